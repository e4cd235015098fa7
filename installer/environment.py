"""The virtual environment `.venv`: made, filled with hashed pins, healed, and remembered."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import catalogues
import system

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "installer" / "requirements.lock"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
UNDER_WAY = VENV / "set-up-under-way"
HOME = VENV / "set-up-home"
DONE = VENV / "set-up-done"
PIP = ("-m", "pip", "--quiet", "--no-input", "--disable-pip-version-check", "install")


class SetUpFailed(Exception):
    """A step of the set-up failed; the message says which and what to do."""


def ensure() -> None:
    """Makes `.venv` complete. With everything in place it reads two small files and returns."""
    if not is_complete():
        with alone():
            if not is_complete():
                make()
    if catalogues.stale():
        run_python("installer/catalogues.py", what="compiling the catalogues")


def is_complete() -> bool:
    """Whether the last set-up ended, here, for this Python and these pins."""
    return not UNDER_WAY.exists() and read(HOME) == home() and read(DONE) == fingerprint()


def home() -> str:
    """An environment works in one place and for one Python."""
    return f"{platform.python_implementation()} {platform.python_version()} in {ROOT}"


def fingerprint() -> str:
    """Changes whenever the pins or the project's own description change."""
    texts = (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes())
    return hashlib.sha256(b"\0".join(texts)).hexdigest()


def read(file: Path) -> str:
    """The text of a file, nothing where there is none."""
    return file.read_text(encoding="utf-8") if file.exists() else ""


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Two set-ups at once take turns; the lock falls with its process, however that ends."""
    with LOCK.open("rb") as file:
        if sys.platform != "win32":
            import fcntl  # noqa: PLC0415  # not on Windows

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def make() -> None:
    """From nothing, from half of it, or from older pins, to a complete environment."""
    if not is_usable():
        create()
    UNDER_WAY.touch()
    fill()
    HOME.write_text(home(), encoding="utf-8")
    DONE.write_text(fingerprint(), encoding="utf-8")
    UNDER_WAY.unlink()


def is_usable() -> bool:
    """Whether an older environment can be brought up to date instead of being made anew."""
    if UNDER_WAY.exists() or read(HOME) != home() or not PYTHON.exists():
        return False
    return subprocess.run([PYTHON, "-c", "import pip"], check=False).returncode == 0


def create() -> None:
    """A new, empty virtual environment, marked as under way before anything else is in it."""
    require_ensurepip()
    system.say("Making the virtual environment .venv")
    shutil.rmtree(VENV, ignore_errors=True)
    VENV.mkdir(exist_ok=True)
    UNDER_WAY.touch()
    run(sys.executable, "-m", "venv", str(VENV), what="making .venv")


def require_ensurepip() -> None:
    """Debian keeps this part of Python in a package of its own."""
    if importlib.util.find_spec("ensurepip") is None:
        major, minor, *_ = sys.version_info
        system.ensure_packages((f"python{major}.{minor}-venv",))


def fill() -> None:
    """The pinned packages, each checked against its hash, then the project itself, editable."""
    system.say("Installing Python packages into .venv (a few minutes the first time)")
    run_python(*PIP, "--require-hashes", "-r", str(LOCK), what="installing the pinned packages")
    own = ("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    run_python(*PIP, *own, what="installing the project itself")


def run_python(*words: str, what: str) -> None:
    """Runs the environment's own Python."""
    run(str(PYTHON), *words, what=what)


def run(*command: str, what: str) -> None:
    """Runs a step of the set-up; what it says goes to stderr."""
    if subprocess.run(command, check=False, cwd=ROOT, stdout=sys.stderr).returncode:
        raise SetUpFailed(
            f"Set-up stopped while {what}; the reason stands above. Run the same command again."
        )
