import subprocess
import sys
from pathlib import Path

import pytest

from desktop import settings
from desktop.settings import Settings


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / name))


def test_a_computer_that_remembers_nothing_speaks_indonesian() -> None:
    assert settings.load() == Settings("id", "system", "")


def test_what_was_chosen_is_remembered() -> None:
    chosen = Settings("en", "dark", "postgresql://kantor")
    settings.save(chosen)
    assert settings.load() == chosen
    assert settings.store_address(chosen) == "postgresql://kantor"


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", '{"language": "fr", "palette": 7}', '{"nonsense": 1}', "\x00\xff"],
)
def test_settings_that_make_no_sense_take_their_defaults(content: str) -> None:
    settings.settings_file().parent.mkdir(parents=True)
    settings.settings_file().write_text(content, "latin-1")
    assert settings.load() == Settings()


def test_a_disk_that_refuses_loses_a_choice_and_nothing_else() -> None:
    settings.settings_file().parent.parent.mkdir(parents=True)
    settings.settings_file().parent.write_text("not a folder")
    settings.save(Settings("en"))
    assert settings.load() == Settings()


def test_without_a_choice_the_store_is_the_persons_own(tmp_path: Path) -> None:
    address = Path(settings.store_address(Settings()))
    assert address == settings.own_store()
    assert address.is_relative_to(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="XDG is the way of Linux")
@pytest.mark.parametrize("value", ["", "relative/folder"])
def test_a_folder_that_is_not_absolute_is_not_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, value: str
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", value)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert settings.settings_file() == tmp_path / ".config/lindungdesa/settings.json"


def test_reading_the_settings_needs_the_standard_library_only() -> None:
    code = "import sys; from desktop import settings; settings.load(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    names = {name.partition(".")[0] for name in done.stdout.split()}
    own = {"desktop", "resources", "__main__"}
    strange = names - own - set(sys.stdlib_module_names)
    assert not [name for name in strange if not name.startswith(("_", "sitecustomize"))]
