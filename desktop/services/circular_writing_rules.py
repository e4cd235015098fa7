"""What a circular must keep to before it is stored; the other rules are checked for its number."""

from collections import Counter
from dataclasses import replace

from desktop.domain.circular import Figures, check_figures, check_subject
from desktop.errors import InvalidInput, NotFound
from desktop.i18n import _
from desktop.services.circular_placeholders import check_due_name
from desktop.services.circular_sources import Shelf
from desktop.services.circular_writing_rows import (
    WritingForm,
    WrittenObligation,
    WrittenRecipient,
)

_DELEGATIONS = {"": 0, "a.n.": 1, "u.b.": 2}
"""How many posts above the signatory's each needs."""


def ruled(form: WritingForm, shelf: Shelf, monthly_rate: int) -> WritingForm:
    """Return the form as it is stored; raises InvalidInput naming the field it breaks a rule in."""
    check_figures(Figures(form.people, form.months, monthly_rate))
    _check_choices(form, shelf)
    _check_recipients(form, shelf, monthly_rate)
    return replace(
        form,
        subject=check_subject(form.subject),
        classification=form.classification.strip(),
        addressees=tuple(each for each in form.addressees if each.words.strip()),
        copies_to=tuple(each.strip() for each in form.copies_to if each.strip()),
        legal_bases=tuple(dict.fromkeys(form.legal_bases)),
        obligations=tuple(_obligation(at, each) for at, each in enumerate(form.obligations)),
    )


def _check_choices(form: WritingForm, shelf: Shelf) -> None:
    if form.series_id not in shelf.series:
        raise InvalidInput("series_id", _("Choose a number series for the circular."))
    known = {each.holder.id: each for each in shelf.signatories}
    if form.signatory_id not in known:
        raise InvalidInput("signatory_id", _("Choose who signs the circular."))
    if len(known[form.signatory_id].superiors) < _DELEGATIONS.get(form.delegation, 3):
        raise InvalidInput("delegation", _("There is no post above this one to sign for."))
    try:
        shelf.chosen_bases(form.legal_bases)
    except NotFound as gone:
        raise InvalidInput("legal_bases", gone.message) from gone


def _check_recipients(form: WritingForm, shelf: Shelf, monthly_rate: int) -> None:
    if not form.recipients:
        raise InvalidInput("recipients", _("A circular needs at least one recipient."))
    if any(each.village_id not in shelf.villages for each in form.recipients):
        sentence = _("A recipient does not exist on the date of the letter.")
        raise InvalidInput("recipients", sentence)
    twice = Counter(each.village_id for each in form.recipients).most_common(1)[0]
    if twice[1] > 1:
        sentence = _("{name} is among the recipients twice.")
        name = shelf.villages[twice[0]].name
        raise InvalidInput("recipients", sentence.format(name=name))
    for each in form.recipients:
        _check_own(each, form, shelf, monthly_rate)


def _check_own(each: WrittenRecipient, form: WritingForm, shelf: Shelf, monthly_rate: int) -> None:
    if each.people is None and each.months is None:
        return
    people = form.people if each.people is None else each.people
    months = form.months if each.months is None else each.months
    try:
        check_figures(Figures(people, months, monthly_rate))
    except InvalidInput as broken:
        name = shelf.villages[each.village_id].name
        raise InvalidInput("recipients", f"{name}: {broken.message}") from broken


def _obligation(at: int, each: WrittenObligation) -> WrittenObligation:
    field = f"obligations:{at}"
    words = " ".join(each.text.split())
    if not words:
        raise InvalidInput(field, _("An obligation needs a text."))
    return replace(each, text=words, placeholder=check_due_name(field, each.placeholder))
