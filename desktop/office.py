"""The office: one object over an open store, one attribute per subject."""

from collections.abc import Callable
from pathlib import Path

from desktop import settings
from desktop.clock import Clock, now
from desktop.domain import role
from desktop.domain.role import Right
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.circular_writing import CircularWriting
from desktop.services.circulars import Circulars
from desktop.services.contact_import import ContactImport
from desktop.services.contacts import Contacts
from desktop.services.demo import STORE
from desktop.services.first_start import Beginning
from desktop.services.home import Home
from desktop.services.keys import Keys
from desktop.services.mail import Mail
from desktop.services.new_store import make_own_store, make_store
from desktop.services.numbers import Numbers
from desktop.services.office_paper import timestamp_url
from desktop.services.other_offices import OtherOffices
from desktop.services.paraf import Parafs
from desktop.services.person import Person, person_at
from desktop.services.practice import is_practice, make_practice, signing_words
from desktop.services.printing import Printing
from desktop.services.regions import Regions
from desktop.services.registry import Registry
from desktop.services.search import Search
from desktop.services.sending import Sending
from desktop.services.settings import OfficeSettings
from desktop.services.trail import Trail
from desktop.services.verification import Verifier
from desktop.services.villages import Villages
from desktop.store import office_profile
from desktop.store.address import is_server
from desktop.store.store import Changes, Store, open_store


class Office:
    """Everything a desk can do, in the name of one person."""

    def __init__(self, store: Store, person: Person, clock: Clock = now) -> None:
        self._store = store
        self.person = person
        self.kept_copy: Path | None = None
        """Where the store is kept as it was, if it was updated just now."""
        self.home = Home(store, person, clock)
        self.circulars = Circulars(store, person, clock)
        self.writing = CircularWriting(store, person, clock)
        self.paraf = Parafs(store, person)
        self.numbers = Numbers(store, person, clock)
        self.printing = Printing(store, person, clock)
        self.mail = Mail(store)
        self.sending = Sending(store, person, clock)
        self.keys = Keys(clock, self._timestamp_url)
        self.villages = Villages(store)
        self.regions = Regions(store, person)
        self.contacts = Contacts(store, person, clock)
        self.contact_import = ContactImport(store, person)
        self.other_offices = OtherOffices(store, person, clock)
        self.registry = Registry(store, person, clock)
        self.verification = Verifier(clock, store)
        self.trail = Trail(store)
        self.search = Search(store)
        self.settings = OfficeSettings(store, person, clock)

    @property
    def name(self) -> str:
        """The office's name."""
        with self._store.reading() as view:
            return office_profile.get(view).name

    @property
    def store_id(self) -> str:
        """What tells this store from every other, wherever it lies."""
        return self._store.id

    @property
    def practice(self) -> bool:
        """Whether this store is for practice only."""
        with self._store.reading() as view:
            return is_practice(view)

    @property
    def store_text(self) -> str:
        """Where the store is, for people: without a password."""
        return self._store.address_text

    @property
    def practice_words(self) -> str:
        """How to sign in a practice store; "" in every other one."""
        return signing_words(settings.practice_folder()) if self.practice else ""

    @property
    def is_file(self) -> bool:
        """Whether the store is a file, where nobody logs in."""
        return self._store.login is None

    def may(self, right: Right) -> bool:
        """Tell whether the person's role has a right in this store."""
        return role.may(self.person.role, right, in_file=self._store.login is None)

    def subscribe(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Call back after each commit, in the thread that wrote; returns what ends it."""
        return self._store.subscribe(callback)

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()

    def _timestamp_url(self) -> str | None:
        with self._store.reading() as view:
            return timestamp_url(office_profile.get(view))


def open_office(address: str | Path | None = None, *, clock: Clock = now) -> Office:
    """Open the office in a store; without an address in the one of this computer's settings.

    A person's own store is made when it is opened for the first time. Raises StoreUnavailable,
    StoreRefused.
    """
    chosen = settings.load()
    if address is None and not chosen.store and not settings.own_store().exists():
        make_own_store(settings.own_store(), clock)
    store = open_store(address or settings.store_address(chosen), clock=clock)
    return Office(store, person_at(store), clock)


def update_office(address: str | Path, *, clock: Clock = now) -> Office:
    """Bring an older store to this program and open the office in it.

    A file is kept beside itself as it was. Raises StoreUnavailable, StoreRefused, and NotAllowed
    for anybody but a server's master; until it is done, nothing has changed.
    """
    from desktop.store.upgrade import upgrade_store  # noqa: PLC0415 - Alembic is for older stores

    kept = upgrade_store(address, clock=clock)
    office = open_office(address, clock=clock)
    office.kept_copy = kept
    return office


def create_office(
    address: str | Path, *, clock: Clock = now, beginning: Beginning | None = None
) -> Office:
    """Make a new store with everything that ships, and the person at this computer in it.

    Raises StoreRefused where something is already, StoreUnavailable, InvalidInput.
    """
    store = make_store(address, clock, beginning)
    return Office(store, person_at(store), clock)


def begin_office(beginning: Beginning, *, clock: Clock = now) -> Office:
    """Make this person's own store and open it; raises as `create_office`, and PaperRefused."""
    make_own_store(settings.own_store(), clock, beginning)
    return open_office(settings.own_store(), clock=clock)


def shared_office(address: str, beginning: Beginning, *, clock: Clock = now) -> Office:
    """Open a store that others may use, too; a file is made where there is none.

    Raises InvalidInput without an address or for a wrong office, StoreUnavailable, StoreRefused.
    """
    if not address:
        raise InvalidInput("address", _("Name a file or a server."))
    if is_server(address) or Path(address).exists():
        return open_office(address, clock=clock)
    return create_office(address, clock=clock, beginning=beginning)


def practice_office(*, anew: bool = False, clock: Clock = now) -> Office:
    """Open this person's practice store, made where there is none yet, or `anew`.

    Raises PaperRefused if the disk refuses, StoreUnavailable, StoreRefused.
    """
    store = settings.practice_folder() / STORE
    if anew or not store.exists():
        make_practice(settings.practice_folder(), clock)
    return open_office(store, clock=clock)
