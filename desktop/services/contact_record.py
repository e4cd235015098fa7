"""Between a contact as the domain knows it and its row in the store."""

from dataclasses import asdict, dataclass

from desktop.domain.contact import Contact
from desktop.store.contacts import Contact as Record


@dataclass(frozen=True, slots=True)
class PlaceOf:
    """Where a contact belongs: one village or one other office."""

    village_id: str | None = None
    other_office_id: str | None = None

    @property
    def id(self) -> str:
        """The village's or the office's."""
        return self.village_id or self.other_office_id or ""


def record(row_id: str, place: PlaceOf, contact: Contact) -> Record:
    """Return the row of a contact as the store keeps it."""
    return Record(row_id, place.village_id, place.other_office_id, **asdict(contact))


def place_of(row: Record) -> PlaceOf:
    """Return where a contact belongs."""
    return PlaceOf(row.village_id, row.other_office_id)


def known_contact(row: Record) -> Contact:
    """Return what the store knows about a contact."""
    values = asdict(row)
    return Contact(**{name: values[name] for name in Contact.__dataclass_fields__})
