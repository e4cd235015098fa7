"""Ten fingers and a pair of eyes in front of a real window: no mouse, no call into the program."""

from collections.abc import Iterator

from PySide6 import QtCore, QtGui, QtTest, QtWidgets

from desktop.ui.main_window import MainWindow
from tests.ui.driving import settle, turn, wait_for

MOST_TABS, MOST_SAID = 60, 3000
EVERY_MS = 10
LONGEST_S, MOMENT_S = 180.0, 10.0
"""How long a long job may take, and what has to be there when nothing runs any more."""
_Role = QtCore.Qt.ItemDataRole
_EDITS = (QtWidgets.QTextEdit, QtWidgets.QPlainTextEdit)


class Keyboard:
    """Presses keys in whatever has the keyboard, and reads what stands on the screen."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each such as "Ctrl+K", "Down" or "Space"."""
        for each in keys:
            QtTest.QTest.keySequence(self._in_front(), QtGui.QKeySequence(each))
        self._rest()

    def write(self, words: str) -> None:
        """Type words where the keyboard is; this one has the signs of ASCII only."""
        for sign in words:
            QtTest.QTest.keyClick(self._in_front(), ord(sign))
        self._rest()

    def search_list(self, words: str) -> None:
        """Type a word in a list, which goes to the next row with it; what is typed at once is one.

        So a person waits before another word, as long as the computer takes keys for one word.
        """
        turn(QtWidgets.QApplication.keyboardInputInterval() + EVERY_MS)
        self.write(words)

    def rewrite(self, words: str) -> None:
        """Type words in place of everything in the field."""
        self.press("Ctrl+A")
        self.write(words)

    def go(self, place: str) -> None:
        """Go to a page by Alt and its number in the navigation."""
        buttons = self._window.findChildren(QtWidgets.QPushButton)
        places = [each.accessibleName() for each in buttons if each.property("look") == "place"]
        self.press(f"Alt+{places.index(place) + 1}")

    def tab_to(self, name: str) -> None:
        """Press Tab until the field or button of this name has the keyboard."""
        passed = []
        for _each in range(MOST_TABS):
            passed.append(self.holder)
            if passed[-1] == name:
                return
            self.press("Tab")
        raise LookupError(f"{name}: the keyboard went by {passed}")

    def choose(self, words: str) -> None:
        """Go down a list of choices until the one that begins so is chosen."""
        box = QtWidgets.QApplication.focusWidget()
        assert isinstance(box, QtWidgets.QComboBox)
        self.press("Home")
        for _each in range(box.count()):
            if box.currentText().startswith(words):
                return
            self.press("Down")
        offered = [box.itemText(at) for at in range(box.count())]
        raise LookupError(f"{words} is not among {offered}")

    def go_down_to(self, words: str) -> None:
        """Go down a text from its beginning to the paragraph that begins so."""
        text = QtWidgets.QApplication.focusWidget()
        assert isinstance(text, QtWidgets.QTextEdit)
        self.press("Ctrl+Home")
        while not text.textCursor().block().text().startswith(words):
            assert not text.textCursor().atEnd()
            self.press("Down")

    def go_down_rows(self, words: str) -> None:
        """Go down a table from its first row to the one with these words."""
        self.press("Ctrl+Home")
        passed: list[str] = []
        while words not in self.row:
            assert self.row not in passed, passed
            passed.append(self.row)
            self.press("Down")

    def see(self, words: str) -> None:
        """Wait until these words stand on the screen."""
        self._rest()
        try:
            wait_for(lambda: self.sees(words), MOMENT_S)
        except TimeoutError as never:
            there = "\n".join(filter(None, self.reading()))
            raise LookupError(f"“{words}” is not among\n{there[:MOST_SAID]}") from never

    def sees(self, words: str) -> bool:
        """Whether these words stand on the screen now."""
        return any(words in each for each in self.reading())

    def reading(self) -> Iterator[str]:
        """Everything that can be read in the window in front, a row of a table in one piece."""
        top = QtWidgets.QApplication.activePopupWidget() or front(self._window)
        yield top.windowTitle()
        for widget in top.findChildren(QtWidgets.QWidget):
            if widget.isVisible():
                yield from _words(widget)

    @property
    def holder(self) -> str:
        """What has the keyboard, by the name that a screen reader says."""
        widget = QtWidgets.QApplication.focusWidget()
        if widget is None:
            return ""
        words = widget.text() if isinstance(widget, QtWidgets.QAbstractButton) else ""
        return widget.accessibleName() or words or type(widget).__name__

    @property
    def row(self) -> str:
        """The row the cursor stands on."""
        widget = QtWidgets.QApplication.focusWidget()
        assert isinstance(widget, QtWidgets.QAbstractItemView)
        return _row(widget, widget.currentIndex().row())

    def _rest(self) -> None:
        settle(self._window, LONGEST_S)

    def _in_front(self) -> QtGui.QWindow:
        top = front(self._window)
        if QtWidgets.QApplication.activePopupWidget() is None:
            wait_for(top.isActiveWindow, MOMENT_S)
        return top.windowHandle()


class WindowManager(QtCore.QObject):
    """Hands the keyboard to a new dialog, and back: nobody else does on a bare screen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QtCore.QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @QtCore.Slot()
    def _look(self) -> None:
        top = front(self._window)
        if not (QtWidgets.QApplication.activePopupWidget() or top.isActiveWindow()):
            top.activateWindow()


def front(window: MainWindow) -> QtWidgets.QWidget:
    """The dialog that is asked, or the window itself."""
    return QtWidgets.QApplication.activeModalWidget() or window


def _words(widget: QtWidgets.QWidget) -> Iterator[str]:
    if isinstance(widget, (QtWidgets.QLabel, QtWidgets.QAbstractButton, QtWidgets.QLineEdit)):
        yield widget.text()
    elif isinstance(widget, QtWidgets.QComboBox):
        yield widget.currentText()
    elif isinstance(widget, _EDITS):
        yield widget.toPlainText()
    elif isinstance(widget, QtWidgets.QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    elif isinstance(widget, QtWidgets.QAbstractItemView) and widget.model() is not None:
        yield from (_row(widget, line) for line in range(widget.model().rowCount()))


def _row(view: QtWidgets.QAbstractItemView, line: int) -> str:
    model = view.model()
    # Of the model of a list PySide hides how many columns there are.
    count = 1 if isinstance(view, QtWidgets.QListView) else model.columnCount()
    cells = (model.index(line, at) for at in range(count))
    return " | ".join(str(cell.data(_Role.DisplayRole) or "") for cell in cells)
