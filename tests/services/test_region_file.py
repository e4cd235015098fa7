"""Reading lists of places: what is taken, and what a faulty list is told."""

import tracemalloc
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from desktop.domain.region import Kind, Place
from desktop.errors import InvalidInput
from desktop.i18n import use_language
from desktop.services.region_entry import Entry
from desktop.services.region_file import LONGEST_LINE, MOST_FAULTS, read, read_file

HEADER = "kode_kemendagri,nama,jenis,kode_kecamatan,nama_kecamatan"
GOOD = "32.16.01.2001,Sagara Makmur,desa,32.16.01,Tarumajaya"
LISTS = Path(resources.__file__).parent / "regions"


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("id")


def read_text(*lines: str) -> tuple[Entry, ...]:
    return read(BytesIO("\n".join(lines).encode()))


def faults(*lines: str) -> list[str]:
    with pytest.raises(InvalidInput) as refused:
        read_text(*lines)
    assert refused.value.field == "file"
    head, *told = refused.value.message.splitlines()
    assert "Nothing was written." in head
    return told


def fault(line: str, header: str = HEADER) -> str:
    (told,) = faults(header, GOOD, line)
    assert told.startswith("Line 3: ")
    return told


def test_the_shipped_list_has_187_places_with_their_past_and_aliases() -> None:
    entries = read(BytesIO(resources.data("regions", "32.16.csv")))
    by_name = {entry.place.name: entry for entry in entries}
    assert len(by_name) == len(entries) == 187
    ward = by_name["Setia Asih"]
    assert ward.place.kind is Kind.KELURAHAN
    assert ward.since == date(2022, 12, 1)
    assert ward.former == Place("32.16.01.2007", "Setia Asih", Kind.DESA, "32.16.01", "Tarumajaya")
    renamed = by_name["Harjamekar"].former
    assert renamed is not None
    assert (renamed.code, renamed.name) == ("32.16.09.2009", "Hajarmekar")
    assert by_name["Sagara Makmur"].aliases == ("Segaramakmur",)
    assert "Sirnajati" in by_name


@pytest.mark.parametrize(
    ("name", "places", "districts"), [("32.02.csv", 386, 47), ("32.75.csv", 56, 12)]
)
def test_lists_of_other_regencies_are_read_as_they_are(
    name: str, places: int, districts: int
) -> None:
    entries = read_file(LISTS / name)
    assert len(entries) == places
    assert len({entry.place.district_code for entry in entries}) == districts


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_list_saved_by_a_spreadsheet_is_read_too(delimiter: str, end: str, mark: str) -> None:
    header = HEADER.upper().replace("NAMA_KECAMATAN", '"Kecamatan"').replace(",", delimiter)
    text = mark + end.join([header, GOOD.replace(",", delimiter), delimiter * 4, ""])
    (entry,) = read(BytesIO(text.encode()))
    assert entry == Entry(
        Place("32.16.01.2001", "Sagara Makmur", Kind.DESA, "32.16.01", "Tarumajaya")
    )


def test_columns_may_stand_in_any_order_with_others_between() -> None:
    (entry,) = read_text(
        "lintang,nama,kecamatan,jenis,kode_kecamatan,kode_kemendagri",
        "-6.1,Sagara Makmur,Tarumajaya,Desa,32.16.01,32.16.01.2001",
    )
    assert entry.place.district == "Tarumajaya"
    assert entry.place.kind is Kind.DESA


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("3216012002,Segarajaya,desa,32.16.01,Tarumajaya", "“3216012002” is no village code"),
        ("32.16.01.2002,Segarajaya,desa,3216,Tarumajaya", "“3216” is no district code"),
        ("32.16.01.2002,Segarajaya,desa,32.16.02,Babelan", "does not lie in the district 32.16.02"),
        ("32.16.01.2002,Segarajaya,kelurahan,32.16.01,Tarumajaya", "the code of a desa, not of a"),
        ("32.16.01.1002,Segarajaya,desa,32.16.01,Tarumajaya", "the code of a kelurahan, not of a"),
        ("32.16.01.2002,Segarajaya,dusun,32.16.01,Tarumajaya", "“dusun” is no kind of unit"),
        ("32.16.01.2002,,desa,32.16.01,Tarumajaya", "“” in the column nama is no name"),
        ("32.16.01.2002,---,desa,32.16.01,Tarumajaya", "“---” in the column nama is no name"),
        ("32.16.01.2002,A\u202eB,desa,32.16.01,Tarumajaya", "“A�B” in the column nama"),
        (f"32.16.01.2002,{'x' * 101},desa,32.16.01,Tarumajaya", "in the column nama is no name"),
        ("32.16.01.2002,Segarajaya,desa,32.16.01,", "in the column nama_kecamatan is no name"),
        ("32.16.01.2002,Segarajaya,desa,32.16.01,Taruma", "called Taruma here and Tarumajaya"),
        ("32.16.01.2002,Segarajaya,desa,32.16.01", "4 columns where the first line names 5"),
        (GOOD, "the code 32.16.01.2001 already stands in line 2"),
        ('32.16.01.2002,"Segarajaya,desa,32.16.01,Tarumajaya', "quotation marks are wrong"),
        ("32.16.01.2002,Sega\0rajaya,desa,32.16.01,Tarumajaya", "signs that no text has"),
        ("x" * (LONGEST_LINE + 1), "too long for a list of places"),
    ],
)
def test_a_faulty_line_is_told_with_its_number(line: str, words: str) -> None:
    assert words in fault(line)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("31/12/2022,,,", "“31/12/2022” is no date"),
        (",32.16.01.2009,,", "berlaku_sejak is needed"),
        (",,Segara,", "berlaku_sejak is needed"),
        ("2022-12-01,32.16,,", "“32.16” is no village code"),
        ("2022-12-01,,?,", "“?” in the column nama_lama is no name"),
        (",,,Segara|?", "“?” in the column alias is no name"),
    ],
)
def test_a_faulty_past_is_told_too(more: str, words: str) -> None:
    lines = [f"{HEADER},berlaku_sejak,kode_lama,nama_lama,alias"]
    (told,) = faults(*lines, f"{GOOD},{more}")
    assert words in told


