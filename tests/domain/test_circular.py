from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis.strategies import integers

from desktop.domain.circular import (
    LONGEST_SUBJECT,
    MOST_PEOPLE,
    Figures,
    Unit,
    check_figures,
    check_subject,
    placeholder_values,
)
from desktop.domain.region import Kind
from desktop.errors import InvalidInput
from reports.words import from_terbilang, terbilang

VILLAGE = Unit("32.16.05.2001", "Sukamahi", Kind.DESA, "Cikarang Pusat")


@given(integers(1, MOST_PEOPLE), integers(1, 12), integers(1, 10**7))
def test_the_letter_names_sums_that_agree_with_each_other_and_with_their_words(
    people: int, months: int, rate: int
) -> None:
    figures = Figures(people, months, rate)
    values = placeholder_values(VILLAGE, figures, 2027)
    assert figures.total == figures.per_month * months == figures.per_person * people
    words = values["iuran_lengkap"].split("(")[1].removesuffix(" rupiah)")
    assert from_terbilang(words) == people * months * rate
    assert from_terbilang(values["orang_terbilang"]) == people


def test_a_hundred_people_cost_a_village_twenty_million_a_year() -> None:
    values = placeholder_values(VILLAGE, Figures(100, 12, 16_800), 2027)
    assert values["iuran"] == "Rp20.160.000,00"
    assert values["tarif_lengkap"] == f"Rp16.800,00 ({terbilang(16_800)} rupiah)"
    assert values["iuran_orang"] == "Rp201.600,00"


@pytest.mark.parametrize(
    ("kind", "unit", "head"),
    [
        (Kind.DESA, "Desa Sukamahi", "Kepala Desa"),
        (Kind.KELURAHAN, "Kelurahan Sukamahi", "Lurah"),
    ],
)
def test_a_village_and_an_urban_ward_are_addressed_by_their_own_titles(
    kind: Kind, unit: str, head: str
) -> None:
    values = placeholder_values(replace(VILLAGE, kind=kind), Figures(1, 1, 1), 2027)
    assert (values["unit"], values["kepala"]) == (unit, head)


@pytest.mark.parametrize(
    ("figures", "field"),
    [
        (Figures(0, 12, 16_800), "people"),
        (Figures(MOST_PEOPLE + 1, 12, 16_800), "people"),
        (Figures(100, 0, 16_800), "months"),
        (Figures(100, 13, 16_800), "months"),
        (Figures(100, 12, 0), "letter_on"),
    ],
)
def test_figures_no_village_could_budget_are_refused(figures: Figures, field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_figures(figures)
    assert refused.value.field == field


@pytest.mark.parametrize(("people", "months"), [(1, 1), (MOST_PEOPLE, 12)])
def test_figures_at_the_edge_are_taken(people: int, months: int) -> None:
    check_figures(Figures(people, months, 16_800))


def test_a_subject_is_kept_on_one_line() -> None:
    assert check_subject("  Pelindungan\n pekerja  rentan ") == "Pelindungan pekerja rentan"


@pytest.mark.parametrize("subject", ["", " \n", "x" * (LONGEST_SUBJECT + 1)])
def test_an_empty_or_endless_subject_is_refused(subject: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_subject(subject)
    assert refused.value.field == "subject"
