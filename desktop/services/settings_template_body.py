"""Whether the body of a template that came from elsewhere is one that letters can be made of."""

from collections.abc import Iterable, Mapping
from typing import Any

from desktop.domain.contribution import Programme
from desktop.domain.obligation import EVERYBODY
from desktop.domain.region import Kind
from desktop.services.circular_addressees import read_addressee
from desktop.services.circular_body import read_body
from desktop.services.circular_placeholders import check_due_name

_BINDS = {EVERYBODY, *Kind}
_MOST_DAYS = 3660
"""No letter asks for anything later."""


def require_body(body: Mapping[str, Any]) -> None:
    """Read all that a letter would be made of, as a letter would.

    Raises ValueError, TypeError, KeyError or AttributeError for what is none, and InvalidInput for
    the name of a due date that means something else.
    """
    read_body(body, [*body["annexes"], *body.get("optional_annexes", [])])
    lines = [read_addressee(each).words for each in body["addressees"]]
    _require(str, (body["subject"], body["skeleton"], *body["copies_to"], *lines))
    figures = body["figures"]
    _require(int, (figures["people"], figures["months"]))
    _require(Programme, map(Programme, figures["programmes"]))
    _require_days((body["due_days"],))
    _require_obligations(body["obligations"])


def _require_obligations(asked: Iterable[Mapping[str, Any]]) -> None:
    for each in asked:
        _require(str, (each["text"], each["placeholder"]))
        _require_days((each["days"],))
        check_due_name("name", each["placeholder"])
        if each["binds"] not in _BINDS:
            raise ValueError


def _require_days(days: Iterable[Any]) -> None:
    known = tuple(days)
    _require(int, known)
    if any(abs(each) > _MOST_DAYS for each in known):
        raise ValueError


def _require(kind: type, values: Iterable[Any]) -> None:
    if any(type(each) is not kind for each in values):
        raise TypeError
