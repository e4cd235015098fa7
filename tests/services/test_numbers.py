from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from desktop.domain.letter_number import BLANK
from desktop.errors import Conflict, InvalidInput
from desktop.services.numbers import MOST_RESERVED
from desktop.store.numbers import all_series, save_series
from reports import pages
from tests.offices import Desks


def test_reserved_numbers_stay_in_order_and_the_next_letter_comes_after_them(desks: Desks) -> None:
    assert desks.clerk.numbers.reserve("circular", 2026, 3, " untuk\nSekda ") == (1, 2, 3)
    letter_id = desks.numbered()
    assert "SE-4/" in desks.clerk.circulars.detail(letter_id).row.number
    book = desks.clerk.numbers.book("circular", 2026)
    assert [(line.number, line.state) for line in book] == [
        (1, "reserved"),
        (2, "reserved"),
        (3, "reserved"),
        (4, "taken"),
    ]
    assert book[0].remark == "untuk Sekda"


@pytest.mark.parametrize("count", [0, -1, MOST_RESERVED + 1])
def test_only_a_sensible_count_can_be_reserved(file_desks: Desks, count: int) -> None:
    with pytest.raises(InvalidInput) as refused:
        file_desks.clerk.numbers.reserve("circular", 2026, count, "untuk Sekda")
    assert refused.value.field == "count"


@pytest.mark.parametrize("reason", ["", " \n", "x" * 241, "\U0001f4a3", "a\u202eb"])
def test_a_reason_must_be_short_and_printable(file_desks: Desks, reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        file_desks.clerk.numbers.reserve("circular", 2026, 1, reason)
    assert refused.value.field == "reason"
    assert file_desks.clerk.numbers.book("circular", 2026) == ()


def test_a_number_voided_in_the_book_voids_its_letter(desks: Desks) -> None:
    letter_id = desks.numbered()
    (line,) = desks.clerk.numbers.book("circular", 2026)
    desks.clerk.numbers.void(line.id, "Salah alamat")
    assert desks.clerk.circulars.detail(letter_id).row.state == "void"
    with pytest.raises(Conflict):
        desks.clerk.numbers.void(line.id, "Sekali lagi")


def test_another_offices_number_is_noted_beside_ours(desks: Desks) -> None:
    desks.numbered()
    (line,) = desks.clerk.numbers.book("circular", 2026)
    desks.clerk.numbers.set_outside(line.id, " 100.3.4/31/Setda ", " SRIKANDI ")
    (line,) = desks.clerk.numbers.book("circular", 2026)
    assert (line.outside_number, line.outside_number_from) == ("100.3.4/31/Setda", "SRIKANDI")


@pytest.mark.parametrize(
    ("number", "origin", "field"),
    [
        ("", "Setda", "outside_number"),
        ("100\n3", "Setda", "outside_number"),
        ("100.3.4/31", "", "outside_from"),
        ("100.3.4/31", "\U0001f4a3", "outside_from"),
    ],
)
def test_another_offices_number_must_be_printable_and_somebodys(
    file_desks: Desks, number: str, origin: str, field: str
) -> None:
    file_desks.numbered()
    (line,) = file_desks.clerk.numbers.book("circular", 2026)
    with pytest.raises(InvalidInput) as refused:
        file_desks.clerk.numbers.set_outside(line.id, number, origin)
    assert refused.value.field == field


def test_a_reserved_number_is_written_for_a_paper_made_elsewhere(desks: Desks) -> None:
    desks.clerk.numbers.reserve("circular", 2027, 2, "untuk Sekda")
    book = desks.clerk.numbers.book("circular", 2027)
    assert [line.text for line in book] == [
        "500.15.14.2/SE-1/Disnaker/2027",
        "500.15.14.2/SE-2/Disnaker/2027",
    ]


def test_the_month_of_a_reserved_number_is_left_open(file_desks: Desks) -> None:
    with file_desks.place.open().transaction("admin", "pattern") as tx:
        (series,) = all_series(tx)
        save_series(tx, replace(series, pattern="{nomor}/SE/{bulan_romawi}/{tahun}"))
    file_desks.clerk.numbers.reserve("circular", 2026, 1, "untuk Sekda")
    assert file_desks.clerk.numbers.book("circular", 2026)[0].text == f"1/SE/{BLANK}/2026"


def test_a_voided_reserved_number_keeps_what_it_was_kept_for(desks: Desks) -> None:
    desks.clerk.numbers.reserve("circular", 2026, 1, "untuk Sekda")
    (line,) = desks.clerk.numbers.book("circular", 2026)
    desks.clerk.numbers.void(line.id, "batal rapat")
    (line,) = desks.clerk.numbers.book("circular", 2026)
    assert (line.remark, line.void_reason) == ("untuk Sekda", "batal rapat")
    paper = " ".join(" ".join(pages.text(desks.clerk.numbers.agenda_pdf("circular", 2026))).split())
    assert "BATAL: batal rapat; untuk Sekda".replace(" ", "") in paper.replace(" ", "")


def test_the_books_there_are_can_be_chosen_by_series_and_year(file_desks: Desks) -> None:
    clerk = file_desks.clerk
    assert clerk.numbers.years("circular") == ()
    file_desks.numbered()
    clerk.numbers.reserve("circular", 2027, 1, "untuk Januari")
    assert [series.id for series in clerk.numbers.series()] == ["circular"]
    assert clerk.numbers.years("circular") == (2027, 2026)
    assert clerk.numbers.years("nota") == ()


def test_the_agenda_says_on_paper_and_in_the_workbook_what_the_book_says(
    file_desks: Desks,
) -> None:
    clerk = file_desks.clerk
    clerk.circulars.void_number(file_desks.numbered(), "Salah tahun anggaran")
    file_desks.numbered()
    clerk.numbers.reserve("circular", 2026, 1, "untuk Sekda")
    paper = " ".join(" ".join(pages.text(clerk.numbers.agenda_pdf("circular", 2026))).split())
    sheet = load_workbook(BytesIO(clerk.numbers.agenda_xlsx("circular", 2026))).active
    assert sheet is not None
    cells = {str(cell) for row in sheet.iter_rows(values_only=True) for cell in row}
    for number in (1, 2):
        text = f"500.15.14.2/SE-{number}/Disnaker/2026"
        assert text.replace("/", "") in paper.replace("/", "").replace(" ", "")
        assert text in cells
    for words in ("Salah tahun anggaran", "untuk Sekda", "2 desa dan 1 kelurahan"):
        assert words.replace(" ", "") in paper.replace(" ", "")
        assert any(words in cell for cell in cells), words
