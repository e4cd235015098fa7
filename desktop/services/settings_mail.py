"""How the office sends its mail, as a record that can be changed and put back."""

from dataclasses import asdict, dataclass

from desktop.services import mail_settings
from desktop.services.mail_settings import MailSettings
from desktop.services.settings_profile import part, with_setting
from desktop.store.office_profile import OfficeProfile
from desktop.store.store import Transaction, View


@dataclass(frozen=True, slots=True)
class MailRow(MailSettings):
    """The office's mail; the password is no part of it and stays on this computer."""

    id: str = mail_settings.KEY


def _read(profile: OfficeProfile) -> tuple[MailRow, ...]:
    return (MailRow(**mail_settings.to_json(mail_settings.read(profile))),)


def _merge(_tx: Transaction, profile: OfficeProfile, row: MailRow) -> OfficeProfile:
    kept = {name: value for name, value in asdict(row).items() if name != "id"}
    return with_setting(profile, mail_settings.KEY, kept)


def _check(_view: View, row: MailRow) -> None:
    if row.host or row.sender:
        mail_settings.check(row)
    else:
        # An office that sends nothing by mail still has words for WhatsApp.
        mail_settings.check_words("whatsapp", row.whatsapp)


MAIL = part("mail", _read, _merge, _check)
