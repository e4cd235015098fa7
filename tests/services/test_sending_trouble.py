"""Letters sent through a mail server that refuses, stalls and drops; never one of them twice."""

import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from desktop.domain.delivery import IN_HAND, Channel, Standing
from desktop.domain.letter import State
from desktop.errors import Conflict, MailRefused, StoreRefused
from desktop.progress import Progress
from desktop.services.sending_rows import Handed
from desktop.store import circulars, deliveries
from tests.mail_server import LOGIN, PASSWORD, WRONG, Authority, Manners, mail_authority, running
from tests.offices import CancelAt, Desks
from tests.senders import Sender, address, file_sender, manners, sender

__all__ = ["file_sender", "mail_authority", "manners", "sender"]
EVERY_TIME = set(range(1, 100))
LONGEST_S = 60.0
NO_MAILBOX = "550 no such mailbox"


def standings(sender: Sender, letter_id: str) -> list[Standing]:
    return [row.standing for row in sender.desks.clerk.sending.deliveries(letter_id)]


def counted(sender: Sender) -> Counter[str]:
    return Counter(sender.server.recipients)


def test_refused_recipients_are_listed_and_the_others_are_sent(
    sender: Sender, manners: Manners
) -> None:
    manners.refuses = {address(2): NO_MAILBOX}
    letter_id = sender.signed(villages=3)
    result = sender.send(letter_id)
    (failure,) = result.failed
    assert (result.sent, result.left, result.stopped) == (2, 0, None)
    assert failure.address == address(2)
    assert "550 no such mailbox" in failure.sentence
    (waiting,) = sender.desks.clerk.sending.failures()
    assert (waiting.letter_id, waiting.address) == (letter_id, address(2))
    assert waiting.unit == failure.name
    assert waiting.reason == failure.sentence
    assert standings(sender, letter_id) == [Standing.SENT, Standing.FAILED, Standing.SENT]
    manners.refuses.clear()
    assert sender.send(letter_id).sent == 1
    assert counted(sender) == {address(number): 1 for number in (1, 2, 3)}
    assert sender.desks.clerk.sending.failures() == ()


def test_a_refused_message_is_listed_too(file_sender: Sender, manners: Manners) -> None:
    manners.refuses_data = "552 too large"
    letter_id = file_sender.signed(villages=2)
    result = file_sender.send(letter_id)
    assert (len(result.failed), result.stopped) == (2, None)
    assert "552 too large" in result.failed[0].sentence


def test_a_server_that_refuses_us_ends_the_sending(file_sender: Sender, manners: Manners) -> None:
    manners.refuses_sender = "554 not from you"
    letter_id = file_sender.signed(villages=3)
    result = file_sender.send(letter_id)
    assert isinstance(result.stopped, MailRefused)
    assert "554 not from you" in result.stopped.message
    assert (result.sent, len(result.failed), result.left) == (0, 1, 2)
    assert file_sender.server.begun == 1


def test_a_wrong_password_ends_the_sending_before_anything_is_recorded(sender: Sender) -> None:
    letter_id = sender.signed(villages=2)
    result = sender.send(letter_id, password=WRONG)
    assert isinstance(result.stopped, MailRefused)
    assert "kata sandi" in result.stopped.message
    assert WRONG not in f"{result!r}{result.stopped.__cause__!r}"
    assert (result.sent, result.failed, result.left) == (0, (), 2)
    assert standings(sender, letter_id) == [Standing.OPEN] * 2


def test_without_encryption_offered_nothing_is_said(file_sender: Sender) -> None:
    file_sender.set_up(security="starttls", login=LOGIN)
    letter_id = file_sender.signed(villages=1)
    result = file_sender.send(letter_id)
    assert isinstance(result.stopped, MailRefused)
    assert "STARTTLS" in result.stopped.message
    assert standings(file_sender, letter_id) == [Standing.OPEN]


def test_letters_go_encrypted_to_a_server_that_proves_who_it_is(
    file_desks: Desks, mail_authority: Authority
) -> None:
    with running(Manners(login=True), starttls=mail_authority.context) as server:
        own = Sender(file_desks, server)
        own.set_up(security="starttls", login=LOGIN)
        letter_id = own.signed(villages=2)
        refused = own.send(letter_id).stopped
        assert isinstance(refused, MailRefused)
        assert "certificate verify failed" in refused.message or "certificate" in refused.message
        own.set_up(security="starttls", login=LOGIN, certificate=mail_authority.pem)
        assert own.send(letter_id).sent == 2


def test_a_broken_connection_is_made_anew_and_nothing_goes_twice(
    sender: Sender, manners: Manners
) -> None:
    manners.drops_before = {3}
    letter_id = sender.signed(villages=5)
    result = sender.send(letter_id)
    assert (result.sent, result.failed, result.stopped) == (5, (), None)
    assert sender.server.connections == 2
    assert counted(sender) == {address(number): 1 for number in range(1, 6)}


