"""The list beneath the search box, in groups; the keyboard stays in the box."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui import icons, theme
from desktop.ui.search_rows import GROUPS, SearchRow

if TYPE_CHECKING:
    from desktop.ui.table import Index

ROW_PX, HEAD_PX, LEAST_PX = 32, 26, 560
_ROLE = QtCore.Qt.ItemDataRole.UserRole
_NONE = QtCore.Qt.ItemFlag.NoItemFlags
_VCENTRE = QtCore.Qt.AlignmentFlag.AlignVCenter


class SearchList(QtWidgets.QListWidget):
    """Rows that can be taken, beneath the names of their groups."""

    taken = QtCore.Signal()

    def __init__(self, parent: QtWidgets.QWidget) -> None:
        """Hidden until there is something to show."""
        super().__init__(parent)
        self.setProperty("look", "found")
        self.setAccessibleName(_("Search results"))
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Painter(self))
        self.setMouseTracking(True)
        self.itemClicked.connect(self._tell)
        self.hide()

    def show_rows(self, rows: Sequence[SearchRow], words: str = "") -> None:
        """Replace what is shown; `words` are said where there is nothing."""
        self.clear()
        for kind, group in groupby(rows, lambda row: row.kind):
            self._add(_(GROUPS[kind]), None)
            for row in group:
                self._add(row.title, row)
        if not rows:
            self._add(words, None)
        self.step(1)

    def row_now(self) -> SearchRow | None:
        """The row that would be taken now."""
        item: QtWidgets.QListWidgetItem | None = self.currentItem()
        found: SearchRow | None = None if item is None else item.data(_ROLE)
        return found

    def rows(self) -> list[SearchRow]:
        """All rows that can be taken."""
        found = [self.item(line).data(_ROLE) for line in range(self.count())]
        return [row for row in found if row is not None]

    def step(self, by: int) -> None:
        """Go on by so many rows; names of groups are passed over."""
        lines = [line for line in range(self.count()) if self.item(line).data(_ROLE)]
        if lines:
            here = lines.index(self.currentRow()) if self.currentRow() in lines else -1
            line = lines[max(0, min(len(lines) - 1, here + by))]
            self.setCurrentRow(line)
            self.scrollToItem(self.item(0 if line == lines[0] else line))

    def place_under(self, box: QtWidgets.QWidget) -> None:
        """Stand beneath the box, as high as the rows need and the window allows."""
        window = self.window()
        corner = box.mapTo(window, QtCore.QPoint(0, box.height() + 4))
        needed = sum(self.sizeHintForRow(line) for line in range(self.count())) + 12
        width = min(max(box.width(), LEAST_PX), window.width() - corner.x() - 8)
        self.setGeometry(corner.x(), corner.y(), width, min(needed, window.height() * 3 // 4))
        self.show()
        self.raise_()

    def _add(self, words: str, row: SearchRow | None) -> None:
        item = QtWidgets.QListWidgetItem(words, self)
        item.setData(_ROLE, row)
        item.setSizeHint(QtCore.QSize(0, HEAD_PX if row is None else ROW_PX))
        if row is None:
            item.setFlags(_NONE)
        else:
            spoken = ", ".join(part for part in (row.title, row.context, row.keys) if part)
            item.setData(QtCore.Qt.ItemDataRole.AccessibleTextRole, spoken)

    @QtCore.Slot(QtWidgets.QListWidgetItem)
    def _tell(self, item: QtWidgets.QListWidgetItem) -> None:
        if item.data(_ROLE) is not None:
            self.taken.emit()


class _Painter(QtWidgets.QStyledItemDelegate):
    """Drawing, title, context in muted words, keys at the right."""

    def paint(
        self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, index: Index
    ) -> None:
        row: SearchRow | None = index.data(_ROLE)
        painter.save()
        if row is None:
            self._caption(painter, option.rect, str(index.data()))
        else:
            if option.state & QtWidgets.QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, theme.colour("selection"))
            self._row(painter, option.rect, row)
        painter.restore()

    def _caption(self, painter: QtGui.QPainter, rect: QtCore.QRect, words: str) -> None:
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        painter.drawText(rect.adjusted(12, 4, -12, 0), _VCENTRE, words)

    def _row(self, painter: QtGui.QPainter, rect: QtCore.QRect, row: SearchRow) -> None:
        drawing = QtCore.QRect(rect.left() + 12, rect.center().y() - 8, 16, 16)
        icons.icon(row.icon, "muted").paint(painter, drawing)
        room = rect.adjusted(38, 0, -12, 0)
        painter.setFont(theme.font(13))
        if row.keys:
            room = self._words(painter, room, row.keys, "muted", right=True)
        room = self._words(painter, room, row.title, "text")
        self._words(painter, room, row.context, "muted")

    def _words(
        self,
        painter: QtGui.QPainter,
        room: QtCore.QRect,
        words: str,
        tone: str,
        *,
        right: bool = False,
    ) -> QtCore.QRect:
        """Write what fits; returns the room that is left."""
        measure = painter.fontMetrics()
        shown = measure.elidedText(words, QtCore.Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(theme.colour(tone))
        side = QtCore.Qt.AlignmentFlag.AlignRight if right else QtCore.Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | _VCENTRE, shown)
        used = measure.horizontalAdvance(shown) + 14
        return room.adjusted(0, 0, -used, 0) if right else room.adjusted(used, 0, 0, 0)
