"""What can be done with a letter, as data: toolbar, menus and shortcuts come from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6 import QtGui

from desktop.i18n import N_
from desktop.ui.editor import blocks, levels, moving, parts, styling, tabling
from desktop.ui.editor.items import Kind
from desktop.ui.editor.lines import in_cell

if TYPE_CHECKING:
    from desktop.ui.editor.sheet import Sheet

Cursor = QtGui.QTextCursor


def always(_cursor: Cursor) -> bool:
    """Wherever the cursor stands."""
    return True


def never(_cursor: Cursor) -> bool:
    """Nothing to tick."""
    return False


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing to do at the cursor. `label` is a message id."""

    label: str
    run: Callable[[Sheet], None]
    icon: str = ""
    keys: str = ""
    possible: Callable[[Cursor], bool] = always
    ticked: Callable[[Cursor], bool] | None = None
    """Whether it holds already where the cursor stands."""


def at_cursor(change: Callable[[Cursor], object]) -> Callable[[Sheet], None]:
    """Run a change at the cursor, and show where it ends."""

    def run(sheet: Sheet) -> None:
        cursor = sheet.textCursor()
        change(cursor)
        sheet.setTextCursor(cursor)
        sheet.ensureCursorVisible()

    return run


def _table(change: tabling.Change) -> Callable[[Sheet], None]:
    def run(cursor: Cursor) -> None:
        tabling.change_table(cursor, change)

    return at_cursor(run)


def _bind(kind: str) -> Callable[[Sheet], None]:
    def run(cursor: Cursor) -> None:
        styling.bind(cursor, kind)

    return at_cursor(run)


def _binds(kind: str) -> Callable[[Cursor], bool]:
    def ticked(cursor: Cursor) -> bool:
        return styling.binds_now(cursor) == kind

    return ticked


def _undo(sheet: Sheet) -> None:
    sheet.undo()


def _redo(sheet: Sheet) -> None:
    sheet.redo()


def _bold(sheet: Sheet) -> None:
    sheet.restyle(styling.bold(on=not styling.is_bold(sheet.currentCharFormat())))


def _italic(sheet: Sheet) -> None:
    sheet.restyle(styling.italic(on=not sheet.currentCharFormat().fontItalic()))


def on_points(cursor: Cursor) -> bool:
    """Whether the selection touches a point."""
    return not in_cell(cursor) and bool(styling.points(cursor))


def _on_one_point(cursor: Cursor) -> bool:
    return not in_cell(cursor) and styling.name_now(cursor) is not None


def _in_text(cursor: Cursor) -> bool:
    return in_cell(cursor) or styling.takes_style(cursor.block()) or cursor.hasSelection()


def _in_blocks(cursor: Cursor) -> bool:
    text = styling.takes_style(cursor.block()) or cursor.hasSelection()
    return text and not in_cell(cursor)


def _outside_tables(cursor: Cursor) -> bool:
    return not in_cell(cursor)


def _no_legal_bases(cursor: Cursor) -> bool:
    return not parts.has_legal_bases(cursor.document())


def _in_part(cursor: Cursor) -> bool:
    block = cursor.block()
    while block.isValid() and not blocks.part(block):
        block = block.previous()
    return blocks.kind(block) == Kind.HEADING


def _name(sheet: Sheet) -> None:
    sheet.naming.emit()


BOLD = Deed(N_("Bold"), _bold, "bold", "Ctrl+B", _in_text, never)
ITALIC = Deed(N_("Italic"), _italic, "italic", "Ctrl+I", _in_text, never)
POINT = Deed(
    N_("Numbered point"),
    at_cursor(levels.toggle_point),
    "points",
    "Ctrl+Shift+L",
    _in_blocks,
    on_points,
)
HIGHER = Deed(N_("One level up"), at_cursor(levels.higher), "outdent", "Shift+Tab", on_points)
DEEPER = Deed(N_("One level down"), at_cursor(levels.deeper), "indent", "Tab", on_points)
UP = Deed(N_("Move up"), at_cursor(moving.move_up), "move_up", "Alt+Shift+Up", _outside_tables)
DOWN = Deed(
    N_("Move down"), at_cursor(moving.move_down), "move_down", "Alt+Shift+Down", _outside_tables
)
UNDO = Deed(N_("Undo"), _undo, "undo", "Ctrl+Z")
REDO = Deed(N_("Redo"), _redo, "redo", "Ctrl+Y")

SECTION = Deed(N_("Section"), at_cursor(parts.insert_section), "", "Ctrl+Shift+H")
LEGAL_BASES = Deed(
    N_("Section of legal bases"),
    at_cursor(parts.insert_legal_bases),
    possible=_no_legal_bases,
)
ANNEX = Deed(N_("Annex"), at_cursor(parts.insert_annex), "", "Ctrl+Shift+A")
TABLE = Deed(N_("Table"), at_cursor(tabling.insert_table), "", "Ctrl+Shift+T", _outside_tables)
REMOVE_PART = Deed(
    N_("Remove this section or annex"), at_cursor(parts.remove_part), possible=_in_part
)
INSERTING = (SECTION, LEGAL_BASES, ANNEX, TABLE)

TABLING = tuple(
    Deed(label, _table(change), keys=keys, possible=in_cell)
    for label, change, keys in (
        (N_("Row below"), tabling.add_row, "Alt+Shift+R"),
        (N_("Column to the right"), tabling.add_column, "Alt+Shift+C"),
        (N_("Flush right"), tabling.turn_column, ""),
        (N_("Column wider"), tabling.widen_column, ""),
        (N_("Column narrower"), tabling.narrow_column, ""),
        (N_("Remove row"), tabling.remove_row, ""),
        (N_("Remove column"), tabling.remove_column, ""),
        (N_("Remove table"), tabling.remove_table, ""),
    )
)
BINDING = tuple(
    Deed(label, _bind(kind), possible=on_points, ticked=_binds(kind))
    for label, kind in (
        (N_("Everybody"), ""),
        (N_("Desa only"), "desa"),
        (N_("Kelurahan only"), "kelurahan"),
    )
)
NAME = Deed(N_("Name for citing…"), _name, "", "Ctrl+Shift+N", _on_one_point)
ALL = (
    *(BOLD, ITALIC, POINT, HIGHER, DEEPER, UP, DOWN, UNDO, REDO),
    *INSERTING,
    REMOVE_PART,
    *TABLING,
    *BINDING,
    NAME,
)
