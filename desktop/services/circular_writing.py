"""Writing a circular: opened, looked at as any recipient will get it, checked and saved."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from desktop.clock import Clock
from desktop.domain import letter
from desktop.domain.letter import State, Step
from desktop.domain.letter_check import Finding
from desktop.domain.role import Right
from desktop.errors import InvalidInput, NotFound
from desktop.services import (
    circular_checks,
    circular_copying,
    circular_preview,
    circular_sources,
    circular_templates,
)
from desktop.services.circular_draft import monthly
from desktop.services.circular_paper import cited_in, due_names
from desktop.services.circular_placeholders import meaning
from desktop.services.circular_rows import NumberRequest
from desktop.services.circular_sources import Shelf, Sources
from desktop.services.circular_writing_choices import choices
from desktop.services.circular_writing_form import draft_of, form_of
from desktop.services.circular_writing_rows import (
    Known,
    TemplateChoice,
    Writing,
    WritingChoices,
    WritingForm,
)
from desktop.services.circular_writing_rules import ruled
from desktop.services.person import Person, require
from desktop.store import circulars, rates
from desktop.store.circulars import Draft
from desktop.store.rates import ContributionRate
from desktop.store.store import Changes, Store, View

_LETTERS_OWN = frozenset(
    {"letter", "circular", "obligation", "recipient", "copy", "number_book", "number_counter"}
)
"""Kinds of rows that no other letter draws on."""
_DAYS_KEPT = 4
_CHOSEN = frozenset({"series_id", "signatory_id", "legal_bases"})
"""Without these there is no letter that could be looked at."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What letters of one date draw on."""

    shelf: Shelf
    rates: tuple[ContributionRate, ...]

    def monthly_rate(self, form: WritingForm) -> int:
        try:
            return monthly(self.rates, form.programmes, form.fiscal_year)
        except NotFound as unknown:
            raise InvalidInput("fiscal_year", unknown.message) from unknown


def _broken(kept: _Kept, form: WritingForm) -> Finding | None:
    """Return what would keep the form from being stored."""
    try:
        ruled(form, kept.shelf, kept.monthly_rate(form))
    except InvalidInput as broken:
        return Finding("form", broken.field, broken.message)
    return None


def _draft_of(view: View, letter_id: str) -> Draft:
    """Return the stored draft without a number of another office, an empty one if it is gone."""
    try:
        return replace(circulars.get(view, letter_id).draft, outside_number="")
    except NotFound:
        return Draft()


