"""Sending letters: by e-mail through the office's server, and what is done without the program."""

from collections.abc import Collection, Iterable
from contextlib import closing
from dataclasses import replace

from desktop.clock import Clock
from desktop.domain.delivery import Channel
from desktop.domain.role import Right
from desktop.errors import MailRefused
from desktop.i18n import _
from desktop.progress import Progress
from desktop.services import sending_open, sending_plan, sending_record
from desktop.services.circular_record import stored_content
from desktop.services.mail import password_for, settings_in
from desktop.services.mail_settings import MailSettings
from desktop.services.person import Person, require
from desktop.services.sending_batch import Batch, Sender
from desktop.services.sending_copies import Desk, KnownCopy, KnownLetter, read
from desktop.services.sending_line import Line
from desktop.services.sending_rows import (
    DeliveryRow,
    Handed,
    Message,
    OpenDelivery,
    ReadyText,
    SendPlan,
    SendResult,
)
from desktop.store.store import Store


class Sending:
    """What a desk does to get letters to their recipients, and what it knows of them then."""

    def __init__(self, store: Store, person: Person, clock: Clock) -> None:
        self._store = store
        self._person = person
        self._clock = clock
        self._in_hand: set[str] = set()

    def plan(self, letter_id: str, channel: Channel = Channel.EMAIL) -> SendPlan:
        """Every copy with its address or why it has none; raises NotFound."""
        with self._store.reading() as view:
            found = sending_plan.plan(view, letter_id, channel, self._desk())
            mail = settings_in(view)
        # Not before the view is closed: a store of secrets may ask its owner first.
        asks = channel is Channel.EMAIL and sending_plan.needs_password(mail)
        return replace(found, needs_password=asks)

    def message(self, letter_id: str, copy_id: str) -> Message:
        """A copy's e-mail as it will go out; raises NotFound."""
        with self._store.reading() as view:
            letter = read(view, letter_id, self._desk())
            return sending_plan.message(view, settings_in(view), letter, copy_id)

    def send(
        self,
        letter_id: str,
        copy_ids: Collection[str],
        password: str | None,
        progress: Progress,
    ) -> SendResult:
        """Send copies by e-mail, never one twice to the same address; run it again to go on.

        A password of None is the one this computer keeps. Raises NotAllowed, NotFound, and
        MailRefused where no server is set up or no password is known.
        """
        self._require()
        with self._store.reading() as view:
            letter = read(view, letter_id, self._desk())
            content, mail = stored_content(view, letter.sources.circular), settings_in(view)
        secret = _secret(mail, password)
        sender = Sender(
            self._store,
            self._person,
            self._clock,
            mail,
            content,
            letter.sources.office.name,
            self._in_hand,
        )
        with closing(Line(mail.server(secret), mail.sender)) as line:
            return Batch(sender, line, letter_id).run(self._chosen(letter, copy_ids), progress)

    def deliveries(self, letter_id: str) -> tuple[DeliveryRow, ...]:
        """What is known of each copy of a letter; raises NotFound."""
        with self._store.reading() as view:
            return sending_record.rows(read(view, letter_id, self._desk()))

    def resolve(self, delivery_id: str, *, arrived: bool) -> None:
        """Decide about a copy of which nobody knew; raises Conflict if it is known, NotAllowed."""
        self._require()
        with self._store.transaction(self._person.login, "resolve delivery") as tx:
            sending_record.resolve(tx, delivery_id, self._desk(), arrived=arrived)

    def record_hand_over(self, letter_id: str, handed: Iterable[Handed]) -> int:
        """Record copies handed over by hand or by post, all or none; returns how many.

        Raises InvalidInput for "received_on" or "received_by", NotAllowed, NotFound.
        """
        self._require()
        with self._store.transaction(self._person.login, "record receipt") as tx:
            letter = read(tx, letter_id, self._desk())
            return sending_record.hand_over(tx, letter, tuple(handed), self._desk().today)

    def ready_text(self, letter_id: str, copy_id: str) -> ReadyText:
        """What a person sends by WhatsApp; raises NotFound, NotAllowed if it is not signed."""
        with self._store.reading() as view:
            letter = read(view, letter_id, self._desk())
            return sending_record.ready_text(view, letter, copy_id)

    def record_whatsapp(self, letter_id: str, copy_id: str) -> None:
        """Record that a person has sent a copy by WhatsApp; raises NotAllowed, NotFound."""
        self._require()
        with self._store.transaction(self._person.login, "record receipt") as tx:
            letter = read(tx, letter_id, self._desk())
            sending_record.whatsapp(tx, letter, copy_id)

    def failures(self) -> tuple[OpenDelivery, ...]:
        """Copies of all letters whose latest attempt failed, the newest first."""
        with self._store.reading() as view:
            return sending_open.failures(view)

    def unclear(self) -> tuple[OpenDelivery, ...]:
        """Copies of all letters of which nobody knows whether they arrived, the newest first."""
        with self._store.reading() as view:
            return sending_open.unclear(view, self._desk())

    def _chosen(self, letter: KnownLetter, copy_ids: Collection[str]) -> list[KnownCopy]:
        """Those of the copies that can be sent now."""
        desk = self._desk()
        return [
            each
            for each in letter.copies
            if each.row.id in copy_ids
            and not sending_plan.send_row(each, Channel.EMAIL, desk).obstacle
        ]

    def _desk(self) -> Desk:
        return Desk(self._person.login, self._clock(), frozenset(self._in_hand))

    def _require(self) -> None:
        require(self._store, self._person, Right.WRITE)


def _secret(mail: MailSettings, given: str | None) -> str:
    """Return the password to log in with; raises MailRefused if nothing can be sent."""
    if not mail.ready:
        raise MailRefused(sending_plan.no_server())
    secret = password_for(mail, given)
    if mail.login and not secret:
        raise MailRefused(_("The mail server wants a password. Nothing was sent."))
    return secret
