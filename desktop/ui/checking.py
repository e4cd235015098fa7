"""Checking many files in one job: what each file's line and panel show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.ui import late

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.office import Office
    from desktop.progress import Progress
    from desktop.services.verification import FileCheck
    from desktop.services.verification_words import VerdictSentence


@dataclass(frozen=True, slots=True)
class Checked:
    """One file: its verdicts in words, or why it could not be read."""

    path: Path
    verdicts: tuple[VerdictSentence, ...]
    unreadable: str
    overall: str
    """The worst verdict: "ok", "bad" or "not checked"."""
    trial: str
    """Says that the certificate is for tests only; empty otherwise."""
    signer: str
    signed_at: datetime | None

    @property
    def outcome(self) -> str:
        """The worst there is to say: "unreadable", "trial", "bad", "not checked" or "ok"."""
        if self.unreadable:
            return "unreadable"
        return "trial" if self.trial and self.overall != "bad" else self.overall


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be checked, and against what."""

    paths: tuple[Path, ...] = ()
    trust: tuple[Path, ...] = ()
    expected: int | None = None


def check_files(office: Office, asked: Asked, progress: Progress) -> tuple[Checked, ...]:
    """Check one file after the other; stops between two."""
    return tuple(_each(office, asked, progress))


def _each(office: Office, asked: Asked, progress: Progress) -> Sequence[Checked]:
    found = []
    for done, path in enumerate(asked.paths):
        progress.step(done, len(asked.paths), path.name)
        check = office.verification.verify(path, asked.trust, asked.expected)
        found.append(_checked(check, office.verification.sentences(check)))
    return found


def _checked(check: FileCheck, verdicts: tuple[VerdictSentence, ...]) -> Checked:
    found = check.verification
    last = found.signatures[-1] if found is not None and found.signatures else None
    certificate = None if last is None else last.certificate
    return Checked(
        path=check.path,
        verdicts=verdicts,
        unreadable=check.unreadable,
        overall=str(check.overall),
        trial="" if found is None else late.trial_sentence(found),
        signer="" if certificate is None else certificate.subject_name,
        signed_at=None if last is None else last.claimed_at,
    )
