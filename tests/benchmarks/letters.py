"""187 letters of two pages: personalised, rendered, signed, checked and stored.

Our way beside the straightforward one (plain ReportLab platypus, pyHanko's SimpleSigner), each
with the same check and the same storing; runs alternate, each in a process of its own, imports
and preparation of the store not counted. Ends with 1 when a bound is missed.
"""

import json
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from desktop.clock import now
from desktop.progress import Progress
from desktop.services.circular_record import copy_from_json, stored_content
from desktop.services.circular_rows import NumberRequest
from desktop.services.circular_signing import Press, SigningPress, make_missing
from desktop.services.circulars import Circulars
from desktop.services.new_store import make_store
from desktop.services.person import Person
from desktop.store import circulars
from desktop.store.store import Store, open_store
from reports import pages
from reports.letters.circular import CircularContent, Variant
from reports.letters.circular_paper import CircularPaper
from reports.letters.stamp import signature_stamp
from reports.signing.authority import DEMO_PASSPHRASE, make_demo_authority
from reports.signing.file import FileSigner
from reports.signing.place import SignaturePlace

LETTERS = 187
PAGES = 2
RUNS = 3
LEAST_RATIO = 15.0
MOST_RENDERING_MS = 4.0
MOST_SIGNING_MS = 2.0
MOST_MEGABYTES = 150.0

OFFICIAL = Person("pejabat", "Nama Pejabat", "pejabat")
STORE, KEY = "store.sqlite", "official.p12"


@dataclass(frozen=True)
class Run:
    """One run of one way."""

    seconds: float
    megabytes: float
    rendering_ms: float = 0.0
    signing_ms: float = 0.0


def main(arguments: list[str]) -> int:
    """Compare both ways, or make one run of one of them (`ours FOLDER`, `plain FOLDER`)."""
    if arguments:
        way, folder = arguments
        print(json.dumps(asdict(one_run(way, Path(folder)))))
        return 0
    with TemporaryDirectory(prefix="letters-") as folder:
        prepare(Path(folder))
        return judged(*compared(Path(folder)))


def prepare(folder: Path) -> None:
    """A store with a numbered circular to all villages, and a key file."""
    store = make_store(folder / STORE, now)
    clerk = Circulars(store, Person("petugas", "Petugas", "petugas"), now)
    new = clerk.defaults()
    clerk.number(clerk.create(new), NumberRequest(new.letter_on))
    store.close()
    (folder / KEY).write_bytes(make_demo_authority(now).official_p12)


def compared(folder: Path) -> tuple[list[Run], list[Run]]:
    """The runs of both ways, made in turn."""
    ours: list[Run] = []
    plain: list[Run] = []
    for number in range(RUNS):
        for way, runs in (("ours", ours), ("plain", plain)):
            copied = folder / f"{way}{number}"
            copied.mkdir()
            for name in (STORE, KEY):
                shutil.copy(folder / name, copied / name)
            command = [sys.executable, "-m", __spec__.name, way, str(copied)]
            told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            runs.append(Run(**json.loads(told)))
            shutil.rmtree(copied)
    return ours, plain


def one_run(way: str, folder: Path) -> Run:
    """Make all copies one way."""
    store = open_store(folder / STORE, clock=now)
    signer = FileSigner.open((folder / KEY).read_bytes(), DEMO_PASSPHRASE, stamp=None, clock=now)
    with store.reading() as view:
        letter_id = circulars.rows(view)[0].id

    def plain(content: CircularContent) -> Press:
        # Its libraries must not count in the memory of ours.
        straightforward = import_module("tests.benchmarks._plain_press")
        press: Press = straightforward.PlainPress(content, folder / KEY, signer.certificate.der)
        return press

    def ours(content: CircularContent) -> Press:
        return SigningPress(content, signer)

    chosen = ours if way == "ours" else plain
    seconds = timed(lambda: make(store, letter_id, chosen))
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    require_all_made(store, letter_id)
    if way == "plain":
        return Run(seconds, megabytes)
    return Run(seconds, megabytes, *stages(store, letter_id, signer))


def make(store: Store, letter_id: str, press: Callable[[CircularContent], Press]) -> None:
    """Make every copy, as the office does."""
    result = make_missing(store, OFFICIAL, letter_id, press, Progress())
    if result.signed != LETTERS:
        raise SystemExit(f"{result.signed} letters of {LETTERS}: {result.failed[:1]}")


def require_all_made(store: Store, letter_id: str) -> None:
    """Every letter has its two pages."""
    clerk = Circulars(store, OFFICIAL, now)
    for copy in clerk.detail(letter_id).copies:
        count = pages.count(clerk.preview(letter_id, copy.id))
        if count != PAGES:
            raise SystemExit(f"{copy.village}: {count} pages")


def stages(store: Store, letter_id: str, signer: FileSigner) -> tuple[float, float]:
    """Milliseconds a letter for rendering and for signing, preparation included."""
    with store.reading() as view:
        content = stored_content(view, circulars.get(view, letter_id))
        copies = [
            copy_from_json(circulars.copy_content(view, row.id).content)
            for row in circulars.copies(view, letter_id)
        ]
    rendered: list[tuple[bytes, SignaturePlace]] = []

    def render() -> None:
        paper = CircularPaper(content)
        for copy in copies:
            laid_out = paper.pages(copy, Variant.SIGNED)
            rendered.append((laid_out.pdf(), laid_out.signature_place))

    def sign() -> None:
        place = rendered[0][1]
        stamp = signature_stamp(content.signature, content.profile, place.width, place.height)
        stamped = signer.stamped(stamp)
        for pdf, own in rendered:
            stamped.sign(pdf, own)

    return timed(render) / LETTERS * 1000, timed(sign) / LETTERS * 1000


def timed(work: Callable[[], None]) -> float:
    """Seconds that the work takes."""
    started = perf_counter()
    work()
    return perf_counter() - started


def judged(ours: list[Run], plain: list[Run]) -> int:
    """Print the medians beside their bounds; 1 if one is missed."""
    seconds = [median(run.seconds for run in runs) for runs in (ours, plain)]
    ratio = median(slow.seconds / fast.seconds for fast, slow in zip(ours, plain, strict=True))
    bounds = [
        ("times faster as a whole", ratio, LEAST_RATIO, ratio >= LEAST_RATIO),
        at_most("ms a letter, rendering", [run.rendering_ms for run in ours], MOST_RENDERING_MS),
        at_most("ms a letter, signing", [run.signing_ms for run in ours], MOST_SIGNING_MS),
        at_most("MB at the peak", [run.megabytes for run in ours], MOST_MEGABYTES),
    ]
    print(f"letters: {LETTERS} of {PAGES} pages, {RUNS} runs each, medians")
    print(f"  ours {seconds[0]:.2f} s, the straightforward way {seconds[1]:.2f} s")
    for what, value, bound, holds in bounds:
        print(f"  {value:8.2f} {what} (bound {bound:g}): {'holds' if holds else 'MISSED'}")
    return 0 if all(holds for *_, holds in bounds) else 1


def at_most(what: str, values: list[float], bound: float) -> tuple[str, float, float, bool]:
    """A measured median, and whether it keeps its bound."""
    return what, median(values), bound, median(values) <= bound


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
