SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA lindungdesa;
ALTER SCHEMA lindungdesa OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.advance_number_counter(wanted_series text, wanted_year integer, how_many integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
DECLARE
    is_active boolean := (SELECT active FROM number_series WHERE id = wanted_series);
    reached integer;
BEGIN
    IF is_active IS NULL THEN
        PERFORM refuse('MISSING', wanted_series);
    ELSIF NOT is_active THEN
        PERFORM refuse('INACTIVE_SERIES', wanted_series);
    ELSIF (how_many BETWEEN 1 AND 2000 AND wanted_year BETWEEN 2000 AND 2100) IS NOT TRUE THEN
        PERFORM refuse('NUMBER_RANGE', wanted_series);
    END IF;
    INSERT INTO number_counter AS counter (series_id, year, last)
    VALUES (wanted_series, wanted_year, how_many)
    ON CONFLICT (series_id, year) DO UPDATE SET last = counter.last + how_many
    RETURNING last INTO reached;
    RETURN reached - how_many + 1;
END$$;
ALTER FUNCTION lindungdesa.advance_number_counter(wanted_series text, wanted_year integer, how_many integer) OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.create_person(wanted_login text, wanted_name text, wanted_role text, verifier text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $_$
DECLARE
    person_id text := replace(gen_random_uuid()::text, '-', '');
BEGIN
    PERFORM require_role('admin');
    IF wanted_login !~ '^[a-z][a-z0-9_.-]{0,39}$' OR wanted_login ~ '^(pg_|lindungdesa_)'
        OR verifier !~ '^(SCRAM-SHA-256[$].+)?$'
    THEN
        PERFORM refuse('PERSON', wanted_login);
    ELSIF EXISTS (SELECT FROM pg_roles WHERE rolname = wanted_login) THEN
        PERFORM refuse('PERSON_EXISTS', wanted_login);
    END IF;
    INSERT INTO person (id, login, full_name, role)
    VALUES (person_id, wanted_login, wanted_name, wanted_role);
    EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L IN ROLE %I',
                   wanted_login, nullif(verifier, ''), 'lindungdesa_' || wanted_role);
    RETURN person_id;
END$_$;
ALTER FUNCTION lindungdesa.create_person(wanted_login text, wanted_name text, wanted_role text, verifier text) OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.fill_number_line(line_id text, facts jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
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
END$$;
ALTER FUNCTION lindungdesa.fill_number_line(line_id text, facts jsonb) OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.guard_content() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
BEGIN
    IF octet_length(NEW.content) <> (SELECT size FROM document WHERE id = NEW.document_id) THEN
        PERFORM refuse('DOCUMENT', NEW.document_id);
    END IF;
    RETURN NEW;
END$$;
ALTER FUNCTION lindungdesa.guard_content() OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.guard_copy() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
DECLARE
    parent letter%ROWTYPE;
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF EXISTS (SELECT FROM letter WHERE id = OLD.letter_id) THEN
            PERFORM refuse('FROZEN', OLD.id);
        END IF;
        RETURN OLD;
    END IF;
    SELECT * INTO parent FROM letter WHERE id = NEW.letter_id FOR SHARE;
    IF parent.state IS DISTINCT FROM 'numbered' THEN
        PERFORM refuse('FROZEN', NEW.letter_id);
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF parent.content IS NOT NULL
            OR NOT EXISTS (SELECT FROM recipient WHERE id = NEW.recipient_id
                           AND letter_id = NEW.letter_id AND village_id = NEW.village_id)
            OR NEW.number <> '' AND NOT EXISTS (
                SELECT FROM number_book WHERE letter_id = NEW.letter_id AND text = NEW.number
                AND coalesce(copy_id, NEW.id) = NEW.id)
        THEN
            PERFORM refuse('FROZEN', NEW.id);
        END IF;
        RETURN NEW;
    END IF;
    PERFORM require_role('pejabat');
    IF OLD.document_id IS NOT NULL OR NOT EXISTS (
        SELECT FROM document_content WHERE document_id = NEW.document_id)
    THEN
        PERFORM refuse('SIGNED', OLD.id);
    END IF;
    NEW.signed_at := clock_timestamp();
    NEW.signed_by := session_user;
    RETURN NEW;
END$$;
ALTER FUNCTION lindungdesa.guard_copy() OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.guard_document() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
BEGIN
    NEW.created_at := clock_timestamp();
    NEW.created_by := session_user;
    RETURN NEW;
END$$;
ALTER FUNCTION lindungdesa.guard_document() OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.guard_letter() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.created_at := clock_timestamp();
        NEW.created_by := session_user;
        RETURN NEW;
    ELSIF TG_OP = 'DELETE' THEN
        IF OLD.state <> 'numbered' AND NOT EXISTS (
            SELECT FROM copy WHERE letter_id = OLD.id AND document_id IS NOT NULL)
        THEN
            RETURN OLD;
        END IF;
    ELSIF OLD.state = 'draft' AND NEW.content IS NULL AND NEW.id = OLD.id
        AND NEW.created_by = OLD.created_by
        OR OLD.state = 'numbered' AND NEW.state = 'void'
            AND to_jsonb(NEW) - 'state' = to_jsonb(OLD) - 'state'
            AND NOT EXISTS (
                SELECT FROM copy WHERE letter_id = OLD.id AND document_id IS NOT NULL)
        OR OLD.state = 'numbered' AND OLD.content IS NULL
            AND to_jsonb(NEW) - 'content' = to_jsonb(OLD) - 'content'
    THEN
        RETURN NEW;
    END IF;
    PERFORM refuse('FROZEN', OLD.id);
END$$;
ALTER FUNCTION lindungdesa.guard_letter() OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.guard_letter_part() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
DECLARE
    parent_id text := CASE WHEN TG_OP = 'DELETE' THEN OLD.letter_id ELSE NEW.letter_id END;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.letter_id <> OLD.letter_id
        OR 'draft' <> (SELECT state FROM letter WHERE id = parent_id FOR SHARE)
    THEN
        PERFORM refuse('FROZEN', parent_id);
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END$$;
ALTER FUNCTION lindungdesa.guard_letter_part() OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.guard_whole() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM document_content WHERE document_id = NEW.id) THEN
        PERFORM refuse('DOCUMENT', NEW.id);
    END IF;
    RETURN NULL;
END$$;
ALTER FUNCTION lindungdesa.guard_whole() OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.number_letters(line_ids text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
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
        UPDATE letter SET state = 'numbered',
            number = CASE WHEN numbered.lines = 1 THEN numbered.first_text
                     ELSE numbered.first_text || ' - ' || numbered.last_text END
        WHERE letter.id = numbered.id AND letter.state = 'draft';
        IF NOT FOUND THEN
            PERFORM refuse('NOT_A_DRAFT', numbered.id);
        END IF;
    END LOOP;
END$$;
ALTER FUNCTION lindungdesa.number_letters(line_ids text[]) OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.refuse(rule text, what text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
BEGIN
    RAISE EXCEPTION '%: %', rule, what USING ERRCODE = CASE rule WHEN 'MISSING' THEN 'LD001' WHEN 'ROLE' THEN 'LD002' WHEN 'NOT_A_DRAFT' THEN 'LD003' WHEN 'NOT_TAKEN' THEN 'LD004' WHEN 'NOT_RESERVED' THEN 'LD005' WHEN 'REASON' THEN 'LD006' WHEN 'SIGNED' THEN 'LD007' WHEN 'FROZEN' THEN 'LD008' WHEN 'CHANGED' THEN 'LD009' WHEN 'INACTIVE_SERIES' THEN 'LD010' WHEN 'NUMBER_TEXT' THEN 'LD011' WHEN 'PERSON_EXISTS' THEN 'LD012' WHEN 'PERSON' THEN 'LD013' WHEN 'DOCUMENT' THEN 'LD014' WHEN 'NUMBER_RANGE' THEN 'LD015' WHEN 'OTHER_BOOK' THEN 'LD016' END;
END$$;
ALTER FUNCTION lindungdesa.refuse(rule text, what text) OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.require_role(role_name text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
BEGIN
    IF NOT pg_has_role(session_user, 'lindungdesa_' || role_name, 'MEMBER')
        AND NOT pg_has_role(session_user, 'lindungdesa_owner', 'MEMBER')
    THEN
        PERFORM refuse('ROLE', role_name);
    END IF;
END$$;
ALTER FUNCTION lindungdesa.require_role(role_name text) OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.reserve_numbers(wanted_series text, wanted_year integer, how_many integer, why text, words text) RETURNS TABLE(id text, number integer, text text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
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
END$$;
ALTER FUNCTION lindungdesa.reserve_numbers(wanted_series text, wanted_year integer, how_many integer, why text, words text) OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.set_outside_number(line_id text, given text, source text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
BEGIN
    PERFORM require_role('petugas');
    UPDATE number_book SET outside_number = given, outside_number_from = source
    WHERE id = line_id;
    IF NOT FOUND THEN
        PERFORM refuse('MISSING', line_id);
    END IF;
END$$;
ALTER FUNCTION lindungdesa.set_outside_number(line_id text, given text, source text) OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.set_person_active(wanted_login text, is_active boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
BEGIN
    PERFORM require_role('admin');
    UPDATE person SET active = is_active WHERE login = wanted_login;
    IF NOT FOUND THEN
        PERFORM refuse('MISSING', wanted_login);
    END IF;
    EXECUTE format('ALTER ROLE %I %s', wanted_login,
                   CASE WHEN is_active THEN 'LOGIN' ELSE 'NOLOGIN' END);
END$$;
ALTER FUNCTION lindungdesa.set_person_active(wanted_login text, is_active boolean) OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.take_number(wanted_series text, wanted_year integer, entries jsonb) RETURNS TABLE(id text, number integer, text text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
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
END$$;
ALTER FUNCTION lindungdesa.take_number(wanted_series text, wanted_year integer, entries jsonb) OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.trail_image(image jsonb, protected_names text[]) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
DECLARE
    column_name text;
BEGIN
    FOREACH column_name IN ARRAY protected_names LOOP
        IF image ->> column_name IS NOT NULL THEN
            image := image || jsonb_build_object(
                column_name, trail_keyed_hash(image ->> column_name));
        END IF;
    END LOOP;
    RETURN image;
END$$;
ALTER FUNCTION lindungdesa.trail_image(image jsonb, protected_names text[]) OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.trail_keyed_hash(value text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
DECLARE
    secret bytea := (SELECT key FROM trail_key);
BEGIN
    RETURN encode(sha256(secret || sha256(secret || convert_to(value, 'UTF8'))), 'hex');
END$$;
ALTER FUNCTION lindungdesa.trail_keyed_hash(value text) OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.trail_row() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
DECLARE
    key_names text[] := string_to_array(TG_ARGV[0], ',');
    protected_names text[] := string_to_array(TG_ARGV[1], ',');
    before_image jsonb;
    after_image jsonb;
    moment text := to_char(clock_timestamp(), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
    transaction_id text := coalesce(current_setting('lindungdesa.transaction_id', true), '');
    action text := coalesce(current_setting('lindungdesa.action', true), '');
    row_id text;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        before_image := trail_image(to_jsonb(OLD), protected_names);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        after_image := trail_image(to_jsonb(NEW), protected_names);
    END IF;
    row_id := trail_row_id(coalesce(after_image, before_image), key_names);
    INSERT INTO trail (transaction_id, at, actor, action, kind, row_id, operation, entry)
    VALUES (transaction_id, moment, session_user, action, TG_TABLE_NAME, row_id, lower(TG_OP),
            jsonb_build_object(
                'transaction', transaction_id, 'at', moment, 'actor', session_user,
                'action', action, 'kind', TG_TABLE_NAME, 'row', row_id,
                'operation', lower(TG_OP), 'before', before_image, 'after', after_image)::text);
    RETURN NULL;
END$$;
ALTER FUNCTION lindungdesa.trail_row() OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.trail_row_id(image jsonb, key_names text[]) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
BEGIN
    RETURN (SELECT string_agg(image ->> part.name, ':' ORDER BY part.place)
            FROM unnest(key_names) WITH ORDINALITY AS part(name, place));
END$$;
ALTER FUNCTION lindungdesa.trail_row_id(image jsonb, key_names text[]) OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.trail_row_images(kind text) RETURNS TABLE(row_id text, image text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
BEGIN
    CASE kind
        WHEN 'contribution_rate' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM contribution_rate t;
        WHEN 'document' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM document t;
        WHEN 'legal_basis' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM legal_basis t;
        WHEN 'letter_template' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM letter_template t;
        WHEN 'number_series' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM number_series t;
        WHEN 'office_profile' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM office_profile t;
        WHEN 'official' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{nip}')::text
            FROM official t;
        WHEN 'person' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM person t;
        WHEN 'post' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM post t;
        WHEN 'regency' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM regency t;
        WHEN 'store_info' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{store_id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM store_info t;
        WHEN 'district' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM district t;
        WHEN 'number_counter' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{series_id,year}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM number_counter t;
        WHEN 'office_holder' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM office_holder t;
        WHEN 'region_edition' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM region_edition t;
        WHEN 'district_name' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM district_name t;
        WHEN 'letter' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM letter t;
        WHEN 'village' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM village t;
        WHEN 'circular' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{letter_id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM circular t;
        WHEN 'obligation' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM obligation t;
        WHEN 'recipient' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM recipient t;
        WHEN 'village_alias' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM village_alias t;
        WHEN 'village_name' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM village_name t;
        WHEN 'copy' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM copy t;
        WHEN 'number_book' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{id}'),
                   trail_image(to_jsonb(t), '{}')::text
            FROM number_book t;
    END CASE;
END$$;
ALTER FUNCTION lindungdesa.trail_row_images(kind text) OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.trail_seal() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
DECLARE
    head trail_head%ROWTYPE;
    unsealed record;
    sealed text;
BEGIN
    IF EXISTS (SELECT FROM trail WHERE id = NEW.id AND seq IS NOT NULL) THEN
        RETURN NULL;
    END IF;
    SELECT * INTO head FROM trail_head WHERE id = 1 FOR UPDATE;
    FOR unsealed IN
        SELECT id, entry FROM trail
        WHERE seq IS NULL AND transaction_id = NEW.transaction_id ORDER BY id
    LOOP
        sealed := encode(sha256(convert_to(head.hash || unsealed.entry, 'UTF8')), 'hex');
        UPDATE trail SET seq = head.seq + 1, previous_hash = head.hash, hash = sealed
        WHERE id = unsealed.id;
        head.seq := head.seq + 1;
        head.hash := sealed;
    END LOOP;
    UPDATE trail_head SET seq = head.seq, hash = head.hash WHERE id = 1;
    RETURN NULL;
END$$;
ALTER FUNCTION lindungdesa.trail_seal() OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.use_reserved_number(line_id text, facts jsonb) RETURNS TABLE(id text, number integer, text text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
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
END$$;
ALTER FUNCTION lindungdesa.use_reserved_number(line_id text, facts jsonb) OWNER TO lindungdesa_owner;
CREATE FUNCTION lindungdesa.void_number(line_id text, reason text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'lindungdesa', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    SET "DateStyle" TO 'ISO'
    AS $$
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
END$$;
ALTER FUNCTION lindungdesa.void_number(line_id text, reason text) OWNER TO lindungdesa_owner;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE lindungdesa.alembic_version (
    version_num character varying(32) NOT NULL
);
ALTER TABLE lindungdesa.alembic_version OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.circular (
    letter_id text NOT NULL,
    skeleton text DEFAULT 'A'::text NOT NULL,
    sections text,
    annexes text,
    copies_to text,
    legal_bases text,
    fiscal_year integer,
    people integer,
    months integer,
    monthly_rate bigint,
    CONSTRAINT ck_circular_skeleton CHECK ((skeleton = ANY (ARRAY['A'::text, 'B'::text])))
);
ALTER TABLE lindungdesa.circular OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.contribution_rate (
    id text NOT NULL,
    segment text NOT NULL,
    programmes text NOT NULL,
    sector text DEFAULT ''::text NOT NULL,
    payer text DEFAULT ''::text NOT NULL,
    amount bigint NOT NULL,
    valid_from date,
    valid_until date,
    source text,
    verified boolean DEFAULT false NOT NULL,
    CONSTRAINT ck_contribution_rate_valid CHECK (((valid_until IS NULL) OR (valid_from <= valid_until)))
);
ALTER TABLE lindungdesa.contribution_rate OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.copy (
    id text NOT NULL,
    letter_id text NOT NULL,
    recipient_id text NOT NULL,
    village_id text NOT NULL,
    "position" integer NOT NULL,
    number text DEFAULT ''::text NOT NULL,
    content text,
    content_hash text DEFAULT ''::text NOT NULL,
    document_id text,
    signed_at timestamp with time zone,
    signed_by text
);
ALTER TABLE lindungdesa.copy OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.district (
    id text NOT NULL,
    regency_id text NOT NULL
);
ALTER TABLE lindungdesa.district OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.district_name (
    id text NOT NULL,
    district_id text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    valid_from date,
    valid_until date,
    CONSTRAINT ck_district_name_valid CHECK (((valid_until IS NULL) OR (valid_from <= valid_until)))
);
ALTER TABLE lindungdesa.district_name OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.document (
    id text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    name text DEFAULT ''::text NOT NULL,
    created_at timestamp with time zone,
    created_by text DEFAULT ''::text NOT NULL
);
ALTER TABLE lindungdesa.document OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.document_content (
    document_id text NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT ck_document_content_sha256 CHECK ((document_id = encode(sha256(content), 'hex'::text)))
);
ALTER TABLE ONLY lindungdesa.document_content ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE lindungdesa.document_content OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.legal_basis (
    id text NOT NULL,
    kind text NOT NULL,
    number text NOT NULL,
    year integer NOT NULL,
    title text NOT NULL,
    amended_by text,
    "position" integer DEFAULT 0 NOT NULL,
    status text DEFAULT 'unverified'::text NOT NULL,
    in_force_from date,
    in_force_until date,
    checked_on date,
    source text,
    CONSTRAINT ck_legal_basis_status CHECK ((status = ANY (ARRAY['in_force'::text, 'replaced'::text, 'unverified'::text])))
);
ALTER TABLE lindungdesa.legal_basis OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.letter (
    id text NOT NULL,
    kind text DEFAULT 'circular'::text NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    subject text DEFAULT ''::text NOT NULL,
    letter_on date,
    series_id text,
    classification text DEFAULT ''::text NOT NULL,
    numbering text DEFAULT 'single'::text NOT NULL,
    number text DEFAULT ''::text NOT NULL,
    outside_number text DEFAULT ''::text NOT NULL,
    signatory text,
    delegation text DEFAULT ''::text NOT NULL,
    content text,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone,
    created_by text DEFAULT ''::text NOT NULL,
    CONSTRAINT ck_letter_kind CHECK ((kind = 'circular'::text)),
    CONSTRAINT ck_letter_numbering CHECK ((numbering = ANY (ARRAY['single'::text, 'consecutive'::text]))),
    CONSTRAINT ck_letter_state CHECK ((state = ANY (ARRAY['draft'::text, 'numbered'::text, 'void'::text])))
);
ALTER TABLE lindungdesa.letter OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.letter_template (
    id text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    body text
);
ALTER TABLE lindungdesa.letter_template OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.number_book (
    id text NOT NULL,
    series_id text NOT NULL,
    year integer NOT NULL,
    number integer NOT NULL,
    text text DEFAULT ''::text NOT NULL,
    state text NOT NULL,
    letter_id text,
    copy_id text,
    letter_on date,
    subject text DEFAULT ''::text NOT NULL,
    recipient text DEFAULT ''::text NOT NULL,
    signatory text DEFAULT ''::text NOT NULL,
    handled_by text DEFAULT ''::text NOT NULL,
    attachments text DEFAULT ''::text NOT NULL,
    delivery text DEFAULT ''::text NOT NULL,
    outside_number text DEFAULT ''::text NOT NULL,
    outside_number_from text DEFAULT ''::text NOT NULL,
    taken_at timestamp with time zone,
    taken_by text DEFAULT ''::text NOT NULL,
    void_reason text DEFAULT ''::text NOT NULL,
    voided_at timestamp with time zone,
    voided_by text DEFAULT ''::text NOT NULL,
    remark text DEFAULT ''::text NOT NULL,
    CONSTRAINT ck_number_book_state CHECK ((state = ANY (ARRAY['reserved'::text, 'taken'::text, 'void'::text]))),
    CONSTRAINT ck_number_book_void_reason CHECK (((state <> 'void'::text) OR (void_reason <> ''::text)))
);
ALTER TABLE lindungdesa.number_book OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.number_counter (
    series_id text NOT NULL,
    year integer NOT NULL,
    last integer DEFAULT 0 NOT NULL
);
ALTER TABLE lindungdesa.number_counter OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.number_series (
    id text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    pattern text NOT NULL,
    code text DEFAULT ''::text NOT NULL,
    numbering text DEFAULT 'single'::text NOT NULL,
    active boolean DEFAULT true NOT NULL,
    CONSTRAINT ck_number_series_numbering CHECK ((numbering = ANY (ARRAY['single'::text, 'consecutive'::text])))
);
ALTER TABLE lindungdesa.number_series OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.obligation (
    id text NOT NULL,
    letter_id text NOT NULL,
    "position" integer NOT NULL,
    text text NOT NULL,
    due_on date,
    binds text DEFAULT 'both'::text NOT NULL,
    CONSTRAINT ck_obligation_binds CHECK ((binds = ANY (ARRAY['desa'::text, 'kelurahan'::text, 'both'::text])))
);
ALTER TABLE lindungdesa.obligation OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.office_holder (
    id text NOT NULL,
    post_id text NOT NULL,
    official_id text NOT NULL,
    form text DEFAULT ''::text NOT NULL,
    valid_from date,
    valid_until date,
    CONSTRAINT ck_office_holder_form CHECK ((form = ANY (ARRAY[''::text, 'Plt.'::text, 'Plh.'::text, 'Pj.'::text]))),
    CONSTRAINT ck_office_holder_valid CHECK (((valid_until IS NULL) OR (valid_from <= valid_until)))
);
ALTER TABLE lindungdesa.office_holder OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.office_profile (
    id integer NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name text DEFAULT ''::text NOT NULL,
    short_name text DEFAULT ''::text NOT NULL,
    place text DEFAULT ''::text NOT NULL,
    letterhead text,
    page_profile text,
    regency_code text DEFAULT ''::text NOT NULL,
    settings text,
    CONSTRAINT ck_office_profile_single CHECK ((id = 1))
);
ALTER TABLE lindungdesa.office_profile OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.official (
    id text NOT NULL,
    full_name text NOT NULL,
    rank text DEFAULT ''::text NOT NULL,
    nip text DEFAULT ''::text NOT NULL,
    is_civil_servant boolean DEFAULT true NOT NULL
);
ALTER TABLE lindungdesa.official OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.person (
    id text NOT NULL,
    login text NOT NULL,
    full_name text NOT NULL,
    role text NOT NULL,
    active boolean DEFAULT true NOT NULL,
    CONSTRAINT ck_person_role CHECK ((role = ANY (ARRAY['petugas'::text, 'pejabat'::text, 'pengelola'::text, 'admin'::text])))
);
ALTER TABLE lindungdesa.person OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.post (
    id text NOT NULL,
    title text NOT NULL,
    kind text DEFAULT ''::text NOT NULL,
    superior_id text,
    valid_from date,
    valid_until date,
    CONSTRAINT ck_post_valid CHECK (((valid_until IS NULL) OR (valid_from <= valid_until)))
);
ALTER TABLE lindungdesa.post OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.recipient (
    id text NOT NULL,
    letter_id text NOT NULL,
    village_id text NOT NULL,
    "position" integer NOT NULL,
    people integer,
    months integer
);
ALTER TABLE lindungdesa.recipient OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.regency (
    id text NOT NULL,
    code text NOT NULL,
    name text NOT NULL
);
ALTER TABLE lindungdesa.regency OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.region_edition (
    id text NOT NULL,
    regency_id text NOT NULL,
    name text NOT NULL,
    decree text,
    loaded_at timestamp with time zone
);
ALTER TABLE lindungdesa.region_edition OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.store_info (
    store_id text NOT NULL,
    revision text NOT NULL,
    minimum_client integer NOT NULL,
    updated_at timestamp with time zone
);
ALTER TABLE lindungdesa.store_info OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.trail (
    id bigint NOT NULL,
    seq bigint,
    transaction_id text DEFAULT ''::text NOT NULL,
    at text NOT NULL,
    actor text DEFAULT ''::text NOT NULL,
    action text DEFAULT ''::text NOT NULL,
    kind text NOT NULL,
    row_id text NOT NULL,
    operation text NOT NULL,
    entry text NOT NULL,
    previous_hash text,
    hash text
);
ALTER TABLE lindungdesa.trail OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.trail_head (
    id integer NOT NULL,
    seq bigint NOT NULL,
    hash text NOT NULL,
    CONSTRAINT ck_trail_head_single CHECK ((id = 1))
);
ALTER TABLE lindungdesa.trail_head OWNER TO lindungdesa_owner;
CREATE SEQUENCE lindungdesa.trail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER TABLE lindungdesa.trail_id_seq OWNER TO lindungdesa_owner;
ALTER SEQUENCE lindungdesa.trail_id_seq OWNED BY lindungdesa.trail.id;
CREATE TABLE lindungdesa.trail_key (
    id integer NOT NULL,
    key bytea NOT NULL,
    CONSTRAINT ck_trail_key_single CHECK ((id = 1))
);
ALTER TABLE lindungdesa.trail_key OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.village (
    id text NOT NULL,
    district_id text NOT NULL
);
ALTER TABLE lindungdesa.village OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.village_alias (
    id text NOT NULL,
    village_id text NOT NULL,
    alias text NOT NULL
);
ALTER TABLE lindungdesa.village_alias OWNER TO lindungdesa_owner;
CREATE TABLE lindungdesa.village_name (
    id text NOT NULL,
    village_id text NOT NULL,
    district_id text,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    valid_from date,
    valid_until date,
    CONSTRAINT ck_village_name_kind CHECK ((kind = ANY (ARRAY['desa'::text, 'kelurahan'::text]))),
    CONSTRAINT ck_village_name_valid CHECK (((valid_until IS NULL) OR (valid_from <= valid_until)))
);
ALTER TABLE lindungdesa.village_name OWNER TO lindungdesa_owner;
ALTER TABLE ONLY lindungdesa.trail ALTER COLUMN id SET DEFAULT nextval('lindungdesa.trail_id_seq'::regclass);
INSERT INTO lindungdesa.alembic_version VALUES ('0001');
INSERT INTO lindungdesa.circular VALUES ('c21d905118044bab8a48903b6b7265f5', 'A', '[{"heading":"Dasar"}]', NULL, NULL, NULL, 2027, 100, 12, 16800);
INSERT INTO lindungdesa.circular VALUES ('b0f840e670ca4f06a03f1ecc4b757b62', 'A', '[{"heading":"Dasar"}]', NULL, NULL, NULL, 2027, 100, 12, 16800);
INSERT INTO lindungdesa.copy VALUES ('ee38caf7980a45e0b44101c93346c55b', 'b0f840e670ca4f06a03f1ecc4b757b62', 'v2d07fda5658c04482a486e3c64e5baa9e', 'v2', 2, '', '{"unit":1}', '00', NULL, NULL, NULL);
INSERT INTO lindungdesa.copy VALUES ('bc19fe88dc8d4ae0a160c5fc4420722c', 'b0f840e670ca4f06a03f1ecc4b757b62', 'v3d07fda5658c04482a486e3c64e5baa9e', 'v3', 3, '', '{"unit":1}', '00', NULL, NULL, NULL);
INSERT INTO lindungdesa.copy VALUES ('49fb1659e09943b491a63b313d50d8cd', 'b0f840e670ca4f06a03f1ecc4b757b62', 'v1d07fda5658c04482a486e3c64e5baa9e', 'v1', 1, '', '{"unit":1}', '00', '315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027', '2026-11-20 11:14:38.938882+00', 'pejabat');
INSERT INTO lindungdesa.district VALUES ('4852d801827e48cfb05a878ddfa09cc4', 'regency');
INSERT INTO lindungdesa.district_name VALUES ('972ca73101ab476aad93cddafa3756ee', '4852d801827e48cfb05a878ddfa09cc4', '32.16.01', 'Tarumajaya', NULL, NULL);
INSERT INTO lindungdesa.document VALUES ('315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027', 'application/pdf', 4, 'satu.pdf', '2026-11-20 11:14:38.930027+00', 'pejabat');
INSERT INTO lindungdesa.document_content VALUES ('315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027', '\x25504446');
INSERT INTO lindungdesa.letter VALUES ('c21d905118044bab8a48903b6b7265f5', 'circular', 'draft', 'Perlindungan Pekerja Rentan', '2026-11-20', 'series', '500.15.14.2', 'single', '', '', 'holder', '', NULL, 1, '2026-11-20 11:14:38.870723+00', 'petugas');
INSERT INTO lindungdesa.letter VALUES ('b0f840e670ca4f06a03f1ecc4b757b62', 'circular', 'numbered', 'Perlindungan Pekerja Rentan', '2026-11-20', 'series', '500.15.14.2', 'single', '500.15.14.2/SE-1/Disnaker/2026', '', 'holder', '', '{"subject":"Perlindungan"}', 1, '2026-11-20 11:14:38.886597+00', 'petugas');
INSERT INTO lindungdesa.letter_template VALUES ('t', 'circular', 'Edaran', 1, '{"sections":[]}');
INSERT INTO lindungdesa.number_book VALUES ('bd7c816286c2450b803b6e2c198b78c3', 'series', 2026, 1, '500.15.14.2/SE-1/Disnaker/2026', 'taken', 'b0f840e670ca4f06a03f1ecc4b757b62', NULL, NULL, '', '', '', '', '', '', '', '', '2026-11-20 11:14:38.897989+00', 'petugas', '', NULL, '', '');
INSERT INTO lindungdesa.number_counter VALUES ('series', 2026, 1);
INSERT INTO lindungdesa.number_series VALUES ('series', 'circular', 'Surat Edaran', '{kode}/SE-{nomor}/Disnaker/{tahun}', '', 'single', true);
INSERT INTO lindungdesa.obligation VALUES ('ob39a803f650046b5b79c26a0362582ee', 'c21d905118044bab8a48903b6b7265f5', 1, 'Menganggarkan', '2026-12-20', 'both');
INSERT INTO lindungdesa.obligation VALUES ('od07fda5658c04482a486e3c64e5baa9e', 'b0f840e670ca4f06a03f1ecc4b757b62', 1, 'Menganggarkan', '2026-12-20', 'both');
INSERT INTO lindungdesa.office_holder VALUES ('holder', 'post', 'official', '', NULL, NULL);
INSERT INTO lindungdesa.official VALUES ('official', 'Nama Pejabat', '', '197001012000031001', true);
INSERT INTO lindungdesa.person VALUES ('310630187df64375a784ed30219dcaac', 'petugas', 'Petugas', 'petugas', true);
INSERT INTO lindungdesa.person VALUES ('492a0a2ad1a741e1b59d03b99590e06a', 'pejabat', 'Pejabat', 'pejabat', true);
INSERT INTO lindungdesa.person VALUES ('842f11fba8a54b20b7d2f83c32165a49', 'pengelola', 'Pengelola', 'pengelola', true);
INSERT INTO lindungdesa.person VALUES ('77c178ca21de40a0b1b32c353afe78ad', 'admin', 'Admin', 'admin', true);
INSERT INTO lindungdesa.post VALUES ('post', 'KEPALA DINAS KETENAGAKERJAAN', '', NULL, NULL, NULL);
INSERT INTO lindungdesa.recipient VALUES ('v1b39a803f650046b5b79c26a0362582ee', 'c21d905118044bab8a48903b6b7265f5', 'v1', 1, NULL, NULL);
INSERT INTO lindungdesa.recipient VALUES ('v2b39a803f650046b5b79c26a0362582ee', 'c21d905118044bab8a48903b6b7265f5', 'v2', 2, NULL, NULL);
INSERT INTO lindungdesa.recipient VALUES ('v3b39a803f650046b5b79c26a0362582ee', 'c21d905118044bab8a48903b6b7265f5', 'v3', 3, NULL, NULL);
INSERT INTO lindungdesa.recipient VALUES ('v1d07fda5658c04482a486e3c64e5baa9e', 'b0f840e670ca4f06a03f1ecc4b757b62', 'v1', 1, NULL, NULL);
INSERT INTO lindungdesa.recipient VALUES ('v2d07fda5658c04482a486e3c64e5baa9e', 'b0f840e670ca4f06a03f1ecc4b757b62', 'v2', 2, NULL, NULL);
INSERT INTO lindungdesa.recipient VALUES ('v3d07fda5658c04482a486e3c64e5baa9e', 'b0f840e670ca4f06a03f1ecc4b757b62', 'v3', 3, NULL, NULL);
INSERT INTO lindungdesa.regency VALUES ('regency', '32.16', 'Kabupaten Bekasi');
INSERT INTO lindungdesa.store_info VALUES ('95cdc5d82fa24f1fbd73dbeaa319c9b7', '0001', 1, '2026-11-20 08:00:01+00');
INSERT INTO lindungdesa.trail VALUES (1, 1, 'd8ef821b65654f76af94fa351d06f204', '2026-11-20T11:14:38.777360Z', 'postgres', 'create store', 'store_info', '95cdc5d82fa24f1fbd73dbeaa319c9b7', 'insert', '{"at": "2026-11-20T11:14:38.777360Z", "row": "95cdc5d82fa24f1fbd73dbeaa319c9b7", "kind": "store_info", "actor": "postgres", "after": {"revision": "0001", "store_id": "95cdc5d82fa24f1fbd73dbeaa319c9b7", "updated_at": "2026-11-20T08:00:01+00:00", "minimum_client": 1}, "action": "create store", "before": null, "operation": "insert", "transaction": "d8ef821b65654f76af94fa351d06f204"}', '0934e86e2fc61e5c5fa7bc3417d61051f5454a829704c3f7e03ba3e57b850113', '136ea1139cbb5ee1982b04ac25e4d82cdb6f2cf3f5deb375c3f937ee2795cea3');
INSERT INTO lindungdesa.trail VALUES (2, 2, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.795072Z', 'postgres', 'prepare', 'person', '310630187df64375a784ed30219dcaac', 'insert', '{"at": "2026-11-20T11:14:38.795072Z", "row": "310630187df64375a784ed30219dcaac", "kind": "person", "actor": "postgres", "after": {"id": "310630187df64375a784ed30219dcaac", "role": "petugas", "login": "petugas", "active": true, "full_name": "Petugas"}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', '136ea1139cbb5ee1982b04ac25e4d82cdb6f2cf3f5deb375c3f937ee2795cea3', 'c7d1e24374761894b4cfcaae8d35100bec9e457f263bbf07697dee3b96bbf2af');
INSERT INTO lindungdesa.trail VALUES (3, 3, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.802702Z', 'postgres', 'prepare', 'person', '492a0a2ad1a741e1b59d03b99590e06a', 'insert', '{"at": "2026-11-20T11:14:38.802702Z", "row": "492a0a2ad1a741e1b59d03b99590e06a", "kind": "person", "actor": "postgres", "after": {"id": "492a0a2ad1a741e1b59d03b99590e06a", "role": "pejabat", "login": "pejabat", "active": true, "full_name": "Pejabat"}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', 'c7d1e24374761894b4cfcaae8d35100bec9e457f263bbf07697dee3b96bbf2af', '29fd7469f63a346ea360b61f4c8acdbc67b8eb97558140272ce115dcd8efe376');
INSERT INTO lindungdesa.trail VALUES (4, 4, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.809367Z', 'postgres', 'prepare', 'person', '842f11fba8a54b20b7d2f83c32165a49', 'insert', '{"at": "2026-11-20T11:14:38.809367Z", "row": "842f11fba8a54b20b7d2f83c32165a49", "kind": "person", "actor": "postgres", "after": {"id": "842f11fba8a54b20b7d2f83c32165a49", "role": "pengelola", "login": "pengelola", "active": true, "full_name": "Pengelola"}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', '29fd7469f63a346ea360b61f4c8acdbc67b8eb97558140272ce115dcd8efe376', '5b8a3d131eb95a91789542015dc689ff4c480d436937c83ed7e3392ada9039ae');
INSERT INTO lindungdesa.trail VALUES (5, 5, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.815877Z', 'postgres', 'prepare', 'person', '77c178ca21de40a0b1b32c353afe78ad', 'insert', '{"at": "2026-11-20T11:14:38.815877Z", "row": "77c178ca21de40a0b1b32c353afe78ad", "kind": "person", "actor": "postgres", "after": {"id": "77c178ca21de40a0b1b32c353afe78ad", "role": "admin", "login": "admin", "active": true, "full_name": "Admin"}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', '5b8a3d131eb95a91789542015dc689ff4c480d436937c83ed7e3392ada9039ae', 'fc3f1b87144a8148fd7cda73ea1126820875e279ac54659499aded05f8d8a0ee');
INSERT INTO lindungdesa.trail VALUES (6, 6, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.822794Z', 'postgres', 'prepare', 'regency', 'regency', 'insert', '{"at": "2026-11-20T11:14:38.822794Z", "row": "regency", "kind": "regency", "actor": "postgres", "after": {"id": "regency", "code": "32.16", "name": "Kabupaten Bekasi"}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', 'fc3f1b87144a8148fd7cda73ea1126820875e279ac54659499aded05f8d8a0ee', '6baad324251523802762a096a8ba2c7ea3fad976294ee5af39f91ad1c02f8c84');
INSERT INTO lindungdesa.trail VALUES (7, 7, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.824219Z', 'postgres', 'prepare', 'district', '4852d801827e48cfb05a878ddfa09cc4', 'insert', '{"at": "2026-11-20T11:14:38.824219Z", "row": "4852d801827e48cfb05a878ddfa09cc4", "kind": "district", "actor": "postgres", "after": {"id": "4852d801827e48cfb05a878ddfa09cc4", "regency_id": "regency"}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', '6baad324251523802762a096a8ba2c7ea3fad976294ee5af39f91ad1c02f8c84', '44880ad385c46ba4a1e9c6c55e64686ca91a345a53a630e628a4cc758ba68281');
INSERT INTO lindungdesa.trail VALUES (8, 8, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.825709Z', 'postgres', 'prepare', 'district_name', '972ca73101ab476aad93cddafa3756ee', 'insert', '{"at": "2026-11-20T11:14:38.825709Z", "row": "972ca73101ab476aad93cddafa3756ee", "kind": "district_name", "actor": "postgres", "after": {"id": "972ca73101ab476aad93cddafa3756ee", "code": "32.16.01", "name": "Tarumajaya", "valid_from": null, "district_id": "4852d801827e48cfb05a878ddfa09cc4", "valid_until": null}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', '44880ad385c46ba4a1e9c6c55e64686ca91a345a53a630e628a4cc758ba68281', '122fc54a25df8e6e158e74d4fc00e8387ab059028684050c8e0a59e5509c10a8');
INSERT INTO lindungdesa.trail VALUES (9, 9, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.826936Z', 'postgres', 'prepare', 'village', 'v1', 'insert', '{"at": "2026-11-20T11:14:38.826936Z", "row": "v1", "kind": "village", "actor": "postgres", "after": {"id": "v1", "district_id": "4852d801827e48cfb05a878ddfa09cc4"}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', '122fc54a25df8e6e158e74d4fc00e8387ab059028684050c8e0a59e5509c10a8', '435eb532b99e0af101d073a0c0e81c640541981f1a172c2e9a3ab060bd261ecb');
INSERT INTO lindungdesa.trail VALUES (10, 10, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.827317Z', 'postgres', 'prepare', 'village', 'v2', 'insert', '{"at": "2026-11-20T11:14:38.827317Z", "row": "v2", "kind": "village", "actor": "postgres", "after": {"id": "v2", "district_id": "4852d801827e48cfb05a878ddfa09cc4"}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', '435eb532b99e0af101d073a0c0e81c640541981f1a172c2e9a3ab060bd261ecb', 'fcd2e289fe5294d9cb0e06509f72388b6c0460d0a7f2416d9e54483947631c82');
INSERT INTO lindungdesa.trail VALUES (11, 11, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.827458Z', 'postgres', 'prepare', 'village', 'v3', 'insert', '{"at": "2026-11-20T11:14:38.827458Z", "row": "v3", "kind": "village", "actor": "postgres", "after": {"id": "v3", "district_id": "4852d801827e48cfb05a878ddfa09cc4"}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', 'fcd2e289fe5294d9cb0e06509f72388b6c0460d0a7f2416d9e54483947631c82', '633355a46f38e72941b3cc5829d99af3511de3936a12eaedf90b9f586afb7a9e');
INSERT INTO lindungdesa.trail VALUES (12, 12, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.828697Z', 'postgres', 'prepare', 'village_name', '017bb90437bb4c51bd991ca45793265d', 'insert', '{"at": "2026-11-20T11:14:38.828697Z", "row": "017bb90437bb4c51bd991ca45793265d", "kind": "village_name", "actor": "postgres", "after": {"id": "017bb90437bb4c51bd991ca45793265d", "code": "32.16.01.1007", "kind": "kelurahan", "name": "Setia Asih", "valid_from": null, "village_id": "v1", "district_id": "4852d801827e48cfb05a878ddfa09cc4", "valid_until": null}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', '633355a46f38e72941b3cc5829d99af3511de3936a12eaedf90b9f586afb7a9e', 'c7beab4cbe4f6e677cc58dd86c8710ba4d03a6851daf8dcd5335d83a148d8b78');
INSERT INTO lindungdesa.trail VALUES (13, 13, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.829096Z', 'postgres', 'prepare', 'village_name', '269534a5b6dc497eab2064fcdc938578', 'insert', '{"at": "2026-11-20T11:14:38.829096Z", "row": "269534a5b6dc497eab2064fcdc938578", "kind": "village_name", "actor": "postgres", "after": {"id": "269534a5b6dc497eab2064fcdc938578", "code": "32.16.01.2001", "kind": "desa", "name": "Sagara Makmur", "valid_from": null, "village_id": "v2", "district_id": "4852d801827e48cfb05a878ddfa09cc4", "valid_until": null}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', 'c7beab4cbe4f6e677cc58dd86c8710ba4d03a6851daf8dcd5335d83a148d8b78', 'af42570dee754334210c65c2870871c22fd45fd2e5bbf648c6f24083ff462fb0');
INSERT INTO lindungdesa.trail VALUES (14, 14, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.829257Z', 'postgres', 'prepare', 'village_name', '99f3fcd753694e76922971749097cbc4', 'insert', '{"at": "2026-11-20T11:14:38.829257Z", "row": "99f3fcd753694e76922971749097cbc4", "kind": "village_name", "actor": "postgres", "after": {"id": "99f3fcd753694e76922971749097cbc4", "code": "32.16.01.2002", "kind": "desa", "name": "Segarajaya", "valid_from": null, "village_id": "v3", "district_id": "4852d801827e48cfb05a878ddfa09cc4", "valid_until": null}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', 'af42570dee754334210c65c2870871c22fd45fd2e5bbf648c6f24083ff462fb0', '6a9476c5a426e0433a81f63fc36526178369f2aa95e33bad3f249110d0f124f2');
INSERT INTO lindungdesa.trail VALUES (15, 15, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.832078Z', 'postgres', 'prepare', 'number_series', 'series', 'insert', '{"at": "2026-11-20T11:14:38.832078Z", "row": "series", "kind": "number_series", "actor": "postgres", "after": {"id": "series", "code": "", "kind": "circular", "name": "Surat Edaran", "active": true, "pattern": "{kode}/SE-{nomor}/Disnaker/{tahun}", "numbering": "single"}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', '6a9476c5a426e0433a81f63fc36526178369f2aa95e33bad3f249110d0f124f2', 'a6daddf29441bf67f253e19f62342b27cac9566d926e63735d13cb465c420a69');
INSERT INTO lindungdesa.trail VALUES (16, 16, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.833993Z', 'postgres', 'prepare', 'post', 'post', 'insert', '{"at": "2026-11-20T11:14:38.833993Z", "row": "post", "kind": "post", "actor": "postgres", "after": {"id": "post", "kind": "", "title": "KEPALA DINAS KETENAGAKERJAAN", "valid_from": null, "superior_id": null, "valid_until": null}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', 'a6daddf29441bf67f253e19f62342b27cac9566d926e63735d13cb465c420a69', 'ba9c32174f58c2098d21759976ca01efe5b1b3977c9555f8851901e0b648da20');
INSERT INTO lindungdesa.trail VALUES (17, 17, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.835893Z', 'postgres', 'prepare', 'official', 'official', 'insert', '{"at": "2026-11-20T11:14:38.835893Z", "row": "official", "kind": "official", "actor": "postgres", "after": {"id": "official", "nip": "cb999142aeb69f518316dbf41599bb32269ab6d69492fa986f72f7e7b718e044", "rank": "", "full_name": "Nama Pejabat", "is_civil_servant": true}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', 'ba9c32174f58c2098d21759976ca01efe5b1b3977c9555f8851901e0b648da20', 'd3ac3ee6a4e5337f50276f46871ae60ab31c5d6067c2024dabb75e08cf37c129');
INSERT INTO lindungdesa.trail VALUES (18, 18, '2d07251a805a437f9f0b963e1300255c', '2026-11-20T11:14:38.838294Z', 'postgres', 'prepare', 'office_holder', 'holder', 'insert', '{"at": "2026-11-20T11:14:38.838294Z", "row": "holder", "kind": "office_holder", "actor": "postgres", "after": {"id": "holder", "form": "", "post_id": "post", "valid_from": null, "official_id": "official", "valid_until": null}, "action": "prepare", "before": null, "operation": "insert", "transaction": "2d07251a805a437f9f0b963e1300255c"}', 'd3ac3ee6a4e5337f50276f46871ae60ab31c5d6067c2024dabb75e08cf37c129', 'c9bea4f7fd2d2c2d18ef67f5521400d570b341046b2b2fece4851a98293d336c');
INSERT INTO lindungdesa.trail VALUES (19, 19, '8fa2960cb5b94943989c2eb6200d3ab5', '2026-11-20T11:14:38.871641Z', 'petugas', 'write a circular', 'letter', 'c21d905118044bab8a48903b6b7265f5', 'insert', '{"at": "2026-11-20T11:14:38.871641Z", "row": "c21d905118044bab8a48903b6b7265f5", "kind": "letter", "actor": "petugas", "after": {"id": "c21d905118044bab8a48903b6b7265f5", "kind": "circular", "state": "draft", "number": "", "content": null, "subject": "Perlindungan Pekerja Rentan", "version": 1, "letter_on": "2026-11-20", "numbering": "single", "series_id": "series", "signatory": "holder", "created_at": "2026-11-20T11:14:38.870723+00:00", "created_by": "petugas", "delegation": "", "classification": "500.15.14.2", "outside_number": ""}, "action": "write a circular", "before": null, "operation": "insert", "transaction": "8fa2960cb5b94943989c2eb6200d3ab5"}', 'c9bea4f7fd2d2c2d18ef67f5521400d570b341046b2b2fece4851a98293d336c', '98b1d496c14938ed903fefad11fd43c0cac134746357e56c765bcafdb8204d96');
INSERT INTO lindungdesa.trail VALUES (20, 20, '8fa2960cb5b94943989c2eb6200d3ab5', '2026-11-20T11:14:38.874916Z', 'petugas', 'write a circular', 'circular', 'c21d905118044bab8a48903b6b7265f5', 'insert', '{"at": "2026-11-20T11:14:38.874916Z", "row": "c21d905118044bab8a48903b6b7265f5", "kind": "circular", "actor": "petugas", "after": {"months": 12, "people": 100, "annexes": null, "sections": "[{\"heading\":\"Dasar\"}]", "skeleton": "A", "copies_to": null, "letter_id": "c21d905118044bab8a48903b6b7265f5", "fiscal_year": 2027, "legal_bases": null, "monthly_rate": 16800}, "action": "write a circular", "before": null, "operation": "insert", "transaction": "8fa2960cb5b94943989c2eb6200d3ab5"}', '98b1d496c14938ed903fefad11fd43c0cac134746357e56c765bcafdb8204d96', '3123d0a96243f96370fc2724babba816860b0806471653878d61a372bad92a6d');
INSERT INTO lindungdesa.trail VALUES (21, 21, '8fa2960cb5b94943989c2eb6200d3ab5', '2026-11-20T11:14:38.878169Z', 'petugas', 'write a circular', 'obligation', 'ob39a803f650046b5b79c26a0362582ee', 'insert', '{"at": "2026-11-20T11:14:38.878169Z", "row": "ob39a803f650046b5b79c26a0362582ee", "kind": "obligation", "actor": "petugas", "after": {"id": "ob39a803f650046b5b79c26a0362582ee", "text": "Menganggarkan", "binds": "both", "due_on": "2026-12-20", "position": 1, "letter_id": "c21d905118044bab8a48903b6b7265f5"}, "action": "write a circular", "before": null, "operation": "insert", "transaction": "8fa2960cb5b94943989c2eb6200d3ab5"}', '3123d0a96243f96370fc2724babba816860b0806471653878d61a372bad92a6d', '8f75626aa7358b28d6be7467cb20397ad29e22e1cc382101afc6868415847631');
INSERT INTO lindungdesa.trail VALUES (22, 22, '8fa2960cb5b94943989c2eb6200d3ab5', '2026-11-20T11:14:38.881485Z', 'petugas', 'write a circular', 'recipient', 'v1b39a803f650046b5b79c26a0362582ee', 'insert', '{"at": "2026-11-20T11:14:38.881485Z", "row": "v1b39a803f650046b5b79c26a0362582ee", "kind": "recipient", "actor": "petugas", "after": {"id": "v1b39a803f650046b5b79c26a0362582ee", "months": null, "people": null, "position": 1, "letter_id": "c21d905118044bab8a48903b6b7265f5", "village_id": "v1"}, "action": "write a circular", "before": null, "operation": "insert", "transaction": "8fa2960cb5b94943989c2eb6200d3ab5"}', '8f75626aa7358b28d6be7467cb20397ad29e22e1cc382101afc6868415847631', 'bfc340a40f78b0d20b894f0c0f5c7953bbd0c9b824f0ce8d9928aa9b563b195c');
INSERT INTO lindungdesa.trail VALUES (23, 23, '8fa2960cb5b94943989c2eb6200d3ab5', '2026-11-20T11:14:38.882047Z', 'petugas', 'write a circular', 'recipient', 'v2b39a803f650046b5b79c26a0362582ee', 'insert', '{"at": "2026-11-20T11:14:38.882047Z", "row": "v2b39a803f650046b5b79c26a0362582ee", "kind": "recipient", "actor": "petugas", "after": {"id": "v2b39a803f650046b5b79c26a0362582ee", "months": null, "people": null, "position": 2, "letter_id": "c21d905118044bab8a48903b6b7265f5", "village_id": "v2"}, "action": "write a circular", "before": null, "operation": "insert", "transaction": "8fa2960cb5b94943989c2eb6200d3ab5"}', 'bfc340a40f78b0d20b894f0c0f5c7953bbd0c9b824f0ce8d9928aa9b563b195c', 'a92c50f5600c2e3c6716db056daa98d7185434a87340faef364fcdd86cdce5e0');
INSERT INTO lindungdesa.trail VALUES (24, 24, '8fa2960cb5b94943989c2eb6200d3ab5', '2026-11-20T11:14:38.882332Z', 'petugas', 'write a circular', 'recipient', 'v3b39a803f650046b5b79c26a0362582ee', 'insert', '{"at": "2026-11-20T11:14:38.882332Z", "row": "v3b39a803f650046b5b79c26a0362582ee", "kind": "recipient", "actor": "petugas", "after": {"id": "v3b39a803f650046b5b79c26a0362582ee", "months": null, "people": null, "position": 3, "letter_id": "c21d905118044bab8a48903b6b7265f5", "village_id": "v3"}, "action": "write a circular", "before": null, "operation": "insert", "transaction": "8fa2960cb5b94943989c2eb6200d3ab5"}', 'a92c50f5600c2e3c6716db056daa98d7185434a87340faef364fcdd86cdce5e0', '1fc1f7c3301969a9d2672c6506135a6e97e64e760583d4d9212bcd50ab53b36a');
INSERT INTO lindungdesa.trail VALUES (25, 25, '3347366887ef49dbaa021790d8b587fe', '2026-11-20T11:14:38.886714Z', 'petugas', 'write a circular', 'letter', 'b0f840e670ca4f06a03f1ecc4b757b62', 'insert', '{"at": "2026-11-20T11:14:38.886714Z", "row": "b0f840e670ca4f06a03f1ecc4b757b62", "kind": "letter", "actor": "petugas", "after": {"id": "b0f840e670ca4f06a03f1ecc4b757b62", "kind": "circular", "state": "draft", "number": "", "content": null, "subject": "Perlindungan Pekerja Rentan", "version": 1, "letter_on": "2026-11-20", "numbering": "single", "series_id": "series", "signatory": "holder", "created_at": "2026-11-20T11:14:38.886597+00:00", "created_by": "petugas", "delegation": "", "classification": "500.15.14.2", "outside_number": ""}, "action": "write a circular", "before": null, "operation": "insert", "transaction": "3347366887ef49dbaa021790d8b587fe"}', '1fc1f7c3301969a9d2672c6506135a6e97e64e760583d4d9212bcd50ab53b36a', 'e4d7a58a9e811737fa209eac6b30f7f205aeaacab69be9effa973e1759c33580');
INSERT INTO lindungdesa.trail VALUES (26, 26, '3347366887ef49dbaa021790d8b587fe', '2026-11-20T11:14:38.887371Z', 'petugas', 'write a circular', 'circular', 'b0f840e670ca4f06a03f1ecc4b757b62', 'insert', '{"at": "2026-11-20T11:14:38.887371Z", "row": "b0f840e670ca4f06a03f1ecc4b757b62", "kind": "circular", "actor": "petugas", "after": {"months": 12, "people": 100, "annexes": null, "sections": "[{\"heading\":\"Dasar\"}]", "skeleton": "A", "copies_to": null, "letter_id": "b0f840e670ca4f06a03f1ecc4b757b62", "fiscal_year": 2027, "legal_bases": null, "monthly_rate": 16800}, "action": "write a circular", "before": null, "operation": "insert", "transaction": "3347366887ef49dbaa021790d8b587fe"}', 'e4d7a58a9e811737fa209eac6b30f7f205aeaacab69be9effa973e1759c33580', '3dc63325b2e7bd8e90017b8d66d27a8c6bd3e8fc76ce362674d52243726f34b3');
INSERT INTO lindungdesa.trail VALUES (27, 27, '3347366887ef49dbaa021790d8b587fe', '2026-11-20T11:14:38.888231Z', 'petugas', 'write a circular', 'obligation', 'od07fda5658c04482a486e3c64e5baa9e', 'insert', '{"at": "2026-11-20T11:14:38.888231Z", "row": "od07fda5658c04482a486e3c64e5baa9e", "kind": "obligation", "actor": "petugas", "after": {"id": "od07fda5658c04482a486e3c64e5baa9e", "text": "Menganggarkan", "binds": "both", "due_on": "2026-12-20", "position": 1, "letter_id": "b0f840e670ca4f06a03f1ecc4b757b62"}, "action": "write a circular", "before": null, "operation": "insert", "transaction": "3347366887ef49dbaa021790d8b587fe"}', '3dc63325b2e7bd8e90017b8d66d27a8c6bd3e8fc76ce362674d52243726f34b3', 'd72f5b88e081ce90ad7c9c1045ad34b510c7d78976ff4358b37585b4f41714c8');
INSERT INTO lindungdesa.trail VALUES (28, 28, '3347366887ef49dbaa021790d8b587fe', '2026-11-20T11:14:38.889045Z', 'petugas', 'write a circular', 'recipient', 'v1d07fda5658c04482a486e3c64e5baa9e', 'insert', '{"at": "2026-11-20T11:14:38.889045Z", "row": "v1d07fda5658c04482a486e3c64e5baa9e", "kind": "recipient", "actor": "petugas", "after": {"id": "v1d07fda5658c04482a486e3c64e5baa9e", "months": null, "people": null, "position": 1, "letter_id": "b0f840e670ca4f06a03f1ecc4b757b62", "village_id": "v1"}, "action": "write a circular", "before": null, "operation": "insert", "transaction": "3347366887ef49dbaa021790d8b587fe"}', 'd72f5b88e081ce90ad7c9c1045ad34b510c7d78976ff4358b37585b4f41714c8', '76b28a8f0a2ee84082e034be8509bd47c57f69e537de8e55750f1862a789607a');
INSERT INTO lindungdesa.trail VALUES (29, 29, '3347366887ef49dbaa021790d8b587fe', '2026-11-20T11:14:38.889242Z', 'petugas', 'write a circular', 'recipient', 'v2d07fda5658c04482a486e3c64e5baa9e', 'insert', '{"at": "2026-11-20T11:14:38.889242Z", "row": "v2d07fda5658c04482a486e3c64e5baa9e", "kind": "recipient", "actor": "petugas", "after": {"id": "v2d07fda5658c04482a486e3c64e5baa9e", "months": null, "people": null, "position": 2, "letter_id": "b0f840e670ca4f06a03f1ecc4b757b62", "village_id": "v2"}, "action": "write a circular", "before": null, "operation": "insert", "transaction": "3347366887ef49dbaa021790d8b587fe"}', '76b28a8f0a2ee84082e034be8509bd47c57f69e537de8e55750f1862a789607a', '20f1ec4d925486b98900e2d6b6a20a892a6a9bb3dceb502f57bd2f1543715830');
INSERT INTO lindungdesa.trail VALUES (30, 30, '3347366887ef49dbaa021790d8b587fe', '2026-11-20T11:14:38.889398Z', 'petugas', 'write a circular', 'recipient', 'v3d07fda5658c04482a486e3c64e5baa9e', 'insert', '{"at": "2026-11-20T11:14:38.889398Z", "row": "v3d07fda5658c04482a486e3c64e5baa9e", "kind": "recipient", "actor": "petugas", "after": {"id": "v3d07fda5658c04482a486e3c64e5baa9e", "months": null, "people": null, "position": 3, "letter_id": "b0f840e670ca4f06a03f1ecc4b757b62", "village_id": "v3"}, "action": "write a circular", "before": null, "operation": "insert", "transaction": "3347366887ef49dbaa021790d8b587fe"}', '20f1ec4d925486b98900e2d6b6a20a892a6a9bb3dceb502f57bd2f1543715830', '1746f0a9e3afad49f1e7fba9bd37bdf080c92e686b680fe87f2db8410f0312a5');
INSERT INTO lindungdesa.trail VALUES (31, 31, 'd43b2f7ea18e4d07810cffd5ab118285', '2026-11-20T11:14:38.895572Z', 'petugas', 'number a circular', 'number_counter', 'series:2026', 'insert', '{"at": "2026-11-20T11:14:38.895572Z", "row": "series:2026", "kind": "number_counter", "actor": "petugas", "after": {"last": 1, "year": 2026, "series_id": "series"}, "action": "number a circular", "before": null, "operation": "insert", "transaction": "d43b2f7ea18e4d07810cffd5ab118285"}', '1746f0a9e3afad49f1e7fba9bd37bdf080c92e686b680fe87f2db8410f0312a5', '7b489ec3a6a551058f4cfdd58d52d8859d26ab6550ebc344c0aed2bd1ad2b628');
INSERT INTO lindungdesa.trail VALUES (32, 32, 'd43b2f7ea18e4d07810cffd5ab118285', '2026-11-20T11:14:38.896861Z', 'petugas', 'number a circular', 'number_book', 'bd7c816286c2450b803b6e2c198b78c3', 'insert', '{"at": "2026-11-20T11:14:38.896861Z", "row": "bd7c816286c2450b803b6e2c198b78c3", "kind": "number_book", "actor": "petugas", "after": {"id": "bd7c816286c2450b803b6e2c198b78c3", "text": "1", "year": 2026, "state": "reserved", "number": 1, "remark": "", "copy_id": null, "subject": "", "delivery": "", "taken_at": "2026-11-20T11:14:38.896296+00:00", "taken_by": "petugas", "letter_id": null, "letter_on": null, "recipient": "", "series_id": "series", "signatory": "", "voided_at": null, "voided_by": "", "handled_by": "", "attachments": "", "void_reason": "", "outside_number": "", "outside_number_from": ""}, "action": "number a circular", "before": null, "operation": "insert", "transaction": "d43b2f7ea18e4d07810cffd5ab118285"}', '7b489ec3a6a551058f4cfdd58d52d8859d26ab6550ebc344c0aed2bd1ad2b628', 'abcd0abba043c57a5a493bb7fef928285c067cd10303e6e78f3b0a7a42cbb4fc');
INSERT INTO lindungdesa.trail VALUES (33, 33, 'd43b2f7ea18e4d07810cffd5ab118285', '2026-11-20T11:14:38.898141Z', 'petugas', 'number a circular', 'number_book', 'bd7c816286c2450b803b6e2c198b78c3', 'update', '{"at": "2026-11-20T11:14:38.898141Z", "row": "bd7c816286c2450b803b6e2c198b78c3", "kind": "number_book", "actor": "petugas", "after": {"id": "bd7c816286c2450b803b6e2c198b78c3", "text": "500.15.14.2/SE-1/Disnaker/2026", "year": 2026, "state": "taken", "number": 1, "remark": "", "copy_id": null, "subject": "", "delivery": "", "taken_at": "2026-11-20T11:14:38.897989+00:00", "taken_by": "petugas", "letter_id": "b0f840e670ca4f06a03f1ecc4b757b62", "letter_on": null, "recipient": "", "series_id": "series", "signatory": "", "voided_at": null, "voided_by": "", "handled_by": "", "attachments": "", "void_reason": "", "outside_number": "", "outside_number_from": ""}, "action": "number a circular", "before": {"id": "bd7c816286c2450b803b6e2c198b78c3", "text": "1", "year": 2026, "state": "reserved", "number": 1, "remark": "", "copy_id": null, "subject": "", "delivery": "", "taken_at": "2026-11-20T11:14:38.896296+00:00", "taken_by": "petugas", "letter_id": null, "letter_on": null, "recipient": "", "series_id": "series", "signatory": "", "voided_at": null, "voided_by": "", "handled_by": "", "attachments": "", "void_reason": "", "outside_number": "", "outside_number_from": ""}, "operation": "update", "transaction": "d43b2f7ea18e4d07810cffd5ab118285"}', 'abcd0abba043c57a5a493bb7fef928285c067cd10303e6e78f3b0a7a42cbb4fc', 'd31e0180ae5428b91b9dc62654aa41ddb0a5b2209e8d3a28267d60608fd54353');
INSERT INTO lindungdesa.trail VALUES (34, 34, 'd43b2f7ea18e4d07810cffd5ab118285', '2026-11-20T11:14:38.899325Z', 'petugas', 'number a circular', 'letter', 'b0f840e670ca4f06a03f1ecc4b757b62', 'update', '{"at": "2026-11-20T11:14:38.899325Z", "row": "b0f840e670ca4f06a03f1ecc4b757b62", "kind": "letter", "actor": "petugas", "after": {"id": "b0f840e670ca4f06a03f1ecc4b757b62", "kind": "circular", "state": "numbered", "number": "500.15.14.2/SE-1/Disnaker/2026", "content": null, "subject": "Perlindungan Pekerja Rentan", "version": 1, "letter_on": "2026-11-20", "numbering": "single", "series_id": "series", "signatory": "holder", "created_at": "2026-11-20T11:14:38.886597+00:00", "created_by": "petugas", "delegation": "", "classification": "500.15.14.2", "outside_number": ""}, "action": "number a circular", "before": {"id": "b0f840e670ca4f06a03f1ecc4b757b62", "kind": "circular", "state": "draft", "number": "", "content": null, "subject": "Perlindungan Pekerja Rentan", "version": 1, "letter_on": "2026-11-20", "numbering": "single", "series_id": "series", "signatory": "holder", "created_at": "2026-11-20T11:14:38.886597+00:00", "created_by": "petugas", "delegation": "", "classification": "500.15.14.2", "outside_number": ""}, "operation": "update", "transaction": "d43b2f7ea18e4d07810cffd5ab118285"}', 'd31e0180ae5428b91b9dc62654aa41ddb0a5b2209e8d3a28267d60608fd54353', '584b362d8e1f57b3338b6e790ac13ad407e95f63eb24126fe2f83fd423d81a5c');
INSERT INTO lindungdesa.trail VALUES (35, 35, 'd43b2f7ea18e4d07810cffd5ab118285', '2026-11-20T11:14:38.902119Z', 'petugas', 'number a circular', 'copy', '49fb1659e09943b491a63b313d50d8cd', 'insert', '{"at": "2026-11-20T11:14:38.902119Z", "row": "49fb1659e09943b491a63b313d50d8cd", "kind": "copy", "actor": "petugas", "after": {"id": "49fb1659e09943b491a63b313d50d8cd", "number": "", "content": "{\"unit\":1}", "position": 1, "letter_id": "b0f840e670ca4f06a03f1ecc4b757b62", "signed_at": null, "signed_by": null, "village_id": "v1", "document_id": null, "content_hash": "00", "recipient_id": "v1d07fda5658c04482a486e3c64e5baa9e"}, "action": "number a circular", "before": null, "operation": "insert", "transaction": "d43b2f7ea18e4d07810cffd5ab118285"}', '584b362d8e1f57b3338b6e790ac13ad407e95f63eb24126fe2f83fd423d81a5c', 'b6ed30a8933e63deee72dc5d65dd51512b64e26222c33a5a068e8a301786db36');
INSERT INTO lindungdesa.trail VALUES (36, 36, 'd43b2f7ea18e4d07810cffd5ab118285', '2026-11-20T11:14:38.902683Z', 'petugas', 'number a circular', 'copy', 'ee38caf7980a45e0b44101c93346c55b', 'insert', '{"at": "2026-11-20T11:14:38.902683Z", "row": "ee38caf7980a45e0b44101c93346c55b", "kind": "copy", "actor": "petugas", "after": {"id": "ee38caf7980a45e0b44101c93346c55b", "number": "", "content": "{\"unit\":1}", "position": 2, "letter_id": "b0f840e670ca4f06a03f1ecc4b757b62", "signed_at": null, "signed_by": null, "village_id": "v2", "document_id": null, "content_hash": "00", "recipient_id": "v2d07fda5658c04482a486e3c64e5baa9e"}, "action": "number a circular", "before": null, "operation": "insert", "transaction": "d43b2f7ea18e4d07810cffd5ab118285"}', 'b6ed30a8933e63deee72dc5d65dd51512b64e26222c33a5a068e8a301786db36', '02507cdde12ae88d8b5629419b7f2fe217332f731a9e480fbee37866ab607197');
INSERT INTO lindungdesa.trail VALUES (37, 37, 'd43b2f7ea18e4d07810cffd5ab118285', '2026-11-20T11:14:38.902910Z', 'petugas', 'number a circular', 'copy', 'bc19fe88dc8d4ae0a160c5fc4420722c', 'insert', '{"at": "2026-11-20T11:14:38.902910Z", "row": "bc19fe88dc8d4ae0a160c5fc4420722c", "kind": "copy", "actor": "petugas", "after": {"id": "bc19fe88dc8d4ae0a160c5fc4420722c", "number": "", "content": "{\"unit\":1}", "position": 3, "letter_id": "b0f840e670ca4f06a03f1ecc4b757b62", "signed_at": null, "signed_by": null, "village_id": "v3", "document_id": null, "content_hash": "00", "recipient_id": "v3d07fda5658c04482a486e3c64e5baa9e"}, "action": "number a circular", "before": null, "operation": "insert", "transaction": "d43b2f7ea18e4d07810cffd5ab118285"}', '02507cdde12ae88d8b5629419b7f2fe217332f731a9e480fbee37866ab607197', '8630a84d2de8e6050fdb05e10f03deb1d760889671f45253249231890d68dc52');
INSERT INTO lindungdesa.trail VALUES (38, 38, 'd43b2f7ea18e4d07810cffd5ab118285', '2026-11-20T11:14:38.903774Z', 'petugas', 'number a circular', 'letter', 'b0f840e670ca4f06a03f1ecc4b757b62', 'update', '{"at": "2026-11-20T11:14:38.903774Z", "row": "b0f840e670ca4f06a03f1ecc4b757b62", "kind": "letter", "actor": "petugas", "after": {"id": "b0f840e670ca4f06a03f1ecc4b757b62", "kind": "circular", "state": "numbered", "number": "500.15.14.2/SE-1/Disnaker/2026", "content": "{\"subject\":\"Perlindungan\"}", "subject": "Perlindungan Pekerja Rentan", "version": 1, "letter_on": "2026-11-20", "numbering": "single", "series_id": "series", "signatory": "holder", "created_at": "2026-11-20T11:14:38.886597+00:00", "created_by": "petugas", "delegation": "", "classification": "500.15.14.2", "outside_number": ""}, "action": "number a circular", "before": {"id": "b0f840e670ca4f06a03f1ecc4b757b62", "kind": "circular", "state": "numbered", "number": "500.15.14.2/SE-1/Disnaker/2026", "content": null, "subject": "Perlindungan Pekerja Rentan", "version": 1, "letter_on": "2026-11-20", "numbering": "single", "series_id": "series", "signatory": "holder", "created_at": "2026-11-20T11:14:38.886597+00:00", "created_by": "petugas", "delegation": "", "classification": "500.15.14.2", "outside_number": ""}, "operation": "update", "transaction": "d43b2f7ea18e4d07810cffd5ab118285"}', '8630a84d2de8e6050fdb05e10f03deb1d760889671f45253249231890d68dc52', '491011d266792fe095c9f17f206be562cf901181df31486d2c5a64c6d7740bd3');
INSERT INTO lindungdesa.trail VALUES (39, 39, '72cc9dbe281342e8888de87cae1418be', '2026-11-20T11:14:38.930452Z', 'pejabat', 'sign', 'document', '315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027', 'insert', '{"at": "2026-11-20T11:14:38.930452Z", "row": "315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027", "kind": "document", "actor": "pejabat", "after": {"id": "315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027", "name": "satu.pdf", "size": 4, "created_at": "2026-11-20T11:14:38.930027+00:00", "created_by": "pejabat", "media_type": "application/pdf"}, "action": "sign", "before": null, "operation": "insert", "transaction": "72cc9dbe281342e8888de87cae1418be"}', '491011d266792fe095c9f17f206be562cf901181df31486d2c5a64c6d7740bd3', '23e8749fb1ae3862b2cf61c0b520d09135040125ffba6380d1f51dd946261476');
INSERT INTO lindungdesa.trail VALUES (40, 40, '72cc9dbe281342e8888de87cae1418be', '2026-11-20T11:14:38.939046Z', 'pejabat', 'sign', 'copy', '49fb1659e09943b491a63b313d50d8cd', 'update', '{"at": "2026-11-20T11:14:38.939046Z", "row": "49fb1659e09943b491a63b313d50d8cd", "kind": "copy", "actor": "pejabat", "after": {"id": "49fb1659e09943b491a63b313d50d8cd", "number": "", "content": "{\"unit\":1}", "position": 1, "letter_id": "b0f840e670ca4f06a03f1ecc4b757b62", "signed_at": "2026-11-20T11:14:38.938882+00:00", "signed_by": "pejabat", "village_id": "v1", "document_id": "315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027", "content_hash": "00", "recipient_id": "v1d07fda5658c04482a486e3c64e5baa9e"}, "action": "sign", "before": {"id": "49fb1659e09943b491a63b313d50d8cd", "number": "", "content": "{\"unit\":1}", "position": 1, "letter_id": "b0f840e670ca4f06a03f1ecc4b757b62", "signed_at": null, "signed_by": null, "village_id": "v1", "document_id": null, "content_hash": "00", "recipient_id": "v1d07fda5658c04482a486e3c64e5baa9e"}, "operation": "update", "transaction": "72cc9dbe281342e8888de87cae1418be"}', '23e8749fb1ae3862b2cf61c0b520d09135040125ffba6380d1f51dd946261476', '985def0f7a0a331daaaa2ba6f064ef2719919f03793f605e819c6e383adc5aaa');
INSERT INTO lindungdesa.trail VALUES (41, 41, 'a703ff55e3f84ca1beb14fc98d8983df', '2026-11-20T11:14:38.966271Z', 'admin', 'write a template', 'letter_template', 't', 'insert', '{"at": "2026-11-20T11:14:38.966271Z", "row": "t", "kind": "letter_template", "actor": "admin", "after": {"id": "t", "body": "{\"sections\":[]}", "kind": "circular", "name": "Edaran", "version": 1}, "action": "write a template", "before": null, "operation": "insert", "transaction": "a703ff55e3f84ca1beb14fc98d8983df"}', '985def0f7a0a331daaaa2ba6f064ef2719919f03793f605e819c6e383adc5aaa', 'e6e5697d8238b9bf54f14d81518abe4a590d48985ab38990a100fc9227ab3426');
INSERT INTO lindungdesa.trail_head VALUES (1, 41, 'e6e5697d8238b9bf54f14d81518abe4a590d48985ab38990a100fc9227ab3426');
INSERT INTO lindungdesa.trail_key VALUES (1, '\xe5daeb4ef84304bd89a9198f1a8a18d0208f86adda5bb298e0e2ef9f2564d6c4');
INSERT INTO lindungdesa.village VALUES ('v1', '4852d801827e48cfb05a878ddfa09cc4');
INSERT INTO lindungdesa.village VALUES ('v2', '4852d801827e48cfb05a878ddfa09cc4');
INSERT INTO lindungdesa.village VALUES ('v3', '4852d801827e48cfb05a878ddfa09cc4');
INSERT INTO lindungdesa.village_name VALUES ('017bb90437bb4c51bd991ca45793265d', 'v1', '4852d801827e48cfb05a878ddfa09cc4', '32.16.01.1007', 'Setia Asih', 'kelurahan', NULL, NULL);
INSERT INTO lindungdesa.village_name VALUES ('269534a5b6dc497eab2064fcdc938578', 'v2', '4852d801827e48cfb05a878ddfa09cc4', '32.16.01.2001', 'Sagara Makmur', 'desa', NULL, NULL);
INSERT INTO lindungdesa.village_name VALUES ('99f3fcd753694e76922971749097cbc4', 'v3', '4852d801827e48cfb05a878ddfa09cc4', '32.16.01.2002', 'Segarajaya', 'desa', NULL, NULL);
SELECT pg_catalog.setval('lindungdesa.trail_id_seq', 41, true);
ALTER TABLE ONLY lindungdesa.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY lindungdesa.circular
    ADD CONSTRAINT pk_circular PRIMARY KEY (letter_id);
ALTER TABLE ONLY lindungdesa.contribution_rate
    ADD CONSTRAINT pk_contribution_rate PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.copy
    ADD CONSTRAINT pk_copy PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.district
    ADD CONSTRAINT pk_district PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.district_name
    ADD CONSTRAINT pk_district_name PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.document
    ADD CONSTRAINT pk_document PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.document_content
    ADD CONSTRAINT pk_document_content PRIMARY KEY (document_id);
ALTER TABLE ONLY lindungdesa.legal_basis
    ADD CONSTRAINT pk_legal_basis PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.letter
    ADD CONSTRAINT pk_letter PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.letter_template
    ADD CONSTRAINT pk_letter_template PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.number_book
    ADD CONSTRAINT pk_number_book PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.number_counter
    ADD CONSTRAINT pk_number_counter PRIMARY KEY (series_id, year);
ALTER TABLE ONLY lindungdesa.number_series
    ADD CONSTRAINT pk_number_series PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.obligation
    ADD CONSTRAINT pk_obligation PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.office_holder
    ADD CONSTRAINT pk_office_holder PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.office_profile
    ADD CONSTRAINT pk_office_profile PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.official
    ADD CONSTRAINT pk_official PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.person
    ADD CONSTRAINT pk_person PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.post
    ADD CONSTRAINT pk_post PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.recipient
    ADD CONSTRAINT pk_recipient PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.regency
    ADD CONSTRAINT pk_regency PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.region_edition
    ADD CONSTRAINT pk_region_edition PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.store_info
    ADD CONSTRAINT pk_store_info PRIMARY KEY (store_id);
ALTER TABLE ONLY lindungdesa.trail
    ADD CONSTRAINT pk_trail PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.trail_head
    ADD CONSTRAINT pk_trail_head PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.trail_key
    ADD CONSTRAINT pk_trail_key PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.village
    ADD CONSTRAINT pk_village PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.village_alias
    ADD CONSTRAINT pk_village_alias PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.village_name
    ADD CONSTRAINT pk_village_name PRIMARY KEY (id);
ALTER TABLE ONLY lindungdesa.copy
    ADD CONSTRAINT uq_copy_letter_id UNIQUE (letter_id, village_id);
ALTER TABLE ONLY lindungdesa.number_book
    ADD CONSTRAINT uq_number_book_series_id UNIQUE (series_id, year, number);
ALTER TABLE ONLY lindungdesa.person
    ADD CONSTRAINT uq_person_login UNIQUE (login);
ALTER TABLE ONLY lindungdesa.recipient
    ADD CONSTRAINT uq_recipient_letter_id UNIQUE (letter_id, village_id);
ALTER TABLE ONLY lindungdesa.trail
    ADD CONSTRAINT uq_trail_seq UNIQUE (seq);
CREATE INDEX ix_copy_document_id ON lindungdesa.copy USING btree (document_id);
CREATE INDEX ix_district_name_district_id ON lindungdesa.district_name USING btree (district_id);
CREATE INDEX ix_number_book_copy_id ON lindungdesa.number_book USING btree (copy_id);
CREATE INDEX ix_number_book_letter_id ON lindungdesa.number_book USING btree (letter_id);
CREATE INDEX ix_obligation_letter_id ON lindungdesa.obligation USING btree (letter_id);
CREATE INDEX ix_trail_row ON lindungdesa.trail USING btree (kind, row_id);
CREATE INDEX ix_trail_transaction_id ON lindungdesa.trail USING btree (transaction_id);
CREATE INDEX ix_village_alias_village_id ON lindungdesa.village_alias USING btree (village_id);
CREATE INDEX ix_village_name_village_id ON lindungdesa.village_name USING btree (village_id);
CREATE TRIGGER guard_content BEFORE INSERT ON lindungdesa.document_content FOR EACH ROW EXECUTE FUNCTION lindungdesa.guard_content();
CREATE TRIGGER guard_copy BEFORE INSERT OR DELETE OR UPDATE ON lindungdesa.copy FOR EACH ROW EXECUTE FUNCTION lindungdesa.guard_copy();
CREATE TRIGGER guard_document BEFORE INSERT ON lindungdesa.document FOR EACH ROW EXECUTE FUNCTION lindungdesa.guard_document();
CREATE TRIGGER guard_letter BEFORE INSERT OR DELETE OR UPDATE ON lindungdesa.letter FOR EACH ROW EXECUTE FUNCTION lindungdesa.guard_letter();
CREATE TRIGGER guard_letter_part BEFORE INSERT OR DELETE OR UPDATE ON lindungdesa.circular FOR EACH ROW EXECUTE FUNCTION lindungdesa.guard_letter_part();
CREATE TRIGGER guard_letter_part BEFORE INSERT OR DELETE OR UPDATE ON lindungdesa.obligation FOR EACH ROW EXECUTE FUNCTION lindungdesa.guard_letter_part();
CREATE TRIGGER guard_letter_part BEFORE INSERT OR DELETE OR UPDATE ON lindungdesa.recipient FOR EACH ROW EXECUTE FUNCTION lindungdesa.guard_letter_part();
CREATE CONSTRAINT TRIGGER guard_whole AFTER INSERT ON lindungdesa.document DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lindungdesa.guard_whole();
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.circular FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('letter_id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.contribution_rate FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.copy FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.district FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.district_name FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.document FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.legal_basis FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.letter FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.letter_template FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.number_book FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.number_counter FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('series_id,year', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.number_series FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.obligation FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.office_holder FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.office_profile FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.official FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', 'nip');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.person FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.post FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.recipient FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.regency FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.region_edition FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.store_info FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('store_id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.village FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.village_alias FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE TRIGGER trail_row AFTER INSERT OR DELETE OR UPDATE ON lindungdesa.village_name FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_row('id', '');
CREATE CONSTRAINT TRIGGER trail_seal AFTER INSERT ON lindungdesa.trail DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lindungdesa.trail_seal();
ALTER TABLE ONLY lindungdesa.circular
    ADD CONSTRAINT fk_circular_letter_id FOREIGN KEY (letter_id) REFERENCES lindungdesa.letter(id) ON DELETE CASCADE;
ALTER TABLE ONLY lindungdesa.copy
    ADD CONSTRAINT fk_copy_document_id FOREIGN KEY (document_id) REFERENCES lindungdesa.document(id);
ALTER TABLE ONLY lindungdesa.copy
    ADD CONSTRAINT fk_copy_letter_id FOREIGN KEY (letter_id) REFERENCES lindungdesa.letter(id) ON DELETE CASCADE;
ALTER TABLE ONLY lindungdesa.copy
    ADD CONSTRAINT fk_copy_recipient_id FOREIGN KEY (recipient_id) REFERENCES lindungdesa.recipient(id);
ALTER TABLE ONLY lindungdesa.copy
    ADD CONSTRAINT fk_copy_village_id FOREIGN KEY (village_id) REFERENCES lindungdesa.village(id);
ALTER TABLE ONLY lindungdesa.district_name
    ADD CONSTRAINT fk_district_name_district_id FOREIGN KEY (district_id) REFERENCES lindungdesa.district(id);
ALTER TABLE ONLY lindungdesa.district
    ADD CONSTRAINT fk_district_regency_id FOREIGN KEY (regency_id) REFERENCES lindungdesa.regency(id);
ALTER TABLE ONLY lindungdesa.document_content
    ADD CONSTRAINT fk_document_content_document_id FOREIGN KEY (document_id) REFERENCES lindungdesa.document(id);
ALTER TABLE ONLY lindungdesa.letter
    ADD CONSTRAINT fk_letter_series_id FOREIGN KEY (series_id) REFERENCES lindungdesa.number_series(id);
ALTER TABLE ONLY lindungdesa.letter
    ADD CONSTRAINT fk_letter_signatory FOREIGN KEY (signatory) REFERENCES lindungdesa.office_holder(id);
ALTER TABLE ONLY lindungdesa.number_book
    ADD CONSTRAINT fk_number_book_copy_id FOREIGN KEY (copy_id) REFERENCES lindungdesa.copy(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY lindungdesa.number_book
    ADD CONSTRAINT fk_number_book_letter_id FOREIGN KEY (letter_id) REFERENCES lindungdesa.letter(id) ON DELETE SET NULL;
ALTER TABLE ONLY lindungdesa.number_book
    ADD CONSTRAINT fk_number_book_series_id FOREIGN KEY (series_id) REFERENCES lindungdesa.number_series(id);
ALTER TABLE ONLY lindungdesa.number_counter
    ADD CONSTRAINT fk_number_counter_series_id FOREIGN KEY (series_id) REFERENCES lindungdesa.number_series(id);
ALTER TABLE ONLY lindungdesa.obligation
    ADD CONSTRAINT fk_obligation_letter_id FOREIGN KEY (letter_id) REFERENCES lindungdesa.letter(id) ON DELETE CASCADE;
ALTER TABLE ONLY lindungdesa.office_holder
    ADD CONSTRAINT fk_office_holder_official_id FOREIGN KEY (official_id) REFERENCES lindungdesa.official(id);
ALTER TABLE ONLY lindungdesa.office_holder
    ADD CONSTRAINT fk_office_holder_post_id FOREIGN KEY (post_id) REFERENCES lindungdesa.post(id);
ALTER TABLE ONLY lindungdesa.post
    ADD CONSTRAINT fk_post_superior_id FOREIGN KEY (superior_id) REFERENCES lindungdesa.post(id);
ALTER TABLE ONLY lindungdesa.recipient
    ADD CONSTRAINT fk_recipient_letter_id FOREIGN KEY (letter_id) REFERENCES lindungdesa.letter(id) ON DELETE CASCADE;
ALTER TABLE ONLY lindungdesa.recipient
    ADD CONSTRAINT fk_recipient_village_id FOREIGN KEY (village_id) REFERENCES lindungdesa.village(id);
ALTER TABLE ONLY lindungdesa.region_edition
    ADD CONSTRAINT fk_region_edition_regency_id FOREIGN KEY (regency_id) REFERENCES lindungdesa.regency(id);
ALTER TABLE ONLY lindungdesa.village_alias
    ADD CONSTRAINT fk_village_alias_village_id FOREIGN KEY (village_id) REFERENCES lindungdesa.village(id);
ALTER TABLE ONLY lindungdesa.village
    ADD CONSTRAINT fk_village_district_id FOREIGN KEY (district_id) REFERENCES lindungdesa.district(id);
ALTER TABLE ONLY lindungdesa.village_name
    ADD CONSTRAINT fk_village_name_district_id FOREIGN KEY (district_id) REFERENCES lindungdesa.district(id);
ALTER TABLE ONLY lindungdesa.village_name
    ADD CONSTRAINT fk_village_name_village_id FOREIGN KEY (village_id) REFERENCES lindungdesa.village(id);
GRANT USAGE ON SCHEMA lindungdesa TO lindungdesa_petugas;
GRANT USAGE ON SCHEMA lindungdesa TO lindungdesa_pejabat;
GRANT USAGE ON SCHEMA lindungdesa TO lindungdesa_pengelola;
GRANT USAGE ON SCHEMA lindungdesa TO lindungdesa_admin;
REVOKE ALL ON FUNCTION lindungdesa.advance_number_counter(wanted_series text, wanted_year integer, how_many integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.create_person(wanted_login text, wanted_name text, wanted_role text, verifier text) FROM PUBLIC;
GRANT ALL ON FUNCTION lindungdesa.create_person(wanted_login text, wanted_name text, wanted_role text, verifier text) TO lindungdesa_admin;
REVOKE ALL ON FUNCTION lindungdesa.fill_number_line(line_id text, facts jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.guard_content() FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.guard_copy() FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.guard_document() FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.guard_letter() FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.guard_letter_part() FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.guard_whole() FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.number_letters(line_ids text[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.refuse(rule text, what text) FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.require_role(role_name text) FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.reserve_numbers(wanted_series text, wanted_year integer, how_many integer, why text, words text) FROM PUBLIC;
GRANT ALL ON FUNCTION lindungdesa.reserve_numbers(wanted_series text, wanted_year integer, how_many integer, why text, words text) TO lindungdesa_petugas;
REVOKE ALL ON FUNCTION lindungdesa.set_outside_number(line_id text, given text, source text) FROM PUBLIC;
GRANT ALL ON FUNCTION lindungdesa.set_outside_number(line_id text, given text, source text) TO lindungdesa_petugas;
REVOKE ALL ON FUNCTION lindungdesa.set_person_active(wanted_login text, is_active boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION lindungdesa.set_person_active(wanted_login text, is_active boolean) TO lindungdesa_admin;
REVOKE ALL ON FUNCTION lindungdesa.take_number(wanted_series text, wanted_year integer, entries jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION lindungdesa.take_number(wanted_series text, wanted_year integer, entries jsonb) TO lindungdesa_petugas;
REVOKE ALL ON FUNCTION lindungdesa.trail_image(image jsonb, protected_names text[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.trail_keyed_hash(value text) FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.trail_row() FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.trail_row_id(image jsonb, key_names text[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.trail_row_images(kind text) FROM PUBLIC;
GRANT ALL ON FUNCTION lindungdesa.trail_row_images(kind text) TO lindungdesa_petugas;
GRANT ALL ON FUNCTION lindungdesa.trail_row_images(kind text) TO lindungdesa_pejabat;
GRANT ALL ON FUNCTION lindungdesa.trail_row_images(kind text) TO lindungdesa_pengelola;
GRANT ALL ON FUNCTION lindungdesa.trail_row_images(kind text) TO lindungdesa_admin;
REVOKE ALL ON FUNCTION lindungdesa.trail_seal() FROM PUBLIC;
REVOKE ALL ON FUNCTION lindungdesa.use_reserved_number(line_id text, facts jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION lindungdesa.use_reserved_number(line_id text, facts jsonb) TO lindungdesa_petugas;
REVOKE ALL ON FUNCTION lindungdesa.void_number(line_id text, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION lindungdesa.void_number(line_id text, reason text) TO lindungdesa_petugas;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.circular TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.circular TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.circular TO lindungdesa_pengelola;
GRANT SELECT ON TABLE lindungdesa.circular TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.contribution_rate TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.contribution_rate TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.contribution_rate TO lindungdesa_pengelola;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.contribution_rate TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.copy TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.copy TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.copy TO lindungdesa_pengelola;
GRANT SELECT ON TABLE lindungdesa.copy TO lindungdesa_admin;
GRANT INSERT(id) ON TABLE lindungdesa.copy TO lindungdesa_petugas;
GRANT INSERT(letter_id) ON TABLE lindungdesa.copy TO lindungdesa_petugas;
GRANT INSERT(recipient_id) ON TABLE lindungdesa.copy TO lindungdesa_petugas;
GRANT INSERT(village_id) ON TABLE lindungdesa.copy TO lindungdesa_petugas;
GRANT INSERT("position") ON TABLE lindungdesa.copy TO lindungdesa_petugas;
GRANT INSERT(number) ON TABLE lindungdesa.copy TO lindungdesa_petugas;
GRANT INSERT(content) ON TABLE lindungdesa.copy TO lindungdesa_petugas;
GRANT INSERT(content_hash) ON TABLE lindungdesa.copy TO lindungdesa_petugas;
GRANT UPDATE(document_id) ON TABLE lindungdesa.copy TO lindungdesa_pejabat;
GRANT UPDATE(signed_at) ON TABLE lindungdesa.copy TO lindungdesa_pejabat;
GRANT UPDATE(signed_by) ON TABLE lindungdesa.copy TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.district TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.district TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.district TO lindungdesa_pengelola;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.district TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.district_name TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.district_name TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.district_name TO lindungdesa_pengelola;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.district_name TO lindungdesa_admin;
GRANT SELECT,INSERT ON TABLE lindungdesa.document TO lindungdesa_petugas;
GRANT SELECT,INSERT ON TABLE lindungdesa.document TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.document TO lindungdesa_pengelola;
GRANT SELECT,INSERT ON TABLE lindungdesa.document TO lindungdesa_admin;
GRANT SELECT,INSERT ON TABLE lindungdesa.document_content TO lindungdesa_petugas;
GRANT SELECT,INSERT ON TABLE lindungdesa.document_content TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.document_content TO lindungdesa_pengelola;
GRANT SELECT,INSERT ON TABLE lindungdesa.document_content TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.legal_basis TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.legal_basis TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.legal_basis TO lindungdesa_pengelola;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.legal_basis TO lindungdesa_admin;
GRANT SELECT,DELETE ON TABLE lindungdesa.letter TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.letter TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.letter TO lindungdesa_pengelola;
GRANT SELECT ON TABLE lindungdesa.letter TO lindungdesa_admin;
GRANT INSERT(id) ON TABLE lindungdesa.letter TO lindungdesa_petugas;
GRANT INSERT(kind) ON TABLE lindungdesa.letter TO lindungdesa_petugas;
GRANT INSERT(subject),UPDATE(subject) ON TABLE lindungdesa.letter TO lindungdesa_petugas;
GRANT INSERT(letter_on),UPDATE(letter_on) ON TABLE lindungdesa.letter TO lindungdesa_petugas;
GRANT INSERT(series_id),UPDATE(series_id) ON TABLE lindungdesa.letter TO lindungdesa_petugas;
GRANT INSERT(classification),UPDATE(classification) ON TABLE lindungdesa.letter TO lindungdesa_petugas;
GRANT INSERT(numbering),UPDATE(numbering) ON TABLE lindungdesa.letter TO lindungdesa_petugas;
GRANT INSERT(outside_number),UPDATE(outside_number) ON TABLE lindungdesa.letter TO lindungdesa_petugas;
GRANT INSERT(signatory),UPDATE(signatory) ON TABLE lindungdesa.letter TO lindungdesa_petugas;
GRANT INSERT(delegation),UPDATE(delegation) ON TABLE lindungdesa.letter TO lindungdesa_petugas;
GRANT UPDATE(content) ON TABLE lindungdesa.letter TO lindungdesa_petugas;
GRANT UPDATE(version) ON TABLE lindungdesa.letter TO lindungdesa_petugas;
GRANT INSERT(created_at) ON TABLE lindungdesa.letter TO lindungdesa_petugas;
GRANT INSERT(created_by) ON TABLE lindungdesa.letter TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.letter_template TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.letter_template TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.letter_template TO lindungdesa_pengelola;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.letter_template TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.number_book TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.number_book TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.number_book TO lindungdesa_pengelola;
GRANT SELECT ON TABLE lindungdesa.number_book TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.number_counter TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.number_counter TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.number_counter TO lindungdesa_pengelola;
GRANT SELECT ON TABLE lindungdesa.number_counter TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.number_series TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.number_series TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.number_series TO lindungdesa_pengelola;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.number_series TO lindungdesa_admin;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.obligation TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.obligation TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.obligation TO lindungdesa_pengelola;
GRANT SELECT ON TABLE lindungdesa.obligation TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.office_holder TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.office_holder TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.office_holder TO lindungdesa_pengelola;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.office_holder TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.office_profile TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.office_profile TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.office_profile TO lindungdesa_pengelola;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.office_profile TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.official TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.official TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.official TO lindungdesa_pengelola;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.official TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.person TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.person TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.person TO lindungdesa_pengelola;
GRANT SELECT ON TABLE lindungdesa.person TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.post TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.post TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.post TO lindungdesa_pengelola;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.post TO lindungdesa_admin;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.recipient TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.recipient TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.recipient TO lindungdesa_pengelola;
GRANT SELECT ON TABLE lindungdesa.recipient TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.regency TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.regency TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.regency TO lindungdesa_pengelola;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.regency TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.region_edition TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.region_edition TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.region_edition TO lindungdesa_pengelola;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.region_edition TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.store_info TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.store_info TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.store_info TO lindungdesa_pengelola;
GRANT SELECT ON TABLE lindungdesa.store_info TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.trail TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.trail TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.trail TO lindungdesa_pengelola;
GRANT SELECT ON TABLE lindungdesa.trail TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.trail_head TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.trail_head TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.trail_head TO lindungdesa_pengelola;
GRANT SELECT ON TABLE lindungdesa.trail_head TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.village TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.village TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.village TO lindungdesa_pengelola;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.village TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.village_alias TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.village_alias TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.village_alias TO lindungdesa_pengelola;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.village_alias TO lindungdesa_admin;
GRANT SELECT ON TABLE lindungdesa.village_name TO lindungdesa_petugas;
GRANT SELECT ON TABLE lindungdesa.village_name TO lindungdesa_pejabat;
GRANT SELECT ON TABLE lindungdesa.village_name TO lindungdesa_pengelola;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE lindungdesa.village_name TO lindungdesa_admin;