@pytest.mark.parametrize("column", HEADER.split(","))
def test_a_missing_column_is_named(column: str) -> None:
    named = [name for name in HEADER.split(",") if name != column]
    (told,) = faults(",".join(named), GOOD)
    assert told.startswith(f"Line 1: the column {column} is missing")


def test_a_text_that_is_no_list_misses_its_columns() -> None:
    (told,) = faults("Yth. Kepala Desa", "dengan ini disampaikan")
    assert "is missing" in told


@pytest.mark.parametrize("text", ["", HEADER, f"{HEADER}\n\n,,,,\n"])
def test_a_list_without_places_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput, match="names no places"):
        read_text(text)


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1", "cp1252"])
def test_another_encoding_is_told_how_to_be_saved(encoding: str) -> None:
    with pytest.raises(InvalidInput, match="CSV UTF-8"):
        read(BytesIO(f"{HEADER}\n{GOOD.replace('Sagara', 'Ségara')}\n".encode(encoding)))


def test_a_workbook_is_no_list() -> None:
    with pytest.raises(InvalidInput, match="Line 1: "):
        read(BytesIO(b"PK\x03\x04\x14\x00\x08\x08\x08\x00"))


def test_only_the_first_faults_are_told() -> None:
    *told, more = faults(HEADER, *["x,y,z,a,b"] * 1000)
    assert more == "…"
    assert [each.split(":")[0] for each in told] == [f"Line {2 + n}" for n in range(MOST_FAULTS)]


def test_good_lines_around_a_faulty_one_do_not_save_the_list() -> None:
    assert len(faults(HEADER, GOOD, "x", GOOD.replace("2001", "2002"))) == 1


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.csv"):
        with pytest.raises(InvalidInput, match=r"folder|There is no"):
            read_file(path)


class Noise:
    """Megabytes that are made while they are read."""

    def __init__(self, piece: bytes, size: int, start: bytes = b"") -> None:
        self._piece, self._left, self._start = piece, size, start

    def readline(self, limit: int) -> bytes:
        if self._start:
            start, self._start = self._start, b""
            return start
        piece = self._piece[: min(limit, self._left)]
        self._left -= len(piece)
        return piece


@pytest.mark.parametrize(
    ("piece", "start"),
    [
        (b"\xff\x00\x13noise" * 1000, b""),
        (b"a" * 5000, b""),
        (b"noise,noise\n", b""),
        (b"noise,noise\n", f"{HEADER}\n".encode()),
        (b'"noise\n', f"{HEADER}\n".encode()),
        (b"\n", f"{HEADER}\n".encode()),
        (f"{GOOD}\n".encode(), f"{HEADER}\n".encode()),
    ],
)
def test_fifty_megabytes_of_noise_are_refused_in_little_memory(piece: bytes, start: bytes) -> None:
    tracemalloc.start()
    with pytest.raises(InvalidInput):
        read(cast("BinaryIO", Noise(piece, 50_000_000, start)))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000


@given(st.binary(max_size=300))
def test_whatever_the_bytes_only_a_refusal_comes_out(noise: bytes) -> None:
    with pytest.raises(InvalidInput):
        read(BytesIO(noise))


@given(st.lists(st.text(max_size=30), min_size=5, max_size=5))
def test_whatever_the_cells_either_a_place_or_a_refusal_comes_out(cells: list[str]) -> None:
    try:
        (entry,) = read_text(HEADER, ",".join(cells))
    except InvalidInput:
        return
    assert entry.place.code in cells
