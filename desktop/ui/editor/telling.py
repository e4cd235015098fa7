"""What the sheet says about marked words: a tooltip, and names to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui.editor.marking import Marked, Sort
from desktop.ui.editor.marks import narrow, wide
from desktop.ui.editor.numbering import Spot
from desktop.ui.editor.placeholders import Known
from reports.prose import citation

if TYPE_CHECKING:
    from desktop.ui.editor.sheet import Sheet

_KEEP = QtGui.QTextCursor.MoveMode.KeepAnchor


def marked_at(sheet: Sheet, cursor: QtGui.QTextCursor) -> Marked | None:
    """What is marked where the cursor stands."""
    block = cursor.block()
    at = narrow(block.text(), cursor.positionInBlock())
    found = (each for each in sheet.marks.of(block) if each.begin <= at <= each.end)
    return next(found, None)


def sentence(found: Marked, known: Known) -> str:
    """What is to be said about it."""
    if found.sort == Sort.NEAR:
        return _("No such name is registered. Near to it: {names}.").format(
            names=", ".join(found.near)
        )
    if found.sort == Sort.LONE:
        return _("A single brace. Write it twice if the letter is to show it.")
    if found.sort == Sort.UNKNOWN:
        return _("The placeholder {name} is not known.").replace("{name}", f"{{{found.words}}}")
    meaning, example = known.get(found.words, (_("The number of a point of this letter"), ""))
    return f"{meaning} ({example})" if example else meaning


def beside(spot: Spot, *, left: bool) -> str:
    """What the number at the left of a block means, or its tags at the right."""
    if left:
        desa, slash, kelurahan = spot.mark.partition("/")
        said = _("{desa} in letters to desa, {kelurahan} in letters to kelurahan")
        return said.format(desa=desa, kelurahan=kelurahan) if slash else ""
    said = _("Others cite this point with {placeholder}.")
    name = f"{{{citation(spot.item.name)}}}"
    return said.replace("{placeholder}", name) if spot.item.name else ""


class NameChoices(QtCore.QObject):
    """Puts a registered name in place of the one at the cursor, when the person says so."""

    def __init__(self, sheet: Sheet) -> None:
        """Nothing to choose from yet."""
        super().__init__(sheet)
        self._sheet = sheet
        self._place = QtGui.QTextCursor()

    def offer(self, menu: QtWidgets.QMenu, found: Marked, block: QtGui.QTextBlock) -> None:
        """Put the near names at the head of a menu."""
        first = menu.actions()[0] if menu.actions() else None
        words = block.text()
        self._place = QtGui.QTextCursor(block)
        self._place.setPosition(block.position() + wide(words, found.begin))
        self._place.setPosition(block.position() + wide(words, found.end), _KEEP)
        actions = [QtGui.QAction(name.replace("&", "&&"), menu) for name in found.near]
        for name, action in zip(found.near, actions, strict=True):
            action.setData(name)
            action.triggered.connect(self._replace)
        divider = QtGui.QAction(menu)
        divider.setSeparator(True)
        menu.insertActions(first, [*actions, divider])  # type: ignore[arg-type]  # None is the end

    @QtCore.Slot()
    def _replace(self) -> None:
        action = self.sender()
        if isinstance(action, QtGui.QAction):
            self._place.insertText(str(action.data()))


def menu_of(sheet: Sheet, actions: Mapping[str, tuple[QtGui.QAction, ...]]) -> QtWidgets.QMenu:
    """The context menu: the clipboard, and the same menus as above the sheet."""
    menu = QtWidgets.QMenu(sheet)
    menu.setObjectName("context")
    menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
    _add(menu, _("Cut"), "Ctrl+X", sheet.cut, possible=sheet.textCursor().hasSelection())
    _add(menu, _("Copy"), "Ctrl+C", sheet.copy, possible=sheet.textCursor().hasSelection())
    _add(menu, _("Paste"), "Ctrl+V", sheet.paste, possible=sheet.canPaste())
    menu.addSeparator()
    for words, some in actions.items():
        below = menu.addMenu(words)
        below.addActions(some)
        below.setEnabled(any(each.isEnabled() for each in some))
    return menu


def _add(menu: QtWidgets.QMenu, words: str, keys: str, call: object, *, possible: bool) -> None:
    action = menu.addAction(words)
    action.setShortcut(QtGui.QKeySequence(keys))
    action.setEnabled(possible)
    action.triggered.connect(call)
