"""The first start: language, where the store is, which office; or practice first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import N_, _
from desktop.ui import late
from desktop.ui.commands import PRIMARY_KEYS
from desktop.ui.first_start_questions import OFFICE, OWN, PRACTICE, SHARED, named, questions
from desktop.ui.form import Form, Values
from desktop.ui.messages import Banner
from desktop.ui.widgets.scrolling import Scrolling

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.ui.main_window import MainWindow

WIDTH_PX = 620
_TITLES = (N_("1 · Language"), N_("2 · Where the store is"), N_("3 · Your office"))


class FirstStart(QtWidgets.QDialog):
    """Three questions, all answered already; what is chosen is made when it is begun."""

    def __init__(self, window: MainWindow) -> None:
        """Opens what is made in this window."""
        super().__init__(window)
        self._window = window
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self._column = QtWidgets.QVBoxLayout(self)
        self._column.setContentsMargins(18, 18, 18, 18)
        self._column.setSpacing(14)
        self._content: QtWidgets.QWidget | None = None
        self._build(None)
        self.rejected.connect(window.stores.say_none)

    @property
    def values(self) -> Values:
        """What is answered now."""
        return {name: value for form in self.forms for name, value in form.values().items()}

    def form_of(self, name: str) -> Form:
        """The form with this field."""
        return next(form for form in self.forms if name in form.values())

    def _build(self, values: Values | None) -> None:
        """Lay everything out in the language spoken now."""
        self.setWindowTitle(_("Welcome to Lindung Desa"))
        groups = questions(late.shipped_office(), late.shipped_regencies())
        self.forms = tuple(Form(fields, given) for fields, given in groups)
        for form in self.forms:
            form.put({k: v for k, v in (values or {}).items() if k in form.values()})
        self._replace_content()
        language: Any = self.form_of("language").editor("language")
        language.currentIndexChanged.connect(self._speak)
        self.form_of("where").changed.connect(self._say_where)
        self._say_where()

    def _replace_content(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None and old is not self.banner:
                old.deleteLater()
        content = QtWidgets.QWidget()
        inside = QtWidgets.QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.setSpacing(10)
        for title, form in zip(_TITLES, self.forms, strict=True):
            heading = QtWidgets.QLabel(_(title))
            heading.setProperty("look", "strong")
            inside.addWidget(heading)
            inside.addWidget(form)
        inside.addStretch(1)
        self._column.addWidget(self.banner)
        self._column.addWidget(Scrolling(content), 1)
        self._column.addWidget(self._buttons())
        # What was just laid out in a window that is seen has no size of its own yet.
        least = self.size() if self.isVisible() else QtCore.QSize(WIDTH_PX, 0)
        self.resize(self.sizeHint().expandedTo(least))

    def _buttons(self) -> QtWidgets.QWidget:
        # In the dialog before its verb is: otherwise Enter runs whatever button comes first.
        buttons = QtWidgets.QWidget(self)
        row = QtWidgets.QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        self.practice = QtWidgets.QPushButton(_("Practise first"))
        self.practice.setToolTip(_("A store of its own with example letters; nothing is real."))
        self.practice.clicked.connect(self._practise)
        self.verb = QtWidgets.QPushButton(_("Begin"))
        self.verb.setProperty("look", "primary")
        self.verb.setDefault(True)
        self.verb.clicked.connect(self._begin)
        for keys in PRIMARY_KEYS:
            QtGui.QShortcut(QtGui.QKeySequence(keys), buttons, self._begin)
        row.addWidget(self.practice)
        row.addStretch(1)
        row.addWidget(self.verb)
        return buttons

    @QtCore.Slot()
    def _speak(self) -> None:
        """Ask the same in the other language."""
        values = self.values
        self._window.speak(values["language"])
        self._build(values)
        self.form_of("language").editor("language").setFocus()

    @QtCore.Slot()
    def _say_where(self) -> None:
        where = self.values["where"]
        form = self.form_of("address")
        form.editor("address").setEnabled(where == SHARED)
        self.forms[OFFICE].setEnabled(where != PRACTICE)

    @QtCore.Slot()
    def _practise(self) -> None:
        self._run(late.practice_office, self._window.chosen.store)

    @QtCore.Slot()
    def _begin(self) -> None:
        values = self.values
        if not self.verb.isEnabled() or not all(form.valid() for form in self.forms):
            return
        if values["where"] == OWN:
            self._run(lambda: late.begin_office(named(values)), "")
        elif values["where"] == SHARED:
            address = values["address"]
            self._run(lambda: late.shared_office(address, named(values)), address)
        else:
            self._practise()

    def _run(self, make: Callable[[], Office], address: str) -> None:
        self._address = address
        self.banner.say(_("The store is being made ready …"), tone="blue")
        self._enable(enabled=False)
        self._window.jobs.read(late.job(make, self._begun, self._failed))

    @QtCore.Slot(object)
    def _begun(self, office: Office) -> None:
        window = self._window
        window.choose(replace(window.chosen, store=_lasting(self._address)))
        self.accept()
        window.use(office)

    @QtCore.Slot(object)
    def _failed(self, error: Exception) -> None:
        self._enable(enabled=True)
        self.banner.hide()
        if not any(form.show_error(error) for form in self.forms):
            self.banner.fail(error, self._begin)

    def _enable(self, *, enabled: bool) -> None:
        for button in (self.verb, self.practice):
            button.setEnabled(enabled)


def _lasting(address: str) -> str:
    """The address as the next start can use it, from whatever folder."""
    if not address or "://" in address or ":" in address[2:]:
        return address
    return str(Path(address).absolute())
