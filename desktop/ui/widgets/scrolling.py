"""Content that is shown whole where there is room for it, and scrolls where there is not."""

from PySide6 import QtCore, QtWidgets

from desktop.i18n import _

LEAST_PX = 120
"""Lower than this nobody can scroll."""


class Scrolling(QtWidgets.QScrollArea):
    """Asks for the room its content needs, also when the content grows."""

    def __init__(self, content: QtWidgets.QWidget) -> None:
        """Takes the content in."""
        super().__init__()
        self._content = content
        content.setProperty("look", "clear")
        self.setWidgetResizable(True)
        self.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Content of the dialog"))
        self.setWidget(content)

    def sizeHint(self) -> QtCore.QSize:
        hint = self._content.sizeHint()
        if self._content.hasHeightForWidth():
            width = max(hint.width(), self.width())
            hint.setHeight(self._content.heightForWidth(width))
        return hint

    def minimumSizeHint(self) -> QtCore.QSize:
        least = self._content.minimumSizeHint()
        return QtCore.QSize(least.width(), min(least.height(), LEAST_PX))

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
