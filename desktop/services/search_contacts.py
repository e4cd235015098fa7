"""Villages, and who speaks for them and for other offices, as hits."""

from collections.abc import Mapping, Sequence

from desktop.domain.contact_phone import spoken_phone
from desktop.domain.search_words import Fit, fit, fold, phone_digits
from desktop.services.search_hits import SPARE, Hit, joined
from desktop.services.search_villages import FoundVillage
from desktop.store import search
from desktop.store.search import ContactHit
from desktop.store.store import View

Places = Sequence[FoundVillage]


def villages(places: Places, words: tuple[str, ...], limit: int) -> tuple[Hit, ...]:
    """Return the villages that have all of the words."""
    whole = [each for each in places if each.has(words)]
    return tuple(
        Hit("village", each.id, each.name, joined(each.district, each.code), "villages")
        for each in whole[:limit]
    )


def contacts(view: View, places: Places, words: tuple[str, ...], limit: int) -> tuple[Hit, ...]:
    """Return who has all of the words, in name, number or address or in the village's name."""
    digits = phone_digits(words)
    asked = (digits,) if digits else words
    homes = {word: {each.id for each in places if each.fits.get(word)} for word in asked}
    found = [
        each
        for each in search.contacts(view, homes, limit + SPARE)
        if all(_has(each, word, homes) for word in asked)
    ]
    named = {each.id: each.name for each in places}
    offices = [each.other_office_id for each in found[:limit] if each.other_office_id]
    named |= search.office_names(view, offices)
    return tuple(_hit(each, named) for each in found[:limit])


def _has(row: ContactHit, word: str, homes: Mapping[str, set[str]]) -> bool:
    text = fold(f"{row.full_name} {row.phone} {row.whatsapp} {row.email}")
    return fit(word, text) is not Fit.NONE or row.village_id in homes[word]


def _hit(row: ContactHit, named: Mapping[str, str]) -> Hit:
    home = row.village_id or row.other_office_id or ""
    page = "villages" if row.village_id else "offices"
    reached = spoken_phone(row.phone or row.whatsapp) or row.email
    return Hit("contact", row.id, row.full_name, joined(named.get(home, ""), reached), page, home)
