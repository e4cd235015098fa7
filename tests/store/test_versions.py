"""Former images of a row, from the trail, and putting one back."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.errors import InvalidInput, NotFound, StoreRefused
from desktop.store import (
    legal_bases,
    letter_templates,
    office_profile,
    officials,
    trail,
    versions,
)
from desktop.store.legal_bases import LegalBasis
from desktop.store.letter_templates import LetterTemplate
from tests.stores import Place, write_draft

BASIS = LegalBasis("b", "PP", "44", 2015, "Program JKK", in_force_from=date(2015, 7, 1))


def test_a_row_has_all_its_images_newest_first(place: Place) -> None:
    store = place.open("admin")
    with store.transaction("admin", "add a law") as tx:
        legal_bases.save(tx, BASIS)
    with store.transaction("admin", "correct") as tx:
        legal_bases.save(tx, replace(BASIS, title="Program JKK dan JKM"))
    with store.transaction("admin", "delete") as tx:
        legal_bases.delete(tx, "b")
    with store.reading() as view:
        gone, corrected, first = versions.of(view, "legal_basis", "b")
        assert versions.of(view, "legal_basis", "unknown") == ()
    assert (gone.operation, gone.values, gone.actor) == ("delete", None, "admin")
    assert corrected.values is not None
    assert corrected.values["title"] == "Program JKK dan JKM"
    assert first.action == "add a law"
    assert first.at < corrected.at
    assert LegalBasis(**(first.values or {})) == BASIS


def test_a_deleted_row_is_put_back(place: Place) -> None:
    store = place.open("admin")
    with store.transaction("admin", "add") as tx:
        legal_bases.save(tx, BASIS)
    with store.transaction("admin", "delete") as tx:
        legal_bases.delete(tx, "b")
    with store.reading() as view:
        gone, first = versions.of(view, "legal_basis", "b")
    with store.transaction("admin", "put back") as tx:
        versions.put_back(tx, "legal_basis", first)
    with store.reading() as view:
        assert legal_bases.all_bases(view) == (BASIS,)
        assert trail.verify(view).breaks == ()
    with pytest.raises(NotFound), store.transaction("admin", "put back") as tx:
        versions.put_back(tx, "legal_basis", gone)


def test_what_is_edited_by_version_gets_a_new_one(place: Place) -> None:
    store = place.open("admin")
    template = LetterTemplate("t", "circular", "Edaran", {"sections": ["satu"]})
    with store.transaction("admin", "write") as tx:
        assert letter_templates.save(tx, template) == 1
        assert letter_templates.save(tx, replace(template, body={}, active=False)) == 2
    with store.reading() as view:
        first = versions.of(view, "letter_template", "t")[-1]
    with store.transaction("admin", "put back") as tx:
        versions.put_back(tx, "letter_template", first)
    with store.reading() as view:
        assert letter_templates.get(view, "t") == replace(template, version=3)


def test_the_profile_is_put_back_with_what_it_holds(place: Place) -> None:
    store = place.open("admin")
    profile = office_profile.OfficeProfile("Dinas", letterhead={"lines": ["a"]}, settings={"x": 1})
    with store.transaction("admin", "write") as tx:
        version = office_profile.save(tx, profile)
        office_profile.save(tx, office_profile.OfficeProfile("Lain", version=version))
    with store.reading() as view:
        first = versions.of(view, "office_profile", "1")[-1]
    with store.transaction("admin", "put back") as tx:
        versions.put_back(tx, "office_profile", first)
    with store.reading() as view:
        assert office_profile.get(view) == replace(profile, version=3)


def test_what_is_protected_is_withheld_and_stays_as_it_is(place: Place) -> None:
    store = place.open("admin")
    with store.reading() as view:
        (before,) = versions.of(view, "official", "official")
    assert before.withheld == ("nip",)
    assert before.values is not None
    assert "nip" not in before.values
    assert before.values["is_civil_servant"] is True
    changed = officials.Official("official", "Nama Lain", nip="197001012000031002")
    with store.transaction("admin", "write") as tx:
        officials.save_official(tx, changed)
    with store.transaction("admin", "put back") as tx:
        versions.put_back(tx, "official", before)
    with store.reading() as view:
        (now,) = officials.officials(view)
    assert (now.full_name, now.nip) == ("Nama Pejabat", "197001012000031002")


def test_a_letter_is_not_put_back(place: Place) -> None:
    store = place.open("petugas")
    letter_id = write_draft(store)
    with store.reading() as view:
        (found,) = versions.of(view, "letter", letter_id)
    with pytest.raises(InvalidInput), store.transaction("petugas", "put back") as tx:
        versions.put_back(tx, "letter", found)


def test_an_unreadable_image_is_told(file_place: Place) -> None:
    file_place.sql("admin", "UPDATE trail SET entry = 'x' WHERE kind = 'official'")
    with file_place.open().reading() as view, pytest.raises(StoreRefused, match="damaged"):
        versions.of(view, "official", "official")
