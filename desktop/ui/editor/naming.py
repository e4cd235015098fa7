"""The bar in which a point gets the name that others cite it by."""

import re

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui.editor import styling
from desktop.ui.editor.sheet import Sheet
from reports.prose import citation

_NAME = re.compile(r"[a-z_]*")
"""As the names of placeholders are."""
_ESCAPE = QtCore.Qt.Key.Key_Escape


class _Line(QtWidgets.QLineEdit):
    """Keeps the Escape key to itself, which would leave the whole letter."""

    left = QtCore.Signal()

    def event(self, event: QtCore.QEvent) -> bool:
        asked = event.type() == QtCore.QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QtGui.QKeyEvent) and event.key() == _ESCAPE:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == _ESCAPE:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NameBar(QtWidgets.QFrame):
    """Stands above the sheet while a name is typed; Enter takes it, Escape leaves it."""

    def __init__(self, sheet: Sheet) -> None:
        """Hidden until somebody wants to name a point."""
        super().__init__()
        self.setObjectName("nameBar")
        self._sheet = sheet
        self._line = _Line()
        self._line.setAccessibleName(_("Name for citing"))
        self._line.setMinimumWidth(200)
        self._line.setPlaceholderText(_("small letters, without spaces"))
        pattern = QtCore.QRegularExpression(_NAME.pattern)
        self._line.setValidator(QtGui.QRegularExpressionValidator(pattern, self._line))
        self._line.returnPressed.connect(self._take)
        self._line.textChanged.connect(self._explain)
        self._said = QtWidgets.QLabel()
        self._said.setProperty("look", "muted")
        self._lay_out()
        self._line.left.connect(self._leave)
        sheet.naming.connect(self._begin)
        self.hide()

    def _lay_out(self) -> None:
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        label = QtWidgets.QLabel(_("Name for citing"))
        label.setBuddy(self._line)
        row.addWidget(label)
        row.addWidget(self._line)
        row.addWidget(self._said, 1)

    @QtCore.Slot()
    def _begin(self) -> None:
        self._line.setText(styling.name_now(self._sheet.textCursor()) or "")
        self._explain()
        self.show()
        self._line.setFocus()
        self._line.selectAll()

    @QtCore.Slot()
    def _explain(self) -> None:
        name = self._line.text()
        cited = _("Others cite this point with {placeholder}.")
        without = _("Without a name the point is not cited.")
        shown = f"{{{citation(name)}}}"
        self._said.setText(cited.replace("{placeholder}", shown) if name else without)

    @QtCore.Slot()
    def _take(self) -> None:
        styling.name_point(self._sheet.textCursor(), self._line.text())
        self._leave()

    @QtCore.Slot()
    def _leave(self) -> None:
        self.hide()
        self._sheet.setFocus()
