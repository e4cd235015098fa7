"""Circulars: from the form to the letters in a folder."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.clock import Clock
from desktop.domain import letter
from desktop.domain.letter import State, Step
from desktop.domain.letter_check import Finding
from desktop.domain.role import Right
from desktop.progress import Progress
from desktop.services import (
    circular_checks,
    circular_draft,
    circular_export,
    circular_numbering,
    circular_preview,
    circular_signing,
    circular_sources,
    circular_upcoming,
)
from desktop.services.book_words import check_reason
from desktop.services.circular_overview import detail, listed
from desktop.services.circular_record import stored_content
from desktop.services.circular_rows import (
    Choice,
    CircularDetail,
    CircularRow,
    ExportResult,
    NewCircular,
    NumberRequest,
    NumberResult,
    SignResult,
)
from desktop.services.circular_upcoming import Upcoming
from desktop.services.paraf_status import require_initialled
from desktop.services.person import Person, require
from desktop.store import circulars, numbers
from desktop.store.store import Store
from reports.signing.signer import Signer


class Circulars:
    """What a desk does with circulars."""

    def __init__(self, store: Store, person: Person, clock: Clock) -> None:
        self._store = store
        self._person = person
        self._clock = clock

    def rows(self, year: int | None = None) -> tuple[CircularRow, ...]:
        """The circulars dated in a year, or all, the newest first."""
        with self._store.reading() as view:
            found = [listed(view, each) for each in circulars.rows(view)]
        return tuple(each for each in found if year is None or each.letter_on.year == year)

    def detail(self, letter_id: str) -> CircularDetail:
        """Everything about one circular; raises NotFound."""
        with self._store.reading() as view:
            return detail(view, letter_id)

    def defaults(self, template_id: str = "", day: date | None = None) -> NewCircular:
        """What the form for a new circular dated on a day (today) begins with."""
        with self._store.reading() as view:
            return circular_draft.defaults(view, day or self._today(), template_id)

    def series(self) -> tuple[Choice, ...]:
        """The number series a circular can take its number from."""
        with self._store.reading() as view:
            return tuple(Choice(each.id, each.name) for each in circular_draft.open_series(view))

    def signatories(self, day: date | None = None) -> tuple[Choice, ...]:
        """Who may sign on a day (today), the highest post first."""
        with self._store.reading() as view:
            found = circular_draft.signatories_on(view, day or self._today())
        return tuple(Choice(each.holder.id, each.name) for each in found)

    def printed_name(self, letter_id: str) -> str:
        """Whose name stands under a numbered letter; raises NotFound."""
        with self._store.reading() as view:
            return stored_content(view, circulars.get(view, letter_id)).signature.name

    def create(self, new: NewCircular) -> str:
        """Draft a circular from the template; returns its id. Raises InvalidInput, NotAllowed."""
        self._require(Right.WRITE)
        with self._store.transaction(self._person.login, "draft circular") as tx:
            return circulars.insert_draft(tx, circular_draft.make(tx, new))

    def preview(self, letter_id: str, copy_id: str) -> bytes:
        """A copy as PDF: the signed document itself, or exactly what would be printed now.

        Raises NotFound, or PaperRefused with a sentence.
        """
        return circular_preview.preview(self._store, letter_id, copy_id)

    def check(self, letter_id: str, request: NumberRequest) -> tuple[Finding, ...]:
        """What stands against numbering the draft; a warning does not forbid it."""
        with self._store.reading() as view:
            sources = circular_sources.read(view, letter_id, request.letter_on)
            return circular_checks.check(view, sources, request)

    def upcoming(self, letter_id: str, letter_on: date) -> Upcoming:
        """The number a draft would get now, and what stands against it."""
        with self._store.reading() as view:
            sources = circular_sources.read(view, letter_id, letter_on)
            return circular_upcoming.upcoming(view, sources, letter_on)

    def number(self, letter_id: str, request: NumberRequest) -> NumberResult:
        """Give a draft its number and fix its copies, in one short transaction.

        Raises InvalidInput, NotAllowed, Conflict if the draft is not the one that was looked at;
        PaperRefused if the letter could not be printed.
        """
        self._require(Right.WRITE)
        with self._store.reading() as view:
            sources = circular_sources.read(view, letter_id, request.letter_on)
            letter.require(State(sources.circular.state), Step.NUMBER)
            require_initialled(view, sources.circular)
        # What is numbered is what was looked at and proved to be printable, and nothing newer.
        request = replace(request, version=request.version or sources.circular.version)
        circular_preview.rehearse(sources, circular_numbering.outside(sources, request).number)
        with self._store.transaction(self._person.login, "number circular") as tx:
            sources = circular_sources.read(tx, letter_id, request.letter_on)
            found = circular_checks.check(tx, sources, request)
            return circular_numbering.number(tx, sources, request, found)

    def sign(self, letter_id: str, signer: Signer, progress: Progress) -> SignResult:
        """Make every copy that is missing; run it again to go on after a cancel or a failure."""
        self._require(Right.SIGN)
        return circular_signing.sign(self._store, self._person, letter_id, signer, progress)

    def export(self, letter_id: str, folder: Path, progress: Progress) -> ExportResult:
        """Write the signed copies into a folder as `<code>_<Name>.pdf`."""
        return circular_export.export(self._store, letter_id, folder, progress)

    def void_number(self, letter_id: str, reason: str) -> None:
        """Void the letter's number for good; it stays in the book with the reason."""
        self._require(Right.WRITE)
        with self._store.transaction(self._person.login, "void number") as tx:
            found = circulars.get(tx, letter_id)
            signed = sum(each.document_id is not None for each in circulars.copies(tx, letter_id))
            letter.require(State(found.state), Step.VOID, signed=signed)
            numbers.void(tx, numbers.of_letter(tx, letter_id)[0].id, check_reason(reason))

    def delete(self, letter_id: str) -> None:
        """Delete a draft, or a letter whose number is void; the number book keeps the number."""
        self._require(Right.WRITE)
        with self._store.transaction(self._person.login, "delete draft") as tx:
            letter.require(State(circulars.get(tx, letter_id).state), Step.DELETE)
            circulars.delete_draft(tx, letter_id)

    def _require(self, right: Right) -> None:
        require(self._store, self._person, right)

    def _today(self) -> date:
        return self._clock().astimezone().date()
