"""Contacts as a table to work with elsewhere; what is exported is imported again unchanged."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from desktop.domain.contact import VILLAGE_ROLES, Contact
from desktop.domain.contact_phone import spoken_phone
from desktop.domain.region import Kind
from desktop.services.contact_columns import HEADINGS
from desktop.services.contact_record import known_contact
from desktop.services.refusals import paper_in_words
from desktop.services.villages import VillageRow
from desktop.store import contacts, office_profile
from desktop.store.store import View
from reports.forms.text_book import TextBook, TextCell, render_csv, render_xlsx

TITLE = "Kontak desa dan kelurahan"
_ROLES = {
    ("village_head", Kind.DESA): "Kepala desa",
    ("village_head", Kind.KELURAHAN): "Lurah",
    ("secretary", Kind.DESA): "Sekretaris desa",
    ("secretary", Kind.KELURAHAN): "Sekretaris kelurahan",
}


def table(view: View, villages: Sequence[VillageRow], day: date) -> TextBook:
    """Return the contacts of these villages that are in office or will be.

    A village without one has a row all the same, to be filled in.
    """
    known: dict[str, list[Contact]] = defaultdict(list)
    for row in contacts.all_contacts(view):
        if row.village_id and (row.valid_until is None or row.valid_until >= day):
            known[row.village_id].append(known_contact(row))
    rows = tuple(
        _cells(village, each)
        for village in villages
        for each in _in_order(known[village.id]) or [Contact("", "")]
    )
    return TextBook(TITLE, office_profile.get(view).name, tuple(HEADINGS.values()), rows)


def written(book: TextBook, ending: str) -> bytes:
    """Return the table as "xlsx" or "csv"; raises PaperRefused."""
    with paper_in_words():
        return render_csv(book) if ending == "csv" else render_xlsx(book)


def _in_order(rows: Iterable[Contact]) -> list[Contact]:
    roles = [str(role) for role in VILLAGE_ROLES]
    return sorted(rows, key=lambda row: (roles.index(row.role), row.valid_from or date.min))


def _cells(village: VillageRow, contact: Contact) -> tuple[TextCell, ...]:
    role = _ROLES.get((contact.role, Kind(village.kind)), contact.role.capitalize())
    words = (
        village.code,
        village.name,
        village.district,
        role,
        contact.full_name,
        spoken_phone(contact.phone),
        spoken_phone(contact.whatsapp),
        contact.email,
        contact.address,
        _day(contact.valid_from),
        _day(contact.valid_until),
        contact.source,
    )
    return tuple(map(TextCell, words))


def _day(value: date | None) -> str:
    return f"{value:%d-%m-%Y}" if value else ""
