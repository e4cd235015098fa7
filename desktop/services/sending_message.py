"""The message that carries a copy: the office's words, the letter attached under its own name."""

from collections.abc import Mapping
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256
from typing import Any

from desktop.services.mail_settings import MailSettings
from desktop.services.sending_rows import Message
from reports.letters.circular import CircularContent
from reports.prose import fill_words
from reports.words import date_long


def values_of(
    content: CircularContent, copy: Mapping[str, Any], office_name: str
) -> dict[str, str]:
    """Return what the office's words may name, for one copy."""
    values: dict[str, str] = dict(copy["values"])
    return values | {
        "nomor": copy["number"] or content.number,
        "hal": fill_words(content.subject, values),
        "tanggal": date_long(content.signature.dated_on),
        "kantor": office_name,
    }


def written(
    mail: MailSettings, values: Mapping[str, str], recipient: str, file_name: str
) -> Message:
    """Return the message as it will go out."""
    return Message(
        sender=str(Address(one_line(mail.sender_name), addr_spec=mail.sender)),
        recipient=recipient,
        subject=one_line(fill_words(mail.subject, values)),
        body=_lines(fill_words(mail.body, values)),
        file_name=file_name,
    )


def sealed(
    mail: MailSettings, message: Message, name: str, pdf: bytes, facts: tuple[str, datetime]
) -> EmailMessage:
    """Return what is handed to the server; `facts` are the message's id and time."""
    mime = EmailMessage()
    mime["From"] = Address(one_line(mail.sender_name), addr_spec=mail.sender)
    mime["To"] = Address(one_line(name), addr_spec=message.recipient)
    if mail.reply_to:
        mime["Reply-To"] = Address(addr_spec=mail.reply_to)
    mime["Subject"] = message.subject
    mime["Message-ID"], moment = facts[0], facts[1]
    mime["Date"] = format_datetime(moment)
    mime.set_content(message.body, cte="quoted-printable")
    mime.add_attachment(pdf, maintype="application", subtype="pdf", filename=message.file_name)
    return mime


def message_id(mail: MailSettings, copy_id: str, recipient: str) -> str:
    """Return the id under which a copy goes to an address, the same each time.

    So a mail server that already has the message knows it again, where it looks for that.
    """
    mark = sha256(recipient.casefold().encode()).hexdigest()[:12]
    return f"<{copy_id}.{mark}@{mail.sender.rpartition('@')[2]}>"


def one_line(words: str) -> str:
    """Return words that fit into a header: no line ends, nothing invisible."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())


def _lines(words: str) -> str:
    """Return words without what no mail program shows; lines stay lines."""
    kept = (sign if sign.isprintable() or sign == "\n" else " " for sign in words)
    return "".join(kept).strip() + "\n"
