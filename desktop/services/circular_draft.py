"""A new circular: what the form begins with, and the draft the template makes of the answers."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from desktop.domain.circular import Figures, check_figures, check_subject
from desktop.domain.contribution import Payer, Programme, Rate, yearly_rate
from desktop.domain.letter_number import Numbering
from desktop.domain.obligation import check_due
from desktop.domain.official import FIRST_TO_SIGN, Form
from desktop.domain.term import Term
from desktop.errors import InvalidInput, NotFound
from desktop.i18n import _
from desktop.services.circular_rows import NewCircular, subject_of
from desktop.services.circular_sources import Signatory, signatories, signatory
from desktop.services.villages import own_places
from desktop.store import letter_templates, numbers, rates
from desktop.store.circulars import Draft, Obligation, Recipient
from desktop.store.column_types import new_id
from desktop.store.letter_templates import LetterTemplate
from desktop.store.numbers import Series
from desktop.store.rates import ContributionRate
from desktop.store.regions import VillageRow
from desktop.store.store import View

KIND = "circular"
_TITLE_FIRST = ("office_head", "secretary", "regent")
"""The office's own head first: who signs for the regency gets the number from its secretariat."""
_BUDGET_YEARS = range(2000, 2101)
_SHARED_TEXT = ("addressees", "opening", "sections", "closing")


def template(view: View, template_id: str = "") -> LetterTemplate:
    """Return a template, the first that is offered if none is named; raises NotFound."""
    known = letter_templates.of_kind(view, KIND)
    found = [each for each in known if each.id == template_id or (each.active and not template_id)]
    if not found:
        raise NotFound(_("This store has no template for circulars."))
    return found[0]


def defaults(view: View, today: date, template_id: str = "") -> NewCircular:
    """Return what the form for a new circular begins with."""
    chosen = template(view, template_id)
    body = chosen.body
    fiscal_year = today.year + 1
    figures = body["figures"]
    series = open_series(view)
    return NewCircular(
        subject=subject_of(body["subject"], fiscal_year),
        letter_on=today,
        fiscal_year=fiscal_year,
        people=figures["people"],
        months=figures["months"],
        skeleton="B" if body["skeleton"] == "B" else "A",
        series_id=series[0].id if series else "",
        signatory_id=first_signatory(view, today),
        due_on=today + timedelta(days=body["due_days"]),
        numbering=Numbering(series[0].numbering) if series else Numbering.SINGLE,
        template_id=chosen.id,
    )


def open_series(view: View) -> tuple[Series, ...]:
    """Return the series a circular can be numbered in."""
    return tuple(each for each in numbers.all_series(view) if each.kind == KIND and each.active)


def signatories_on(view: View, day: date) -> tuple[Signatory, ...]:
    """Return who may sign on the day, the office's head first, a stand-in before the holder."""
    found = [each for each in signatories(view) if each.term.holds(day)]
    return tuple(sorted(found, key=signatory_order))


def signatory_order(each: Signatory) -> tuple[int, int]:
    """Return the key that sorts signatories: the office's head first, then who stands in."""
    kind = each.post.kind
    post = _TITLE_FIRST.index(kind) if kind in _TITLE_FIRST else len(_TITLE_FIRST)
    return post, FIRST_TO_SIGN.index(Form(each.holder.form))


def first_signatory(view: View, day: date) -> str:
    """Return who is proposed to sign on the day, "" if there is nobody."""
    found = signatories_on(view, day)
    return found[0].holder.id if found else ""


