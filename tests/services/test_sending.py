"""Letters sent through a real mail server, which behaves well or badly."""

from desktop.domain.delivery import Standing
from tests.senders import Sender, address, file_sender, manners, sender

__all__ = ["file_sender", "manners", "sender"]


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
