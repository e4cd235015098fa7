"""Pengaturan: what the office may change about itself, section by section."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtWidgets

from desktop.domain.role import Right
from desktop.i18n import N_, _
from desktop.ui.commands import Command
from desktop.ui.page import Page
from desktop.ui.settings.computer import ComputerPanel
from desktop.ui.settings.panel import SectionPanel
from desktop.ui.settings.sections import COMPUTER, SECTIONS, OwnPanel
from desktop.ui.table import Column

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.ui.screen import Frame
    from desktop.ui.settings.section import Section


def _no_typing(page: SettingsPage) -> str:
    return "" if page.panel and page.panel.is_typed else _("Nothing was changed here.")


def _no_new(page: SettingsPage) -> str:
    panel = page.panel
    may = panel is not None and panel.section.blank is not None
    return "" if may else _("There is nothing to add in this section.")


def _no_removing(page: SettingsPage) -> str:
    panel = page.panel
    may = panel is not None and panel.removable and panel.row is not None and not panel.is_fresh
    return "" if may else _("What letters may refer to is not removed.")


def _no_way_back(page: SettingsPage) -> str:
    panel = page.panel
    entry = None if panel is None else panel.entry
    if entry is None:
        return _("Open the history and choose a change first.")
    made = _("This is where the record was made: there is nothing before it.")
    return made if entry.before is None else ""


class SettingsPage(Page):
    """Sections at the left; the list and form of one of them at the right."""

    shares = (190, 934)
    empty = N_("There are no settings.")
    columns = (Column(N_("Section"), lambda section: _(section.title), stretch=True),)
    concerns = frozenset(
        {
            "contribution_rate",
            "holiday",
            "legal_basis",
            "letter_template",
            "number_series",
            "office_holder",
            "office_profile",
            "official",
            "person",
            "post",
            "regency",
        }
    )

    @staticmethod
    def key(row: Section) -> object:
        return row.name

    def __init__(self, frame: Frame, title: str) -> None:
        """The sections' panels are made when they are first looked at."""
        self._panels: dict[str, SectionPanel] = {}
        self._computer: ComputerPanel | None = None
        self._typed: dict[str, Any] = {}
        self._stack: QtWidgets.QStackedWidget | None = None
        super().__init__(frame, title)
        # The list is never empty; the sentence that would say so asks for more room than it has.
        ignored = QtWidgets.QSizePolicy.Policy.Ignored
        self.nothing.setSizePolicy(ignored, ignored)

    def detail(self) -> QtWidgets.QWidget:
        self._stack = QtWidgets.QStackedWidget()
        return self._stack

    @property
    def panel(self) -> SectionPanel | None:
        """The section in front."""
        front = None if self._stack is None else self._stack.currentWidget()
        return front if isinstance(front, SectionPanel) else None

    def load(self, office: Office) -> tuple[Any, ...]:
        return (*SECTIONS, COMPUTER)

    def context(self, rows: tuple[Any, ...]) -> str:
        office = self.frame.office
        if office is None or office.may(Right.MASTER_DATA):
            return _("Every change stands in the history and can be put back.")
        return _("Everybody may read this; administrators may change it.")

    def chosen(self) -> None:
        section = self.row
        if section is not None and self._stack is not None:
            panel = self._panel_of(section, self._stack)
            self._stack.setCurrentWidget(panel)
            panel.reload()
            self.command_bar.update_enabled()

    def show_section(self, name: str) -> None:
        """Bring a section to the front."""
        self.table.go_to(name)

    @property
    def unsaved(self) -> bool:
        return bool(self._typed) or any(each.has_typing for each in self._panels.values())

    def leave(self, then: Callable[[], object]) -> None:
        """Ask what is to become of what is typed and not saved."""
        typed = [name for name, panel in self._panels.items() if panel.has_typing]
        self.show_section(next(iter((*typed, *self._typed))))
        self._then = then
        self.banner.say(
            _("Something typed here is not saved yet."),
            (_("Leave without saving"), self._leave),
            tone="amber",
        )

    def kept(self) -> object:
        typed = {name: panel.kept() for name, panel in self._panels.items() if panel.has_typing}
        return (self.row.name if self.row is not None else "", typed)

    def take_up(self, kept: Any) -> None:  # noqa: ANN401  # a section's name, and what was typed
        self._next, self._typed = kept

    def save_record(self) -> None:
        """Write what stands in the form."""
        if self.panel is not None:
            self.panel.changes.save()

    def add_record(self) -> None:
        """Begin a new record."""
        if self.panel is not None:
            self.panel.add()

    def give_up(self) -> None:
        """Forget what was typed."""
        if self.panel is not None:
            self.panel.give_up()

    def remove_record(self) -> None:
        """Take the record away; the history can put it back."""
        if self.panel is not None:
            self.panel.changes.remove()

    def put_back(self) -> None:
        """Write what the chosen change replaced."""
        if self.panel is not None:
            self.panel.changes.put_back()

    def _panel_of(
        self, section: Section | OwnPanel, stack: QtWidgets.QStackedWidget
    ) -> SectionPanel | ComputerPanel:
        if isinstance(section, OwnPanel):
            if self._computer is None:
                self._computer = section.make(self)
                stack.addWidget(self._computer)
            return self._computer
        return self._panels.get(section.name) or self._make(section, stack)

    def _make(self, section: Section, stack: QtWidgets.QStackedWidget) -> SectionPanel:
        panel = SectionPanel(self, section)
        panel.state_changed.connect(self.command_bar.update_enabled)
        panel.take_up(self._typed.pop(section.name, None))
        self._panels[section.name] = panel
        stack.addWidget(panel)
        return panel

    @QtCore.Slot()
    def _leave(self) -> None:
        self._typed.clear()
        for panel in self._panels.values():
            panel.forget()
        self._then()

    commands = (
        Command(
            N_("Save"),
            save_record,
            "Ctrl+S",
            "tick",
            refusal=_no_typing,
            right=Right.MASTER_DATA,
            primary=True,
        ),
        Command(N_("New"), add_record, "Ctrl+N", "plus", _no_new, Right.MASTER_DATA),
        Command(N_("Discard typing"), give_up, "Ctrl+D", "close", _no_typing),
        Command(N_("Put back"), put_back, "Ctrl+B", "previous", _no_way_back, Right.MASTER_DATA),
        Command(N_("Remove"), remove_record, "Ctrl+Del", "bin", _no_removing, Right.MASTER_DATA),
    )


PAGE = SettingsPage
