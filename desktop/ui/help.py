"""Help: a page of words and pictures for every page of the window, opened with F1."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtGui, QtWidgets

import resources
from desktop.i18n import _, language

if TYPE_CHECKING:
    from desktop.ui.pages import Place

FIRST, WRITING, SENDING, KEYS = "start", "writing", "sending", "keys"
MARGIN = 18
_COMMAND = re.compile(r"\[\[(.+?)\]\]")


def topics(places: Sequence[Place]) -> tuple[tuple[str, str], ...]:
    """Every topic and its title: first steps, the pages in the navigation's order, and more."""
    pages = ((place.name, _(place.title)) for place in places)
    more = (
        (WRITING, _("Writing a letter")),
        (SENDING, _("Printing and sending")),
        (KEYS, _("Working by keyboard")),
    )
    return ((FIRST, _("First steps")), *pages, *more)


def words(topic: str) -> str:
    """A topic's text in the language spoken now, as Markdown.

    What stands in double brackets is a message id: the help calls a command what the button does.
    """
    return _COMMAND.sub(_named, resources.text("help", language(), f"{topic}.md"))


def _named(match: re.Match[str]) -> str:
    return f"**{_(match[1])}**"


class HelpWindow(QtWidgets.QDialog):
    """Topics at the left, words and pictures at the right; the work goes on beside it."""

    def __init__(self, parent: QtWidgets.QWidget, places: Sequence[Place], topic: str) -> None:
        """Opens at a topic; an unknown one is the first."""
        super().__init__(parent)
        self.setWindowTitle(_("Help"))
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(980, 680)
        self._topics = topics(places)
        self._texts = {name: words(name) for name, _title in self._topics}
        self.search = QtWidgets.QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(_("Search the help"))
        self.search.setAccessibleName(_("Search the help"))
        self.list = QtWidgets.QListWidget()
        self.list.setAccessibleName(_("Topics"))
        self.reader = Reader()
        self._lay_out()
        self.search.textChanged.connect(self._find)
        self.list.currentItemChanged.connect(self._read)
        self._find("")
        self.show_topic(topic)

    def show_topic(self, topic: str) -> None:
        """Turn to a topic."""
        names = [name for name, _title in self._topics]
        wanted = topic if topic in names else FIRST
        for line in range(self.list.count()):
            if self.list.item(line).data(QtCore.Qt.ItemDataRole.UserRole) == wanted:
                self.list.setCurrentRow(line)

    @QtCore.Slot(str)
    def _find(self, sought: str) -> None:
        """Offer the topics in which every word occurs."""
        parts = sought.casefold().split()
        self.list.clear()
        for name, title in self._topics:
            inside = f"{title} {self._texts[name]}".casefold()
            if all(part in inside for part in parts):
                item = QtWidgets.QListWidgetItem(title, self.list)
                item.setData(QtCore.Qt.ItemDataRole.UserRole, name)
        self.list.setCurrentRow(0)

    @QtCore.Slot()
    def _read(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.reader.setMarkdown(self._texts[item.data(QtCore.Qt.ItemDataRole.UserRole)])

    def _lay_out(self) -> None:
        self.reader.setAccessibleName(_("Help"))
        left = QtWidgets.QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        row.setSpacing(MARGIN)
        row.addLayout(left, 1)
        row.addWidget(self.reader, 3)


class Reader(QtWidgets.QTextBrowser):
    """Shows pictures from the resources, never wider than there is room."""

    def __init__(self) -> None:
        """Opens links in the person's browser."""
        super().__init__()
        self.setOpenExternalLinks(True)
        self.document().setDocumentMargin(MARGIN)
        # A bar that comes late would make pictures wider than the room that is left.
        self.setVerticalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def loadResource(self, kind: int, name: QtCore.QUrl | str) -> Any:  # noqa: ANN401  # Qt's own
        path = name.path() if isinstance(name, QtCore.QUrl) else name
        place = resources.place("help", "pictures", *path.split("/"))
        if kind != QtGui.QTextDocument.ResourceType.ImageResource.value or not place.is_file():
            return super().loadResource(kind, QtCore.QUrl(path))
        picture = QtGui.QImage.fromData(place.read_bytes())
        room = self.viewport().width() - 2 * MARGIN
        smooth = QtCore.Qt.TransformationMode.SmoothTransformation
        ratio = self.devicePixelRatioF()
        shown = picture.scaledToWidth(round(min(room, picture.width()) * ratio), smooth)
        shown.setDevicePixelRatio(ratio)
        return shown
