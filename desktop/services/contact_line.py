"""One row of a table of contacts: what its cells say, and what is wrong with each of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from desktop.domain.contact import Contact, ContactRole, check_name, check_term, check_text
from desktop.domain.contact_email import read_email
from desktop.domain.contact_phone import Phone, read_phone, spoken_phone
from desktop.domain.region import letters, shortened
from desktop.domain.written_day import read_day
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.contact_columns import Columns
from desktop.services.contact_places import Written
from reports.forms.cells import Cell, CellKind, Row

Fault = tuple[str, str]
"""The field and the sentence."""

_ROLES = {
    ContactRole.VILLAGE_HEAD: "kepaladesa kades kuwu lurah kepalakelurahan pjkepaladesa pjkades "
    "pjlurah pltkepaladesa pltkades pltlurah penjabatkepaladesa villagehead wardheadlurah "
    "headofvillage head",
    ContactRole.SECRETARY: "sekretarisdesa sekdes sekretariskelurahan seklur sekretaris carik "
    "pjsekdes pltsekdes villagesecretary secretary",
    ContactRole.OPERATOR: "operator operatordesa operatorkelurahan operatorsiskeudes petugas "
    "admin admindesa",
}
_BY_WORD = {word: role for role, words in _ROLES.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a row says; `contact` is None where something is wrong."""

    row: Row
    written: Written
    contact: Contact | None
    faults: tuple[Fault, ...] = ()
    repaired: tuple[Fault, ...] = ()
    """Numbers a spreadsheet had spoilt, with what they became."""

    name: str = ""
    """The person's name as it is written, also where it is refused."""

    @property
    def empty(self) -> bool:
        """A row that names a village and nobody in it, as a form not filled in."""
        return self.contact == Contact("", "")


def read_row(columns: Columns, row: Row) -> Reading:
    """Read a row; every cell that is wrong is told of."""
    return _RowReader(columns, row).reading()


class _RowReader:
    def __init__(self, columns: Columns, row: Row) -> None:
        self._columns = columns
        self._row = row
        self._faults: list[Fault] = []
        self._repaired: list[Fault] = []

    def reading(self) -> Reading:
        written = Written(*(self._words(name) for name in ("code", "village", "district")))
        values: dict[str, Any] = {
            "role": self._read("role", _role),
            "full_name": self._read("full_name", check_name),
            "phone": self._phone("phone"),
            "whatsapp": self._phone("whatsapp"),
            "email": self._read("email", read_email),
            "address": self._read("address", partial(check_text, "address")),
            "valid_from": self._day("valid_from"),
            "valid_until": self._day("valid_until"),
            "source": self._read("source", partial(check_text, "source")),
        }
        self._check_whole(values)
        contact = None if self._faults else Contact(**values)
        name = self._columns.cell(self._row, "full_name").text
        told = tuple(self._faults), tuple(self._repaired)
        return Reading(self._row, written, contact, *told, name)

    def _check_whole(self, values: dict[str, Any]) -> None:
        filled = any(values.values()) or bool(self._faults)
        for name, sentence in (
            ("role", _("The role is missing: kepala desa, lurah, sekretaris or operator.")),
            ("full_name", _("The name is missing.")),
        ):
            if filled and not values[name] and name not in dict(self._faults):
                self._faults.append((name, sentence))
        try:
            check_term(values["valid_from"], values["valid_until"])
        except InvalidInput as wrong:
            self._faults.append((wrong.field, wrong.message))

    def _words(self, field: str) -> str:
        return self._read(field, str)

    def _phone(self, field: str) -> str:
        phone: Phone = self._checked(field, partial(read_phone, field)) or Phone("")
        if phone.repaired:
            self._repaired.append((field, spoken_phone(phone.number)))
        return phone.number

    def _day(self, field: str) -> date | None:
        day: date | None = self._checked(field, partial(read_day, field))
        return day

    def _read(self, field: str, read: Callable[[str], Any]) -> str:
        return str(self._checked(field, read) or "")

    def _checked(self, field: str, read: Callable[[str], Any]) -> Any:  # noqa: ANN401
        """What the rule makes of a cell; None, and a fault, where it refuses it."""
        cell = self._columns.cell(self._row, field)
        try:
            _plain(field, cell)
            return read(cell.text) if cell.text else None
        except InvalidInput as wrong:
            self._faults.append((field, wrong.message))
            return None


def _plain(field: str, cell: Cell) -> None:
    """Raise InvalidInput for what only a spreadsheet could work out."""
    if cell.kind is CellKind.FORMULA:
        raise InvalidInput(field, _("This is a formula. Put its value there as plain words."))
    if cell.kind is CellKind.MISTAKE:
        sentence = _("The spreadsheet could not work out this cell ({words}).")
        raise InvalidInput(field, sentence.format(words=shortened(cell.text)))


def _role(written: str) -> str:
    found = _BY_WORD.get(letters(written))
    if found is None:
        sentence = _("“{role}” is no role: kepala desa, lurah, sekretaris or operator.")
        raise InvalidInput("role", sentence.format(role=shortened(written)))
    return found
