"""Which village a name that is only near another one means: a person says so, or leaves it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.services.villages import VillageRow


class VillageChoice(QtWidgets.QWidget):
    """A choice that can be used only where there is something to choose."""

    decided = QtCore.Signal(str)
    """Says the village's id, "" for none."""

    def __init__(self) -> None:
        """Nothing to choose yet."""
        super().__init__()
        self.box = QtWidgets.QComboBox()
        self.box.setAccessibleName(_("Village that is meant"))
        label = QtWidgets.QLabel(_("Village that is meant"))
        label.setBuddy(self.box)
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(label)
        row.addWidget(self.box, 1)
        # Not currentIndexChanged: only what a person does is a decision.
        self.box.activated.connect(self._decide)
        self.offer((), None)

    def offer(self, candidates: Sequence[VillageRow], village: VillageRow | None) -> None:
        """Offer these villages, the one decided on chosen."""
        self.box.clear()
        self.box.addItem(
            _("None of them: return the row") if candidates else _("Nothing to choose"), ""
        )
        for each in candidates:
            self.box.addItem(f"{each.code} {each.name}, {each.district}", each.id)
        self.box.setCurrentIndex(max(self.box.findData(village.id), 0) if village else 0)
        self.setEnabled(bool(candidates))

    @QtCore.Slot(int)
    def _decide(self, at: int) -> None:
        self.decided.emit(self.box.itemData(at))
