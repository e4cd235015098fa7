"""Former images of a row, from the trail."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.errors import StoreRefused
from desktop.store import legal_bases, versions
from desktop.store.legal_bases import LegalBasis
from tests.stores import Place

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


def test_what_is_protected_is_withheld(place: Place) -> None:
    store = place.open("admin")
    with store.reading() as view:
        (before,) = versions.of(view, "official", "official")
    assert before.withheld == ("nip",)
    assert before.values is not None
    assert "nip" not in before.values
    assert before.values["is_civil_servant"] is True


def test_an_unreadable_image_is_told(file_place: Place) -> None:
    file_place.sql("admin", "UPDATE trail SET entry = 'x' WHERE kind = 'official'")
    with file_place.open().reading() as view, pytest.raises(StoreRefused, match="damaged"):
        versions.of(view, "official", "official")
