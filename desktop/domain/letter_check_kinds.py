"""Checks that desa and kelurahan are spoken to each in their own words.

A kelurahan has a lurah and no budget of its own; a desa has a kepala desa and its APBDes.
"""

import re
from collections.abc import Iterator

from desktop.domain.circular import HEADS
from desktop.domain.letter_check import DraftLetter, Rule, Said
from desktop.domain.letter_text import Passage
from desktop.domain.region import Kind
from desktop.i18n import N_, _

_OF_A_DESA = re.compile(
    r"\b(kepala desa|apb ?des|anggaran pendapatan dan belanja desa|perdes|peraturan desa"
    r"|rkp ?des|rkp desa|apb desa|musyawarah desa)\b",
    re.IGNORECASE,
)
# A desa has a DPA too (Permendagri 20/2018), if it is called so.
_OF_A_KELURAHAN = re.compile(
    r"\b(lurah|musyawarah kelurahan|dpa(?! desa)|dokumen pelaksanaan anggaran(?! desa))\b",
    re.IGNORECASE,
)
_WORDS = {Kind.DESA: _OF_A_DESA, Kind.KELURAHAN: _OF_A_KELURAHAN}
_OTHER = {Kind.DESA: Kind.KELURAHAN, Kind.KELURAHAN: Kind.DESA}


def _bound(letter: DraftLetter) -> Iterator[Said]:
    for passage in (*letter.passages, *_obligations(letter)):
        if passage.binds in _OTHER:
            kind = Kind(passage.binds)
            found = _WORDS[_OTHER[kind]].search(passage.words)
            if found:
                sentence = _("This is for {kind} only, but speaks of “{words}”.")
                yield passage.place, sentence.format(kind=kind, words=found[0])


def _obligations(letter: DraftLetter) -> Iterator[Passage]:
    for place, asked in enumerate(letter.obligations):
        yield Passage(f"obligations:{place}", asked.text, asked.binds)


def _unbound(letter: DraftLetter) -> Iterator[Said]:
    for passage in (*letter.passages, *_obligations(letter)):
        if passage.binds not in _OTHER and _is_body(passage.place):
            yield from _one_sided(passage, letter.kinds)


def _is_body(place: str) -> bool:
    return place.partition(":")[0] in {"opening", "section", "closing", "annex", "obligations"}


def _one_sided(passage: Passage, kinds: frozenset[str]) -> Iterator[Said]:
    """A passage that names both kinds is one that knows of both."""
    for kind, other in _OTHER.items():
        found = _WORDS[kind].search(passage.words)
        if found and other in kinds and not _WORDS[other].search(passage.words):
            sentence = _(
                "“{words}” is said to {other} too. Bind it to {kind}, or write {placeholder}."
            )
            words = {"words": found[0], "kind": kind, "other": other}
            yield passage.place, sentence.format(placeholder=_instead(found[0]), **words)


def _instead(words: str) -> str:
    heads = {head.casefold() for head in HEADS.values()}
    return "{kepala}" if words.casefold() in heads else "{sebutan}"


RULES = (
    Rule("bound_words", N_("What binds one kind speaks of its own offices and budgets"), _bound),
    Rule("common_words", N_("What binds everybody suits desa and kelurahan"), _unbound),
)
