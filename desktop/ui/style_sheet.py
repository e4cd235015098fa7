"""The little that a palette cannot say: corners, hairlines, the primary button."""

from string import Template

from desktop.ui.icons import path
from desktop.ui.tokens import Tokens

_SHEET = Template("""
QToolTip { color: $text; background: $surface; border: 1px solid $line; padding: 4px; }
#topBar, #navigation, #statusLine { background: $surface; border: 0 solid $line; }
#topBar { border-bottom-width: 1px; }
#navigation { border-right-width: 1px; }
#statusLine { border-top-width: 1px; }
#card { background: $surface; border: 1px solid $line; border-radius: 8px; }
QLabel[look="title"] { font-size: 20px; font-weight: 600; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="product"] { font-size: 14px; font-weight: 600; }
QLabel[look="figure"] { font-size: 22px; font-weight: 600; }
QLabel[look="badge"] {
  background: $amber_background; color: $amber; border-radius: 8px; padding: 0 6px;
  font-size: 11px;
}
QLabel[look="spot"] { background: $amber; border-radius: 4px; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="caption"] { color: $muted; font-size: 11px; }
QLabel[look="error"] { color: $red; font-size: 12px; }

QPushButton, QToolButton[look="plain"], QToolButton[look="primary"] {
  background: $surface; border: 1px solid $line; border-radius: 6px; padding: 6px 12px;
}
QPushButton { outline: 0; }
QPushButton:hover, QToolButton[look="plain"]:hover { background: $accent_background; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QPushButton:disabled, QToolButton:disabled { color: $faint; }
QPushButton[look="primary"], QToolButton[look="primary"] {
  background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[look="grave"] { color: $red; border-color: $red; }
QPushButton[look="grave"]:focus { border: 2px solid $red; padding: 5px 11px; }
QPushButton[look="grave"]:disabled { color: $faint; border-color: $line; }
QPushButton[look="primary"]:focus, QToolButton[look="primary"]:focus {
  border: 2px solid $text; padding: 5px 11px;
}
QPushButton[look="primary"]:disabled, QToolButton[look="primary"]:disabled {
  background: $window; color: $faint; border-color: $line;
}
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QToolButton:hover { background: $accent_background; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[look="quiet"] { border-color: transparent; padding: 5px; }
QPushButton[look="quiet"]:focus { border-color: $accent; }
QPushButton[look="place"] {
  background: transparent; border: 1px solid transparent; text-align: left; padding: 0 10px;
}
QPushButton[look="place"]:hover { background: $accent_background; }
QPushButton[look="place"]:focus { border-color: $accent; }
QPushButton[look="place"]:checked {
  background: $selection; color: $accent; font-weight: 600;
}
QToolButton[look="chip"] {
  background: $surface; border: 1px solid $line; border-radius: 13px; padding: 3px 11px;
  font-size: 12px;
}
QToolButton[look="chip"]:checked {
  background: $accent_background; color: $accent; border-color: $accent;
}

QLineEdit, QDateEdit, QComboBox, QPlainTextEdit, QListView[look="picker"] {
  background: $surface; border: 1px solid $line; border-radius: 6px; padding: 5px 8px;
  selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QDateEdit:focus, QComboBox:focus, QPlainTextEdit:focus {
  border-color: $accent;
}
QLineEdit[wrong="true"], QDateEdit[wrong="true"],
QComboBox[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: $red; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url($arrow); width: 12px; height: 12px; }
QComboBox QAbstractItemView { border: 1px solid $line; background: $surface; outline: 0; }
QCheckBox::indicator, QListView::indicator, QTableView::indicator {
  width: 14px; height: 14px; border: 1px solid $muted; border-radius: 3px; background: $surface;
}
QCheckBox::indicator:checked, QListView::indicator:checked,
QTableView::indicator:checked {
  background: $accent; border-color: $accent; image: url($tick);
}
QCheckBox::indicator:focus { border-color: $accent; }

#editorTools { background: $surface; border: 0; border-bottom: 1px solid $line; }
#editorTools #divider { background: $line; border: 0; margin: 5px 0; max-width: 1px; }
#editorTools QToolButton:checked { background: $accent_background; }
#editorTools QToolButton[look="menu"] { padding: 5px 6px; }
#completion { background: $surface; border: 1px solid $line; border-radius: 6px; padding: 4px; }
#completion::item { padding: 4px 6px; border-radius: 4px; }
#completion::item:selected { background: $selection; color: $text; }
#nameBar { background: $accent_background; border-bottom: 1px solid $line; }
QListView[look="found"] {
  background: $surface; border: 1px solid $line; border-radius: 8px; padding: 4px 0; outline: 0;
}

QTableView { background: $surface; border: 0; outline: 0; }
QTableView::item { border-bottom: 1px solid $line; padding: 0 10px; }
QTableView[look="tall"]::item { padding: 7px 10px; }
QTableView::item:selected { background: $selection; color: $text; }
QHeaderView { background: $surface; }
QHeaderView::section {
  background: $surface; color: $muted; border: 0; border-bottom: 1px solid $line;
  padding: 0 13px; height: 28px;
}
QHeaderView::section:hover { color: $text; }

QTabBar { background: transparent; }
QTabBar::tab {
  background: transparent; color: $muted; padding: 9px 8px; border: 0;
  border-bottom: 2px solid transparent;
}
QTabBar::tab:selected { color: $accent; font-weight: 600; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QSplitter::handle { background: transparent; }

QProgressBar { background: $line; border: 0; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollArea, QWidget[look="clear"] { background: transparent; border: 0; }
QScrollArea[look="desk"], QWidget[look="desk"] { background: $window; border: 0; }
QLabel[look="sheet"] { background: #FFFFFF; border: 1px solid $line; }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $faint; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
#message { background: $surface; border: 1px solid $line; border-radius: 6px; }
#ribbon { background: $amber_background; border: 1px solid $amber; border-radius: 6px; }
#ribbon QLabel { color: $amber; font-weight: 600; }
#message[tone="red"] { background: $red_background; border-color: $red; }
#message[tone="amber"] { background: $amber_background; border-color: $amber; }
#message[tone="blue"] { background: $blue_background; border-color: $blue; }
#message[tone="green"] { background: $green_background; border-color: $green; }
QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 26px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px; }
""")


def style_sheet(tokens: Tokens) -> str:
    """The style sheet in these colours."""
    drawings = {"arrow": path("chevron").as_posix(), "tick": path("tick").as_posix()}
    return _SHEET.substitute(tokens._asdict(), **drawings)
