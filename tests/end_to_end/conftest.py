"""One demo for all who look at it, made by the command line where Qt is missing."""

import json
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

WITHOUT_QT = """
import sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
from desktop.cli import main
sys.exit(main())
"""


def lindungdesa(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own, with Qt's imports blocked."""
    command = [sys.executable, "-c", WITHOUT_QT, *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")


@dataclass(frozen=True)
class Demo:
    """What `lindungdesa demo` made and told."""

    folder: Path
    told: dict[str, Any]

    @cached_property
    def letters(self) -> list[Path]:
        return sorted((self.folder / "letters").iterdir())

    @property
    def root(self) -> Path:
        return self.folder / "certificates" / "root.pem"

    @property
    def store(self) -> Path:
        return self.folder / "store.sqlite"


def make(folder: Path, *arguments: str) -> Demo:
    done = lindungdesa("demo", "--out", folder, "--json", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return Demo(folder, json.loads(done.stdout))


@pytest.fixture(scope="session")
def small_demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """Letters to three units, not to be changed."""
    return make(tmp_path_factory.mktemp("demo") / "small", "--villages", "3")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """Letters to all 187 units, not to be changed."""
    return make(tmp_path_factory.mktemp("demo") / "whole")
