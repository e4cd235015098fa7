"""Circulars in the store: drafts by version, copies fixed once, each signed once."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.errors import Conflict, InvalidInput, NotFound, StoreRefused
from desktop.store import circulars, documents, trail
from tests.stores import Place, draft, number, write_draft

HOSTILE = (
    "<b>&amp;</b>(Tj) %PDF-1.7 endstream",
    "\u202etxet desrever\u202c",
    "👩🏽‍🌾 desa 🏡",
    "x" * 10_000,
    "'; DROP TABLE letter; --",
    '\\u0000 \\ " { } {nomor}',
    "\x01\x7f\ufffe",
)


def test_only_what_differs_is_written_again(place: Place) -> None:
    store = place.open("petugas")
    letter_id = write_draft(store)
    with store.reading() as view:
        known = circulars.get(view, letter_id)
    first, *others = known.draft.recipients
    kept = replace(others[0], people=150)
    added = circulars.Recipient("new", first.village_id, 9)
    changed = replace(known.draft, subject="Baru", recipients=(kept, added))
    with store.transaction("petugas", "change") as tx:
        assert circulars.update_draft(tx, letter_id, known.version, changed) == 2
    with store.reading() as view:
        assert circulars.get(view, letter_id).draft == changed
    touched = {row_id for kind, row_id in tx.changes if kind == "recipient"}
    assert touched == {first.id, kept.id, others[1].id, "new"}
    assert "obligation" not in {kind for kind, _row_id in tx.changes}


def test_of_two_desks_that_change_a_draft_the_second_is_told(place: Place) -> None:
    store = place.open("petugas")
    letter_id = write_draft(store)
    with store.transaction("petugas", "change") as tx:
        circulars.update_draft(tx, letter_id, 1, draft(subject="Pertama"))
    with pytest.raises(Conflict, match="Another desk"), store.transaction("petugas", "c") as tx:
        circulars.update_draft(tx, letter_id, 1, draft(subject="Kedua"))
    with store.reading() as view:
        assert circulars.get(view, letter_id).draft.subject == "Pertama"


def test_a_numbered_letter_is_not_changed(place: Place) -> None:
    store = place.open("petugas")
    letter_id = write_draft(store)
    number(store, letter_id)
    with pytest.raises(Conflict), store.transaction("petugas", "change") as tx:
        circulars.update_draft(tx, letter_id, 1, draft(subject="Lain"))
    with pytest.raises(Conflict), store.transaction("petugas", "fix again") as tx:
        circulars.freeze_copies(tx, letter_id, {}, [])


def test_a_copy_is_signed_once(place: Place) -> None:
    letter_id = write_draft(place.open("petugas"))
    number(place.open("petugas"), letter_id)
    store = place.open("pejabat")
    with store.transaction("pejabat", "sign") as tx:
        first, second, _third = circulars.copies(tx, letter_id)
        key = documents.add(tx, b"%PDF 1", "application/pdf", "satu.pdf")
        circulars.record_signed(tx, first.id, key)
    with pytest.raises(Conflict), store.transaction("pejabat", "sign") as tx:
        circulars.record_signed(tx, first.id, key)
    with pytest.raises(NotFound), store.transaction("pejabat", "sign") as tx:
        circulars.record_signed(tx, "unknown", key)
    with store.reading() as view:
        signed = {copy.id: copy.document_id for copy in circulars.copies(view, letter_id)}
        assert (signed[first.id], signed[second.id]) == (key, None)
        assert circulars.copy_content(view, first.id).content == {"unit": 1}
        with pytest.raises(NotFound):
            circulars.copy_content(view, "unknown")


def test_a_deleted_draft_is_gone_with_all_its_parts(place: Place) -> None:
    store = place.open("petugas")
    letter_id = write_draft(store)
    with store.transaction("petugas", "delete") as tx:
        circulars.delete_draft(tx, letter_id)
    kinds = {kind for kind, _row_id in tx.changes}
    assert kinds == {"letter", "circular", "obligation", "recipient"}
    with store.reading() as view:
        assert trail.verify(view).breaks == ()
        with pytest.raises(NotFound):
            circulars.get(view, letter_id)
    with pytest.raises(NotFound), store.transaction("petugas", "delete") as tx:
        circulars.delete_draft(tx, letter_id)


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_kept_as_it_was_typed(place: Place, text: str) -> None:
    store = place.open("petugas")
    written = draft(subject=text, sections=[{text: [text]}])
    with store.transaction("petugas", text) as tx:
        letter_id = circulars.insert_draft(tx, written)
    with store.reading() as view:
        assert circulars.get(view, letter_id).draft == written
        assert trail.verify(view).breaks == ()


@pytest.mark.parametrize("text", ["a\0b", "\ud800"])
def test_what_cannot_be_stored_is_refused(place: Place, text: str) -> None:
    store = place.open("petugas")
    with pytest.raises(InvalidInput), store.transaction("petugas", "write") as tx:
        circulars.insert_draft(tx, draft(subject=text))
    with pytest.raises(InvalidInput), store.transaction("petugas", "write") as tx:
        circulars.insert_draft(tx, draft(sections=[text]))
    with pytest.raises(InvalidInput), store.transaction("petugas", text):
        pytest.fail("the block must not run")
    with store.reading() as view:
        assert circulars.rows(view) == ()


def test_a_regencys_year_fits_into_an_amount(place: Place) -> None:
    store = place.open("petugas")
    with store.transaction("petugas", "write") as tx:
        letter_id = circulars.insert_draft(tx, draft(monthly_rate=302_400_000_000))
    with store.reading() as view:
        assert circulars.get(view, letter_id).draft.monthly_rate == 302_400_000_000


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE letter SET letter_on = 'besok'",
        "UPDATE letter SET letter_on = 5",
        "UPDATE letter SET letter_on = '2026-13-01'",
    ],
)
def test_a_day_that_is_none_shows_that_the_file_is_damaged(
    file_place: Place, statement: str
) -> None:
    letter_id = write_draft(file_place.open())
    file_place.sql("admin", statement)
    store = file_place.open()
    with pytest.raises(StoreRefused, match="damaged"), store.reading() as view:
        circulars.rows(view)
    with (
        pytest.raises(StoreRefused, match="damaged"),
        store.transaction("petugas", "number") as tx,
    ):
        circulars.get(tx, letter_id)


def test_days_are_days_on_every_engine(place: Place) -> None:
    store = place.open("petugas")
    with store.transaction("petugas", "write") as tx:
        circulars.insert_draft(tx, draft(letter_on=date(2028, 2, 29)))
    with store.reading() as view:
        (row,) = circulars.rows(view)
    assert row.letter_on == date(2028, 2, 29)
    assert row.created_at.utcoffset() is not None