class CircularWriting:
    """What a desk does while it writes a circular."""

    def __init__(self, store: Store, person: Person, clock: Clock) -> None:
        self._store = store
        self._person = person
        self._clock = clock
        self._kept: dict[date, _Kept] = {}
        store.subscribe(self._forget)

    def open(self, letter_id: str) -> Writing:
        """Open a circular, a draft or any other, to look at everything in it; raises NotFound."""
        self._kept.clear()
        with self._store.reading() as view:
            found = circulars.get(view, letter_id)
        state, form = State(found.state), form_of(found.draft)
        return Writing(letter_id, found.version, state, found.draft.template, form)

    def choices(self, letter_on: date, template: str = "") -> WritingChoices:
        """What can be chosen in a letter of this date that began with a template."""
        with self._store.reading() as view:
            began = circular_templates.template_of(view, template)
            kept = self._keep(view, letter_on)
        return choices(kept.shelf, letter_on, circular_templates.optional_annexes(began))

    def save(self, letter_id: str, version: int, form: WritingForm) -> int:
        """Store a draft as it was written; returns its new version.

        A draft that waits for its paraf waits no longer. Raises InvalidInput naming the field,
        Conflict if somebody else saved it since `version`, NotAllowed.
        """
        require(self._store, self._person, Right.WRITE)
        with self._store.transaction(self._person.login, "edit circular") as tx:
            found = circulars.get(tx, letter_id)
            letter.require(State(found.state), Step.EDIT)
            written = self._ruled(tx, form, found.draft)
            if written == found.draft and version == found.version:
                return version
            return circulars.update_draft(tx, letter_id, version, written)

    def copy(self, letter_id: str) -> str:
        """Begin a new draft as a copy of any letter, dated today; returns its id."""
        require(self._store, self._person, Right.WRITE)
        with self._store.transaction(self._person.login, "draft circular") as tx:
            found = circulars.get(tx, letter_id).draft
            today = self._clock().astimezone().date()
            places = self._keep(tx, today).shelf.villages
            return circulars.insert_draft(tx, circular_copying.copied(tx, found, today, places))

    def save_as_copy(self, letter_id: str, form: WritingForm) -> str:
        """Store what was written as a draft of its own, also where the letter is gone; its id.

        Raises InvalidInput, NotAllowed.
        """
        require(self._store, self._person, Right.WRITE)
        with self._store.transaction(self._person.login, "draft circular") as tx:
            written = self._ruled(tx, form, _draft_of(tx, letter_id))
            return circulars.insert_draft(tx, circular_copying.with_new_ids(written))

    def preview(self, form: WritingForm, recipient_id: str) -> bytes:
        """Print one recipient's copy of what is written, marked as a draft.

        Raises PaperRefused, InvalidInput, NotFound.
        """
        return circular_preview.draft_pdf(self._sources(form), recipient_id)

    def placeholders(self, form: WritingForm, recipient_id: str) -> Mapping[str, Known]:
        """The placeholders that are known, with their values in one recipient's copy.

        Raises PaperRefused, InvalidInput, NotFound.
        """
        sources = self._sources(form)
        content, copy = circular_preview.draft_copy(sources, recipient_id)
        due = due_names(sources.circular.draft.sections)
        values = {**copy.values, **dict.fromkeys(sorted(cited_in(content)), "")}
        return {name: Known(meaning(name, due), value) for name, value in values.items()}

    def check(self, form: WritingForm) -> tuple[Finding, ...]:
        """Look for everything that stands against saving and numbering, in reading order."""
        with self._store.reading() as view:
            kept = self._keep(view, form.letter_on)
            broken = _broken(kept, form)
            if broken and broken.place in _CHOSEN:
                return (broken,)
            sources = self._sources_from(kept, form)
            found = circular_checks.check(view, sources, NumberRequest(form.letter_on))
        if broken and broken.place not in {each.place for each in found}:
            return (broken, *found)
        return found

    def templates(self) -> tuple[TemplateChoice, ...]:
        """The templates that new circulars can begin with."""
        with self._store.reading() as view:
            return circular_templates.offered(view)

    def save_as_template(self, letter_id: str, name: str = "") -> str:
        """Make a template of a letter, or without a name the next version of its own template.

        Returns the template's id. Raises InvalidInput, NotAllowed, Conflict.
        """
        require(self._store, self._person, Right.MASTER_DATA)
        with self._store.transaction(self._person.login, "save template") as tx:
            found = circulars.get(tx, letter_id).draft
            if name:
                return circular_templates.save_new(tx, name, form_of(found), found.template)
            return circular_templates.save_next(tx, form_of(found), found.template)

    def _ruled(self, view: View, form: WritingForm, stored: Draft) -> Draft:
        kept = self._keep(view, form.letter_on)
        rate = kept.monthly_rate(form)
        return draft_of(ruled(form, kept.shelf, rate), rate, stored)

    def _sources(self, form: WritingForm) -> Sources:
        kept = self._kept.get(form.letter_on)
        if kept is None:
            with self._store.reading() as view:
                kept = self._keep(view, form.letter_on)
        return self._sources_from(kept, form)

    def _sources_from(self, kept: _Kept, form: WritingForm) -> Sources:
        try:
            rate = kept.monthly_rate(form)
        except InvalidInput:
            rate = 0
        draft = draft_of(form, rate, Draft())
        return kept.shelf.sources(circular_sources.unsaved(draft))

    def _keep(self, view: View, day: date) -> _Kept:
        kept = self._kept.get(day)
        if kept is None:
            if len(self._kept) >= _DAYS_KEPT:
                self._kept.clear()
            kept = _Kept(circular_sources.shelf(view, day), rates.all_rates(view))
            self._kept[day] = kept
        return kept

    def _forget(self, changes: Changes) -> None:
        if any(kind not in _LETTERS_OWN for kind, _id in changes):
            self._kept.clear()
