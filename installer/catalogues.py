"""Compiles the catalogues: `resources/i18n/<language>.po` to the files that gettext reads."""

from __future__ import annotations

import sys
from pathlib import Path

I18N = Path(__file__).resolve().parent.parent / "resources" / "i18n"


def source_files(folder: Path = I18N) -> list[Path]:
    """The catalogues that people edit, wherever they lie under the folder."""
    return sorted(folder.rglob("*.po"))


def stale(folder: Path = I18N) -> list[Path]:
    """Catalogues that were edited after they were last compiled."""
    return [po for po in source_files(folder) if is_stale(po)]


def is_stale(po: Path) -> bool:
    """Whether the compiled file is missing or older than its source."""
    mo = compiled(po)
    return not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime


def compiled(po: Path) -> Path:
    """Where gettext looks: `<language>/LC_MESSAGES/lindungdesa.mo`."""
    if po.parent.name == "LC_MESSAGES":
        return po.with_suffix(".mo")
    return po.parent / po.stem / "LC_MESSAGES" / "lindungdesa.mo"


def compile_catalogue(po: Path) -> None:
    """Writes the compiled file in one step, so that a reader never sees half of it."""
    from babel.messages import mofile, pofile  # noqa: PLC0415  # set-up starts without Babel

    with po.open("rb") as source:
        catalogue = pofile.read_po(source)
    mo = compiled(po)
    mo.parent.mkdir(parents=True, exist_ok=True)
    draft = mo.with_suffix(".new")
    with draft.open("wb") as target:
        mofile.write_mo(target, catalogue)
    draft.replace(mo)


def main() -> int:
    """Compiles every catalogue that needs it and names each on stderr."""
    for po in stale():
        print(f"Compiling {po.relative_to(I18N)}", file=sys.stderr)
        compile_catalogue(po)
    return 0


if __name__ == "__main__":
    sys.exit(main())
