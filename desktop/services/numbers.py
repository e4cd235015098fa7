"""The number book: its lines, numbers reserved, voided or given by another office, its agenda."""

from desktop.clock import Clock
from desktop.domain.letter_number import Numbering, write_open_reserved
from desktop.domain.role import Right
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.agenda import agenda_content
from desktop.services.book_words import check_given, check_reason
from desktop.services.circular_sources import series_of
from desktop.services.person import Person, require
from desktop.services.refusals import paper_in_words
from desktop.store import numbers, office_profile
from desktop.store.numbers import BookRow, Series
from desktop.store.store import Store
from reports.recaps.agenda import AgendaContent
from reports.recaps.agenda_pdf import render_pdf
from reports.recaps.agenda_xlsx import render_xlsx

MOST_RESERVED = 500


class Numbers:
    """What a desk does with the number book."""

    def __init__(self, store: Store, person: Person, clock: Clock) -> None:
        self._store = store
        self._person = person
        self._clock = clock

    def series(self) -> tuple[Series, ...]:
        with self._store.reading() as view:
            return numbers.all_series(view)

    def years(self, series_id: str) -> tuple[int, ...]:
        """The years of which there is a book, the newest first."""
        with self._store.reading() as view:
            return tuple(year for each, year in numbers.years(view) if each == series_id)

    def book(self, series_id: str, year: int) -> tuple[BookRow, ...]:
        """Every number of the book in order, void and reserved ones too."""
        with self._store.reading() as view:
            return numbers.book(view, series_id, year)

    def reserve(self, series_id: str, year: int, count: int, reason: str) -> tuple[int, ...]:
        """Keep the next numbers for later; returns them. Raises InvalidInput, NotAllowed.

        The book tells how each is to be written on a paper that is made elsewhere.
        """
        self._require_writing()
        if not 1 <= count <= MOST_RESERVED:
            sentence = _("Between 1 and {most} numbers can be reserved at once.")
            raise InvalidInput("count", sentence.format(most=MOST_RESERVED))
        words = check_reason(reason)
        with self._store.transaction(self._person.login, "reserve numbers") as tx:
            series = series_of(tx, series_id, office_profile.get(tx))
            written = write_open_reserved(series, year)
            taken = numbers.reserve(tx, series_id, year, count, words, written)
        return tuple(each.number for each in taken)

    def void(self, book_id: str, reason: str) -> None:
        """Void a number for good; a letter that carries it becomes void with it."""
        self._require_writing()
        words = check_reason(reason)
        with self._store.transaction(self._person.login, "void number") as tx:
            numbers.void(tx, book_id, words)

    def set_outside(self, book_id: str, number: str, origin: str) -> None:
        """Write the number another office gave beside ours."""
        self._require_writing()
        given, giver = check_given(number, origin, Numbering.SINGLE)
        with self._store.transaction(self._person.login, "note outside number") as tx:
            numbers.set_outside_number(tx, book_id, given, giver)

    def agenda_pdf(self, series_id: str, year: int) -> bytes:
        """The book as a PDF to print; raises PaperRefused."""
        with paper_in_words():
            return render_pdf(self._agenda(series_id, year))

    def agenda_xlsx(self, series_id: str, year: int) -> bytes:
        """The book as a workbook; raises PaperRefused."""
        with paper_in_words():
            return render_xlsx(self._agenda(series_id, year))

    def _require_writing(self) -> None:
        require(self._store, self._person, Right.WRITE)

    def _agenda(self, series_id: str, year: int) -> AgendaContent:
        with self._store.reading() as view:
            return agenda_content(view, series_id, year, self._clock().astimezone().date())
