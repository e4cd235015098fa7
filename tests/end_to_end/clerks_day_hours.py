"""The day and its hours: no test depends on when it runs."""

from datetime import UTC, datetime, timedelta
from time import monotonic

PARTS = ("beginning", "morning", "paraf", "number", "sign", "afternoon")
BEGUN = monotonic()
DAY = datetime(2026, 10, 19, 1, 0, tzinfo=UTC)
"""A Monday, eight o'clock in Cikarang."""


class Hour:
    """A clock that begins with a part of the day, and goes on as real time does."""

    def __init__(self, part: str) -> None:
        self._from = DAY + timedelta(hours=PARTS.index(part))

    def __call__(self) -> datetime:
        return self._from + timedelta(seconds=monotonic() - BEGUN)
