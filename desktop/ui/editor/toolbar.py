"""The toolbar above the sheet; what does not fit goes behind its arrow."""

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui import icons
from desktop.ui.editor import deeds
from desktop.ui.editor.actions import Actions
from desktop.ui.editor.deeds import Deed

_ICON_PX, _CHEVRON_PX = 18, 12
_STYLE = (deeds.BOLD, deeds.ITALIC)
_LEVELS = (deeds.POINT, deeds.HIGHER, deeds.DEEPER, deeds.UP, deeds.DOWN)
_STEPS = (deeds.UNDO, deeds.REDO)


class Toolbar(QtWidgets.QToolBar):
    """Drawings for what is done all the time, words for the menus."""

    def __init__(self, actions: Actions, placeholders: QtWidgets.QMenu) -> None:
        """Shows the actions; the menu of placeholders is filled by whoever knows them."""
        super().__init__()
        self.setObjectName("editorTools")
        self.setAccessibleName(_("Tools for the text"))
        self.setIconSize(QtCore.QSize(_ICON_PX, _ICON_PX))
        self._of = actions
        self.placeholders = placeholders
        self._menus: dict[str, tuple[QtGui.QAction, ...]] = {}
        self._buttons(_STYLE)
        self._buttons(_LEVELS)
        self._menu(_("Insert"), (*deeds.INSERTING, None, deeds.REMOVE_PART))
        self._menu(_("Table"), deeds.TABLING)
        self._menu(_("Applies to"), (*deeds.BINDING, None, deeds.NAME))
        self._button_of(placeholders)
        self.addSeparator()
        self._buttons(_STEPS)
        self._name_buttons()

    def menus(self) -> dict[str, tuple[QtGui.QAction, ...]]:
        """The actions of each menu, by its name."""
        return self._menus

    def _buttons(self, some: tuple[Deed, ...]) -> None:
        for deed in some:
            self.addAction(self._of.of(deed))
        if some is not _STEPS:
            self.addSeparator()

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
        button = QtWidgets.QToolButton()
        button.setText(menu.title())
        button.setAccessibleName(menu.title())
        button.setProperty("look", "menu")
        button.setMenu(menu)
        button.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setIcon(icons.icon("chevron", "muted"))
        button.setIconSize(QtCore.QSize(_CHEVRON_PX, _CHEVRON_PX))
        button.setLayoutDirection(QtCore.Qt.LayoutDirection.RightToLeft)
        button.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addWidget(button)

    def _name_buttons(self) -> None:
        for action in self.actions():
            button = self.widgetForAction(action)
            if isinstance(button, QtWidgets.QToolButton):
                button.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
                button.setAccessibleName(action.text() or button.text())
        arrow = self.findChild(QtWidgets.QToolButton, "qt_toolbar_ext_button")
        if isinstance(arrow, QtWidgets.QToolButton):
            arrow.setAccessibleName(_("More tools"))
