"""What happened to a record: when, by whom, what; and the way back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtWidgets

from desktop.i18n import N_, _
from desktop.ui import wording
from desktop.ui.settings.section import in_words
from desktop.ui.table import Column
from desktop.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from desktop.services.settings_records import Change, Entry
    from desktop.ui.settings.section import Choices, Section

_COLUMNS = (
    Column(
        N_("When and who"),
        lambda line: f"{line.when}\n{line.entry.actor}",
        sort=lambda line: line.entry.at,
        width=120,
    ),
    Column(N_("What was changed"), lambda line: line.what, stretch=True),
)


class HistoryPanel(QtWidgets.QWidget):
    """The list of changes of one record, or of all of its kind."""

    chosen = QtCore.Signal()
    wanted = QtCore.Signal()

    def __init__(self, section: Section) -> None:
        """Empty until something is shown."""
        super().__init__()
        self._section = section
        self.table = TableView(_COLUMNS, _("History"))
        self.table.wrap()
        self.table.chosen.connect(self.chosen)
        self._all = QtWidgets.QCheckBox(_("Everything in this list, also what was removed"))
        self._all.toggled.connect(self._want)
        self._hint = QtWidgets.QLabel(wordWrap=True)
        self._hint.setProperty("look", "caption")
        self._hint.hide()
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._all)
        # Before it stands in here it would show as a window of its own.
        self._all.setVisible(bool(section.columns))
        column.addWidget(self.table, 1)
        column.addWidget(self._hint)

    @property
    def all_records(self) -> bool:
        """Whether all records of the list are asked about."""
        return self._all.isChecked()

    @property
    def entry(self) -> Entry[Any] | None:
        """The change the cursor stands on."""
        line = self.table.current()
        return None if line is None else line.entry

    def show_entries(
        self, entries: tuple[Entry[Any], ...], choices: Choices, protected: frozenset[str]
    ) -> None:
        """Show these changes, the latest first."""
        labels = self._section.labels
        self.table.show_rows([_Line(each, labels, choices, protected) for each in entries])
        self._hint.setText(
            _(
                "Protected values stand in the trail as a fingerprint. Putting back leaves them "
                "as they are now."
            )
        )
        self._hint.setVisible(bool(protected))

    @QtCore.Slot()
    def _want(self) -> None:
        self.wanted.emit()


class _Line:
    """One change in words."""

    def __init__(
        self,
        entry: Entry[Any],
        labels: Mapping[str, str],
        choices: Choices,
        protected: frozenset[str],
    ) -> None:
        self.entry = entry
        self.id = entry.id
        self.when = wording.moment(entry.at)
        self._labels, self._choices, self._protected = labels, choices, protected
        self.what = "\n".join(self._sentences())

    def _sentences(self) -> list[str]:
        if self.entry.before is None:
            return [_("Made: {name}").format(name=_name(self.entry.after))]
        if self.entry.after is None:
            return [_("Removed: {name}").format(name=_name(self.entry.before))]
        return [self._sentence(each) for each in self.entry.changes if each.field in self._labels]

    def _sentence(self, change: Change) -> str:
        label = self._labels[change.field]
        if change.field in self._protected:
            return _("{field}: another value").format(field=label)
        choices = self._choices.get(change.field, ())
        old, new = in_words(change.old, choices), in_words(change.new, choices)
        return f"{label}: {old} → {new}" if old != new else f"{label}: {new}"


def _name(row: object) -> str:
    """The first of a record's names that it has."""
    names = ("name", "full_name", "title", "government")
    return next((str(found) for name in names if (found := getattr(row, name, ""))), "")
