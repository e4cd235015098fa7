"""The signature block on the page: in its right half, for ink or for an electronic signature."""

from collections.abc import Sequence

from reports.blocks import Composer
from reports.layout import Figure, Mark, Row, Rule
from reports.letters.signature import SignatureBlock
from reports.line import Line
from reports.profile import MM
from reports.prose import text

QR = "QR"
_INK = 24 * MM
_AIR = 3 * MM
_QUIET = 8
"""A QR code wants four of its 33 or more modules empty around it (ISO/IEC 18004)."""
_UNDERLINE = 0.75


class SignatureRow:
    """Sets the block, top down, as one row that no page break cuts."""

    def __init__(self, composer: Composer, block: SignatureBlock) -> None:
        self._composer = composer
        self._block = block.cleaned(composer.typesetter.cleaned)
        self._profile = composer.profile
        self._left = self._profile.left + self._profile.text_width / 2
        self._width = self._profile.text_width / 2
        self._marks: list[Mark] = []
        self._used = 0.0

    def plain(self, dated: Sequence[str], *, with_qr: bool) -> Row:
        """Return the block for ink: the name under the space, the QR code in the left half."""
        self._put_lines((*dated, *self._block.title_lines))
        anchor = Figure("", self._left, self._used, self._width, _INK)
        self._used += _INK
        rules = self._put_name()
        self._put_lines(self._block.person_lines)
        qr = self._qr(self._profile.left, anchor.drop)
        if with_qr:
            self._used = max(self._used, qr.drop + qr.height)
        return self._row((qr,) if with_qr else (), rules, anchor)

    def signed(self, dated: Sequence[str], *, with_qr: bool) -> Row:
        """Return the block for a visible signature: the QR code, its box at the right of it."""
        self._put_lines((*dated, *self._block.title_lines))
        air = max(_AIR, self._profile.qr_size * MM / _QUIET)
        self._used += air
        qr = self._qr(self._left, self._used)
        aside = qr.width + air if with_qr else 0
        height = max(qr.height, _INK)
        anchor = Figure("", self._left + aside, self._used, self._width - aside, height)
        self._used += height
        return self._row((qr,) if with_qr else (), (), anchor)

    def _row(self, figures: tuple[Figure, ...], rules: tuple[Rule, ...], anchor: Figure) -> Row:
        gap = 2 * self._profile.leading
        return Row(self._used, tuple(self._marks), rules, figures, gap, anchor=anchor)

    def _qr(self, x: float, drop: float) -> Figure:
        side = self._profile.qr_size * MM
        return Figure(QR, x, drop, side, side)

    def _put_lines(self, lines: Sequence[str]) -> None:
        for words in lines:
            for line in self._set(words, bold=False):
                self._put(line)

    def _put_name(self) -> tuple[Rule, ...]:
        rules = []
        for line in self._set(self._block.name, bold=True):
            self._put(line)
            base = self._marks[-1].drop + self._profile.size * 0.12
            rules.append(Rule(self._left, base, line.width, _UNDERLINE))
        return tuple(rules)

    def _set(self, words: str, *, bold: bool) -> list[Line]:
        size = self._profile.size
        return self._composer.typesetter.lines(text(words, bold=bold), self._width, size)

    def _put(self, line: Line) -> None:
        drop = self._composer.typesetter.drop(self._profile.size, self._profile.leading)
        self._marks.append(Mark(self._left, self._used + drop, line))
        self._used += self._profile.leading
