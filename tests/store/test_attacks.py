"""Plain SQL under each role: the server refuses what the program would not do."""

from collections.abc import Iterator
from dataclasses import dataclass

import psycopg
import pytest

from desktop.errors import Conflict, NotAllowed, StoreUnavailable
from desktop.store import circulars, documents, numbers, people, trail
from desktop.store.store import open_store
from tests.postgres_server import PostgresServer
from tests.stores import Clock, ServerPlace, copied, draft, number, write_draft

pytestmark = pytest.mark.postgres

DENIED = "42501"


@dataclass(frozen=True)
class Scene:
    """A store with a draft, a numbered letter and one signed copy of it."""

    place: ServerPlace
    draft_id: str
    letter_id: str
    signed_id: str
    document_id: str


@pytest.fixture(scope="module")
def scene(postgres_server: PostgresServer, prepared_database: str) -> Iterator[Scene]:
    with copied(postgres_server, prepared_database) as place:
        yield set_scene(place)


def set_scene(server_place: ServerPlace) -> Scene:
    store = server_place.open("petugas")
    draft_id, letter_id = write_draft(store), write_draft(store)
    number(store, letter_id)
    with server_place.open("pejabat").transaction("pejabat", "sign") as tx:
        document_id = documents.add(tx, b"%PDF", "application/pdf", "satu.pdf")
        signed_id = circulars.copies(tx, letter_id)[0].id
        circulars.record_signed(tx, signed_id, document_id)
    return Scene(server_place, draft_id, letter_id, signed_id, document_id)


def refused(scene: Scene, role: str, statement: str, *values: str) -> str:
    """The SQLSTATE with which the server refuses."""
    with pytest.raises(psycopg.Error) as caught:
        scene.place.sql(role, statement, *values)
    return caught.value.sqlstate or ""


EVERYBODY = {
    "trail row inserted": "INSERT INTO trail (at, kind, row_id, operation, entry)"
    " VALUES ('now', 'letter', 'x', 'delete', '{}')",
    "trail row changed": "UPDATE trail SET actor = 'pejabat'",
    "trail row removed": "DELETE FROM trail",
    "trail emptied": "TRUNCATE trail",
    "chain's head set": "UPDATE trail_head SET seq = 0",
    "key read": "SELECT key FROM trail_key",
    "trigger dropped": "DROP TRIGGER trail_row ON letter",
    "trigger switched off": "ALTER TABLE letter DISABLE TRIGGER trail_row",
    "triggers avoided": "SET session_replication_role = replica",
    "counter set by hand": "UPDATE number_counter SET last = 7",
    "number taken by hand": "INSERT INTO number_book (id, series_id, year, number, state)"
    " VALUES ('x', 'series', 2026, 2, 'taken')",
    "number freed by hand": "UPDATE number_book SET state = 'reserved'",
    "number removed": "DELETE FROM number_book",
    "state set by hand": "UPDATE letter SET state = 'numbered'",
    "letter born numbered": "INSERT INTO letter (id, state) VALUES ('x', 'numbered')",
    "number text set by hand": "UPDATE letter SET number = '1/SE-1/Disnaker/2026'",
    "document replaced": "UPDATE document_content SET content = 'x'",
    "document renamed": "UPDATE document SET name = 'x'",
    "document removed": "DELETE FROM document_content",
    "copy removed": "DELETE FROM copy",
    "copy's content set": "UPDATE copy SET content = '{}'",
    "person made by hand": "INSERT INTO person (id, login, full_name, role)"
    " VALUES ('x', 'x', 'x', 'admin')",
    "role changed by hand": "UPDATE person SET role = 'admin'",
    "gate opened": "UPDATE store_info SET minimum_client = 0",
    "owner played": "SET ROLE lindungdesa_owner",
    "somebody else played": "SET SESSION AUTHORIZATION postgres",
    "role given to oneself": "GRANT lindungdesa_pejabat TO CURRENT_USER",
    "login made": "CREATE ROLE hantu LOGIN IN ROLE lindungdesa_admin",
    "function replaced": "CREATE OR REPLACE FUNCTION trail_seal() RETURNS trigger LANGUAGE plpgsql"
    " AS 'BEGIN RETURN NULL; END'",
    "sealing called": "SELECT fill_number_line('x', '{}')",
    "counter moved by function": "SELECT advance_number_counter('series', 2026, 5)",
    "key used": "SELECT trail_keyed_hash('3216')",
    "table made": "CREATE TABLE lindungdesa.mine (id text)",
    "trigger function borrowed": "CREATE TEMP TABLE letter (id text);"
    "CREATE TRIGGER t AFTER INSERT ON letter FOR EACH ROW EXECUTE FUNCTION trail_row('id', '')",
}


