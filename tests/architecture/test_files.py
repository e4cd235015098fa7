import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MACHINE_FOLDERS = re.compile(r"(?<![\w.~*$}/])/(?:home|root|opt|work|Users)/\w|[A-Z]:\\+Users")
REGISTRIES = re.compile(
    "|".join(["py" + "pi", "python" + "hosted", "npm" + "js", "mirror" + r"\."])
)
DRAWERS = {"utils", "util", "helpers", "helper", "managers", "manager", "base", "common"}


def own_files() -> list[Path]:
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return [ROOT / name for name in listing.split("\0") if name and (ROOT / name).is_file()]


def texts() -> dict[str, str]:
    found = {}
    for file in own_files():
        content = file.read_bytes()
        if b"\0" not in content:
            found[str(file.relative_to(ROOT))] = content.decode("utf-8", errors="replace")
    return found


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}: {line.strip()[:120]}"
        for name, text in texts().items()
        if pattern.search(text)
        for line in text.splitlines()
        if pattern.search(line)
    ]


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    assert lines_with(MACHINE_FOLDERS) == []


def test_no_file_names_a_package_registry() -> None:
    assert lines_with(REGISTRIES) == []


def test_no_file_is_a_drawer_for_odds_and_ends() -> None:
    modules = [file for file in own_files() if file.suffix == ".py"]
    assert [str(file) for file in modules if file.stem in DRAWERS] == []


def test_test_folders_are_no_packages() -> None:
    assert list((ROOT / "tests").rglob("__init__.py")) == []
