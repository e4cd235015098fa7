"""What holds for every page and every dialog."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6 import QtCore, QtWidgets

from desktop.office import Office
from desktop.store.tables import metadata
from desktop.ui.dialogs.shortcuts import EVERYWHERE
from desktop.ui.main_window import MainWindow
from desktop.ui.pages import PLACES, Place
from desktop.ui.widgets.navigation import Navigation
from desktop.ui.widgets.table_view import TableView
from desktop.ui.widgets.top_bar import TopBar
from tests.offices import Desks
from tests.ui.conftest import Opener
from tests.ui.driving import open_dialogs, run_command, settle

SCREEN = (1366, 768)
ENLARGED = (880, 440)
"""What is left of it at 150 percent, beside the system's own bars."""
WORKING = (
    QtWidgets.QAbstractButton,
    QtWidgets.QLineEdit,
    QtWidgets.QComboBox,
    QtWidgets.QAbstractSpinBox,
    QtWidgets.QPlainTextEdit,
    QtWidgets.QTableView,
    QtWidgets.QProgressBar,
    QtWidgets.QScrollArea,
)
EACH_PLACE = pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)


@pytest.fixture
def furnished(file_desks: Desks, office: Office) -> Office:
    """A draft, a letter with its number, and reserved numbers."""
    file_desks.numbered()
    file_desks.drafted()
    series = file_desks.new().series_id
    office.numbers.reserve(series, 2026, 2, "Surat tim percepatan")
    return office


def screens(window: MainWindow) -> Iterator[tuple[str, QtWidgets.QWidget]]:
    """Every page, and every dialog that one of its commands opens on one of its rows."""
    for place in PLACES:
        window.go(place.name)
        settle(window)
        yield place.name, window
        yield from dialogs(window, place)


def dialogs(window: MainWindow, place: Place) -> Iterator[tuple[str, QtWidgets.QWidget]]:
    table = window.page.table
    seen: set[str] = set()
    for line in range(max(1, min(4, len(window.page.rows)))):
        table.go_to_line(line)
        settle(window)
        for command in place.page().commands:
            action = window.page.command_bar.action(command)
            if not command.label.endswith("…") or not action.isEnabled() or command.label in seen:
                continue
            seen.add(command.label)
            run_command(window, command.label)
            for opened in open_dialogs(window):
                if not isinstance(opened, QtWidgets.QFileDialog):
                    yield f"{place.name}: {command.label}", opened
                opened.reject()
            if window.front is not window.page:
                yield f"{place.name}: {command.label}", window
                window.front.leave(window.front.take_off)


def parts(screen: QtWidgets.QWidget) -> list[QtWidgets.QWidget]:
    """What a person works with on a screen, without what Qt builds inside its own widgets."""
    found = [each for each in screen.findChildren(QtWidgets.QWidget) if isinstance(each, WORKING)]
    return [each for each in found if not is_inner(each)]


def is_inner(widget: QtWidgets.QWidget) -> bool:
    outer = widget.parentWidget()
    own = (
        QtWidgets.QTableView,
        QtWidgets.QComboBox,
        QtWidgets.QAbstractSpinBox,
        QtWidgets.QTabBar,
        QtWidgets.QLineEdit,
    )
    hidden = widget.objectName().startswith("qt_")
    return hidden or (outer is not None and isinstance(outer, own))


@EACH_PLACE
def test_a_page_is_concerned_with_kinds_the_store_knows(place: Place) -> None:
    assert place.page().concerns <= set(metadata.tables)


@EACH_PLACE
def test_a_page_has_one_main_command(place: Place) -> None:
    assert [command.primary for command in place.page().commands].count(True) == 1


@EACH_PLACE
def test_no_two_commands_of_a_page_share_a_key(place: Place) -> None:
    everywhere = [keys for keys, _what in EVERYWHERE if keys != "Ctrl+Return"]
    going = [f"Alt+{number}" for number in range(1, 10)]
    looking = ["Ctrl++", "Ctrl+-", "Ctrl+0", "Alt+Left", "Alt+Right"]
    own = [keys for command in place.page().commands for keys in command.keys]
    twice = [
        keys for keys, count in Counter(own + everywhere + going + looking).items() if count > 1
    ]
    assert twice == []


@EACH_PLACE
def test_every_command_shows_its_key(place: Place, opened: Opener, furnished: Office) -> None:
    window = opened(furnished)
    window.go(place.name)
    for command in place.page().commands:
        tip = window.page.command_bar.action(command).toolTip()
        assert f"({command.shortcut})" in tip.replace("Delete", "Del")


@EACH_PLACE
def test_the_menu_of_a_row_offers_every_command(
    place: Place, opened: Opener, furnished: Office
) -> None:
    window = opened(furnished)
    window.go(place.name)
    offered = [action.text() for action in window.page.table.actions()]
    assert offered == [command.label for command in place.page().commands]


