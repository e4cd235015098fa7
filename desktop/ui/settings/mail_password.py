"""The password of the mail server, kept by this computer, and whether the server answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.widgets.editors import TextEditor

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.ui.page import Page
    from desktop.ui.settings.panel import SectionPanel


def ask_password(panel: SectionPanel) -> None:
    """Ask for the password of the mail server."""
    MailPasswordDialog(panel.page).open()


def try_connection(panel: SectionPanel) -> None:
    """Connect and log in with what stands in the form; nothing is sent or saved."""
    if panel.row is not None and panel.parts.form.valid():
        told = _Told(panel)
        mail = panel.wanted
        panel.page.work(
            lambda office, _progress: office.mail.test(mail),
            told.answered,
            _("Testing the connection"),
            told.failed,
        )


class _Told(QtCore.QObject):
    """Says how the test went."""

    def __init__(self, panel: SectionPanel) -> None:
        super().__init__(panel)
        self._panel = panel

    @QtCore.Slot(object)
    def answered(self, _nothing: object) -> None:
        self._panel.page.frame.toast(_("The mail server answers and lets us in."))

    @QtCore.Slot(object)
    def failed(self, error: Exception) -> None:
        if not self._panel.parts.form.show_error(error):
            self._panel.page.fail(error)


class MailPasswordDialog(FormDialog):
    """Keeps the password where this computer keeps secrets, never in the office's store."""

    def __init__(self, page: Page) -> None:
        """Nothing of the password kept now is shown."""
        field = Field(
            "password",
            N_("Password"),
            lambda: TextEditor(secret=True),
            hint=N_("Empty forgets the password this computer keeps."),
        )
        super().__init__(page, _("Password of the mail server"), _("Keep"), (field,))
        self.introduce(
            _("Save server and login first: the password is kept for them, on this computer only.")
        )

    def send(self, values: Values) -> None:
        password = values["password"]
        self.page.work(
            lambda office, _progress: _keep(office, password),
            self._kept,
            _("Keeping the password"),
            self.fail,
        )

    @QtCore.Slot(object)
    def _kept(self, kept: bool) -> None:
        words = _("Kept on this computer.")
        none = _("This computer has no store of secrets; the password is asked for when sending.")
        self.page.frame.toast(words if kept else none)
        self.succeed()


def _keep(office: Office, password: str) -> bool:
    if password:
        return office.mail.keep_password(password)
    office.mail.forget_password()
    return True
