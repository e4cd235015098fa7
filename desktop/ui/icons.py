"""Our own line drawings, painted in the colours of the moment."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6 import QtCore, QtGui, QtSvg

from desktop.ui.tokens import tokens

# Without importing `resources`, whose readers of tables are not needed before the first paint.
_FOUND = find_spec("resources")
_FOLDER = Path(*(_FOUND.submodule_search_locations or ()) if _FOUND else ()) / "icons"


def icon(name: str, tint: str = "text") -> QtGui.QIcon:
    """The drawing `resources/icons/<name>.svg`, in the named colour of the palette."""
    return QtGui.QIcon(_LineEngine(name, tint))


def path(name: str) -> Path:
    """Where a drawing lies, for a style sheet, which knows only files."""
    return _FOLDER / f"{name}.svg"


@cache
def _drawing(name: str) -> str:
    return path(name).read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QtSvg.QSvgRenderer:
    return QtSvg.QSvgRenderer(_drawing(name).replace("currentColor", colour).encode())


class _LineEngine(QtGui.QIconEngine):
    """Chooses the colour when it paints, so nobody has to renew icons when the palette changes."""

    def __init__(self, name: str, tint: str) -> None:
        super().__init__()
        self._name, self._tint = name, tint

    def paint(
        self,
        painter: QtGui.QPainter,
        rect: QtCore.QRect,
        mode: QtGui.QIcon.Mode,
        state: QtGui.QIcon.State,
    ) -> None:
        colour = getattr(tokens(), self._token_for(mode, state))
        _renderer(self._name, colour).render(painter, QtCore.QRectF(rect))

    def _token_for(self, mode: QtGui.QIcon.Mode, state: QtGui.QIcon.State) -> str:
        if mode == QtGui.QIcon.Mode.Disabled:
            return "faint"
        return "accent" if state == QtGui.QIcon.State.On else self._tint

    def pixmap(
        self, size: QtCore.QSize, mode: QtGui.QIcon.Mode, state: QtGui.QIcon.State
    ) -> QtGui.QPixmap:
        drawn = QtGui.QPixmap(size)
        drawn.fill(QtGui.QColor(0, 0, 0, 0))
        painter = QtGui.QPainter(drawn)
        self.paint(painter, drawn.rect(), mode, state)
        painter.end()
        return drawn

    def clone(self) -> "_LineEngine":
        copy = _LineEngine(self._name, self._tint)
        # Qt goes on with the copy but does not keep it for Python, which would free it at once.
        _copies.append(copy)
        return copy


_copies: list[_LineEngine] = []
