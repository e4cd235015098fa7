"""What a circular asks of a recipient: a text, a due date, and the kinds of unit it binds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.domain.region import Kind
from desktop.errors import InvalidInput
from desktop.i18n import _

EVERYBODY = "both"


@dataclass(frozen=True, slots=True)
class Obligation:
    """One thing to do until a day; kelurahan have no APBDes, so some bind one kind only."""

    position: int
    text: str
    due_on: date
    binds: str = EVERYBODY


def binding(obligations: Iterable[Obligation], kind: Kind) -> tuple[Obligation, ...]:
    """Return the obligations that bind a unit of the kind, in their order."""
    return tuple(each for each in obligations if each.binds in {EVERYBODY, kind})


def check_due(due_on: date, letter_on: date) -> None:
    """Raise InvalidInput unless the due date comes after the letter's date."""
    if due_on <= letter_on:
        raise InvalidInput("due_on", _("The due date must come after the date of the letter."))
