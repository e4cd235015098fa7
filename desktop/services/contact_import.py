"""Contacts from a workbook or CSV: good rows are stored, the others returned with the reason."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.role import Right
from desktop.errors import InvalidInput, PaperRefused
from desktop.i18n import _
from desktop.progress import Progress
from desktop.services.contact_columns import NAMES, Columns, find_columns
from desktop.services.contact_judging import RETURNED, STORED, Judge, Line, Outcome
from desktop.services.contact_line import Reading, read_row
from desktop.services.contact_places import Places
from desktop.services.contact_storing import known_contacts, store_lines
from desktop.services.files import read_whole
from desktop.services.person import Person, require
from desktop.services.refusals import paper_in_words
from desktop.services.villages import Villages
from desktop.store import office_profile
from desktop.store.store import Store
from reports.forms.error_copy import ErrorCopy, RejectedRow, render_error_copy
from reports.forms.sheet import MOST_BYTES, read_table

AT_ONCE = 100
"""Rows that one transaction stores."""


@dataclass(frozen=True, slots=True)
class ContactPreview:
    """A table and what it would change, kept together until it is stored."""

    name: str
    columns: Columns
    readings: tuple[Reading, ...]
    lines: tuple[Line, ...]
    decisions: Mapping[int, str]

    def count(self, *outcomes: Outcome) -> int:
        """How many rows have one of these outcomes."""
        return sum(line.outcome in outcomes for line in self.lines)


@dataclass(frozen=True, slots=True)
class ContactsStored:
    """What became of a table."""

    stored: int
    unchanged: int
    returned: tuple[Line, ...]
    preview: ContactPreview


class ContactImport:
    """What a desk does with tables of contacts."""

    def __init__(self, store: Store, person: Person) -> None:
        self._store = store
        self._person = person

    def preview(self, path: Path) -> ContactPreview:
        """Read a table and compare it with the store; writes nothing.

        Raises PaperRefused for a file that is no table, InvalidInput for one without its columns.
        """
        content = read_whole(path, MOST_BYTES)
        if content is None:
            sentence = _("The file is larger than {most} MB. Split it.")
            raise PaperRefused(sentence.format(most=MOST_BYTES // 1024**2))
        with paper_in_words():
            rows = read_table(content)
        columns, lines = find_columns(rows)
        if not lines:
            raise InvalidInput("file", _("There are no rows below the names of the columns."))
        readings = tuple(read_row(columns, row) for row in lines)
        return self._judged(ContactPreview(path.name, columns, readings, (), {}))

    def decide(self, preview: ContactPreview, number: int, village_id: str) -> ContactPreview:
        """Say which village the row with this number means; "" takes that back."""
        return self._judged(replace(preview, decisions={**preview.decisions, number: village_id}))

    def store(self, preview: ContactPreview, progress: Progress) -> ContactsStored:
        """Store the good rows, a hundred at a time; what was stored stays when it is stopped.

        A row whose place changed since the preview is returned. Raises NotAllowed.
        """
        require(self._store, self._person, Right.CONTACTS)
        good = [line for line in preview.lines if line.outcome in STORED]
        returned = [line for line in preview.lines if line.outcome in RETURNED]
        places, late = self._places(), []
        for done in range(0, len(good), AT_ONCE):
            lines = good[done : done + AT_ONCE]
            progress.step(done, len(good), lines[0].reading.row.cells[0].text)
            with self._store.transaction(self._person.login, "import contacts") as tx:
                late += store_lines(tx, places, preview.decisions, lines)
        progress.step(len(good), len(good))
        return ContactsStored(
            len(good) - len(late),
            preview.count(Outcome.UNCHANGED),
            tuple(sorted([*returned, *late], key=lambda line: line.number)),
            preview,
        )

    def refused(self, preview: ContactPreview) -> ContactsStored:
        """The rows that would be returned, before anything is stored."""
        returned = tuple(line for line in preview.lines if line.outcome in RETURNED)
        return ContactsStored(0, 0, returned, preview)

    def error_copy(self, result: ContactsStored) -> bytes:
        """The rows that were not stored, each with its reasons, as a workbook to correct."""
        with self._store.reading() as view:
            issuer = office_profile.get(view).name
        columns = result.preview.columns
        rows = tuple(_rejected(columns, line) for line in result.returned)
        with paper_in_words():
            return render_error_copy(ErrorCopy(result.preview.name, issuer, columns.head, rows))

    def _judged(self, preview: ContactPreview) -> ContactPreview:
        places = self._places()
        with self._store.reading() as view:
            judge = Judge(places, known_contacts(view), preview.decisions)
        return replace(preview, lines=judge.judge(preview.readings))

    def _places(self) -> Places:
        villages = Villages(self._store)
        return Places(villages.rows(everywhere=True), villages.rows())


def _rejected(columns: Columns, line: Line) -> RejectedRow:
    cells = tuple(cell.text for cell in line.reading.row.cells)
    reasons: dict[int, str] = {}
    told = []
    for field, sentence in line.faults:
        told.append(f"{_(NAMES[field])}: {sentence}")
        if field in columns.at:
            reasons[columns.at[field]] = sentence
    return RejectedRow(cells, reasons, " ".join(told))
