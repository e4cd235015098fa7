"""What nobody changes on a PostgreSQL server, whatever their rights: guard triggers."""

from desktop.store.delivery_guards import DELIVERY_FUNCTIONS, DELIVERY_TRIGGERS
from desktop.store.paraf_guards import PARAF_FUNCTIONS, PARAF_TRIGGERS
from desktop.store.server_sql import Function, Trigger

# A submission is dated by the server, and ends with the first change of the text; the date and
# another office's number come with the number itself.
_GUARD_LETTER = """
DECLARE
    beside text[] := '{version,submitted_at,letter_on,outside_number,state,number}';
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
        IF NEW.submitted_at IS DISTINCT FROM OLD.submitted_at THEN
            NEW.submitted_at := CASE
                WHEN NEW.submitted_at IS NOT NULL THEN clock_timestamp() END;
        ELSIF OLD.state = 'draft' AND to_jsonb(NEW) - beside <> to_jsonb(OLD) - beside THEN
            NEW.submitted_at := NULL;
        END IF;
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
    UPDATE letter SET submitted_at = NULL WHERE id = parent_id AND submitted_at IS NOT NULL;
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
    *PARAF_FUNCTIONS,
    *DELIVERY_FUNCTIONS,
)
_WRITTEN = "BEFORE INSERT OR UPDATE OR DELETE"
GUARD_TRIGGERS = (
    Trigger("guard_letter", "letter", _WRITTEN, "guard_letter"),
    *(
        Trigger("guard_letter_part", table, _WRITTEN, "guard_letter_part")
        for table in ("circular", "obligation", "recipient", "paraf_step")
    ),
    Trigger("guard_copy", "copy", _WRITTEN, "guard_copy"),
    Trigger("guard_document", "document", "BEFORE INSERT", "guard_document"),
    Trigger("guard_content", "document_content", "BEFORE INSERT", "guard_content"),
    Trigger("guard_whole", "document", "AFTER INSERT", "guard_whole", deferred=True),
    *PARAF_TRIGGERS,
    *DELIVERY_TRIGGERS,
)
