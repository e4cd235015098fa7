"""The self-test notices what it is there to notice."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.clock import Clock as Time
from desktop.i18n import use_language
from desktop.services import self_test as module
from desktop.services.demo import STORE, DemoReport, make_demo
from tests.stores import Clock

Harm = Callable[[Path, DemoReport], None]


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("id")


@pytest.fixture
def said_after(monkeypatch: pytest.MonkeyPatch) -> Callable[[Harm], list[str]]:
    """What the self-test says when something happened to what it made."""

    def run(harm: Harm) -> list[str]:
        def made(folder: Path, clock: Time, villages: int) -> DemoReport:
            report = make_demo(folder, clock, villages=villages)
            harm(folder, report)
            return report

        monkeypatch.setattr(module, "make_demo", made)
        said: list[str] = []
        assert not module.self_test(Clock(), said.append)
        return said

    return run


def change_a_byte(folder: Path, _report: DemoReport) -> None:
    (letter,) = (folder / "letters").glob("*.pdf")
    content = bytearray(letter.read_bytes())
    content[1000] ^= 1
    letter.write_bytes(content)


def cut_the_letter(folder: Path, _report: DemoReport) -> None:
    (letter,) = (folder / "letters").glob("*.pdf")
    letter.write_bytes(b"no paper")


def retitle_the_posts(folder: Path, _report: DemoReport) -> None:
    with closing(sqlite3.connect(folder / STORE)) as connection, connection:
        connection.execute("DROP TRIGGER trail_post_update")
        connection.execute("UPDATE post SET title = 'LAIN'")


def lose_the_letter(_folder: Path, report: DemoReport) -> None:
    report.letters = 0


@pytest.mark.parametrize(
    ("harm", "steps", "reason"),
    [
        (change_a_byte, 1, "changed"),
        (cut_the_letter, 1, "PDF"),
        (retitle_the_posts, 2, "post"),
        (lose_the_letter, 0, "No letter was made."),
    ],
)
def test_what_was_harmed_is_named_at_its_step(
    said_after: Callable[[Harm], list[str]], harm: Harm, steps: int, reason: str
) -> None:
    said = said_after(harm)
    assert len(said) == steps + 1
    assert said[-1].startswith("FAILED: ")
    assert reason in said[-1]
