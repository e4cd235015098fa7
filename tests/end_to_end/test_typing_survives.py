"""The program is killed while somebody types; the typing is offered at the next start."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.offices import Desks

WINDOW = """
import sys
from pathlib import Path
from PySide6 import QtTest, QtWidgets
from desktop import settings
from desktop.app import make_app
from desktop.clock import now
from desktop.office import Office
from desktop.services.person import Person
from desktop.store.store import open_store
from desktop.ui.writing.screen import WritingScreen
from tests.ui.driving import open_window, run_command, settle, turn, wait_for

app = make_app(settings.Settings())
store = open_store(sys.argv[1], clock=now)
window = open_window(Office(store, Person("petugas", "Petugas", "petugas")), "en")
"""
TYPE = f"""{WINDOW}
run_command(window, "Edit…")
(screen,) = window.findChildren(WritingScreen)
screen.desk.go_to("section:0:0")
while True:
    QtTest.QTest.keyClicks(screen.desk.text.sheet, "a")
    print("a", flush=True)
    turn(100)
"""
LOOK = f"""{WINDOW}
window.go("home")
settle(window)
banner = window.page.banner
print(banner.text)
buttons = banner.findChildren(QtWidgets.QPushButton)
next(each for each in buttons if each.text() == "Restore").click()
wait_for(lambda: bool(window.findChildren(WritingScreen)))
settle(window)
(screen,) = window.findChildren(WritingScreen)
body = screen.desk.written().body
print("".join(run.text for run in body.sections[0].blocks[0].text))
"""
MOST_LOST_S = 5.0
TYPING_S = 8.0


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal 9")
def test_a_kill_takes_five_seconds_of_typing_at_most(file_desks: Desks, tmp_path: Path) -> None:
    file_desks.drafted()
    typed = type_and_kill(file_desks.place.address, tmp_path)
    # Whatever was typed five seconds before the kill is on the disk.
    safe = sum(at <= typed[-1] - MOST_LOST_S for at in typed)
    assert safe > 0
    said, text = look(file_desks.place.address, tmp_path)
    assert "that was not saved has been found" in said
    found = max(map(len, re.findall("a+", text)))
    assert safe <= found <= len(typed) + 1


def type_and_kill(address: str, home: Path) -> list[float]:
    """Type until the kill; returns when each letter was typed."""
    typed: list[float] = []
    with subprocess.Popen(
        [sys.executable, "-c", TYPE, address],
        stdout=subprocess.PIPE,
        text=True,
        env=environment(home),
    ) as work:
        assert work.stdout is not None
        end = 0.0
        for _line in work.stdout:
            typed.append(time.monotonic())
            end = end or typed[0] + TYPING_S
            if typed[-1] > end:
                break
        work.kill()
    return typed


def look(address: str, home: Path) -> list[str]:
    """Start again; returns what is said, and the text that comes back."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK, address],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(home),
    )
    return done.stdout.splitlines()


def environment(home: Path) -> dict[str, str]:
    """Settings and data of nobody."""
    own = {name: str(home) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    paths = {"PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"}
    return dict(os.environ) | own | paths
