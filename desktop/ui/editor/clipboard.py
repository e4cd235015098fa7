"""The sheet and the clipboard: which of the forms on offer is read, and what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.ui.editor import clips
from desktop.ui.editor.html_reading import read_html
from desktop.ui.editor.html_style import COLOURS, FONTS, LINES, LINKS, PICTURES
from desktop.ui.editor.items import Entry, Item, bearable
from desktop.ui.editor.lines import commands
from desktop.ui.editor.pasting import paste, takes_sections
from desktop.ui.editor.typed import read_plain, recognised

if TYPE_CHECKING:
    from desktop.ui.editor.sheet import Sheet

_WORDS = {
    PICTURES: N_("pictures"),
    LINKS: N_("links"),
    FONTS: N_("typefaces"),
    COLOURS: N_("colours"),
    LINES: N_("underlining"),
}


def can_paste(data: QtCore.QMimeData) -> bool:
    """Whether there is something that can be read."""
    return data.hasFormat(clips.MIME) or data.hasHtml() or data.hasText()


def paste_data(sheet: Sheet, data: QtCore.QMimeData) -> None:
    """Put in what is on the clipboard, over what is selected; say what was left out."""
    entries, dropped = _read(data, headings=takes_sections(sheet.textCursor()))
    known = commands(sheet.textCursor())
    sheet.remove_selection()
    cursor = sheet.textCursor()
    if _is_line(data, entries):
        sheet.insert_words(bearable(data.text()).strip("\n"), known)
        cursor = sheet.textCursor()
    elif not paste(cursor, entries, known):
        sheet.said.emit(_("Nothing can be written here: the legal bases stand in this place."))
    sheet.setTextCursor(cursor)
    sheet.ensureCursorVisible()
    if dropped:
        sheet.said.emit(_sentence(dropped))


def _is_line(data: QtCore.QMimeData, entries: tuple[Entry, ...]) -> bool:
    """Whether it is a few plain words, which take the style they are put into."""
    plain = not data.hasFormat(clips.MIME) and not data.hasHtml()
    return plain and "\n" not in bearable(data.text()).strip("\n") and not _is_point(entries)


def _is_point(entries: tuple[Entry, ...]) -> bool:
    return bool(entries) and isinstance(entries[0], Item) and entries[0].level > 0


def _read(data: QtCore.QMimeData, *, headings: bool) -> tuple[tuple[Entry, ...], set[str]]:
    own = clips.unpack(bytes(data.data(clips.MIME).data())) if data.hasFormat(clips.MIME) else ()
    if own:
        return own, set()
    if data.hasHtml():
        read = read_html(data.html())
        if read.entries:
            return tuple(recognised(read.entries, headings=headings)), read.dropped
    return read_plain(data.text(), headings=headings), set()


def _sentence(dropped: set[str]) -> str:
    named = ", ".join(_(words) for sort, words in _WORDS.items() if sort in dropped)
    return _("Pasted without: {what}.").format(what=named)
