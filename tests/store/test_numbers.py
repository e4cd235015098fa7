"""The number book: no number twice, no gap, nothing ever removed."""

from datetime import date
from uuid import uuid4

import pytest

from desktop.errors import Conflict, InvalidInput, NotFound
from desktop.store import circulars, documents, numbers, trail
from tests.stores import SERIES, Place, draft, number, write_draft

TEXT = "500.15/SE-{nomor}/Disnaker/2026"


def book(place: Place) -> tuple[numbers.BookRow, ...]:
    with place.open("pengelola").reading() as view:
        return numbers.book(view, SERIES, 2026)


def test_numbers_follow_each_other(place: Place) -> None:
    store = place.open("petugas")
    assert [number(store, write_draft(store)).number for _each in range(3)] == [1, 2, 3]


def test_each_year_begins_with_one(place: Place) -> None:
    with place.open("petugas").transaction("petugas", "number") as tx:
        numbers.take(tx, SERIES, 2026, [numbers.Facts(TEXT)])
        (taken,) = numbers.take(tx, SERIES, 2027, [numbers.Facts(TEXT)])
        assert taken.number == 1
        assert numbers.years(tx) == ((SERIES, 2027), (SERIES, 2026))


def test_consecutive_numbers_are_bound_to_their_copies(place: Place) -> None:
    store = place.open("petugas")
    with store.transaction("petugas", "number") as tx:
        letter_id = circulars.insert_draft(tx, draft(numbering="consecutive"))
        rows = circulars.get(tx, letter_id).draft.recipients
        keys = [uuid4().hex for _row in rows]
        facts = [numbers.Facts(TEXT, letter_id=letter_id, copy_id=key) for key in keys]
        taken = numbers.take(tx, SERIES, 2026, facts)
        copies = [
            circulars.Copy(key, row.id, row.village_id, row.position, each.text, {}, "")
            for key, row, each in zip(keys, rows, taken, strict=True)
        ]
        circulars.freeze_copies(tx, letter_id, {}, copies)
    assert [(line.number, line.copy_id) for line in book(place)] == list(enumerate(keys, 1))
    with store.reading() as view:
        assert (
            circulars.rows(view)[0].number
            == "500.15/SE-1/Disnaker/2026 - 500.15/SE-3/Disnaker/2026"
        )
        assert [copy.number for copy in circulars.copies(view, letter_id)] == [
            each.text for each in taken
        ]
        assert len(numbers.of_letter(view, letter_id)) == 3


def test_a_failed_action_leaves_no_gap(place: Place) -> None:
    store = place.open("petugas")
    letter_id = write_draft(store)
    number(store, letter_id)
    facts = [numbers.Facts(TEXT), numbers.Facts(TEXT, letter_id=letter_id)]
    with pytest.raises(Conflict), store.transaction("petugas", "number two") as tx:
        numbers.take(tx, SERIES, 2026, facts)
    assert number(store, write_draft(store)).number == 2


def test_a_letter_is_numbered_once(place: Place) -> None:
    store = place.open("petugas")
    letter_id = write_draft(store)
    number(store, letter_id)
    with pytest.raises(Conflict), store.transaction("petugas", "number again") as tx:
        numbers.take(tx, SERIES, 2026, [numbers.Facts(TEXT, letter_id=letter_id)])
    assert len(book(place)) == 1


def test_a_voided_number_stays_visible_after_its_draft_is_deleted(place: Place) -> None:
    store = place.open("petugas")
    letter_id = write_draft(store)
    taken = number(store, letter_id)
    with store.transaction("petugas", "void") as tx:
        numbers.void(tx, taken.id, " salah alamat ")
    with store.transaction("petugas", "delete") as tx:
        circulars.delete_draft(tx, letter_id)
    (line,) = book(place)
    assert (line.state, line.void_reason, line.voided_by) == ("void", "salah alamat", "petugas")
    assert (line.number, line.letter_id) == (1, None)
    assert number(store, write_draft(store)).number == 2
    with store.reading() as view:
        assert trail.verify(view).breaks == ()


def test_a_numbered_letter_is_not_deleted(place: Place) -> None:
    store = place.open("petugas")
    letter_id = write_draft(store)
    number(store, letter_id)
    with pytest.raises(Conflict), store.transaction("petugas", "delete") as tx:
        circulars.delete_draft(tx, letter_id)


def test_a_number_is_voided_once_and_with_a_reason(place: Place) -> None:
    store = place.open("petugas")
    taken = number(store, write_draft(store))
    with pytest.raises(InvalidInput), store.transaction("petugas", "void") as tx:
        numbers.void(tx, taken.id, "  ")
    with store.transaction("petugas", "void") as tx:
        numbers.void(tx, taken.id, "salah")
    with pytest.raises(Conflict), store.transaction("petugas", "void") as tx:
        numbers.void(tx, taken.id, "lagi")
    with pytest.raises(NotFound), store.transaction("petugas", "void") as tx:
        numbers.void(tx, "unknown", "salah")


