"""Letters, their copies and the lines of the number book, as hits."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from desktop.domain.search_words import Fit, fit_all, fold, whole_number
from desktop.services.search_hits import SPARE, Hit, joined
from desktop.services.search_villages import FoundVillage
from desktop.store import search
from desktop.store.search import CopyHit, LetterHit, NumberHit
from desktop.store.store import View

Words = tuple[str, ...]
MOST_LETTERS, LETTERS_BACK = 40, 60
"""Letters among which copies are looked for: those with the other words, or just the newest."""
MOST_VILLAGES, MOST_GROUPS = 40, 3
"""Words that fit more villages than that name none."""


class Letters:
    """What of the letters has the words."""

    def __init__(self, view: View, words: Words, limit: int) -> None:
        self._view, self._words, self._limit = view, words, limit
        self._lines = {word: self._numbered(word) for word in words}

    def hits(self) -> tuple[Hit, ...]:
        """The letters that have all of the words, those whose very number it is first."""
        found = self._letters(self._words)
        return tuple(_letter_hit(each) for each in found[: self._limit])

    def copies(self, places: Sequence[FoundVillage]) -> tuple[Hit, ...]:
        """The copies for villages that have some of the words, of letters that have the others."""
        named = {each.id: each for each in places}
        found = [
            _copy_hit(letter, copy, named[copy.village_id])
            for rest, villages in _by_rest(places, self._words)
            for letter, copy in self._copies(rest, villages)
        ]
        return tuple(found[: self._limit])

    def numbers(self) -> tuple[Hit, ...]:
        """The lines of the number book that no letter of ours carries: reserved ones and others."""
        alone = self._lines[self._words[0]] if len(self._words) == 1 else ()
        more = search.loose_numbers(self._view, self._words, self._limit + SPARE)
        found = {each.id: each for each in (*alone, *more) if self._is_loose(each, alone)}
        return tuple(_number_hit(each) for each in found.values())[: self._limit]

    def _is_loose(self, line: NumberHit, alone: tuple[NumberHit, ...]) -> bool:
        return line.letter_id is None and (line in alone or _has(self._words, *_texts(line)))

    def _numbered(self, word: str) -> tuple[NumberHit, ...]:
        number = whole_number(word)
        return () if number is None else search.numbered(self._view, number, self._limit)

    def _letters(self, words: Words) -> tuple[LetterHit, ...]:
        """Letters with all of these words, by their very number first."""
        exact = [each for word in words for each in self._of_number(word, words)]
        more = search.letters(self._view, words, MOST_LETTERS + SPARE)
        fitting = [each for each in more if _has(words, *_texts_of(each))]
        return tuple({each.id: each for each in (*exact, *fitting)}.values())[:MOST_LETTERS]

    def _of_number(self, word: str, words: Words) -> Iterator[LetterHit]:
        ids = [each.letter_id for each in self._lines[word] if each.letter_id]
        rest = [each for each in words if each != word]
        for letter in search.letters_of(self._view, ids):
            if _has(rest, *_texts_of(letter)):
                yield letter

    def _copies(self, rest: Words, villages: Sequence[str]) -> Iterator[tuple[LetterHit, CopyHit]]:
        if rest:
            letters = self._letters(rest)
            ids = [each.id for each in letters]
            found = search.copies(self._view, ids, villages, self._limit * MOST_GROUPS)
        else:
            found = search.newest_copies(self._view, villages, LETTERS_BACK, self._limit)
            letters = search.letters_of(self._view, {each.letter_id for each in found})
        for letter in letters:
            yield from ((letter, each) for each in found if each.letter_id == letter.id)


def _by_rest(
    places: Sequence[FoundVillage], words: Words
) -> Iterator[tuple[Words, tuple[str, ...]]]:
    """Pair the words that a letter must have with the villages that have all others."""
    groups: dict[Words, list[str]] = defaultdict(list)
    for each in places:
        groups[tuple(word for word in words if not each.fits[word])].append(each.id)
    for rest in sorted(groups, key=len)[:MOST_GROUPS]:
        if len(groups[rest]) <= MOST_VILLAGES:
            yield rest, tuple(groups[rest])


def _has(words: Sequence[str], *texts: str) -> bool:
    return fit_all(words, fold(" ".join(texts))) is not Fit.NONE


def _texts_of(letter: LetterHit) -> tuple[str, ...]:
    return letter.subject, letter.number, letter.outside_number


def _texts(line: NumberHit) -> tuple[str, ...]:
    return line.text, line.outside_number, line.subject, line.recipient, line.remark


def _letter_hit(letter: LetterHit) -> Hit:
    number = letter.outside_number or letter.number
    title, context = (number, letter.subject) if number else (letter.subject, "")
    return Hit("letter", letter.id, title, context, "circulars")


def _copy_hit(letter: LetterHit, copy: CopyHit, village: FoundVillage) -> Hit:
    number = letter.outside_number or copy.number or letter.number
    context = joined(number, letter.subject)
    return Hit("copy", copy.id, village.name, context, "circulars", letter.id)


def _number_hit(line: NumberHit) -> Hit:
    about = joined(line.subject or line.remark, line.recipient, line.outside_number)
    return Hit("number", line.id, line.text or str(line.number), about, "numbers")
