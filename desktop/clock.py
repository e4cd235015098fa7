"""The one clock: everything that needs the time is handed it, so that tests can stop it."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def now() -> datetime:
    """Return the time of this computer, in UTC."""
    return datetime.now(UTC)
