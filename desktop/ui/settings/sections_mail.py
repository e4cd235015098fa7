"""How the office sends its mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.i18n import N_, _
from desktop.ui.form import Field
from desktop.ui.settings.editors import PickEditor, SwitchEditor, TallTextEditor, WholeEditor
from desktop.ui.settings.mail_password import ask_password, try_connection
from desktop.ui.settings.section import Choices, Extra, Section
from desktop.ui.widgets.editors import LinesEditor, TextEditor

if TYPE_CHECKING:
    from desktop.office import Office

_PORTS, _A_MINUTE, _SECONDS = 65_535, 6_000, 300


def _securities(_office: Office) -> Choices:
    return {
        "security": (
            ("starttls", "STARTTLS"),
            ("tls", "TLS"),
            ("none", _("Not encrypted")),
        )
    }


MAIL = Section(
    name="mail",
    title=N_("Mail"),
    about=N_(
        "The server that letters are sent through, and the words that go with them. The password "
        "stays in this computer's own store of secrets. Words may name {kepala} {desa} {unit} "
        "{kecamatan} {nomor} {hal} {tanggal} {kantor}."
    ),
    records=lambda settings: settings.mail,
    choices=_securities,
    fields=(
        Field("host", N_("Server"), TextEditor, hint=N_("Such as mail.example.go.id.")),
        Field("port", N_("Port"), lambda: WholeEditor(1, _PORTS), required=True),
        Field("security", N_("Encryption"), PickEditor),
        Field(
            "unprotected",
            N_("Without encryption"),
            lambda: SwitchEditor(N_("This network is the office's own")),
        ),
        Field("login", N_("Login"), TextEditor),
        Field("sender", N_("Sender's address"), TextEditor),
        Field("sender_name", N_("Sender's name"), TextEditor),
        Field("reply_to", N_("Answers to"), TextEditor, hint=N_("Empty: the sender.")),
        Field("subject", N_("Subject of the mail"), TextEditor, required=True),
        Field("body", N_("Text of the mail"), TallTextEditor, required=True),
        Field("whatsapp", N_("Text for WhatsApp"), TallTextEditor, required=True),
        Field("per_minute", N_("Messages a minute"), lambda: WholeEditor(0, _A_MINUTE)),
        Field("timeout_s", N_("Seconds to wait"), lambda: WholeEditor(1, _SECONDS)),
        Field(
            "certificate",
            N_("Own authority"),
            LinesEditor,
            hint=N_("Its certificate as PEM text, if the office's server needs one."),
        ),
    ),
    extras=(
        Extra(N_("Password…"), ask_password, changes=False),
        Extra(N_("Test connection"), try_connection, changes=False),
    ),
)
