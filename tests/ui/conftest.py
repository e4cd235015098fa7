"""A window in our palette, settings of nobody, and an office with everything that ships."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6 import QtGui, QtWidgets
from shiboken6 import Shiboken

from desktop.i18n import use_language
from desktop.office import Office
from desktop.ui import printing_press, theme
from desktop.ui.main_window import MainWindow
from tests.offices import Desks
from tests.ui.driving import open_window, settle

Opener = Callable[..., MainWindow]

# What the offscreen platform cannot do (smallest sizes, raising, grabbing keys); nothing is wrong.
OFFSCREEN = "This plugin does not support"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let every test of this folder overlook those sentences."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN))


@pytest.fixture(autouse=True)
def collected(qapp: QtWidgets.QApplication) -> Iterator[None]:
    """Collects garbage between tests only.

    Python would do it wherever it allocates, also while Qt goes through all widgets that there are
    and calls ours; one that was destroyed meanwhile ends the program.
    """
    del qapp
    gc.disable()
    yield
    gc.collect()
    # What lives on need not be looked through again after every test.
    gc.freeze()
    gc.enable()


@pytest.fixture(autouse=True)
def person(
    collected: None,
    qapp: QtWidgets.QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[None]:
    """Nobody's settings, no printer that would really print, the language everybody begins with."""
    del collected
    monkeypatch.setattr(printing_press, "printer_names", tuple)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    theme.apply(qapp, "light")
    yield
    use_language("id")
    for left in qapp.topLevelWidgets():
        # Lists and menus that open out of a widget go with it.
        if Shiboken.isValid(left) and left.parent() is None:
            if isinstance(left, MainWindow):
                # One that asks what is to become of typing has not closed; its threads still run.
                left.jobs.close()
            Shiboken.delete(left)


@pytest.fixture
def office(file_desks: Desks) -> Office:
    """The office as its administrator sees it."""
    return file_desks.at("admin")


@pytest.fixture
def opened() -> Iterator[Opener]:
    """Opens windows, and closes them when the test is over."""
    windows: list[MainWindow] = []

    def open_one(office: Office, language: str = "en", palette: str = "light") -> MainWindow:
        windows.append(open_window(office, language, palette))
        return windows[-1]

    yield open_one
    for window in windows:
        window.jobs.cancel()
        settle(window)
        window.close()


@pytest.fixture
def window(opened: Opener, office: Office) -> MainWindow:
    """The window in English, in front of a fresh office."""
    return opened(office)


@pytest.fixture
def lived_in(file_desks: Desks) -> Office:
    """An office with a draft, a numbered letter and one that is out."""
    file_desks.sign(file_desks.numbered())
    file_desks.numbered()
    file_desks.drafted()
    return file_desks.at("admin")


@pytest.fixture
def nothing_leaves_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files and addresses that the window would hand to other programs stay here."""
    monkeypatch.setattr(QtGui.QDesktopServices, "openUrl", lambda _address: True)
