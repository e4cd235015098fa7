"""Why the store refuses: one list for both engines, and the words a person reads for each."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from sqlalchemy.exc import NoResultFound, SQLAlchemyError, StatementError

from desktop.errors import (
    Conflict,
    InvalidInput,
    NotAllowed,
    NotFound,
    OfficeError,
    StoreRefused,
    StoreUnavailable,
)
from desktop.i18n import N_, _


class Why(StrEnum):
    """A broken rule; the value is the SQLSTATE under which PostgreSQL's guards raise it."""

    MISSING = "LD001"
    ROLE = "LD002"
    NOT_A_DRAFT = "LD003"
    NOT_TAKEN = "LD004"
    NOT_RESERVED = "LD005"
    REASON = "LD006"
    SIGNED = "LD007"
    FROZEN = "LD008"
    CHANGED = "LD009"
    INACTIVE_SERIES = "LD010"
    NUMBER_TEXT = "LD011"
    PERSON_EXISTS = "LD012"
    PERSON = "LD013"
    DOCUMENT = "LD014"
    NUMBER_RANGE = "LD015"
    OTHER_BOOK = "LD016"
    DELIVERED = "LD017"
    NOT_INITIALLED = "LD018"
    NOT_YOUR_TURN = "LD019"
    NOT_SIGNED = "LD020"
    LAST_ADMIN = "LD022"


_WORDS: dict[Why, tuple[type[OfficeError], str]] = {
    Why.MISSING: (NotFound, N_("This is not in the store, or no longer.")),
    Why.ROLE: (NotAllowed, N_("Your role does not permit this. Nothing was changed.")),
    Why.NOT_A_DRAFT: (Conflict, N_("This letter is no longer a draft. Nothing was changed.")),
    Why.NOT_TAKEN: (Conflict, N_("This number is not in use. Nothing was changed.")),
    Why.NOT_RESERVED: (Conflict, N_("This number is not reserved any more. Choose another one.")),
    Why.REASON: (NotAllowed, N_("A number is voided only with a reason.")),
    Why.SIGNED: (Conflict, N_("This copy is already signed. The recorded document stays.")),
    Why.FROZEN: (Conflict, N_("A numbered letter is not changed any more. Void it instead.")),
    Why.CHANGED: (
        Conflict,
        N_("Another desk changed this meanwhile. Nothing was overwritten; open it again."),
    ),
    Why.INACTIVE_SERIES: (Conflict, N_("This number series is closed. Choose another one.")),
    Why.NUMBER_TEXT: (NotAllowed, N_("The number's text needs a place for the number.")),
    Why.DOCUMENT: (
        InvalidInput,
        N_("A document is kept with all its content and its true size, or not at all."),
    ),
    Why.NUMBER_RANGE: (
        InvalidInput,
        N_("So many numbers, or numbers of such a year, are not given out."),
    ),
    Why.OTHER_BOOK: (
        Conflict,
        N_("The letter's date or series is not of this number book. Choose another number."),
    ),
    Why.DELIVERED: (
        Conflict,
        N_("What became of this delivery is recorded already. The record stays."),
    ),
    Why.NOT_INITIALLED: (
        Conflict,
        N_("Not everybody on the route has initialled this text. No number was taken."),
    ),
    Why.NOT_YOUR_TURN: (
        Conflict,
        N_("This letter does not wait for your paraf, or no longer. Nothing was recorded."),
    ),
    Why.NOT_SIGNED: (Conflict, N_("A copy leaves the office only when it is signed.")),
    Why.LAST_ADMIN: (
        NotAllowed,
        N_("Somebody has to remain who administers the store. Nothing was changed."),
    ),
    Why.PERSON: (
        InvalidInput,
        N_("A login has up to 40 small letters, digits, dots, dashes or underscores."),
    ),
    Why.PERSON_EXISTS: (Conflict, N_("There is already a person with this login.")),
}

