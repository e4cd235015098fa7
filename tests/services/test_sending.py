"""Letters sent through a real mail server that behaves well."""

from collections import Counter
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from desktop.domain.delivery import Standing
from desktop.domain.letter import State
from desktop.errors import Cancelled, MailRefused, NotAllowed, NotFound
from desktop.progress import Progress
from desktop.services.sending_message import one_line
from desktop.store import deliveries, documents, regions
from desktop.store.regions import VillageName
from tests.mail_server import PASSWORD
from tests.offices import CancelAt
from tests.senders import SENDER, Sender, address, file_sender, manners, sender

__all__ = ["file_sender", "manners", "sender"]


class CancelInPause(Progress):
    """Somebody who wishes to stop while the next message has to wait."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: Counter[int] = Counter()

    def step(self, done: int, total: int, name: str = "") -> None:
        self._seen[done] += 1
        if self._seen[1] > 1:
            self.cancel()
        super().step(done, total, name)


def standings(sender: Sender, letter_id: str) -> list[Standing]:
    return [row.standing for row in sender.desks.clerk.sending.deliveries(letter_id)]


def test_every_signed_copy_is_sent_to_its_village(sender: Sender) -> None:
    letter_id = sender.signed(villages=12)
    result = sender.send(letter_id)
    assert (result.sent, result.failed, result.unclear, result.left) == (12, (), (), 0)
    assert result.stopped is None
    assert sender.server.recipients == [address(number) for number in range(1, 13)]
    assert sender.server.connections == 1
    assert standings(sender, letter_id) == [Standing.SENT] * 12
    assert sender.desks.clerk.circulars.detail(letter_id).row.state is State.SENT
    assert sender.desks.clerk.trail.verify().breaks == ()


def test_the_password_is_written_nowhere(
    file_sender: Sender, caplog: pytest.LogCaptureFixture
) -> None:
    letter_id = file_sender.signed(villages=1)
    result = file_sender.send(letter_id)
    store = Path(file_sender.desks.place.address)
    written = b"".join(each.read_bytes() for each in store.parent.glob(f"{store.name}*"))
    assert letter_id.encode() in written
    assert PASSWORD.encode() not in written
    assert PASSWORD not in f"{caplog.text}{result!r}{file_sender.desks.clerk.sending.__dict__!r}"


def test_who_sends_without_encryption_is_warned(file_sender: Sender) -> None:
    letter_id = file_sender.signed(villages=1)
    assert file_sender.desks.clerk.sending.plan(letter_id).warning == ""
    file_sender.set_up(host="mail.example", unprotected=True)
    assert "tidak terenkripsi" in file_sender.desks.clerk.sending.plan(letter_id).warning


def test_a_message_carries_the_very_document_under_its_speaking_name(file_sender: Sender) -> None:
    file_sender.set_up(reply_to="arsip@kantor.example")
    letter_id = file_sender.signed(villages=1)
    file_sender.send(letter_id)
    (taken,) = file_sender.server.taken
    (copy,) = file_sender.desks.clerk.circulars.detail(letter_id).copies
    with file_sender.desks.place.open().reading() as view:
        (row,) = deliveries.of_letter(view, letter_id)
        kept = documents.content(view, copy.document_id or "")
    (pdf,) = taken.message.iter_attachments()
    assert (pdf.get_filename(), pdf.get_content()) == (copy.file_name, kept)
    message = taken.message
    assert message["Message-ID"] == row.message_id
    assert message["From"] == f"Disnaker Kabupaten Bekasi <{SENDER}>"
    assert message["To"] == f"Kelurahan {copy.village} <{address(1)}>"
    assert message["Reply-To"] == "arsip@kantor.example"
    assert copy.number in message["Subject"]
    assert parsedate_to_datetime(message["Date"]).tzinfo is not None


def test_what_goes_out_is_what_was_shown(file_sender: Sender) -> None:
    letter_id = file_sender.signed(villages=1)
    example = file_sender.desks.clerk.sending.plan(letter_id).example
    file_sender.send(letter_id)
    (taken,) = file_sender.server.taken
    body = taken.message.get_body()
    assert example is not None
    assert body is not None
    assert body.get_content().splitlines() == example.body.splitlines()
    assert taken.message["Subject"] == example.subject
    assert example.body.startswith("Yth. Lurah Setia Asih")
    assert example.recipient == taken.recipient
    (copy_id,) = file_sender.ids(letter_id)
    assert file_sender.desks.clerk.sending.message(letter_id, copy_id) == example
    with pytest.raises(NotFound):
        file_sender.desks.clerk.sending.message(letter_id, "unknown")


def test_a_place_renamed_meanwhile_gets_the_letter_under_the_name_that_is_printed(
    file_sender: Sender,
) -> None:
    letter_id = file_sender.signed(villages=1)
    clerk = file_sender.desks.clerk
    (copy,) = clerk.circulars.detail(letter_id).copies
    with file_sender.desks.place.open("admin").transaction("admin", "rename village") as tx:
        letter_on = clerk.circulars.detail(letter_id).row.letter_on
        place = next(x for x in regions.villages(tx, letter_on) if x.code == copy.village_code)
        new = VillageName(place.id, place.district_id, place.code, "Lain", place.kind, letter_on)
        regions.rename_village(tx, new)
    assert clerk.sending.ready_text(letter_id, copy.id).file_name == copy.file_name
    file_sender.send(letter_id)
    (taken,) = file_sender.server.taken
    (pdf,) = taken.message.iter_attachments()
    assert pdf.get_filename() == copy.file_name


def test_nobody_smuggles_a_header_into_a_message(file_sender: Sender) -> None:
    smuggled = "Edaran\r\nBcc: lain@lain.example"
    file_sender.set_up(subject=smuggled, sender_name=smuggled)
    letter_id = file_sender.signed(villages=1)
    file_sender.send(letter_id)
    (taken,) = file_sender.server.taken
    assert taken.message["Bcc"] is None
    assert taken.message["Subject"] == "Edaran Bcc: lain@lain.example"
    assert one_line("a\u202eb\x00c\td") == "a b c d"


def test_a_copy_never_goes_twice_to_the_same_address(sender: Sender) -> None:
    letter_id = sender.signed(villages=2)
    sender.send(letter_id)
    again = sender.send(letter_id)
    assert (again.sent, again.left) == (0, 0)
    assert sender.server.recipients == [address(1), address(2)]
    plan = sender.desks.clerk.sending.plan(letter_id)
    assert {row.obstacle for row in plan.rows} == {"Sudah dikirim ke alamat ini."}
    assert plan.example is not None


@pytest.mark.parametrize("stop_at", [0, 5])
def test_a_stopped_sending_is_taken_up_where_it_was(sender: Sender, stop_at: int) -> None:
    letter_id = sender.signed(villages=8)
    result = sender.send(letter_id, CancelAt(stop_at))
    assert isinstance(result.stopped, Cancelled)
    assert (result.sent, result.left) == (stop_at, 8 - stop_at)
    rest = sender.send(letter_id)
    assert (rest.sent, rest.stopped) == (8 - stop_at, None)
    assert Counter(sender.server.recipients) == {address(number): 1 for number in range(1, 9)}


def test_who_stops_after_the_last_letter_comes_too_late(file_sender: Sender) -> None:
    letter_id = file_sender.signed(villages=1)
    assert file_sender.send(letter_id, CancelAt(1)).stopped is None


def test_a_pause_between_messages_can_be_stopped(file_sender: Sender) -> None:
    file_sender.set_up(per_minute=1)
    letter_id = file_sender.signed(villages=2)
    result = file_sender.send(letter_id, CancelInPause())
    assert isinstance(result.stopped, Cancelled)
    assert (result.sent, result.left) == (1, 1)


def test_after_a_short_pause_the_next_message_leaves(file_sender: Sender) -> None:
    file_sender.set_up(per_minute=6_000)
    letter_id = file_sender.signed(villages=2)
    assert file_sender.send(letter_id).sent == 2


def test_only_signed_copies_with_an_address_are_sent(file_sender: Sender) -> None:
    unsigned = file_sender.desks.numbered(file_sender.desks.new(2))
    signed = file_sender.signed(villages=3, addresses=2)
    assert file_sender.send(unsigned).sent == 0
    assert file_sender.send(signed).sent == 2
    sending = file_sender.desks.clerk.sending
    assert [row.obstacle for row in sending.plan(unsigned).rows] == ["Belum ditandatangani."] * 2
    last = sending.plan(signed).rows[-1]
    assert (last.address, last.wanted) == ("", False)
    assert last.obstacle == "Tanpa alamat. Cetak lalu serahkan."


def test_a_draft_has_nothing_to_send(file_sender: Sender) -> None:
    plan = file_sender.desks.clerk.sending.plan(file_sender.desks.drafted())
    assert (plan.rows, plan.example) == ((), None)


def test_only_chosen_copies_are_sent(file_sender: Sender) -> None:
    letter_id = file_sender.signed(villages=3)
    second = file_sender.ids(letter_id)[1]
    file_sender.desks.clerk.sending.send(letter_id, [second], PASSWORD, Progress())
    assert file_sender.server.recipients == [address(2)]
    assert file_sender.desks.clerk.circulars.detail(letter_id).row.state is State.ISSUED


def test_without_a_mail_server_nothing_is_sent(file_sender: Sender) -> None:
    letter_id = file_sender.signed(villages=1)
    clear_host(file_sender)
    plan = file_sender.desks.clerk.sending.plan(letter_id)
    assert (plan.example, plan.needs_password) == (None, False)
    assert plan.obstacle.startswith("Belum ada server surel.")
    with pytest.raises(MailRefused, match="Belum ada server surel"):
        file_sender.send(letter_id)


def clear_host(sender: Sender) -> None:
    statement = "UPDATE office_profile SET settings = json_set(settings, '$.mail.host', '')"
    sender.desks.place.sql("admin", statement)


def test_a_password_that_nobody_gives_is_asked_for(file_sender: Sender) -> None:
    letter_id = file_sender.signed(villages=1)
    assert file_sender.desks.clerk.sending.plan(letter_id).needs_password
    with pytest.raises(MailRefused, match="meminta kata sandi"):
        file_sender.send(letter_id, password=None)


@pytest.mark.parametrize("role", ["pejabat", "pengelola"])
def test_only_who_writes_letters_sends_them(file_sender: Sender, role: str) -> None:
    letter_id = file_sender.signed(villages=1)
    with pytest.raises(NotAllowed):
        file_sender.desks.at(role).sending.send(letter_id, (), None, Progress())
