"""Checks of spelling: words that official papers write in one way (the office's own list)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from desktop.domain.letter_check import DraftLetter, Rule, Said
from desktop.i18n import N_, _


def _spellings(letter: DraftLetter) -> Iterator[Said]:
    right = {wrong.casefold(): word for wrong, word in letter.register.spellings}
    if not right:
        return
    pattern = _any_of(tuple(sorted(right, key=len, reverse=True)))
    for passage in letter.passages:
        for found in pattern.finditer(passage.words):
            sentence = _("“{wrong}” is written “{right}”.")
            yield passage.place, sentence.format(wrong=found[0], right=_like(found[0], right))


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def _like(found: str, right: Mapping[str, str]) -> str:
    word = right[found.casefold()]
    return word[:1].upper() + word[1:] if found[:1].isupper() else word


RULES = (Rule("spellings", N_("Words are spelt as the office spells them"), _spellings),)
