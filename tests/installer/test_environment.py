from pathlib import Path

import pytest

import environment


@pytest.fixture
def complete(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like a complete environment of its own project."""
    venv = tmp_path / ".venv"
    venv.mkdir()
    for name, file in {"VENV": ".", "HOME": "home", "DONE": "done", "UNDER_WAY": "way"}.items():
        monkeypatch.setattr(environment, name, venv / file)
    for name in ("LOCK", "ROOT"):
        monkeypatch.setattr(environment, name, tmp_path / {"LOCK": "lock", "ROOT": "."}[name])
    (tmp_path / "lock").write_text("qpdf==1", encoding="utf-8")
    (tmp_path / "pyproject.toml").touch()
    (venv / "home").write_text(environment.home(), encoding="utf-8")
    (venv / "done").write_text(environment.fingerprint(), encoding="utf-8")
    return tmp_path


def test_a_finished_set_up_is_remembered(complete: Path) -> None:
    assert complete.exists()
    assert environment.is_complete()


def test_new_pins_ask_for_a_new_set_up(complete: Path) -> None:
    (complete / "lock").write_text("qpdf==2", encoding="utf-8")
    assert not environment.is_complete()


def test_a_changed_project_file_asks_for_a_new_set_up(complete: Path) -> None:
    (complete / "pyproject.toml").write_text("[project]", encoding="utf-8")
    assert not environment.is_complete()


def test_an_interrupted_set_up_is_neither_complete_nor_usable(complete: Path) -> None:
    (complete / ".venv/way").touch()
    assert not environment.is_complete()
    assert not environment.is_usable()


def test_an_environment_of_another_python_or_place_is_not_usable(complete: Path) -> None:
    (complete / ".venv/home").write_text("CPython 3.9.1 in elsewhere", encoding="utf-8")
    assert not environment.is_complete()
    assert not environment.is_usable()


def test_a_failed_step_says_what_it_was_about() -> None:
    with pytest.raises(environment.SetUpFailed, match="while counting"):
        environment.run("false", what="counting")


def test_set_up_keeps_its_talk_off_stdout(capfd: pytest.CaptureFixture[str]) -> None:
    environment.run("echo", "talk", what="talking")
    assert capfd.readouterr() == ("", "talk\n")
