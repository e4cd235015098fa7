"""What people write into the number book; it must stay printable for as long as the book."""

from functools import cache

from desktop.domain.letter_number import LONGEST, Numbering, check_outside, check_plain
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.refusals import sentence
from reports.errors import PaperError
from reports.fonts import faces
from reports.typeset import Typesetter

_TYPEFACE = "arial"
_LONGEST_REASON = 2 * LONGEST


def check_reason(reason: str) -> str:
    """Return a reason on one line; raises InvalidInput if it is empty, endless or unprintable."""
    words = " ".join(reason.split())
    if not words:
        raise InvalidInput("reason", _("A reason is needed; it stays in the book."))
    if len(words) > _LONGEST_REASON:
        told = _("At most {longest} characters fit here.")
        raise InvalidInput("reason", told.format(longest=_LONGEST_REASON))
    return _printable("reason", words)


def check_given(number: str, origin: str, numbering: Numbering) -> tuple[str, str]:
    """Return a number of another office and whose it is; raises InvalidInput."""
    given = _printable("outside_number", check_outside(number, numbering))
    check_plain("outside_from", origin)
    return given, _printable("outside_from", origin.strip())


def _printable(field: str, words: str) -> str:
    try:
        return _typesetter().cleaned(words, field)
    except PaperError as error:
        raise InvalidInput(field, sentence(error)) from error


@cache
def _typesetter() -> Typesetter:
    return Typesetter(faces(_TYPEFACE))
