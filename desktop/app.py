"""Composition of the window: settings, palette, language; the store follows the first paint."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from shiboken6 import Shiboken

from desktop import settings
from desktop.ui import late, theme
from desktop.ui.first_paint import AfterFirstPaint
from desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from types import TracebackType


def run(arguments: Namespace, _say: Callable[[str], None]) -> int:
    """The window as a verb of the command line; returns the exit status."""
    return run_window(arguments.store)


def run_window(address: str | None = None) -> int:
    """Show the window on the store at the address, or on this person's own; returns when closed."""
    chosen = settings.load()
    app = make_app(chosen)
    window = MainWindow(
        chosen, lambda: late.open_office(address), lambda: starts_first(window.chosen, address)
    )
    sys.excepthook = _Unexpected(window).tell
    AfterFirstPaint(window, window.open_store)
    window.show()
    status = app.exec()
    # The system may end the program without asking the window to close.
    window.jobs.close()
    if window.office is not None:
        window.office.close()
    sys.excepthook = sys.__excepthook__
    # Before the application goes: a window that is left asks for a screen there is no more.
    Shiboken.delete(window)
    return status


def starts_first(chosen: settings.Settings, address: str | None) -> bool:
    """Whether the person has no store yet and none was named."""
    return not (address or chosen.store or settings.own_store().exists())


def make_app(chosen: settings.Settings) -> QtWidgets.QApplication:
    """The application object in the chosen palette."""
    # Named here and not by setStyle(), which would make Python know all of QStyle before it paints.
    app = QtWidgets.QApplication([sys.argv[0], "-style", "Fusion"])
    app.setApplicationName("Lindung Desa")
    theme.apply(app, chosen.palette)
    return app


class _Unexpected:
    """The last net: a failure in a slot is said in the window instead of ending the program."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def tell(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            self._window.page.banner.fail(error)
        else:
            sys.__excepthook__(kind, error, trace)
