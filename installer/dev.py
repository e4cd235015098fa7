"""One command for everything: `python3 installer/dev.py VERB [arguments]`.

Every verb first completes the set-up: virtual environment, hashed pins, system packages.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

OLDEST_PYTHON = (3, 11)
if sys.version_info < OLDEST_PYTHON:
    sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")

from typing import TYPE_CHECKING  # noqa: E402  # an older Python gets its sentence first

import environment  # noqa: E402  # the same
import system  # noqa: E402  # the same

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

USAGE = """\
python3 installer/dev.py VERB [arguments]

  setup              only complete the set-up, as every other verb does first
  run [arguments]    the window: lindungdesa [arguments]
  demo [arguments]   the main job: lindungdesa demo [arguments]; without --out
                     into a new demo-<time>/, and the window opens on it
  check              ruff, mypy, import contracts, catalogues
  test [arguments]   check, then pytest [arguments] on all tests but the long ones;
                     without arguments it measures coverage too
  test --long        the long tests only
  bench [names]      the benchmarks, all or the named ones
  shots [--out DIR]  a picture of every page, language and palette
"""
LINTERS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy", "desktop", "reports", "resources", "installer", "tests"),
)
TWO_PROCESSES = ("-n", "2", "--dist", "loadfile")
COVERAGE = ("--cov", "--cov-report=term-missing")
NO_TEST_RAN = 5
SIGNALLED = 128


def main(words: list[str]) -> int:
    """Runs the verb and returns its exit code."""
    if not words or words[0] not in VERBS:
        print(USAGE, file=sys.stdout if words in (["-h"], ["--help"]) else sys.stderr)
        return 0 if words in (["-h"], ["--help"]) else 2
    verb, needs_judges = VERBS[words[0]]
    try:
        system.ensure(tests=needs_judges)
        environment.ensure()
    except (environment.SetUpFailed, system.MissingPackages) as failure:
        system.say(str(failure))
        return 1
    return verb(words[1:])


def setup(words: list[str]) -> int:
    """The set-up alone; by now it is done."""
    if words:
        system.say(f"setup takes no arguments: {' '.join(words)}")
    return 2 if words else 0


def run(words: list[str]) -> int:
    """The window, or any verb of the program itself."""
    return module("desktop", *words)


def demo(words: list[str]) -> int:
    """The main job; its papers go where the arguments say, or to a new folder."""
    if asks_for_itself(words):
        return module("desktop", "demo", *words)
    folder = environment.ROOT / time.strftime("demo-%Y%m%d-%H%M%S")
    code = module("desktop", "demo", "--out", str(folder), *words)
    if code or not has_screen():
        return code
    return module("desktop", "--store", str(folder / "store.sqlite"))


def asks_for_itself(words: list[str]) -> bool:
    """Whether the arguments name the folder, or only want to know what there is."""
    return any(word in {"--out", "-h", "--help"} or word.startswith("--out=") for word in words)


def has_screen() -> bool:
    """Whether a window can be shown to somebody."""
    return os.name == "nt" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def check(words: list[str]) -> int:
    """Everything that looks at the sources without running the program."""
    return lint_and_test("tests/architecture", *words)


def test(words: list[str]) -> int:
    """Linters and all tests but the long ones, or the long ones alone."""
    if "--long" in words:
        return long_tests([word for word in words if word != "--long"])
    whole = () if words else COVERAGE
    return lint_and_test(*TWO_PROCESSES, *whole, *words)


def lint_and_test(*words: str) -> int:
    """All linters and the tests, also after one has complained; the first bad exit code."""
    codes = {" ".join(linter): in_the_project(*linter) for linter in LINTERS}
    codes["pytest"] = pytest("-m", "not long", *words)
    bad = [name for name, code in codes.items() if code]
    if bad:
        system.say(f"Not clean: {', '.join(bad)}")
    return next((code for code in codes.values() if code), 0)


def long_tests(words: list[str]) -> int:
    """The tests marked long, one after the other: they measure and they kill processes."""
    code = pytest("-m", "long", *words)
    if code == NO_TEST_RAN:
        system.say("No test marked `long` was found: nothing was tested.")
    return code


def pytest(*words: str) -> int:
    """Pytest in the environment."""
    return in_the_project("pytest", *words)


def bench(words: list[str]) -> int:
    """Each benchmark in a process of its own, so that its peak memory is its own."""
    there = benchmarks()
    unknown = [word for word in words if word not in there]
    if unknown or not there:
        system.say(f"No such benchmark: {', '.join(unknown)}. There are: {', '.join(there)}.")
        return 2
    codes = [module(f"tests.benchmarks.{name}") for name in words or there]
    return next((code for code in codes if code), 0)


def benchmarks() -> list[str]:
    """The modules among the benchmarks that can be started; the others are what they share."""
    files = sorted((environment.ROOT / "tests/benchmarks").glob("*.py"))
    return [file.stem for file in files if "__main__" in file.read_text(encoding="utf-8")]


def shots(words: list[str]) -> int:
    """Pictures of the pages, painted without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = [] if asks_for_itself(words) else ["--out", str(environment.ROOT / "shots")]
    return module("tests.ui.shots", *folder, *words)


def in_the_project(*words: str) -> int:
    """A tool of the environment, in the project's folder."""
    return call("-m", *words, folder=environment.ROOT)


def module(*words: str) -> int:
    """A module of the project where the person stands; what lies there cannot take its place."""
    return call("-P", "-m", *words, folder=None)


def call(*words: str, folder: Path | None) -> int:
    """The environment's Python; its exit code as a shell gives it."""
    command = [str(environment.PYTHON), *words]
    try:
        code = subprocess.run(command, check=False, cwd=folder).returncode
    except KeyboardInterrupt:
        return SIGNALLED + signal.SIGINT
    return code if code >= 0 else SIGNALLED - code


VERBS: dict[str, tuple[Callable[[list[str]], int], bool]] = {
    "setup": (setup, True),
    "run": (run, False),
    "demo": (demo, False),
    "check": (check, False),
    "test": (test, True),
    "bench": (bench, True),
    "shots": (shots, True),
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
