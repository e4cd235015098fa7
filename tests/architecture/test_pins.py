import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "installer/requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ASKED = [
    Requirement(line)
    for line in (
        *PROJECT["project"]["dependencies"],
        *PROJECT["dependency-groups"]["dev"],
        *PROJECT["build-system"]["requires"],
    )
]
PINS = {
    canonicalize_name(name): version
    for name, version in re.findall(r"^([\w.-]+)==(\S+)", LOCK, flags=re.MULTILINE)
}


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_the_lock_pins_a_version_that_the_project_allows(asked: Requirement) -> None:
    assert asked.specifier.contains(PINS[canonicalize_name(asked.name)])


def test_the_lock_holds_pins_and_hashes_and_no_address() -> None:
    pin = r"[\w.-]+==\S+(?: ; [^\\]+?)? \\"
    digest = r"    --hash=sha256:[0-9a-f]{64}(?: \\)?"
    strange = [line for line in LOCK.splitlines() if not re.fullmatch(f"{pin}|{digest}", line)]
    assert strange == []


def test_every_pin_has_a_hash() -> None:
    blocks = re.split(r"^(?=\S)", LOCK, flags=re.MULTILINE)[1:]
    assert len(blocks) == len(PINS)
    assert all("--hash=sha256:" in block for block in blocks)
