"""How the office sends its mail: server, sender and the words that go with a letter."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

import resources
from desktop.domain.delivery import check_address
from desktop.errors import InvalidInput
from desktop.i18n import N_, _
from desktop.post.server import Security, Server, holds_certificate, is_own_machine
from desktop.store.office_profile import OfficeProfile
from reports.prose import placeholders_in

HIGHEST_PORT = 65_535
MOST_PER_MINUTE = 6_000
SHORTEST_S, LONGEST_S = 1, 300
KEY = "mail"
PLACEHOLDERS = {
    "kepala": N_("Kepala Desa or Lurah"),
    "desa": N_("name of the village or urban ward"),
    "unit": N_("Desa or Kelurahan with its name"),
    "kecamatan": N_("name of the district"),
    "nomor": N_("number of the letter"),
    "hal": N_("subject of the letter"),
    "tanggal": N_("date of the letter"),
    "kantor": N_("name of the office"),
}
"""What the words of a message may name, and what stands there then."""


@dataclass(frozen=True, slots=True)
class MailSettings:
    """The office's mail as it is kept with its profile; never the password."""

    host: str = ""
    port: int = 587
    security: str = Security.STARTTLS
    """starttls, tls or none."""
    login: str = ""
    sender: str = ""
    sender_name: str = ""
    reply_to: str = ""
    certificate: str = ""
    """PEM of the authority the server's certificate comes from, "" for the known ones."""
    unprotected: bool = False
    """Permits a connection to another computer that anybody on the way can read."""
    per_minute: int = 60
    """Messages a minute at most, 0 for as many as the server takes."""
    timeout_s: int = 30
    subject: str = ""
    body: str = ""
    whatsapp: str = ""

    @property
    def ready(self) -> bool:
        """Whether there is a server to send through, and somebody who sends."""
        return bool(self.host and self.sender)

    @property
    def secret_name(self) -> str:
        """Under which name this computer keeps the password."""
        return f"{self.login}@{self.host}"

    def server(self, password: str) -> Server:
        """Return the server as it is connected to."""
        return Server(
            self.host,
            self.port,
            Security(self.security),
            self.login,
            password,
            self.certificate,
            self.unprotected,
            self.timeout_s,
        )


def read(office: OfficeProfile) -> MailSettings:
    """Return the mail settings of the office; what is missing or makes no sense is as shipped."""
    kept = office.settings.get(KEY) if isinstance(office.settings, dict) else None
    shipped = resources.values("defaults", "mail.json")
    return MailSettings(**_sensible(kept if isinstance(kept, dict) else {}, shipped))


def _sensible(kept: Mapping[str, Any], shipped: Mapping[str, Any]) -> dict[str, Any]:
    names = [field.name for field in fields(MailSettings)]
    sound = {name: kept[name] for name in names if type(kept.get(name)) is type(shipped[name])}
    if sound.get("security") not in set(Security):
        sound.pop("security", None)
    return {name: sound.get(name, shipped[name]) for name in names}


def to_json(mail: MailSettings) -> dict[str, Any]:
    """Return the settings as JSON values."""
    return asdict(mail)


def check(mail: MailSettings) -> None:
    """Raise InvalidInput naming the field that breaks a rule."""
    _check_server(mail)
    check_address("sender", mail.sender)
    if mail.reply_to:
        check_address("reply_to", mail.reply_to)
    for name in ("subject", "body", "whatsapp"):
        check_words(name, getattr(mail, name))


def _check_server(mail: MailSettings) -> None:
    if not mail.host.strip() or any(sign.isspace() for sign in mail.host):
        raise InvalidInput("host", _("The mail server needs a name such as mail.example.go.id."))
    _check_range("port", mail.port, 1, HIGHEST_PORT)
    _check_range("per_minute", mail.per_minute, 0, MOST_PER_MINUTE)
    _check_range("timeout_s", mail.timeout_s, SHORTEST_S, LONGEST_S)
    if mail.certificate and not holds_certificate(mail.certificate):
        raise InvalidInput("certificate", _("This is no certificate in the PEM form."))
    plain = mail.security == Security.NONE and not mail.unprotected
    if plain and not is_own_machine(mail.host):
        raise InvalidInput(
            "security",
            _(
                "Without encryption everybody on the way can read letters and password. "
                "Permit it explicitly if this network is the office's own."
            ),
        )


def _check_range(name: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise InvalidInput(name, _("Between {least} and {most}.").format(least=least, most=most))


def check_words(field: str, words: str) -> None:
    """Raise InvalidInput for no words, or a placeholder that has no value in a message."""
    if not words.strip():
        raise InvalidInput(field, _("Please fill in this field."))
    for name in sorted(placeholders_in(words) - PLACEHOLDERS.keys()):
        sentence = _("The placeholder {name} is not known.")
        raise InvalidInput(field, sentence.format(name=f"{{{name}}}"))
