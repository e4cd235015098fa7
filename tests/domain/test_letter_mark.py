import re
from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.letter_mark import Essence, digest, mark

ESSENCE = Essence(
    number="500.15.14.2/SE-1/Disnaker/2026",
    letter_on=date(2026, 11, 20),
    subject="Pelindungan pekerja rentan",
    recipient_code="32.16.05.2001",
    recipient="Desa Sukamahi",
    signatory="Nama Pejabat",
)


def test_a_mark_is_short_enough_for_a_small_code_on_paper() -> None:
    assert re.fullmatch(r"LD1/[0-9a-f]{16}/[\w-]{43}", mark("0123456789abcdef" * 2, ESSENCE))


@pytest.mark.parametrize(
    "other",
    [
        replace(ESSENCE, number="500.15.14.2/SE-2/Disnaker/2026"),
        replace(ESSENCE, letter_on=date(2026, 11, 21)),
        replace(ESSENCE, subject="Pelindungan pekerja rentan 2027"),
        replace(ESSENCE, recipient_code="32.16.05.2002"),
        replace(ESSENCE, recipient="Kelurahan Sukamahi"),
        replace(ESSENCE, signatory="Nama Pejabat Lain"),
        replace(ESSENCE, number=ESSENCE.subject, subject=ESSENCE.number),
    ],
)
def test_a_copy_that_says_something_else_has_another_mark(other: Essence) -> None:
    assert mark("0" * 32, other) != mark("0" * 32, ESSENCE)


def test_spaces_and_composed_letters_make_no_other_mark() -> None:
    spaced = replace(ESSENCE, subject=" Pelindungan  pekerja\nrentan ")
    assert digest(spaced) == digest(ESSENCE)
    accents = (replace(ESSENCE, recipient=name) for name in ("Caf\u00e9", "Cafe\u0301"))
    assert len({digest(each) for each in accents}) == 1
