"""Which pages of a paper are meant by words such as “1-2, 4”."""

import re

from desktop.errors import InvalidInput
from desktop.i18n import _

_PART = re.compile(r"(\d{1,4})(?:\s*-\s*(\d{0,4}))?")


def check_pages(words: str) -> None:
    """Raise InvalidInput unless the words name pages; none at all are every page."""
    for first, last in _spans(words):
        if not 1 <= first <= last:
            raise _refusal()


def chosen_pages(words: str, count: int) -> tuple[int, ...]:
    """Return the pages meant of a paper of `count` pages, counted from 0, each once and in order.

    A paper that ends before a page that was asked for is printed as far as it goes. Raises
    InvalidInput.
    """
    check_pages(words)
    spans = _spans(words)
    if not spans:
        return tuple(range(count))
    return tuple(page for page in range(count) if _is_meant(page + 1, spans))


def _is_meant(page: int, spans: list[tuple[int, int]]) -> bool:
    return any(first <= page <= last for first, last in spans)


def _spans(words: str) -> list[tuple[int, int]]:
    return [_span(part.strip()) for part in words.split(",")] if words.strip() else []


def _span(part: str) -> tuple[int, int]:
    found = _PART.fullmatch(part)
    if found is None:
        raise _refusal()
    first, last = found[1], found[2]
    if last is None:
        return int(first), int(first)
    return int(first), int(last or 9999)


def _refusal() -> InvalidInput:
    return InvalidInput("pages", _("Write pages as 1-2, 4 or 3-; leave it empty for all pages."))