_CONSTRAINTS: dict[str, tuple[type[OfficeError], str]] = {
    "23505": (Conflict, N_("This is in the store already. Nothing was changed.")),
    "23503": (Conflict, N_("Something else in the store needs this. Nothing was changed.")),
    "23514": (InvalidInput, N_("A value is outside what the store permits.")),
    "23502": (InvalidInput, N_("A required value is missing.")),
    "42501": _WORDS[Why.ROLE],
}
_SQLITE_CONSTRAINTS = {
    "SQLITE_CONSTRAINT_UNIQUE": "23505",
    "SQLITE_CONSTRAINT_PRIMARYKEY": "23505",
    "SQLITE_CONSTRAINT_FOREIGNKEY": "23503",
    "SQLITE_CONSTRAINT_CHECK": "23514",
    "SQLITE_CONSTRAINT_NOTNULL": "23502",
}
_FULL = {"SQLITE_FULL", "53100"}
_DAMAGED = {"SQLITE_NOTADB", "SQLITE_CORRUPT"}
_READ_ONLY = ("SQLITE_READONLY", "SQLITE_CANTOPEN")
# A table or column that is gone, a value of a wrong kind, text that is none (which has no name).
_ODD = {"SQLITE_ERROR", "SQLITE_MISMATCH", "SQLITE_TOOBIG", ""}


def refusal(why: Why) -> OfficeError:
    """The error for a broken rule, in the words of the person's language."""
    return _worded(*_WORDS[why])


@contextmanager
def own_errors() -> Iterator[None]:
    """Let no database error out: each becomes an OfficeError that says what happened."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise in_own_words(error) from error


def in_own_words(error: SQLAlchemyError | sqlite3.Error) -> OfficeError:
    """The OfficeError for a database error; what is not a known rule is StoreUnavailable."""
    cause = _cause(error)
    if isinstance(cause, OfficeError):
        return cause
    code = _code(cause)
    if code in list(Why):
        return refusal(Why(code))
    if code in _CONSTRAINTS:
        return _worded(*_CONSTRAINTS[code])
    if code in _DAMAGED or isinstance(cause, NoResultFound):
        return damaged()
    return _out_of_reach(code)


def _out_of_reach(code: str) -> StoreUnavailable:
    if code in _FULL:
        return _no_room()
    if code.startswith(_READ_ONLY):
        sentence = _("The store and its folder cannot be written; even reading needs it.")
        return StoreUnavailable(sentence)
    return StoreUnavailable(_("The store does not answer. Nothing was saved; try again."))


def not_saved(error: SQLAlchemyError) -> StoreUnavailable:
    """The error for a commit that failed and left nothing in the store."""
    if _code(_cause(error)) in _FULL:
        return _no_room()
    return StoreUnavailable(_("The connection broke while saving. Nothing was saved; try again."))


def _no_room() -> StoreUnavailable:
    return StoreUnavailable(
        _("The store's disk is full. Nothing was saved; make room and try again.")
    )


def is_damage(error: SQLAlchemyError) -> bool:
    """Whether reading fails at what a hand put into a file, not at a file busy or out of reach."""
    cause = _cause(error)
    return isinstance(cause, sqlite3.Error) and _code(cause) in _DAMAGED | _ODD


def missing(field: str) -> InvalidInput:
    """The error for a value that must be there."""
    return InvalidInput(field, _("A required value is missing."))


def damaged() -> StoreRefused:
    """The error for a file that cannot be used as a store."""
    return StoreRefused(_("This file is not a store, or it is damaged. It was not changed."))


def _cause(error: SQLAlchemyError | sqlite3.Error) -> object:
    return error.orig if isinstance(error, StatementError) else error


def _code(cause: object) -> str:
    if isinstance(cause, sqlite3.Error):
        name = getattr(cause, "sqlite_errorname", "")
        return _SQLITE_CONSTRAINTS.get(name, name)
    return getattr(cause, "sqlstate", None) or ""


def _worded(kind: type[OfficeError], words: str) -> OfficeError:
    return InvalidInput("", _(words)) if kind is InvalidInput else kind(_(words))