def test_a_server_that_keeps_dropping_us_is_left_alone(
    file_sender: Sender, manners: Manners
) -> None:
    manners.drops_before = EVERY_TIME
    letter_id = file_sender.signed(villages=3)
    result = file_sender.send(letter_id)
    assert isinstance(result.stopped, MailRefused)
    assert (result.sent, len(result.failed), result.left) == (0, 1, 2)
    assert file_sender.server.begun == 3
    assert standings(file_sender, letter_id)[0] is Standing.FAILED


def test_a_copy_without_an_answer_is_unclear_until_a_person_has_asked(
    sender: Sender, manners: Manners
) -> None:
    manners.drops_after = {2}
    letter_id = sender.signed(villages=3)
    result = sender.send(letter_id)
    assert (result.sent, result.failed, result.stopped) == (2, (), None)
    assert [each.address for each in result.unclear] == [address(2)]
    (waiting,) = sender.desks.clerk.sending.unclear()
    assert (waiting.address, waiting.reason) == (address(2), "")
    assert sender.send(letter_id).sent == 0
    sender.desks.clerk.sending.resolve(waiting.delivery_id, arrived=True)
    assert standings(sender, letter_id) == [Standing.SENT] * 3
    assert sender.send(letter_id).sent == 0
    assert counted(sender) == {address(number): 1 for number in (1, 2, 3)}


def test_what_did_not_arrive_is_sent_again_under_the_same_message_id(
    file_sender: Sender, manners: Manners
) -> None:
    manners.drops_after = {1}
    letter_id = file_sender.signed(villages=1)
    file_sender.send(letter_id)
    (waiting,) = file_sender.desks.clerk.sending.unclear()
    file_sender.desks.clerk.sending.resolve(waiting.delivery_id, arrived=False)
    (row,) = file_sender.desks.clerk.sending.deliveries(letter_id)
    assert (row.standing, row.reason) == (Standing.FAILED, "Sudah ditanyakan: tidak sampai.")
    assert file_sender.send(letter_id).sent == 1
    first, second = (each.message["Message-ID"] for each in file_sender.server.taken)
    assert first == second


def test_a_server_that_never_says_what_it_did_is_left_alone(
    file_sender: Sender, manners: Manners
) -> None:
    manners.drops_after = EVERY_TIME
    letter_id = file_sender.signed(villages=5)
    result = file_sender.send(letter_id)
    assert isinstance(result.stopped, MailRefused)
    assert (len(result.unclear), result.left) == (3, 2)
    assert counted(file_sender) == {address(number): 1 for number in (1, 2, 3)}


def test_a_server_that_stalls_leaves_one_copy_unclear_and_the_others_go_on(
    file_sender: Sender, manners: Manners
) -> None:
    manners.stalls_at = {2}
    file_sender.set_up(timeout_s=1, login=LOGIN)
    letter_id = file_sender.signed(villages=3)
    result = file_sender.send(letter_id)
    assert (result.sent, len(result.unclear), result.stopped) == (2, 1, None)


def begin_elsewhere(
    sender: Sender, letter_id: str, login: str = "petugas", to: str = address(1)
) -> str:
    """An attempt of another desk, or one that a crash has left."""
    store = sender.desks.place.open("petugas")
    with store.transaction(login, "send copy") as tx:
        return deliveries.begin(tx, sender.ids(letter_id)[0], "email", to)


def test_what_a_crash_left_is_unclear_at_the_same_desk(sender: Sender) -> None:
    letter_id = sender.signed(villages=2)
    begin_elsewhere(sender, letter_id)
    assert standings(sender, letter_id) == [Standing.UNCLEAR, Standing.OPEN]
    assert sender.send(letter_id).sent == 1
    assert sender.server.recipients == [address(2)]


def test_an_unclear_copy_may_be_handed_over(file_sender: Sender) -> None:
    letter_id = file_sender.signed(villages=1)
    begin_elsewhere(file_sender, letter_id)
    sending = file_sender.desks.clerk.sending
    assert sending.plan(letter_id).rows[0].obstacle.startswith("Tidak diketahui")
    (row,) = sending.plan(letter_id, Channel.HAND).rows
    assert row.obstacle == ""
    handed = Handed(row.copy_id, Channel.HAND, sending.plan(letter_id).today, "Nama Penerima")
    sending.record_hand_over(letter_id, [handed])
    assert standings(file_sender, letter_id) == [Standing.RECEIVED]
    assert sending.unclear() == ()


def test_what_another_desk_is_sending_is_left_to_it_for_a_while(file_sender: Sender) -> None:
    letter_id = file_sender.signed(villages=1)
    delivery_id = begin_elsewhere(file_sender, letter_id, "petugas2")
    file_sender.desks.clock.now = _begun_at(file_sender, letter_id)
    sending = file_sender.desks.clerk.sending
    assert standings(file_sender, letter_id) == [Standing.SENDING]
    assert sending.unclear() == ()
    assert sending.plan(letter_id).rows[0].obstacle == "Sedang dikirim meja lain."
    with pytest.raises(Conflict):
        sending.resolve(delivery_id, arrived=True)
    file_sender.desks.clock.now += IN_HAND + timedelta(minutes=1)
    assert standings(file_sender, letter_id) == [Standing.UNCLEAR]
    sending.resolve(delivery_id, arrived=True)
    with pytest.raises(Conflict):
        sending.resolve(delivery_id, arrived=False)


