"""Writing a circular in place of the list: saved, left, and never lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtWidgets

from desktop.errors import Conflict, InvalidInput, NotAllowed, NotFound
from desktop.i18n import _
from desktop.ui.dialogs.add_annex import AddAnnexDialog
from desktop.ui.dialogs.save_template import SaveTemplateDialog
from desktop.ui.keeping import Keeper
from desktop.ui.screen import Screen
from desktop.ui.widgets.command_bar import CommandBar
from desktop.ui.writing.commands import COMMANDS
from desktop.ui.writing.desk import Desk
from desktop.ui.writing.heading import Heading
from desktop.ui.writing.leaving import Question
from desktop.ui.writing.meanwhile import Meanwhile
from desktop.ui.writing.opening import FORM, Opened, Unfinished, to_keep, unfinished

if TYPE_CHECKING:
    from desktop.services.circular_writing_rows import WritingChoices
    from desktop.ui.page import Page


class WritingScreen(Screen):
    """One letter on the whole page."""

    topic = "writing"
    concerns = frozenset(
        {
            "legal_basis",
            "letter_template",
            "number_series",
            "office_holder",
            "office_profile",
            "official",
            "post",
            "village",
            "village_name",
            "contribution_rate",
        }
    )
    commands = COMMANDS
    again = QtCore.Signal(object)
    """Open this unfinished letter in place of what stands here."""
    other = QtCore.Signal(str)
    """Open this letter in place of what stands here."""
    gone = QtCore.Signal()
    """The list is shown again."""

    def __init__(self, page: Page, opened: Opened) -> None:
        """Shows the letter, or typing in it that was never saved."""
        super().__init__(page.frame)
        self._page = page
        self._writing, self.choices = opened.writing, opened.choices
        self.edited = opened.typed is not None
        self._then: Callable[[], object] = self._say
        self._saving = self._once_more = False
        self._sent = self._shown = opened.writing.form
        self.desk = Desk(self, opened.typed or opened.writing.form, opened.choices)
        if not self.edited:
            # What the widgets make of a letter by showing it is no change of the person.
            self._shown = self.desk.written()
        self._heading = Heading()
        self._meanwhile = Meanwhile(self)
        self._meanwhile.copied.connect(self._copied)
        self.command_bar = CommandBar(self, self.commands)
        self._lay_out()
        form = f"{FORM}{self.letter_id}"
        self.keeper = Keeper(self, self.frame, form, self._to_keep, self._restore)
        self._begin(opened)

    @property
    def letter_id(self) -> str:
        """The letter that is written."""
        return self._writing.letter_id

    @property
    def unsaved(self) -> bool:
        return self.edited and self.desk.written() != self._shown

    def focus(self) -> None:
        self.desk.focus()

    def kept(self) -> Unfinished:
        """What a screen in another language goes on with."""
        if self.unsaved:
            # The store may not answer the other screen.
            self.keeper.keep()
        return Unfinished(self.letter_id, self._writing.version, self.desk.written())

    def back(self) -> None:
        """Show the list again; what is not saved is asked about."""
        self.leave(self.take_off)

    def leave(self, then: Callable[[], object]) -> None:
        self._then = then
        if self.unsaved:
            Question(self, self._save_now, self._discard).open()
        else:
            self._discard()

    def save_letter(self) -> None:
        """Store what stands here, and go on writing."""
        self._then = self._say
        self._save_now()

    def save_template(self) -> None:
        """Make a template of the letter, or the next version of its own."""
        SaveTemplateDialog(self, self.letter_id, self._writing.template).open()

    def add_annex(self) -> None:
        """Ask which annex of the template is wanted."""
        dialog = AddAnnexDialog(self, self.choices.annexes)
        dialog.wanted.connect(self._add_annex)
        dialog.open()

    @QtCore.Slot(int)
    def _add_annex(self, at: int) -> None:
        self.desk.add_annex(self.choices.annexes[at])

    @QtCore.Slot()
    def take_off(self) -> None:
        """Leave, whatever stands here."""
        self.gone.emit()
        self.frame.take_off(self)

    @QtCore.Slot()
    def _save_now(self) -> None:
        # What is asked for meanwhile needs the version that this one makes.
        self._once_more = self._saving
        if self._saving:
            return
        self._saving = True
        letter_id, version = self.letter_id, self._writing.version
        form = self._sent = self.desk.written()
        self.banner.hide()
        self.save(
            lambda office: office.writing.save(letter_id, version, form), self._saved, self.refuse
        )

    @QtCore.Slot(object)
    def _saved(self, version: int) -> None:
        self._saving = False
        self._writing = replace(self._writing, version=version)
        self._shown = self._sent
        self.edited = self.desk.written() != self._shown
        if not self.edited:
            self.keeper.end()
        self.frame.toast(_("The letter is saved."))
        self._say()
        if not self.edited:
            self._then()
        elif self._once_more:
            self._save_now()
        else:
            self._then = self._say

    @QtCore.Slot(object)
    def refuse(self, error: Exception) -> None:
        """Say why it was not saved; everything typed stays."""
        self._saving = self._once_more = False
        self._then = self._say
        if isinstance(error, Conflict):
            self._meanwhile.tell()
        elif isinstance(error, (NotAllowed, NotFound)):
            self._meanwhile.tell_over(error.message)
        elif isinstance(error, InvalidInput):
            self.desk.show_error(error)
            self.banner.say(error.message)
        else:
            self.banner.fail(error, self.save_letter)

    @QtCore.Slot(str)
    def _copied(self, letter_id: str) -> None:
        self.keeper.end()
        self.frame.toast(_("Your text is kept as a draft of its own."))
        self.take_off()
        self.other.emit(letter_id)

    @QtCore.Slot()
    def _discard(self) -> None:
        self.keeper.end()
        self.edited = False
        self._then()

    def _to_keep(self) -> dict[str, Any]:
        return to_keep(self._writing, self.desk.written())

    def _restore(self, kept: Any) -> None:  # noqa: ANN401  # what was kept
        found = unfinished(self.letter_id, kept)
        if found is not None:
            self.take_off()
            self.again.emit(found)

    @QtCore.Slot()
    def _edit(self) -> None:
        self.keeper.touch()
        if not self.edited:
            self.edited = True
            self._say()

    @QtCore.Slot()
    def refresh(self) -> None:
        """Offer what somebody has changed in the master data meanwhile; what was typed stays."""
        self._choose_again()
        self.desk.live.follow()

    @QtCore.Slot()
    def _choose_again(self) -> None:
        letter_on, template = self.desk.written().letter_on, self._writing.template
        self.read(lambda office: office.writing.choices(letter_on, template), self._show_choices)

    @QtCore.Slot(object)
    def _show_choices(self, choices: WritingChoices) -> None:
        self.choices = choices
        self.desk.show_choices(choices)

    @QtCore.Slot()
    def _say(self) -> None:
        self._heading.say(self._shown.subject, saved=not self.edited)
        self.command_bar.update_enabled()

    def _begin(self, opened: Opened) -> None:
        self.desk.edited.connect(self._edit)
        self.desk.dated.connect(self._choose_again)
        self.desk.text.said.connect(self.frame.toast)
        if self.edited:
            self.keeper.touch()
        else:
            self.keeper.offer(self.banner, self._shown.subject)
        if opened.place:
            self.desk.go_to(opened.place)
        self._say()

    def _lay_out(self) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 10)
        column.setSpacing(10)
        column.addWidget(self._heading)
        column.addWidget(self.command_bar)
        column.addWidget(self.banner)
        column.addWidget(self.desk, 1)
