"""The bar at the top: the product, the office, and the person with what is theirs to choose."""

from collections.abc import Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import N_, _
from desktop.settings import Settings
from desktop.ui import icons

HEIGHT, RIBBON_PX = 48, 34
# A language is named in itself, so that it is found by whoever cannot read the other one.
LANGUAGE_NAMES = (("id", "Bahasa Indonesia"), ("en", "English"))
PALETTE_NAMES = (("system", N_("As the system")), ("light", N_("Light")), ("dark", N_("Dark")))
ROLES = {
    "petugas": N_("clerk"),
    "pejabat": N_("official"),
    "pengelola": N_("manager"),
    "admin": N_("administrator"),
}


def role_word(role: str) -> str:
    """What a role is called; a person the store does not know has none."""
    return _(ROLES[role]) if role in ROLES else _("not registered")


class TopBar(QtWidgets.QFrame):
    """Forty-eight pixels above everything."""

    language_wanted = QtCore.Signal(str)
    palette_wanted = QtCore.Signal(str)
    shortcuts_wanted = QtCore.Signal()
    help_wanted = QtCore.Signal()
    practice_wanted = QtCore.Signal()
    anew_wanted = QtCore.Signal()
    home_wanted = QtCore.Signal()

    def __init__(self) -> None:
        """Names the product; office and person come with the store."""
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(HEIGHT)
        self._office = QtWidgets.QLabel()
        self._office.setProperty("look", "caption")
        self._person = _person_button()
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(18, 0, 12, 0)
        row.addLayout(self._names())
        row.addSpacing(24)
        row.addStretch(1)
        row.addWidget(self._person)
        self._row = row
        self._ribbon: QtWidgets.QFrame | None = None

    def take_in(self, box: QtWidgets.QWidget) -> None:
        """Give the search box its room, between the names and the person."""
        self._row.insertWidget(self._row.count() - 2, box, 2)
        QtWidgets.QWidget.setTabOrder(box, self._person)

    def offer(self, chosen: Settings) -> None:
        """Offer languages and palettes; the choices made before are marked."""
        self._person.setMenu(self._menu(chosen))

    def say(self, office: str, person: str) -> None:
        """Name the office and the person."""
        self._office.setText(office)
        self._person.setText(f" {person}")
        self._person.setAccessibleName(_("Person and appearance: {person}").format(person=person))

    def mark_practice(self, practice: str) -> None:
        """Show on every page that nothing here is real, how to sign here, and the ways out."""
        if practice and self._ribbon is None:
            self._ribbon = self._practice_ribbon()
            self._row.insertWidget(1, self._ribbon, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
            self._row.insertSpacing(1, 18)
        if self._ribbon is not None:
            self._ribbon.setVisible(bool(practice))
            self._ribbon.setToolTip(practice)
            self._ribbon.setAccessibleDescription(practice)

    def _practice_ribbon(self) -> QtWidgets.QFrame:
        ribbon = QtWidgets.QFrame()
        ribbon.setObjectName("ribbon")
        row = QtWidgets.QHBoxLayout(ribbon)
        ribbon.setFixedHeight(RIBBON_PX)
        row.setContentsMargins(12, 0, 4, 0)
        row.addWidget(QtWidgets.QLabel(_("Practice: nothing here is real")))
        for words, signal in (
            (_("Start over"), self.anew_wanted),
            (_("End practice"), self.home_wanted),
        ):
            button = QtWidgets.QPushButton(words)
            button.setProperty("look", "quiet")
            button.clicked.connect(signal)
            row.addWidget(button)
        return ribbon

    def _names(self) -> QtWidgets.QVBoxLayout:
        product = QtWidgets.QLabel("Lindung Desa")
        product.setProperty("look", "product")
        names = QtWidgets.QVBoxLayout()
        names.setSpacing(0)
        names.addStretch()
        names.addWidget(product)
        names.addWidget(self._office)
        names.addStretch()
        return names

    def _menu(self, chosen: Settings) -> QtWidgets.QMenu:
        menu = QtWidgets.QMenu(self)
        languages = menu.addMenu(_("Language"))
        _choices(languages, LANGUAGE_NAMES, chosen.language)
        languages.triggered.connect(self._language)
        palettes = menu.addMenu(_("Appearance"))
        _choices(palettes, [(name, _(word)) for name, word in PALETTE_NAMES], chosen.palette)
        palettes.triggered.connect(self._palette)
        menu.addAction(_("Practice store"), self.practice_wanted.emit)
        menu.addSeparator()
        menu.addAction(_("Help"), "F1", self.help_wanted.emit)
        menu.addAction(_("Keyboard shortcuts"), "Ctrl+F1", self.shortcuts_wanted.emit)
        return menu

    @QtCore.Slot(QtGui.QAction)
    def _language(self, action: QtGui.QAction) -> None:
        self.language_wanted.emit(action.data())

    @QtCore.Slot(QtGui.QAction)
    def _palette(self, action: QtGui.QAction) -> None:
        self.palette_wanted.emit(action.data())


def _choices(menu: QtWidgets.QMenu, names: Sequence[tuple[str, str]], chosen: str) -> None:
    group = QtGui.QActionGroup(menu)
    for name, word in names:
        action = menu.addAction(word)
        action.setData(name)
        action.setCheckable(True)
        action.setChecked(name == chosen)
        group.addAction(action)


def _person_button() -> QtWidgets.QPushButton:
    button = QtWidgets.QPushButton(icons.icon("person", "muted"), "")
    button.setProperty("look", "quiet")
    button.setAccessibleName(_("Person and appearance"))
    button.setToolTip(_("Language, appearance, help"))
    return button