def _begun_at(sender: Sender, letter_id: str) -> datetime:
    with sender.desks.place.open().reading() as view:
        (row,) = deliveries.of_letter(view, letter_id)
    return row.begun_at


@pytest.mark.parametrize("seed", range(6))
def test_whatever_the_server_does_each_letter_arrives_once(
    file_sender: Sender, manners: Manners, seed: int
) -> None:
    """Drops, refusals and stops at random, until everything is sent."""
    chance, everything = random.Random(seed), {address(number) for number in range(1, 9)}
    manners.drops_before = {number for number in range(60) if chance.random() < 0.2}
    manners.drops_after = {number for number in range(60) if chance.random() < 0.2}
    letter_id = file_sender.signed(villages=len(everything))
    sending = file_sender.desks.clerk.sending
    while file_sender.desks.clerk.circulars.detail(letter_id).row.state is not State.SENT:
        refused = chance.sample(sorted(everything), chance.randrange(3))
        manners.refuses = dict.fromkeys(refused, NO_MAILBOX)
        file_sender.send(letter_id, CancelAt(chance.randrange(len(everything))))
        for each in sending.unclear():
            arrived = each.address in file_sender.server.recipients
            sending.resolve(each.delivery_id, arrived=arrived)
    assert counted(file_sender) == dict.fromkeys(everything, 1)


class Meanwhile(Progress):
    """Another desk does something just before the first message leaves."""

    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__()
        self._work = work

    def step(self, done: int, total: int, name: str = "") -> None:
        if not self.now.total:
            self._work()
        super().step(done, total, name)


@pytest.mark.parametrize("seen", [True, False])
def test_of_two_desks_only_one_sends(
    sender: Sender,
    monkeypatch: pytest.MonkeyPatch,
    seen: bool,  # noqa: FBT001 - a table
) -> None:
    letter_id = sender.signed(villages=1)
    if not seen:
        # The other desk begins in the moment between looking and recording.
        monkeypatch.setattr(deliveries, "of_copy", lambda *_known: ())
    result = sender.send(letter_id, Meanwhile(lambda: begin_elsewhere(sender, letter_id)))
    assert (result.sent, result.failed, result.stopped) == (0, (), None)
    assert sender.server.taken == []


def test_a_copy_that_another_desk_sent_to_another_address_meanwhile_is_left(sender: Sender) -> None:
    letter_id = sender.signed(villages=1)
    store = sender.desks.place.open("petugas")

    def deliver() -> None:
        delivery_id = begin_elsewhere(sender, letter_id, "petugas", "baru@desa.example")
        with store.transaction("petugas", "send copy") as tx:
            deliveries.end(tx, delivery_id, "sent")

    result = sender.send(letter_id, Meanwhile(deliver))
    assert (result.sent, result.failed, result.unclear, result.left) == (0, (), (), 0)
    assert sender.server.taken == []


def test_of_a_copy_that_cannot_be_written_out_nothing_is_recorded(
    file_sender: Sender, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter_id = file_sender.signed(villages=2)
    ids = file_sender.ids(letter_id)

    def unreadable(*_known: object) -> bytes:
        raise StoreRefused("Berkasnya rusak.")

    monkeypatch.setattr(circulars, "copy_content", unreadable)
    result = file_sender.desks.clerk.sending.send(letter_id, ids, PASSWORD, Progress())
    assert isinstance(result.stopped, StoreRefused)
    assert (result.sent, result.left) == (0, 2)
    assert standings(file_sender, letter_id) == [Standing.OPEN] * 2


WORK = """
import sys
from desktop.clock import now
from desktop.office import Office
from desktop.progress import Progress
from desktop.services.person import Person
from desktop.store.store import open_store

address, letter_id, password = sys.argv[1:]
office = Office(open_store(address, clock=now), Person("petugas", "petugas", "petugas"), now)
ids = [row.copy_id for row in office.sending.plan(letter_id).rows]
office.sending.send(letter_id, ids, password, Progress())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal 9")
def test_killed_while_the_server_has_the_message_nothing_goes_twice(
    sender: Sender, manners: Manners
) -> None:
    manners.stalls_at = {3}
    letter_id = sender.signed(villages=5)
    command = [sys.executable, "-c", WORK, sender.desks.place.address_of("petugas"), letter_id]
    environment = dict(os.environ) | {"PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([*command, PASSWORD], env=environment) as desk:
        assert sender.server.stalled.wait(LONGEST_S)
        desk.kill()
    assert standings(sender, letter_id)[:4] == [
        Standing.SENT,
        Standing.SENT,
        Standing.UNCLEAR,
        Standing.OPEN,
    ]
    assert sender.send(letter_id).sent == 2
    assert counted(sender) == {address(number): 1 for number in (1, 2, 4, 5)}
