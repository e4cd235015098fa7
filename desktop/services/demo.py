"""The whole thread once, on the villages that ship: a store, a test authority, signed letters."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter

from desktop.clock import Clock
from desktop.errors import InvalidInput, PaperRefused
from desktop.i18n import _
from desktop.progress import Progress
from desktop.services.circular_rows import NumberRequest, NumberResult
from desktop.services.circulars import Circulars
from desktop.services.files import write_new
from desktop.services.keys import Keys
from desktop.services.new_store import make_store
from desktop.services.numbers import Numbers
from desktop.services.person import Person, add_person, computer_login
from desktop.services.refusals import files_in_words
from desktop.services.seed import shipped_places
from desktop.services.villages import Villages
from desktop.store.store import Store
from reports.pages import count
from reports.signing.authority import DemoAuthority, make_demo_authority

STORE = "store.sqlite"


@dataclass(slots=True)
class DemoReport:
    """What was made; seconds by stage."""

    folder: Path
    number: str = ""
    villages: int = 0
    letters: int = 0
    pages: int = 0
    bytes: int = 0
    passphrase: str = ""
    failed: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure a stage."""
        started = perf_counter()
        yield
        self.seconds[name] = round(perf_counter() - started, 3)


def _leave(_store: Store, _login: str) -> None:
    """Leave the store as it is made."""


def make_demo(
    folder: Path,
    clock: Clock,
    *,
    villages: int | None = None,
    progress: Progress | None = None,
    prepare: Callable[[Store, str], None] = _leave,
) -> DemoReport:
    """Issue the shipped circular to all villages, or to the first `villages`, into a new folder.

    `prepare` is given the new store, and the login to write under, before any letter is made.
    Raises PaperRefused if the folder is not empty or cannot be used, InvalidInput, Cancelled.
    """
    _check_count(villages)
    _make_folder(folder)
    report = DemoReport(folder)
    with report.stage("store"):
        store = make_store(folder / STORE, clock)
    try:
        prepare(store, store.login or computer_login())
        _issue(_Desk(store, folder, clock, report, progress or Progress()), villages)
    finally:
        store.close()
    return report


def _make_folder(folder: Path) -> None:
    with files_in_words(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            sentence = _("{path} is not empty. Name a new or an empty folder.")
            raise PaperRefused(sentence.format(path=folder))
        folder.mkdir(parents=True, exist_ok=True)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What the stages of the demo share."""

    store: Store
    folder: Path
    clock: Clock
    report: DemoReport
    progress: Progress

    def circulars(self, person: Person) -> Circulars:
        return Circulars(self.store, person, self.clock)


def _issue(desk: _Desk, villages: int | None) -> None:
    clerk = add_person(desk.store, "petugas", _("Clerk (example)"), "petugas")
    official = add_person(desk.store, "pejabat", "Nama Pejabat", "pejabat")
    report = desk.report
    with report.stage("number"):
        letter_id, numbered = _number(desk, clerk, villages)
    report.number = numbered.first_text
    with report.stage("authority"):
        authority = _write_authority(desk)
    with report.stage("sign"):
        _sign(desk, official, letter_id, authority)
    with report.stage("export"):
        desk.circulars(clerk).export(letter_id, desk.folder / "letters", desk.progress)
    with report.stage("agenda"):
        _write_agenda(desk, clerk)
    _count(desk)


def _number(desk: _Desk, clerk: Person, villages: int | None) -> tuple[str, NumberResult]:
    circulars = desk.circulars(clerk)
    new = replace(circulars.defaults(), village_codes=_first_codes(desk, villages))
    letter_id = circulars.create(new)
    return letter_id, circulars.number(letter_id, NumberRequest(new.letter_on))


def _first_codes(desk: _Desk, villages: int | None) -> tuple[str, ...]:
    codes = tuple(row.code for row in Villages(desk.store).rows())[:villages]
    desk.report.villages = len(codes)
    return codes


def _check_count(villages: int | None) -> None:
    """Before anything is made: a folder that is not empty could not be named again."""
    most = len(shipped_places())
    if villages is not None and not 1 <= villages <= most:
        sentence = _("There are {count} villages; choose between 1 and {count}.")
        raise InvalidInput("villages", sentence.format(count=most))


def _write_authority(desk: _Desk) -> DemoAuthority:
    authority = make_demo_authority(desk.clock)
    certificates = desk.folder / "certificates"
    with files_in_words(certificates):
        certificates.mkdir()
    write_new(certificates / "root.pem", authority.root_pem)
    write_new(certificates / "official.p12", authority.official_p12)
    desk.report.passphrase = authority.passphrase
    return authority


def _sign(desk: _Desk, official: Person, letter_id: str, authority: DemoAuthority) -> None:
    with Keys(desk.clock, lambda: None).open(
        authority.official_p12, authority.passphrase
    ) as signer:
        result = desk.circulars(official).sign(letter_id, signer, desk.progress)
    desk.report.letters = result.signed
    desk.report.failed = [f"{each.name}: {each.sentence}" for each in result.failed]


def _write_agenda(desk: _Desk, clerk: Person) -> None:
    numbers = Numbers(desk.store, clerk, desk.clock)
    series = numbers.series()[0]
    year = numbers.years(series.id)[0]
    write_new(desk.folder / "agenda.pdf", numbers.agenda_pdf(series.id, year))
    write_new(desk.folder / "agenda.xlsx", numbers.agenda_xlsx(series.id, year))


def _count(desk: _Desk) -> None:
    for path in sorted((desk.folder / "letters").glob("*.pdf")):
        content = path.read_bytes()
        desk.report.bytes += len(content)
        desk.report.pages += count(content)
