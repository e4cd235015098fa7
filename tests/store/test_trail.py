"""The trail records every change, and finds what was changed past it."""

import hashlib
import json
import sqlite3
from contextlib import closing
from uuid import uuid4

import pytest

from desktop.errors import Conflict, StoreRefused
from desktop.store import circulars, documents, trail
from desktop.store.trail import What
from tests.stores import Place, ServerPlace, number, write_draft

MOVED = "BEGIN; UPDATE pg_auth_members SET roleid = '{}'::regrole WHERE member = 'petugas'::regrole"


def report(place: Place) -> trail.TrailReport:
    with place.open("pengelola").reading() as view:
        return trail.verify(view)


def first_break(place: Place) -> tuple[What, str, str]:
    found = report(place).first
    assert found is not None
    return found.what, found.kind, found.row_id


def sign_one(place: Place, letter_id: str) -> str:
    """The id of the document of one signed copy."""
    store = place.open("pejabat")
    with store.transaction("pejabat", "sign") as tx:
        key = documents.add(tx, b"%PDF " + uuid4().bytes, "application/pdf", "x.pdf")
        circulars.record_signed(tx, circulars.copies(tx, letter_id)[0].id, key)
    return key


def test_an_untouched_store_is_whole(place: Place) -> None:
    letter_id = write_draft(place.open("petugas"))
    number(place.open("petugas"), letter_id)
    sign_one(place, letter_id)
    found = report(place)
    assert found.breaks == ()
    assert (found.documents, found.entries > 20) == (1, True)


def test_every_row_change_is_an_entry_of_its_transaction(place: Place) -> None:
    store = place.open("petugas")
    with store.transaction("petugas", "write a circular") as tx:
        letter_id = circulars.insert_draft(tx, circulars.Draft(subject="Satu"))
    assert tx.changes == {("letter", letter_id), ("circular", letter_id)}
    entries = place.sql(
        "petugas",
        "SELECT kind, operation, actor, action, entry FROM trail WHERE transaction_id = ?"
        " ORDER BY seq",
        tx.id,
    )
    assert [row[:4] for row in entries] == [
        ("letter", "insert", "petugas", "write a circular"),
        ("circular", "insert", "petugas", "write a circular"),
    ]
    assert json.loads(entries[0][4])["after"]["subject"] == "Satu"


def test_a_rolled_back_transaction_leaves_no_entry(place: Place) -> None:
    store = place.open("petugas")
    before = report(place).entries
    with pytest.raises(Conflict), store.transaction("petugas", "write") as tx:
        circulars.freeze_copies(tx, circulars.insert_draft(tx, circulars.Draft()), {}, [])
    assert report(place).entries == before


def test_a_nip_never_stands_in_the_trail(place: Place) -> None:
    nip = "197001012000031001"
    assert place.sql("petugas", "SELECT id FROM official WHERE nip = ?", nip)
    entries = place.sql("petugas", "SELECT entry FROM trail WHERE kind = 'official'")
    assert entries
    assert not [entry for (entry,) in entries if nip in entry]
    ((key,),) = place.sql("postgres", "SELECT key FROM trail_key")
    inner = hashlib.sha256(key + nip.encode()).digest()
    assert hashlib.sha256(key + inner).hexdigest() in "".join(entry for (entry,) in entries)


FILE_ATTACKS = {
    "state set by hand": ("UPDATE letter SET state = 'void'", What.UNSEALED, "letter"),
    "number taken by hand": (
        (
            "INSERT INTO number_book (id, series_id, year, number, state)"
            " VALUES ('x', 'series', 2026, 2, 'taken')"
        ),
        What.UNSEALED,
        "number_book",
    ),
    "counter set by hand": (
        "UPDATE number_counter SET last = 7",
        What.UNSEALED,
        "number_counter",
    ),
    "entry changed": (
        "UPDATE trail SET entry = entry || ' ' WHERE seq = 5",
        What.ENTRY,
        None,
    ),
    "chain mended": (
        "UPDATE trail SET previous_hash = hash WHERE seq = 5",
        What.CHAIN,
        None,
    ),
    "actor forged": ("UPDATE trail SET actor = 'pejabat' WHERE seq = 5", What.FACTS, None),
    "entry removed": ("DELETE FROM trail WHERE seq = 5", What.GAP, None),
    "last entry removed": (
        "DELETE FROM trail WHERE seq = (SELECT max(seq) FROM trail)",
        What.END,
        "trail_head",
    ),
    "entry inserted": (
        (
            "INSERT INTO trail (at, kind, row_id, operation, entry)"
            " VALUES ('now', 'letter', 'x', 'delete', '{}')"
        ),
        What.UNSEALED,
        "letter",
    ),
    "document removed": ("DELETE FROM document_content", What.DOCUMENT, "document"),
    "document replaced": (
        "UPDATE document_content SET content = x'25504446'",
        What.DOCUMENT,
        "document",
    ),
}


