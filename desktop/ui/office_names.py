"""What the office is called, as the first start and the settings ask for it."""

from desktop.i18n import N_
from desktop.ui.form import Field
from desktop.ui.widgets.editors import TextEditor

OFFICE_NAMES = (
    Field("name", N_("Name of the office"), TextEditor, required=True),
    Field(
        "short_name",
        N_("Short name"),
        TextEditor,
        required=True,
        hint=N_("Stands in letter numbers for {opd}."),
    ),
    Field("place", N_("Place"), TextEditor, required=True, hint=N_("Before the date.")),
)
