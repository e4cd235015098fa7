import errno
import os
from pathlib import Path
from string import Formatter

import pytest

from desktop.errors import PaperRefused
from desktop.services.refusals import KEY_REASONS, files_in_words, paper_in_words, sentence
from reports.errors import PaperError, Reason

FACTS = {
    "names": "LiberationSans-Regular.ttf",
    "field": "subject",
    "character": "U+202E",
    "name": "RIGHT-TO-LEFT OVERRIDE",
    "row": 2,
    "value": 0,
    "allowed": "6-24",
    "most": 20,
    "columns": 100,
    "line": 3,
}


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence_with_its_facts(reason: Reason) -> None:
    told = sentence(PaperError(reason, **FACTS))
    assert told.endswith(".") or reason is Reason.FONT_MISSING
    assert "?" not in told
    assert not [name for _, name, _, _ in Formatter().parse(told) if name]


def test_a_fact_that_is_missing_does_not_hide_the_refusal() -> None:
    assert sentence(PaperError(Reason.TEXT_REFUSED))


def test_a_certificate_that_cannot_be_read_is_not_called_a_pdf() -> None:
    told = sentence(PaperError(Reason.UNREADABLE, part="certificate"))
    assert told != sentence(PaperError(Reason.UNREADABLE, part="pdf"))


def test_what_leaves_the_paper_is_a_refusal() -> None:
    with pytest.raises(PaperRefused), paper_in_words():
        raise PaperError(Reason.PASSPHRASE_WRONG)


@pytest.mark.parametrize("number", errno.errorcode)
def test_what_the_disk_says_is_a_refusal_with_the_path_in_our_words(number: int) -> None:
    system = os.strerror(number)
    with (
        pytest.raises(PaperRefused, match=r"surat\.pdf") as told,
        files_in_words(Path("surat.pdf")),
    ):
        raise OSError(number, system)
    assert system not in told.value.message
    assert told.value.message.endswith(".")


def test_a_failure_without_a_number_is_told_too() -> None:
    with pytest.raises(PaperRefused), files_in_words(Path("surat.pdf")):
        raise OSError("strange")


def test_only_reasons_of_the_key_stop_a_batch() -> None:
    assert Reason.TEXT_REFUSED not in KEY_REASONS
    assert Reason.SIGNATURE_BROKEN not in KEY_REASONS
    assert {reason for reason in Reason if reason.name.startswith(("KEY_", "CERT"))} <= KEY_REASONS
    assert Reason.PASSPHRASE_WRONG in KEY_REASONS
