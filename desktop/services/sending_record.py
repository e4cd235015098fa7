"""What is recorded about copies on their way, and what is known of each."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import quote

from desktop.domain.delivery import Channel, Standing, check_handed
from desktop.errors import Conflict, InvalidInput, NotAllowed
from desktop.i18n import _
from desktop.services.circular_record import file_name, stored_content
from desktop.services.mail import settings_in
from desktop.services.mail_words import NOT_ARRIVED, reason_in_words
from desktop.services.sending_copies import Desk, KnownCopy, KnownLetter, find
from desktop.services.sending_message import values_of
from desktop.services.sending_rows import DeliveryRow, Handed, ReadyText
from desktop.store import circulars, deliveries, documents
from desktop.store.deliveries import HandOver
from desktop.store.store import Transaction, View
from reports.prose import fill_words

_SHOWN_DIGITS = 4


def rows(letter: KnownLetter) -> tuple[DeliveryRow, ...]:
    """Return what is known of each copy."""
    return tuple(map(_row, letter.copies))


def _row(copy: KnownCopy) -> DeliveryRow:
    row = copy.row
    bare = DeliveryRow(row.id, copy.unit, row.district, copy.standing, copy.signed)
    told = copy.telling
    if told is None:
        return bare
    return DeliveryRow(
        row.id,
        copy.unit,
        row.district,
        copy.standing,
        copy.signed,
        Channel(told.channel),
        told.id,
        told.address,
        told.ended_at or told.begun_at,
        told.begun_by,
        told.received_on,
        told.received_by,
        reason_in_words(told.reason),
    )


def resolve(tx: Transaction, delivery_id: str, desk: Desk, *, arrived: bool) -> None:
    """Record what a person found out; raises Conflict while a desk may still be at it."""
    attempt = deliveries.get(tx, delivery_id)
    known = desk.standing((attempt,))
    if known is not Standing.UNCLEAR:
        raise Conflict(_("What became of this copy is known by now, or will be in a moment."))
    state, reason = ("sent", "") if arrived else ("failed", NOT_ARRIVED)
    deliveries.end(tx, delivery_id, state, reason=reason)


def hand_over(tx: Transaction, letter: KnownLetter, handed: Sequence[Handed], today: date) -> int:
    """Record copies that left by hand or by post; raises InvalidInput, NotAllowed, NotFound."""
    letter_on = letter.sources.circular.draft.letter_on or date.min
    fresh: list[HandOver] = []
    for each in handed:
        copy = signed_copy(letter, each.copy_id)
        check_handed(letter_on, each.handed_on, today)
        name = _name(each)
        under_way = _under_way(copy, each.channel)
        if name and under_way:
            deliveries.receive(tx, under_way, each.handed_on, name)
        elif name:
            fresh.append(HandOver(copy.row.id, each.channel, "", each.handed_on, name))
        else:
            fresh.append(HandOver(copy.row.id, each.channel))
    deliveries.hand_over(tx, fresh)
    return len(handed)


def _name(handed: Handed) -> str:
    name = " ".join(handed.received_by.split())
    if not name and handed.channel is not Channel.POST:
        raise InvalidInput("received_by", _("Who received it? A receipt needs a name."))
    return name


def _under_way(copy: KnownCopy, channel: Channel) -> str:
    """The attempt on this channel that the receipt belongs to; "" if there is none."""
    own = (each for each in copy.attempts if (each.channel, each.state) == (channel, "sent"))
    return next((each.id for each in own), "")


def ready_text(view: View, letter: KnownLetter, copy_id: str) -> ReadyText:
    """Return what a person sends by WhatsApp; raises NotFound, NotAllowed."""
    copy = signed_copy(letter, copy_id)
    content = stored_content(view, letter.sources.circular)
    fixed = circulars.copy_content(view, copy_id).content
    values = values_of(content, fixed, letter.sources.office.name)
    words = fill_words(settings_in(view).whatsapp, values)
    return ReadyText(
        letter.sources.circular.id,
        copy_id,
        copy.unit,
        copy.reach.whatsapp,
        words,
        chat_link(copy.reach.whatsapp, words),
        file_name(fixed),
        documents.content(view, copy.row.document_id or ""),
    )


def chat_link(number: str, words: str) -> str:
    """Return the link that opens the chat with a number, the words typed in and not sent."""
    return f"https://wa.me/{''.join(filter(str.isdigit, number))}?text={quote(words)}"


def whatsapp(tx: Transaction, letter: KnownLetter, copy_id: str) -> None:
    """Record that a person has sent a copy; raises NotFound, NotAllowed."""
    copy = signed_copy(letter, copy_id)
    # The number itself is kept with the contact alone, and nowhere where it could not be deleted.
    shown = f"…{copy.reach.whatsapp[-_SHOWN_DIGITS:]}" if copy.reach.whatsapp else ""
    deliveries.hand_over(tx, (HandOver(copy_id, Channel.WHATSAPP, shown),))


def signed_copy(letter: KnownLetter, copy_id: str) -> KnownCopy:
    """Return a copy that may leave the office; raises NotFound, NotAllowed if it is unsigned."""
    copy = find(letter, copy_id)
    if not copy.signed:
        sentence = _("The letter to {unit} is not signed yet. Nothing was recorded.")
        raise NotAllowed(sentence.format(unit=copy.unit))
    return copy
