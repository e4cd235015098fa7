"""Plain SQL against deliveries and prints: what happened to a copy is not rewritten."""

from collections.abc import Iterator
from dataclasses import dataclass

import psycopg
import pytest

from desktop.store import circulars, documents, trail
from tests.postgres_server import PostgresServer
from tests.stores import ServerPlace, copied, number, write_draft

pytestmark = pytest.mark.postgres

DENIED, DELIVERED, NOT_SIGNED = "42501", "LD017", "LD020"
SENDING = "INSERT INTO delivery (id, copy_id, channel, state) VALUES (?, ?, ?, ?)"


@dataclass(frozen=True)
class Post:
    """A numbered letter with one signed copy."""

    place: ServerPlace
    signed: str
    unsigned: str

    def sql(self, login: str, statement: str, *values: str) -> str:
        """The SQLSTATE with which the server refuses, "" if it does not."""
        try:
            self.place.sql(login, statement, *values)
        except psycopg.Error as error:
            return error.sqlstate or "?"
        return ""

    def put(self, key: str, state: str, channel: str = "hand") -> str:
        return self.sql("petugas", SENDING, key, self.signed, channel, state)


@pytest.fixture(scope="module")
def prepared(postgres_server: PostgresServer, prepared_database: str) -> Iterator[Post]:
    with copied(postgres_server, prepared_database) as place:
        letter_id = write_draft(place.open("petugas"))
        number(place.open("petugas"), letter_id)
        with place.open("pejabat").transaction("pejabat", "sign") as tx:
            first, second, _third = circulars.copies(tx, letter_id)
            key = documents.add(tx, b"%PDF", "application/pdf", "satu.pdf")
            circulars.record_signed(tx, first.id, key)
        yield Post(place, first.id, second.id)


@pytest.fixture
def post(prepared: Post) -> Iterator[Post]:
    yield prepared
    prepared.place.sql(
        "postgres",
        "SET session_replication_role = replica; DELETE FROM delivery; DELETE FROM copy_print",
    )


def test_an_email_begins_before_it_leaves(post: Post) -> None:
    assert post.put("a", "sent", "email") == DELIVERED
    assert post.put("b", "received", "email") == DELIVERED
    assert post.put("d", "sending", "email") == ""


@pytest.mark.parametrize("channel", ["email", "hand", "post", "whatsapp"])
def test_nothing_leaves_unsigned(post: Post, channel: str) -> None:
    for state in ("sending", "sent") if channel != "email" else ("sending",):
        assert post.sql("petugas", SENDING, "c", post.unsigned, channel, state) == NOT_SIGNED


def test_two_desks_do_not_send_one_copy_at_the_same_time(post: Post) -> None:
    assert post.put("a", "sending", "email") == ""
    assert post.put("b", "sending", "email") == "23505"


def test_nothing_fails_that_never_began(post: Post) -> None:
    assert post.put("a", "failed") == DELIVERED


def test_who_sent_and_when_says_the_server(post: Post) -> None:
    forged = (
        "INSERT INTO delivery (id, copy_id, channel, state, begun_by, begun_at, ended_at)"
        " VALUES ('a', ?, 'hand', 'sent', 'pejabat', '2020-01-01', '2020-01-01')"
    )
    assert post.sql("petugas", forged, post.signed) == ""
    told = (
        "SELECT begun_by, begun_at > '2026-01-01', ended_at > '2026-01-01' FROM delivery"
        " WHERE id = 'a'"
    )
    assert post.place.sql("petugas", told) == [("petugas", True, True)]


@pytest.mark.parametrize(
    ("first", "second", "state"),
    [
        ("sending", "sent", ""),
        ("sending", "failed", ""),
        ("sending", "received", DELIVERED),
        ("sending", "sending", DELIVERED),
        ("sent", "received", ""),
        ("sent", "failed", DELIVERED),
        ("sent", "sending", DELIVERED),
        ("sent", "sent", DELIVERED),
        ("received", "received", ""),
        ("received", "sent", DELIVERED),
        ("received", "failed", DELIVERED),
        ("failed", "sent", DELIVERED),
        ("failed", "sending", DELIVERED),
    ],
)
def test_what_became_of_an_attempt_is_said_once(
    post: Post, first: str, second: str, state: str
) -> None:
    received = "2026-11-23"
    insert = (
        "INSERT INTO delivery (id, copy_id, channel, state, received_on)"
        " VALUES ('a', ?, 'hand', ?, ?::date)"
    )
    begun = "sending" if first == "failed" else first
    assert post.sql("petugas", insert, post.signed, begun, received) == ""
    if first == "failed":
        assert post.sql("petugas", "UPDATE delivery SET state = 'failed'") == ""
    assert post.sql("petugas", "UPDATE delivery SET state = ? WHERE id = 'a'", second) == state


