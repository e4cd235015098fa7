"""What every table of the first store is made of."""

from typing import Any

from sqlalchemy import (
    DDL,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    event,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def id_column() -> Column[str]:
    """A key made by the client: a uuid in hex."""
    return Column("id", Text, primary_key=True)


def text(name: str, *, default: str | None = "") -> Column[str]:
    """Text that is never NULL; `default=None` makes it required."""
    return Column(name, Text, nullable=False, server_default=default)


def maybe_text(name: str) -> Column[str]:
    """Text that may be unknown."""
    return Column(name, Text)


def structured(name: str) -> Column[Any]:
    """A structured value as JSON text; NULL until it is known."""
    return Column(name, Text)


def number(name: str, *, default: int | None = None) -> Column[int]:
    """A whole number that is never NULL."""
    server_default = None if default is None else str(default)
    return Column(name, Integer, nullable=False, server_default=server_default)


def on(name: str) -> Column[Any]:
    """A calendar day that may be open."""
    return Column(name, Date)


def at(name: str) -> Column[Any]:
    """An aware moment in UTC that may be unknown."""
    return Column(name, DateTime(timezone=True).with_variant(Text(), "sqlite"))


def reference(
    name: str,
    target: str,
    *,
    required: bool = True,
    index: bool = False,
    ondelete: str | None = None,
    deferred: bool = False,
) -> Column[str]:
    """A foreign key to another table's id (`target` is `table.column`)."""
    late, begin = (True, "DEFERRED") if deferred else (None, None)
    key = ForeignKey(target, ondelete=ondelete, deferrable=late, initially=begin)
    return Column(name, Text, key, nullable=not required, index=index)


def one_of(name: str, *values: str) -> CheckConstraint:
    """The column holds one of these words and nothing else."""
    words = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{name} IN ({words})", name=name)


def on_engine(table: Table, engine: str, statement: str) -> None:
    """Run a statement after the table was made, on one engine only."""
    ddl = DDL(statement).execute_if(dialect=engine)  # type: ignore[no-untyped-call]
    event.listen(table, "after_create", ddl)


def valid_span() -> tuple[Column[Any], Column[Any], CheckConstraint]:
    """From when until when a row holds, both days included; an open end is NULL."""
    order = CheckConstraint("valid_until IS NULL OR valid_from <= valid_until", name="valid")
    return on("valid_from"), on("valid_until"), order
