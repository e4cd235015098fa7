"""Pages of a PDF on the screen: as wide as there is room, sharp, by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _, ngettext
from desktop.ui import icons, late

if TYPE_CHECKING:
    from desktop.ui.screen import Screen

Picture = tuple[int, int, bytes]
"""Width, height and BGRA bytes."""
MARGIN = 14
SETTLE_MS = 120
STEPS = (1.0, 1.25, 1.5, 2.0, 3.0)
"""How much wider than the room a page can be shown."""


class Preview(QtWidgets.QWidget):
    """The exact pages of one PDF."""

    painted = QtCore.Signal()
    """The pages of the newest file stand on the screen."""

    def __init__(self, page: Screen) -> None:
        """Uses the page's readers to paint."""
        super().__init__()
        self._page = page
        self._pdf = b""
        self._shown = 0
        self._zoom = 0
        self._area = _Pages()
        self._settle = QtCore.QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._paint)
        self._area.resized.connect(self._settle.start)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._tools())
        column.addWidget(self._area, 1)

    def sizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(480, 480)

    def show_pdf(self, pdf: bytes) -> None:
        """Show this file from its first page; nothing empties the preview."""
        self._pdf = pdf
        self._area.verticalScrollBar().setValue(0)
        self._paint()

    def show_again(self, pdf: bytes) -> None:
        """Show another state of the same file where the eye is now."""
        if pdf != self._pdf:
            self._pdf = pdf
            self._paint()

    @property
    def pdf(self) -> bytes:
        """The file shown now."""
        return self._pdf

    @property
    def page_count(self) -> int:
        """How many pages stand on the screen."""
        return self._area.count

    @QtCore.Slot()
    def larger(self) -> None:
        """Show the pages one step larger."""
        self._zoom_to(min(self._zoom + 1, len(STEPS) - 1))

    @QtCore.Slot()
    def smaller(self) -> None:
        """Show the pages one step smaller."""
        self._zoom_to(max(self._zoom - 1, 0))

    @QtCore.Slot()
    def fit(self) -> None:
        """Show the pages as wide as there is room."""
        self._zoom_to(0)

    def _zoom_to(self, step: int) -> None:
        self._zoom = step
        self._area.fit(fits=step == 0)
        self._paint()

    def _tools(self) -> QtWidgets.QHBoxLayout:
        row = QtWidgets.QHBoxLayout()
        row.setContentsMargins(10, 6, 10, 2)
        row.setSpacing(2)
        self._count = QtWidgets.QLabel()
        self._count.setProperty("look", "caption")
        row.addWidget(self._count)
        row.addStretch(1)
        for icon, words, keys, call in (
            ("smaller", _("Smaller"), "Ctrl+-", self.smaller),
            ("width", _("As wide as the room"), "Ctrl+0", self.fit),
            ("larger", _("Larger"), "Ctrl++", self.larger),
        ):
            row.addWidget(self._tool(icon, words, keys, call))
        return row

    def _tool(self, icon: str, words: str, keys: str, call: object) -> QtWidgets.QToolButton:
        button = QtWidgets.QToolButton()
        action = QtGui.QAction(icons.icon(icon, "muted"), words, self)
        action.setShortcut(QtGui.QKeySequence(keys))
        action.setShortcutContext(QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(f"{words} ({keys})")
        action.triggered.connect(call)
        self.addAction(action)
        button.setDefaultAction(action)
        button.setAccessibleName(words)
        return button

    @QtCore.Slot()
    def _paint(self) -> None:
        self._shown += 1
        if not self._pdf:
            self._show((self._shown, ()))
            return
        ratio = self.devicePixelRatioF()
        width = round((self._area.viewport().width() - 2 * MARGIN - 2) * STEPS[self._zoom] * ratio)
        pdf, wanted = self._pdf, self._shown
        self._page.read(lambda _office: (wanted, late.pictures(pdf, max(width, 100))), self._show)

    @QtCore.Slot(object)
    def _show(self, painted: tuple[int, Sequence[Picture]]) -> None:
        wanted, pictures = painted
        # An older file that took longer to paint must not replace a newer one.
        if wanted == self._shown:
            self._area.show_pictures(pictures, self.devicePixelRatioF())
            self._count.setText(_pages(len(pictures)) if pictures else "")
            self.painted.emit()


def _pages(count: int) -> str:
    return ngettext("{count} page", "{count} pages", count).format(count=count)


class _Pages(QtWidgets.QScrollArea):
    """Pages beneath each other on the window's colour."""

    resized = QtCore.Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Pages of the letter"))
        self.setVerticalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._inside = QtWidgets.QWidget()
        self._inside.setProperty("look", "desk")
        self.setProperty("look", "desk")
        self._column = QtWidgets.QVBoxLayout(self._inside)
        self._column.setContentsMargins(MARGIN, 6, MARGIN, MARGIN)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        self.setWidget(self._inside)
        self.fit(fits=True)
        self._labels: list[QtWidgets.QLabel] = []

    def fit(self, *, fits: bool) -> None:
        """Pages that fit never scroll sideways, also when a pixel is rounded up."""
        policy = QtCore.Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )

    @property
    def count(self) -> int:
        return len(self._labels)

    def show_pictures(self, pictures: Sequence[Picture], ratio: float) -> None:
        """Replace the pages; the scroll position stays."""
        while len(self._labels) > len(pictures):
            self._labels.pop().deleteLater()
        while len(self._labels) < len(pictures):
            self._add_label()
        for label, (width, height, content) in zip(self._labels, pictures, strict=True):
            image = QtGui.QImage(content, width, height, QtGui.QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(ratio)
            label.setPixmap(QtGui.QPixmap.fromImage(image))

    def _add_label(self) -> None:
        label = QtWidgets.QLabel()
        label.setProperty("look", "sheet")
        label.setAccessibleName(_("Page {number}").format(number=self.count + 1))
        middle = QtCore.Qt.AlignmentFlag.AlignHCenter
        self._column.insertWidget(self._column.count() - 1, label, 0, middle)
        self._labels.append(label)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()
