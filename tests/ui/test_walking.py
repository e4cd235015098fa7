"""Every page and every dialog can be named, read and used by keyboard, however long the words."""

from collections.abc import Callable

import pytest
from PySide6 import QtCore, QtWidgets

from desktop import i18n
from desktop.office import Office
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import Opener
from tests.ui.driving import settle
from tests.ui.walking import Doubled, clashes, cut, unlabelled, unnamed, walk

pytestmark = pytest.mark.usefixtures("nothing_leaves_the_window")
AT_150_PERCENT = QtCore.QSize(911, 512)
"""What is left of 1366 by 768 when everything is drawn half as large again."""


def everywhere(
    window: MainWindow, look: Callable[[QtWidgets.QWidget], list[str]]
) -> dict[str, list[str]]:
    """What a look found, scene by scene."""
    found = {name: look(scene) for name, scene in walk(window)}
    assert len(found) > 10
    return {name: wrong for name, wrong in found.items() if wrong}


def test_every_control_has_a_name_for_those_who_do_not_see_it(
    opened: Opener, lived_in: Office
) -> None:
    assert everywhere(opened(lived_in), unnamed) == {}


def test_every_field_says_what_belongs_into_it(opened: Opener, lived_in: Office) -> None:
    assert everywhere(opened(lived_in), unlabelled) == {}


def test_no_two_things_listen_to_the_same_keys(opened: Opener, lived_in: Office) -> None:
    assert everywhere(opened(lived_in), clashes) == {}


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_nothing_is_cut_off(opened: Opener, lived_in: Office, language: str) -> None:
    assert everywhere(opened(lived_in, language), cut) == {}


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_nothing_is_cut_off_at_150_percent(opened: Opener, lived_in: Office, language: str) -> None:
    window = opened(lived_in, language)
    window.resize(AT_150_PERCENT)
    settle(window)
    assert everywhere(window, cut) == {}


def test_nothing_is_cut_off_when_all_words_are_twice_as_long(
    opened: Opener, lived_in: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(i18n, "_catalogue", lambda _language: Doubled())
    assert everywhere(opened(lived_in), cut) == {}