@pytest.mark.parametrize("role", ["petugas", "pejabat", "pengelola", "admin"])
def test_nobody_writes_past_the_functions(scene: Scene, role: str) -> None:
    allowed = {
        attack: state
        for attack, statement in EVERYBODY.items()
        if (state := refused(scene, role, statement)) != DENIED
    }
    assert allowed == {}
    with scene.place.open(role).reading() as view:
        assert trail.verify(view).breaks == ()


OTHERS = {
    "pejabat": (
        "SELECT take_number('series', 2026, '[]')",
        "SELECT void_number('x', 'salah')",
        "UPDATE letter SET subject = 'x'",
        "DELETE FROM letter",
        "SELECT create_person('baru', 'Baru', 'admin', '')",
        "SELECT change_person('pejabat', 'Pejabat', 'admin')",
        "SELECT set_person_password('admin', 'SCRAM-SHA-256$x')",
    ),
    "petugas": (
        "UPDATE copy SET document_id = NULL",
        "UPDATE official SET full_name = 'x'",
        "UPDATE number_series SET pattern = 'x'",
        "SELECT create_person('baru', 'Baru', 'admin', '')",
    ),
    "pengelola": (
        "UPDATE letter SET subject = 'x'",
        "INSERT INTO document (id, media_type, size) VALUES ('x', 'x', 1)",
        "SELECT reserve_numbers('series', 2026, 5, 'saya', '{nomor}')",
    ),
    "admin": (
        "UPDATE letter SET subject = 'x'",
        "UPDATE copy SET signed_by = 'admin'",
        "SELECT take_number('series', 2026, '[]')",
    ),
}


@pytest.mark.parametrize("role", OTHERS)
def test_each_role_keeps_to_its_work(scene: Scene, role: str) -> None:
    assert {refused(scene, role, statement) for statement in OTHERS[role]} == {DENIED}


