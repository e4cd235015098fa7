"""Checks of what the addressees can still budget when the letter reaches them."""

from collections.abc import Iterator

from desktop.domain.budget_calendar import chances
from desktop.domain.letter_check import DraftLetter, Rule, Said
from desktop.domain.spoken_day import spoken
from desktop.i18n import N_, _


def _budget(letter: DraftLetter) -> Iterator[Said]:
    for kind in sorted(letter.kinds) if letter.fiscal_year else ():
        said = _still(letter, kind)
        if said:
            yield "letter_on", said


def _still(letter: DraftLetter, kind: str) -> str:
    year, day = letter.fiscal_year, letter.letter_on
    found = chances(letter.register.calendar, kind, year, day)
    if not found.past:
        return ""
    facts = {"date": spoken(day), "kind": kind, "year": year}
    if not found.open:
        sentence = _("A letter of {date} comes too late for any budget of a {kind} for {year}.")
        return sentence.format(**facts)
    sentence = _(
        "A letter of {date} can still reach the {vehicle} {year} (decided by {until} at the "
        "latest); past: {past}."
    )
    first = found.open[0]
    until, past = spoken(first.closes_on(year)), ", ".join(each.name for each in found.past)
    return sentence.format(vehicle=first.name, until=until, past=past, **facts)


RULES = (Rule("budget", N_("The addressees can still budget it"), _budget),)
