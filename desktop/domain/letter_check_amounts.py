"""Checks of figures with their words: `Rp201.600,00 (dua ratus satu ribu enam ratus rupiah)`.

Words that are not those of a number at all (“Rp16.800 (per bulan)”) are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from desktop.domain.letter_check import DraftLetter, Rule, Said
from desktop.i18n import N_, _
from reports.words import from_terbilang, number, terbilang

_SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
_PAIR = re.compile(
    r"(?:(?P<money>\bRp\.?\s*)|(?<![\w.,/-]))"
    r"(?P<whole>\d[\d.]{0,22})(?:,(?P<fraction>\d{1,6}|-{1,2}))?"
    rf"(?:\s+(?P<scale>(?i:{'|'.join(_SCALES)}))\b)?\s*(?:%\s*|persen\s+)?"
    r"\((?P<words>[^()]*)\)"
)
_GROUPED = re.compile(r"\d+|\d{1,3}(?:\.\d{3})+")
"""Other points are those of a date or an hour."""
_BESIDE = re.compile(r"\{(?P<name>[a-z_]+)\}\s*\((?P<words>[^()]*)\)")
_INSTEAD = {name: f"{{{name}}} ({{{name}_terbilang}})" for name in ("orang", "bulan")} | {
    name: f"{{{name}_lengkap}}" for name in ("tarif", "iuran", "iuran_bulan", "iuran_orang")
}
_NEAR = 0.78
"""“lma” is meant as “lima”; “juga” is not meant as “juta”."""
_MOST_WORDS = 60
"""More than the longest number has, with what is counted."""
_LEADING = ("terbilang",)
_MARKS = ".,;:#=-"
"""What stands around the words."""
_COUNTED = (*range(21), *(10**power * 2 for power in range(2, 16)), 100, 1000)
_VOCABULARY = {word for value in _COUNTED for word in terbilang(value).split()}
_BETWEEN = {"koma", "sen"}


@dataclass(frozen=True, slots=True)
class _Pair:
    money: bool
    digits: str
    right: frozenset[str]
    said: str


def _pairs(words: str) -> Iterator[_Pair]:
    for found in _PAIR.finditer(words):
        said = _spoken(found["words"])
        if said and (found["money"] or _GROUPED.fullmatch(found["whole"])):
            digits = found[0].partition("(")[0].strip()
            yield _Pair(bool(found["money"]), digits, _right(found), said)


def _spoken(words: str) -> str:
    """Return the number's words among those in the brackets, "" if they speak of something else."""
    said = [each.strip(_MARKS) for each in words.casefold().replace("rupiah", " ").split()]
    said = [each for each in said if each and each not in _LEADING]
    known = sum(_is_number(each) for each in said)
    if not known or known * 2 < len(said) or len(said) > _MOST_WORDS:
        return ""
    while not _is_number(said[-1]):
        said.pop()
    return " ".join(said)


@lru_cache(maxsize=4096)
def _is_number(word: str) -> bool:
    return word in _BETWEEN or bool(get_close_matches(word, _VOCABULARY, n=1, cutoff=_NEAR))


def _right(found: re.Match[str]) -> frozenset[str]:
    """Return the words that agree with the digits."""
    whole = int(found["whole"].replace(".", ""))
    fraction = (found["fraction"] or "").strip("-")
    scale = (found["scale"] or "").casefold()
    if scale or not found["money"]:
        return frozenset(_scaled(whole, fraction, scale))
    cents = int(fraction or 0)
    return frozenset([f"{terbilang(whole)} {terbilang(cents)} sen" if cents else terbilang(whole)])


def _scaled(whole: int, fraction: str, scale: str) -> Iterator[str]:
    digits = " ".join(terbilang(int(digit)) for digit in fraction)
    together = "" if fraction.startswith("0") or not fraction else terbilang(int(fraction))
    for after in {digits, together or digits}:
        yield " ".join(filter(None, (terbilang(whole), "koma" * bool(after), after, scale)))
    value, rest = divmod(int(f"{whole}{fraction}") * _SCALES.get(scale, 1), 10 ** len(fraction))
    if not rest:
        yield terbilang(value)


def _wrong(letter: DraftLetter, *, money: bool) -> Iterator[Said]:
    for passage in letter.passages:
        for pair in _pairs(passage.words):
            if pair.money == money and pair.said not in pair.right:
                yield passage.place, _sentence(pair)


def _sentence(pair: _Pair) -> str:
    value = from_terbilang(pair.said)
    if value is None:
        sentence = _("{digits} does not agree with its words “{words}”. Right: {right}.")
    else:
        sentence = _("{digits} does not agree with its words, which say {value}. Right: {right}.")
    right = min(pair.right, key=len)
    said = number(value or 0)
    return sentence.format(digits=pair.digits, words=pair.said, value=said, right=right)


def _amounts(letter: DraftLetter) -> Iterator[Said]:
    return _wrong(letter, money=True)


def _numbers(letter: DraftLetter) -> Iterator[Said]:
    return _wrong(letter, money=False)


def _typed(letter: DraftLetter) -> Iterator[Said]:
    for passage in letter.passages:
        for found in _BESIDE.finditer(passage.words):
            instead = _INSTEAD.get(found["name"])
            if instead and _spoken(found["words"]):
                sentence = _("“{words}”: the words stay when the figure changes. Write {instead}.")
                yield passage.place, sentence.format(words=found[0], instead=instead)


RULES = (
    Rule("amounts", N_("Amounts agree with their words"), _amounts),
    Rule("numbers", N_("Numbers agree with their words"), _numbers),
    Rule("typed_words", N_("Words beside a placeholder change with it"), _typed),
)
