"""Help: every page has words in both languages, which call commands by their names."""

import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from babel.messages.pofile import read_po
from PySide6 import QtCore, QtGui, QtTest

import resources
from desktop.i18n import LANGUAGES, use_language
from desktop.ui import help as help_pages
from desktop.ui.help import HelpWindow
from desktop.ui.main_window import MainWindow
from desktop.ui.pages import PLACES
from tests.ui.driving import activate, settle

TOPICS = tuple(name for name, _title in help_pages.topics(PLACES))
PICTURE = re.compile(r"!\[([^]]*)\]\(([^)]+)\)")


def help_texts() -> Iterator[tuple[str, str, str]]:
    for language in LANGUAGES:
        for topic in TOPICS:
            yield language, topic, resources.text("help", language, f"{topic}.md")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_page_has_help_worth_reading(language: str, topic: str) -> None:
    use_language(language)
    words = help_pages.words(topic)
    assert words.startswith("# ")
    assert len(words.split()) > 40


def test_help_names_commands_as_the_buttons_do() -> None:
    catalogue = resources.data("i18n", "id", "LC_MESSAGES", "lindungdesa.po")
    known = {entry.id for entry in read_po(BytesIO(catalogue))}
    named = {name for _, _, words in help_texts() for name in re.findall(r"\[\[(.+?)\]\]", words)}
    assert named
    assert named - known == set()


def test_every_picture_of_the_help_is_there_and_says_what_it_shows() -> None:
    shown = [(words, *each) for _, _, words in help_texts() for each in PICTURE.findall(words)]
    assert shown
    for _words, said, path in shown:
        assert said
        assert resources.place("help", "pictures", *path.split("/")).is_file(), path


def test_every_page_of_the_window_is_shown_in_a_picture() -> None:
    for language in LANGUAGES:
        for place in PLACES:
            words = resources.text("help", language, f"{place.name}.md")
            assert PICTURE.search(words), (language, place.name)


def test_help_opens_at_the_page_in_front(window: MainWindow) -> None:
    activate(window)
    window.go("numbers")
    settle(window)
    QtTest.QTest.keyClick(window, QtCore.Qt.Key.Key_F1)
    opened = shown_help(window)
    assert opened.list.currentItem().text() == "Number book"
    assert "number" in opened.reader.toPlainText().casefold()


def test_help_is_found_by_its_words(window: MainWindow) -> None:
    opened = HelpWindow(window, PLACES, "")
    everything = opened.list.count()
    opened.search.setText("agenda")
    assert 0 < opened.list.count() < everything
    opened.search.setText("xyzzy")
    assert opened.list.count() == 0
    opened.search.clear()
    assert opened.list.count() == everything


def test_pictures_in_the_help_never_need_scrolling_sideways(window: MainWindow) -> None:
    opened = HelpWindow(window, PLACES, "circulars")
    opened.show()
    address = QtCore.QUrl("id/circulars.png")
    kind = QtGui.QTextDocument.ResourceType.ImageResource.value
    picture = opened.reader.loadResource(kind, address)
    assert isinstance(picture, QtGui.QImage)
    assert 0 < picture.deviceIndependentSize().width() <= opened.reader.viewport().width()


def shown_help(window: MainWindow) -> HelpWindow:
    (opened,) = (each for each in window.findChildren(HelpWindow) if each.isVisible())
    return opened
