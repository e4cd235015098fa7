import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from desktop.domain.contact import Contact
from desktop.errors import Cancelled, InvalidInput, NotAllowed, PaperRefused
from desktop.i18n import use_language
from desktop.progress import Progress
from desktop.services.contact_import import ContactPreview, ContactsStored
from desktop.services.contact_judging import Line, Outcome
from desktop.services.contact_record import PlaceOf
from reports.forms.sheet import read_table
from tests.offices import CancelAt, Desks
from tests.reports.forms.making import workbook

HEAD = ["Kode", "Desa", "Kecamatan", "Jabatan", "Nama", "No. HP", "WA", "E-mail", "Mulai", "Sampai"]
SETIA_ASIH, SAGARA, SEGARAJAYA = "32.16.01.1007", "32.16.01.2001", "32.16.01.2002"


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("id")


class Importing:
    """A desk with files of contacts."""

    def __init__(self, desks: Desks, folder: Path) -> None:
        self.desks = desks
        self.folder = folder
        self.imports = desks.clerk.contact_import

    def file(self, *rows: list[object], head: list[str] | None = None) -> Path:
        path = self.folder / "kontak.xlsx"
        path.write_bytes(workbook([head or HEAD, *rows]))
        return path

    def preview(self, *rows: list[object], head: list[str] | None = None) -> ContactPreview:
        return self.imports.preview(self.file(*rows, head=head))

    def line(self, *cells: object) -> Line:
        (line,) = self.preview(list(cells)).lines
        return line

    def store(self, *rows: list[object]) -> ContactsStored:
        return self.imports.store(self.preview(*rows), Progress())

    def known(self, code: str) -> list[Contact]:
        (village,) = (row for row in self.desks.clerk.villages.rows() if row.code == code)
        return [row.contact for row in self.desks.clerk.contacts.of_village(village.id)]


@pytest.fixture
def importing(desks: Desks, tmp_path: Path) -> Importing:
    return Importing(desks, tmp_path)


@pytest.fixture
def here(file_desks: Desks, tmp_path: Path) -> Importing:
    """For what does not depend on the engine."""
    return Importing(file_desks, tmp_path)


def told(line: Line) -> dict[str, str]:
    return dict(line.faults)


def row(code: str = SAGARA, **cells: object) -> list[object]:
    values = {"Kode": code, "Jabatan": "Kades", "Nama": "Nama Kontak"} | cells
    return [values.get(name, "") for name in HEAD]


def test_of_a_thousand_rows_with_37_faulty_963_are_stored_and_37_returned(
    importing: Importing,
) -> None:
    codes = [each.code for each in importing.desks.clerk.villages.rows()]
    rows = [
        row(codes[at % 187], Jabatan="Operator", Nama=f"Nama Operator {at}", WA=f"0800{at:07}")
        for at in range(1000)
    ]
    for at in range(37):
        rows[at * 27] = row(codes[at], Jabatan="Operator", Nama=f"Nama {at}", WA="besok")
    result = importing.store(*rows)
    assert (result.stored, len(result.returned)) == (963, 37)
    every = [importing.known(code) for code in codes[:3]]
    assert sum(map(len, every)) > 0
    sheet = load_workbook(io.BytesIO(importing.imports.error_copy(result))).worksheets[0]
    assert sheet.max_row == 38
    assert "besok" in str(sheet["G2"].value)
    assert sheet["G2"].comment is not None


def test_the_error_copy_is_imported_again_once_it_is_corrected(importing: Importing) -> None:
    result = importing.store(row(), row(SEGARAJAYA, WA="besok"))
    path = importing.folder / "galat.xlsx"
    path.write_bytes(importing.imports.error_copy(result))
    book = load_workbook(path)
    book.worksheets[0]["G2"] = "0800-1234-5678"
    book.save(path)
    again = importing.imports.store(importing.imports.preview(path), Progress())
    assert (again.stored, again.returned) == (1, ())
    assert importing.known(SEGARAJAYA)[0].whatsapp == "+6280012345678"


def test_importing_the_same_file_again_changes_nothing(importing: Importing) -> None:
    rows = [row(), row(SETIA_ASIH, Jabatan="Seklur", Mulai=date(2026, 1, 1))]
    assert importing.store(*rows).stored == 2
    again = importing.store(*rows)
    assert (again.stored, again.unchanged) == (0, 2)


