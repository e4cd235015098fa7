"""Two palettes of named colours; no widget names a colour of its own."""

import sys
from functools import cache

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.ui.style_sheet import style_sheet
from desktop.ui.tokens import DARK, LIGHT, Tokens, paint_with, tokens

# Qt takes the first that exists; asking for one that cannot exist takes time before the paint.
FAMILIES = ("Segoe UI",) if sys.platform == "win32" else ("Inter", "Noto Sans", "DejaVu Sans")
TEXT_PX = 13
MIDDLE = 128


def colour(name: str) -> QtGui.QColor:
    """The colour of a token by its name, for painting."""
    return QtGui.QColor(getattr(tokens(), name))


def apply(app: QtWidgets.QApplication, palette_name: str) -> None:
    """Paint everything light, dark, or as the system did when the program started."""
    dark = palette_name == "dark" or (palette_name == "system" and system_is_dark())
    paint_with(DARK if dark else LIGHT)
    app.setFont(font())
    app.setPalette(palette(tokens()))
    app.setStyleSheet(style_sheet(tokens()))


def application() -> QtWidgets.QApplication:
    """The one application object, without which there is no window."""
    app = QtWidgets.QApplication.instance()
    if not isinstance(app, QtWidgets.QApplication):
        raise TypeError("The application is made before its window.")
    return app


@cache
def system_is_dark() -> bool:
    """Whether the palette that the system gave us is a dark one; asked before we set ours."""
    return QtGui.QGuiApplication.palette().window().color().lightness() < MIDDLE


def frame_windows(app: QtWidgets.QApplication, palette_name: str) -> None:
    """Let the system draw title bars that go with the palette."""
    app.styleHints().setColorScheme(
        {
            "system": QtCore.Qt.ColorScheme.Unknown,
            "light": QtCore.Qt.ColorScheme.Light,
            "dark": QtCore.Qt.ColorScheme.Dark,
        }[palette_name]
    )


def font(px: int = TEXT_PX, *, bold: bool = False) -> QtGui.QFont:
    """The interface's typeface."""
    face = QtGui.QFont()
    face.setFamilies(list(FAMILIES))
    face.setPixelSize(px)
    if bold:
        face.setWeight(QtGui.QFont.Weight.DemiBold)
    return face


@cache
def figures() -> QtGui.QFont:
    """The typeface with figures of one width, so that columns of numbers stand in line."""
    face = font()
    face.setFeature(QtGui.QFont.Tag("tnum"), 1)
    return face


def palette(t: Tokens) -> QtGui.QPalette:
    """Qt's palette in our colours."""
    made = QtGui.QPalette()
    for role, value in _roles(t).items():
        made.setColor(role, QtGui.QColor(value))
    for role in _TEXTS:
        made.setColor(QtGui.QPalette.ColorGroup.Disabled, role, QtGui.QColor(t.faint))
    return made


def _roles(t: Tokens) -> dict[QtGui.QPalette.ColorRole, str]:
    role = QtGui.QPalette.ColorRole
    surfaces = {role.Window: t.window, role.Base: t.surface, role.Button: t.surface}
    texts = {role.WindowText: t.text, role.Text: t.text, role.ButtonText: t.text}
    marks = {role.Highlight: t.selection, role.HighlightedText: t.text, role.Accent: t.accent}
    links = {role.Link: t.accent, role.LinkVisited: t.accent, role.PlaceholderText: t.muted}
    tips = {role.ToolTipBase: t.surface, role.ToolTipText: t.text, role.AlternateBase: t.window}
    edges = {role.Light: t.surface, role.Midlight: t.line, role.Mid: t.line, role.Dark: t.faint}
    return surfaces | texts | marks | links | tips | edges | {role.Shadow: t.line}


_TEXTS = (
    QtGui.QPalette.ColorRole.WindowText,
    QtGui.QPalette.ColorRole.Text,
    QtGui.QPalette.ColorRole.ButtonText,
    QtGui.QPalette.ColorRole.HighlightedText,
)
