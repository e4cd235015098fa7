"""A circular: the figures it asks of each recipient, and what must hold before it is numbered."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.legal_basis import LegalBasis
from desktop.domain.region import Kind
from desktop.domain.term import Term
from desktop.errors import InvalidInput
from desktop.i18n import _
from reports.words import number, rupiah, rupiah_in_words, terbilang

LONGEST_SUBJECT = 400
MOST_PEOPLE = 1_000_000
MONTHS_OF_A_YEAR = 12
HEADS = {Kind.DESA: "Kepala Desa", Kind.KELURAHAN: "Lurah"}
TITLES = {Kind.DESA: "Desa", Kind.KELURAHAN: "Kelurahan"}


@dataclass(frozen=True, slots=True)
class Figures:
    """People by months by monthly rate; the rate in whole rupiah per person."""

    people: int
    months: int
    monthly_rate: int

    @property
    def per_month(self) -> int:
        return self.people * self.monthly_rate

    @property
    def per_person(self) -> int:
        return self.months * self.monthly_rate

    @property
    def total(self) -> int:
        return self.people * self.months * self.monthly_rate


@dataclass(frozen=True, slots=True)
class Unit:
    """The village or urban ward a copy is addressed to."""

    code: str
    name: str
    kind: Kind
    district: str

    @property
    def full_name(self) -> str:
        return f"{TITLES[self.kind]} {self.name}"


def check_figures(figures: Figures) -> None:
    """Raise InvalidInput for figures that no village could budget."""
    if not 1 <= figures.people <= MOST_PEOPLE:
        sentence = _("Between 1 and {most} people.")
        raise InvalidInput("people", sentence.format(most=number(MOST_PEOPLE)))
    if not 1 <= figures.months <= MONTHS_OF_A_YEAR:
        raise InvalidInput("months", _("Between 1 and 12 months."))
    if figures.monthly_rate <= 0:
        raise InvalidInput("letter_on", _("No contribution rate is known for this date."))


def check_subject(subject: str) -> str:
    """Return the subject on one line; raises InvalidInput for an empty or endless one."""
    words = " ".join(subject.split())
    if not words:
        raise InvalidInput("subject", _("A circular needs a subject."))
    if len(words) > LONGEST_SUBJECT:
        sentence = _("The subject has {length} characters; at most {most} fit on the letter.")
        raise InvalidInput("subject", sentence.format(length=len(words), most=LONGEST_SUBJECT))
    return words


def placeholder_values(unit: Unit, figures: Figures, fiscal_year: int) -> dict[str, str]:
    """Return what a recipient's copy prints for each placeholder, in Indonesian."""
    return {
        "kode": unit.code,
        "unit": unit.full_name,
        "sebutan": TITLES[unit.kind],
        "desa": unit.name,
        "kecamatan": unit.district,
        "kepala": HEADS[unit.kind],
        "tahun": str(fiscal_year),
        **_figure_values(figures),
    }


def _figure_values(figures: Figures) -> dict[str, str]:
    values = {
        "orang": number(figures.people),
        "orang_terbilang": terbilang(figures.people),
        "bulan": str(figures.months),
        "bulan_terbilang": terbilang(figures.months),
    }
    sums = {
        "tarif": figures.monthly_rate,
        "iuran_bulan": figures.per_month,
        "iuran_orang": figures.per_person,
        "iuran": figures.total,
    }
    for name, amount in sums.items():
        values[name] = rupiah(amount)
        values[f"{name}_lengkap"] = rupiah_in_words(amount)
    return values


@dataclass(frozen=True, slots=True)
class ReadyLetter:
    """What the checks before numbering look at."""

    subject: str
    letter_on: date
    recipients: int
    signatory: str
    signatory_term: Term
    bases: tuple[LegalBasis, ...] = ()
    due_on: tuple[date, ...] = ()
    unknown_placeholders: frozenset[str] = frozenset()
    numbered_before_on: date | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the checks found; a warning may be overruled, the others may not."""

    field: str
    message: str
    warning: bool = False


def findings(letter: ReadyLetter) -> tuple[Finding, ...]:
    """Check a letter before it is numbered (acceptance list of official papers)."""
    checks = (_contents, _signatory, _bases, _due_dates, _order)
    return tuple(found for check in checks for found in check(letter))


def _contents(letter: ReadyLetter) -> list[Finding]:
    found = []
    if not letter.subject.strip():
        found.append(Finding("subject", _("A circular needs a subject.")))
    if not letter.recipients:
        found.append(Finding("village_codes", _("A circular needs at least one recipient.")))
    for name in sorted(letter.unknown_placeholders):
        sentence = _("The placeholder {name} is not known.")
        found.append(Finding("sections", sentence.format(name=f"{{{name}}}")))
    return found


def _signatory(letter: ReadyLetter) -> list[Finding]:
    if letter.signatory_term.holds(letter.letter_on):
        return []
    sentence = _("{name} does not hold the post on the date of the letter.")
    return [Finding("signatory_id", sentence.format(name=letter.signatory))]


def _bases(letter: ReadyLetter) -> list[Finding]:
    sentence = _("Not in force on the date of the letter: {citation}")
    return [
        Finding("letter_on", sentence.format(citation=basis.citation))
        for basis in letter.bases
        if not basis.holds(letter.letter_on)
    ]


def _due_dates(letter: ReadyLetter) -> list[Finding]:
    if all(due_on > letter.letter_on for due_on in letter.due_on):
        return []
    return [Finding("due_on", _("The due date must come after the date of the letter."))]


def _order(letter: ReadyLetter) -> list[Finding]:
    before = letter.numbered_before_on
    if before is None or letter.letter_on >= before:
        return []
    sentence = _("An earlier number of this book carries a later date ({date}).")
    return [Finding("letter_on", sentence.format(date=before.isoformat()), warning=True)]


def require_ready(found: tuple[Finding, ...]) -> None:
    """Raise InvalidInput with the first finding that is more than a warning."""
    for finding in found:
        if not finding.warning:
            raise InvalidInput(finding.field, finding.message)
