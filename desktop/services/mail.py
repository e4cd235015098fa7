"""The office's mail server: its settings, the password on this computer, and whether it answers."""

from desktop import secrets
from desktop.post.connection import Connection
from desktop.services import mail_settings
from desktop.services.mail_settings import MailSettings
from desktop.services.mail_words import mail_in_words
from desktop.store import office_profile
from desktop.store.store import Store, View


class Mail:
    """What a desk sees to before it sends; the settings themselves are `office.settings.mail`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def settings(self) -> MailSettings:
        """The office's mail settings, as shipped where nothing was saved yet."""
        with self._store.reading() as view:
            return settings_in(view)

    def keep_password(self, password: str) -> bool:
        """Keep the password in this computer's own store of secrets; False if it has none."""
        return secrets.keep(self.settings().secret_name, password)

    def forget_password(self) -> None:
        """Let go of the password this computer keeps."""
        secrets.forget(self.settings().secret_name)

    def test(self, mail: MailSettings, password: str | None = None) -> None:
        """Connect and log in without sending anything; None takes the kept password.

        Raises InvalidInput, or MailRefused with what is wrong and what to do.
        """
        mail_settings.check(mail)
        with mail_in_words():
            Connection(mail.server(password_for(mail, password))).close()


def settings_in(view: View) -> MailSettings:
    """Return the office's mail settings."""
    return mail_settings.read(office_profile.get(view))


def password_for(mail: MailSettings, given: str | None) -> str:
    """Return the password given, or else the one this computer keeps, or else none."""
    if given is not None or not mail.login:
        return given or ""
    return secrets.kept(mail.secret_name) or ""
