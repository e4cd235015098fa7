"""Where things stand on a page: title, commands, filters, the list and its detail."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6 import QtCore, QtWidgets

from desktop.ui.widgets.card import card

if TYPE_CHECKING:
    from desktop.ui.page import Page


class PageFrame(QtCore.QObject):
    """Lays a page out; the page itself says what is in it."""

    def __init__(self, page: Page, title: str, detail: QtWidgets.QWidget | None) -> None:
        """Builds the layout of the page."""
        super().__init__(page)
        self._shares = page.shares
        self._shared = False
        self._halves: QtWidgets.QSplitter | None = None
        self._context = QtWidgets.QLabel(wordWrap=True)
        self._context.setAlignment(QtCore.Qt.AlignmentFlag.AlignBottom)
        self._context.setProperty("look", "muted")
        self._stack = QtWidgets.QStackedWidget()
        self._stack.addWidget(page.table)
        self._stack.addWidget(page.nothing)
        self._detail = None if detail is None else card(detail)
        column = QtWidgets.QVBoxLayout(page)
        column.setContentsMargins(18, 14, 18, 10)
        column.setSpacing(10)
        column.addLayout(self._heading(title))
        column.addLayout(_between(page.command_bar, page.filter_bar))
        column.addWidget(page.banner)
        column.addWidget(self._body(card(self._stack)), 1)

    def focus(self) -> None:
        """Give the keyboard to the list, or to the button of an empty one."""
        front = self._stack.currentWidget()
        if front is not None:
            front.setFocus()

    def say(self, context: str) -> None:
        """Change the line beside the title."""
        self._context.setText(context)

    def show_list(self, *, filled: bool) -> None:
        """Show the list, or what an empty list says; the keyboard goes along."""
        # Asked of the window, which may be behind another program's while the list is loaded.
        focused = cast("QtWidgets.QWidget | None", self._stack.window().focusWidget())
        here = focused is not None and self._stack.isAncestorOf(focused)
        self._stack.setCurrentIndex(0 if filled else 1)
        if here:
            self.focus()
        if self._detail is not None:
            self._detail.setVisible(filled)
            self._share(filled=filled)

    def _share(self, *, filled: bool) -> None:
        """Divide the room when both are there at last; what a person moves later stays."""
        if filled and self._halves is not None and not self._shared:
            self._shared = True
            self._halves.setSizes(self._shares)

    def _heading(self, title: str) -> QtWidgets.QHBoxLayout:
        heading = QtWidgets.QLabel(title)
        heading.setProperty("look", "title")
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(heading)
        row.addWidget(self._context, 1)
        return row

    def _body(self, left: QtWidgets.QWidget) -> QtWidgets.QWidget:
        if self._detail is None:
            return left
        body = QtWidgets.QSplitter(QtCore.Qt.Orientation.Horizontal)
        body.setHandleWidth(14)
        body.setChildrenCollapsible(False)
        body.addWidget(left)
        body.addWidget(self._detail)
        for at, pixels in enumerate(self._shares):
            body.setStretchFactor(at, pixels)
        self._halves = body
        return body


def _between(left: QtWidgets.QWidget, right: QtWidgets.QWidget) -> QtWidgets.QHBoxLayout:
    row = QtWidgets.QHBoxLayout()
    row.setSpacing(14)
    row.addWidget(left, 1)
    row.addWidget(right)
    return row