@pytest.mark.parametrize(
    ("role", "statement", "state"),
    [
        ("petugas", "UPDATE letter SET subject = 'x' WHERE state = 'numbered'", "LD008"),
        ("petugas", "UPDATE letter SET content = '{}' WHERE state = 'draft'", "LD008"),
        ("petugas", "UPDATE letter SET content = '{}' WHERE state = 'numbered'", "LD008"),
        ("petugas", "DELETE FROM letter WHERE state = 'numbered'", "LD008"),
        ("petugas", "UPDATE circular SET people = 1", "LD008"),
        ("petugas", "UPDATE obligation SET due_on = NULL", "LD008"),
        ("petugas", "DELETE FROM obligation", "LD008"),
        ("petugas", "UPDATE recipient SET people = 9", "LD008"),
        ("petugas", "UPDATE recipient SET letter_id = (SELECT min(id) FROM letter)", "LD008"),
        (
            "petugas",
            (
                "INSERT INTO obligation (id, letter_id, position, text)"
                " SELECT 'x', id, 9, 'Lagi' FROM letter WHERE state = 'numbered'"
            ),
            "LD008",
        ),
        ("pejabat", "UPDATE copy SET document_id = NULL WHERE document_id IS NOT NULL", "LD007"),
        ("pejabat", "UPDATE copy SET document_id = 'x' WHERE document_id IS NULL", "LD007"),
        ("pejabat", "UPDATE copy SET signed_by = 'petugas' WHERE document_id IS NULL", "LD007"),
        ("petugas", "SELECT reserve_numbers('series', 2026, 1000000000, 'x', '{nomor}')", "LD015"),
        ("petugas", "SELECT reserve_numbers('series', 2026, 1, 'x', 'SE/2026')", "LD011"),
        ("petugas", "SELECT reserve_numbers('series', 2026, 1, 'x', NULL)", "LD011"),
        ("petugas", "SELECT reserve_numbers('series', 2026, NULL, 'x', '{nomor}')", "LD015"),
        ("petugas", "SELECT reserve_numbers('series', -5, 1, 'x', '{nomor}')", "LD015"),
        ("petugas", "SELECT take_number('series', 2026, '[]')", "LD015"),
        ("petugas", "SELECT take_number('series', 2026, '[{}]')", "LD011"),
        (
            "petugas",
            """SELECT take_number('series', 2026, '[{"text": "{nomor}/{nomor}"}]')""",
            "LD011",
        ),
        (
            "petugas",
            (
                """SELECT take_number('series', 2026, '[{"text": "{nomor}","""
                """ "letter_on": "2027-01-01"}]')"""
            ),
            "LD016",
        ),
        ("petugas", "SELECT void_number((SELECT min(id) FROM number_book), E' \\n\\t')", "LD006"),
        ("petugas", "SELECT void_number((SELECT min(id) FROM number_book), NULL)", "LD006"),
        ("admin", "SELECT create_person('pg_hantu', 'x', 'admin', '')", "LD013"),
        ("admin", "SELECT create_person('x; DROP', 'x', 'admin', '')", "LD013"),
        ("admin", "SELECT create_person('hantu', 'x', 'owner', '')", "23514"),
        ("admin", "SELECT create_person('petugas', 'x', 'admin', '')", "LD012"),
        ("admin", "SELECT create_person('postgres', 'x', 'admin', '')", "LD012"),
        ("admin", "SELECT create_person('hantu', 'x', 'admin', 'terbuka')", "LD013"),
        ("admin", "SELECT set_person_password('petugas', 'terbuka')", "LD013"),
        ("admin", "SELECT set_person_password('postgres', 'SCRAM-SHA-256$x')", "LD001"),
        ("admin", "SELECT change_person('postgres', 'x', 'admin')", "LD001"),
        ("admin", "SELECT change_person('petugas', 'x', 'owner')", "23514"),
        ("admin", "SELECT change_person('admin', 'x', 'petugas')", "LD022"),
        ("admin", "SELECT set_person_active('admin', false)", "LD022"),
    ],
)
def test_what_is_fixed_stays_so_for_those_who_may_write(
    scene: Scene, role: str, statement: str, state: str
) -> None:
    assert refused(scene, role, statement) == state


def test_a_document_must_have_the_hash_it_is_known_by(scene: Scene) -> None:
    stored = (
        "INSERT INTO document (id, media_type, size) VALUES ('aa', 'application/pdf', 4);"
        "INSERT INTO document_content (document_id, content) VALUES ('aa', '%PDF')"
    )
    assert refused(scene, "petugas", stored) == "23514"


@pytest.mark.parametrize(
    "stored",
    [
        "INSERT INTO document (id, media_type, size) VALUES ('aa', 'application/pdf', 4)",
        (
            "INSERT INTO document (id, media_type, size)"
            " VALUES (encode(sha256('%FDF'), 'hex'), 'application/pdf', 5);"
            "INSERT INTO document_content VALUES (encode(sha256('%FDF'), 'hex'), '%FDF')"
        ),
    ],
)
def test_nobody_makes_the_trail_complain_of_a_document_for_good(scene: Scene, stored: str) -> None:
    assert refused(scene, "petugas", stored) == "LD014"
    with scene.place.open("pengelola").reading() as view:
        assert trail.verify(view).breaks == ()


def test_a_letter_is_numbered_in_the_book_of_its_own_series(scene: Scene) -> None:
    scene.place.sql(
        "admin",
        "INSERT INTO number_series (id, kind, name, pattern) VALUES ('lain', 'x', 'x', 'x')",
    )
    entry = f'[{{"text": "{{nomor}}", "letter_id": "{scene.draft_id}"}}]'
    taken = "SELECT take_number('lain', 2026, ?::jsonb)"
    assert refused(scene, "petugas", taken, entry) == "LD016"
    store = scene.place.open("petugas")
    facts = numbers.Facts("{nomor}", letter_id=scene.draft_id)
    with pytest.raises(Conflict), store.transaction("petugas", "number") as tx:
        numbers.take(tx, "lain", 2026, [facts])


def test_a_number_with_a_signed_copy_is_not_voided(scene: Scene) -> None:
    voided = "SELECT void_number((SELECT id FROM number_book WHERE letter_id = ?), 'salah')"
    assert refused(scene, "petugas", voided, scene.letter_id) == "LD007"


