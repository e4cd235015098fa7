"""The window as a process of its own: it ends when it is closed, and ends well."""

import subprocess
import sys

from tests.offices import Desks

CLOSED_WHEN_LOADED = """
import sys
from PySide6 import QtCore
from desktop import app

def close_when_loaded(window):
    if window.office is not None and not window.jobs.pending:
        window.close()

class Closing(app.MainWindow):
    def open_store(self):
        super().open_store()
        self.looking = QtCore.QTimer(self, interval=50)
        self.looking.timeout.connect(lambda: close_when_loaded(self))
        self.looking.start()

app.MainWindow = Closing
sys.exit(app.run_window(sys.argv[1]))
"""


def test_the_program_ends_well_when_its_window_is_closed(
    file_desks: Desks,
) -> None:
    file_desks.numbered()
    store = file_desks.place.address
    command = [sys.executable, "-X", "faulthandler", "-c", CLOSED_WHEN_LOADED, store]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (ended.returncode, "Fatal" in ended.stderr) == (0, False), ended.stderr
