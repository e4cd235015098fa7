"""What people may do on a PostgreSQL server only through functions: the number book."""

from desktop.domain.letter_number import BOOK_YEARS, MOST_AT_ONCE
from desktop.store.refusals import Why
from desktop.store.server_sql import Function

CLERKS = ("petugas",)


def _refuse() -> str:
    codes = "".join(f" WHEN '{rule.name}' THEN '{rule}'" for rule in Why)
    return f"""
BEGIN
    RAISE EXCEPTION '%: %', rule, what USING ERRCODE = CASE rule{codes} END;
END"""


_REQUIRE_ROLE = """
BEGIN
    IF NOT pg_has_role(session_user, 'lindungdesa_' || role_name, 'MEMBER')
        AND NOT pg_has_role(session_user, 'lindungdesa_owner', 'MEMBER')
    THEN
        PERFORM refuse('ROLE', role_name);
    END IF;
END"""

_LIMITS = (
    f"how_many BETWEEN 1 AND {MOST_AT_ONCE}"
    f" AND wanted_year BETWEEN {BOOK_YEARS.start} AND {BOOK_YEARS.stop - 1}"
)
_ADVANCE = """
DECLARE
    is_active boolean := (SELECT active FROM number_series WHERE id = wanted_series);
    reached integer;
BEGIN
    IF is_active IS NULL THEN
        PERFORM refuse('MISSING', wanted_series);
    ELSIF NOT is_active THEN
        PERFORM refuse('INACTIVE_SERIES', wanted_series);
    ELSIF (LIMITS) IS NOT TRUE THEN
        PERFORM refuse('NUMBER_RANGE', wanted_series);
    END IF;
    INSERT INTO number_counter AS counter (series_id, year, last)
    VALUES (wanted_series, wanted_year, how_many)
    ON CONFLICT (series_id, year) DO UPDATE SET last = counter.last + how_many
    RETURNING last INTO reached;
    RETURN reached - how_many + 1;
END""".replace("LIMITS", _LIMITS)

_FILL_LINE = """
BEGIN
    IF cardinality(string_to_array(facts ->> 'text', '{nomor}')) IS DISTINCT FROM 2 THEN
        PERFORM refuse('NUMBER_TEXT', '');
    ELSIF EXISTS (
        SELECT FROM number_book book LEFT JOIN letter ON letter.id = facts ->> 'letter_id'
        WHERE book.id = line_id AND (
            letter.series_id <> book.series_id
            OR extract(year FROM (facts ->> 'letter_on')::date) <> book.year))
    THEN
        PERFORM refuse('OTHER_BOOK', line_id);
    END IF;
    UPDATE number_book AS line SET
        state = 'taken',
        text = replace(facts ->> 'text', '{nomor}', line.number::text),
        letter_id = facts ->> 'letter_id',
        copy_id = facts ->> 'copy_id',
        letter_on = (facts ->> 'letter_on')::date,
        subject = facts ->> 'subject',
        recipient = facts ->> 'recipient',
        signatory = facts ->> 'signatory',
        handled_by = facts ->> 'handled_by',
        attachments = facts ->> 'attachments',
        delivery = facts ->> 'delivery',
        outside_number = facts ->> 'outside_number',
        outside_number_from = facts ->> 'outside_number_from',
        remark = coalesce(nullif(facts ->> 'remark', ''), remark),
        taken_at = clock_timestamp(),
        taken_by = session_user
    WHERE line.id = line_id;
END"""

_NUMBER_LETTERS = """
DECLARE
    numbered record;
BEGIN
    FOR numbered IN
        SELECT line.letter_id AS id,
               (array_agg(line.text ORDER BY line.number))[1] AS first_text,
               (array_agg(line.text ORDER BY line.number DESC))[1] AS last_text,
               count(*) AS lines
        FROM number_book line
        WHERE line.id = ANY (line_ids) AND line.letter_id IS NOT NULL GROUP BY line.letter_id
    LOOP
        PERFORM require_parafs(numbered.id);
        UPDATE letter SET state = 'numbered',
            number = CASE WHEN numbered.lines = 1 THEN numbered.first_text
                     ELSE numbered.first_text || ' - ' || numbered.last_text END
        WHERE letter.id = numbered.id AND letter.state = 'draft';
        IF NOT FOUND THEN
            PERFORM refuse('NOT_A_DRAFT', numbered.id);
        END IF;
    END LOOP;
END"""

