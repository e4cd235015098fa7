"""What is recorded about copies that leave without the program, and what is known then."""

from datetime import timedelta

import pytest

from desktop.domain.delivery import Channel, Standing
from desktop.domain.letter import State
from desktop.errors import InvalidInput, NotAllowed, NotFound
from desktop.services.mail_words import reason_in_words
from desktop.services.sending_rows import DeliveryRow, Handed
from tests.senders import Sender, file_sender, manners, sender

__all__ = ["file_sender", "manners", "sender"]
NAME = "Nama Penerima"


def rows(sender: Sender, letter_id: str) -> tuple[DeliveryRow, ...]:
    return sender.desks.clerk.sending.deliveries(letter_id)


def hand(sender: Sender, letter_id: str, *lines: int, **changes: object) -> int:
    """Record that the copies in these lines were handed over."""
    sending, ids = sender.desks.clerk.sending, sender.ids(letter_id)
    day = sending.plan(letter_id).today
    facts = {"channel": Channel.HAND, "handed_on": day, "received_by": NAME} | changes
    handed = [Handed(ids[line], **facts) for line in lines]  # type: ignore[arg-type]  # its own types
    return sending.record_hand_over(letter_id, handed)


def test_a_list_of_receipts_is_recorded_at_once(sender: Sender) -> None:
    letter_id = sender.signed(villages=3, addresses=0)
    assert hand(sender, letter_id, 0, 2, received_by=f" {NAME}\n") == 2
    first, second, third = rows(sender, letter_id)
    assert (first.standing, first.channel, first.received_by) == (
        Standing.RECEIVED,
        Channel.HAND,
        NAME,
    )
    assert first.received_on == sender.desks.clerk.sending.plan(letter_id).today
    assert (second.standing, second.channel, second.at) == (Standing.OPEN, None, None)
    assert third.by == "petugas"
    hand(sender, letter_id, 1)
    assert sender.desks.clerk.circulars.detail(letter_id).row.state is State.SENT


def test_by_post_a_copy_is_on_its_way_until_the_receipt_comes_back(sender: Sender) -> None:
    letter_id = sender.signed(villages=1)
    hand(sender, letter_id, 0, channel=Channel.POST, received_by="")
    (row,) = rows(sender, letter_id)
    assert (row.standing, row.channel, row.received_on) == (Standing.SENT, Channel.POST, None)
    hand(sender, letter_id, 0, channel=Channel.POST)
    (received,) = rows(sender, letter_id)
    assert (received.standing, received.delivery_id) == (Standing.RECEIVED, row.delivery_id)


def test_a_receipt_needs_a_name_and_a_day_that_can_be_true(sender: Sender) -> None:
    letter_id = sender.signed(villages=2)
    day = sender.desks.clerk.circulars.detail(letter_id).row.letter_on
    wrong = (
        ("received_by", {"received_by": " "}),
        ("received_on", {"handed_on": day - timedelta(days=1)}),
        ("received_on", {"handed_on": day + timedelta(days=400)}),
    )
    for field, changes in wrong:
        with pytest.raises(InvalidInput) as refused:
            hand(sender, letter_id, 0, 1, **changes)
        assert refused.value.field == field
    assert [row.standing for row in rows(sender, letter_id)] == [Standing.OPEN] * 2


def test_what_is_not_signed_is_not_handed_over(sender: Sender) -> None:
    letter_id = sender.desks.numbered(sender.desks.new(1))
    with pytest.raises(NotAllowed, match="belum ditandatangani"):
        hand(sender, letter_id, 0)
    assert not rows(sender, letter_id)[0].signed


def test_an_unknown_copy_is_not_handed_over(file_sender: Sender) -> None:
    letter_id = file_sender.signed(villages=1)
    sending = file_sender.desks.clerk.sending
    today = sending.plan(letter_id).today
    with pytest.raises(NotFound):
        sending.record_hand_over(letter_id, [Handed("unknown", Channel.HAND, today, NAME)])


def test_a_message_for_whatsapp_is_ready_to_be_sent_by_a_person(sender: Sender) -> None:
    letter_id = sender.signed(villages=1)
    sending, (copy_id,) = sender.desks.clerk.sending, sender.ids(letter_id)
    ready = sending.ready_text(letter_id, copy_id)
    copy = sender.desks.clerk.circulars.detail(letter_id).copies[0]
    assert ready.words.startswith("Yth. Lurah Setia Asih, bersama ini")
    assert copy.number in ready.words
    assert ready.number == "+628001234001"
    assert ready.link.startswith("https://wa.me/628001234001?text=Yth.%20Lurah")
    assert (ready.file_name, ready.pdf[:5]) == (copy.file_name, b"%PDF-")
    assert rows(sender, letter_id)[0].standing is Standing.OPEN
    sending.record_whatsapp(letter_id, copy_id)
    (row,) = rows(sender, letter_id)
    assert (row.standing, row.channel, row.address) == (Standing.SENT, Channel.WHATSAPP, "…4001")


def test_without_a_number_the_person_is_chosen_in_the_chat(file_sender: Sender) -> None:
    letter_id = file_sender.signed(villages=1, addresses=0)
    sending, (copy_id,) = file_sender.desks.clerk.sending, file_sender.ids(letter_id)
    ready = sending.ready_text(letter_id, copy_id)
    assert (ready.number, ready.link[:20]) == ("", "https://wa.me/?text=")
    sending.record_whatsapp(letter_id, copy_id)
    assert rows(file_sender, letter_id)[0].address == ""
    assert sending.plan(letter_id, Channel.WHATSAPP).rows[0].address == ""


def test_a_copy_sent_otherwise_can_still_go_by_mail_if_somebody_wants_it(
    file_sender: Sender,
) -> None:
    letter_id = file_sender.signed(villages=1)
    hand(file_sender, letter_id, 0)
    (row,) = file_sender.desks.clerk.sending.plan(letter_id).rows
    assert (row.wanted, row.obstacle) == (False, "")


@pytest.mark.parametrize("role", ["pejabat", "pengelola"])
def test_only_who_writes_letters_records_what_became_of_them(
    file_sender: Sender, role: str
) -> None:
    letter_id = file_sender.signed(villages=1)
    (copy_id,) = file_sender.ids(letter_id)
    sending = file_sender.desks.at(role).sending
    for work in (
        lambda: sending.record_hand_over(letter_id, ()),
        lambda: sending.record_whatsapp(letter_id, copy_id),
        lambda: sending.resolve("any", arrived=True),
    ):
        with pytest.raises(NotAllowed):
            work()


@pytest.mark.parametrize(
    ("recorded", "told"),
    [
        ("", ""),
        ("Kantor tutup", "Kantor tutup"),
        ("dropped", "dropped"),
        ("dropped:x:y", "dropped:x:y"),
        ("not arrived", "Sudah ditanyakan: tidak sampai."),
        (
            "recipient refused:451:try later",
            (
                "Server surel sekarang belum menerima surat untuk alamat ini (451 try later). "
                "Kirim lagi nanti."
            ),
        ),
        (
            "recipient refused:550:no: such",
            "Server surel menolak alamat ini (550 no: such). Periksa alamatnya, lalu kirim lagi.",
        ),
    ],
)
def test_a_recorded_reason_is_told_in_the_language_of_the_desk(recorded: str, told: str) -> None:
    assert reason_in_words(recorded) == told
