import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("desktop", "reports", "resources")


def imported_names(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


def foreign_imports(file: Path) -> set[str]:
    tops = {name.partition(".")[0] for name in imported_names(file)}
    return tops - sys.stdlib_module_names - set(PACKAGES)


def test_the_import_contracts_are_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_every_module_of_the_application_has_its_layer() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = " ".join(project["tool"]["importlinter"]["contracts"][0]["layers"])
    there = {file.stem for file in (ROOT / "desktop").glob("[a-z]*") if file.name != "__pycache__"}
    assert there - set(re.findall(r"desktop\.(\w+)", layers)) == set()


@pytest.mark.parametrize("package", PACKAGES)
def test_no_other_distribution_provides_our_package_names(package: str) -> None:
    assert set(packages_distributions().get(package, [])) <= {"lindung-desa"}


def test_each_package_is_imported_from_this_project() -> None:
    places = {name: Path(str(__import__(name).__file__)).parent for name in PACKAGES}
    assert places == {name: ROOT / name for name in PACKAGES}


def test_the_rules_of_the_office_need_the_standard_library_only() -> None:
    leaves = [*(ROOT / "desktop/domain").rglob("*.py"), *(ROOT / "reports").glob("words.py")]
    assert {file.name: foreign_imports(file) for file in leaves if foreign_imports(file)} == {}
