"""Compiles the catalogues before the wheel is packed, since git keeps only their sources."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCatalogues(BuildHookInterface[Any]):
    """Hatchling finds this class by itself; the path to this file stands in pyproject.toml."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  # hatchling prescribes them
        script = Path(self.root) / "installer" / "catalogues.py"
        subprocess.run([sys.executable, str(script)], check=True)
