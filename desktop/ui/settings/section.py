"""One section of the settings, as data: what can be changed, and how it is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop.i18n import _
from desktop.ui import wording
from desktop.ui.form import Field, Values
from desktop.ui.wording import NOTHING

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.services.settings import OfficeSettings
    from desktop.services.settings_records import Records
    from desktop.ui.table import Column

Choices = Mapping[str, Sequence[tuple[Any, str]]]
"""By field: values and their words."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """One kind of record; without columns there is exactly one of it."""

    name: str
    title: str
    """A message id, like `about`, which says what the section is for."""
    about: str
    records: Callable[[OfficeSettings], Records[Any]]
    fields: tuple[Field, ...]
    columns: tuple[Column, ...] = ()
    """Of `Line`s."""
    choices: Callable[[Office], Choices] | None = None
    """What fields can be chosen from; read in the background."""
    blank: Callable[[Any], Any] | None = None
    """Makes a new record out of the one the cursor stands on, or None."""
    preview: Callable[[Office, Any], bytes] | None = None
    example: Callable[[Office, Any], str] | None = None
    extras: tuple[Extra, ...] = ()
    others: Mapping[str, str] = field(default_factory=dict)
    """Message ids of what the history tells and the form does not show."""

    @property
    def labels(self) -> dict[str, str]:
        """What each field is called, in the language spoken now."""
        named = {each.name: each.label for each in self.fields} | dict(self.others)
        return {name: _(label) for name, label in named.items()}


@dataclass(frozen=True)
class Extra:
    """A button of one section. `run` takes the panel; `right` is asked of the person."""

    label: str
    run: Callable[[Any], None]
    changes: bool = True
    """Whether it changes the store, which takes an administrator."""


@dataclass(frozen=True)
class Line:
    """A record in its list, with what is needed to say it in words."""

    row: Any
    choices: Choices
    typed: bool = False
    """Whether something was typed that is not saved yet."""

    @property
    def id(self) -> str:
        """The record's own."""
        return str(self.row.id)


@dataclass(frozen=True)
class Loaded:
    """What a section shows."""

    rows: tuple[Any, ...]
    choices: Choices


def load(section: Section, office: Office) -> Loaded:
    """Read a section's records and choices; runs in the background."""
    choices = {} if section.choices is None else section.choices(office)
    return Loaded(section.records(office.settings).rows(), choices)


def values_of(section: Section, row: object) -> Values:
    """What the form shows of a record."""
    return {each.name: getattr(row, each.name) for each in section.fields}


def filled(row: Any, values: Values) -> Any:  # noqa: ANN401  # the service's own row class
    """The record with what stands in the form."""
    return replace(row, **values)


def said(name: str) -> Callable[[Line], str]:
    """What a column shows of a field."""

    def show(line: Line) -> str:
        words = in_words(getattr(line.row, name), line.choices.get(name, ()))
        return "" if words == NOTHING else words

    return show


def in_words(value: Any, choices: Sequence[tuple[Any, str]] = ()) -> str:  # noqa: ANN401  # any
    """A value as a person reads it."""
    chosen = [words for known, words in choices if known == value]
    if chosen:
        return chosen[0]
    for kind, words in _WORDS:
        if isinstance(value, kind):
            return words(value)
    return _("changed") if value else NOTHING


_WORDS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (bool, lambda value: _("yes") if value else _("no")),
    (str, lambda value: value.strip() or NOTHING),
    (date, wording.day),
    (float, lambda value: f"{value:g}"),
    (int, str),
    (tuple, lambda value: " / ".join(map(str, value)) or NOTHING),
)
