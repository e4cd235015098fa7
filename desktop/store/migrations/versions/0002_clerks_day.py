"""Contacts, other offices, routes and parafs, deliveries, prints, holidays, templates put aside.

A row of an altered table is not written anew: no trigger fires, and its last record in the trail
stays the proof of all it held before.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add columns to letters and templates, an index to the number book, and eight tables."""
    op.add_column("letter", _text("template"))
    op.add_column("letter", _text("page_profile"))
    op.add_column("letter", _at("submitted_at"))
    active: sa.Column[bool] = sa.Column(
        "active", sa.Boolean(), nullable=False, server_default=sa.true()
    )
    op.add_column("letter_template", active)
    op.create_index("ix_number_book_number", "number_book", ["number"])
    for make in (_other_office, _other_office_name, _contact, _paraf_step, _paraf):
        make()
    for make in (_delivery, _copy_print, _holiday):
        make()


def _other_office() -> None:
    table = "other_office"
    kinds = "'bpjs_branch', 'district_office', 'regional_office', 'inspectorate', 'other'"
    op.create_table(
        table,
        *_id(table),
        _text("kind", default=None),
        *_reference(table, "district_id", "district", required=False),
        sa.CheckConstraint(f"kind IN ({kinds})", name=f"ck_{table}_kind"),
    )


def _other_office_name() -> None:
    table = "other_office_name"
    op.create_table(
        table,
        *_id(table),
        *_reference(table, "other_office_id", "other_office"),
        _text("name", default=None),
        _text("head_title"),
        _text("address"),
        *_span(table),
    )
    _index(table, "other_office_id")


def _contact() -> None:
    table = "contact"
    roles = "'village_head', 'secretary', 'operator', 'head', 'staff'"
    belongs = "(village_id IS NULL) <> (other_office_id IS NULL)"
    op.create_table(
        table,
        *_id(table),
        *_reference(table, "village_id", "village", required=False),
        *_reference(table, "other_office_id", "other_office", required=False),
        _text("role", default=None),
        _text("full_name", default=None),
        *(_text(name) for name in ("phone", "whatsapp", "email", "address")),
        *_span(table),
        _text("source"),
        sa.CheckConstraint(f"role IN ({roles})", name=f"ck_{table}_role"),
        sa.CheckConstraint(belongs, name=f"ck_{table}_belongs"),
    )
    _index(table, "village_id")
    _index(table, "other_office_id")


def _paraf_step() -> None:
    table = "paraf_step"
    op.create_table(
        table,
        *_id(table),
        *_reference(table, "letter_id", "letter", ondelete="CASCADE"),
        sa.Column("position", sa.Integer(), nullable=False),
        *_reference(table, "person_id", "person"),
        sa.UniqueConstraint("letter_id", "position", name=f"uq_{table}_letter_id"),
        sa.UniqueConstraint("person_id", "letter_id", name=f"uq_{table}_person_id"),
        sa.CheckConstraint("position BETWEEN 1 AND 3", name=f"ck_{table}_position"),
    )


def _paraf() -> None:
    table = "paraf"
    op.create_table(
        table,
        *_id(table),
        *_reference(table, "letter_id", "letter", ondelete="CASCADE"),
        *_reference(table, "person_id", "person"),
        _text("answer", default=None),
        _text("content_hash", default=None),
        _text("note"),
        _at("given_at"),
        _text("given_by"),
        sa.CheckConstraint("answer IN ('initialled', 'returned')", name=f"ck_{table}_answer"),
    )
    _index(table, "letter_id")
    _index(table, "person_id")


def _delivery() -> None:
    table = "delivery"
    received = "state <> 'received' OR received_on IS NOT NULL"
    channels, states = (
        "'email', 'whatsapp', 'hand', 'post'",
        "'sending', 'sent', 'failed', 'received'",
    )
    op.create_table(
        table,
        *_id(table),
        *_reference(table, "copy_id", "copy", ondelete="CASCADE"),
        _text("channel", default=None),
        _text("state", default=None),
        _text("address"),
        _at("begun_at"),
        _text("begun_by"),
        _at("ended_at"),
        sa.Column("received_on", sa.Date()),
        *(_text(name) for name in ("received_by", "reason", "message_id")),
        sa.CheckConstraint(f"channel IN ({channels})", name=f"ck_{table}_channel"),
        sa.CheckConstraint(f"state IN ({states})", name=f"ck_{table}_state"),
        sa.CheckConstraint(received, name=f"ck_{table}_received"),
    )
    _index(table, "copy_id")
    under_way = sa.text("state = 'sending'")
    op.create_index(
        "ix_delivery_sending",
        table,
        ["copy_id"],
        unique=True,
        sqlite_where=under_way,
        postgresql_where=under_way,
    )


def _copy_print() -> None:
    table = "copy_print"
    op.create_table(
        table,
        *_id(table),
        *_reference(table, "copy_id", "copy", ondelete="CASCADE"),
        _at("printed_at"),
        _text("printed_by"),
        _text("printer"),
    )
    _index(table, "copy_id")


def _holiday() -> None:
    op.create_table(
        "holiday",
        *_id("holiday"),
        sa.Column("held_on", sa.Date(), nullable=False),
        _text("name", default=None),
        sa.Column("source", sa.Text()),
    )


def _id(table: str) -> tuple[SchemaItem, ...]:
    key = sa.PrimaryKeyConstraint("id", name=f"pk_{table}")
    return sa.Column("id", sa.Text(), nullable=False), key


def _text(name: str, *, default: str | None = "") -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default=default)


def _at(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True).with_variant(sa.Text(), "sqlite"))


def _reference(
    table: str, name: str, target: str, *, required: bool = True, ondelete: str | None = None
) -> tuple[SchemaItem, ...]:
    key = sa.ForeignKeyConstraint(
        [name], [f"{target}.id"], name=f"fk_{table}_{name}", ondelete=ondelete
    )
    return sa.Column(name, sa.Text(), nullable=not required), key


def _span(table: str) -> tuple[SchemaItem, ...]:
    order = "valid_until IS NULL OR valid_from <= valid_until"
    return (
        sa.Column("valid_from", sa.Date()),
        sa.Column("valid_until", sa.Date()),
        sa.CheckConstraint(order, name=f"ck_{table}_valid"),
    )


def _index(table: str, column: str) -> None:
    op.create_index(f"ix_{table}_{column}", table, [column])
