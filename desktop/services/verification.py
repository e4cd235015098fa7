"""Checking any PDF: separate verdicts in plain words, never one green tick."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from desktop.clock import Clock
from desktop.errors import PaperRefused
from desktop.i18n import _
from desktop.services.files import read_whole
from desktop.services.refusals import paper_in_words
from desktop.services.verification_words import VerdictSentence, verdict_sentences
from desktop.store import documents
from desktop.store.store import Store
from reports.signing.trust import Trust
from reports.signing.verification import Verdict, Verification, worst
from reports.signing.verify import verify

_LARGEST = 200_000_000
"""Bytes; far beyond any letter, and still readable into memory."""


@dataclass(frozen=True, slots=True)
class FileCheck:
    """What was found about a file, or why it could not be read."""

    path: Path
    verification: Verification | None
    unreadable: str = ""

    @property
    def overall(self) -> Verdict:
        """The worst verdict on the file, for a mark in a list; BAD if it cannot be read.

        A letter of another office may be good without being in our store: `known` speaks for
        itself and does not count here.
        """
        if self.verification is None:
            return Verdict.BAD
        findings = self.verification.findings
        return worst(found for name, found in findings.items() if name != "known").verdict


class Verifier:
    """Checks files; with a store it also tells whether the very file is known there."""

    def __init__(self, clock: Clock, store: Store | None = None) -> None:
        self._clock = clock
        self._store = store

    def verify(
        self, path: Path, trust: Sequence[bytes | Path] = (), expected: int | None = None
    ) -> FileCheck:
        """Check a file against trusted certificates (PEM or DER) and a number of signatures.

        Raises PaperRefused if a trusted certificate cannot be read; a file that cannot be read
        is told in the result.
        """
        roots = _roots(trust, self._clock())
        known = None if self._store is None else partial(_known, self._store)
        try:
            with paper_in_words():
                found = verify(
                    _read(path), trust=roots, expected=expected, known=known, at=self._clock()
                )
        except PaperRefused as refused:
            return FileCheck(path, None, refused.message)
        return FileCheck(path, found)

    def sentences(self, check: FileCheck) -> tuple[VerdictSentence, ...]:
        """Each verdict in words; none for a file that could not be read."""
        return () if check.verification is None else verdict_sentences(check.verification)


def _known(store: Store, sha256: str) -> bool:
    with store.reading() as view:
        return documents.known(view, sha256)


def _read(path: Path) -> bytes:
    content = read_whole(path, _LARGEST)
    if content is None:
        raise PaperRefused(_("{path} is too large to be a letter.").format(path=path))
    return content


def _roots(trust: Sequence[bytes | Path], at: datetime) -> list[bytes]:
    roots = [each if isinstance(each, bytes) else _read(each) for each in trust]
    with paper_in_words():
        Trust.of(roots, at)
    return roots
