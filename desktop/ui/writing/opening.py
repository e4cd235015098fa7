"""What the writing screen begins with: a stored letter, and typing that was never saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from desktop.services.circular_writing_json import form_from_values, form_to_values

if TYPE_CHECKING:
    from desktop.drafts import LocalDraft
    from desktop.office import Office
    from desktop.services.circular_writing_rows import Writing, WritingChoices, WritingForm

FORM = "letter:"
"""Before a letter's id: under this name its typing is kept on this computer."""


@dataclass(frozen=True)
class Unfinished:
    """Typing in a letter, and the version of the letter it was begun with."""

    letter_id: str
    version: int
    form: WritingForm


@dataclass(frozen=True)
class Opened:
    """A letter, what can be chosen in it, typing to begin with instead, and where to begin."""

    writing: Writing
    choices: WritingChoices
    typed: WritingForm | None = None
    place: str = ""


def load(office: Office, letter_id: str, place: str = "") -> Opened:
    """Look everything up; runs in the background."""
    writing = office.writing.open(letter_id)
    choices = office.writing.choices(writing.form.letter_on, writing.template)
    return Opened(writing, choices, place=place)


def load_unfinished(office: Office, unfinished: Unfinished) -> Opened:
    """Look up what typing goes on with: saved, it must not cover what others saved since."""
    stored = office.writing.open(unfinished.letter_id)
    writing = replace(stored, version=unfinished.version)
    choices = office.writing.choices(unfinished.form.letter_on, writing.template)
    return Opened(writing, choices, unfinished.form)


def to_keep(writing: Writing, form: WritingForm) -> dict[str, Any]:
    """What is kept of a letter on this computer."""
    return {"version": writing.version, "form": form_to_values(form)}


def unfinished(letter_id: str, kept: Mapping[str, Any]) -> Unfinished | None:
    """Read what was kept; None where another program wrote it in another way."""
    form = form_from_values(kept.get("form", {}))
    version = kept.get("version")
    if form is None or not isinstance(version, int):
        return None
    return Unfinished(letter_id, version, form)


def unfinished_letter(found: LocalDraft) -> Unfinished | None:
    """Read what was found on this computer; None if it is of another form."""
    if not found.form.startswith(FORM) or not isinstance(found.values, dict):
        return None
    return unfinished(found.form.removeprefix(FORM), found.values)
