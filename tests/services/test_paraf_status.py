"""A paraf lapses with any edit: the hash covers everything that is printed or numbered."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from desktop.domain.paraf import content_hash
from desktop.services.paraf_status import content
from desktop.store.circulars import Draft, Obligation, Recipient

LEFT_OUT = {"letter_on", "outside_number", "template"}
"""Date and number are the register's; where a letter began is not printed."""
ASKED = Obligation("o1", 1, "Menganggarkan", date(2026, 12, 11))
GOES_TO = Recipient("r1", "v1", 1)
DRAFT = Draft(
    subject="Perihal",
    letter_on=date(2026, 11, 20),
    sections={"sections": [{"heading": "Isi"}]},
    annexes=[],
    obligations=(ASKED,),
    recipients=(GOES_TO,),
)


def hashed(draft: Draft) -> str:
    return content_hash(content(draft), None)


@pytest.mark.parametrize("name", [each.name for each in fields(Draft)])
def test_every_field_that_is_printed_or_numbered_is_in_the_hash(name: str) -> None:
    value: Any = getattr(DRAFT, name)
    changed: Any = value * 2 if isinstance(value, tuple) else [value, "lain"]
    changed = date(2027, 1, 1) if name == "letter_on" else changed
    assert (hashed(replace(DRAFT, **{name: changed})) == hashed(DRAFT)) is (name in LEFT_OUT)


@pytest.mark.parametrize(
    "changed",
    [
        replace(DRAFT, obligations=(replace(ASKED, due_on=date(2026, 12, 14)),)),
        replace(DRAFT, obligations=(replace(ASKED, due_on=None),)),
        replace(DRAFT, obligations=(replace(ASKED, binds="desa"),)),
        replace(DRAFT, recipients=(replace(GOES_TO, people=50),)),
        replace(DRAFT, recipients=(replace(GOES_TO, village_id="v2"),)),
    ],
)
def test_every_part_of_a_row_below_the_letter_is_in_the_hash(changed: Draft) -> None:
    assert hashed(changed) != hashed(DRAFT)


def test_the_keys_of_rows_are_not() -> None:
    again = replace(
        DRAFT, obligations=(replace(ASKED, id="o2"),), recipients=(replace(GOES_TO, id="r2"),)
    )
    assert hashed(again) == hashed(DRAFT)
