"""Setting of lines: words measured once, lines broken at spaces, hyphens and strokes."""

import re
from collections.abc import Iterable, Iterator, Sequence

from reports.characters import cleaned, printable
from reports.fonts import BOLD, ITALIC, Face
from reports.line import SPACE, Line, Piece, Word, code, operators, style_of
from reports.prose import Run, Text

_SEAM = re.compile(r"(?<=[^\W\d_]{3})-(?=[^\W\d_]{3})|(?<=\w)/(?=\w)")
_BALANCE_STEPS, _BALANCE_MOST = 6, 8
"""Halvings when looking for the narrowest width; titles longer than this stay as they break."""

_WIDEST_STRETCH = 1500
"""In thousandths of the type size; a line with wider spaces is better left ragged."""


class Typesetter:
    """Measures and breaks text in the four styles of one typeface."""

    def __init__(self, styles: Sequence[Face]) -> None:
        self.widths = [face.measures.widths for face in styles]
        self.spaces = [widths[" "] for widths in self.widths]
        self._pieces: list[dict[str, Piece]] = [{} for _ in styles]
        common = set.intersection(*(set(widths) for widths in self.widths))
        self.characters = printable(common)
        """The characters that can be printed in every style."""
        self._capitals = styles[0].measures.cap_height / 1000

    def drop(self, size: float, leading: float) -> float:
        """Return how far below a line's top its base stands: the capitals in its middle."""
        return (leading + self._capitals * size) / 2

    def cleaned(self, words: str, field: str) -> str:
        """Return the words ready for setting; raises PaperError(TEXT_REFUSED)."""
        return cleaned(words, field, self.characters)

    def width(self, words: str, size: float, style: int = 0) -> float:
        """Return the width of words in points."""
        widths = self.widths[style]
        return sum([widths[character] for character in words]) * size / 1000

    def show(self, words: str, size: float, style: int = 0) -> Line:
        """Return words as one line, however long."""
        text = (Run(words, bold=bool(style & BOLD), italic=bool(style & ITALIC)),)
        return self._line(list(self._words(text)), size, None)

    def lines(
        self, text: Text, width: float, size: float, *, justified: bool = False
    ) -> list[Line]:
        """Break a text into lines of at most `width` points; an empty text is one empty line."""
        limit = width * 1000 / size
        broken = list(self._broken(self._words(text), limit))
        last = len(broken) - 1
        return [
            self._line(words, size, limit if justified and place < last else None)
            for place, words in enumerate(broken)
        ]

    def balanced(self, text: Text, width: float, size: float) -> list[Line]:
        """Break a text into as few lines as its width allows, and these alike in length."""
        lines = self.lines(text, width, size)
        narrow, wide = width / 2, width
        for _ in range(_BALANCE_STEPS * (1 < len(lines) <= _BALANCE_MOST)):
            middle = (narrow + wide) / 2
            tried = self.lines(text, middle, size)
            if len(tried) > len(lines):
                narrow = middle
            else:
                lines, wide = tried, middle
        return lines

    def announcement(self, words: Sequence[Word], size: float) -> Line:
        """Return a catchword in the style of the words it announces."""
        *before, last = words
        return self._line([*before, (*last, self._piece("...", last[-1].style))], size, None)

    def _words(self, text: Text) -> Iterator[Word]:
        open_word: list[Piece] = []
        for run in text:
            style = style_of(run)
            parts = run.text.split(" ")
            for place, part in enumerate(parts):
                if place and open_word:
                    yield tuple(open_word)
                    open_word = []
                if part:
                    open_word.append(self._piece(part, style))
        if open_word:
            yield tuple(open_word)

    def _piece(self, characters: str, style: int) -> Piece:
        pieces = self._pieces[style]
        piece = pieces.get(characters)
        if piece is None:
            widths = self.widths[style]
            width = sum([widths[character] for character in characters])
            piece = pieces[characters] = Piece(style, width, code(characters), characters)
        return piece

    def _broken(self, words: Iterable[Word], limit: float) -> Iterator[list[Word]]:
        line: list[Word] = []
        used = 0
        for word in words:
            for part, width in self._fitting(word, limit):
                space = self.spaces[line[-1][-1].style] if line else 0
                kept, kept_width = part, width
                if line and used + space + width > limit:
                    if part is word:
                        head, kept, kept_width = self._parted(word, limit - used - space)
                        line += head
                    yield line
                    line, used, space = [], 0, 0
                used += space + kept_width
                line.append(kept)
        yield line

    def _parted(self, word: Word, room: float) -> tuple[list[Word], Word, int]:
        """Part a word at a seam of its own (perundang-undangan) if its head fits the room."""
        rest = word, sum([piece.width for piece in word])
        if len(word) > 1:
            return [], *rest
        style, _, _, characters = word[0]
        for match in reversed(list(_SEAM.finditer(characters))):
            head = self._piece(characters[: match.end()], style)
            if head.width <= room:
                tail = self._piece(characters[match.end() :], style)
                return [(head,)], (tail,), tail.width
        return [], *rest

    def _fitting(self, word: Word, limit: float) -> Iterator[tuple[Word, int]]:
        """Yield the word, or pieces of it of which no two stand on one line."""
        width = sum([piece.width for piece in word])
        while width > limit:
            head, word, width = self._parted(word, limit)
            if not head:
                yield from self._chopped(word, limit)
                return
            yield head[0], head[0][0].width
        yield word, width

    def _chopped(self, word: Word, limit: float) -> Iterator[tuple[Word, int]]:
        """Cut a word that is wider than the line wherever the line ends."""
        part: list[Piece] = []
        used = 0
        for style, _, _, characters in word:
            start = 0
            for place, character in enumerate(characters):
                width = self.widths[style][character]
                if used + width > limit and (part or place > start):
                    part += self._cut(characters[start:place], style)
                    yield tuple(part), used
                    part, start, used = [], place, 0
                used += width
            part += self._cut(characters[start:], style)
        yield tuple(part), used

    def _cut(self, characters: str, style: int) -> list[Piece]:
        return [self._piece(characters, style)] if characters else []

    def _line(self, words: list[Word], size: float, limit: float | None) -> Line:
        natural = sum([piece.width for word in words for piece in word])
        natural += sum([self.spaces[word[-1].style] for word in words[:-1]])
        gaps = len(words) - 1
        stretch = (limit - natural) / gaps if limit and gaps > 0 else 0
        stretch = stretch if stretch <= _WIDEST_STRETCH else 0
        joint = SPACE + b")%.0f(" % -stretch if stretch else SPACE
        width = (natural + stretch * gaps) * size / 1000
        return Line(width, operators(words, joint, b"%g" % size), words)
