"""The office's own data: people, posts, bases, rates, templates, profile, documents, regions."""

from datetime import date

import pytest

from desktop.errors import Conflict, InvalidInput, NotAllowed, NotFound
from desktop.store import (
    documents,
    legal_bases,
    letter_templates,
    numbers,
    office_profile,
    officials,
    people,
    rates,
    regions,
    trail,
)
from desktop.store.store import View
from tests.stores import Place, write_draft

DAY = date(2026, 11, 20)


def test_people_are_listed_with_their_roles(place: Place) -> None:
    with place.open("pengelola").reading() as view:
        found = people.everybody(view)
        assert people.by_login(view, "pejabat") in found
        assert people.by_login(view, "nobody") is None
    assert [person.role for person in found] == ["admin", "pejabat", "pengelola", "petugas"]


def test_a_login_belongs_to_one_person(place: Place) -> None:
    store = place.open("admin")
    with pytest.raises(Conflict), store.transaction("admin", "add") as tx:
        people.create(tx, "petugas", "Nama Lain", "petugas")


def test_an_unknown_role_is_refused(place: Place) -> None:
    store = place.open("admin")
    with pytest.raises(InvalidInput), store.transaction("admin", "add") as tx:
        people.create(tx, "baru", "Nama Baru", "raja")


def test_a_person_can_be_let_out_and_in_again(place: Place) -> None:
    store = place.open("admin")
    for active in (False, True):
        with store.transaction("admin", "change") as tx:
            people.set_active(tx, "petugas", active=active)
        with store.reading() as view:
            person = people.by_login(view, "petugas")
        assert person is not None
        assert person.active is active
    with pytest.raises(NotFound), store.transaction("admin", "change") as tx:
        people.set_active(tx, "nobody", active=False)


def test_a_person_is_renamed_and_gets_another_role(place: Place) -> None:
    store = place.open("admin")
    with store.transaction("admin", "change") as tx:
        people.change(tx, "pengelola", "Nama Baru", "pejabat")
    with store.reading() as view:
        person = people.by_login(view, "pengelola")
        assert trail.verify(view).breaks == ()
    assert person is not None
    assert (person.full_name, person.role) == ("Nama Baru", "pejabat")
    with store.transaction("admin", "change back") as tx:
        people.change(tx, "pengelola", "Pengelola", "pengelola")
    with pytest.raises(NotFound), store.transaction("admin", "change") as tx:
        people.change(tx, "nobody", "Nama", "pejabat")
    with pytest.raises(InvalidInput), store.transaction("admin", "change") as tx:
        people.change(tx, "pengelola", "Nama", "raja")


def test_somebody_always_administers_the_store(place: Place) -> None:
    store = place.open("admin")
    with pytest.raises(NotAllowed, match="remain"), store.transaction("admin", "leave") as tx:
        people.set_active(tx, "admin", active=False)
    with pytest.raises(NotAllowed, match="remain"), store.transaction("admin", "step down") as tx:
        people.change(tx, "admin", "Admin", "petugas")
    with store.reading() as view:
        person = people.by_login(view, "admin")
    assert person is not None
    assert (person.role, person.active) == ("admin", True)


def test_a_password_is_never_empty(place: Place) -> None:
    store = place.open("admin")
    with pytest.raises(InvalidInput), store.transaction("admin", "password") as tx:
        people.set_password(tx, "petugas", "")


def test_a_file_has_no_passwords(file_place: Place) -> None:
    with file_place.open("admin").transaction("admin", "password") as tx:
        people.set_password(tx, "petugas", "rahasia")
    assert tx.changes == frozenset()


def test_officials_hold_their_posts_from_when_until_when(place: Place) -> None:
    store = place.open("admin")
    post = officials.Post("p2", "SEKRETARIS DINAS", superior_id="post")
    official = officials.Official("o2", "Nama Pejabat", "Pembina", "1970", is_civil_servant=True)
    acting = officials.OfficeHolder("h2", "p2", "o2", "Plt.", DAY, None)
    with store.transaction("admin", "appoint") as tx:
        officials.save_post(tx, post)
        officials.save_official(tx, official)
        officials.save_holder(tx, acting)
    with store.reading() as view:
        assert post in officials.posts(view)
        assert official in officials.officials(view)
        assert acting in officials.holders(view)
    with store.transaction("admin", "correct") as tx:
        officials.delete_holder(tx, "h2")
    with pytest.raises(NotFound), store.transaction("admin", "correct") as tx:
        officials.delete_holder(tx, "h2")


def test_a_term_of_office_does_not_end_before_it_begins(place: Place) -> None:
    store = place.open("admin")
    backwards = officials.OfficeHolder("h2", "post", "official", "", DAY, date(2026, 1, 1))
    with pytest.raises(InvalidInput), store.transaction("admin", "appoint") as tx:
        officials.save_holder(tx, backwards)


def test_a_term_of_office_that_a_letter_names_is_not_deleted(place: Place) -> None:
    write_draft(place.open("petugas"))
    store = place.open("admin")
    with pytest.raises(Conflict), store.transaction("admin", "correct") as tx:
        officials.delete_holder(tx, "holder")


def test_nobody_holds_an_unknown_post(place: Place) -> None:
    store = place.open("admin")
    with pytest.raises(Conflict), store.transaction("admin", "appoint") as tx:
        officials.save_holder(tx, officials.OfficeHolder("h2", "unknown", "official"))


