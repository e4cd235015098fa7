"""The trail on a PostgreSQL server: rows by triggers, their place in the chain at commit."""

from desktop.store.audit import key_columns, protected_columns
from desktop.store.server_sql import Function, Trigger
from desktop.store.tables import ROLES, trailed_tables

_KEYED_HASH = """
DECLARE
    secret bytea := (SELECT key FROM trail_key);
BEGIN
    RETURN encode(sha256(secret || sha256(secret || convert_to(value, 'UTF8'))), 'hex');
END"""

_IMAGE = """
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
END"""

_ROW_ID = """
BEGIN
    RETURN (SELECT string_agg(image ->> part.name, ':' ORDER BY part.place)
            FROM unnest(key_names) WITH ORDINALITY AS part(name, place));
END"""

_ROW = """
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
END"""

# Runs at commit. The head is locked only here, so no desk holds it while it talks to its store;
# the first row of a transaction seals them all, and the others find themselves sealed.
_SEAL = """
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
END"""


def trail_functions() -> tuple[Function, ...]:
    """What writes, seals and compares the trail on the server."""
    return (
        Function("trail_keyed_hash", "value text", "text", _KEYED_HASH),
        Function("trail_image", "image jsonb, protected_names text[]", "jsonb", _IMAGE),
        Function("trail_row_id", "image jsonb, key_names text[]", "text", _ROW_ID),
        Function("trail_row", "", "trigger", _ROW),
        Function("trail_seal", "", "trigger", _SEAL),
        Function(
            "trail_row_images",
            "kind text",
            "TABLE (row_id text, image text)",
            _row_images(),
            roles=ROLES,
        ),
    )


def trail_triggers() -> tuple[Trigger, ...]:
    """A trigger for every table in the trail, and the one that seals."""
    rows = tuple(
        Trigger(
            "trail_row",
            table.name,
            "AFTER INSERT OR UPDATE OR DELETE",
            "trail_row",
            (",".join(key_columns(table)), ",".join(protected_columns(table))),
        )
        for table in trailed_tables()
    )
    return (*rows, Trigger("trail_seal", "trail", "AFTER INSERT", "trail_seal", deferred=True))


def _row_images() -> str:
    cases = "".join(
        f"""
        WHEN '{table.name}' THEN RETURN QUERY
            SELECT trail_row_id(to_jsonb(t), '{{{",".join(key_columns(table))}}}'),
                   trail_image(to_jsonb(t), '{{{",".join(protected_columns(table))}}}')::text
            FROM {table.name} t;"""  # noqa: S608 - names of our own tables
        for table in trailed_tables()
    )
    return f"""
BEGIN
    CASE kind{cases}
    END CASE;
END"""
