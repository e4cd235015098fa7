"""Where people of a route stand, in words of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.i18n import N_, _
from desktop.ui import wording
from desktop.ui.looks import Look

if TYPE_CHECKING:
    from desktop.services.paraf_status import ParafStatus, StepRow

PARAF = {
    "later": Look(N_("Not their turn"), "ring", "muted"),
    "waits": Look(N_("Waits"), "dot", "amber"),
    "initialled": Look(N_("Initialled"), "tick", "green"),
    "returned": Look(N_("Returned"), "square", "red"),
    "lapsed": Look(N_("Lapsed"), "dash", "muted"),
}


def standing(row: StepRow) -> str:
    """`Initialled · 20 Nov 2026 14.05 · “note”`."""
    words = [_(PARAF[row.standing].word)]
    if row.at is not None:
        words.append(wording.moment(row.at))
    if row.note:
        words.append(f"“{row.note}”")
    return " · ".join(words)


def route(found: ParafStatus) -> str:
    """The whole route on one line, with what is to be mended; nothing where nobody initials."""
    return "  ·  ".join(f"{each.name}: {_step(each)}" for each in found.steps)


def _step(row: StepRow) -> str:
    word = _(PARAF[row.standing].word)
    return f"{word} “{row.note}”" if row.note and row.standing == "returned" else word
