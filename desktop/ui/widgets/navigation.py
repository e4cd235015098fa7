"""The navigation at the left: groups of places, folded to icons where the window is narrow."""

from collections.abc import Mapping, Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _, ngettext
from desktop.ui import icons
from desktop.ui.pages import Place
from desktop.ui.widgets.badge import Badge

OPEN_PX, FOLDED_PX, PLACE_PX = 204, 52, 34


class Navigation(QtWidgets.QFrame):
    """Which page is shown; Alt+1…9 go there from anywhere."""

    wanted = QtCore.Signal(str)

    def __init__(self, places: Sequence[Place]) -> None:
        """One button per place, with its group's name above the first."""
        super().__init__()
        self.setObjectName("navigation")
        self._buttons = {place.name: _button(place, at) for at, place in enumerate(places, 1)}
        self._badges: dict[str, Badge] = {}
        self._folded = False
        self._captions: list[QtWidgets.QLabel] = []
        self._group = QtWidgets.QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.setContentsMargins(8, 10, 8, 10)
        self._column.setSpacing(2)
        for place in places:
            self._add(place)
        self._column.addStretch()
        self.fold(folded=False)

    def fold(self, *, folded: bool) -> None:
        """Show icons only, or icons and words."""
        self.setFixedWidth(FOLDED_PX if folded else self._open_width())
        for button in self._buttons.values():
            # An ampersand would underline the sign after it.
            words = button.accessibleName().replace("&", "&&")
            button.setText("" if folded else f"  {words}")
        self._folded = folded
        for badge in self._badges.values():
            badge.fold(folded=folded)
        for caption in self._captions:
            caption.setVisible(not folded)

    def say_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many things wait on each page; nothing where nothing waits."""
        for name, button in self._buttons.items():
            count = counts.get(name, 0)
            words = ngettext("{count} thing waits", "{count} things wait", count)
            said = words.format(count=count) if count else ""
            self._badge(name).count(count)
            button.setAccessibleDescription(said)

    def _badge(self, name: str) -> Badge:
        # Made when there is something to count: the first paint would wait for it.
        if name not in self._badges:
            self._badges[name] = Badge(self._buttons[name])
            self._badges[name].fold(folded=self._folded)
        return self._badges[name]

    def listen(self) -> None:
        """Go to the pages with Alt and their numbers from now on."""
        for number, button in enumerate(self._buttons.values(), 1):
            # Not the button's own shortcut: that one goes whenever the button's words change.
            QtGui.QShortcut(QtGui.QKeySequence(_keys(number)), self, button.click)

    @property
    def marked(self) -> str:
        """The page that is shown as open."""
        shown = self._group.checkedButton()
        return "" if shown is None else shown.objectName()

    def mark(self, name: str) -> None:
        """Show which page is open."""
        self._buttons[name].setChecked(True)

    def _open_width(self) -> int:
        measure = self.fontMetrics().horizontalAdvance
        words = max(measure(button.accessibleName()) for button in self._buttons.values())
        return max(OPEN_PX, words + 72)

    def _add(self, place: Place) -> None:
        shown = self._captions[-1].property("group") if self._captions else ""
        if shown != place.group:
            self._captions.append(_caption(place.group))
            self._column.addWidget(self._captions[-1])
        button = self._buttons[place.name]
        self._group.addButton(button)
        self._column.addWidget(button)

    @QtCore.Slot(QtWidgets.QAbstractButton)
    def _clicked(self, button: QtWidgets.QAbstractButton) -> None:
        self.wanted.emit(button.objectName())


def _keys(number: int) -> str:
    return f"Alt+{number}"


def _button(place: Place, number: int) -> QtWidgets.QPushButton:
    button = QtWidgets.QPushButton(icons.icon(place.icon, "muted"), "")
    button.setObjectName(place.name)
    button.setProperty("look", "place")
    button.setAccessibleName(_(place.title))
    button.setToolTip(f"{_(place.title)} ({_keys(number)})")
    button.setIconSize(QtCore.QSize(18, 18))
    button.setCheckable(True)
    button.setFixedHeight(PLACE_PX)
    return button


def _caption(group: str) -> QtWidgets.QLabel:
    caption = QtWidgets.QLabel(_(group))
    caption.setProperty("look", "caption")
    caption.setProperty("group", group)
    caption.setContentsMargins(10, 10, 0, 4)
    return caption