_RESERVE = """
DECLARE
    first_number integer;
BEGIN
    PERFORM require_role('petugas');
    IF cardinality(string_to_array(words, '{nomor}')) IS DISTINCT FROM 2 THEN
        PERFORM refuse('NUMBER_TEXT', '');
    END IF;
    first_number := advance_number_counter(wanted_series, wanted_year, how_many);
    RETURN QUERY
        INSERT INTO number_book AS line
            (id, series_id, year, number, text, state, remark, taken_at, taken_by)
        SELECT replace(gen_random_uuid()::text, '-', ''), wanted_series, wanted_year, place,
               replace(words, '{nomor}', place::text),
               'reserved', why, clock_timestamp(), session_user
        FROM generate_series(first_number, first_number + how_many - 1) AS place
        RETURNING line.id, line.number, line.text;
END"""

_TAKE = """
DECLARE
    line record;
    line_ids text[] := '{}';
BEGIN
    FOR line IN
        SELECT * FROM reserve_numbers(
            wanted_series, wanted_year, jsonb_array_length(entries), '', '{nomor}')
    LOOP
        PERFORM fill_number_line(line.id, entries -> cardinality(line_ids));
        line_ids := line_ids || line.id;
    END LOOP;
    PERFORM number_letters(line_ids);
    RETURN QUERY SELECT book.id, book.number, book.text FROM number_book book
        WHERE book.id = ANY (line_ids) ORDER BY book.number;
END"""

_USE_RESERVED = """
BEGIN
    PERFORM require_role('petugas');
    PERFORM FROM number_book book WHERE book.id = line_id AND book.state = 'reserved' FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM refuse('NOT_RESERVED', line_id);
    END IF;
    PERFORM fill_number_line(line_id, facts);
    PERFORM number_letters(ARRAY[line_id]);
    RETURN QUERY SELECT book.id, book.number, book.text FROM number_book book
        WHERE book.id = line_id;
END"""

_VOID = """
DECLARE
    line number_book%ROWTYPE;
BEGIN
    PERFORM require_role('petugas');
    IF (reason ~ '[^[:space:]]') IS NOT TRUE THEN
        PERFORM refuse('REASON', '');
    END IF;
    SELECT * INTO line FROM number_book WHERE id = line_id;
    IF NOT FOUND THEN
        PERFORM refuse('MISSING', line_id);
    END IF;
    PERFORM FROM letter WHERE id = line.letter_id FOR UPDATE;
    SELECT * INTO line FROM number_book WHERE id = line_id FOR UPDATE;
    IF line.state = 'void' THEN
        PERFORM refuse('NOT_TAKEN', line_id);
    ELSIF EXISTS (SELECT FROM copy
                  WHERE letter_id = line.letter_id AND document_id IS NOT NULL) THEN
        PERFORM refuse('SIGNED', line.letter_id);
    END IF;
    UPDATE letter SET state = 'void' WHERE id = line.letter_id;
    UPDATE number_book SET state = 'void', void_reason = btrim(reason),
        voided_at = clock_timestamp(), voided_by = session_user
    WHERE id = line_id OR letter_id = line.letter_id;
END"""

_OUTSIDE = """
BEGIN
    PERFORM require_role('petugas');
    UPDATE number_book SET outside_number = given, outside_number_from = source
    WHERE id = line_id;
    IF NOT FOUND THEN
        PERFORM refuse('MISSING', line_id);
    END IF;
END"""

_LINE = "TABLE (id text, number integer, text text)"
_BOOK = "wanted_series text, wanted_year integer"

NUMBER_FUNCTIONS = (
    Function("refuse", "rule text, what text", "void", _refuse()),
    Function("require_role", "role_name text", "void", _REQUIRE_ROLE),
    Function("advance_number_counter", f"{_BOOK}, how_many integer", "integer", _ADVANCE),
    Function("fill_number_line", "line_id text, facts jsonb", "void", _FILL_LINE),
    Function("number_letters", "line_ids text[]", "void", _NUMBER_LETTERS),
    Function(
        "reserve_numbers",
        f"{_BOOK}, how_many integer, why text, words text",
        _LINE,
        _RESERVE,
        CLERKS,
    ),
    Function("take_number", f"{_BOOK}, entries jsonb", _LINE, _TAKE, CLERKS),
    Function("use_reserved_number", "line_id text, facts jsonb", _LINE, _USE_RESERVED, CLERKS),
    Function("void_number", "line_id text, reason text", "void", _VOID, CLERKS),
    Function(
        "set_outside_number", "line_id text, given text, source text", "void", _OUTSIDE, CLERKS
    ),
)
