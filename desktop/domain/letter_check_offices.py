"""Checks of people and offices: who signs, and whom copies are sent to for information."""

import re
from collections.abc import Iterator, Sequence

from desktop.domain.letter_check import DraftLetter, Named, Rule, Said
from desktop.domain.region import letters
from desktop.i18n import N_, _

_REMARK = re.compile(r"\([^()]*\)")


def _signatory(letter: DraftLetter) -> Iterator[Said]:
    if not letter.signer.term.holds(letter.letter_on):
        sentence = _("{name} does not hold the post on the date of the letter.")
        yield "signatory_id", sentence.format(name=letter.signer.name)


def _lines(letter: DraftLetter) -> Iterator[tuple[str, str, str]]:
    """Yield place, line, and the line's letters without remarks such as "(sebagai laporan)"."""
    for place, line in enumerate(letter.copies_to):
        yield f"copies_to:{place}", line, letters(_REMARK.sub("", line))


def _twice(letter: DraftLetter) -> Iterator[Said]:
    seen: set[str] = set()
    for place, line, key in _lines(letter):
        if key in seen:
            yield place, _("“{line}” stands there twice.").format(line=line)
        seen.add(key)


def _himself(letter: DraftLetter) -> Iterator[Said]:
    own = letters(letter.signer.title)
    for place, line, key in _lines(letter):
        if own and key.startswith(own):
            sentence = _("“{line}” signs the letter and needs no copy of it.")
            yield place, sentence.format(line=line)


def _stale(letter: DraftLetter) -> Iterator[Said]:
    for place, line, key in _lines(letter):
        named = _meant(letter, key)
        if named and not any(each.stands(letter.letter_on) for each in named):
            sentence = _("“{line}” is not the name of an office in being on the letter's date.")
            yield place, sentence.format(line=line)


def _unknown(letter: DraftLetter) -> Iterator[Said]:
    """An office that keeps no table of other offices is not told of each that is missing."""
    for place, line, key in _lines(letter) if letter.register.offices else ():
        if not _meant(letter, key):
            sentence = _("“{line}” is neither among the posts nor among the other offices.")
            yield place, sentence.format(line=line)


def _meant(letter: DraftLetter, key: str) -> Sequence[Named]:
    posts = [each for each in letter.register.posts if key.startswith(letters(each.name))]
    return posts + [each for each in letter.register.offices if letters(each.name) in key]


RULES = (
    Rule("signatory", N_("Who signs holds the post on the letter's date"), _signatory, blocks=True),
    Rule("copies_stale", N_("Copies go to offices in being on the letter's date"), _stale),
    Rule("copies_known", N_("Copies go to offices of the register"), _unknown),
    Rule("copies_twice", N_("Nobody gets two copies for information"), _twice),
    Rule("copies_signer", N_("Who signs gets no copy for information"), _himself),
)
