"""Compiles the catalogues that people edit (.po) to what gettext reads (.mo, beside them)."""

from __future__ import annotations

import sys
from pathlib import Path

I18N = Path(__file__).resolve().parent.parent / "resources" / "i18n"


def stale() -> list[Path]:
    """Catalogues that were edited after they were last compiled."""
    return [po for po in sorted(I18N.glob("*/LC_MESSAGES/*.po")) if is_stale(po)]


def is_stale(po: Path) -> bool:
    """Whether the compiled file is missing or older than its source."""
    mo = po.with_suffix(".mo")
    return not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime


def compile_catalogue(po: Path) -> None:
    """Writes the compiled file in one step, so that a reader never sees half of it."""
    from babel.messages import mofile, pofile  # noqa: PLC0415  # set-up starts without Babel

    with po.open("rb") as source:
        catalogue = pofile.read_po(source)
    draft = po.with_suffix(".mo.new")
    with draft.open("wb") as target:
        mofile.write_mo(target, catalogue)
    draft.replace(po.with_suffix(".mo"))


def main() -> int:
    """Compiles every catalogue that needs it and names each on stderr."""
    for po in stale():
        print(f"Compiling {po.relative_to(I18N)}", file=sys.stderr)
        compile_catalogue(po)
    return 0


if __name__ == "__main__":
    sys.exit(main())
