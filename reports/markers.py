"""Numbers of points, a leaf that the editor on the screen shares with the paper."""

_MARKERS: tuple[tuple[str, str, bool], ...] = (
    ("", ".", False),
    ("", ".", True),
    ("", ")", False),
    ("", ")", True),
    ("(", ")", False),
    ("(", ")", True),
)
"""Order of numbering inside a text: 1. a. 1) a) (1) (a)."""


def marker(level: int, place: int) -> str:
    """Return the number of a point: levels and places count from 0."""
    before, after, lettered = _MARKERS[level % len(_MARKERS)]
    return f"{before}{letters(place) if lettered else place + 1}{after}"


def letters(place: int) -> str:
    """Return a to z, then aa, ab and so on, for places from 0."""
    head, last = divmod(place, 26)
    return (letters(head - 1) if head else "") + chr(ord("a") + last)