def test_the_number_of_a_signed_letter_is_not_voided(place: Place) -> None:
    store = place.open("petugas")
    letter_id = write_draft(store)
    taken = number(store, letter_id)
    with place.open("pejabat").transaction("pejabat", "sign") as tx:
        key = documents.add(tx, b"%PDF", "application/pdf", "satu.pdf")
        circulars.record_signed(tx, circulars.copies(tx, letter_id)[0].id, key)
    with pytest.raises(Conflict), store.transaction("petugas", "void") as tx:
        numbers.void(tx, taken.id, "salah")
    with pytest.raises(Conflict), store.transaction("petugas", "delete") as tx:
        circulars.delete_draft(tx, letter_id)


def test_reserved_numbers_are_kept_and_used_later(place: Place) -> None:
    store = place.open("petugas")
    with store.transaction("petugas", "reserve") as tx:
        first, second = numbers.reserve(tx, SERIES, 2026, 2, "untuk Bidang HI", "{nomor}/……/2026")
    assert (first.text, second.text) == ("1/……/2026", "2/……/2026")
    assert [line.text for line in book(place)] == ["1/……/2026", "2/……/2026"]
    letter_id = write_draft(store)
    assert number(store, write_draft(store)).number == 3
    with store.transaction("petugas", "use") as tx:
        facts = numbers.Facts(TEXT, letter_id=letter_id, subject="Edaran")
        used = numbers.use_reserved(tx, second.id, facts)
    with store.transaction("petugas", "void") as tx:
        numbers.void(tx, first.id, "tidak dipakai")
    assert used.text == "500.15/SE-2/Disnaker/2026"
    lines = book(place)
    assert [line.state for line in lines] == ["void", "taken", "taken"]
    assert (lines[1].subject, lines[1].remark) == ("Edaran", "untuk Bidang HI")
    assert (lines[0].text, lines[0].remark) == ("1/……/2026", "untuk Bidang HI")
    assert lines[0].void_reason == "tidak dipakai"
    with pytest.raises(Conflict), store.transaction("petugas", "use") as tx:
        numbers.use_reserved(tx, second.id, numbers.Facts(TEXT))


def test_another_offices_number_stands_beside_ours(place: Place) -> None:
    store = place.open("petugas")
    taken = number(store, write_draft(store))
    with store.transaction("petugas", "number of Setda") as tx:
        numbers.set_outside_number(tx, taken.id, "100.3.4/77/Setda", "setda")
    (line,) = book(place)
    assert (line.text, line.outside_number, line.outside_number_from) == (
        taken.text,
        "100.3.4/77/Setda",
        "setda",
    )
    with pytest.raises(NotFound), store.transaction("petugas", "number of Setda") as tx:
        numbers.set_outside_number(tx, "unknown", "1", "setda")


def test_a_book_knows_its_lines_and_its_latest_date(place: Place) -> None:
    store = place.open("petugas")
    with store.transaction("petugas", "number") as tx:
        assert numbers.latest_letter_on(tx, SERIES, 2026) is None
        days = (date(2026, 3, 2), date(2026, 3, 1))
        facts = [numbers.Facts(TEXT, letter_on=day) for day in days]
        first, _second = numbers.take(tx, SERIES, 2026, facts)
        assert numbers.latest_letter_on(tx, SERIES, 2026) == days[0]
        assert numbers.entry(tx, first.id).letter_on == days[0]
        with pytest.raises(NotFound):
            numbers.entry(tx, "unknown")


def test_a_closed_or_unknown_series_gives_no_number(place: Place) -> None:
    admin = place.open("admin")
    with admin.transaction("admin", "close the series") as tx:
        closed = numbers.Series(SERIES, "circular", "Surat Edaran", "{nomor}", active=False)
        numbers.save_series(tx, closed)
    store = place.open("petugas")
    with pytest.raises(Conflict), store.transaction("petugas", "number") as tx:
        numbers.take(tx, SERIES, 2026, [numbers.Facts(TEXT)])
    with pytest.raises(NotFound), store.transaction("petugas", "number") as tx:
        numbers.take(tx, "unknown", 2026, [numbers.Facts(TEXT)])


def test_a_number_needs_its_place_in_the_text(place: Place) -> None:
    store = place.open("petugas")
    with pytest.raises(InvalidInput), store.transaction("petugas", "number") as tx:
        numbers.take(tx, SERIES, 2026, [numbers.Facts("500.15/SE-1/Disnaker/2026")])