def test_who_was_given_the_columns_still_needs_the_role_to_sign(scene: Scene) -> None:
    scene.place.sql("postgres", "GRANT UPDATE ON copy TO petugas")
    signed = "UPDATE copy SET document_id = ? WHERE document_id IS NULL"
    assert refused(scene, "petugas", signed, scene.document_id) == "LD002"


def test_who_lost_a_transaction_can_wait_for_its_end(server_place: ServerPlace) -> None:
    free = "SELECT pg_try_advisory_xact_lock_shared(hashtextextended(?, 0))"
    store = server_place.open("petugas")
    with store.transaction("petugas", "write") as tx:
        assert server_place.sql("pengelola", free, tx.id) == [(False,)]
    assert server_place.sql("pengelola", free, tx.id) == [(True,)]


def test_a_letter_with_a_signed_copy_never_becomes_void(scene: Scene) -> None:
    void = "UPDATE letter SET state = 'void' WHERE id = ?"
    assert refused(scene, "postgres", void, scene.letter_id) == "LD008"


BENT = {
    "tables of one's own": "CREATE TEMP TABLE trail_head (id int, seq bigint, hash text);"
    "CREATE TEMP TABLE trail (id bigint); SET search_path = pg_temp, lindungdesa;",
    "operators of one's own": "CREATE FUNCTION pg_temp.same(text, text) RETURNS boolean"
    " LANGUAGE sql AS 'SELECT true'; CREATE OPERATOR pg_temp.="
    " (LEFTARG = text, RIGHTARG = text, FUNCTION = pg_temp.same);"
    "SET search_path = pg_temp, pg_catalog, lindungdesa;",
    "types of one's own": "CREATE TYPE pg_temp.jsonb AS (a int);"
    "SET search_path = pg_temp, lindungdesa, pg_catalog;",
    "settings of one's own": "SET datestyle = 'SQL, DMY'; SET timezone = 'Asia/Jakarta';"
    "SET standard_conforming_strings = off; SET transform_null_equals = on;"
    "SET quote_all_identifiers = on; SET client_encoding = 'LATIN1';",
    "another's transaction": "SELECT set_config('lindungdesa.transaction_id',"
    " (SELECT transaction_id FROM lindungdesa.trail ORDER BY id DESC LIMIT 1), false);",
    "a group's role": "SET ROLE lindungdesa_petugas;",
    "one id after the other": "BEGIN; SET LOCAL lindungdesa.transaction_id = 'a';"
    "INSERT INTO lindungdesa.letter (id) VALUES ('a'); SET LOCAL lindungdesa.transaction_id = 'b';"
    "INSERT INTO lindungdesa.letter (id) VALUES ('b'); SET CONSTRAINTS ALL IMMEDIATE;"
    "SET LOCAL lindungdesa.transaction_id = 'a'; SET CONSTRAINTS ALL DEFERRED;",
}


@pytest.mark.parametrize("bent", BENT)
def test_nothing_a_client_can_bend_bends_the_trail(server_place: ServerPlace, bent: str) -> None:
    written = "INSERT INTO lindungdesa.letter (id) VALUES ('baru'); COMMIT;"
    server_place.sql("petugas", BENT[bent] + written)
    found = "SELECT actor, seq IS NOT NULL FROM trail WHERE row_id = 'baru'"
    assert server_place.sql("pengelola", found) == [("petugas", True)]
    with server_place.open("pengelola").reading() as view:
        assert trail.verify(view).breaks == ()


def test_no_copy_is_added_to_a_letter_that_is_fixed(scene: Scene) -> None:
    added = (
        "INSERT INTO copy (id, letter_id, recipient_id, village_id, position)"
        " SELECT id || 'x', letter_id, id, village_id, 9 FROM recipient WHERE letter_id = ?"
    )
    assert refused(scene, "petugas", added, scene.letter_id) == "LD008"
    assert refused(scene, "petugas", added, scene.draft_id) == "LD008"


def test_a_void_letter_is_not_signed(server_place: ServerPlace) -> None:
    scene = set_scene(server_place)
    store = server_place.open("petugas")
    taken = number(store, scene.draft_id)
    with store.transaction("petugas", "void") as tx:
        numbers.void(tx, taken.id, "salah")
    signed = "UPDATE copy SET document_id = ? WHERE letter_id = ?"
    assert refused(scene, "pejabat", signed, scene.document_id, scene.draft_id) == "LD008"