def test_what_a_row_changes_is_shown_before_and_after(importing: Importing) -> None:
    importing.store(row(**{"E-mail": "lama@desa.example", "No. HP": "0800-1111-1111"}))
    line = importing.line(*row(Nama="nama kontak", **{"E-mail": "baru@desa.example"}))
    assert line.outcome is Outcome.CHANGED
    assert line.before
    assert line.contact
    assert (line.before.email, line.contact.email) == ("lama@desa.example", "baru@desa.example")
    assert line.contact.phone == line.before.phone


def test_a_successor_ends_the_term_before(importing: Importing) -> None:
    importing.store(row())
    importing.store(row(Nama="Nama Lain", Mulai="1 Juli 2026"))
    new, old = importing.known(SAGARA)
    assert (new.full_name, old.valid_until) == ("Nama Lain", date(2026, 6, 30))


def test_a_second_head_without_a_first_day_is_returned(importing: Importing) -> None:
    result = importing.store(row(), row(Nama="Nama Lain"))
    assert result.stored == 1
    (returned,) = result.returned
    assert "Nama Kontak is head on these days" in told(returned)["valid_from"]


def test_an_import_stopped_halfway_keeps_what_was_stored(importing: Importing) -> None:
    rows = [row(Jabatan="Operator", Nama=f"Nama {at}") for at in range(250)]
    preview = importing.preview(*rows)
    with pytest.raises(Cancelled):
        importing.imports.store(preview, CancelAt(100))
    assert len(importing.known(SAGARA)) == 100
    rest = importing.store(*rows)
    assert (rest.stored, rest.unchanged) == (150, 100)


def test_a_village_another_desk_changed_meanwhile_is_returned(importing: Importing) -> None:
    preview = importing.preview(row(), row(SEGARAJAYA))
    (village,) = (each for each in importing.desks.clerk.villages.rows() if each.code == SAGARA)
    head = Contact("village_head", "Nama Lain")
    importing.desks.clerk.contacts.add(PlaceOf(village_id=village.id), head)
    result = importing.imports.store(preview, Progress())
    assert result.stored == 1
    assert "Another desk" in told(result.returned[0])["village"]
    assert [contact.full_name for contact in importing.known(SAGARA)] == ["Nama Lain"]


@pytest.mark.parametrize("role", ["pejabat", "pengelola"])
def test_only_clerks_and_admins_import(importing: Importing, role: str) -> None:
    preview = importing.preview(row())
    with pytest.raises(NotAllowed):
        importing.desks.at(role).contact_import.store(preview, Progress())


def test_a_name_that_is_only_near_is_asked_about_and_never_taken(here: Importing) -> None:
    preview = here.preview(row("", Desa="Desa Segara Jayaa"), row(SAGARA))
    unsure, good = preview.lines
    assert (unsure.outcome, good.outcome) == (Outcome.UNSURE, Outcome.NEW)
    assert [each.code for each in unsure.candidates] == [SEGARAJAYA]
    result = here.imports.store(preview, Progress())
    assert (result.stored, result.returned) == (1, (unsure,))
    assert here.known(SEGARAJAYA) == []


def test_what_a_person_decides_is_stored_and_can_be_taken_back(here: Importing) -> None:
    preview = here.preview(row("", Desa="Segara Jayaa"))
    (village,) = preview.lines[0].candidates
    decided = here.imports.decide(preview, 2, village.id)
    assert (decided.lines[0].outcome, decided.lines[0].village) == (Outcome.NEW, village)
    assert here.imports.decide(decided, 2, "").lines[0].outcome is Outcome.UNSURE
    here.imports.store(decided, Progress())
    assert len(here.known(SEGARAJAYA)) == 1


@pytest.mark.parametrize(
    ("code", "village", "district", "found"),
    [
        (SAGARA, "", "", SAGARA),
        ("", "Sagara Makmur", "", SAGARA),
        ("", "SEGARAMAKMUR", "", SAGARA),
        ("", "Desa Sagara-Makmur", "Kec. Taruma Jaya", SAGARA),
        ("", "Kelurahan Setia Asih", "", SETIA_ASIH),
        ("32.16.01.2007", "", "", SETIA_ASIH),
        ("", "Hajarmekar", "", "32.16.09.2009"),
        ("32.16.09.2009", "Hajarmekar", "", "32.16.09.2009"),
    ],
)
def test_a_village_is_known_by_code_name_spelling_and_former_name(
    here: Importing, code: str, village: str, district: str, found: str
) -> None:
    line = here.line(*row(code, Desa=village, Kecamatan=district))
    assert line.village
    assert line.village.code == found


