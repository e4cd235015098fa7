"""Checks that the text speaks of as many annexes as there are."""

import re
from collections.abc import Iterator

from desktop.domain.letter_check import DraftLetter, Rule, Said
from desktop.domain.letter_text import Passage
from desktop.i18n import N_, _, ngettext
from reports.words import roman

_MOST = 50
_NUMERALS = {roman(value): value for value in range(1, _MOST)}
# The annex of a law is not ours.
_OF_A_LAW = r"(?!\s+(?:Undang|Peraturan|Keputusan|Instruksi|UU\b|PP\b|Per[mpdbg]\w+))"
_SPOKEN = re.compile(
    rf"\bLampiran\b(?:\s+(?P<which>[IVXL]+|\d{{1,2}})\b)?+{_OF_A_LAW}"
    r"|\b(?i:terlampir|lampiran (?:surat|ini|edaran))\b"
)


def _spoken(letter: DraftLetter) -> Iterator[tuple[Passage, int]]:
    """Yield each mention of an annex with its number, 1 where it has none."""
    for passage in letter.passages:
        if not passage.place.startswith("annex:"):
            for found in _SPOKEN.finditer(passage.words):
                which = found["which"] or ""
                yield passage, int(which) if which.isdigit() else _NUMERALS.get(which, 1)


def _present(letter: DraftLetter) -> Iterator[Said]:
    for passage, number in _spoken(letter):
        if number > letter.annexes:
            yield passage.place, _lacking(letter.annexes)


def _lacking(annexes: int) -> str:
    if not annexes:
        return _("The text speaks of an annex, but there is none.")
    sentence = ngettext(
        "The text speaks of more annexes than the {count} there is.",
        "The text speaks of more annexes than the {count} there are.",
        annexes,
    )
    return sentence.format(count=annexes)


def _mentioned(letter: DraftLetter) -> Iterator[Said]:
    if letter.annexes and not list(_spoken(letter)):
        yield "annex:0", _("There is an annex, but the text does not speak of it.")


RULES = (
    Rule("annexes", N_("Annexes that the text speaks of are there"), _present),
    Rule("annex_mentioned", N_("The text speaks of the annexes"), _mentioned),
)