def test_a_reason_and_a_message_stay_as_they_were_recorded(post: Post) -> None:
    assert post.put("a", "sent") == ""
    received = "UPDATE delivery SET state = 'received', received_on = '2026-11-23', reason = 'x'"
    assert post.sql("petugas", received) == DELIVERED


def test_an_end_is_dated_by_the_server(post: Post) -> None:
    assert post.put("a", "sending") == ""
    ended = "UPDATE delivery SET state = 'sent', ended_at = '2020-01-01'"
    assert post.sql("petugas", ended) == ""
    told = "SELECT ended_at > '2026-01-01' FROM delivery"
    assert post.place.sql("petugas", told) == [(True,)]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM delivery",
        "UPDATE delivery SET address = 'lain@contoh.example'",
        "UPDATE delivery SET begun_by = 'pejabat'",
        "UPDATE copy_print SET printed_by = 'pejabat'",
        "DELETE FROM copy_print",
    ],
)
@pytest.mark.parametrize("login", ["petugas", "pejabat", "pengelola", "admin"])
def test_nobody_rewrites_what_left_the_office(post: Post, login: str, statement: str) -> None:
    assert post.sql(login, statement) == DENIED


@pytest.mark.parametrize("login", ["pejabat", "pengelola", "admin"])
def test_only_clerks_send(post: Post, login: str) -> None:
    assert post.sql(login, SENDING, "a", post.signed, "email", "sending") == DENIED
    assert post.sql(login, "UPDATE delivery SET state = 'failed'") == DENIED


def test_not_even_the_servers_master_rewrites_with_the_guards_on(post: Post) -> None:
    assert post.put("a", "sent") == ""
    for statement in (
        "DELETE FROM delivery",
        "UPDATE delivery SET state = 'received', received_on = '2026-11-23', address = 'x'",
    ):
        assert post.sql("postgres", statement) == DELIVERED


@pytest.mark.parametrize(
    ("login", "state"), [("petugas", ""), ("pejabat", ""), ("pengelola", DENIED), ("admin", DENIED)]
)
def test_who_prints_is_named_by_the_server(post: Post, login: str, state: str) -> None:
    printed = (
        "INSERT INTO copy_print (id, copy_id, printed_by, printed_at)"
        " VALUES ('a', ?, 'orang lain', '2020-01-01')"
    )
    assert post.sql(login, printed, post.signed) == state
    told = "SELECT printed_by, printed_at > '2026-01-01' FROM copy_print"
    assert post.place.sql(login, told) == ([] if state else [(login, True)])


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO contact (id, village_id, role, full_name) VALUES ('x', 'v1', 'staff', 'x')",
        "INSERT INTO other_office (id, kind) VALUES ('x', 'other')",
        "INSERT INTO holiday (id, held_on, name) VALUES ('x', '2026-12-25', 'Natal')",
    ],
)
@pytest.mark.parametrize(
    ("login", "state"), [("petugas", ""), ("pejabat", DENIED), ("pengelola", DENIED), ("admin", "")]
)
def test_clerks_and_admins_keep_the_directory(
    server_place: ServerPlace, login: str, state: str, statement: str
) -> None:
    assert Post(server_place, "", "").sql(login, statement) == state


def test_a_telephone_number_is_a_hash_in_a_servers_trail(server_place: ServerPlace) -> None:
    server_place.sql(
        "petugas",
        "INSERT INTO contact (id, village_id, role, full_name, phone)"
        " VALUES ('x', 'v1', 'staff', 'x', '0800123456')",
    )
    ((entry,),) = server_place.sql("petugas", "SELECT entry FROM trail WHERE kind = 'contact'")
    assert "0800123456" not in entry
    with server_place.open("petugas").reading() as view:
        assert trail.verify(view).breaks == ()
