"""Taking back a village's newest name, as if it had never been entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Values

if TYPE_CHECKING:
    from desktop.services.village_names import Named
    from desktop.ui.page import Page


class TakeBackNameDialog(FormDialog):
    """One question, because only the trail remembers what is taken back."""

    WIDTH = 420

    def __init__(self, page: Page, named: Named) -> None:
        """Asks about this name."""
        super().__init__(page, _("Take back a name"), _("Take back"), (), safe=_("Cancel"))
        self._named = named
        words = _("Take back {code} {name}? The name before it then holds again.")
        self.introduce(words.format(code=named.code, name=named.name))

    def send(self, values: Values) -> None:
        named = self._named
        self.page.save(lambda office: office.registry.take_back(named), self._done, self.fail)

    @QtCore.Slot(object)
    def _done(self, _nothing: object) -> None:
        self.succeed()
        self.page.frame.toast(_("The name is taken back."))