def test_every_part_of_every_screen_has_a_name_for_a_screen_reader(
    opened: Opener, furnished: Office
) -> None:
    window = opened(furnished)
    nameless = [
        f"{where}: {type(part).__name__} {part.toolTip()}"
        for where, screen in screens(window)
        for part in parts(screen)
        if not (part.accessibleName() or getattr(part, "text", str)())
    ]
    assert nameless == []


def test_every_label_of_a_form_leads_to_its_field(opened: Opener, furnished: Office) -> None:
    window = opened(furnished)
    for where, screen in screens(window):
        for form in screen.findChildren(QtWidgets.QFormLayout):
            for label in labels(form):
                assert label.buddy() is not None, f"{where}: {label.text()}"


def labels(form: QtWidgets.QFormLayout) -> Iterator[QtWidgets.QLabel]:
    """The labels of what can be filled in; muted ones name facts."""
    for row in range(form.rowCount()):
        item = form.itemAt(row, QtWidgets.QFormLayout.ItemRole.LabelRole)
        label = None if item is None else item.widget()
        if isinstance(label, QtWidgets.QLabel) and label.property("look") != "muted":
            yield label


def test_every_column_has_a_title_of_one_line(opened: Opener, furnished: Office) -> None:
    window = opened(furnished, "id")
    titles = [
        view.model().headerData(at, QtCore.Qt.Orientation.Horizontal)
        for _where, screen in screens(window)
        for view in screen.findChildren(TableView)
        for at in range(view.model().columnCount())
    ]
    assert [title for title in titles if not title or "\n" in title] == []


def test_every_screen_fits_a_small_display_at_150_percent(
    opened: Opener, furnished: Office
) -> None:
    window = opened(furnished, "id")
    window.resize(*ENLARGED)
    too_large = [
        f"{where}: {size.width()} x {size.height()}"
        for where, screen in screens(window)
        if (size := screen.minimumSizeHint()).width() > ENLARGED[0] or size.height() > ENLARGED[1]
    ]
    assert too_large == []


def test_words_twice_as_long_are_not_cut_off(
    opened: Opener, furnished: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.i18n._catalogue", lambda _language: Doubled())
    window = opened(furnished, "id")
    cut: list[str] = []
    for where, screen in screens(window):
        size = screen.minimumSizeHint()
        if size.width() > SCREEN[0] or size.height() > SCREEN[1]:
            cut.append(f"{where}: {size.width()} x {size.height()}")
        cut += [f"{where}: {button.text()}" for button in buttons(screen) if is_cut(button)]
    assert cut == []


def test_nothing_but_windows_and_dialogs_flashes_up_as_a_window(
    opened: Opener, furnished: Office, qapp: QtWidgets.QApplication
) -> None:
    window = opened(furnished)
    watcher = Watcher()
    qapp.installEventFilter(watcher)
    for _where, _screen in screens(window):
        pass
    qapp.removeEventFilter(watcher)
    assert watcher.seen == set()


class Watcher(QtCore.QObject):
    """Notes what is shown as a window and is none."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:  # noqa: N802
        if event.type() == QtCore.QEvent.Type.Show and isinstance(watched, QtWidgets.QWidget):
            windows = (QtWidgets.QMainWindow, QtWidgets.QDialog)
            if watched.isWindow() and not isinstance(watched, windows):
                self.seen.add(type(watched).__name__)
        return False


class Doubled:
    """A language whose words are twice as long."""

    def gettext(self, message: str) -> str:
        return f"{message} {message}" if message else ""

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        return self.gettext(singular if number == 1 else plural)


def buttons(screen: QtWidgets.QWidget) -> list[QtWidgets.QAbstractButton]:
    found = screen.findChildren(QtWidgets.QAbstractButton)
    return [each for each in found if each.isVisible() and each.text() and not is_inner(each)]


def is_cut(button: QtWidgets.QAbstractButton) -> bool:
    return button.width() < button.sizeHint().width()


@EACH_PLACE
def test_the_tab_key_goes_in_reading_order(place: Place, opened: Opener, furnished: Office) -> None:
    window = opened(furnished)
    window.go(place.name)
    settle(window)
    page = window.page
    first = page.command_bar.findChildren(QtWidgets.QToolButton)[0]
    chips = page.filter_bar.findChildren(QtWidgets.QToolButton)[:1]
    navigation = window.findChildren(Navigation)[0].findChildren(QtWidgets.QPushButton)[0]
    order = chain(window.findChildren(TopBar)[0])
    places = [order.index(each) for each in (navigation, first, *chips, page.table)]
    assert places == sorted(places)


def chain(start: QtWidgets.QWidget) -> list[QtWidgets.QWidget]:
    """All widgets in the order of the Tab key."""
    found = [start]
    while (following := found[-1].nextInFocusChain()) not in (start, None):
        found.append(following)
    return found
