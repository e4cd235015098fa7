"""What is said when letters were sent, or when that ended on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import Cancelled
from desktop.i18n import _, ngettext
from desktop.ui import wording

if TYPE_CHECKING:
    from desktop.services.sending_rows import SendResult


def sent(count: int) -> str:
    """So many letters were sent."""
    words = ngettext("{count} letter sent.", "{count} letters sent.", count)
    return words.format(count=wording.count(count))


def stopped(result: SendResult) -> str:
    """Why it ended early, what is done and stays done, and how many are left."""
    why = result.stopped.message if result.stopped is not None else ""
    why = _("Stopped.") if isinstance(result.stopped, Cancelled) else why
    words = ngettext(
        "{count} letter was not tried: send again, that sends only what is missing.",
        "{count} letters were not tried: send again, that sends only what is missing.",
        result.left,
    )
    left = words.format(count=wording.count(result.left)) if result.left else ""
    return " ".join(part for part in (why, sent(result.sent), left) if part)


def unclear(count: int) -> str:
    """Of so many letters nobody knows whether they arrived."""
    words = ngettext(
        "Of {count} letter nobody knows whether it arrived. It is sent again only after you have "
        "asked: see the tab Deliveries.",
        "Of {count} letters nobody knows whether they arrived. They are sent again only after you "
        "have asked: see the tab Deliveries.",
        count,
    )
    return words.format(count=wording.count(count))
