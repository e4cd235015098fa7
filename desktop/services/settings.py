"""What an office may change about itself: one attribute per kind of record."""

from datetime import date

from desktop.clock import Clock
from desktop.services import settings_preview, settings_series, settings_templates
from desktop.services.person import Person
from desktop.services.settings_checks import BUDGETS, CHECKS
from desktop.services.settings_law import BASES, HOLIDAYS
from desktop.services.settings_letterhead import LETTERHEAD, LetterheadRow
from desktop.services.settings_mail import MAIL
from desktop.services.settings_officials import HOLDERS, OFFICIALS, POSTS
from desktop.services.settings_page import PAGES, PageProfileRow
from desktop.services.settings_people import PEOPLE
from desktop.services.settings_profile import IDENTITY
from desktop.services.settings_rates import RATES
from desktop.services.settings_records import Records
from desktop.services.settings_series import SERIES
from desktop.services.settings_templates import TEMPLATES
from desktop.store import regions
from desktop.store.letter_templates import LetterTemplate
from desktop.store.numbers import Series
from desktop.store.store import Store


class OfficeSettings:
    """The office's own data; everybody may read it, administrators may change it."""

    def __init__(self, store: Store, person: Person, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self.identity = Records(store, person, IDENTITY)
        self.letterheads = Records(store, person, LETTERHEAD)
        self.pages = Records(store, person, PAGES)
        self.series = Records(store, person, SERIES)
        self.templates = Records(store, person, TEMPLATES)
        self.bases = Records(store, person, BASES)
        self.rates = Records(store, person, RATES)
        self.holidays = Records(store, person, HOLIDAYS)
        self.officials = Records(store, person, OFFICIALS)
        self.posts = Records(store, person, POSTS)
        self.holders = Records(store, person, HOLDERS)
        self.mail = Records(store, person, MAIL)
        self.checks = Records(store, person, CHECKS)
        self.budgets = Records(store, person, BUDGETS)
        self.people = Records(store, person, PEOPLE)

    def today(self) -> date:
        """The day on the clock at this desk."""
        return self._clock().astimezone().date()

    def regencies(self) -> tuple[tuple[str, str], ...]:
        """Code and name of the regencies whose villages are in the store."""
        with self._store.reading() as view:
            return tuple((each.code, each.name) for each in regions.regencies(view))

    def template_from(self, content: bytes) -> LetterTemplate:
        """Read a template out of a file; saved like any other record. Raises InvalidInput."""
        with self._store.reading() as view:
            return settings_templates.from_file(view, content)

    def letterhead_preview(self, row: LetterheadRow) -> bytes:
        """A sample letter under a letterhead nobody has saved yet, as PDF; raises PaperRefused."""
        with self._store.reading() as view:
            content = settings_preview.letterhead_letter(view, row, self.today())
        return settings_preview.pdf(content)

    def page_preview(self, row: PageProfileRow) -> bytes:
        """A sample letter in a page profile nobody has saved yet, as PDF.

        Raises InvalidInput, PaperRefused.
        """
        with self._store.reading() as view:
            content = settings_preview.page_letter(view, row, self.today())
        return settings_preview.pdf(content)

    def next_number(self, row: Series) -> str:
        """Write the next number of a series as it would be printed; raises InvalidInput."""
        with self._store.reading() as view:
            return settings_series.next_number(view, row, self.today())
