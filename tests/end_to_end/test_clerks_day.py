"""A clerk's whole day in a real window, by keyboard alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reports.signing.authority import DemoAuthority
from tests.end_to_end.clerks_day_evening import Evening
from tests.end_to_end.clerks_day_office import PASSWORD, PORT, prepare
from tests.mail_server import MailServer, Manners, running
from tests.virtual_screen import virtual_screen

ROOT = Path(__file__).parents[2]


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="the screen that nobody sees is an X server")
def test_a_clerks_whole_day_by_keyboard_alone(tmp_path: Path) -> None:
    with (
        running(Manners(login=True, password=PASSWORD)) as server,
        virtual_screen() as display,
    ):
        (tmp_path / PORT).write_text(str(server.port))
        work("beginning", "admin", display, tmp_path)
        authority = prepare(tmp_path)
        work("morning", "petugas", display, tmp_path)
        work("paraf", "pejabat", display, tmp_path)
        work("number", "petugas", display, tmp_path)
        work("sign", "pejabat", display, tmp_path)
        work("afternoon", "petugas", display, tmp_path)
        judge(tmp_path, server, authority)


def work(part: str, login: str, display: str, folder: Path) -> None:
    """Let somebody do a part of the day at a desk of their own."""
    home = folder / login
    own = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LOGNAME": login, "HOME": str(home)}
    own |= {"XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "data")}
    # File dialogs and password stores of other programs are not ours to type into.
    own |= {"QT_QPA_PLATFORMTHEME": "generic", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    own |= {"XDG_RUNTIME_DIR": str(folder)}
    command = [sys.executable, "-m", "tests.end_to_end.clerks_day_desk", part, str(folder)]
    done = subprocess.run(
        command, check=False, cwd=ROOT, env=os.environ | own, capture_output=True, text=True
    )
    if done.stderr or done.returncode:
        pytest.fail(f"{part}: {done.stderr}")


def judge(folder: Path, server: MailServer, authority: DemoAuthority) -> None:
    """Look at everything that has come of the day."""
    evening = Evening(folder)
    evening.contacts_came_in()
    evening.letter_is_out()
    evening.copies_are_signed(authority)
    evening.twelve_are_printed()
    evening.others_are_sent(server)
    evening.receipts_are_recorded()
    evening.trail_is_whole()
    evening.close()
