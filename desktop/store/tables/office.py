"""The office: its people, profile, posts and holders, legal bases, rates and letter templates."""

from sqlalchemy import BigInteger, Boolean, CheckConstraint, Column, Integer, Table, false, true

from desktop.store.column_types import Day, PlainText
from desktop.store.tables.columns import (
    id_column,
    maybe_text,
    metadata,
    number,
    on,
    one_of,
    reference,
    structured,
    text,
    valid_span,
)

ROLES = ("petugas", "pejabat", "pengelola", "admin")

person = Table(
    "person",
    metadata,
    id_column(),
    Column("login", PlainText, nullable=False, unique=True),
    text("full_name", default=None),
    text("role", default=None),
    Column("active", Boolean, nullable=False, server_default=true()),
    one_of("role", *ROLES),
)

office_profile = Table(
    "office_profile",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    number("version", default=1),
    text("name"),
    text("short_name"),
    text("place"),
    structured("letterhead"),
    structured("page_profile"),
    text("regency_code"),
    structured("settings"),
    CheckConstraint("id = 1", name="single"),
)

post = Table(
    "post",
    metadata,
    id_column(),
    text("title", default=None),
    text("kind"),
    reference("superior_id", "post.id", required=False),
    *valid_span(),
)

official = Table(
    "official",
    metadata,
    id_column(),
    text("full_name", default=None),
    text("rank"),
    Column("nip", PlainText, nullable=False, server_default="", info={"protected": True}),
    Column("is_civil_servant", Boolean, nullable=False, server_default=true()),
)

office_holder = Table(
    "office_holder",
    metadata,
    id_column(),
    reference("post_id", "post.id"),
    reference("official_id", "official.id"),
    text("form"),
    *valid_span(),
    one_of("form", "", "Plt.", "Plh.", "Pj."),
)

legal_basis = Table(
    "legal_basis",
    metadata,
    id_column(),
    text("kind", default=None),
    text("number", default=None),
    number("year"),
    text("title", default=None),
    maybe_text("amended_by"),
    number("position", default=0),
    text("status", default="unverified"),
    on("in_force_from"),
    on("in_force_until"),
    on("checked_on"),
    maybe_text("source"),
    one_of("status", "in_force", "replaced", "unverified"),
)

contribution_rate = Table(
    "contribution_rate",
    metadata,
    id_column(),
    text("segment", default=None),
    text("programmes", default=None),
    text("sector"),
    text("payer"),
    Column("amount", BigInteger, nullable=False),
    *valid_span(),
    maybe_text("source"),
    Column("verified", Boolean, nullable=False, server_default=false()),
)

letter_template = Table(
    "letter_template",
    metadata,
    id_column(),
    text("kind", default=None),
    text("name", default=None),
    number("version", default=1),
    structured("body"),
    Column("active", Boolean, nullable=False, server_default=true()),
)

holiday = Table(
    "holiday",
    metadata,
    id_column(),
    Column("held_on", Day, nullable=False),
    text("name", default=None),
    maybe_text("source"),
)
