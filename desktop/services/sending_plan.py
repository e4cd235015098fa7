"""What would be sent: every copy with its address, or with why it has none."""

from desktop import secrets
from desktop.domain.delivery import Channel, Standing, is_done
from desktop.i18n import N_, _
from desktop.post.server import Security, is_own_machine
from desktop.services.circular_record import file_name, stored_content
from desktop.services.mail import settings_in
from desktop.services.mail_settings import MailSettings
from desktop.services.sending_copies import Desk, KnownCopy, KnownLetter, find, read
from desktop.services.sending_message import values_of, written
from desktop.services.sending_rows import Message, SendPlan, SendRow
from desktop.store import circulars
from desktop.store.store import View

_OBSTACLES = {
    Standing.SENDING: N_("Another desk is sending it now."),
    Standing.UNCLEAR: N_("Nobody knows whether it arrived. Ask, and say so on the tab Deliveries."),
}


def plan(view: View, letter_id: str, channel: Channel, desk: Desk) -> SendPlan:
    """Return everything a person sees before anything leaves; raises NotFound."""
    mail, letter = settings_in(view), read(view, letter_id, desk)
    rows = tuple(send_row(each, channel, desk) for each in letter.copies)
    by_mail = channel is Channel.EMAIL
    return SendPlan(
        letter_id,
        letter.number,
        letter.sources.circular.draft.subject,
        rows,
        _example(view, mail, letter, rows) if by_mail and mail.ready else None,
        needs_password=False,
        obstacle=no_server() if by_mail and not mail.ready else "",
        warning=_warning(mail) if by_mail else "",
        today=desk.today,
    )


def no_server() -> str:
    """Say that the office has no mail server yet."""
    return _("No mail server is set up yet. An administrator does that in the settings.")


def _warning(mail: MailSettings) -> str:
    if mail.security != Security.NONE or is_own_machine(mail.host) or not mail.ready:
        return ""
    return _("The connection to the mail server is not encrypted: others can read what is sent.")


def needs_password(mail: MailSettings) -> bool:
    """Tell whether a password has to be asked for."""
    return mail.ready and bool(mail.login) and secrets.kept(mail.secret_name) is None


def send_row(copy: KnownCopy, channel: Channel, desk: Desk) -> SendRow:
    """Return where a copy would go on this channel."""
    address = address_of(copy, channel)
    return SendRow(
        copy.row.id,
        copy.unit,
        copy.row.district,
        address,
        copy.standing,
        _obstacle(copy, channel, address, desk),
    )


def address_of(copy: KnownCopy, channel: Channel) -> str:
    """Return the recipient's address on a channel; "" if there is none, or none is needed."""
    return {Channel.EMAIL: copy.reach.email, Channel.WHATSAPP: copy.reach.whatsapp}.get(channel, "")


def _obstacle(copy: KnownCopy, channel: Channel, address: str, desk: Desk) -> str:
    if not copy.signed:
        return _("Not signed yet.")
    if channel is not Channel.EMAIL:
        return ""
    if copy.standing in _OBSTACLES:
        return _(_OBSTACLES[copy.standing])
    if not address:
        return _("No address. Print it and hand it over.")
    if is_done(map(desk.attempt, copy.attempts), address):
        return _("Was sent to this address already.")
    return ""


def _example(
    view: View, mail: MailSettings, letter: KnownLetter, rows: tuple[SendRow, ...]
) -> Message | None:
    first = next((row for row in rows if row.wanted), None) or next(iter(rows), None)
    return message(view, mail, letter, first.copy_id) if first else None


def message(view: View, mail: MailSettings, letter: KnownLetter, copy_id: str) -> Message:
    """Return a copy's message as it will go out; raises NotFound."""
    copy = find(letter, copy_id)
    content = stored_content(view, letter.sources.circular)
    fixed = circulars.copy_content(view, copy_id).content
    values = values_of(content, fixed, letter.sources.office.name)
    return written(mail, values, copy.reach.email, file_name(fixed))