@pytest.mark.parametrize(
    ("code", "village", "district", "field"),
    [
        ("32.16.99.2001", "", "", "code"),
        ("3216012001", "", "", "code"),
        (SAGARA, "Segarajaya", "", "village"),
        ("", "", "", "village"),
        ("", "Desa", "", "village"),
        ("", "Zzz", "", "village"),
        ("", "Sagara Makmur", "Setu", "district"),
        (SAGARA, "", "Setu", "district"),
    ],
)
def test_a_village_that_cannot_be_found_is_told_at_its_cell(
    here: Importing, code: str, village: str, district: str, field: str
) -> None:
    line = here.line(*row(code, Desa=village, Kecamatan=district))
    assert line.outcome is Outcome.FAULTY
    assert list(told(line)) == [field]


def test_numbers_a_spreadsheet_has_spoilt_are_repaired_visibly_or_refused(
    here: Importing,
) -> None:
    good = here.line(*row(WA=80012345678, **{"No. HP": "8.0012345678E+10"}))
    assert good.contact
    assert (good.contact.phone, good.contact.whatsapp) == ("+6280012345678", "+6280012345678")
    assert dict(good.reading.repaired) == {"phone": "0800-1234-5678", "whatsapp": "0800-1234-5678"}
    lost = here.line(*row(WA="8.12E+11"))
    assert "last digits are lost" in told(lost)["whatsapp"]


def test_every_cell_that_is_wrong_is_told_of(here: Importing) -> None:
    line = here.line(
        *row(
            "x",
            Jabatan="Ketua RT",
            Nama="",
            WA="=1+1",
            Mulai="besok",
            Sampai="kapan",
            **{"No. HP": "x", "E-mail": "x"},
        )
    )
    fields = ["role", "full_name", "phone", "whatsapp", "email", "valid_from", "valid_until"]
    assert sorted(told(line)) == sorted([*fields, "code"])
    assert "formula" in told(line)["whatsapp"]


def test_a_term_in_the_wrong_order_and_a_missing_role_are_told(here: Importing) -> None:
    assert "valid_until" in told(here.line(*row(Mulai="1-2-2026", Sampai="1-1-2026")))
    assert "role" in told(here.line(*row(Jabatan="")))


def test_a_row_that_names_a_village_and_nobody_is_a_form_not_filled_in(here: Importing) -> None:
    assert here.line(*row(Jabatan="", Nama="")).outcome is Outcome.EMPTY


def test_a_contact_that_stands_twice_in_a_file_is_taken_once(here: Importing) -> None:
    first, second = here.preview(row(), row()).lines
    assert first.outcome is Outcome.NEW
    assert told(second) == {"full_name": "The same contact stands in row 2 already."}


def test_somebody_who_comes_back_has_a_second_term(here: Importing) -> None:
    here.store(row(Mulai="1-1-2016", Sampai="31-12-2021"))
    here.store(row(Mulai="1-1-2024"))
    assert [contact.valid_from for contact in here.known(SAGARA)] == [
        date(2024, 1, 1),
        date(2016, 1, 1),
    ]
    assert here.line(*row(**{"E-mail": "a@b.example"})).before == here.known(SAGARA)[0]


def test_a_first_day_that_was_not_known_is_filled_in(here: Importing) -> None:
    here.store(row())
    line = here.line(*row(Mulai="1-1-2024"))
    assert (line.outcome, line.before) == (Outcome.CHANGED, here.known(SAGARA)[0])


def test_a_title_above_the_columns_and_strange_columns_do_no_harm(here: Importing) -> None:
    path = here.folder / "kontak.csv"
    path.write_bytes(
        b"DAFTAR KONTAK DESA;;;\n\nNo;Nama Desa;Jabatan;Nama Lengkap;Alasan\n"
        b"1;Segarajaya;Sekdes;Nama Kontak;x\n"
    )
    preview = here.imports.preview(path)
    assert preview.columns.unknown == ("No",)
    assert [line.outcome for line in preview.lines] == [Outcome.NEW]
    assert preview.lines[0].number == 4


