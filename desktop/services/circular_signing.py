"""Signing a circular copy by copy: made, checked, then recorded; never a transaction meanwhile.

A copy is either complete, checked and recorded, or not there: after a crash the next run makes
what is missing.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Protocol

from desktop.domain import letter
from desktop.domain.letter import State, Step
from desktop.errors import Cancelled, Conflict, PaperRefused
from desktop.progress import Progress
from desktop.services.circular_record import copy_from_json, stored_content
from desktop.services.circular_rows import SignFailure, SignResult
from desktop.services.person import Person
from desktop.services.refusals import KEY_REASONS, paper_in_words, sentence
from desktop.store import circulars, documents
from desktop.store.circulars import Copy
from desktop.store.store import Store
from reports.errors import PaperError
from reports.letters.circular import CircularContent, CircularCopy, Variant
from reports.letters.circular_paper import CircularPaper
from reports.letters.stamp import signature_stamp
from reports.signing.check import quick_check
from reports.signing.place import SignaturePlace
from reports.signing.signer import Signer

GROUP = 10
"""Copies recorded in one transaction: a crash loses at most these."""
PDF = "application/pdf"


@dataclass(slots=True)
class _Made:
    """A signed and checked copy that waits for its record."""

    copy_id: str
    name: str
    pdf: bytes


class Press(Protocol):
    """Makes one finished copy after the other."""

    def signed(self, copy: CircularCopy) -> bytes:
        """The copy rendered, signed and checked; raises PaperError."""
        ...


def sign(
    store: Store, person: Person, letter_id: str, signer: Signer, progress: Progress
) -> SignResult:
    """Make every missing copy; raises Cancelled after recording what was finished.

    A copy that cannot be made is reported and the others go on; a key that fails stops the batch
    with PaperRefused.
    """
    return make_missing(
        store, person, letter_id, lambda content: SigningPress(content, signer), progress
    )


def make_missing(
    store: Store,
    person: Person,
    letter_id: str,
    press_for: Callable[[CircularContent], Press],
    progress: Progress,
) -> SignResult:
    """Make every missing copy with a press, and record the copies some at a time."""
    content, waiting, already = _waiting(store, letter_id)
    record = _Record(store, person)
    failed: list[SignFailure] = []
    if waiting:
        with paper_in_words():
            press = press_for(content)
        with record.kept():
            for done, copy in enumerate(waiting):
                progress.step(done, len(waiting), copy.content["name"])
                _make(press, copy, record, failed)
        # Who wishes to stop now comes too late: everything is made.
        with suppress(Cancelled):
            progress.step(len(waiting), len(waiting))
    return SignResult(record.signed, already + record.already, tuple(failed))


def _waiting(store: Store, letter_id: str) -> tuple[CircularContent, list[Copy], int]:
    with store.reading() as view:
        found = circulars.get(view, letter_id)
        letter.require(State(found.state), Step.SIGN)
        rows = circulars.copies(view, letter_id)
        missing = [row.id for row in rows if row.document_id is None]
        waiting = [circulars.copy_content(view, copy_id) for copy_id in missing]
        return stored_content(view, found), waiting, len(rows) - len(waiting)


def _make(press: Press, copy: Copy, record: "_Record", failed: list[SignFailure]) -> None:
    name = copy.content["name"]
    try:
        pdf = press.signed(copy_from_json(copy.content))
    except PaperError as error:
        if error.reason in KEY_REASONS:
            raise PaperRefused(sentence(error)) from error
        failed.append(SignFailure(copy.id, name, sentence(error)))
        return
    record.add(_Made(copy.id, f"{copy.content['code']} {name}.pdf", pdf))


class SigningPress:
    """Renders, signs and checks one copy after the other with one paper and one key."""

    def __init__(self, content: CircularContent, signer: Signer) -> None:
        self._content = content
        self._paper = CircularPaper(content)
        self._signer = signer
        self._stamped: Signer | None = None

    def signed(self, copy: CircularCopy) -> bytes:
        pages = self._paper.pages(copy, Variant.SIGNED)
        place = pages.signature_place
        pdf = self._signer_for(place).sign(pages.pdf(), place)
        quick_check(pdf, self._signer.certificate.der)
        return pdf

    def _signer_for(self, place: SignaturePlace) -> Signer:
        if self._stamped is None:
            block, profile = self._content.signature, self._content.profile
            stamp = signature_stamp(block, profile, place.width, place.height)
            self._stamped = self._signer.stamped(stamp)
        return self._stamped


@dataclass(slots=True)
class _Record:
    """Writes finished copies into the store, some at a time."""

    store: Store
    person: Person
    signed: int = 0
    already: int = 0
    waiting: list[_Made] = field(default_factory=list)

    def add(self, made: _Made) -> None:
        self.waiting.append(made)
        if len(self.waiting) >= GROUP:
            self.flush()

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Record what is finished also when the batch is cancelled or fails."""
        try:
            yield
        finally:
            self.flush()

    def flush(self) -> None:
        group, self.waiting = self.waiting, []
        if not group:
            return
        try:
            self._write(group)
        except Conflict:
            # Another desk signed one of them meanwhile; its document stays, ours is dropped.
            for made in group:
                self._write_alone(made)

    def _write_alone(self, made: _Made) -> None:
        try:
            self._write([made])
        except Conflict:
            self.already += 1

    def _write(self, group: list[_Made]) -> None:
        with self.store.transaction(self.person.login, "sign copies") as tx:
            for made in group:
                document_id = documents.add(tx, made.pdf, PDF, made.name)
                circulars.record_signed(tx, made.copy_id, document_id)
        self.signed += len(group)
