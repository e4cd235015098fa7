"""Parts of a letter: rows that are the same in every copy, and units that are not."""

from collections.abc import Iterable, Mapping, Sequence

from reports.blocks import Unit
from reports.errors import PaperError, Reason
from reports.layout import Row
from reports.line import style_of
from reports.prose import Text


class _Personal:
    """A unit that is set again only when its texts differ from those of the copy before."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._last: tuple[tuple[Text, ...], Sequence[Row]] = ((), ())

    def rows(self, values: Mapping[str, str]) -> Sequence[Row]:
        texts, (last, rows) = self._unit.filled(values), self._last
        if texts != last:
            rows = self._unit.make(texts)
            self._last = (texts, rows)
        return rows


class Parts:
    """A stretch of a letter, its fixed rows set once."""

    def __init__(self, units: Iterable[Unit], before: Sequence[Row] = ()) -> None:
        self._fixed = list(before)
        self._parts: list[list[Row] | _Personal] = [self._fixed]
        self.characters: dict[int, set[str]] = {}
        """The characters of the texts by style."""
        for unit in units:
            self._note_characters(unit)
            self._append(unit)

    def rows(self, values: Mapping[str, str]) -> list[Row]:
        """Return the rows of one copy; raises PaperError(VALUE_MISSING)."""
        out: list[Row] = []
        try:
            for part in self._parts:
                out += part.rows(values) if isinstance(part, _Personal) else part
        except KeyError as error:
            raise PaperError(Reason.VALUE_MISSING, name=error.args[0]) from error
        return out

    def _append(self, unit: Unit) -> None:
        if unit.personal:
            self._fixed = []
            self._parts += [_Personal(unit), self._fixed]
        else:
            self._fixed += unit.make(unit.filled({}))

    def _note_characters(self, unit: Unit) -> None:
        for text in unit.texts:
            for run in text:
                self.characters.setdefault(style_of(run), set()).update(run.text, run.text.upper())
