"""What waits, in words of the screen: how it looks, and a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.i18n import N_, _, ngettext
from desktop.ui import wording
from desktop.ui.looks import Look

if TYPE_CHECKING:
    from desktop.services.home import Task

TASK = {
    "returned": Look(N_("Returned"), "square", "red"),
    "initial": Look(N_("Paraf"), "dot", "blue"),
    "ready": Look(N_("To be numbered"), "dot", "blue"),
    "sign": Look(N_("Signature"), "dot", "amber"),
    "failed": Look(N_("Not delivered"), "square", "red"),
    "unclear": Look(N_("Unclear"), "square", "amber"),
    "overdue": Look(N_("Overdue"), "square", "red"),
    "due": Look(N_("Due soon"), "ring", "amber"),
    "draft": Look(N_("Draft"), "ring", "muted"),
}
_SENTENCES = {
    "returned": N_("{name} gave back: “{note}” · {subject}"),
    "initial": N_("Read and initial “{subject}”, written by {name}."),
    "ready": N_("Everybody has initialled “{subject}”. It can be numbered."),
}
_PLAIN = {"overdue": "{number}: {subject}", "due": "{number}: {subject}", "draft": "{subject}"}


def sentence(task: Task) -> str:
    """What the task is, in one sentence."""
    return _words(task).format(
        name=task.name,
        subject=task.subject,
        note=task.note,
        number=wording.short_number(task.number),
        count=wording.count(task.count),
    )


def _words(task: Task) -> str:
    if task.kind in _PLAIN:
        return _PLAIN[task.kind]
    return _(_SENTENCES[task.kind]) if task.kind in _SENTENCES else _counted(task)


def _counted(task: Task) -> str:
    if task.kind == "sign":
        return ngettext(
            "{count} copy of {number} has no signature yet: {subject}",
            "{count} copies of {number} have no signature yet: {subject}",
            task.count,
        )
    if task.kind == "failed":
        return ngettext(
            "{count} copy of {number} could not be delivered: {subject}",
            "{count} copies of {number} could not be delivered: {subject}",
            task.count,
        )
    return ngettext(
        "Nobody knows whether {count} copy of {number} has arrived: {subject}",
        "Nobody knows whether {count} copies of {number} have arrived: {subject}",
        task.count,
    )