@pytest.mark.parametrize("attack", FILE_ATTACKS)
def test_what_was_done_to_a_file_by_hand_is_found(file_place: Place, attack: str) -> None:
    letter_id = write_draft(file_place.open())
    number(file_place.open(), letter_id)
    sign_one(file_place, letter_id)
    statement, what, kind = FILE_ATTACKS[attack]
    assert report(file_place).breaks == ()
    file_place.sql("admin", statement)
    found = report(file_place).first
    assert found is not None
    assert found.what is what
    assert kind in {None, found.kind}


def test_a_forged_writer_left_in_a_file_signs_nothing_for_others(file_place: Place) -> None:
    forged = "INSERT INTO trail_context VALUES (1, 'x', 'pejabat', 'sign', '2026-11-20')"
    file_place.sql("admin", forged)
    file_place.sql("admin", "UPDATE regency SET name = 'palsu'")
    write_draft(file_place.open())
    assert [(each.what, each.kind) for each in report(file_place).breaks] == [
        (What.UNSEALED, "regency")
    ]


_REHASHED = """
    INSERT INTO trail (seq, at, kind, row_id, operation, entry, previous_hash, hash)
    SELECT seq + 1, 'x', 'letter', 'x', 'insert', {entry}, hash, sha256(hash || {entry})
    FROM trail_head"""
UNREADABLE = {
    "no text": ("UPDATE letter SET subject = x'41'", What.UNREADABLE, "letter"),
    "half a character": (
        "UPDATE letter SET subject = CAST(x'ff41' AS TEXT)",
        What.UNREADABLE,
        "letter",
    ),
    "column gone": ("ALTER TABLE legal_basis DROP COLUMN source", What.UNREADABLE, "legal_basis"),
    "document no bytes": ("UPDATE document_content SET content = 'x'", What.DOCUMENT, "document"),
    "document many zeros": (
        "UPDATE document_content SET content = 1000000000000",
        What.DOCUMENT,
        "document",
    ),
    "content of nothing": (
        "INSERT INTO document_content VALUES ('x', x'00')",
        What.DOCUMENT,
        "document",
    ),
    "year no number": (
        "INSERT INTO number_counter VALUES ('series', 'x', 1)",
        What.ROW_UNRECORDED,
        "number_counter",
    ),
    "entry half a character": (
        "UPDATE trail SET entry = CAST(x'ff' AS TEXT) WHERE seq = 5",
        What.UNREADABLE,
        "trail",
    ),
    "entry too deep": (
        "UPDATE trail SET entry = printf('%.*c', 100000, '[') WHERE seq = 5",
        What.ENTRY,
        None,
    ),
    "entry no object": (_REHASHED.format(entry="'[1]'"), What.FACTS, "letter"),
    "entry empty": (_REHASHED.format(entry="'{}'"), What.FACTS, "letter"),
    "head gone": ("DELETE FROM trail_head", What.END, "trail_head"),
}


def untriggered(place: Place, statement: str) -> None:
    """Run SQL by hand while the trail's triggers are away."""
    with closing(sqlite3.connect(place.address, isolation_level=None)) as link:
        link.create_function("sha256", 1, lambda text: hashlib.sha256(text.encode()).hexdigest())
        names = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        triggers = link.execute(names).fetchall()
        for name, _sql in triggers:
            link.execute(f"DROP TRIGGER {name}")
        link.execute(statement)
        for _name, sql in triggers:
            link.execute(sql)


@pytest.mark.parametrize("attack", UNREADABLE)
def test_what_no_program_of_ours_wrote_is_named_instead_of_stumbled_over(
    file_place: Place, attack: str
) -> None:
    letter_id = write_draft(file_place.open())
    number(file_place.open(), letter_id)
    sign_one(file_place, letter_id)
    statement, what, kind = UNREADABLE[attack]
    untriggered(file_place, statement)
    if what is What.FACTS:
        last = "(SELECT hash FROM trail ORDER BY seq DESC LIMIT 1)"
        untriggered(file_place, f"UPDATE trail_head SET seq = seq + 1, hash = {last}")  # noqa: S608
    found = report(file_place).first
    assert found is not None
    assert found.what is what
    assert kind in {None, found.kind}


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM store_info",
        "UPDATE store_info SET minimum_client = 'x'",
        "UPDATE store_info SET revision = x'30'",
        "DELETE FROM trail_key",
        "UPDATE trail_key SET key = 'x'",
        "DROP TABLE trail",
    ],
)
def test_a_file_without_what_makes_it_a_store_is_refused_as_damaged(
    file_place: Place, statement: str
) -> None:
    untriggered(file_place, statement)
    with pytest.raises(StoreRefused, match="damaged"):
        report(file_place)


