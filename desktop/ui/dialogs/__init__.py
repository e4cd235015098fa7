"""One file per dialog; dialogs do not import pages."""
