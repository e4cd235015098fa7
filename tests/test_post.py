"""One connection to a real mail server, which behaves well or badly."""

import socket
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path
from threading import Event, Thread

import pytest

from desktop.post.connection import Connection
from desktop.post.server import (
    PostError,
    Security,
    Server,
    Trouble,
    holds_certificate,
    is_own_machine,
)
from tests.mail_server import (
    HOST,
    LOGIN,
    PASSWORD,
    WRONG,
    Authority,
    MailServer,
    Manners,
    mail_authority,
    make_authority,
    running,
)

__all__ = ["mail_authority"]
SENDER, VILLAGE = "dinas@kantor.example", "desa@desa.example"
SHORT_S = 0.5
"""How long a test waits for a server that never answers."""


@pytest.fixture
def plain() -> Iterator[MailServer]:
    with running() as server:
        yield server


def at(server: MailServer, **changes: object) -> Server:
    known = Server(HOST, server.port, Security.NONE, timeout_s=30)
    return replace(known, **changes)  # type: ignore[arg-type]  # the field's own type


def letter(body: str = "Isi surat\n") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = SENDER, VILLAGE, "Edaran"
    message.set_content(body)
    message.add_attachment(
        b"%PDF-1.7", maintype="application", subtype="pdf", filename="32.16_Desa_Sukamahi é.pdf"
    )
    return message


def send(server: Server, *recipients: str) -> None:
    with closing(Connection(server)) as connection:
        for recipient in recipients or (VILLAGE,):
            connection.send(letter(), SENDER, recipient)


def trouble(server: Server, *recipients: str) -> PostError:
    with pytest.raises(PostError) as raised:
        send(server, *recipients)
    return raised.value


def test_messages_arrive_whole_over_one_connection(plain: MailServer) -> None:
    send(at(plain), VILLAGE, "lurah@desa.example")
    assert plain.recipients == [VILLAGE, "lurah@desa.example"]
    assert plain.connections == 1
    taken = plain.taken[0]
    assert taken.sender == SENDER
    assert taken.message["Subject"] == "Edaran"
    (pdf,) = taken.message.iter_attachments()
    assert pdf.get_filename() == "32.16_Desa_Sukamahi é.pdf"
    assert pdf.get_content() == b"%PDF-1.7"


def test_a_line_that_begins_with_a_dot_arrives_as_it_is(plain: MailServer) -> None:
    with closing(Connection(at(plain))) as connection:
        connection.send(letter("awal\n.\n..dua\nakhir\n"), SENDER, VILLAGE)
    body = plain.taken[0].message.get_body()
    assert body is not None
    assert body.get_content().splitlines() == ["awal", ".", "..dua", "akhir"]


def test_this_computer_is_not_named_to_the_server(plain: MailServer) -> None:
    send(at(plain))
    assert plain.greetings == ["[127.0.0.1]"]


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_the_password_goes_over_an_encrypted_connection(
    mail_authority: Authority, security: Security
) -> None:
    context = mail_authority.context
    by_starttls = security is Security.STARTTLS
    contexts = {"starttls" if by_starttls else "tls": context}
    # Over TLS from the start the server itself cannot tell, and offers to log in all the same.
    with running(Manners(login=by_starttls), **contexts) as server:
        known = at(server, security=security, certificate=mail_authority.pem)
        send(replace(known, login=LOGIN if by_starttls else "", password=PASSWORD))
        assert server.recipients == [VILLAGE]


@pytest.mark.parametrize("hidden", ["LOGIN", "PLAIN"])
def test_each_way_to_log_in_is_known(hidden: str) -> None:
    with running(Manners(login=True, hides=(hidden,))) as server:
        send(at(server, login=LOGIN, password=PASSWORD))
        assert server.recipients == [VILLAGE]


def test_a_wrong_password_is_told_and_repeated_nowhere() -> None:
    with running(Manners(login=True)) as server:
        wrong = at(server, login=LOGIN, password=WRONG)
        error = trouble(wrong)
        assert server.taken == []
    assert (error.trouble, error.text) == (Trouble.LOGIN_REFUSED, "")
    assert WRONG not in f"{error!r} {wrong!r} {error.__cause__!r}"


def test_a_server_without_a_known_way_to_log_in_is_told() -> None:
    with running(Manners(login=True, hides=("LOGIN", "PLAIN"))) as server:
        assert trouble(at(server, login=LOGIN)).trouble is Trouble.NO_LOGIN


def test_a_server_that_wants_a_login_refuses_who_has_none() -> None:
    with running(Manners(login=True)) as server:
        error = trouble(at(server))
    assert (error.trouble, error.code, error.text) == (Trouble.REFUSED, 530, "log in first")


def test_without_starttls_nothing_is_said_to_the_server(plain: MailServer) -> None:
    known = at(plain, security=Security.STARTTLS, login=LOGIN, password=PASSWORD)
    assert trouble(known).trouble is Trouble.NO_TLS
    assert plain.taken == []


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_server_that_cannot_prove_who_it_is_gets_nothing(
    mail_authority: Authority, tmp_path: Path, security: Security
) -> None:
    stranger = make_authority(tmp_path, "127.0.0.2")
    contexts = {"starttls" if security is Security.STARTTLS else "tls": mail_authority.context}
    with running(Manners(login=security is Security.STARTTLS), **contexts) as server:
        known = at(server, security=security, login=LOGIN, password=PASSWORD)
        errors = [
            trouble(known),
            trouble(replace(known, certificate=stranger.pem)),
        ]
        assert server.taken == []
    assert [each.trouble for each in errors] == [Trouble.TLS_FAILED] * 2
    assert all("verify failed" in each.text or "certificate" in each.text for each in errors)


