"""The one list of late imports: everything the first painted window can do without."""

# ruff: noqa: PLC0415  # importing late is what this file is for
from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6 import QtCore, QtWidgets

    from desktop.office import Office
    from desktop.services.first_start import Beginning
    from desktop.ui.badges import Badges
    from desktop.ui.first_start import FirstStart
    from desktop.ui.found import FoundTyping
    from desktop.ui.jobs import Job, Jobs
    from desktop.ui.main_window import MainWindow
    from desktop.ui.page import Page
    from desktop.ui.pages import Place
    from desktop.ui.search_box import SearchBox
    from desktop.ui.store_choice import StoreChoice
    from desktop.ui.widgets.leaving import Leaving
    from desktop.ui.widgets.navigation import Navigation
    from desktop.ui.widgets.toast import Toast
    from desktop.ui.writing.opening import Opened, Unfinished
    from desktop.ui.writing.screen import WritingScreen
    from reports.signing.verification import Verification

T = TypeVar("T")
HEAVY = ("desktop.office", "reports.pages")


def warm_up() -> None:
    """Import everything heavy; runs on a worker while the empty window is already there."""
    for name in HEAVY:
        import_module(name)


def jobs(parent: QtCore.QObject) -> Jobs:
    """The threads of a window."""
    from desktop.ui.jobs import Jobs

    return Jobs(parent)


def job(load: Callable[[], T], show: Callable[[T], None], fail: Callable[[Exception], None]) -> Job:
    """One call without progress."""
    from desktop.ui.jobs import Job

    return Job(lambda _progress: load(), show, fail)


def toast(parent: QtWidgets.QWidget) -> Toast:
    """What says what has worked."""
    from desktop.ui.widgets.toast import Toast

    return Toast(parent)


def search_box(window: MainWindow, places: Sequence[Place]) -> SearchBox:
    """The box that finds everything."""
    from desktop.ui.search import Search
    from desktop.ui.search_box import SearchBox

    return Search(window, SearchBox(), places).box


def badges(window: MainWindow, navigation: Navigation) -> Badges:
    """What counts in the navigation how much waits on each page."""
    from desktop.ui.badges import Badges

    return Badges(window, navigation)


def leaving(window: QtWidgets.QMainWindow, running: Jobs) -> Leaving:
    """What asks before a window with a running job is closed."""
    from desktop.ui.widgets.leaving import Leaving

    return Leaving(window, running)


def store_choice(
    window: MainWindow, open_home: Callable[[], Office], is_first: Callable[[], bool]
) -> StoreChoice:
    """What opens the store of a window, and offers another where it cannot be opened."""
    from desktop.ui.store_choice import StoreChoice

    return StoreChoice(window, open_home, is_first)


def speak(parent: QtCore.QObject) -> None:
    """Let Qt's own words and dates follow the language spoken now."""
    from desktop.ui.translator import speak

    speak(parent)


def pictures(pdf: bytes, width: int) -> tuple[tuple[int, int, bytes], ...]:
    """Every page, `width` pixels wide: width, height and BGRA bytes."""
    from reports import pages

    return pages.pictures(pdf, width)


def trial_sentence(verification: Verification) -> str:
    """Say that a certificate is for tests only; "" otherwise."""
    from desktop.services import verification_words

    return verification_words.trial_sentence(verification)


def load_letter(office: Office, letter_id: str, place: str) -> Opened:
    """A letter to be written, with what can be chosen in it."""
    from desktop.ui.writing import opening

    return opening.load(office, letter_id, place)


def load_unfinished(office: Office, unfinished: Unfinished) -> Opened:
    """A letter with typing in it that was never saved."""
    from desktop.ui.writing import opening

    return opening.load_unfinished(office, unfinished)


def writing_screen(page: Page, opened: Opened) -> WritingScreen:
    """The screen a circular is written in."""
    from desktop.ui.writing.screen import WritingScreen

    return WritingScreen(page, opened)


def found_typing(window: MainWindow) -> FoundTyping:
    """What offers typing that a crash left behind."""
    from desktop.ui.found import FoundTyping

    return FoundTyping(window)


def write_file(path: Path, content: bytes) -> Path:
    """Write a file the person has named; raises PaperRefused if the disk refuses."""
    from desktop.services.refusals import files_in_words

    with files_in_words(path):
        path.write_bytes(content)
    return path


def shortcuts_dialog(parent: QtWidgets.QWidget, places: Sequence[Place]) -> QtWidgets.QDialog:
    """The list of all keys."""
    from desktop.ui.dialogs.shortcuts import ShortcutsDialog

    return ShortcutsDialog(parent, places)


def help_window(
    parent: QtWidgets.QWidget, places: Sequence[Place], topic: str
) -> QtWidgets.QDialog:
    """Words and pictures about a page."""
    from desktop.ui.help import HelpWindow

    return HelpWindow(parent, places, topic)


def open_office(address: str | None) -> Office:
    """Open the store at the address, or the one of the settings; raises the OfficeError family."""
    warm_up()
    from desktop import office

    return office.open_office(address)


def update_office(address: str) -> Office:
    """Update an older store and open it; raises the OfficeError family."""
    from desktop import office

    return office.update_office(address)


def open_own() -> Office:
    """Open this person's own store, made where there is none yet; raises the OfficeError family."""
    from desktop import office, settings
    from desktop.clock import now
    from desktop.services.new_store import make_own_store

    if not settings.own_store().exists():
        make_own_store(settings.own_store(), now)
    return office.open_office(settings.own_store())


def first_start(window: MainWindow) -> FirstStart:
    """What asks the three questions of a person who has no store yet."""
    from desktop.ui.first_start import FirstStart

    return FirstStart(window)


def shipped_office() -> Beginning:
    """The office that the questions are filled in with."""
    from desktop.services.first_start import shipped

    return shipped()


def shipped_regencies() -> tuple[tuple[str, str], ...]:
    """The regencies whose villages come with the program."""
    from desktop.services.first_start import regencies

    return regencies()


def begin_office(beginning: Beginning) -> Office:
    """Make this person's own store and open it; raises the OfficeError family."""
    warm_up()
    from desktop import office

    return office.begin_office(beginning)


def shared_office(address: str, beginning: Beginning) -> Office:
    """Open a shared store, made where there is none; raises the OfficeError family."""
    warm_up()
    from desktop import office

    return office.shared_office(address, beginning)


def practice_office(*, anew: bool = False) -> Office:
    """Open the practice store, or make it anew; raises the OfficeError family."""
    warm_up()
    from desktop import office

    return office.practice_office(anew=anew)


def create_office(path: str) -> Office:
    """Make a new store in a file; raises the OfficeError family."""
    from desktop import office

    return office.create_office(path)
