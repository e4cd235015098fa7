"""A monkey at the keyboard and the mouse, and a watch on what keeps the window from answering."""

import random
import threading
from collections.abc import Callable
from contextlib import nullcontext, suppress
from time import thread_time

import pytest
from PySide6 import QtCore, QtTest, QtWidgets
from shiboken6 import Shiboken

from desktop.office import Office
from desktop.store.store import Store
from desktop.ui.main_window import MainWindow
from desktop.ui.pages import PLACES
from tests.ui.conftest import Opener
from tests.ui.driving import open_dialogs, settle, turn
from tests.ui.walking import CONTROLS, walk

pytestmark = pytest.mark.usefixtures("nothing_leaves_the_window")
SEED = 20_261_120
ACTIONS = 3_000
LONGEST_S = 0.2
"""How long the window may be busy with itself between two looks at the keyboard."""
BEAT_MS = 5
KEYS = (
    *(getattr(QtCore.Qt.Key, f"Key_{name}") for name in ("Tab", "Backtab", "Return", "Escape")),
    *(getattr(QtCore.Qt.Key, f"Key_{name}") for name in ("Up", "Down", "Left", "Right", "Space")),
    *(getattr(QtCore.Qt.Key, f"Key_{name}") for name in ("Home", "End", "Delete", "Backspace")),
    *(getattr(QtCore.Qt.Key, f"Key_{name}") for name in ("F5", "Menu", "PageDown", "PageUp")),
)
MENU_KEYS = (QtCore.Qt.Key.Key_Down, QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Escape)
SIGNS = "abcdeijknrsu0129 {}().,/-'\"Rp"
MODIFIERS = (
    QtCore.Qt.KeyboardModifier.NoModifier,
    QtCore.Qt.KeyboardModifier.NoModifier,
    QtCore.Qt.KeyboardModifier.ShiftModifier,
    QtCore.Qt.KeyboardModifier.ControlModifier,
)


class Monkey:
    """Types, clicks and goes anywhere, the same way each time."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._chance = random.Random(SEED)
        self._ways: tuple[Callable[[], None], ...] = (
            *(self._key,) * 6,
            *(self._type,) * 4,
            *(self._click,) * 6,
            *(self._command,) * 2,
            self._go,
            self._close,
        )

        # Qt shows some menus in a loop of its own, out of which only another event leads.
        self._menus = QtCore.QTimer(window, interval=20)
        self._menus.timeout.connect(self._use_menu)
        self._menus.start()

    def act(self) -> None:
        for each in open_dialogs(self._window):
            # In there a monkey could delete somebody's files.
            if isinstance(each, QtWidgets.QFileDialog):
                each.reject()
        self._chance.choice(self._ways)()

    def _use_menu(self) -> None:
        popup = QtWidgets.QApplication.activePopupWidget()
        if popup is not None and Shiboken.isValid(popup):
            for key in self._chance.choices(MENU_KEYS, k=2):
                QtTest.QTest.keyClick(popup, key)
        asking = QtWidgets.QApplication.activeModalWidget()
        if isinstance(asking, QtWidgets.QMessageBox) and Shiboken.isValid(asking):
            QtTest.QTest.keyClick(asking, QtCore.Qt.Key.Key_Escape)

    def _front(self) -> QtWidgets.QWidget:
        popup = QtWidgets.QApplication.activePopupWidget()
        if popup is not None and Shiboken.isValid(popup):
            return popup
        dialogs = open_dialogs(self._window)
        return dialogs[-1] if dialogs else self._window

    def _target(self) -> QtWidgets.QWidget:
        front = self._front()
        around: tuple[QtWidgets.QWidget | None, ...] = (front.focusWidget(), front, self._window)
        return next(each for each in around if each is not None and Shiboken.isValid(each))

    def _key(self) -> None:
        self._press(self._chance.choice(KEYS), self._chance.choice(MODIFIERS))

    def _type(self) -> None:
        for sign in self._chance.choices(SIGNS, k=5):
            self._press(QtCore.Qt.Key.Key_unknown, MODIFIERS[0], sign)

    def _press(
        self, key: QtCore.Qt.Key, modifier: QtCore.Qt.KeyboardModifier, sign: str = ""
    ) -> None:
        target = self._target()
        with suppress(RuntimeError) if isinstance(target, QtWidgets.QListView) else nullcontext():
            # A list that opens out of a box is gone with the first half of the key.
            if sign:
                QtTest.QTest.keyClicks(target, sign)
            else:
                QtTest.QTest.keyClick(target, key, modifier)

    def _click(self) -> None:
        there = [each for each in self._front().findChildren(QtWidgets.QWidget) if _usable(each)]
        if there:
            button = QtCore.Qt.MouseButton.LeftButton
            QtTest.QTest.mouseClick(self._chance.choice(there), button)

    def _command(self) -> None:
        page = self._window.page
        action = (
            page.command_bar.action(self._chance.choice(page.commands)) if page.commands else None
        )
        if action is not None and action.isEnabled() and not open_dialogs(self._window):
            action.trigger()

    def _go(self) -> None:
        if not open_dialogs(self._window):
            self._window.go(self._chance.choice(PLACES).name)

    def _close(self) -> None:
        self._front().close() if self._front() is not self._window else settle(self._window)


def _usable(widget: QtWidgets.QWidget) -> bool:
    if not Shiboken.isValid(widget):
        return False
    return isinstance(widget, CONTROLS) and widget.isVisible() and widget.isEnabled()


@pytest.mark.long
def test_three_thousand_random_actions_do_no_harm(opened: Opener, lived_in: Office) -> None:
    window = opened(lived_in)
    monkey = Monkey(window)
    for done in range(ACTIONS):
        monkey.act()
        turn(0)
        if done % 25 == 0:
            settle(window)
    for each in reversed(open_dialogs(window)):
        each.reject()
    settle(window)
    assert window.isVisible()
    assert lived_in.trail.verify().first is None


@pytest.fixture
def store_in_the_background(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes every use of the store by the thread that paints."""
    noted: list[str] = []
    for name in ("reading", "transaction"):
        own = getattr(Store, name)

        def watched(store: Store, *words: str, own: Callable[..., object] = own) -> object:
            if threading.current_thread() is threading.main_thread():
                noted.append(" ".join(words) or "reading")
            return own(store, *words)

        monkeypatch.setattr(Store, name, watched)
    return noted


def test_the_window_never_asks_the_store_while_it_should_answer_people(
    opened: Opener, lived_in: Office, store_in_the_background: list[str]
) -> None:
    window = opened(lived_in)
    scenes = [name for name, _scene in walk(window)]
    assert len(scenes) > 10
    assert store_in_the_background == []


class Pulse(QtCore.QObject):
    """The longest the main thread computed between two beats; waiting for others is not counted."""

    def __init__(self, window: QtWidgets.QWidget) -> None:
        super().__init__(window)
        self.longest = 0.0
        self._last = thread_time()
        self._timer = QtCore.QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    @QtCore.Slot()
    def _beat(self) -> None:
        now = thread_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now


@pytest.mark.long
def test_the_window_is_never_busy_with_itself_for_long(opened: Opener, lived_in: Office) -> None:
    window = opened(lived_in)
    # Named exception: a page's or dialog's first visit imports its file.
    for _first in walk(window):
        pass
    pulse, slow = Pulse(window), {}
    for name, _scene in walk(window):
        settle(window)
        if pulse.longest > LONGEST_S:
            slow[name] = pulse.longest
        pulse.longest = 0.0
    assert slow == {}
