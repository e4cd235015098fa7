"""Lists of receipts to sign: of which districts, and whether to print, keep or open them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.ui import wording
from desktop.ui.dialog import FormDialog
from desktop.ui.dialogs.print_paper import Paper
from desktop.ui.form import Field, Values
from desktop.ui.preview import Preview
from desktop.ui.printing_fields import FORM_PX
from desktop.ui.widgets.editors import ChoiceEditor

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.services.circular_rows import CircularRow
    from desktop.services.printing import PrintRow
    from desktop.ui.page import Page

PRINT, SAVE, OPEN = "print", "save", "open"
WAYS = ((PRINT, N_("Print…")), (SAVE, N_("Save as PDF…")), (OPEN, N_("Open as PDF")))


@dataclass(frozen=True)
class Loaded:
    """What the dialog shows."""

    row: CircularRow
    copies: tuple[PrintRow, ...]


def load(office: Office, row: CircularRow) -> Loaded:
    """Look the copies up; runs in the background."""
    return Loaded(row, office.printing.rows(row.id))


class ReceiptsDialog(FormDialog):
    """Hands what to do and the finished lists to `wanted`."""

    WIDTH = 1060
    KEEPS = False
    wanted = QtCore.Signal(str, object)

    def __init__(self, page: Page, loaded: Loaded) -> None:
        """Begins with all districts."""
        self._loaded = loaded
        super().__init__(page, _("Receipt lists"), _("Continue"), _fields(loaded))
        self.introduce(
            _("One list for each district, to be signed by whoever receives a letter there.")
        )
        self.form.setMinimumWidth(FORM_PX)
        self.preview = Preview(page)
        self.preview.setMinimumSize(360, 300)
        self.middle.addWidget(self.preview, 1)
        self.form.changed.connect(self._look)
        self._look()

    def send(self, values: Values) -> None:
        letter_id, district, way = self._loaded.row.id, values["district"], values["way"]
        self.page.read(
            lambda office: (way, _lists(office, letter_id, district)), self._send_on, self.fail
        )

    @QtCore.Slot(object)
    def _send_on(self, made: tuple[str, bytes]) -> None:
        way, pdf = made
        self.succeed()
        self.wanted.emit(way, Paper(_name(self._loaded.row), pdf))

    @QtCore.Slot()
    def _look(self) -> None:
        letter_id, district = self._loaded.row.id, self.form.values()["district"]
        self.page.read(
            lambda office: _lists(office, letter_id, district), self.preview.show_pdf, self.miss
        )


def _lists(office: Office, letter_id: str, district: str) -> bytes:
    return office.printing.receipts_pdf(letter_id, (district,) if district else ())


def _fields(loaded: Loaded) -> tuple[Field, ...]:
    names = [each.copy.district for each in loaded.copies]
    counted = [(name, f"{name} · {wording.count(names.count(name))}") for name in sorted({*names})]
    everywhere = _("All districts")
    offered = [("", f"{everywhere} · {wording.count(len(counted))}"), *counted]
    ways = [(way, _(words)) for way, words in WAYS]
    return (
        Field("district", N_("District"), lambda: ChoiceEditor(offered)),
        Field("way", N_("What to do"), lambda: ChoiceEditor(ways)),
    )


def _name(row: CircularRow) -> str:
    words = "".join(sign if sign.isalnum() or sign in ".-" else "_" for sign in row.number)
    return f"Tanda_terima_{words}.pdf"
