"""Whatever is done with a number book in whatever order, it has no gap and the trail is whole."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

from hypothesis import settings
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)
from hypothesis.strategies import integers, lists, sampled_from

from desktop.errors import Conflict
from desktop.store import circulars, numbers, trail
from desktop.store.store import open_store
from tests.stores import SERIES, Clock, number, write_draft

TEXT = "500.15/SE-{nomor}/Disnaker/2026"


class NumberBook(RuleBasedStateMachine):
    """A desk that does everything a number book allows, and a list of what should be in it."""

    prepared: ClassVar[Path]
    drafts = Bundle("drafts")
    lettered = Bundle("lettered")
    reserved = Bundle("reserved")
    voided = Bundle("voided")

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        path = shutil.copy(self.prepared, Path(self.folder.name) / "store.sqlite")
        self.store = open_store(path, clock=Clock())
        self.expected: list[str] = []

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    @rule(target=drafts)
    def write(self) -> str:
        return write_draft(self.store)

    @rule(target=lettered, letter_id=consumes(drafts))
    def number(self, letter_id: str) -> tuple[str, numbers.Taken]:
        self.expected.append("taken")
        return letter_id, number(self.store, letter_id)

    @rule(target=reserved, count=integers(1, 3))
    def reserve(self, count: int) -> MultipleResults[numbers.Taken]:
        with self.store.transaction("petugas", "reserve") as tx:
            taken = numbers.reserve(tx, SERIES, 2026, count, "untuk nanti", TEXT)
        self.expected += ["reserved"] * count
        return multiple(*taken)

    @rule(target=lettered, letter_id=consumes(drafts), line=consumes(reserved))
    def use(self, letter_id: str, line: numbers.Taken) -> tuple[str, numbers.Taken]:
        with self.store.transaction("petugas", "use") as tx:
            used = numbers.use_reserved(tx, line.id, numbers.Facts(TEXT, letter_id=letter_id))
        self.expected[line.number - 1] = "taken"
        return letter_id, used

    @rule(target=voided, letter=consumes(lettered))
    def void(self, letter: tuple[str, numbers.Taken]) -> str:
        letter_id, line = letter
        with self.store.transaction("petugas", "void") as tx:
            numbers.void(tx, line.id, "salah")
        self.expected[line.number - 1] = "void"
        return letter_id

    @rule(letter_id=consumes(voided))
    def delete(self, letter_id: str) -> None:
        with self.store.transaction("petugas", "delete") as tx:
            circulars.delete_draft(tx, letter_id)

    @rule(letters=lists(lettered, min_size=1, max_size=2), first=sampled_from([True, False]))
    def fail(self, letters: list[tuple[str, numbers.Taken]], first: bool) -> None:  # noqa: FBT001
        """Numbers that were taken on the way to a failure are not used up."""
        known = [numbers.Facts(TEXT, letter_id=letter_id) for letter_id, _line in letters]
        free = [numbers.Facts(TEXT)]
        try:
            with self.store.transaction("petugas", "fail") as tx:
                numbers.take(tx, SERIES, 2026, known + free if first else free + known)
        except Conflict:
            return
        raise AssertionError

    @invariant()
    def has_no_gap(self) -> None:
        with self.store.reading() as view:
            lines = numbers.book(view, SERIES, 2026)
            assert [line.state for line in lines] == self.expected
            assert [line.number for line in lines] == [*range(1, len(lines) + 1)]
            assert trail.verify(view).breaks == ()


def test_a_number_book_never_has_a_gap(prepared_file: Path) -> None:
    NumberBook.prepared = prepared_file
    run_state_machine_as_test(
        NumberBook,
        settings=settings(max_examples=15, stateful_step_count=15, deadline=None),
    )
