"""All tables of the store, one schema for both engines."""

from sqlalchemy import Table

from desktop.store.tables.columns import metadata
from desktop.store.tables.contacts import (
    CONTACT_ROLES,
    OFFICE_KINDS,
    contact,
    other_office,
    other_office_name,
)
from desktop.store.tables.deliveries import CHANNELS, DELIVERY_STATES, copy_print, delivery
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
    holiday,
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
from desktop.store.tables.reviews import paraf, paraf_step
from desktop.store.tables.trail import UNTRAILED, store_info, trail, trail_head, trail_key

__all__ = [
    "CHANNELS",
    "CONTACT_ROLES",
    "DELIVERY_STATES",
    "OFFICE_KINDS",
    "ROLES",
    "circular",
    "contact",
    "contribution_rate",
    "copy",
    "copy_print",
    "delivery",
    "district",
    "district_name",
    "document",
    "document_content",
    "holiday",
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
    "other_office",
    "other_office_name",
    "paraf",
    "paraf_step",
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
