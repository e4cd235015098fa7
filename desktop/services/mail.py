"""The office's mail server: its settings, the password on this computer, and whether it answers."""

from dataclasses import replace
from pathlib import Path

from desktop import secrets
from desktop.domain.role import Right
from desktop.errors import Conflict, InvalidInput
from desktop.i18n import _
from desktop.post.connection import Connection
from desktop.post.server import holds_certificate
from desktop.services import mail_settings
from desktop.services.files import read_whole
from desktop.services.mail_settings import MailSettings
from desktop.services.mail_words import mail_in_words
from desktop.services.person import Person, require
from desktop.store import office_profile
from desktop.store.store import Store, View

_LARGEST_CERTIFICATE = 1_000_000


class Mail:
    """What a desk sets up before it sends."""

    def __init__(self, store: Store, person: Person) -> None:
        self._store = store
        self._person = person

    def settings(self) -> MailSettings:
        """The office's mail settings, as shipped where nothing was saved yet."""
        with self._store.reading() as view:
            return settings_in(view)

    def save(self, mail: MailSettings, before: MailSettings) -> None:
        """Keep the settings that `before` was changed into.

        Raises InvalidInput naming the field, NotAllowed, Conflict if another desk changed them.
        """
        require(self._store, self._person, Right.MASTER_DATA)
        mail_settings.check(mail)
        with self._store.transaction(self._person.login, "change mail settings") as tx:
            office = office_profile.get(tx)
            if mail_settings.read(office) != before:
                raise Conflict(
                    _("Another desk changed the mail settings meanwhile. Nothing was saved.")
                )
            changed = {mail_settings.KEY: mail_settings.to_json(mail)}
            office_profile.save(tx, replace(office, settings=(office.settings or {}) | changed))

    def read_certificate(self, path: Path) -> str:
        """The text of a certificate file (PEM); raises InvalidInput, PaperRefused."""
        content = read_whole(path, _LARGEST_CERTIFICATE) or b""
        words = content.decode("ascii", "replace")
        if not holds_certificate(words):
            raise InvalidInput("certificate", _("This is no certificate in the PEM form."))
        return words

    def password_kept(self) -> bool:
        """Whether this computer keeps the password, or the server needs none."""
        mail = self.settings()
        return not mail.login or secrets.kept(mail.secret_name) is not None

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
