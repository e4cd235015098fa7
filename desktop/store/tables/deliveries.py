"""What happened to each copy on its way: printed, sent, handed over, received."""

from sqlalchemy import CheckConstraint, Column, Index, Table
from sqlalchemy import text as sql

from desktop.store.column_types import PlainText
from desktop.store.tables.columns import at, id_column, metadata, on, one_of, reference, text

CHANNELS = ("email", "whatsapp", "hand", "post")
DELIVERY_STATES = ("sending", "sent", "failed", "received")
_UNDER_WAY = "state = 'sending'"

# One row an attempt. "sending" is written before anything leaves the desk, so that after a crash
# somebody asks whether it arrived, and nobody sends twice.
delivery = Table(
    "delivery",
    metadata,
    id_column(),
    reference("copy_id", "copy.id", ondelete="CASCADE", index=True),
    text("channel", default=None),
    text("state", default=None),
    # May be a telephone number.
    Column("address", PlainText, nullable=False, server_default="", info={"protected": True}),
    at("begun_at"),
    text("begun_by"),
    at("ended_at"),
    on("received_on"),
    text("received_by"),
    text("reason"),
    text("message_id"),
    one_of("channel", *CHANNELS),
    one_of("state", *DELIVERY_STATES),
    CheckConstraint("state <> 'received' OR received_on IS NOT NULL", name="received"),
    # Two desks never send the same copy at the same time.
    Index(
        "ix_delivery_sending",
        "copy_id",
        unique=True,
        sqlite_where=sql(_UNDER_WAY),
        postgresql_where=sql(_UNDER_WAY),
    ),
)

copy_print = Table(
    "copy_print",
    metadata,
    id_column(),
    reference("copy_id", "copy.id", ondelete="CASCADE", index=True),
    at("printed_at"),
    text("printed_by"),
    text("printer"),
)
