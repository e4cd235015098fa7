import ast
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "installer/dev.py"


def run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT), *words]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_an_unknown_verb_is_answered_with_the_known_ones() -> None:
    done = run("fly")
    assert (done.returncode, done.stdout) == (2, "")
    assert all(f"  {verb} " in done.stderr for verb in dev.VERBS)


def test_help_is_an_answer_and_no_error() -> None:
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "demo [arguments]" in done.stdout


def test_set_up_says_nothing_when_everything_is_in_place() -> None:
    run("setup")
    done = run("setup")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_script_needs_the_standard_library_only() -> None:
    start = f"sys.argv = ['dev.py', '--help']; runpy.run_path({str(SCRIPT)!r}, run_name='__main__')"
    code = f"import runpy, sys; sys.path.insert(0, {str(SCRIPT.parent)!r}); {start}"
    command = [sys.executable, "-I", "-S", "-c", code]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0


def test_an_older_python_can_read_the_script_up_to_the_sentence_for_it() -> None:
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 7))
    assert len(tree.body) > 1


@pytest.mark.parametrize("words", [["--out", "x"], ["--out=x"], ["--json", "--help"], ["-h"]])
def test_a_demo_that_names_its_folder_is_passed_on_untouched(words: list[str]) -> None:
    assert dev.asks_for_itself(words)


@pytest.mark.parametrize("words", [[], ["--json"], ["--villages", "3"]])
def test_a_demo_without_a_folder_gets_one(words: list[str]) -> None:
    assert not dev.asks_for_itself(words)


def test_the_exit_code_of_the_verb_is_the_exit_code() -> None:
    assert dev.call("-c", "raise SystemExit(7)", folder=None) == 7


def test_a_killed_verb_ends_as_a_shell_would_say_it() -> None:
    suicide = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    assert dev.call("-c", suicide, folder=None) == 128 + signal.SIGKILL


def test_an_unknown_benchmark_is_answered_with_a_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert dev.bench(["nothing"]) == 2
    assert "No such benchmark: nothing." in capsys.readouterr().err


def test_a_folder_named_like_a_package_does_not_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources/__main__.py").write_text("raise SystemExit(3)", encoding="utf-8")
    (tmp_path / "resources/__init__.py").touch()
    monkeypatch.chdir(tmp_path)
    assert dev.module("resources") != 3


def test_a_verb_of_the_program_gets_its_arguments_and_gives_its_answer(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").touch()
    words = ("demo", "--json", "--out", str(tmp_path))
    program = [sys.executable, "-m", "desktop", *words]
    own = subprocess.run(program, check=False, capture_output=True, text=True)
    through = run(*words)
    assert own.returncode == 2
    assert (through.returncode, through.stdout, through.stderr) == (2, own.stdout, own.stderr)
