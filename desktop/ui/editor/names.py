"""Names of villages, districts and officials: typed ones that are near to a registered one."""

import re
from collections.abc import Collection, Iterator

from desktop.domain.region import letters, near

_WORD = r"[A-Z][\w'\u2019.-]*\w"
_PHRASE = re.compile(rf"{_WORD}(?: {_WORD})*")
_TITLES = frozenset({"Desa", "Kelurahan", "Kecamatan", "Lurah", "Camat"})
"""Behind these a single word is a name too; elsewhere only two words or more are compared."""
_CUTS = _TITLES | {"Kepala", "Kabupaten", "Kota", "Provinsi", "Tahun", "Nomor", "Dinas"}
"""Words that no name goes on with."""
_LONGEST = 4

Doubt = tuple[int, int, tuple[str, ...]]


class Names:
    """Registered names, and what has been compared with them before."""

    def __init__(self, known: Collection[str] = ()) -> None:
        """Knows these names as they are written."""
        bare = [each for each in map(_bare, known) if each]
        self._known = frozenset(map(letters, bare))
        self._of_length: dict[int, list[str]] = {}
        for name in bare:
            self._of_length.setdefault(len(name.split()), []).append(name)
        self._found: dict[str, tuple[str, ...]] = {}

    def doubtful(self, words: str) -> Iterator[Doubt]:
        """Yield begin, end and the near names of phrases that are near to a name, but are none."""
        if not self._known:
            return
        for phrase in _PHRASE.finditer(words):
            yield from self._in_phrase(_words_of(phrase[0], phrase.start()), words)

    def _in_phrase(self, found: list[tuple[str, int]], words: str) -> Iterator[Doubt]:
        at = 0
        while at < len(found):
            titled = _follows_title(words, found[at][1])
            taken, near_names = self._at(found[at : at + _LONGEST], titled=titled)
            if near_names:
                word, begin = found[at + taken - 1]
                yield found[at][1], begin + len(word), near_names
            at += taken or 1

    def _at(self, rest: list[tuple[str, int]], *, titled: bool) -> tuple[int, tuple[str, ...]]:
        """How many words are a name here, and the near names if they only resemble one."""
        words = [word for word, _begin in rest]
        cut = next((at for at, word in enumerate(words) if word in _CUTS), len(words))
        lengths = range(cut, 0, -1)
        for length in lengths:
            if letters("".join(words[:length])) in self._known:
                return length, ()
        for length in lengths if titled else range(cut, 1, -1):
            near_names = self._near(" ".join(words[:length]), titled=titled)
            if near_names:
                return length, near_names
        return 0, ()

    def _near(self, phrase: str, *, titled: bool) -> tuple[str, ...]:
        key = f"{titled}{phrase}"
        if key not in self._found:
            length = len(phrase.split())
            # Somebody may have written one word as two, or two as one.
            lengths = (length - 1, length, length + 1) if titled else (length,)
            pool = [name for each in lengths for name in self._of_length.get(each, [])]
            self._found[key] = near(phrase, pool)
        return self._found[key]


def _bare(name: str) -> str:
    """A person's name without titles: "Drs. H. Nama Pejabat, M.Si." is "Nama Pejabat"."""
    return " ".join(word for word in name.partition(",")[0].split() if not word.endswith("."))


def _words_of(phrase: str, begin: int) -> list[tuple[str, int]]:
    return [(each[0], begin + each.start()) for each in re.finditer(r"\S+", phrase)]


def _follows_title(words: str, begin: int) -> bool:
    before = words[:begin].split()[-1:]
    return bool(before) and before[0] in _TITLES
