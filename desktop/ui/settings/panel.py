"""One section on the screen: its list, the form of the record, what it looks like, its history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtWidgets

from desktop.domain.role import Right
from desktop.errors import OfficeError
from desktop.i18n import _
from desktop.ui.form import Values
from desktop.ui.keeping import Keeper
from desktop.ui.settings.changes import Changes
from desktop.ui.settings.frame import SectionFrame
from desktop.ui.settings.kept_typing import kept_typing, to_keep
from desktop.ui.settings.section import Line, Loaded, Section, filled, load, values_of

if TYPE_CHECKING:
    from desktop.services.settings_records import Entry
    from desktop.ui.page import Page

TYPED_MS = 250


class SectionPanel(QtWidgets.QWidget):
    """What was typed into a record stays until it is saved or given up."""

    state_changed = QtCore.Signal()

    def __init__(self, page: Page, section: Section) -> None:
        """Uses the page's background verbs."""
        super().__init__()
        self.page, self.section = page, section
        self.changes = Changes(self)
        self._loaded = Loaded((), {})
        self._fresh: Any = None
        self.typed: dict[str, Values] = {}
        self._filling = False
        self.parts = SectionFrame(self)
        self._pause = QtCore.QTimer(self, singleShot=True, interval=TYPED_MS)
        self._pause.timeout.connect(self._look)
        self.parts.follow(self._type, self._choose, self._tell, self.read_history)
        form = f"settings:{section.name}"
        self._keeper = Keeper(self, page.frame, form, self._to_keep, self._restore)

    @property
    def row(self) -> Any:  # noqa: ANN401  # the service's own row class
        """The record in the form as it is in the store, or the new one."""
        line = self.parts.table.current() if self.section.columns else self._only
        return None if line is None else line.row

    @property
    def is_fresh(self) -> bool:
        """Whether the record in the form is a new one, which the store does not have."""
        return self._fresh is not None and self.row is self._fresh

    @property
    def entry(self) -> Entry[Any] | None:
        """The change the history's cursor stands on, while the history is in front."""
        return self.parts.entry

    @property
    def is_typed(self) -> bool:
        """Whether something is typed here that is not saved."""
        return self.row is not None and (self.row.id in self.typed or self.row is self._fresh)

    @property
    def has_typing(self) -> bool:
        """Whether anything in this section is typed and not saved."""
        return bool(self.typed) or self._fresh is not None

    @property
    def removable(self) -> bool:
        """Whether records of this kind can be removed."""
        office = self.page.frame.office
        return office is not None and self.section.records(office.settings).removable

    def kept(self) -> object:
        """What is typed here and not saved."""
        return self.typed, self._fresh

    def take_up(self, kept: Any) -> None:  # noqa: ANN401  # what a panel has kept, or None
        """Go on with what was typed in another language, or offer what a crash has left."""
        if kept is not None:
            self.typed, self._fresh = kept
        else:
            self._keeper.offer(self.page.banner, _(self.section.title))

    def forget(self) -> None:
        """Give up whatever is typed in this section."""
        self.typed.clear()
        self._fresh = None
        self._keeper.end()

    @property
    def wanted(self) -> Any:  # noqa: ANN401  # the service's own row class
        """The record with what stands in the form."""
        return filled(self.row, self.parts.form.values())

    def settle(self, record_id: str, sent: Values | None = None) -> None:
        """What was typed into a record is in the store now, or not wanted any more.

        `sent` is what was stored: whatever was typed since then stays.
        """
        if sent is None or self.typed.get(record_id) == sent:
            self.typed.pop(record_id, None)
        if self._fresh is not None and self._fresh.id == record_id:
            self._fresh = None
        self._keep()

    @QtCore.Slot()
    def reload(self) -> None:
        """Read the records again; what is typed stays."""
        self.page.read(lambda office: load(self.section, office), self._show, self.page.fail)

    def add(self) -> None:
        """Begin a new record, as a copy of the one shown where that makes sense."""
        if self.section.blank is not None and self._fresh is None:
            self.begin_with(self.section.blank(self.row))

    @QtCore.Slot(object)
    def begin_with(self, row: Any) -> None:  # noqa: ANN401  # the service's own row class
        """Show a new record, which is in the store only when it is saved."""
        self._fresh = row
        self._keeper.touch()
        self._show(self._loaded)
        self.parts.table.go_to(row.id)
        self.parts.begin()

    def give_up(self) -> None:
        """Forget what was typed into this record."""
        self.settle(self.row.id)
        self._show(self._loaded)

    @QtCore.Slot()
    def read_history(self) -> None:
        """Look up what happened to the record shown, or to all."""
        row, section = self.row, self.section
        record_id = "" if row is None or self.parts.history.all_records else row.id
        self.page.read(
            lambda office: section.records(office.settings).history(record_id),
            self._show_history,
            self.page.fail,
        )

    def _keep(self) -> None:
        """Let no crash take what is typed now, and forget what is saved."""
        if self.has_typing:
            self._keeper.touch()
        else:
            self._keeper.end()

    def _to_keep(self) -> Values:
        return to_keep(self.parts.form, self.typed, self._fresh)

    def _restore(self, kept: Values) -> None:
        self.typed, fresh = kept_typing(self.section, kept)
        self._fresh = fresh
        self._keeper.touch()
        self._show(self._loaded)

    @property
    def _only(self) -> Line | None:
        rows = self._loaded.rows
        return Line(rows[0], self._loaded.choices) if rows else None

    @QtCore.Slot(object)
    def _show(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self.parts.offer(loaded.choices)
        self.parts.show_lines(self._lines())
        self._choose()

    def _lines(self) -> list[Line]:
        rows = (*self._loaded.rows, *(() if self._fresh is None else (self._fresh,)))
        return [
            Line(row, self._loaded.choices, row.id in self.typed or row is self._fresh)
            for row in rows
        ]

    @QtCore.Slot()
    def _choose(self) -> None:
        """Put the record under the cursor into the form."""
        row = self.row
        office = self.page.frame.office
        may = office is not None and office.may(Right.MASTER_DATA)
        self.parts.show_form(shown=row is not None, may=may)
        if row is not None:
            self._filling = True
            values = values_of(self.section, row) | self.typed.get(row.id, {})
            self.parts.fill(values)
            self._filling = False
        self._look()
        self.read_history()
        self._tell()

    @QtCore.Slot()
    def _type(self) -> None:
        row = self.row
        if self._filling or row is None:
            return
        values = self.parts.form.values()
        if values == values_of(self.section, row):
            self.typed.pop(row.id, None)
        else:
            self.typed[row.id] = values
        self._keep()
        self._pause.start()
        self._tell()

    @QtCore.Slot()
    def _look(self) -> None:
        """Show what the record in the form looks like."""
        section = self.section
        if self.row is None or not (section.preview or section.example):
            return
        wanted = self.wanted
        if section.preview is not None:
            make = section.preview
            self.page.read(lambda office: make(office, wanted), self.parts.show_pdf, self._odd)
        if section.example is not None:
            say = section.example
            self.page.read(lambda office: say(office, wanted), self.parts.show_example, self._odd)

    @QtCore.Slot(object)
    def _odd(self, error: Exception) -> None:
        if isinstance(error, OfficeError):
            self.parts.show_example(error.message)
        else:
            self.page.fail(error)

    @QtCore.Slot(object)
    def _show_history(self, entries: tuple[Entry[Any], ...]) -> None:
        office = self.page.frame.office
        if office is not None:
            protected = self.section.records(office.settings).protected
            self.parts.history.show_entries(entries, self._loaded.choices, protected)
        self._tell()

    @QtCore.Slot()
    def _tell(self) -> None:
        self.state_changed.emit()