def test_the_first_broken_entry_is_named(file_place: Place) -> None:
    write_draft(file_place.open())
    file_place.sql("admin", "UPDATE trail SET entry = entry || ' ' WHERE seq IN (4, 7)")
    found = report(file_place)
    assert [broken.seq for broken in found.breaks] == [4, 7]


def test_a_change_without_trigger_is_found_even_if_the_trigger_is_back(file_place: Place) -> None:
    letter_id = write_draft(file_place.open())
    ((trigger,),) = file_place.sql(
        "admin", "SELECT sql FROM sqlite_master WHERE name = 'trail_letter_update'"
    )
    file_place.sql("admin", "DROP TRIGGER trail_letter_update")
    assert first_break(file_place) == (What.RULE, "letter", "trail_letter_update")
    file_place.sql("admin", "UPDATE letter SET subject = 'lain'")
    file_place.sql("admin", trigger)
    assert first_break(file_place) == (What.ROW_CHANGED, "letter", letter_id)


def test_a_row_that_vanished_or_appeared_without_trigger_is_found(file_place: Place) -> None:
    letter_id = write_draft(file_place.open())
    file_place.sql("admin", "DROP TRIGGER trail_letter_delete")
    file_place.sql("admin", "DELETE FROM letter")
    file_place.sql("admin", "DROP TRIGGER trail_regency_insert")
    file_place.sql("admin", "INSERT INTO regency VALUES ('r2', '32.02', 'Kabupaten Sukabumi')")
    broken = {(each.what, each.kind, each.row_id) for each in report(file_place).breaks}
    assert (What.ROW_MISSING, "letter", letter_id) in broken
    assert (What.ROW_UNRECORDED, "regency", "r2") in broken


def test_a_book_that_disagrees_with_its_counter_is_found(file_place: Place) -> None:
    number(file_place.open(), write_draft(file_place.open()))
    file_place.sql("admin", "UPDATE number_book SET number = 2")
    broken = {(each.what, each.row_id) for each in report(file_place).breaks}
    assert (What.BOOK, "series:2026") in broken


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("statement", "what", "kind"),
    [
        ("UPDATE letter SET subject = 'lain'", What.ROW_CHANGED, "letter"),
        ("DELETE FROM number_book", What.ROW_MISSING, "number_book"),
        ("UPDATE trail SET entry = entry || ' ' WHERE seq = 5", What.ENTRY, None),
        ("DELETE FROM trail WHERE seq = 5", What.GAP, None),
    ],
)
def test_what_the_servers_master_does_without_triggers_is_found(
    server_place: ServerPlace, statement: str, what: What, kind: str | None
) -> None:
    letter_id = write_draft(server_place.open("petugas"))
    number(server_place.open("petugas"), letter_id)
    sign_one(server_place, letter_id)
    server_place.sql("postgres", f"SET session_replication_role = replica; {statement}")
    found = report(server_place).first
    assert found is not None
    assert found.what is what
    assert kind in {None, found.kind}


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("DROP TRIGGER trail_row ON letter", ("letter", "trail_row")),
        ("ALTER TABLE copy DISABLE TRIGGER guard_copy", ("copy", "guard_copy")),
        ("ALTER FUNCTION trail_seal() SET search_path = public", ("", "trail_seal")),
        (
            (
                "CREATE OR REPLACE FUNCTION guard_document() RETURNS trigger LANGUAGE plpgsql"
                " AS 'BEGIN RETURN NEW; END'"
            ),
            ("", "guard_document"),
        ),
        (
            "GRANT UPDATE ON number_counter TO lindungdesa_petugas",
            ("number_counter", "UPDATE lindungdesa_petugas"),
        ),
        (
            "GRANT UPDATE (state) ON letter TO PUBLIC",
            ("letter", "UPDATE state -"),
        ),
        (
            "GRANT EXECUTE ON FUNCTION trail_keyed_hash TO lindungdesa_pengelola",
            ("trail_keyed_hash", "EXECUTE lindungdesa_pengelola"),
        ),
    ],
)
def test_a_guard_that_is_not_as_made_is_found(
    server_place: ServerPlace, statement: str, rule: tuple[str, str]
) -> None:
    server_place.sql("postgres", statement)
    assert first_break(server_place) == (What.RULE, *rule)


@pytest.mark.postgres
def test_a_login_moved_to_another_group_is_found(server_place: ServerPlace) -> None:
    # Groups belong to the whole server, so the next test would meet what this one leaves behind.
    server_place.sql("postgres", MOVED.format("lindungdesa_admin"))
    try:
        assert first_break(server_place) == (What.RULE, "person", "petugas")
    finally:
        server_place.sql("postgres", MOVED.format("lindungdesa_petugas"))
    assert report(server_place).first is None
