"""All tables of the store, one schema for both engines."""

from sqlalchemy import Table

from desktop.store.tables.columns import metadata
from desktop.store.tables.letters import (
    circular,
    copy,
    document,
    document_content,
    letter,
    number_book,
    number_counter,
    number_series,
    obligation,
    recipient,
)
from desktop.store.tables.office import (
    ROLES,
    contribution_rate,
    legal_basis,
    letter_template,
    office_holder,
    office_profile,
    official,
    person,
    post,
)
from desktop.store.tables.registry import (
    district,
    district_name,
    regency,
    region_edition,
    village,
    village_alias,
    village_name,
)
from desktop.store.tables.trail import UNTRAILED, store_info, trail, trail_head, trail_key

__all__ = [
    "ROLES",
    "circular",
    "contribution_rate",
    "copy",
    "district",
    "district_name",
    "document",
    "document_content",
    "legal_basis",
    "letter",
    "letter_template",
    "metadata",
    "number_book",
    "number_counter",
    "number_series",
    "obligation",
    "office_holder",
    "office_profile",
    "official",
    "person",
    "post",
    "recipient",
    "regency",
    "region_edition",
    "store_info",
    "trail",
    "trail_head",
    "trail_key",
    "trailed_tables",
    "village",
    "village_alias",
    "village_name",
]


def trailed_tables() -> tuple[Table, ...]:
    """Every table whose row changes go into the trail, in order of dependence."""
    return tuple(table for table in metadata.sorted_tables if table.name not in UNTRAILED)
