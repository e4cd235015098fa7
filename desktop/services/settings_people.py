"""People who work with the store: who may come in, and as what."""

from dataclasses import dataclass, field

from desktop.domain.office import check_line
from desktop.domain.role import Role, check_login, require_an_admin
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.settings_records import Subject, plain
from desktop.store import people
from desktop.store.store import Transaction, View


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody with a login: the computer's in a file, a login of its own on a server."""

    id: str
    login: str = ""
    full_name: str = ""
    role: str = Role.CLERK
    active: bool = True
    password: str = field(default="", repr=False)
    """A new one for a server; never read back and kept nowhere here."""


def _rows(view: View) -> tuple[PersonRow, ...]:
    return tuple(
        PersonRow(each.id, each.login, each.full_name, each.role, each.active)
        for each in people.everybody(view)
    )


def _write(tx: Transaction, row: PersonRow) -> None:
    before = {each.id: each for each in _rows(tx)}.get(row.id)
    if before is None:
        people.create(tx, row.login, row.full_name, row.role, row.password)
        return
    if (row.full_name, row.role) != (before.full_name, before.role):
        people.change(tx, row.login, row.full_name, row.role)
    if row.active != before.active:
        people.set_active(tx, row.login, active=row.active)
    if row.password:
        people.set_password(tx, row.login, row.password)


def _check(view: View, row: PersonRow) -> None:
    check_login(row.login)
    check_line("full_name", row.full_name)
    known = {each.id: each for each in _rows(view)}
    before = known.get(row.id)
    if before is not None and before.login != row.login:
        sentence = _("A login stays as it is. Close this one and make another person.")
        raise InvalidInput("login", sentence)
    if row.login in {each.login for each in known.values() if each.id != row.id}:
        raise InvalidInput("login", _("There is already a person with this login."))
    everybody = known | {row.id: row}
    require_an_admin((each.role, each.active) for each in everybody.values())


PEOPLE = Subject(
    table="person", name="person", rows=_rows, write=_write, check=_check, image=plain(PersonRow)
)
