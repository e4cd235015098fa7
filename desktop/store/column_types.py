"""How the store's columns hold text, structured values, moments and ids on both engines alike."""

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Date, DateTime, Dialect, Text, TypeDecorator
from sqlalchemy.types import TypeEngine

from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.store.refusals import damaged

_ESCAPED_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


def new_id() -> str:
    """A fresh id, made by the client: a random uuid in hex."""
    return uuid4().hex


def storable(text: str) -> str:
    """The text itself; raises InvalidInput for NUL or half a character, kept by no engine."""
    if "\0" in text or not _encodes(text):
        raise InvalidInput("text", _("This text holds a character that cannot be stored."))
    return text


def to_json(value: object) -> str:
    """The exact text a structured value is stored as; raises InvalidInput as `storable` does."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if _ESCAPED_NUL.search(text):
        storable("\0")
    return storable(text)


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class PlainText(TypeDecorator[str]):
    """Text of any length without NUL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


class JsonText(TypeDecorator[Any]):
    """A structured value, kept as the very text that was written and never re-serialised."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object, _dialect: Dialect) -> str | None:
        return None if value is None else to_json(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> object:
        try:
            return None if value is None else json.loads(value)
        except (ValueError, TypeError, RecursionError):
            raise damaged() from None


class Moment(TypeDecorator[datetime]):
    """An aware time in UTC, with microseconds; on SQLite as sortable text."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        column = DateTime(timezone=True) if dialect.name == "postgresql" else Text()
        return dialect.type_descriptor(column)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | str | None:
        if value is None or dialect.name == "postgresql":
            return value
        return moment_text(value)

    def process_result_value(
        self, value: datetime | str | None, _dialect: Dialect
    ) -> datetime | None:
        try:
            moment = datetime.fromisoformat(value) if isinstance(value, str) else value
            return None if moment is None else moment.astimezone(UTC)
        except (ValueError, AttributeError):
            raise damaged() from None


class Day(TypeDecorator[date]):
    """A calendar day; one that no program wrote shows that the file is damaged."""

    impl = Date
    cache_ok = True

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[Any], date | None] | None:
        read = super().result_processor(dialect, coltype)
        if read is None:
            return None

        def day(value: object) -> date | None:
            try:
                return read(value)
            except (ValueError, TypeError):
                raise damaged() from None

        return day


def moment_text(moment: datetime) -> str:
    """A moment as the trail and SQLite write it: `2026-11-20T08:00:00.000000Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
