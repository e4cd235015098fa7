"""Walking through every page and every dialog, and what is looked at on the way."""

from collections import Counter
from collections.abc import Callable, Iterator
from gettext import NullTranslations
from itertools import product

from PySide6 import QtCore, QtGui, QtTest, QtWidgets
from shiboken6 import Shiboken

from desktop.ui.commands import Command
from desktop.ui.main_window import MainWindow
from desktop.ui.page import Page
from desktop.ui.pages import PLACES
from desktop.ui.screen import Screen
from tests.ui.driving import activate, open_dialogs, settle

SLACK_PX = 1
LINES = 3
"""How many lines of a list are tried: as many as states that letters of the tests have."""
Scene = tuple[str, QtWidgets.QWidget]
CONTROLS = (
    QtWidgets.QAbstractButton,
    QtWidgets.QLineEdit,
    QtWidgets.QTextEdit,
    QtWidgets.QPlainTextEdit,
    QtWidgets.QComboBox,
    QtWidgets.QAbstractSpinBox,
    QtWidgets.QAbstractItemView,
    QtWidgets.QTabBar,
)
FIELDS = (
    QtWidgets.QLineEdit,
    QtWidgets.QTextEdit,
    QtWidgets.QPlainTextEdit,
    QtWidgets.QComboBox,
    QtWidgets.QAbstractSpinBox,
)


class Doubled(NullTranslations):
    """A language that needs twice the room."""

    def gettext(self, message: str) -> str:
        return f"{message} {message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def walk(window: MainWindow) -> Iterator[Scene]:
    """Every page, each of its tabs, and what each of its commands opens on the first lines."""
    for place in PLACES:
        _go(window, place.name, 0)
        yield place.name, window
        yield from _tabs(window, window.page, place.name)
        seen: set[str] = set()
        for line, command in product(range(LINES), window.page.commands):
            _go(window, place.name, line)
            name = f"{place.name}: {command.label}"
            if name not in seen and window.page.command_bar.action(command).isEnabled():
                seen.add(name)
                yield from _opened(window, command, name)


def _go(window: MainWindow, name: str, line: int) -> None:
    window.go(name)
    settle(window)
    window.page.table.go_to_line(line)
    settle(window)


def _tabs(window: MainWindow, around: QtWidgets.QWidget, name: str) -> Iterator[Scene]:
    for tabs in around.findChildren(QtWidgets.QTabWidget):
        for number in range(1, tabs.count() if tabs.isVisible() else 0):
            tabs.setCurrentIndex(number)
            settle(window)
            yield f"{name}, tab {number}", window
        tabs.setCurrentIndex(0)


def _opened(window: MainWindow, command: Command, name: str) -> Iterator[Scene]:
    window.page.command_bar.action(command).trigger()
    settle(window)
    for opened in open_dialogs(window):
        if not isinstance(opened, QtWidgets.QFileDialog):
            yield name, opened
        opened.reject()
    screens = [each for each in window.findChildren(Screen) if not isinstance(each, Page)]
    for screen in screens:
        if screen.isVisible():
            yield name, window
            yield from _tabs(window, screen, name)
            activate(window)
            QtTest.QTest.keyClick(window, QtCore.Qt.Key.Key_Escape)
            settle(window)
            if Shiboken.isValid(screen) and screen.isVisible():
                raise LookupError(name)
    settle(window)


def _seen(scene: QtWidgets.QWidget, *kinds: type[QtWidgets.QWidget]) -> Iterator[QtWidgets.QWidget]:
    for each in scene.findChildren(QtWidgets.QWidget):
        if isinstance(each, kinds) and each.isVisibleTo(scene) and each.window() is scene:
            yield each


def unnamed(scene: QtWidgets.QWidget) -> list[str]:
    """Controls that a screen reader could not name."""
    return [_place(each) for each in _seen(scene, *CONTROLS) if not _name(each) and _is_own(each)]


def _name(control: QtWidgets.QWidget) -> str:
    words = control.text() if isinstance(control, QtWidgets.QAbstractButton) else ""
    return control.accessibleName() or words


def _is_own(control: QtWidgets.QWidget) -> bool:
    """Not a part that Qt puts into a control of ours: a line in a box, the button that clears."""
    around = control.parentWidget()
    return control.objectName() != "qt_spinbox_lineedit" and not (
        isinstance(around, CONTROLS) or control.objectName().startswith("qt_")
    )


