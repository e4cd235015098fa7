"""Qt's own words (buttons, menus of text fields, file dialogs) from our catalogue."""

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.ui import wording


class CatalogueTranslator(QtCore.QTranslator):
    """Answers Qt from gettext; what the catalogue lacks stays English."""

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803  # Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        # Gettext answers the empty text with the catalogue's own header.
        return _(sourceText) if sourceText else ""

    def isEmpty(self) -> bool:
        return False


def speak(parent: QtCore.QObject) -> None:
    """Let Qt's words and dates follow the language spoken now, as long as the parent lives."""
    QtCore.QLocale.setDefault(wording.locale())
    for old in parent.findChildren(CatalogueTranslator):
        QtCore.QCoreApplication.removeTranslator(old)
        old.deleteLater()
    QtCore.QCoreApplication.installTranslator(CatalogueTranslator(parent))


QT_WORDS = (
    N_("OK"),
    N_("Cancel"),
    N_("&OK"),
    N_("&Cancel"),
    N_("&Save"),
    N_("Save"),
    N_("&Open"),
    N_("Open"),
    N_("&Close"),
    N_("Close"),
    N_("&Yes"),
    N_("&No"),
    N_("&Choose"),
    N_("&Delete"),
    N_("&Rename"),
    N_("&Undo"),
    N_("&Redo"),
    N_("Cu&t"),
    N_("&Copy"),
    N_("&Paste"),
    N_("Delete"),
    N_("Select All"),
    N_("&Look in:"),
    N_("Look in:"),
    N_("File &name:"),
    N_("Files of &type:"),
    N_("Files of type:"),
    N_("Directories"),
    N_("Files"),
    N_("File"),
    N_("Folder"),
    N_("File Folder"),
    N_("Drive"),
    N_("Go back"),
    N_("Go forward"),
    N_("Go to the parent directory"),
    N_("Find Directory"),
    N_("Open Directory"),
    N_("Save As"),
    N_("Recent Places"),
    N_("Remove"),
    N_("Directory:"),
    N_("Back"),
    N_("Forward"),
    N_("Parent Directory"),
    N_("Create New Folder"),
    N_("&New Folder"),
    N_("New Folder"),
    N_("List View"),
    N_("Detail View"),
    N_("Name"),
    N_("Size"),
    N_("Type"),
    N_("Date Modified"),
    N_("Computer"),
    N_("My Computer"),
    N_("All Files (*)"),
    N_("Show &hidden files"),
    N_("%1 already exists.\nDo you want to replace it?"),
    N_("%1\nFile not found.\nPlease verify the correct file name was given."),
)
