"""Recording receipts: which copies were handed over, on which day, and who received each."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore

from desktop.domain.delivery import Channel
from desktop.i18n import N_, _, ngettext
from desktop.services.sending_rows import Handed
from desktop.ui import wording
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.looks import CHANNELS, DELIVERY
from desktop.ui.table import Column
from desktop.ui.widgets.card import card
from desktop.ui.widgets.editors import ChoiceEditor, DateEditor, TextEditor
from desktop.ui.widgets.receipt_table import ReceiptTable

if TYPE_CHECKING:
    from desktop.services.sending_rows import SendPlan, SendRow
    from desktop.ui.page import Page

COLUMNS = (
    Column(N_("Recipient"), lambda row: row.unit, width=190, stretch=True),
    Column(N_("State"), lambda row: DELIVERY[row.standing], width=96),
    Column(N_("Received by"), lambda _row: "", width=240, most=240),
)
LIST_PX = (640, 320)


class HandOverDialog(FormDialog):
    """A district's list as it comes back, typed in at once."""

    WIDTH = 720

    def __init__(self, page: Page, plan: SendPlan) -> None:
        """Nothing is ticked; a name ticks its copy."""
        self._plan = plan
        values = {"received_on": plan.today}
        super().__init__(page, _("Record receipt"), _("Record"), _fields(plan.rows), values)
        self.introduce(
            _(
                "Type who received each copy, or tick the copies and give one name for all. "
                "By post, copies without a name are recorded as on their way."
            )
        )
        self.list = ReceiptTable(COLUMNS, _("Copies handed over"), attrgetter("copy_id"))
        self.list.ticks.may_tick = _was_signed
        self.list.setMinimumSize(*LIST_PX)
        self.left.insertWidget(1, card(self.list), 1)
        self.end_by_tab(self.list)
        self.list.ticked.connect(self._count)
        self.list.receipts.named.connect(self.touch)
        self.form.changed.connect(self._choose)
        self._district: str | None = None
        self._show(plan.rows)
        self._count()

    def send(self, values: Values) -> None:
        letter_id, handed = self._plan.letter_id, self._handed(values)
        self.page.save(
            lambda office: office.sending.record_hand_over(letter_id, handed),
            self._recorded,
            self.fail,
        )

    def about(self) -> str:
        return self._plan.letter_id

    def typed(self) -> Values:
        return {**super().typed(), "names": self._names}

    def keepable(self) -> Values:
        return {**super().keepable(), "names": self._names}

    def restore(self, kept: Any) -> None:  # noqa: ANN401  # what was kept
        super().restore(kept)
        names = kept.get("names") if isinstance(kept, dict) else None
        if isinstance(names, dict):
            self.list.receipts.name(
                {row.copy_id: names.get(row.copy_id) for row in self._plan.rows}
            )

    @property
    def _names(self) -> dict[str, str]:
        names = self.list.receipts.names
        return {row.copy_id: name for row in self._plan.rows if (name := names.get(row.copy_id))}

    @QtCore.Slot(object)
    def _recorded(self, count: int) -> None:
        self.succeed()
        words = ngettext("{count} receipt recorded.", "{count} receipts recorded.", count)
        self.page.frame.toast(words.format(count=wording.count(count)))

    def _handed(self, values: Values) -> tuple[Handed, ...]:
        names, picked = self.list.receipts.names, self.list.ticks.picked_keys
        return tuple(
            Handed(
                row.copy_id,
                values["channel"],
                values["received_on"],
                names.get(row.copy_id) or values["received_by"],
            )
            for row in self._plan.rows
            if row.copy_id in picked
        )

    @QtCore.Slot()
    def _choose(self) -> None:
        district = self.form.values()["district"]
        if district != self._district:
            self._district = district
            rows = [row for row in self._plan.rows if district in {None, row.district}]
            self._show(rows)

    def _show(self, rows: Sequence[SendRow]) -> None:
        self.list.show_rows(rows)
        self.list.begin()

    @QtCore.Slot()
    def _count(self) -> None:
        count = len(self.list.ticks.picked_keys)
        words = ngettext("Record {count} receipt", "Record {count} receipts", count)
        self.verb.setText(words.format(count=wording.count(count)))
        self.verb.setEnabled(count > 0)


def _was_signed(row: SendRow) -> bool:
    return not row.obstacle


def _fields(rows: Sequence[SendRow]) -> tuple[Field, ...]:
    ways = [(each, _(CHANNELS[each])) for each in (Channel.HAND, Channel.POST)]
    districts = [(None, _("All districts")), *((each, each) for each in _districts(rows))]
    return (
        Field("channel", N_("Way"), lambda: ChoiceEditor(ways)),
        Field("received_on", N_("Received on"), DateEditor),
        Field(
            "received_by",
            N_("Received by"),
            TextEditor,
            hint=N_("For ticked copies that have no name of their own."),
        ),
        Field("district", N_("District"), lambda: ChoiceEditor(districts)),
    )


def _districts(rows: Sequence[SendRow]) -> list[str]:
    return sorted({row.district for row in rows})
