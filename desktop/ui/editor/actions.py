"""The actions of the editor: made once from the deeds, used by toolbar, menus and keys."""

from __future__ import annotations

from PySide6 import QtCore, QtGui

from desktop.i18n import _
from desktop.ui import icons
from desktop.ui.commands import shown_keys
from desktop.ui.editor import deeds, styling
from desktop.ui.editor.deeds import Deed
from desktop.ui.editor.sheet import Sheet


class _Run(QtCore.QObject):
    """Binds a deed to the sheet, as a slot with a receiver."""

    def __init__(self, parent: QtCore.QObject, sheet: Sheet, deed: Deed) -> None:
        super().__init__(parent)
        self._sheet, self._deed = sheet, deed

    @QtCore.Slot()
    def now(self) -> None:
        self._sheet.setFocus()
        self._deed.run(self._sheet)


class Actions(QtCore.QObject):
    """Follows the cursor: what is possible here, and what holds already."""

    def __init__(self, sheet: Sheet) -> None:
        """The sheet runs them by their keys while it has the keyboard."""
        super().__init__(sheet)
        self._sheet = sheet
        self._actions = {deed: self._make(deed) for deed in deeds.ALL}
        sheet.cursorPositionChanged.connect(self.follow)
        sheet.currentCharFormatChanged.connect(self.follow)
        sheet.document().contentsChanged.connect(self.follow)
        self.follow()

    def of(self, deed: Deed) -> QtGui.QAction:
        """The action made from a deed."""
        return self._actions[deed]

    @QtCore.Slot()
    def follow(self) -> None:
        """Look again at what can be done."""
        if self._sheet.is_busy:
            return
        cursor, writable = self._sheet.textCursor(), not self._sheet.isReadOnly()
        for deed, action in self._actions.items():
            action.setEnabled(writable and deed.possible(cursor))
            if deed.ticked:
                action.setChecked(deed.ticked(cursor))
        self._follow_style()
        document = self._sheet.document()
        self.of(deeds.UNDO).setEnabled(writable and document.isUndoAvailable())
        self.of(deeds.REDO).setEnabled(writable and document.isRedoAvailable())

    def _follow_style(self) -> None:
        form = self._sheet.currentCharFormat()
        plain = styling.takes_style(self._sheet.textCursor().block())
        self.of(deeds.BOLD).setChecked(plain and styling.is_bold(form))
        self.of(deeds.ITALIC).setChecked(plain and form.fontItalic())

    def _make(self, deed: Deed) -> QtGui.QAction:
        words = _(deed.label)
        action = QtGui.QAction(words, self)
        if deed.icon:
            action.setIcon(icons.icon(deed.icon))
        action.setToolTip(f"{words} ({shown_keys(deed.keys)})" if deed.keys else words)
        action.setCheckable(deed.ticked is not None)
        action.triggered.connect(_Run(action, self._sheet, deed).now)
        # Tab means something else in tables, so the sheet has it among its own keys.
        if deed.keys and "Tab" not in deed.keys:
            action.setShortcut(QtGui.QKeySequence(deed.keys))
            # The sheet takes these keys itself, before those of the window.
            action.setShortcutContext(QtCore.Qt.ShortcutContext.WidgetShortcut)
            self._sheet.take_key(action)
        return action
