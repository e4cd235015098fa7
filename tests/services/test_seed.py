"""What a new store begins with."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import resources
from desktop.domain.letter_number import Series, write
from desktop.services.seed import seed
from desktop.store import (
    legal_bases,
    letter_templates,
    numbers,
    office_profile,
    officials,
    rates,
    regions,
)
from desktop.store.store import Changes, Store, View, create_store
from reports.profile import PageProfile


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = create_store(tmp_path / "store.sqlite", clock=lambda: datetime.now(UTC))
    seed(store, "petugas")
    yield store
    store.close()


@pytest.fixture
def view(store: Store) -> Iterator[View]:
    with store.reading() as view:
        yield view


def test_the_office_has_its_name_place_and_letterheads(view: View) -> None:
    office = office_profile.get(view)
    assert office.name == "Dinas Ketenagakerjaan Kabupaten Bekasi"
    assert (office.place, office.regency_code) == ("Cikarang Pusat", "32.16")
    assert office.letterhead["office"]["office_lines"] == ["DINAS KETENAGAKERJAAN"]
    assert office.letterhead["regent"]["office_lines"] == ["BUPATI BEKASI"]
    assert office.letterhead["emblem"] == ""


def test_the_page_profiles_are_a4_and_f4_in_both_typefaces(view: View) -> None:
    office = office_profile.get(view)
    profiles = [PageProfile(**each) for each in office.settings["page_profiles"]]
    assert PageProfile(**office.page_profile) == profiles[0]
    assert {each.paper for each in profiles} == {"A4", "F4"}
    assert {each.typeface for each in profiles} == {"arial", "bookman"}
    assert len({each.name for each in profiles}) == len(profiles)
    assert all(
        each.margin_left >= 30 and each.margin_right >= 20 and each.margin_bottom >= 25
        for each in profiles
    )


def test_every_post_has_a_holder_and_the_regent_stands_above(view: View) -> None:
    posts = {post.id: post for post in officials.posts(view)}
    holders = officials.holders(view)
    assert {holder.post_id for holder in holders} == set(posts)
    assert posts["sekda"].superior_id == posts["kepala_dinas"].superior_id == "bupati"
    people = {official.id: official for official in officials.officials(view)}
    regent = people[next(each.official_id for each in holders if each.post_id == "bupati")]
    assert not regent.is_civil_servant
    assert {each.full_name for each in people.values()} == {"Nama Pejabat"}


def test_legal_bases_stand_in_the_order_of_a_letter_and_are_checked(view: View) -> None:
    bases = legal_bases.all_bases(view)
    assert [basis.id for basis in bases][:3] == ["uu-40-2004", "uu-24-2011", "uu-6-2014"]
    assert len(bases) == 13
    assert {basis.status for basis in bases} == {"in_force"}
    assert {basis.checked_on for basis in bases} == {date(2026, 11, 20)}


def test_the_rates_are_those_of_the_table(view: View) -> None:
    found = rates.all_rates(view)
    shipped = resources.table("rates", "contributions.csv")
    assert len(found) == len(shipped)
    full = {rate.programmes: rate.amount for rate in found if rate.payer == rate.sector == "any"}
    assert full == {"JKK": 10_000, "JKM": 6_800, "JHT": 20_000}


def test_the_template_is_the_shipped_one_and_its_bases_are_there(view: View) -> None:
    (template,) = letter_templates.of_kind(view, "circular")
    assert template.body == resources.values("templates", "circular.json")
    assert set(template.body["legal_bases"]) <= {basis.id for basis in legal_bases.all_bases(view)}


def test_circulars_are_numbered_as_the_regency_does(view: View) -> None:
    (series,) = numbers.all_series(view)
    assert series.kind == "circular"
    number = write(Series(series.pattern, series.code), 28, date(2026, 11, 20))
    assert number == "500.15.14.2/SE-28/Disnaker/2026"


def test_the_list_of_places_is_noted_with_its_decree(view: View) -> None:
    (edition,) = regions.editions(view)
    assert edition.name == "Kepmendagri 300.2.2-2138/2025"
    (regency,) = regions.regencies(view)
    assert (regency.code, regency.name) == ("32.16", "Kabupaten Bekasi")


def test_a_new_store_is_seeded_in_one_transaction(tmp_path: Path) -> None:
    heard: list[Changes] = []
    store = create_store(tmp_path / "other.sqlite", clock=lambda: datetime.now(UTC))
    store.subscribe(heard.append)
    seed(store, "petugas")
    store.close()
    assert len(heard) == 1
    assert {kind for kind, _id in heard[0]} >= {"village_name", "legal_basis", "office_profile"}
