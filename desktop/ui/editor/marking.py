"""What is marked while a text is typed: placeholders, lone braces, names that may be misspelt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.ui.editor.names import Names

_TOKEN = re.compile(r"\{\{|\}\}|\{([a-z_]+)\}|[{}]")


class Sort(StrEnum):
    """Why a stretch of text is marked."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    LONE = "lone"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of text; `words` is the placeholder's name or the name as it is typed."""

    sort: Sort
    begin: int
    end: int
    words: str
    near: tuple[str, ...] = ()
    """Names that may be meant, the nearest first."""


def marked(words: str, known: frozenset[str], names: Names) -> Iterator[Marked]:
    """Find what is to be marked in the words of one block."""
    for token in _TOKEN.finditer(words):
        if token[1]:
            sort = Sort.KNOWN if token[1] in known else Sort.UNKNOWN
            yield Marked(sort, token.start(), token.end(), token[1])
        elif len(token[0]) == 1:
            yield Marked(Sort.LONE, token.start(), token.end(), token[0])
    for begin, end, near in names.doubtful(words):
        yield Marked(Sort.NEAR, begin, end, words[begin:end], near)
