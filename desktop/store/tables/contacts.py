"""Whom letters reach: other offices with dated names, and people with their terms of office."""

from sqlalchemy import CheckConstraint, Column, Table

from desktop.store.column_types import PlainText
from desktop.store.tables.columns import (
    id_column,
    metadata,
    one_of,
    reference,
    text,
    valid_span,
)

OFFICE_KINDS = ("bpjs_branch", "district_office", "regional_office", "inspectorate", "other")
CONTACT_ROLES = ("village_head", "secretary", "operator", "head", "staff")

other_office = Table(
    "other_office",
    metadata,
    id_column(),
    text("kind", default=None),
    reference("district_id", "district.id", required=False),
    one_of("kind", *OFFICE_KINDS),
)

other_office_name = Table(
    "other_office_name",
    metadata,
    id_column(),
    reference("other_office_id", "other_office.id", index=True),
    text("name", default=None),
    text("head_title"),
    text("address"),
    *valid_span(),
)

contact = Table(
    "contact",
    metadata,
    id_column(),
    reference("village_id", "village.id", required=False, index=True),
    reference("other_office_id", "other_office.id", required=False, index=True),
    text("role", default=None),
    text("full_name", default=None),
    Column("phone", PlainText, nullable=False, server_default="", info={"protected": True}),
    Column("whatsapp", PlainText, nullable=False, server_default="", info={"protected": True}),
    text("email"),
    text("address"),
    *valid_span(),
    text("source"),
    one_of("role", *CONTACT_ROLES),
    CheckConstraint("(village_id IS NULL) <> (other_office_id IS NULL)", name="belongs"),
)
