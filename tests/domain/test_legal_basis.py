"""How legal bases are cited, ordered, and held against a date."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

import resources
from desktop.domain.legal_basis import RANKS, LegalBasis, Status, ordered
from desktop.domain.term import Term


def day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None


SHIPPED = {
    row["key"]: LegalBasis(
        row["kind"],
        row["number"],
        row["year"],
        row["title"],
        row["amended_by"],
        Status(row["status"]),
        Term(day(row["in_force_from"]), day(row["in_force_until"])),
    )
    for row in resources.values("defaults", "legal_bases.json")
}


def test_a_law_amended_more_than_once_is_cited_with_the_last_amendment() -> None:
    assert SHIPPED["uu-6-2014"].citation == (
        "Undang-Undang Nomor 6 Tahun 2014 tentang Desa sebagaimana telah beberapa kali diubah, "
        "terakhir dengan Undang-Undang Nomor 3 Tahun 2024"
    )


def test_a_regulation_amended_once_is_cited_with_its_amendment() -> None:
    assert SHIPPED["permenaker-5-2021"].citation == (
        "Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2021 tentang Tata Cara Penyelenggaraan "
        "Program Jaminan Kecelakaan Kerja, Jaminan Kematian, dan Jaminan Hari Tua sebagaimana "
        "telah diubah dengan Peraturan Menteri Ketenagakerjaan Nomor 1 Tahun 2025"
    )


def test_a_law_nobody_amended_is_cited_alone() -> None:
    citation = "Undang-Undang Nomor 40 Tahun 2004 tentang Sistem Jaminan Sosial Nasional"
    assert SHIPPED["uu-40-2004"].citation == citation


def test_a_number_without_a_year_is_cited_without_one() -> None:
    circular = LegalBasis("Surat Edaran Menteri Dalam Negeri", "842.2/5193/SJ", 0, "Jaminan Sosial")
    assert " Tahun " not in circular.citation


@given(st.permutations(list(SHIPPED.values())))
def test_legal_bases_are_listed_by_rank_then_year_then_number(mixed: list[LegalBasis]) -> None:
    assert [(basis.kind, basis.number, basis.year) for basis in ordered(mixed)] == [
        ("Undang-Undang", "40", 2004),
        ("Undang-Undang", "24", 2011),
        ("Undang-Undang", "6", 2014),
        ("Undang-Undang", "59", 2024),
        ("Peraturan Pemerintah", "44", 2015),
        ("Peraturan Pemerintah", "50", 2025),
        ("Instruksi Presiden", "2", 2021),
        ("Instruksi Presiden", "4", 2022),
        ("Instruksi Presiden", "4", 2025),
        ("Instruksi Presiden", "8", 2025),
        ("Peraturan Menteri Dalam Negeri", "114", 2014),
        ("Peraturan Menteri Dalam Negeri", "20", 2018),
        ("Peraturan Menteri Ketenagakerjaan", "5", 2021),
    ]


def test_numbers_are_ordered_as_numbers_and_unknown_kinds_come_last() -> None:
    nine = LegalBasis("Peraturan Presiden", "9", 2020, "A")
    ten = LegalBasis("Peraturan Presiden", "10", 2020, "B")
    other = LegalBasis("Keputusan Direksi", "1/A", 1999, "C")
    assert ordered([other, ten, nine]) == (nine, ten, other)


def test_only_what_is_in_force_on_the_day_holds() -> None:
    amended = SHIPPED["uu-6-2014"]
    assert not amended.holds(date(2024, 4, 24))
    assert amended.holds(date(2024, 4, 25))
    replaced = LegalBasis("Peraturan Menteri", "1", 2001, "A", status=Status.REPLACED)
    unverified = LegalBasis("Peraturan Menteri", "1", 2001, "A")
    assert not replaced.holds(date(2026, 1, 1))
    assert not unverified.holds(date(2026, 1, 1))


def test_the_known_wrong_and_unverified_bases_are_not_shipped() -> None:
    wrong = [("Instruksi Presiden", "2", 2025), ("Peraturan Daerah", "4", 2016)]
    shipped = [(basis.kind, basis.number, basis.year) for basis in SHIPPED.values()]
    assert not set(wrong) & set(shipped)
    assert len(set(shipped)) == len(shipped) == 13


def test_every_shipped_basis_says_when_and_against_what_it_was_checked() -> None:
    for row in resources.values("defaults", "legal_bases.json"):
        assert row["checked_on"] == "2026-11-20"
        assert row["source"]
        assert row["kind"].startswith(RANKS)
        assert SHIPPED[row["key"]].holds(date(2026, 11, 20))
