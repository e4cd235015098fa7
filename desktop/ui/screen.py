"""What fills the place right of the navigation: background verbs, commands and a banner."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar

from PySide6 import QtCore, QtWidgets

from desktop.errors import PaperRefused
from desktop.i18n import _
from desktop.ui.commands import Command
from desktop.ui.jobs import Job, Jobs
from desktop.ui.messages import Banner
from desktop.ui.widgets.command_bar import CommandBar
from desktop.ui.widgets.toast import Action

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.progress import Progress
    from desktop.settings import Settings
    from desktop.ui.page import Page
    from desktop.ui.store_choice import StoreChoice

T = TypeVar("T")


class Frame(Protocol):
    """What a page needs of the window around it."""

    office: Office | None
    chosen: Settings

    def choose(self, chosen: Settings) -> None:
        """Remember other choices of the person at this computer."""

    @property
    def jobs(self) -> Jobs:
        """What runs beside the screen."""

    def speak(self, language: str) -> None:
        """Say everything in another language from now on."""

    def paint(self, palette: str) -> None:
        """Show everything in another palette from now on."""

    @property
    def stores(self) -> StoreChoice:
        """What opens another store, or makes one."""

    @property
    def page(self) -> Page:
        """The page in front."""

    def go(self, name: str) -> None:
        """Bring a page to the front."""

    def toast(self, text: str, *actions: Action) -> None:
        """Say what has worked."""

    def lay_over(self, page: Screen, screen: Screen) -> None:
        """Show a screen in place of a page, until it is taken off."""

    def take_off(self, screen: Screen) -> None:
        """Show again what a screen was laid over."""


class Screen(QtWidgets.QWidget):
    """What a person looks at; subclasses declare what can be done, and lay themselves out."""

    commands: ClassVar[tuple[Command, ...]] = ()
    concerns: ClassVar[frozenset[str]] = frozenset()
    """Kinds of rows whose change makes it load again."""
    topic: ClassVar[str] = ""
    """What F1 opens; nothing is the page's own help."""
    command_bar: CommandBar
    """Made by the subclass when there is everything that its commands look at."""

    def __init__(self, frame: Frame) -> None:
        """Nothing is shown before the first `refresh`."""
        super().__init__()
        self.frame = frame
        self.banner = Banner()

    def focus(self) -> None:
        """Take the keyboard."""
        self.setFocus()

    @QtCore.Slot()
    def refresh(self) -> None:
        """Load again."""

    @property
    def unsaved(self) -> bool:
        """Whether something typed here would be lost now."""
        return False

    def leave(self, then: Callable[[], object]) -> None:
        """Ask what is to become of what is not saved, then go on; "stay" does not go on."""
        then()

    @QtCore.Slot()
    def take_off(self) -> None:
        """Show again what it was laid over, whatever stands here."""
        self.frame.take_off(self)

    def kept(self) -> object:
        """What a page built anew in another language is to go on with."""

    def take_up(self, kept: Any) -> None:  # noqa: ANN401  # what this very page has kept
        """Go on with what a page in another language has kept."""

    def refusal(self, command: Command) -> str:
        """Why a command cannot be used now; nothing if it can."""
        office = self.frame.office
        if office is not None and command.right is not None and not office.may(command.right):
            return _("Your role in this store does not permit this.")
        return command.refusal(self)

    def read(
        self,
        load: Callable[[Office], T],
        show: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Look something up beside the screen; `show` is given the latest answer only."""
        office = self.frame.office
        if office is not None:
            self.frame.jobs.read(Job(lambda _progress: load(office), show, failed or self.fail))

    def save(
        self,
        change: Callable[[Office], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Write something that takes milliseconds, after all writes before it.

        The page says what failed where a dialog that was to say so has been closed.
        """
        office = self.frame.office
        if office is not None:
            told = failed or self.fail
            job = Job(lambda _progress: change(office), done, told, instead=self.fail)
            self.frame.jobs.save(job)

    def work(
        self,
        work: Callable[[Office, Progress], T],
        done: Callable[[T], None],
        label: str,
        failed: Callable[[Exception], None] | None = None,
    ) -> bool:
        """Run the one long job; says so and returns False while another one runs."""
        office = self.frame.office
        if office is None:
            return False
        job = Job(lambda progress: work(office, progress), done, failed or self.fail, label)
        if self.frame.jobs.work(job):
            self.banner.hide()
            return True
        self.banner.say(_("Another job is still running. Wait for it or stop it with Ctrl+."))
        return False

    def hand_over(self, hand: Callable[[], None]) -> None:
        """Give something to another program; say so if this computer has none for it."""
        try:
            hand()
        except PaperRefused as refused:
            self.banner.say(refused.message, tone="amber")

    @QtCore.Slot(object)
    def fail(self, error: Exception) -> None:
        """Say what went wrong above the content."""
        self.banner.fail(error, self.refresh)
