"""From the start of the process to the first painted window, beside a bare PySide6 window.

Runs alternate, each in a process of its own, without a screen (offscreen) and on a virtual one
(Xvfb). Before the first paint nothing but PySide6 and the standard library may be imported. Ends
with 1 when a bound is missed.
"""

import os
import shutil
import subprocess
import sys
import time
from statistics import median
from tempfile import TemporaryDirectory

from tests.virtual_screen import virtual_screen

RUNS = 9
MOST_RATIO = 1.4

BARE = """
import os, time
from PySide6 import QtCore, QtWidgets

class Filter(QtCore.QObject):
    def eventFilter(self, watched, event):
        if event.type() == QtCore.QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QtCore.QTimer.singleShot(0, painted)
        return False

def painted():
    print(time.monotonic(), flush=True)
    os._exit(0)

app = QtWidgets.QApplication([])
window = QtWidgets.QMainWindow()
window.resize(1366, 768)
window.installEventFilter(own := Filter())
window.show()
app.exec()
"""

OURS = """
import os, sys, time
from desktop import cli

def painted(_window):
    at = time.monotonic()
    own = {"PySide6", "shiboken6", "desktop", "reports", "resources", "__main__"}
    # PySide6 brings these along.
    own |= {"__feature__", "shibokensupport", "signature_bootstrap"}
    names = {name.partition(".")[0] for name in sys.modules}
    before = set(sys.argv.pop().split(","))
    strange = sorted(names - own - set(sys.stdlib_module_names) - before)
    print(at, *strange, flush=True)
    os._exit(0)

if __name__ == "__main__":
    # What the interpreter itself brought in (the editable install's finder) is not ours.
    sys.argv.append(",".join(name.partition(".")[0] for name in EARLY))
    from desktop.ui.main_window import MainWindow
    MainWindow.open_store = painted
    cli.main(["--store", "nothing.sqlite"])
"""


def main() -> int:
    """Compare both windows on each platform; 1 if a bound is missed."""
    with TemporaryDirectory(prefix="start-") as home:
        held = [compared("offscreen", environment(home, "offscreen"))]
        if shutil.which("Xvfb") is None:
            print("start: Xvfb is not installed, so only offscreen was measured")
            return 1
        with virtual_screen() as display:
            held.append(compared("Xvfb", environment(home, "xcb") | {"DISPLAY": display}))
    return 0 if all(held) else 1


def environment(home: str, platform: str) -> dict[str, str]:
    """Settings of nobody, so that a person's own choices change nothing."""
    chosen = {
        "XDG_CONFIG_HOME": home,
        "XDG_DATA_HOME": home,
        "QT_QPA_PLATFORM": platform,
        # Compiled modules are kept as on every desk, also where this run is told not to.
        "PYTHONPYCACHEPREFIX": f"{home}/compiled",
        "PYTHONDONTWRITEBYTECODE": "",
    }
    return dict(os.environ) | chosen


def compared(name: str, variables: dict[str, str]) -> bool:
    """Print the medians on one platform, and tell whether the bound holds."""
    for script in (BARE, OURS):
        first_paint(script, variables)
    bare: list[float] = []
    ours: list[float] = []
    for _ in range(RUNS):
        bare.append(first_paint(BARE, variables))
        ours.append(first_paint(OURS, variables))
    ratio = median(ours) / median(bare)
    held = ratio <= MOST_RATIO
    print(f"start ({name}): {RUNS} runs each, medians")
    print(f"  bare window {median(bare):.0f} ms, ours {median(ours):.0f} ms")
    print(f"  {ratio:.2f} times (bound {MOST_RATIO:g}): {'holds' if held else 'MISSED'}")
    return held


def first_paint(script: str, variables: dict[str, str]) -> float:
    """Milliseconds from the start of the process to the first painted window."""
    prelude = "import sys\nEARLY = list(sys.modules)\n"
    started = time.monotonic()
    command = [sys.executable, "-c", prelude + script]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=variables)
    at, *strange = done.stdout.split()
    if strange:
        raise SystemExit(f"imported before the first paint: {', '.join(strange)}")
    return (float(at) - started) * 1000


if __name__ == "__main__":
    sys.exit(main())
