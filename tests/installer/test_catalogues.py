import gettext
import os
from pathlib import Path

import pytest

import catalogues

SOURCE = """\
msgid ""
msgstr ""
"Language: id\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

msgid "Village"
msgstr "Desa"

msgid "{n} letter"
msgid_plural "{n} letters"
msgstr[0] "{n} surat"
"""


@pytest.fixture
def po(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(catalogues, "I18N", tmp_path)
    file = tmp_path / "id/LC_MESSAGES/lindungdesa.po"
    file.parent.mkdir(parents=True)
    file.write_text(SOURCE, encoding="utf-8")
    return file


def test_an_edited_catalogue_is_compiled_once(po: Path) -> None:
    assert catalogues.stale() == [po]
    assert catalogues.main() == 0
    assert catalogues.stale() == []
    os.utime(po, (po.stat().st_atime, po.stat().st_mtime + 60))
    assert catalogues.stale() == [po]


@pytest.mark.parametrize("number", [0, 1, 2, 187])
def test_indonesian_says_every_number_in_one_form(po: Path, number: int) -> None:
    catalogues.main()
    compiled = gettext.translation("lindungdesa", po.parents[2], ["id"])
    assert compiled.gettext("Village") == "Desa"
    assert compiled.ngettext("{n} letter", "{n} letters", number) == "{n} surat"
