"""Which column of a table of contacts is what, by the names people give them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.region import letters
from desktop.errors import InvalidInput
from desktop.i18n import N_, _
from reports.forms.cells import Cell, Row
from reports.forms.error_copy import REASON

HEADINGS = {
    "code": "Kode",
    "village": "Nama desa/kelurahan",
    "district": "Kecamatan",
    "role": "Jabatan",
    "full_name": "Nama",
    "phone": "Telepon",
    "whatsapp": "WhatsApp",
    "email": "E-mail",
    "address": "Alamat",
    "valid_from": "Mulai",
    "valid_until": "Sampai",
    "source": "Sumber",
}
"""What the program's own tables call them; the office's papers are in Indonesian."""
NAMES = {
    "code": N_("Code"),
    "village": N_("Village"),
    "district": N_("District"),
    "role": N_("Role"),
    "full_name": N_("Name"),
    "phone": N_("Telephone"),
    "whatsapp": N_("WhatsApp"),
    "email": N_("E-mail"),
    "address": N_("Address"),
    "valid_from": N_("First day"),
    "valid_until": N_("Last day"),
    "source": N_("Source"),
}
_SYNONYMS = {
    "code": "kode kodekemendagri kodedesa kodewilayah kodedesakelurahan code villagecode id",
    "village": "desa namadesa kelurahan namakelurahan desakelurahan namadesakelurahan village "
    "villagename namadesakel desakel",
    "district": "kecamatan namakecamatan kec district districtname subdistrict",
    "role": "jabatan jabatankontak peran role position title",
    "full_name": "nama namalengkap namakontak namapejabat namapetugas fullname name contact "
    "contactname kontak",
    "phone": "telepon telp tlp notelp notelepon nomortelepon hp nohp nomorhp handphone nohandphone "
    "telephone phone phonenumber mobile ponsel noponsel",
    "whatsapp": "wa nowa nomorwa whatsapp nowhatsapp nomorwhatsapp",
    "email": "email surel alamatemail alamatsurel emailaddress mail",
    "address": "alamat alamatkantor alamatdesa address",
    "valid_from": "mulai sejak dari berlakusejak tmt mulaimenjabat tanggalmulai validfrom from "
    "since start firstday",
    "valid_until": "sampai hingga berakhir sampaidengan sd akhirmasajabatan tanggalberakhir "
    "validuntil until end lastday",
    "source": "sumber dasar keterangan source note",
}
_FIELDS = {name: field for field, names in _SYNONYMS.items() for name in names.split()}
_SEARCHED = 15
"""Rows above the table, such as its title, that a list may have."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field stands (from 0), how the table heads it, and what is left out."""

    head: tuple[str, ...]
    at: Mapping[str, int]

    @property
    def unknown(self) -> tuple[str, ...]:
        """Headings of columns that are not read."""
        used = set(self.at.values())
        named = enumerate(self.head)
        return tuple(words for at, words in named if at not in used and words not in {"", REASON})

    def cell(self, row: Row, field: str) -> Cell:
        """What a row has for a field."""
        at = self.at.get(field, len(row.cells))
        return row.cells[at] if at < len(row.cells) else Cell("")


def find_columns(rows: Sequence[Row]) -> tuple[Columns, Sequence[Row]]:
    """Find the row that names the columns, and return the rows beneath it.

    Raises InvalidInput for the field "file" where there is none, or one names a field twice.
    """
    for place, row in enumerate(rows[:_SEARCHED]):
        columns = _columns(row)
        if "full_name" in columns.at and {"code", "village"} & set(columns.at):
            _require(columns, row)
            return columns, rows[place + 1 :]
    sentence = _("No row names the columns. Needed are: {needed}.")
    needed = " / ".join((HEADINGS["code"], HEADINGS["village"]))
    told = sentence.format(needed=", ".join((needed, HEADINGS["role"], HEADINGS["full_name"])))
    raise InvalidInput("file", told)


def _columns(row: Row) -> Columns:
    at: dict[str, int] = {}
    for place, cell in enumerate(row.cells):
        field = _FIELDS.get(letters(cell.text))
        if field:
            at.setdefault(field, place)
    return Columns(tuple(cell.text for cell in row.cells), at)


def _require(columns: Columns, row: Row) -> None:
    if "role" not in columns.at:
        sentence = _("The column {missing} is missing; the columns are named in row {row}.")
        raise InvalidInput("file", sentence.format(missing=HEADINGS["role"], row=row.number))
    fields = [_FIELDS[name] for name in map(letters, columns.head) if name in _FIELDS]
    twice = [HEADINGS[field] for field in HEADINGS if fields.count(field) > 1]
    if twice:
        sentence = _("Two columns mean {field}. Keep one of them.")
        raise InvalidInput("file", sentence.format(field=", ".join(twice)))
