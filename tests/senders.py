"""An office that can send: a mail server set up, letters signed, addresses known."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from desktop.office import Office
from desktop.progress import Progress
from desktop.services.mail_settings import MailSettings
from desktop.services.sending_rows import SendResult
from desktop.store import circulars, contacts
from desktop.store.contacts import Contact
from tests.mail_server import HOST, LOGIN, PASSWORD, MailServer, Manners, running
from tests.offices import Desks

SENDER = "dinas@kantor.example"


@dataclass
class Sender:
    """The desks of an office and the mail server they send through."""

    desks: Desks
    server: MailServer

    def set_up(self, **changes: object) -> MailSettings:
        """Set the office's mail up for this server."""
        known = {
            "host": HOST,
            "port": self.server.port,
            "security": "none",
            "sender": SENDER,
            "sender_name": "Disnaker Kabupaten Bekasi",
            "per_minute": 0,
        }
        return save_mail(self.desks.at("admin"), **(known | changes))

    def signed(self, villages: int = 3, addresses: int | None = None) -> str:
        """A signed letter to the first villages, of which so many have an e-mail address."""
        letter_id = self.desks.numbered(self.desks.new(villages))
        self.desks.sign(letter_id)
        self.give_addresses(letter_id, villages if addresses is None else addresses)
        return letter_id

    def give_addresses(self, letter_id: str, count: int) -> None:
        store = self.desks.place.open("petugas")
        with store.transaction("petugas", "contacts") as tx:
            for number, copy in enumerate(circulars.copies(tx, letter_id)[:count], start=1):
                contacts.save(tx, _contact(copy.village_id, number))

    def ids(self, letter_id: str) -> list[str]:
        return [row.copy_id for row in self.desks.clerk.sending.plan(letter_id).rows]

    def send(
        self, letter_id: str, progress: Progress | None = None, password: str | None = PASSWORD
    ) -> SendResult:
        """Send everything that can be sent."""
        ids = self.ids(letter_id)
        return self.desks.clerk.sending.send(letter_id, ids, password, progress or Progress())


def save_mail(office: Office, **changes: object) -> MailSettings:
    """Change the office's mail settings as the page of settings does."""
    (row,) = office.settings.mail.rows()
    changed = replace(row, **changes)  # type: ignore[arg-type]  # the field's own type
    office.settings.mail.save(changed, row)
    return office.mail.settings()


def _contact(village_id: str, number: int) -> Contact:
    return Contact(
        f"c{village_id}",
        village_id,
        None,
        "operator",
        "Nama Kontak",
        whatsapp=f"+628001234{number:03}",
        email=address(number),
    )


def address(number: int) -> str:
    """The address of a letter's recipient, counted from 1."""
    return f"desa{number}@desa.example"


@pytest.fixture
def manners() -> Manners:
    """How the server behaves; a test may change its mind."""
    return Manners(login=True)


@pytest.fixture
def sender(desks: Desks, manners: Manners) -> Iterator[Sender]:
    """An office on each engine in turn, whose mail server wants a login."""
    with running(manners) as server:
        made = Sender(desks, server)
        made.set_up(login=LOGIN)
        yield made


@pytest.fixture
def file_sender(file_desks: Desks, manners: Manners) -> Iterator[Sender]:
    """An office in a file, whose mail server wants a login."""
    with running(manners) as server:
        made = Sender(file_desks, server)
        made.set_up(login=LOGIN)
        yield made
