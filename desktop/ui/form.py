"""Forms: fields are data; a field is checked when it is left, and says beneath it what is wrong."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6 import QtCore, QtWidgets

from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.ui.widgets.editors import Editor

Values = dict[str, Any]


def anything(_value: object) -> None:
    """A check that accepts every value."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in. `name` is what InvalidInput calls it, `label` a message id."""

    name: str
    label: str
    make: Callable[[], QtWidgets.QWidget]
    """Makes the editor."""
    required: bool = False
    check: Callable[[Any], object] = anything
    """Raises InvalidInput; usually a rule of the domain."""
    hint: str = ""
    """A message id, shown in muted words beneath the field."""


class Form(QtWidgets.QWidget):
    """Labels, editors, and beneath each the sentence about what is wrong with it."""

    changed = QtCore.Signal()
    """A field was left."""
    edited = QtCore.Signal()
    """Something else stands in a field, perhaps half typed."""

    def __init__(self, fields: Sequence[Field], values: Mapping[str, Any] | None = None) -> None:
        """Begins with the values given."""
        super().__init__()
        self._lines = {field.name: _Line(field) for field in fields}
        rows = QtWidgets.QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(14)
        rows.setVerticalSpacing(6)
        rows.setRowWrapPolicy(QtWidgets.QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.setFieldGrowthPolicy(QtWidgets.QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for line in self._lines.values():
            rows.addRow(line.label, line)
            line.left.connect(self.changed)
            line.edited.connect(self.edited)
        self.put(values or {})

    def values(self) -> Values:
        """What stands in the fields now."""
        return {name: line.editor.value() for name, line in self._lines.items()}

    def put(self, values: Mapping[str, Any]) -> None:
        """Write these values; other fields stay as they are."""
        for name, value in values.items():
            self._lines[name].editor.put(value)

    def typed(self) -> Values:
        """What people typed into it in words and figures; nothing secret, nothing chosen."""
        return {name: line.editor.value() for name, line in self._lines.items() if line.typed}

    def keepable(self) -> Values:
        """What may be kept on this computer: nothing secret."""
        return {name: line.editor.value() for name, line in self._lines.items() if not line.secret}

    def restore(self, kept: Any) -> None:  # noqa: ANN401  # what was kept, perhaps by another program
        """Put in again what was kept, as far as it still fits."""
        for name, value in kept.items() if isinstance(kept, dict) else ():
            line = self._lines.get(name)
            if line is not None and isinstance(line.editor.value(), (type(value), type(None))):
                line.editor.put(value)

    def valid(self) -> bool:
        """Check every field; the first wrong one gets the focus."""
        wrong = [line for line in self._lines.values() if not line.check()]
        if wrong:
            wrong[0].widget.setFocus()
        return not wrong

    def show_error(self, error: Exception) -> bool:
        """Show an InvalidInput beneath its field; False if it is not about a field here."""
        if not isinstance(error, InvalidInput) or error.field not in self._lines:
            return False
        line = self._lines[error.field]
        line.say(error.message)
        line.widget.setFocus()
        return True

    def forget_errors(self) -> None:
        """Take back every complaint, as about a record that is not shown any more."""
        for line in self._lines.values():
            line.say("")

    def error(self, name: str) -> str:
        """What stands beneath a field."""
        return self._lines[name].wrong

    def editor(self, name: str) -> QtWidgets.QWidget:
        """The widget of a field."""
        return self._lines[name].widget


def edits_of(widget: QtWidgets.QWidget) -> QtCore.SignalInstance:
    """The signal of an editor for each change of what stands in it, or for its end."""
    for kind, name in _EDITS:
        if isinstance(widget, kind):
            found: QtCore.SignalInstance = getattr(widget, name)
            return found
    ended: QtCore.SignalInstance = cast("Editor", widget).left
    return ended


_EDITS: tuple[tuple[type[QtWidgets.QWidget], str], ...] = (
    (QtWidgets.QLineEdit, "textChanged"),
    (QtWidgets.QPlainTextEdit, "textChanged"),
    (QtWidgets.QDateEdit, "dateChanged"),
    (QtWidgets.QComboBox, "currentIndexChanged"),
    (QtWidgets.QAbstractButton, "toggled"),
)


_TYPED = (QtWidgets.QLineEdit, QtWidgets.QPlainTextEdit)


class _Line(QtWidgets.QWidget):
    """A field on the screen: editor, hint, and the sentence about what is wrong."""

    left = QtCore.Signal()
    edited = QtCore.Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._field = field
        self.widget = field.make()
        self.editor = cast("Editor", self.widget)
        self.label = QtWidgets.QLabel(_(field.label))
        self.label.setBuddy(self.widget)
        self.label.setMinimumHeight(30)
        self.widget.setAccessibleName(_(field.label))
        self._sentence = QtWidgets.QLabel(wordWrap=True)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.widget)
        column.addWidget(self._sentence)
        self.wrong = ""
        self.say("")
        self.editor.left.connect(self._leave)
        edits_of(self.widget).connect(self._edit)

    @property
    def secret(self) -> bool:
        """Whether what is typed here shows as dots."""
        hidden = QtWidgets.QLineEdit.EchoMode.Password
        return isinstance(self.widget, QtWidgets.QLineEdit) and self.widget.echoMode() is hidden

    @property
    def typed(self) -> bool:
        """Whether people type here, and it may be shown again."""
        return isinstance(self.widget, _TYPED) and not self.secret

    def check(self) -> bool:
        """Ask the rule; say what it says."""
        try:
            self._require()
            self._field.check(self.editor.value())
        except InvalidInput as error:
            self.say(error.message)
            return False
        self.say("")
        return True

    def say(self, wrong: str) -> None:
        """Show what is wrong, or the hint."""
        self.wrong = wrong
        hint = _(self._field.hint) if self._field.hint else ""
        self._sentence.setText(wrong or hint)
        self._sentence.setProperty("look", "error" if wrong else "caption")
        self._sentence.setVisible(bool(wrong or hint))
        self.widget.setProperty("wrong", bool(wrong))
        self.widget.setAccessibleDescription(wrong or hint)
        for each in (self._sentence, self.widget):
            each.style().polish(each)

    def _require(self) -> None:
        value = self.editor.value()
        empty = not value.strip() if isinstance(value, str) else value is None
        if self._field.required and empty:
            raise InvalidInput(self._field.name, _("Please fill in this field."))

    @QtCore.Slot()
    def _edit(self) -> None:
        self.edited.emit()

    @QtCore.Slot()
    def _leave(self) -> None:
        # An empty required field is only complained about when the form is sent.
        value = self.editor.value()
        if value not in ("", None) or not self._field.required:
            self.check()
        self.left.emit()