def unlabelled(scene: QtWidgets.QWidget) -> list[str]:
    """Fields with neither a label beside them nor words inside that say what belongs there."""
    buddies = {label.buddy() for label in scene.findChildren(QtWidgets.QLabel)}
    return [
        _place(field)
        for field in _seen(scene, *FIELDS)
        if _is_own(field) and field not in buddies and not _hint(field)
    ]


def _hint(field: QtWidgets.QWidget) -> str:
    said = field.property("placeholderText")
    return str(said or "") or field.accessibleName()


def clashes(scene: QtWidgets.QWidget) -> list[str]:
    """Keys that two things in the same window listen to."""
    return [keys for keys, count in Counter(_keys(scene)).items() if count > 1]


def _keys(scene: QtWidgets.QWidget) -> Iterator[str]:
    anywhere = QtCore.Qt.ShortcutContext.WindowShortcut
    for action in scene.findChildren(QtGui.QAction):
        if action.isEnabled() and action.shortcutContext() == anywhere and _is_reachable(action):
            yield from (keys.toString() for keys in action.shortcuts())
    for shortcut in scene.findChildren(QtGui.QShortcut):
        around = shortcut.parent()
        if isinstance(around, QtWidgets.QWidget) and _is_shown(around, scene):
            yield from map(QtGui.QKeySequence.toString, shortcut.keys())
    for button in _seen(scene, QtWidgets.QAbstractButton):
        if isinstance(button, QtWidgets.QAbstractButton) and not button.shortcut().isEmpty():
            yield button.shortcut().toString()


def _is_reachable(action: QtGui.QAction) -> bool:
    widgets = [each for each in action.associatedObjects() if isinstance(each, QtWidgets.QWidget)]
    return any(each.isVisible() and not isinstance(each, QtWidgets.QMenu) for each in widgets)


def _is_shown(widget: QtWidgets.QWidget, scene: QtWidgets.QWidget) -> bool:
    return widget.window() is scene and widget.isVisibleTo(scene)


def cut(scene: QtWidgets.QWidget) -> list[str]:
    """Words that have less room than they need, and controls that lie outside the window."""
    found = [_place(each) for each in _seen(scene, QtWidgets.QLabel) if _label_cut(each)]
    found += [_place(each) for each in _seen(scene, QtWidgets.QAbstractButton) if _cut(each)]
    found += [
        f"{_place(each)} {title}"
        for each in _seen(scene, QtWidgets.QTabBar)
        for title in _tabs_cut(each)
    ]
    found += [
        f"{_place(each)} lies outside"
        for each in _seen(scene, QtWidgets.QLabel, *CONTROLS)
        if _outside(each, scene)
    ]
    return found


def _label_cut(label: QtWidgets.QWidget) -> bool:
    if not isinstance(label, QtWidgets.QLabel) or not label.text() or label.pixmap().width():
        return False
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + SLACK_PX
    return _cut(label)


def _cut(widget: QtWidgets.QWidget) -> bool:
    wanted = widget.minimumSizeHint()
    if isinstance(widget, QtWidgets.QAbstractButton) and not widget.text():
        return False
    lacks = (
        wanted.width() > widget.width() + SLACK_PX or wanted.height() > widget.height() + SLACK_PX
    )
    return _is_own(widget) and lacks


def _tabs_cut(bar: QtWidgets.QWidget) -> list[str]:
    if not isinstance(bar, QtWidgets.QTabBar):
        return []
    metrics = bar.fontMetrics()
    return [
        bar.tabText(number)
        for number in range(bar.count())
        if metrics.horizontalAdvance(bar.tabText(number)) > bar.tabRect(number).width()
    ]


def _outside(widget: QtWidgets.QWidget, scene: QtWidgets.QWidget) -> bool:
    around = widget.parentWidget()
    while around is not None and around is not scene:
        if isinstance(around, QtWidgets.QAbstractScrollArea):
            return False
        around = around.parentWidget()
    place = QtCore.QRect(widget.mapTo(scene, QtCore.QPoint()), widget.size())
    room = scene.rect().adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX)
    return not room.contains(place)


def _place(widget: QtWidgets.QWidget) -> str:
    text: Callable[[], str] = getattr(widget, "text", str)
    parents: list[str] = []
    around = widget.parentWidget()
    while around is not None and len(parents) < 3:
        parents.append(type(around).__name__)
        around = around.parentWidget()
    own = f"{type(widget).__name__} “{(text() or widget.accessibleName())[:60]}”"
    return f"{own} in {' < '.join(parents)}"
