import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("installer", "desktop", "reports", "resources", "pyproject.toml", "LICENSE")
PATIENCE_IN_SECONDS = 300

pytestmark = pytest.mark.long


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name)
        else:
            shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def command(project: Path) -> list[str]:
    return [sys.executable, str(project / "installer/dev.py"), "setup"]


def kill_set_up_once(project: Path, there: Callable[[], bool]) -> None:
    """Starts the set-up and kills it with all its children as soon as something is there."""
    deadline = time.monotonic() + PATIENCE_IN_SECONDS
    with subprocess.Popen(command(project), start_new_session=True) as process:
        while not there() and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        assert process.poll() is None, "the set-up ended before it could be killed"
        os.killpg(process.pid, signal.SIGKILL)


def test_a_set_up_killed_half_way_heals_itself(copy: Path) -> None:
    python = copy / ".venv/bin/python"
    kill_set_up_once(copy, python.exists)
    kill_set_up_once(copy, lambda: len(list(copy.glob(".venv/lib/*/site-packages/*"))) > 40)
    assert (copy / ".venv/set-up-under-way").exists()
    subprocess.run(command(copy), check=True)
    imports = "import PySide6.QtWidgets, sqlalchemy, reportlab, pyhanko, pytest, desktop"
    imports += "; print(desktop.__file__)"
    done = subprocess.run([python, "-P", "-c", imports], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == str(copy / "desktop/__init__.py")
    subprocess.run([python, "-m", "pip", "check"], check=True)
