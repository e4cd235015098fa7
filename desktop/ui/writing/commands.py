"""What can be done with the letter that is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.role import Right
from desktop.i18n import N_, _
from desktop.ui.commands import Command

if TYPE_CHECKING:
    from desktop.ui.writing.screen import WritingScreen


def _nothing_new(screen: WritingScreen) -> str:
    return "" if screen.edited else _("Everything is saved.")


def _no_annex(screen: WritingScreen) -> str:
    return "" if screen.choices.annexes else _("The template of this letter offers no annex.")


def _no_template_yet(screen: WritingScreen) -> str:
    return _("Save the letter first.") if screen.edited else ""


def _save_letter(screen: WritingScreen) -> None:
    screen.save_letter()


def _back(screen: WritingScreen) -> None:
    screen.back()


def _add_annex(screen: WritingScreen) -> None:
    screen.add_annex()


def _save_template(screen: WritingScreen) -> None:
    screen.save_template()


COMMANDS = (
    Command(
        N_("Save"), _save_letter, "Ctrl+S", "tick", _nothing_new, right=Right.WRITE, primary=True
    ),
    Command(N_("Back to the list"), _back, "Esc", "previous"),
    Command(N_("Annex of the template…"), _add_annex, "Ctrl+Shift+M", "plus", _no_annex, rare=True),
    Command(
        N_("Save as template…"),
        _save_template,
        "Ctrl+Shift+S",
        "sheet",
        _no_template_yet,
        right=Right.MASTER_DATA,
        rare=True,
    ),
)
