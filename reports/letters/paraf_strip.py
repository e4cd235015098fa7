"""The strip of parafs beneath a draft: who initials it, and who has done so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.blocks import Unit
from reports.letters.circular_lines import CircularLines, with_next
from reports.prose import Table, Text, text

_WIDTHS = (0.08, 0.52, 0.40)
_OPEN = "…………"


@dataclass(frozen=True, slots=True)
class ParafMark:
    """One person of the route; no words leave room for ink."""

    name: str
    words: str = ""


def paraf_strip(lines: CircularLines, marks: Sequence[ParafMark]) -> Iterator[Unit]:
    """Return the units of the strip, none where nobody initials.

    Raises PaperError(TEXT_REFUSED) naming `parafs`.
    """
    if not marks:
        return
    place = lines.at("parafs")
    yield lines.line("Paraf:", place, gap=2 * lines.profile.leading).changed(with_next)
    rows = tuple(
        (text(str(number)), _literal(each.name), _literal(each.words or _OPEN))
        for number, each in enumerate(marks, 1)
    )
    header = (text("No."), text("Nama"), text("Paraf"))
    yield from lines.composer.blocks((Table(header, rows, _WIDTHS),), place)


def _literal(words: str) -> Text:
    return text(words.replace("{", "{{").replace("}", "}}"))
