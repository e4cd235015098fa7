"""Deliveries and prints: one row an attempt, and what they come to."""

from datetime import date

import pytest

from desktop.errors import Conflict, NotFound
from desktop.store import circulars, deliveries, documents, prints
from desktop.store.deliveries import HandOver
from desktop.store.store import Store
from tests.stores import Place, number, write_draft

DAY = date(2026, 11, 23)


def signed(place: Place) -> tuple[str, tuple[str, ...]]:
    """A letter and its three copies, all signed."""
    letter_id = write_draft(place.open("petugas"))
    number(place.open("petugas"), letter_id)
    store = place.open("pejabat")
    with store.transaction("pejabat", "sign") as tx:
        key = documents.add(tx, b"%PDF", "application/pdf", "satu.pdf")
        copies = tuple(each.id for each in circulars.copies(tx, letter_id))
        for copy_id in copies:
            circulars.record_signed(tx, copy_id, key)
    return letter_id, copies


def attempt(store: Store, copy_id: str, state: str = "", reason: str = "") -> str:
    with store.transaction("petugas", "begin to send") as tx:
        delivery_id = deliveries.begin(tx, copy_id, "email", "desa@contoh.example")
    if state:
        with store.transaction("petugas", "sent") as tx:
            deliveries.end(tx, delivery_id, state, reason=reason, message_id="<1@contoh.example>")
    return delivery_id


def test_an_attempt_is_recorded_before_and_after(place: Place) -> None:
    letter_id, (first, *_others) = signed(place)
    store = place.open("petugas")
    attempt(store, first, "failed", "550 no such mailbox")
    attempt(store, first, "sent")
    with store.reading() as view:
        failed, sent = deliveries.of_copy(view, first)
        assert deliveries.of_letter(view, letter_id) == (failed, sent)
    assert (failed.state, failed.reason) == ("failed", "550 no such mailbox")
    assert (sent.state, sent.message_id, sent.begun_by) == ("sent", "<1@contoh.example>", "petugas")
    assert sent.ended_at is not None
    assert sent.begun_at < sent.ended_at


def test_what_was_sent_is_received_and_never_fails_any_more(place: Place) -> None:
    _letter_id, (first, *_others) = signed(place)
    store = place.open("petugas")
    delivery_id = attempt(store, first, "sent")
    with pytest.raises(Conflict), store.transaction("petugas", "fail") as tx:
        deliveries.end(tx, delivery_id, "failed")
    with store.transaction("petugas", "receipt") as tx:
        deliveries.receive(tx, delivery_id, DAY, "Nama Penerima")
    with store.reading() as view:
        (row,) = deliveries.of_copy(view, first)
    assert (row.state, row.received_on, row.received_by) == ("received", DAY, "Nama Penerima")
    with pytest.raises(NotFound), store.transaction("petugas", "end") as tx:
        deliveries.end(tx, "unknown", "sent")


def test_what_was_not_sent_is_not_received(place: Place) -> None:
    _letter_id, (first, *_others) = signed(place)
    store = place.open("petugas")
    delivery_id = attempt(store, first)
    with pytest.raises(Conflict), store.transaction("petugas", "receipt") as tx:
        deliveries.receive(tx, delivery_id, DAY, "Nama Penerima")


def test_copies_go_by_hand_too(place: Place) -> None:
    _letter_id, (first, second, _third) = signed(place)
    store = place.open("petugas")
    handed = (HandOver(first, "hand", "", DAY, "Nama Penerima"), HandOver(second, "post", "Jl. 1"))
    with store.transaction("petugas", "hand over") as tx:
        ids = deliveries.hand_over(tx, handed)
    with store.reading() as view:
        rows = (*deliveries.of_copy(view, first), *deliveries.of_copy(view, second))
    assert tuple(row.id for row in rows) == ids
    assert [(row.channel, row.state, row.received_on) for row in rows] == [
        ("hand", "received", DAY),
        ("post", "sent", None),
    ]


def test_a_letter_is_counted_by_the_outcome_of_each_copy(place: Place) -> None:
    letter_id, (first, second, third) = signed(place)
    store = place.open("petugas")
    with store.reading() as view:
        assert deliveries.arrived(view) == {}
    attempt(store, first, "failed", "busy")
    attempt(store, first, "sent")
    attempt(store, second, "sent")
    failed = attempt(store, second, "failed", "again by mistake")
    unfinished = attempt(store, third)
    with store.reading() as view:
        assert deliveries.arrived(view) == {letter_id: 2}
        (row,) = circulars.rows(view)
        (left,) = deliveries.outcomes(view, "failed", "sending")
    assert row.delivered == 2
    assert left.delivery_id == unfinished != failed
    assert (left.letter_id, left.copy_id, left.village_id) == (letter_id, third, "v3")
    assert (left.subject, left.number) == (row.subject, row.number)


def test_a_failed_copy_waits_until_it_is_tried_again(place: Place) -> None:
    _letter_id, (first, *_others) = signed(place)
    store = place.open("petugas")
    attempt(store, first, "failed", "550")
    with store.reading() as view:
        (left,) = deliveries.outcomes(view, "failed")
        assert deliveries.outcomes(view, "sending") == ()
    assert (left.reason, left.address, left.channel) == ("550", "desa@contoh.example", "email")
    attempt(store, first)
    with store.reading() as view:
        assert deliveries.outcomes(view, "failed") == ()


def test_where_a_copy_was_sent_never_stands_in_the_trail(place: Place) -> None:
    _letter_id, (first, *_others) = signed(place)
    with place.open("petugas").transaction("petugas", "hand over") as tx:
        deliveries.hand_over(tx, [HandOver(first, "whatsapp", "0800123456")])
    ((entry,),) = place.sql("petugas", "SELECT entry FROM trail WHERE kind = 'delivery'")
    assert "0800123456" not in entry


def test_prints_are_kept_with_who_and_where(place: Place) -> None:
    letter_id, (first, second, _third) = signed(place)
    store = place.open("petugas")
    with store.transaction("petugas", "print") as tx:
        prints.add(tx, [first, second], "Ruang 1")
        prints.add(tx, [], "Ruang 1")
    with store.reading() as view:
        found = prints.of_letter(view, letter_id)
    assert {each.copy_id for each in found} == {first, second}
    assert {(each.printed_by, each.printer) for each in found} == {("petugas", "Ruang 1")}


def test_an_unknown_copy_is_neither_sent_nor_printed(place: Place) -> None:
    store = place.open("petugas")
    with pytest.raises(Conflict), store.transaction("petugas", "send") as tx:
        deliveries.begin(tx, "unknown", "email", "desa@contoh.example")
    with pytest.raises(Conflict), store.transaction("petugas", "print") as tx:
        prints.add(tx, ["unknown"], "Ruang 1")
