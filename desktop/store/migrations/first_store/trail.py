"""The store about itself: its revision and the hash-chained trail of every row change."""

from sqlalchemy import BigInteger, CheckConstraint, Column, Index, Integer, LargeBinary, Table, Text

from desktop.store.migrations.first_store.columns import (
    at,
    maybe_text,
    metadata,
    number,
    on_engine,
    text,
)

store_info = Table(
    "store_info",
    metadata,
    Column("store_id", Text, primary_key=True),
    text("revision", default=None),
    number("minimum_client"),
    at("updated_at"),
)

# `entry` is the exact text that was hashed; the other columns repeat its facts for finding.
# `seq` and the hashes come at commit, when the transaction's rows join the chain.
trail = Table(
    "trail",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("seq", BigInteger, unique=True),
    Column("transaction_id", Text, nullable=False, server_default="", index=True),
    text("at", default=None),
    text("actor"),
    text("action"),
    text("kind", default=None),
    text("row_id", default=None),
    text("operation", default=None),
    text("entry", default=None),
    maybe_text("previous_hash"),
    maybe_text("hash"),
    Index("ix_trail_row", "kind", "row_id"),
)

trail_head = Table(
    "trail_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, nullable=False),
    text("hash", default=None),
    CheckConstraint("id = 1", name="single"),
)

# The key of the hashes that stand for protected values in the trail.
trail_key = Table(
    "trail_key",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("key", LargeBinary, nullable=False),
    CheckConstraint("id = 1", name="single"),
)

# In a file the triggers read here who writes; a server knows.
_CONTEXT = """
CREATE TABLE trail_context (
    id INTEGER CONSTRAINT pk_trail_context PRIMARY KEY CONSTRAINT ck_trail_context_single
        CHECK (id = 1),
    transaction_id TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, at TEXT NOT NULL
)"""
on_engine(trail, "sqlite", _CONTEXT)
