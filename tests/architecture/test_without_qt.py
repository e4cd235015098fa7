import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WITH_QT = ("desktop.ui", "desktop.app", "desktop.__main__")
IMPORT_EACH = """
import importlib, sys
blocked, modules = sys.argv[1].split(","), sys.argv[2:]
for name in blocked:
    sys.modules[name] = None
for name in modules:
    importlib.import_module(name)
print(len(modules))
"""


def modules_of(package: str) -> list[str]:
    files = [file.relative_to(ROOT) for file in (ROOT / package).rglob("*.py")]
    names = {".".join(file.with_suffix("").parts).removesuffix(".__init__") for file in files}
    return sorted(name for name in names if not is_loaded_by_alembic(name))


def is_loaded_by_alembic(name: str) -> bool:
    return name.startswith("desktop.store.migrations.")


def import_without(blocked: str, modules: list[str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", IMPORT_EACH, blocked, *modules]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_everything_but_the_window_works_where_qt_is_missing() -> None:
    modules = [name for name in modules_of("desktop") if not name.startswith(WITH_QT)]
    done = import_without("PySide6,shiboken6", modules)
    assert (done.stdout.strip(), done.stderr) == (str(len(modules)), "")
    assert "desktop.cli" in modules


def test_reports_work_without_the_application_and_its_libraries() -> None:
    modules = modules_of("reports")
    done = import_without("desktop,PySide6,shiboken6,sqlalchemy,alembic,psycopg", modules)
    assert (done.stdout.strip(), done.stderr) == (str(len(modules)), "")
    assert "reports.words" in modules