def test_sealing_early_leaves_the_chain_whole(server_place: ServerPlace) -> None:
    server_place.sql(
        "petugas",
        "BEGIN; SET CONSTRAINTS ALL IMMEDIATE; INSERT INTO letter (id) VALUES ('satu');"
        "SAVEPOINT here; INSERT INTO letter (id) VALUES ('dua'); ROLLBACK TO here;"
        "INSERT INTO letter (id) VALUES ('tiga'); COMMIT",
    )
    with server_place.open("pengelola").reading() as view:
        assert trail.verify(view).breaks == ()


def test_sql_by_hand_is_in_the_trail_under_the_hand_that_wrote_it(scene: Scene) -> None:
    scene.place.sql(
        "petugas",
        "SET lindungdesa.transaction_id = 'palsu'; SET lindungdesa.action = 'sah';"
        "UPDATE letter SET subject = 'tangan' WHERE state = 'draft'",
    )
    ((actor, kind, row_id),) = scene.place.sql(
        "petugas", "SELECT actor, kind, row_id FROM trail WHERE transaction_id = 'palsu'"
    )
    assert (actor, kind, row_id) == ("petugas", "letter", scene.draft_id)


def test_who_drafted_and_who_signed_is_what_the_server_says(scene: Scene) -> None:
    scene.place.sql("petugas", "INSERT INTO letter (id, created_by) VALUES ('palsu', 'pejabat')")
    drafted = "SELECT created_by FROM letter WHERE id = 'palsu'"
    assert scene.place.sql("petugas", drafted) == [("petugas",)]
    signed = "SELECT signed_by FROM copy WHERE document_id IS NOT NULL"
    assert scene.place.sql("petugas", signed) == [("pejabat",)]


def test_a_transaction_under_another_name_is_refused(server_place: ServerPlace) -> None:
    store = server_place.open("petugas")
    with pytest.raises(NotAllowed), store.transaction("pejabat", "sign") as tx:
        circulars.insert_draft(tx, draft())


def test_a_petugas_cannot_sign_through_the_program_either(scene: Scene) -> None:
    store = scene.place.open("petugas")
    with store.reading() as view:
        unsigned = circulars.copies(view, scene.letter_id)[1].id
    with pytest.raises(NotAllowed), store.transaction("petugas", "sign") as tx:
        circulars.record_signed(tx, unsigned, scene.document_id)


def test_a_pejabat_cannot_number_through_the_program_either(scene: Scene) -> None:
    store = scene.place.open("pejabat")
    with pytest.raises(NotAllowed), store.transaction("pejabat", "number") as tx:
        numbers.take(tx, "series", 2026, [numbers.Facts("{nomor}", letter_id=scene.draft_id)])


def test_a_person_gets_in_with_the_password_and_the_rights_of_the_role(
    server_place: ServerPlace,
) -> None:
    login = f"orang_{server_place.database[-12:]}"
    admin = server_place.open("admin")
    with admin.transaction("admin", "add a person") as tx:
        people.create(tx, login, "Nama Petugas", "petugas", password="kata 'sandi'")  # noqa: S106
    address = server_place.server.address_by_network(
        server_place.database, login, "kata%20%27sandi%27"
    )
    store = open_store(address, clock=Clock())
    assert "sandi" not in store.address_text
    number(store, write_draft(store, login), login)
    store.close()
    with admin.transaction("admin", "another password and role") as tx:
        people.set_password(tx, login, "baru")
        people.change(tx, login, "Nama Pejabat", "pejabat")
    with pytest.raises(StoreUnavailable, match=login):
        open_store(address, clock=Clock())
    address = server_place.server.address_by_network(server_place.database, login, "baru")
    store = open_store(address, clock=Clock())
    with pytest.raises(NotAllowed):
        write_draft(store, login)
    with store.reading() as view:
        assert trail.verify(view).breaks == ()
    store.close()
    with admin.transaction("admin", "let a person out") as tx:
        people.set_active(tx, login, active=False)
    with pytest.raises(StoreUnavailable, match=login):
        open_store(address, clock=Clock())
