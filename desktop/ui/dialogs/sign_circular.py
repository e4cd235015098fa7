"""Signing: a key file and its passphrase first, then whose key it is, then the signatures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.domain.official import names_agree
from desktop.i18n import N_, _, ngettext
from desktop.ui import wording
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.messages import Banner
from desktop.ui.widgets.editors import FileEditor, TextEditor
from desktop.ui.widgets.facts import Fact, Facts

if TYPE_CHECKING:
    from desktop.services.circular_rows import CircularRow
    from desktop.ui.page import Page
    from reports.signing.certificate import CertificateSummary
    from reports.signing.file import FileSigner


class SignCircularDialog(FormDialog):
    """Hands the letter and an opened key to `sign_wanted`; the passphrase goes when it is open."""

    sign_wanted = QtCore.Signal(object, object)

    def __init__(self, page: Page, row: CircularRow) -> None:
        """Offers to sign the copies of this circular that have no signature yet."""
        super().__init__(page, _("Sign"), _("Open the key"), _fields())
        self._row = row
        self._missing = row.recipients - row.signed
        self._signer: FileSigner | None = None
        self._warning = Banner(closable=False)
        self._certificate = Facts()
        self.left.insertWidget(1, self._warning)
        self.left.insertWidget(2, self._certificate)
        self.introduce(self._introduction(row))

    def send(self, values: Values) -> None:
        if self._signer is not None:
            self._sign()
            return
        path, passphrase, letter_id = values["key"], values["passphrase"], self._row.id
        self.page.read(
            lambda office: (
                office.circulars.printed_name(letter_id),
                office.keys.open(path, passphrase),
            ),
            self._opened,
            self.fail,
        )

    def reject(self) -> None:
        self._forget()
        super().reject()

    @QtCore.Slot(object)
    def _opened(self, opened: tuple[str, FileSigner]) -> None:
        printed_name, signer = opened
        self._signer = signer
        self.form.put({"passphrase": ""})
        certificate = signer.certificate
        self._certificate.show_facts(_facts(certificate))
        warnings = " ".join(_warnings(certificate, printed_name))
        if warnings:
            self._warning.say(warnings, tone="amber")
        words = ngettext("Sign {count} letter", "Sign {count} letters", self._missing)
        self.verb.setText(words.format(count=wording.count(self._missing)))
        self.form.setEnabled(False)
        self.verb.setEnabled(True)
        self.verb.setFocus()

    def _sign(self) -> None:
        signer, self._signer = self._signer, None
        self.sign_wanted.emit(self._row, signer)
        self.succeed()

    def _forget(self) -> None:
        if self._signer is not None:
            self._signer.close()
            self._signer = None

    def _introduction(self, row: CircularRow) -> str:
        words = ngettext(
            "{count} letter of {number} has no signature yet.",
            "{count} letters of {number} have no signature yet.",
            self._missing,
        )
        return words.format(count=wording.count(self._missing), number=row.number)


def _fields() -> tuple[Field, ...]:
    kinds = _("Key files (*.p12 *.pfx)")
    return (
        Field("key", N_("Key file"), lambda: FileEditor(_("Key file"), kinds), required=True),
        Field(
            "passphrase",
            N_("Passphrase"),
            lambda: TextEditor(secret=True),
            hint=N_("Kept in memory until the last letter is signed, and nowhere else."),
        ),
    )


def _warnings(certificate: CertificateSummary, printed_name: str) -> Iterator[str]:
    if not names_agree(printed_name, certificate.subject_name):
        sentence = _("The letter names {printed}, and this key belongs to {holder}.")
        yield sentence.format(printed=printed_name, holder=certificate.subject_name)
    if certificate.is_test:
        yield _("This is a test certificate. Letters signed with it prove nothing.")


def _facts(certificate: CertificateSummary) -> tuple[Fact, ...]:
    return (
        (_("Holder"), certificate.subject_name),
        (_("Issued by"), certificate.issuer_name),
        (_("Valid until"), wording.moment(certificate.not_after_at)),
    )
