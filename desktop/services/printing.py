"""Printing: which copies of a letter are on paper, and the next ones sent one after the other.

A copy is recorded as soon as the printer has taken it whole, so that printing goes on at the copy
where the printer stopped, also at another desk and another day.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from desktop.clock import Clock
from desktop.domain import letter
from desktop.domain.letter import State, Step
from desktop.domain.role import Right
from desktop.errors import Cancelled, OfficeError
from desktop.progress import Progress
from desktop.services.circular_overview import detail
from desktop.services.circular_preview import preview
from desktop.services.circular_rows import CopyRow
from desktop.services.person import Person, require
from desktop.services.printing_receipts import receipts_content
from desktop.services.refusals import paper_in_words
from desktop.store import circulars, prints
from desktop.store.store import Store, View
from reports.recaps.receipts_pdf import render_pdf


@dataclass(frozen=True, slots=True)
class PrintRow:
    """A copy that can be printed, and when it was printed last."""

    copy: CopyRow
    printed_at: datetime | None

    @property
    def id(self) -> str:
        return self.copy.id

    @property
    def name(self) -> str:
        """“Desa Sukamahi”."""
        return self.copy.unit


@dataclass(frozen=True, slots=True)
class PrintResult:
    """What came of a batch: how many copies the printer took, and which still wait, in order."""

    letter_id: str
    printed: int
    waiting: tuple[str, ...]
    next_name: str
    """Whose copy comes next; "" when none waits."""
    stopped: OfficeError | None
    """Why it ended early: Cancelled, PrinterStopped, PaperRefused or a store out of reach."""

    @property
    def total(self) -> int:
        return self.printed + len(self.waiting)


class Press(Protocol):
    """A printer, or a file that is printed into."""

    @property
    def name(self) -> str:
        """What is recorded as the printer."""

    @property
    def settles_at_end(self) -> bool:
        """Whether copies are out only when the press is closed, as in one file for all."""

    def put(self, name: str, pdf: bytes) -> None:
        """Put one copy on paper, all its pages; raises PrinterStopped."""

    def close(self) -> None:
        """Finish what was begun; raises PrinterStopped."""


class Printing:
    """What a desk prints."""

    def __init__(self, store: Store, person: Person, clock: Clock) -> None:
        self._store = store
        self._person = person
        self._clock = clock

    def rows(self, letter_id: str) -> tuple[PrintRow, ...]:
        """The copies of a numbered letter in order; raises NotFound, or NotAllowed for a draft."""
        with self._store.reading() as view:
            _require_printable(view, letter_id)
            copies = detail(view, letter_id).copies
            last = {each.copy_id: each.printed_at for each in prints.of_letter(view, letter_id)}
        return tuple(PrintRow(each, last.get(each.id)) for each in copies)

    def receipts_pdf(self, letter_id: str, districts: Collection[str] = ()) -> bytes:
        """Lists to sign for whoever receives a copy, of these districts or of all, as a PDF.

        Raises NotFound, NotAllowed for a draft, PaperRefused.
        """
        today = self._clock().astimezone().date()
        with self._store.reading() as view:
            _require_printable(view, letter_id)
            content = receipts_content(view, letter_id, districts, today)
        with paper_in_words():
            return render_pdf(content)

    def print_copies(
        self, letter_id: str, copy_ids: Sequence[str], press: Press, progress: Progress
    ) -> PrintResult:
        """Print these copies in their order; stops at the first one that does not come out.

        What the printer took is recorded, whatever ends the batch. Raises NotAllowed, NotFound.
        """
        require(self._store, self._person, Right.PRINT)
        names = {row.id: row.name for row in self.rows(letter_id)}
        batch = _Batch(self._store, self._person, press)
        stopped = None
        try:
            for done, copy_id in enumerate(copy_ids):
                progress.step(done, len(copy_ids), names.get(copy_id, ""))
                press.put(names.get(copy_id, ""), preview(self._store, letter_id, copy_id))
                batch.add(copy_id)
        except OfficeError as error:
            stopped = error
        stopped = batch.closed() or stopped
        waiting = tuple(copy_ids[batch.recorded :])
        next_name = names.get(waiting[0], "") if waiting else ""
        # Who wished to stop after the last copy came too late.
        ended = None if isinstance(stopped, Cancelled) and not waiting else stopped
        return PrintResult(letter_id, batch.recorded, waiting, next_name, ended)


class _Batch:
    """Records copies when the press has let go of them."""

    def __init__(self, store: Store, person: Person, press: Press) -> None:
        self._store, self._person, self._press = store, person, press
        self._made: list[str] = []
        self.recorded = 0

    def add(self, copy_id: str) -> None:
        self._made.append(copy_id)
        if not self._press.settles_at_end:
            self._record()

    def closed(self) -> OfficeError | None:
        """Close the press and record what is out; what stands against it."""
        try:
            self._press.close()
            self._record()
        except OfficeError as error:
            return error
        return None

    def _record(self) -> None:
        made, self._made = self._made, []
        if made:
            with self._store.transaction(self._person.login, "print copies") as tx:
                prints.add(tx, made, self._press.name)
            self.recorded += len(made)


def _require_printable(view: View, letter_id: str) -> None:
    letter.require(State(circulars.get(view, letter_id).state), Step.PRINT)
