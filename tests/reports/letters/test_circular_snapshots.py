"""Whole letters, line by line, as they were when somebody last looked at them.

After a wanted change write the files anew: `LETTERS_ANEW=1 pytest` on this module, then look.
"""

import os
from pathlib import Path

import pytest

from reports import pages
from reports.letters.circular import CircularContent
from reports.profile import PageProfile
from tests.reports.letters.making import REGENT, annex_of_rows, content, long_content, printed

KEPT = Path(__file__).parents[2] / "data" / "letters"
LETTERS: dict[str, CircularContent] = {
    "skeleton_a": content(profile=PageProfile()),
    "skeleton_b": content(profile=PageProfile(), skeleton="B", letterhead=REGENT),
    "folio_bookman_with_annex": long_content(
        2,
        profile=PageProfile(paper="F4", typeface="bookman", catchwords=True),
        annexes=(annex_of_rows(45),),
        addressees=("Camat", "Kepala Desa", "Lurah"),
    ),
}


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_reads_line_by_line_as_before(name: str) -> None:
    seen = "\n\f\n".join(pages.text(printed(LETTERS[name]))) + "\n"
    kept = KEPT / f"{name}.txt"
    if os.environ.get("LETTERS_ANEW"):
        kept.write_text(seen, encoding="utf-8")
    assert seen == kept.read_text(encoding="utf-8")
