"""The toolbar above the sheet; from the right, what does not fit goes under the dots."""

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui import icons
from desktop.ui.editor import deeds
from desktop.ui.editor.actions import Actions
from desktop.ui.editor.deeds import Deed
from desktop.ui.editor.placeholders import PlaceholderMenu

_ICON_PX = 18
_GAP = 2
_SIDES = 10
_DRAWN: tuple[tuple[Deed, ...], ...] = (
    (deeds.BOLD, deeds.ITALIC),
    (deeds.POINT, deeds.HIGHER, deeds.DEEPER, deeds.UP, deeds.DOWN),
    (deeds.UNDO, deeds.REDO),
)


_Way = QtGui.QAction | QtWidgets.QMenu | None


class Toolbar(QtWidgets.QFrame):
    """Drawings for what is done all the time, words for the menus."""

    def __init__(self, actions: Actions, placeholders: PlaceholderMenu) -> None:
        """Shows the actions; the menu of placeholders is filled by whoever knows them."""
        super().__init__()
        self.setObjectName("editorTools")
        self._of = actions
        self.placeholders = placeholders
        self._menus: dict[str, tuple[QtGui.QAction, ...]] = {}
        self._more = QtWidgets.QMenu(self)
        self._row = QtWidgets.QHBoxLayout(self)
        self._row.setContentsMargins(_SIDES, 4, _SIDES, 4)
        self._row.setSpacing(_GAP)
        self._shown: list[tuple[QtWidgets.QWidget, _Way]] = []
        self._fill()
        self._dots = self._menu_button(self._more, _("More tools"))
        self._row.addWidget(self._dots)
        self._row.addStretch(1)
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Ignored, policy.Fixed)

    def menus(self) -> dict[str, tuple[QtGui.QAction, ...]]:
        """The actions of each menu, by its name."""
        return self._menus

    def _fill(self) -> None:
        style, levels, steps = _DRAWN
        for some in (style, levels):
            self._draw(some)
            self._divide()
        self._button_of(self.placeholders)
        self._menu(_("Insert"), (*deeds.INSERTING, None, deeds.REMOVE_PART))
        self._menu(_("Applies to"), (*deeds.BINDING, None, deeds.NAME))
        self._menu(_("Table"), deeds.TABLING)
        self._divide()
        self._draw(steps)

    def _draw(self, some: tuple[Deed, ...]) -> None:
        for deed in some:
            action = self._of.of(deed)
            button = QtWidgets.QToolButton()
            button.setDefaultAction(action)
            button.setIconSize(QtCore.QSize(_ICON_PX, _ICON_PX))
            button.setAccessibleName(action.text())
            self._show(button, action)

    def _divide(self) -> None:
        line = QtWidgets.QFrame()
        line.setObjectName("divider")
        line.setFixedWidth(1)
        self._show(line, None)

    def _menu(self, words: str, some: tuple[Deed | None, ...]) -> None:
        menu = QtWidgets.QMenu(words, self)
        self._menus[words] = tuple(self._of.of(deed) for deed in some if deed)
        for deed in some:
            if deed is None:
                menu.addSeparator()
            else:
                menu.addAction(self._of.of(deed))
        self._button_of(menu)

    def _button_of(self, menu: QtWidgets.QMenu) -> None:
        button = self._menu_button(menu, menu.title())
        button.setText(f"{menu.title()} \u25be")
        self._show(button, menu)

    def _menu_button(self, menu: QtWidgets.QMenu, words: str) -> QtWidgets.QToolButton:
        button = QtWidgets.QToolButton()
        button.setIcon(icons.icon("more"))
        button.setAccessibleName(words)
        button.setToolTip(menu.toolTip() or words)
        button.setProperty("look", "menu")
        button.setMenu(menu)
        button.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _show(self, widget: QtWidgets.QWidget, way: _Way) -> None:
        self._row.addWidget(widget)
        self._shown.append((widget, way))
        if isinstance(widget, QtWidgets.QToolButton):
            words = isinstance(way, QtWidgets.QMenu)
            kind = QtCore.Qt.ToolButtonStyle
            widget.setToolButtonStyle(kind.ToolButtonTextOnly if words else kind.ToolButtonIconOnly)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self._fold()

    def _fold(self) -> None:
        fitting = self._fitting()
        self._more.clear()
        for at, (widget, way) in enumerate(self._shown):
            widget.setVisible(at < fitting)
            if at < fitting or way is None:
                continue
            if isinstance(way, QtWidgets.QMenu):
                self._more.addMenu(way)
            else:
                self._more.addAction(way)
        self._dots.setVisible(not self._more.isEmpty())

    def _fitting(self) -> int:
        widths = [widget.sizeHint().width() + _GAP for widget, _way in self._shown]
        room = self.width() - 2 * _SIDES
        if sum(widths) <= room:
            return len(widths)
        room -= self._dots.sizeHint().width()
        fitting = 0
        for width in widths:
            room -= width
            if room < 0:
                break
            fitting += 1
        return fitting
