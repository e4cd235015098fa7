"""The circular that ships: its figures, its words and whom each point binds."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

import resources
from desktop.domain.circular import Figures, Unit, placeholder_values
from desktop.domain.contribution import LEAST_PROTECTION, Programme
from desktop.domain.legal_basis import LegalBasis, ordered
from desktop.domain.obligation import EVERYBODY
from desktop.domain.region import Kind
from desktop.services.circular_addressees import addressees, read_addressee
from desktop.store.regions import VillageRow
from reports.letters.circular import (
    CircularContent,
    CircularCopy,
    Letterhead,
    PageProfile,
    SignatureBlock,
    Variant,
)
from reports.letters.circular_paper import CircularPaper
from reports.prose import (
    Block,
    Point,
    Points,
    Section,
    cited,
    fill_words,
    placeholders_in,
    plain,
    text,
    texts,
)
from reports.prose_json import annex_from_json, block_from_json, section_from_json
from reports.words import date_long, from_terbilang, rupiah, weekday

TEMPLATE: dict[str, Any] = resources.values("templates", "circular.json")
SECTIONS = [section_from_json(section) for section in TEMPLATE["sections"]]
ANNEXES = [annex_from_json(annex) for annex in TEMPLATE["optional_annexes"]]
VILLAGE = Unit("32.16.20.2001", "Sukamahi", Kind.DESA, "Cikarang Pusat")
WARD = Unit("32.16.01.1007", "Setia Asih", Kind.KELURAHAN, "Tarumajaya")
LETTER_ON = date(2026, 11, 20)


def values(unit: Unit) -> dict[str, str]:
    figures = Figures(TEMPLATE["figures"]["people"], TEMPLATE["figures"]["months"], 16_800)
    return placeholder_values(unit, figures, 2027) | due_dates()


def due_dates() -> dict[str, str]:
    due_on = LETTER_ON + timedelta(days=TEMPLATE["due_days"])
    days = {each["placeholder"]: due_on + timedelta(each["days"]) for each in obligations()}
    return {name: f"{weekday(day)}, {date_long(day)}" for name, day in days.items()}


def obligations() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = TEMPLATE["obligations"]
    return found


def own(points: Iterable[Point], kind: Kind) -> tuple[Point, ...]:
    return tuple(
        replace(point, points=own(point.points, kind))
        for point in points
        if point.binds in {"", kind}
    )


def for_kind(blocks: Iterable[Block], kind: Kind) -> list[Block]:
    return [
        Points(own(block.items, kind)) if isinstance(block, Points) else block for block in blocks
    ]


def words(unit: Unit) -> str:
    filled = values(unit) | {"rujukan_anggaran": "huruf E angka 6"}
    blocks = [block for section in SECTIONS for block in for_kind(section.blocks, unit.kind)]
    lines = [TEMPLATE["subject"], *(plain(part) for part in texts(blocks))]
    return "\n".join(fill_words(line, filled) for line in lines)


def matters(kind: Kind) -> tuple[Point, ...]:
    content = next(section for section in SECTIONS if section.heading == "Isi Edaran")
    (points,) = for_kind(content.blocks, kind)
    assert isinstance(points, Points)
    return points.items


def test_the_sections_are_those_of_the_ministries_skeleton() -> None:
    assert [section.heading for section in SECTIONS] == [
        "Latar Belakang",
        "Maksud dan Tujuan",
        "Ruang Lingkup",
        "Dasar",
        "Isi Edaran",
        "Penutup",
    ]


def test_the_legal_ground_is_left_to_the_table_and_names_only_what_ships() -> None:
    ground = [section for section in TEMPLATE["sections"] if section.get("fill") == "legal_bases"]
    assert [section["heading"] for section in ground] == ["Dasar"]
    assert ground[0]["blocks"] == []
    shipped = {row["key"] for row in resources.values("defaults", "legal_bases.json")}
    assert set(TEMPLATE["legal_bases"]) <= shipped


def test_every_placeholder_of_the_template_is_known() -> None:
    known = set(values(VILLAGE)) | cited([block for each in SECTIONS for block in each.blocks])
    reaches = {"wilayah", "wilayah_camat"}
    assert placeholders_in(resources.text("templates", "circular.json")) <= known | reaches


@pytest.mark.parametrize("unit", [VILLAGE, WARD])
def test_every_sum_of_a_copy_stands_beside_its_own_words(unit: Unit) -> None:
    pairs = re.findall(r"(Rp[0-9.]+,00) \(([a-z ]+) rupiah\)", words(unit))
    assert [pair[0] for pair in pairs] == ["Rp16.800,00", "Rp201.600,00", "Rp20.160.000,00"]
    for amount, spoken in pairs:
        number = from_terbilang(spoken)
        assert number is not None
        assert rupiah(number) == amount


@pytest.mark.parametrize("unit", [VILLAGE, WARD])
def test_a_copy_names_its_own_unit_head_and_district(unit: Unit) -> None:
    letter = words(unit)
    assert unit.full_name in letter
    assert f"{unit.name}, Kecamatan {unit.district}" in letter
    assert "{" not in letter


@pytest.mark.parametrize("kind", Kind)
def test_both_kinds_of_unit_read_eleven_matters_and_the_sixth_is_the_money(kind: Kind) -> None:
    points = matters(kind)
    assert len(points) == 11
    assert plain(points[5].text).startswith("Iuran di")
    assert points[5].name == "anggaran"
    assert "{rujukan_anggaran}" in plain(points[9].text)


def test_a_village_budgets_in_its_own_budget_and_a_ward_in_the_districts() -> None:
    village, ward = words(VILLAGE), words(WARD)
    assert "Anggaran Pendapatan dan Belanja Desa" in village
    assert "dokumen pelaksanaan anggaran (DPA) kecamatan" in ward
    assert "DPA" not in village
    assert "APBDes" not in ward
    assert "Lurah Setia Asih" in ward
    assert "Kepala Desa Sukamahi" in village


def test_the_circular_does_not_say_which_money_of_a_village_may_pay() -> None:
    assert not re.search("Dana Desa|Alokasi Dana", words(VILLAGE))
    assert "sumber yang sesuai dengan ketentuan peraturan perundang-undangan" in words(VILLAGE)


def test_the_spelling_is_that_of_the_laws() -> None:
    letters = words(VILLAGE) + words(WARD) + " ".join(TEMPLATE["copies_to"])
    wrong = r"[Pp]erlindungan|kerjasama|[Aa]ddendum|Nopember|Rp |Jum'at|milyar"
    assert not re.search(wrong, letters)


@pytest.mark.parametrize("kind", Kind)
def test_each_obligation_binds_somebody_and_its_date_is_in_the_letter(kind: Kind) -> None:
    binding = [each for each in obligations() if each["binds"] in {EVERYBODY, kind}]
    assert len(binding) == 3
    letter = words(VILLAGE if kind is Kind.DESA else WARD)
    for each in binding:
        assert due_dates()[each["placeholder"]] in letter


def test_the_due_dates_are_days_on_which_offices_are_open() -> None:
    assert due_dates() == {
        "tenggat": "Jumat, 11 Desember 2026",
        "tenggat_anggaran": "Jumat, 15 Januari 2027",
        "tenggat_laporan": "Jumat, 29 Januari 2027",
    }


def test_the_later_dates_fall_on_the_weekday_of_the_first() -> None:
    assert obligations()[0]["days"] == 0
    assert all(each["days"] % 7 == 0 for each in obligations())


def test_the_programmes_are_the_least_protection() -> None:
    programmes = [Programme(name) for name in TEMPLATE["figures"]["programmes"]]
    assert tuple(programmes) == LEAST_PROTECTION


def test_the_form_of_the_commitment_is_optional_and_fits_the_unit() -> None:
    assert TEMPLATE["annexes"] == []
    (annex,) = ANNEXES
    for unit, budget in ((VILLAGE, "APBDes"), (WARD, "DPA kecamatan")):
        blocks = for_kind(annex.blocks, unit.kind)
        form = " ".join(fill_words(plain(part), values(unit)) for part in texts(blocks))
        assert f"dalam {budget} Tahun Anggaran 2027" in form
        assert unit.name in form


def test_the_other_skeleton_has_its_opening_and_closing_sentence() -> None:
    opening, closing = (
        [block_from_json(block) for block in TEMPLATE[key]] for key in ("opening", "closing")
    )
    (first,) = texts(opening)
    assert plain(first).endswith("dengan ini disampaikan hal sebagai berikut:")
    assert len(closing) == 1


def recipients() -> list[Unit]:
    return [
        Unit(row["kode_kemendagri"], row["nama"], Kind(row["jenis"]), row["nama_kecamatan"])
        for row in resources.table("regions", "32.16.csv")
    ]


def places() -> list[VillageRow]:
    return [
        VillageRow(each.code, "", each.code, each.name, each.kind, each.code[:8], each.district, "")
        for each in recipients()
    ]


def content() -> CircularContent:
    bases = [
        LegalBasis(row["kind"], row["number"], row["year"], row["title"], row["amended_by"])
        for row in resources.values("defaults", "legal_bases.json")
        if row["key"] in TEMPLATE["legal_bases"]
    ]
    ground = Points(tuple(Point(text(basis.citation)) for basis in ordered(bases)))
    return CircularContent(
        number="500.15.14.2/SE-128/Disnaker/2026",
        subject=TEMPLATE["subject"],
        letterhead=Letterhead(
            **resources.values("letterhead", "office.json"), emblem=resources.emblem()
        ),
        signature=SignatureBlock(
            "Cikarang Pusat",
            LETTER_ON,
            ("KEPALA DINAS KETENAGAKERJAAN,",),
            "Nama Pejabat",
            "Pembina Utama Muda",
            "00000000 000000 0 000",
        ),
        sections=tuple(
            Section("Dasar", (ground,)) if section.heading == "Dasar" else section
            for section in SECTIONS
        ),
        addressees=addressees(
            map(read_addressee, TEMPLATE["addressees"]), places(), "Kabupaten Bekasi"
        ),
        copies_to=tuple(TEMPLATE["copies_to"]),
        profile=PageProfile(**resources.values("defaults", "page_profiles.json")[0]),
    )


@pytest.mark.parametrize("variant", Variant)
def test_every_copy_fills_two_pages_in_the_shipped_profile(variant: Variant) -> None:
    paper = CircularPaper(content())
    counts = {
        paper.pages(
            CircularCopy(unit.code, unit.full_name, "", values(unit), unit.kind), variant
        ).count
        for unit in recipients()
    }
    assert counts == {2}
