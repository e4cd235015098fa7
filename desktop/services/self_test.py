"""The program tries itself out on a store of its own: one letter, signed and verified."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.clock import Clock
from desktop.errors import OfficeError
from desktop.i18n import _
from desktop.services.demo import STORE, DemoReport, make_demo
from desktop.services.trail import Trail
from desktop.services.verification import Verifier
from desktop.store.store import Store, open_store

Say = Callable[[str], None]


class _Failed(Exception):
    """A step did not do what it must."""


def self_test(clock: Clock, say: Say) -> bool:
    """Say each step and whether it worked; True if all did."""
    with TemporaryDirectory(prefix="lindungdesa-") as folder:
        try:
            _steps(Path(folder) / "demo", clock, say)
        except (OfficeError, _Failed) as failure:
            say(_("FAILED: {reason}").format(reason=failure))
            return False
    say(_("Everything works."))
    return True


def _steps(folder: Path, clock: Clock, say: Say) -> None:
    report = make_demo(folder, clock, villages=1)
    _issued(report)
    say(_("A store, a test key and one signed letter: made."))
    with _opened(folder / STORE, clock) as store:
        _verified(folder, Verifier(clock, store))
        say(_("The letter's signature: checked."))
        trail = Trail(store)
        found = trail.verify()
        if found.breaks:
            raise _Failed(trail.sentence(found))
        say(trail.sentence(found))


def _issued(report: DemoReport) -> None:
    if report.failed or report.letters != 1:
        raise _Failed("; ".join(report.failed) or _("No letter was made."))


@contextmanager
def _opened(path: Path, clock: Clock) -> Iterator[Store]:
    store = open_store(path, clock=clock)
    try:
        yield store
    finally:
        store.close()


def _verified(folder: Path, verifier: Verifier) -> None:
    (letter,) = (folder / "letters").glob("*.pdf")
    check = verifier.verify(letter, [folder / "certificates" / "root.pem"], 1)
    if check.verification is None or check.verification.is_bad:
        bad = [each.sentence for each in verifier.sentences(check) if each.verdict == "bad"]
        raise _Failed(check.unreadable or "; ".join(bad))
