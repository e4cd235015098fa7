"""What a PostgreSQL server lets each role do: grants by table and column, and guard triggers."""

from collections.abc import Iterator

from desktop.store.circular_records import LETTER_FIELDS
from desktop.store.server_sql import GROUP, SCHEMA, Function, Trigger
from desktop.store.tables import ROLES, metadata

_MASTER_DATA = (
    "regency",
    "district",
    "district_name",
    "village",
    "village_name",
    "village_alias",
    "region_edition",
    "office_profile",
    "post",
    "official",
    "office_holder",
    "legal_basis",
    "contribution_rate",
    "letter_template",
    "number_series",
)
_COPIED = ("letter_id", "recipient_id", "village_id", "position", "number", "content")

# What may be done with a table, and with which of its columns; none named means all.
Rights = dict[str, tuple[str, ...]]
_ALL: Rights = {"INSERT": (), "UPDATE": (), "DELETE": ()}
_DOCUMENTS: dict[str, Rights] = {"document": {"INSERT": ()}, "document_content": {"INSERT": ()}}

# State and number of a letter, the number book, people and the trail change in functions only.
RIGHTS: dict[str, dict[str, Rights]] = {
    "petugas": {
        "letter": {
            "INSERT": ("id", "kind", "created_at", "created_by", *LETTER_FIELDS),
            "UPDATE": ("version", "content", *LETTER_FIELDS),
            "DELETE": (),
        },
        "circular": _ALL,
        "obligation": _ALL,
        "recipient": _ALL,
        "copy": {"INSERT": ("id", *_COPIED, "content_hash")},
        **_DOCUMENTS,
    },
    "pejabat": {"copy": {"UPDATE": ("document_id", "signed_at", "signed_by")}, **_DOCUMENTS},
    "pengelola": {},
    "admin": {**dict.fromkeys(_MASTER_DATA, _ALL), **_DOCUMENTS},
}
_SECRET = frozenset({"trail_key"})

_GUARD_LETTER = """
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
END"""

# Below a letter nothing changes once it has its number; with a deleted letter its parts go.
_GUARD_LETTER_PART = """
DECLARE
    parent_id text := CASE WHEN TG_OP = 'DELETE' THEN OLD.letter_id ELSE NEW.letter_id END;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.letter_id <> OLD.letter_id
        OR 'draft' <> (SELECT state FROM letter WHERE id = parent_id FOR SHARE)
    THEN
        PERFORM refuse('FROZEN', parent_id);
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END"""

_GUARD_COPY = """
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
END"""

_GUARD_DOCUMENT = """
BEGIN
    NEW.created_at := clock_timestamp();
    NEW.created_by := session_user;
    RETURN NEW;
END"""

_GUARD_CONTENT = """
BEGIN
    IF octet_length(NEW.content) <> (SELECT size FROM document WHERE id = NEW.document_id) THEN
        PERFORM refuse('DOCUMENT', NEW.document_id);
    END IF;
    RETURN NEW;
END"""

# At commit, since the content can only come after what it belongs to.
_GUARD_WHOLE = """
BEGIN
    IF NOT EXISTS (SELECT FROM document_content WHERE document_id = NEW.id) THEN
        PERFORM refuse('DOCUMENT', NEW.id);
    END IF;
    RETURN NULL;
END"""

GUARD_FUNCTIONS = (
    Function("guard_letter", "", "trigger", _GUARD_LETTER),
    Function("guard_letter_part", "", "trigger", _GUARD_LETTER_PART),
    Function("guard_copy", "", "trigger", _GUARD_COPY),
    Function("guard_document", "", "trigger", _GUARD_DOCUMENT),
    Function("guard_content", "", "trigger", _GUARD_CONTENT),
    Function("guard_whole", "", "trigger", _GUARD_WHOLE),
)
_WRITTEN = "BEFORE INSERT OR UPDATE OR DELETE"
GUARD_TRIGGERS = (
    Trigger("guard_letter", "letter", _WRITTEN, "guard_letter"),
    *(
        Trigger("guard_letter_part", table, _WRITTEN, "guard_letter_part")
        for table in ("circular", "obligation", "recipient")
    ),
    Trigger("guard_copy", "copy", _WRITTEN, "guard_copy"),
    Trigger("guard_document", "document", "BEFORE INSERT", "guard_document"),
    Trigger("guard_content", "document_content", "BEFORE INSERT", "guard_content"),
    Trigger("guard_whole", "document", "AFTER INSERT", "guard_whole", deferred=True),
)


def grants() -> Iterator[str]:
    """The statements that give each role its rights, and take every other away."""
    everybody = ", ".join(f"{GROUP}{role}" for role in ROLES)
    yield f"GRANT USAGE ON SCHEMA {SCHEMA} TO {everybody}"
    for table in metadata.tables:
        yield f"REVOKE ALL ON {table} FROM PUBLIC, {everybody}"
    for role, table, right, columns in _granted():
        named = f" ({', '.join(columns)})" if columns else ""
        yield f"GRANT {right}{named} ON {table} TO {GROUP}{role}"


def granted_rights() -> set[tuple[str, str, str, str]]:
    """Every right a group has: group, table, column (empty for all) and what may be done."""
    return {
        (f"{GROUP}{role}", table, column, right)
        for role, table, right, columns in _granted()
        for column in columns or ("",)
    }


def _granted() -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    for role in ROLES:
        for table in metadata.tables.keys() - _SECRET:
            yield role, table, "SELECT", ()
        for table, rights in RIGHTS[role].items():
            for right, columns in rights.items():
                yield role, table, right, columns
