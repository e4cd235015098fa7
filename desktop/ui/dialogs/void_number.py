"""Asking for a reason that stays in the book."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.widgets.editors import TextEditor

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.ui.page import Page

FIELDS = (Field("reason", N_("Reason"), TextEditor, required=True),)


class VoidNumberDialog(FormDialog):
    """A void number stays in the book with its reason and is never given again."""

    def __init__(self, page: Page, number: str, void: Callable[[Office, str], None]) -> None:
        """`void` is what the page's subject does with the reason."""
        title, verb = _("Void a number"), _("Void the number")
        super().__init__(page, title, verb, FIELDS, safe=_("Go back"))
        self._number, self._void = number, void
        words = _(
            "{number} stays in the book as void and is never given again. A letter that "
            "carries it becomes void too. This cannot be taken back."
        )
        self.introduce(words.format(number=number))

    def send(self, values: Values) -> None:
        reason = values["reason"]
        self.page.save(lambda office: self._void(office, reason), self._done, self.fail)

    @QtCore.Slot(object)
    def _done(self, _nothing: object) -> None:
        self.succeed()
        self.page.frame.toast(_("{number} is void.").format(number=self._number))
