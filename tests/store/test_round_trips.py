"""What is written is read again, on both engines."""

from desktop.store import circulars, documents, numbers
from tests.stores import Place, draft, number, write_draft


def test_a_draft_is_read_as_it_was_written(place: Place) -> None:
    store = place.open("petugas")
    written = draft()
    with store.transaction("petugas", "write a circular") as tx:
        letter_id = circulars.insert_draft(tx, written)
    with store.reading() as view:
        assert circulars.get(view, letter_id).draft == written


def test_a_letter_is_numbered_and_signed(place: Place) -> None:
    store = place.open("petugas")
    letter_id = write_draft(store)
    taken = number(store, letter_id)
    assert taken.number == 1
    signer = place.open("pejabat")
    with signer.reading() as view:
        copies = circulars.copies(view, letter_id)
    for copy in copies:
        with signer.transaction("pejabat", "sign") as tx:
            key = documents.add(tx, b"%PDF " + copy.id.encode(), "application/pdf", "x.pdf")
            circulars.record_signed(tx, copy.id, key)
    with store.reading() as view:
        (row,) = circulars.rows(view)
        (line,) = numbers.book(view, "series", 2026)
    assert (row.copies, row.signed, row.state) == (3, 3, "numbered")
    assert row.number == line.text == "500.15.14.2/SE-1/Disnaker/2026"