@pytest.mark.parametrize(
    ("head", "told_of"),
    [
        (["Nama", "Jabatan"], "No row names the columns"),
        (["Kode", "Nama"], "The column Jabatan is missing"),
        (["Kode", "Nama", "Jabatan", "HP", "Telepon"], "Two columns mean Telepon"),
    ],
)
def test_a_table_without_its_columns_is_refused_with_a_sentence(
    here: Importing, head: list[str], told_of: str
) -> None:
    with pytest.raises(InvalidInput, match=told_of):
        here.preview(["a"] * len(head), head=head)


def test_a_table_without_rows_is_refused_with_a_sentence(here: Importing) -> None:
    with pytest.raises(InvalidInput, match="no rows"):
        here.preview()


def test_a_file_that_is_no_table_is_refused_with_a_sentence(here: Importing) -> None:
    path = here.folder / "foto.xlsx"
    path.write_bytes(b"\x89PNG\x00")
    with pytest.raises(PaperRefused, match="neither a workbook"):
        here.imports.preview(path)
    with pytest.raises(PaperRefused, match="is a folder"):
        here.imports.preview(here.folder)


def test_a_file_of_100_megabytes_is_refused_unread(here: Importing) -> None:
    path = here.folder / "besar.csv"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    with pytest.raises(PaperRefused, match="larger than 20 MB"):
        here.imports.preview(path)


def test_a_name_in_two_villages_needs_the_code_or_the_district(
    file_desks: Desks, tmp_path: Path
) -> None:
    admin = file_desks.at("admin")
    first, second = (row.id for row in file_desks.clerk.villages.rows()[1:3])
    admin.registry.add_alias(first, "Kembar")
    far = next(row.id for row in admin.villages.rows() if row.district == "Setu")
    admin.registry.add_alias(far, "Kembar")
    here = Importing(file_desks, tmp_path)
    assert "Write the code" in told(here.line(*row("", Desa="Kembar")))["village"]
    line = here.line(*row("", Desa="Kembar", Kecamatan="Setu"))
    assert line.village
    assert (line.village.id, second != first) == (far, True)


def test_a_reason_for_a_column_the_table_has_not_stands_in_the_last_one(here: Importing) -> None:
    head = ["Kode", "Jabatan", "Nama"]
    rows: list[list[object]] = [[SAGARA, "Kades", "Satu"], [SAGARA, "Kades", "Dua"]]
    preview = here.preview(*rows, head=head)
    copy = here.imports.error_copy(here.imports.refused(preview))
    sheet = load_workbook(io.BytesIO(copy)).worksheets[0]
    assert sheet["D2"].value == (
        "First day: Satu is head on these days. Write the first day of the new term."
    )
    assert [cell.comment for cell in sheet[2]] == [None] * 4


def test_what_a_spreadsheet_could_not_work_out_is_told(here: Importing) -> None:
    path = here.file(row())
    book = load_workbook(path)
    book.worksheets[0]["G2"].value = "#N/A"
    book.worksheets[0]["G2"].data_type = "e"
    book.save(path)
    (line,) = here.imports.preview(path).lines
    assert told(line) == {"whatsapp": "The spreadsheet could not work out this cell (#N/A)."}


def test_contacts_of_other_offices_are_none_of_the_tables_business(here: Importing) -> None:
    office = here.desks.clerk.other_offices.rows()[0]
    staff = Contact("staff", "Nama Kontak")
    here.desks.clerk.contacts.add(PlaceOf(other_office_id=office.id), staff)
    assert here.line(*row(Jabatan="Operator")).outcome is Outcome.NEW


CELLS = st.text(max_size=12) | st.sampled_from(
    [SAGARA, "Segarajaya", "Kades", "0800-1", "1-1-2026"]
)


@given(st.lists(st.lists(CELLS, min_size=10, max_size=10), min_size=1, max_size=4))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_stands_in_the_cells_is_judged(here: Importing, rows: list[list[str]]) -> None:
    written = io.StringIO()
    csv.writer(written).writerows([HEAD, *rows])
    path = here.folder / "apa-saja.csv"
    path.write_bytes(written.getvalue().encode("utf-8", "replace"))
    try:
        preview = here.imports.preview(path)
    except (InvalidInput, PaperRefused):
        return
    assert all(line.faults for line in preview.lines if line.outcome is Outcome.FAULTY)
    copy = here.imports.error_copy(here.imports.refused(preview))
    assert len(read_table(copy)) == 1 + preview.count(Outcome.FAULTY, Outcome.UNSURE)
