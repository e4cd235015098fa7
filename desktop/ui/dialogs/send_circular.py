"""Sending a letter by e-mail: to whom, in which words, and with which password."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from PySide6 import QtCore, QtWidgets

from desktop.i18n import N_, _, ngettext
from desktop.ui import wording
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.sending_list import counted, groups, recipients
from desktop.ui.widgets.card import card
from desktop.ui.widgets.editors import ChoiceEditor, TextEditor
from desktop.ui.widgets.message_view import MessageView

if TYPE_CHECKING:
    from desktop.services.sending_rows import Message, SendPlan
    from desktop.ui.page import Page

LIST_PX, MESSAGE_PX = (660, 330), 300


@dataclass(frozen=True)
class Order:
    """What a person has decided."""

    letter_id: str
    number: str
    copy_ids: tuple[str, ...]
    password: str | None = field(repr=False)
    keep: bool
    """Whether this computer is to keep the password."""


class SendCircularDialog(FormDialog):
    """Hands what was decided to `wanted`; the password goes with it and stays nowhere else."""

    WIDTH = 1060
    wanted = QtCore.Signal(object)

    def __init__(self, page: Page, plan: SendPlan) -> None:
        """Everything that is missing is ticked."""
        self._plan = plan
        super().__init__(page, _("Send by e-mail"), _("Send"), _fields(plan))
        self.introduce(f"{plan.number}: {counted(plan.rows)}")
        self.list = recipients(plan.rows)
        self.list.setMinimumSize(*LIST_PX)
        self.left.insertWidget(1, card(self.list), 1)
        self.end_by_tab(self.list)
        self._add_message(plan)
        self.list.ticked.connect(self._count)
        cast("ChoiceEditor", self.form.editor("which")).left.connect(self._choose)
        self._count()

    def send(self, values: Values) -> None:
        password, keep = values.get("password"), bool(values.get("keep"))
        self.form.put({"password": ""} if password else {})
        order = Order(self._plan.letter_id, self._plan.number, self.copy_ids, password, keep)
        self.succeed()
        self.wanted.emit(order)

    @property
    def copy_ids(self) -> tuple[str, ...]:
        """The copies that are ticked."""
        return tuple(row.copy_id for row in self.list.ticks.picked())

    @QtCore.Slot()
    def _choose(self) -> None:
        self.list.ticks.pick(self.form.values()["which"])

    @QtCore.Slot()
    def _count(self) -> None:
        count = len(self.copy_ids)
        words = ngettext("Send {count} letter", "Send {count} letters", count)
        self.verb.setText(words.format(count=wording.count(count)))
        self.verb.setEnabled(count > 0 and not self._plan.obstacle)

    def _add_message(self, plan: SendPlan) -> None:
        if plan.obstacle or plan.warning:
            self.banner.say(plan.obstacle or plan.warning, tone="amber")
        if plan.example is not None:
            self.message = MessageView(plan.example)
            self.message.setMinimumWidth(MESSAGE_PX)
            self.middle.addWidget(self.message, 1)
            self.list.chosen.connect(self._look)

    @QtCore.Slot()
    def _look(self) -> None:
        letter_id, row = self._plan.letter_id, self.list.current()
        if row is not None:
            copy_id = row.copy_id
            self.page.read(
                lambda office: office.sending.message(letter_id, copy_id), self._show, self.miss
            )

    @QtCore.Slot(object)
    def _show(self, message: Message) -> None:
        self.message.show_message(message)


def _fields(plan: SendPlan) -> tuple[Field, ...]:
    offered = groups(plan.rows)
    which = Field("which", N_("Send to"), lambda: ChoiceEditor(offered))
    return (which, *(_SECRET if plan.needs_password else ()))


def _keep_choice() -> QtWidgets.QWidget:
    return ChoiceEditor(
        [(False, _("Ask again next time")), (True, _("Keep it in this computer's password store"))]
    )


_SECRET = (
    Field(
        "password",
        N_("Mail password"),
        lambda: TextEditor(secret=True),
        required=True,
        hint=N_("Kept in memory until the last letter is sent, and nowhere else."),
    ),
    Field("keep", N_("Afterwards"), _keep_choice),
)
