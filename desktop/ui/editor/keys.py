"""What the keys do on the sheet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui

from desktop.ui.editor import blocks, editing, levels
from desktop.ui.editor.items import Kind
from desktop.ui.editor.lines import commands, in_cell, one_step
from desktop.ui.editor.tabling import next_cell, previous_cell

if TYPE_CHECKING:
    from desktop.ui.editor.sheet import Sheet

_Key = QtCore.Qt.Key
_Move = QtGui.QTextCursor.MoveOperation
_KEEP = QtGui.QTextCursor.MoveMode.KeepAnchor
_Standard = QtGui.QKeySequence.StandardKey


def press(sheet: Sheet, event: QtGui.QKeyEvent) -> bool:
    """Do what the key means here; False where it means what it means in every text."""
    if sheet.isReadOnly():
        return False
    action = sheet.action_of(event)
    if action:
        action.trigger()
        return True
    for standard, act in _STANDARD.items():
        if event.matches(standard):
            act(sheet)
            return True
    if _leaves(sheet, event):
        return True
    act_of = _KEYS.get(_Key(event.key())) if not _modified(event) else None
    if act_of:
        act_of(sheet)
        return True
    return types(event) and _type(sheet, event.text())


def _type(sheet: Sheet, sign: str) -> bool:
    """Write over what is selected; False where Qt writes the sign."""
    if is_locked(sheet):
        return True
    if not sheet.textCursor().hasSelection():
        return False
    sheet.insert_words(sign)
    sheet.completion.follow(open_now=True)
    return True


def is_locked(sheet: Sheet) -> bool:
    """Whether nothing may be written where the cursor stands."""
    cursor = sheet.textCursor()
    return blocks.kind(cursor.block()) == Kind.FILL and not in_cell(cursor)


def _leaves(sheet: Sheet, event: QtGui.QKeyEvent) -> bool:
    """Ctrl+Tab goes to what comes after the sheet, as Tab does elsewhere."""
    steps = {_Key.Key_Tab: True, _Key.Key_Backtab: False}
    step = steps.get(_Key(event.key()))
    control = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier)
    if step is None or not control:
        return False
    sheet.leave(on=step)
    return True


def types(event: QtGui.QKeyEvent) -> bool:
    """Whether the key writes a sign; Ctrl and Alt together are AltGr on some keyboards."""
    held = event.modifiers() & ~QtCore.Qt.KeyboardModifier.ShiftModifier
    command = held == QtCore.Qt.KeyboardModifier.ControlModifier
    return bool(event.text()) and event.text().isprintable() and not command


def _modified(event: QtGui.QKeyEvent) -> bool:
    shift = QtCore.Qt.KeyboardModifier.ShiftModifier | QtCore.Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~shift)


def _enter(sheet: Sheet) -> None:
    known = commands(sheet.textCursor())
    sheet.remove_selection()
    cursor = sheet.textCursor()
    with one_step(cursor, known):
        editing.enter(cursor)
    _show(sheet, cursor)


def _show(sheet: Sheet, cursor: QtGui.QTextCursor) -> None:
    sheet.setTextCursor(cursor)
    sheet.ensureCursorVisible()


def _backspace(sheet: Sheet) -> None:
    _remove(sheet, editing.backspace, _Move.PreviousCharacter)


def _delete(sheet: Sheet) -> None:
    _remove(sheet, editing.delete, _Move.NextCharacter)


def _backspace_word(sheet: Sheet) -> None:
    _remove(sheet, editing.backspace, _Move.PreviousWord)


def _delete_word(sheet: Sheet) -> None:
    _remove(sheet, editing.delete, _Move.NextWord)


def _remove(sheet: Sheet, boundary: Callable[[QtGui.QTextCursor], bool], step: _Move) -> None:
    cursor = sheet.textCursor()
    if cursor.hasSelection():
        sheet.remove_selection()
        return
    if is_locked(sheet):
        return
    if not boundary(cursor):
        _remove_step(cursor, step)
    _show(sheet, cursor)


def _remove_step(cursor: QtGui.QTextCursor, step: _Move) -> None:
    block = cursor.block()
    cursor.movePosition(step, _KEEP)
    ends = block.position(), block.position() + block.length() - 1
    cursor.setPosition(min(max(cursor.position(), ends[0]), ends[1]), _KEEP)
    cursor.removeSelectedText()


def _tab(sheet: Sheet) -> None:
    cursor = sheet.textCursor()
    if in_cell(cursor):
        next_cell(cursor)
        _show(sheet, cursor)
    else:
        levels.deeper(cursor)


def _back_tab(sheet: Sheet) -> None:
    cursor = sheet.textCursor()
    if in_cell(cursor):
        previous_cell(cursor)
        _show(sheet, cursor)
    else:
        levels.higher(cursor)


def _cut(sheet: Sheet) -> None:
    sheet.cut()


def _nothing(_sheet: Sheet) -> None:
    """Leave everything as it is."""


def _undo(sheet: Sheet) -> None:
    sheet.undo()


def _redo(sheet: Sheet) -> None:
    sheet.redo()


_STANDARD: dict[_Standard, Callable[[Sheet], None]] = {
    _Standard.Undo: _undo,
    _Standard.Redo: _redo,
    _Standard.Cut: _cut,
    # Would remove the end of a block, or several, without asking what they are.
    _Standard.DeleteEndOfLine: _nothing,
    _Standard.DeleteCompleteLine: _nothing,
    _Standard.DeleteStartOfWord: _backspace_word,
    _Standard.DeleteEndOfWord: _delete_word,
}
_KEYS: dict[_Key, Callable[[Sheet], None]] = {
    _Key.Key_Return: _enter,
    _Key.Key_Enter: _enter,
    _Key.Key_Backspace: _backspace,
    _Key.Key_Delete: _delete,
    _Key.Key_Tab: _tab,
    _Key.Key_Backtab: _back_tab,
}
