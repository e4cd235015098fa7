"""`lindungdesa demo`: the whole thread once, into a new folder."""

import json
import shlex
import shutil
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from desktop.clock import now
from desktop.i18n import N_, _
from desktop.services.demo import STORE, DemoReport, make_demo

_STAGES = {
    "store": N_("making the store"),
    "number": N_("numbering"),
    "authority": N_("test certificate"),
    "sign": N_("signing"),
    "export": N_("writing the files"),
    "agenda": N_("agenda"),
}


def run(arguments: Namespace, say: Callable[[str], None]) -> int:
    """Make the demo and tell what it made; 1 if a letter is missing."""
    report = make_demo(arguments.out, now, villages=arguments.villages)
    say(json.dumps(_values(report), ensure_ascii=False) if arguments.json else _summary(report))
    return 1 if report.failed else 0


def _values(report: DemoReport) -> dict[str, Any]:
    return {
        "folder": str(report.folder),
        "number": report.number,
        "counts": {
            "villages": report.villages,
            "letters": report.letters,
            "failed": len(report.failed),
        },
        "failures": report.failed,
        "pages": report.pages,
        "bytes": report.bytes,
        "passphrase": report.passphrase,
        "seconds": {**report.seconds, "total": round(sum(report.seconds.values()), 3)},
    }


def _summary(report: DemoReport) -> str:
    seconds = ", ".join(f"{_(_STAGES[name])} {spent:.2f}" for name, spent in report.seconds.items())
    lines = [
        _("Circular {number}: {letters} letters to {villages} villages and urban wards."),
        _("{pages} pages, {kilobytes} kB; seconds: {seconds}."),
        _("Letters: {folder}/letters. Agenda: agenda.pdf and agenda.xlsx beside them."),
        _("Test key certificates/official.p12, passphrase: {passphrase}. It proves nothing."),
        _("Look at it: {command}"),
    ]
    facts = {
        "number": report.number,
        "letters": report.letters,
        "villages": report.villages,
        "pages": report.pages,
        "kilobytes": report.bytes // 1000,
        "seconds": seconds,
        "folder": report.folder,
        "passphrase": report.passphrase,
        "command": _shell_line([*_program(), "--store", str(report.folder / STORE)]),
    }
    return "\n".join([line.format_map(facts) for line in lines] + report.failed)


def _program() -> list[str]:
    """Return how this program is started where it was started from."""
    found = shutil.which("lindungdesa")
    beside = shutil.which("lindungdesa", path=Path(sys.executable).parent)
    if beside is None:
        return [sys.executable, "-m", "desktop"]
    return ["lindungdesa" if found and Path(found).samefile(beside) else beside]


def _shell_line(words: Sequence[str]) -> str:
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