def make(view: View, new: NewCircular) -> Draft:
    """Turn the answers into a draft; raises InvalidInput naming the field."""
    chosen = template(view, new.template_id)
    body = chosen.body
    programmes = body["figures"]["programmes"]
    rate = monthly(rates.all_rates(view), programmes, new.fiscal_year)
    due_on = new.due_on or new.letter_on + timedelta(days=body["due_days"])
    check_figures(Figures(new.people, new.months, rate))
    check_due(due_on, new.letter_on)
    return Draft(
        subject=check_subject(new.subject),
        letter_on=new.letter_on,
        series_id=_known_series(view, new.series_id).id,
        numbering=new.numbering,
        signatory=new.signatory_id,
        delegation=_delegation(view, new.signatory_id),
        skeleton=new.skeleton,
        sections=_text(body),
        annexes=body["annexes"],
        copies_to=_copies_to(view, body, new.signatory_id),
        legal_bases=body["legal_bases"],
        fiscal_year=new.fiscal_year,
        people=new.people,
        months=new.months,
        monthly_rate=rate,
        template=f"{chosen.id}@{chosen.version}",
        obligations=_obligations(body, due_on),
        recipients=_recipients(view, new),
    )


def _text(body: dict[str, Any]) -> dict[str, Any]:
    named = due_names(each["placeholder"] for each in body["obligations"])
    shared = {part: body[part] for part in _SHARED_TEXT}
    return shared | {"due": named, "programmes": body["figures"]["programmes"]}


def monthly(known: Iterable[ContributionRate], programmes: Iterable[str], fiscal_year: int) -> int:
    """Return what a month of the year costs one person when a village pays, in whole rupiah.

    Raises InvalidInput, NotFound.
    """
    if fiscal_year not in _BUDGET_YEARS:
        raise InvalidInput("fiscal_year", _("This is no budget year."))
    insured = [Programme(each) for each in programmes]
    dated = [_rate(row) for row in known]
    return yearly_rate(dated, fiscal_year, payer=Payer.VILLAGE, programmes=insured)


def _rate(row: ContributionRate) -> Rate:
    term = Term(row.valid_from, row.valid_until)
    return Rate(
        Programme(row.programmes), row.amount, term, row.sector, row.payer, verified=row.verified
    )


def _known_series(view: View, series_id: str) -> Series:
    for series in open_series(view):
        if series.id == series_id:
            return series
    raise InvalidInput("series_id", _("Choose a number series for the circular."))


def _delegation(view: View, holder_id: str) -> str:
    for each in signatories(view):
        if each.holder.id == holder_id:
            return usual_delegation(each)
    raise InvalidInput("signatory_id", _("Choose who signs the circular."))


def usual_delegation(each: Signatory) -> str:
    """Return for whom a signatory signs as a rule: the secretary for the regent."""
    return "a.n." if each.post.kind == "secretary" else ""


def _copies_to(view: View, body: dict[str, Any], holder_id: str) -> list[str]:
    """Whoever signs a letter gets no copy of it for information."""
    title = signatory(view, holder_id).post.title.casefold()
    return [each for each in body["copies_to"] if not each.casefold().startswith(title)]


def due_names(placeholders: Iterable[str]) -> dict[str, list[int]]:
    """Return by placeholder the positions of the obligations whose due date it names."""
    named: dict[str, list[int]] = {}
    for position, name in enumerate(placeholders, 1):
        if name:
            named.setdefault(name, []).append(position)
    return named


def _obligations(body: dict[str, Any], due_on: date) -> tuple[Obligation, ...]:
    return tuple(
        Obligation(
            new_id(), position, each["text"], due_on + timedelta(days=each["days"]), each["binds"]
        )
        for position, each in enumerate(body["obligations"], 1)
    )


def _recipients(view: View, new: NewCircular) -> tuple[Recipient, ...]:
    places = own_places(view, new.letter_on)
    if new.village_codes is not None:
        places = _chosen(places, new.village_codes)
    if not places:
        raise InvalidInput("village_codes", _("A circular needs at least one recipient."))
    return tuple(
        Recipient(new_id(), place.id, position) for position, place in enumerate(places, 1)
    )


def _chosen(places: tuple[VillageRow, ...], codes: tuple[str, ...]) -> tuple[VillageRow, ...]:
    unknown = set(codes) - {place.code for place in places}
    if unknown:
        sentence = _("There is no village with the code {code} on the date of the letter.")
        raise InvalidInput("village_codes", sentence.format(code=min(unknown)))
    return tuple(place for place in places if place.code in codes)
