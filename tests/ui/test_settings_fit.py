"""Every section of the settings, and the first start, can be named, read and used by keyboard."""

import pytest
from PySide6 import QtCore, QtWidgets

from desktop import i18n, settings
from desktop.i18n import use_language
from desktop.office import Office
from desktop.ui import late
from desktop.ui.first_start import FirstStart
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.settings import SettingsPage
from desktop.ui.settings.sections import COMPUTER, SECTIONS
from tests.ui.conftest import Opener
from tests.ui.driving import dialog, settle
from tests.ui.walking import Doubled, clashes, cut, unlabelled, unnamed

AT_150_PERCENT = QtCore.QSize(911, 512)
LOOKS = (unnamed, unlabelled, clashes, cut)


def wrong(scene: QtWidgets.QWidget) -> list[str]:
    return [f"{look.__name__}: {each}" for look in LOOKS for each in look(scene)]


@pytest.mark.parametrize("how", ["id", "en", "at 150 percent", "twice as long"])
def test_every_section_and_its_history_can_be_read_and_used(
    opened: Opener, office: Office, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    if how == "twice as long":
        monkeypatch.setattr(i18n, "_catalogue", lambda _language: Doubled())
    window = opened(office, how if how in i18n.LANGUAGES else "id")
    if how == "at 150 percent":
        window.resize(AT_150_PERCENT)
    window.go("settings")
    settle(window)
    page = window.page
    assert isinstance(page, SettingsPage)
    found: dict[str, list[str]] = {}
    for name in (*(each.name for each in SECTIONS), COMPUTER.name):
        page.show_section(name)
        settle(window)
        found[name] = wrong(window)
        if page.panel is not None:
            page.panel.parts.show_history()
            settle(window)
            found[f"{name}: history"] = wrong(window)
    assert len(found) == 2 * len(SECTIONS) + 1
    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize("how", ["id", "en", "twice as long"])
def test_the_questions_of_the_first_start_can_be_read_and_used(
    monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    use_language(how if how in i18n.LANGUAGES else "id")
    if how == "twice as long":
        monkeypatch.setattr(i18n, "_catalogue", lambda _language: Doubled())
    window = MainWindow(settings.load(), lambda: late.open_office(None), lambda: True)
    window.show()
    window.open_store()
    settle(window)
    assert wrong(dialog(window, FirstStart)) == []
    window.close()
