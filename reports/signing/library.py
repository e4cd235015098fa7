"""The border to libraries that read what strangers wrote."""

from collections.abc import Iterator
from contextlib import contextmanager

from reports.errors import PaperError, Reason


@contextmanager
def refusing(reason: Reason, **facts: object) -> Iterator[None]:
    """Whatever a library raises within becomes a PaperError for this reason."""
    try:
        yield
    except PaperError:
        raise
    # Hostile bytes make a parser raise anything; all of it means the same to us.
    except Exception:  # noqa: BLE001
        raise PaperError(reason, **facts) from None