def test_a_certificate_for_another_server_is_refused(tmp_path: Path) -> None:
    stranger = make_authority(tmp_path, "127.0.0.2")
    with running(tls=stranger.context) as server:
        error = trouble(at(server, security=Security.TLS, certificate=stranger.pem))
    assert error.trouble is Trouble.TLS_FAILED
    assert "IP address mismatch" in error.text


def test_one_refused_recipient_leaves_the_others_alone() -> None:
    with running(Manners(refuses={VILLAGE: "550 no such\tmailbox"})) as server:
        with closing(Connection(at(server))) as connection:
            with pytest.raises(PostError) as raised:
                connection.send(letter(), SENDER, VILLAGE)
            assert connection.alive
            connection.send(letter(), SENDER, "lurah@desa.example")
        assert server.recipients == ["lurah@desa.example"]
        assert server.connections == 1
    error = raised.value
    assert (error.trouble, error.code) == (Trouble.RECIPIENT_REFUSED, 550)
    assert error.text == "no such mailbox"


def test_a_server_that_refuses_the_sender_refuses_us() -> None:
    with running(Manners(refuses_sender="554 not from you")) as server:
        error = trouble(at(server))
    assert (error.trouble, error.code, error.text) == (Trouble.REFUSED, 554, "not from you")


def test_a_refused_message_is_told() -> None:
    with running(Manners(refuses_data="552 too large")) as server:
        error = trouble(at(server))
    assert (error.trouble, error.code) == (Trouble.MESSAGE_REFUSED, 552)


def test_a_server_that_says_goodbye_has_dropped_us() -> None:
    with running(Manners(refuses={VILLAGE: "421 closing"})) as server:
        error = trouble(at(server))
    assert (error.trouble, error.code) == (Trouble.DROPPED, 421)


def test_a_connection_that_breaks_before_the_message_has_sent_nothing() -> None:
    with running(Manners(drops_before={1})) as server:
        assert trouble(at(server)).trouble is Trouble.DROPPED
        assert server.taken == []


def test_a_connection_that_breaks_after_the_message_leaves_it_unknown() -> None:
    with running(Manners(drops_after={1})) as server:
        assert trouble(at(server)).trouble is Trouble.UNKNOWN
        assert server.recipients == [VILLAGE]


def test_no_answer_after_the_message_leaves_it_unknown_too() -> None:
    with running(Manners(stalls_at={1})) as server:
        error = trouble(at(server, timeout_s=SHORT_S))
    assert error.trouble is Trouble.UNKNOWN


def test_a_server_that_never_greets_has_stalled() -> None:
    with socket.create_server((HOST, 0)) as silent:
        port = silent.getsockname()[1]
        error = trouble(Server(HOST, port, Security.NONE, timeout_s=SHORT_S))
    assert error.trouble is Trouble.STALLED


def test_a_server_that_speaks_a_sign_now_and_then_has_stalled() -> None:
    over = Event()
    with socket.create_server((HOST, 0)) as slow:
        answering = Thread(target=_drip, args=(slow, over))
        answering.start()
        error = trouble(Server(HOST, slow.getsockname()[1], Security.NONE, timeout_s=SHORT_S))
        over.set()
        answering.join()
    assert error.trouble is Trouble.STALLED


def _drip(server: socket.socket, over: Event) -> None:
    connection, _address = server.accept()
    with connection, suppress(OSError):
        while not over.wait(SHORT_S / 10):
            connection.sendall(b"220-wait\r\n")


def test_a_server_that_greets_with_a_refusal_wants_nothing_of_us() -> None:
    with socket.create_server((HOST, 0)) as rude:
        answering = Thread(target=_refuse, args=(rude,))
        answering.start()
        error = trouble(Server(HOST, rude.getsockname()[1], Security.NONE))
        answering.join()
    assert (error.trouble, error.code, error.text) == (Trouble.REFUSED, 554, "not for you")


def _refuse(server: socket.socket) -> None:
    connection, _address = server.accept()
    with connection:
        connection.sendall(b"554 not for you\r\n")


def test_where_nothing_listens_nothing_is_reached() -> None:
    with socket.create_server((HOST, 0)) as gone:
        port = gone.getsockname()[1]
    assert trouble(Server(HOST, port, Security.NONE)).trouble is Trouble.UNREACHABLE


def test_a_name_that_is_none_is_not_reached() -> None:
    assert trouble(Server("..", 25, Security.TLS)).trouble is Trouble.UNREACHABLE


def test_nothing_goes_unprotected_to_another_computer_unless_somebody_permits_it() -> None:
    elsewhere = Server("192.0.2.1", 25, Security.NONE, timeout_s=SHORT_S)
    assert trouble(elsewhere).trouble is Trouble.UNPROTECTED
    permitted = trouble(replace(elsewhere, unprotected=True))
    assert permitted.trouble in {Trouble.STALLED, Trouble.UNREACHABLE}


@pytest.mark.parametrize(
    ("host", "own"),
    [("127.0.0.1", True), ("[::1]", True), ("LocalHost", True), ("mail.example", False)],
)
def test_which_names_are_this_very_computer(host: str, own: bool) -> None:  # noqa: FBT001 - a table
    assert is_own_machine(host) is own


def test_what_is_a_certificate(mail_authority: Authority) -> None:
    assert holds_certificate(mail_authority.pem)
    assert not holds_certificate("bukan sertifikat")
    assert not holds_certificate("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
