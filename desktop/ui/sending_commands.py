"""What gets a letter to its recipients: commands of the page of circulars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.role import Right
from desktop.i18n import N_, _
from desktop.ui.circular_steps import no_row
from desktop.ui.commands import Command

if TYPE_CHECKING:
    from desktop.ui.page import Page
    from desktop.ui.pages.circulars import CircularsPage


def nothing_to_send(page: Page) -> str:
    """Only signed copies leave the office."""
    if page.row is not None and not page.row.signed:
        return _("No copy of this letter is signed yet. Sign it first, then send it.")
    return no_row(page)


def _send(page: CircularsPage) -> None:
    page.sending.ask(page.row.id)


def _record_receipt(page: CircularsPage) -> None:
    page.sending.ask_receipts(page.row.id)


def _whatsapp(page: CircularsPage) -> None:
    shown = page.panel.copies.current()
    if shown is not None:
        page.sending.ask_whatsapp(page.row.id, shown.id)


SENDING = (
    Command(N_("Send…"), _send, "Ctrl+Shift+S", "send", nothing_to_send, right=Right.WRITE),
    Command(
        N_("Record receipt…"),
        _record_receipt,
        "Ctrl+Shift+R",
        "receipt",
        nothing_to_send,
        right=Right.WRITE,
        rare=True,
    ),
    Command(
        N_("WhatsApp…"),
        _whatsapp,
        "Ctrl+Shift+W",
        "chat",
        nothing_to_send,
        right=Right.WRITE,
        rare=True,
    ),
)