def test_legal_bases_rates_templates_and_series_are_read_as_written(place: Place) -> None:
    store = place.open("admin")
    basis = legal_bases.LegalBasis("b", "PP", "44", 2015, "Program JKK dan JKM", checked_on=DAY)
    rate = rates.ContributionRate("r", "BPU", "JKK+JKM", 9_000_000_000_000, valid_from=DAY)
    template = letter_templates.LetterTemplate("t", "circular", "Edaran", {"sections": []})
    series = numbers.Series("n", "circular", "Edaran 2", "{kode}/{nomor}", "500.15")
    with store.transaction("admin", "set up") as tx:
        legal_bases.save(tx, basis)
        rates.save(tx, rate)
        letter_templates.save(tx, template)
        numbers.save_series(tx, series)
    with store.reading() as view:
        assert legal_bases.all_bases(view) == (basis,)
        assert rates.all_rates(view) == (rate,)
        assert letter_templates.of_kind(view, "circular") == (template,)
        assert numbers.series(view, "n") == series
        assert series in numbers.all_series(view)
    with store.transaction("admin", "correct") as tx:
        legal_bases.delete(tx, "b")
    with store.reading() as view:
        assert legal_bases.all_bases(view) == ()


def test_the_profile_is_saved_by_its_version(place: Place) -> None:
    store = place.open("admin")
    with store.reading() as view:
        empty = office_profile.get(view)
    assert empty.version == 0
    first = office_profile.OfficeProfile("Dinas Ketenagakerjaan", letterhead={"lines": ["a"]})
    with store.transaction("admin", "set up") as tx:
        assert office_profile.save(tx, first) == 1
    with store.transaction("admin", "change") as tx:
        known = office_profile.get(tx)
        assert known.letterhead == {"lines": ["a"]}
        assert office_profile.save(tx, known) == 2
    for stale in (first, known):
        with pytest.raises(Conflict), store.transaction("admin", "change") as tx:
            office_profile.save(tx, stale)


def test_a_document_is_kept_once_by_its_hash(place: Place) -> None:
    store = place.open("petugas")
    data = b"%PDF-1.7\x00\xff"
    with store.transaction("petugas", "add") as tx:
        key = documents.add(tx, data, "application/pdf", "satu.pdf")
        assert documents.add(tx, data, "application/pdf", "dua.pdf") == key
    with store.reading() as view:
        assert documents.content(view, key) == data
        kept = documents.get(view, key)
        assert (kept.name, kept.size, kept.created_by) == ("satu.pdf", len(data), "petugas")
        assert documents.known(view, key)
        assert not documents.known(view, "00")
        for missing in (documents.content, documents.get):
            with pytest.raises(NotFound):
                missing(view, "00")


def names(view: View, day: date) -> list[tuple[str, str, str]]:
    return [(row.code, row.name, row.kind) for row in regions.villages(view, day)]


def test_a_village_is_known_by_the_name_of_the_day(place: Place) -> None:
    store = place.open("admin")
    with store.transaction("admin", "import") as tx:
        (first, second, third) = regions.villages(tx, DAY)
        changed = regions.VillageName(
            "v2", second.district_id, "32.16.01.1008", "Sagara Makmur", "kelurahan", DAY
        )
        regions.rename_village(tx, changed)
        regions.end_village(tx, third.id, DAY)
        regions.add_aliases(tx, [(first.id, "Setiaasih")])
        regions.add_edition(tx, "regency", "2026", "Kepmendagri")
    with store.reading() as view:
        before, after = names(view, date(2026, 11, 19)), names(view, DAY)
        assert [alias.alias for alias in regions.aliases(view)] == ["Setiaasih"]
        assert [edition.name for edition in regions.editions(view)] == ["2026"]
    assert before[1] == ("32.16.01.2001", "Sagara Makmur", "desa")
    assert len(before) == 3
    assert after == [before[0], ("32.16.01.1008", "Sagara Makmur", "kelurahan")]


def test_a_village_that_moved_was_in_its_old_district_before(place: Place) -> None:
    store = place.open("admin")
    with store.transaction("admin", "import") as tx:
        other = regions.add_district(tx, "regency", "32.16.02", "Babelan")
        second = regions.villages(tx, DAY)[1]
        moved = regions.VillageName(
            second.id, other, "32.16.02.2001", second.name, second.kind, DAY
        )
        regions.rename_village(tx, moved)
    with store.reading() as view:
        districts = [
            next(row.district_name for row in regions.villages(view, day) if row.id == second.id)
            for day in (date(2026, 11, 19), DAY)
        ]
    assert districts == ["Tarumajaya", "Babelan"]


def test_a_new_name_needs_the_day_from_which_it_holds(place: Place) -> None:
    store = place.open("admin")
    timeless = regions.VillageName("v2", "district", "32.16.01.2001", "Lain", "desa")
    with pytest.raises(InvalidInput), store.transaction("admin", "import") as tx:
        regions.rename_village(tx, timeless)


def test_nothing_new_is_nothing_written(place: Place) -> None:
    with place.open("admin").transaction("admin", "import") as tx:
        regions.add_villages(tx, [])
        regions.add_aliases(tx, [])
    assert tx.changes == frozenset()


def test_a_district_is_known_by_the_name_of_the_day(place: Place) -> None:
    store = place.open("admin")
    with store.transaction("admin", "import") as tx:
        (district,) = regions.districts(tx, DAY)
        regions.rename_district(tx, district.id, "32.16.01", "Taruma Jaya", DAY)
        other = regions.add_district(tx, "regency", "32.16.99", "Sementara")
        regions.end_district(tx, other, DAY)
    with store.reading() as view:
        assert [row.name for row in regions.districts(view, DAY)] == ["Taruma Jaya"]
        assert {row.district_name for row in regions.villages(view, DAY)} == {"Taruma Jaya"}
        assert [row.code for row in regions.regencies(view)] == ["32.16"]
