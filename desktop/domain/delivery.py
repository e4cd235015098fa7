"""Deliveries: how a copy reaches its recipient, and what is known of it on its way."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from desktop.domain.contact_email import read_email
from desktop.errors import InvalidInput
from desktop.i18n import _

IN_HAND = timedelta(minutes=10)
"""After that long no desk can still be waiting for a mail server's answer."""


class Channel(StrEnum):
    """On which way a copy goes."""

    EMAIL = "email"
    WHATSAPP = "whatsapp"
    HAND = "hand"
    POST = "post"


class Standing(StrEnum):
    """What is known of a copy."""

    OPEN = "open"
    """Nobody tried yet."""
    SENDING = "sending"
    """A desk is at it."""
    UNCLEAR = "unclear"
    """It left, and nobody knows whether it arrived; a person decides before it is sent again."""
    FAILED = "failed"
    SENT = "sent"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to deliver a copy; `state` is sending, failed, sent or received."""

    state: str
    address: str
    begun_at: datetime
    in_hand: bool = False
    """This very program is sending it now."""
    elsewhere: bool = False
    """Another desk began it, which may still be at it."""


def standing(attempts: Iterable[Attempt], now: datetime) -> Standing:
    """Return what is known of a copy from all attempts with it, in the order of time."""
    known = tuple(attempts)
    states = {each.state for each in known}
    for arrived in (Standing.RECEIVED, Standing.SENT):
        if arrived in states:
            return arrived
    under_way = [each for each in known if each.state == Standing.SENDING]
    if under_way:
        return _under_way(under_way[-1], now)
    return Standing.FAILED if known else Standing.OPEN


def _under_way(attempt: Attempt, now: datetime) -> Standing:
    recent = attempt.elsewhere and now - attempt.begun_at < IN_HAND
    return Standing.SENDING if attempt.in_hand or recent else Standing.UNCLEAR


def is_done(attempts: Iterable[Attempt], address: str) -> bool:
    """Tell whether a copy must not be sent to an address (again).

    It must not if it went there already, or if nobody knows what became of an earlier attempt.
    """
    return any(
        each.state == Standing.SENDING
        or (each.state in {Standing.SENT, Standing.RECEIVED} and _same(each.address, address))
        for each in attempts
    )


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def check_address(field: str, address: str) -> str:
    """Return an e-mail address without its surroundings; raises InvalidInput for none."""
    try:
        bare = read_email(address)
    except InvalidInput as error:
        raise InvalidInput(field, error.message) from error
    if not bare:
        raise InvalidInput(field, _("Please fill in this field."))
    return bare


def check_handed(letter_on: date, handed_on: date, today: date) -> date:
    """Return the day a letter was handed over; raises InvalidInput unless it can be true."""
    if handed_on < letter_on:
        raise InvalidInput(
            "received_on", _("That is before the letter's own date. Nothing was recorded.")
        )
    if handed_on > today:
        raise InvalidInput("received_on", _("That day has not come yet. Nothing was recorded."))
    return handed_on
