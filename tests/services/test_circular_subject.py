"""A subject with placeholders: each copy's own on the letter, open where copies differ in lists."""

from dataclasses import replace

from tests.offices import Desks

SUBJECT = "Iuran {unit} Tahun {tahun}"


def test_the_number_book_and_lists_leave_open_what_differs(desks: Desks) -> None:
    new = replace(desks.new(2), subject=SUBJECT, fiscal_year=2027)
    desks.numbered(new)
    numbers = desks.clerk.numbers
    (line,) = numbers.book(numbers.series()[0].id, new.letter_on.year)
    assert line.subject == "Iuran … Tahun 2027"
    letter_id = desks.clerk.circulars.rows()[0].id
    assert desks.clerk.printing.receipts_pdf(letter_id).startswith(b"%PDF")
