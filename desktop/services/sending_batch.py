"""Sending a letter's copies one after the other, each recorded before it leaves and after.

What is recorded before a message leaves is what keeps it from ever going out twice: a copy whose
attempt has no end is sent again only after a person has asked whether it arrived.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from functools import partial
from typing import Protocol

from desktop.clock import Clock
from desktop.domain.delivery import Channel
from desktop.errors import Cancelled, Conflict, MailRefused, OfficeError
from desktop.post.server import PostError, Trouble
from desktop.progress import Progress
from desktop.services.circular_record import file_name
from desktop.services.mail_settings import MailSettings
from desktop.services.mail_words import reason_of, sentence
from desktop.services.person import Person
from desktop.services.sending_copies import KnownCopy
from desktop.services.sending_line import Line, Pace
from desktop.services.sending_message import message_id, sealed, values_of, written
from desktop.services.sending_rows import SendFailure, SendResult
from desktop.store import circulars, deliveries, documents
from desktop.store.store import Store
from reports.letters.circular import CircularContent

# Only this one copy is concerned; the next may fare better.
_OF_ONE = frozenset({Trouble.RECIPIENT_REFUSED, Trouble.MESSAGE_REFUSED})


class InHand(Protocol):
    """The copies this program is sending at this moment."""

    def add(self, copy_id: str, /) -> None: ...
    def discard(self, copy_id: str, /) -> None: ...


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends, from where, and in which words."""

    store: Store
    person: Person
    clock: Clock
    mail: MailSettings
    content: CircularContent
    office_name: str
    in_hand: InHand


@dataclass(slots=True)
class Batch:
    """One run over the copies that are to go out."""

    sender: Sender
    line: Line
    letter_id: str
    sent: int = 0
    tried: int = 0
    failed: list[SendFailure] = field(default_factory=list)
    unclear: list[SendFailure] = field(default_factory=list)

    def run(self, copies: list[KnownCopy], progress: Progress) -> SendResult:
        """Send the copies; what ends the run early stands in the result."""
        pace, stopped = Pace(self.sender.mail.per_minute), None
        try:
            for done, copy in enumerate(copies):
                glance = partial(progress.step, done, len(copies), copy.unit)
                pace.wait(glance)
                glance()
                self._send(copy)
            # Who wishes to stop now comes too late: everything is sent.
            with suppress(Cancelled):
                progress.step(len(copies), len(copies))
        except OfficeError as error:
            stopped = error
        left = len(copies) - self.tried
        return SendResult(
            self.letter_id, self.sent, tuple(self.failed), tuple(self.unclear), left, stopped
        )

    def _send(self, copy: KnownCopy) -> None:
        with _stopping():
            # Before anything is recorded: a server that is not there fails no copy.
            self.line.connect()
        # Nor does one that cannot be written out: nothing is recorded of what cannot leave.
        message = self._message(copy)
        with self._at_work(copy):
            delivery_id = self._begin(copy)
            self.tried += 1
            if delivery_id:
                self._deliver(copy, message, delivery_id)

    @contextmanager
    def _at_work(self, copy: KnownCopy) -> Iterator[None]:
        self.sender.in_hand.add(copy.row.id)
        try:
            yield
        finally:
            self.sender.in_hand.discard(copy.row.id)

    def _begin(self, copy: KnownCopy) -> str:
        """Record that the copy is about to leave; "" if another desk dealt with it meanwhile."""
        address, own = copy.reach.email, self.sender
        identity = message_id(own.mail, copy.row.id, address)
        try:
            with own.store.transaction(own.person.login, "send copy") as tx:
                # Whoever was faster may also have had another address for it.
                if deliveries.of_copy(tx, copy.row.id) != copy.attempts:
                    return ""
                return deliveries.begin(
                    tx, copy.row.id, Channel.EMAIL, address, message_id=identity
                )
        except Conflict:
            return ""

    def _deliver(self, copy: KnownCopy, message: EmailMessage, delivery_id: str) -> None:
        try:
            self.line.send(message, copy.reach.email)
        except PostError as error:
            self._failed(copy, delivery_id, error)
        else:
            self._end(delivery_id, "sent")
            self.sent += 1

    def _failed(self, copy: KnownCopy, delivery_id: str, error: PostError) -> None:
        told = SendFailure(copy.row.id, copy.unit, copy.reach.email, sentence(error))
        if error.trouble is Trouble.UNKNOWN:
            # It stays as it was recorded before: only a person can find out.
            self.unclear.append(told)
        else:
            self._end(delivery_id, "failed", reason_of(error))
            self.failed.append(told)
        if error.trouble not in _OF_ONE and (
            self.line.exhausted or error.trouble is not Trouble.UNKNOWN
        ):
            raise MailRefused(sentence(error)) from error

    def _end(self, delivery_id: str, state: str, reason: str = "") -> None:
        own = self.sender
        with own.store.transaction(own.person.login, "send copy") as tx:
            deliveries.end(tx, delivery_id, state, reason=reason)

    def _message(self, copy: KnownCopy) -> EmailMessage:
        own, row = self.sender, copy.row
        with own.store.reading() as view:
            fixed = circulars.copy_content(view, row.id).content
            pdf = documents.content(view, row.document_id or "")
        values = values_of(own.content, fixed, own.office_name)
        message = written(own.mail, values, copy.reach.email, file_name(fixed))
        identity = message_id(own.mail, row.id, copy.reach.email)
        return sealed(own.mail, message, copy.unit, pdf, (identity, own.clock().astimezone()))


@contextmanager
def _stopping() -> Iterator[None]:
    """Let a server that cannot be used end the whole batch."""
    try:
        yield
    except PostError as error:
        raise MailRefused(sentence(error)) from error
