"""A circular: the figures it asks of each recipient, and what its copies print."""

from dataclasses import dataclass

from desktop.domain.region import Kind
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
