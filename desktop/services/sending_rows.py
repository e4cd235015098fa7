"""What is told about letters on their way: plain rows that outlive any transaction."""

from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.delivery import Channel, Standing
from desktop.errors import OfficeError


@dataclass(frozen=True, slots=True)
class SendRow:
    """A copy and where it would go; `obstacle` says why it cannot go there now, "" if it can."""

    copy_id: str
    unit: str
    """"Desa Sukamahi"."""
    district: str
    address: str
    standing: Standing
    obstacle: str

    @property
    def wanted(self) -> bool:
        """Whether it is sent unless somebody says otherwise: it can be, and has not arrived."""
        return not self.obstacle and self.standing in {Standing.OPEN, Standing.FAILED}


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it will go out."""

    sender: str
    recipient: str
    subject: str
    body: str
    file_name: str


@dataclass(frozen=True, slots=True)
class SendPlan:
    """Everything a person sees before anything leaves."""

    letter_id: str
    number: str
    subject: str
    rows: tuple[SendRow, ...]
    example: Message | None
    """The first message that would go out."""
    needs_password: bool
    """The server wants one and this computer keeps none."""
    obstacle: str
    """Why nothing can be sent at all; "" if it can."""
    warning: str
    """What to think of before sending; "" if there is nothing."""
    today: date


@dataclass(frozen=True, slots=True)
class SendFailure:
    """A copy that did not go out, and why."""

    copy_id: str
    name: str
    address: str
    sentence: str


@dataclass(frozen=True, slots=True)
class SendResult:
    """What came of a batch; run it again to send what is missing."""

    letter_id: str
    sent: int
    failed: tuple[SendFailure, ...]
    unclear: tuple[SendFailure, ...]
    """Nobody knows whether these arrived."""
    left: int
    """Copies that were not tried because it ended early."""
    stopped: OfficeError | None
    """Why it ended early: Cancelled, MailRefused, or a store out of reach."""


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """What is known of a copy on its way, and the attempt it comes from."""

    copy_id: str
    unit: str
    district: str
    standing: Standing
    signed: bool
    channel: Channel | None = None
    delivery_id: str = ""
    address: str = ""
    at: datetime | None = None
    by: str = ""
    received_on: date | None = None
    received_by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OpenDelivery:
    """A copy that waits for somebody: it failed, or nobody knows whether it arrived."""

    delivery_id: str
    copy_id: str
    letter_id: str
    number: str
    subject: str
    unit: str
    channel: Channel
    address: str
    reason: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Handed:
    """A copy handed over without the program.

    `handed_on` is the day it was received; by post, without `received_by`, it is on its way.
    """

    copy_id: str
    channel: Channel
    handed_on: date
    received_by: str = ""


@dataclass(frozen=True, slots=True)
class ReadyText:
    """A message for a person to send by hand, and the link that opens the chat with it."""

    letter_id: str
    copy_id: str
    unit: str
    number: str
    """The recipient's, as `+6281234567890`; "" if nobody has one."""
    words: str
    link: str
    """Opens the chat with the words typed in and not sent."""
    file_name: str
    pdf: bytes
