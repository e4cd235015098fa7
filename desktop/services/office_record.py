"""Between an office's name as the domain knows it and its row in the store."""

from dataclasses import asdict, dataclass

from desktop.domain.other_office import OfficeName
from desktop.store.other_offices import OtherOfficeName


@dataclass(frozen=True, slots=True)
class NameRow:
    """One of an office's names."""

    id: str
    office_id: str
    name: OfficeName


def name_record(row_id: str, office_id: str, name: OfficeName) -> OtherOfficeName:
    """Return the row of a name as the store keeps it."""
    return OtherOfficeName(row_id, office_id, **asdict(name))


def known_name(row: OtherOfficeName) -> NameRow:
    """Return what the store knows about a name."""
    values = asdict(row)
    name = OfficeName(**{field: values[field] for field in OfficeName.__dataclass_fields__})
    return NameRow(row.id, row.other_office_id, name)
