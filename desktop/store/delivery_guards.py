"""What a PostgreSQL server makes sure of when copies are sent, handed over and printed."""

from desktop.store.server_sql import Function, Trigger

# An e-mail begins before it leaves, so that no desk sends it twice; what left without the program
# is recorded when it has left.
_GUARD_DELIVERY = """
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF EXISTS (SELECT FROM copy WHERE id = OLD.copy_id) THEN
            PERFORM refuse('DELIVERED', OLD.id);
        END IF;
        RETURN OLD;
    ELSIF TG_OP = 'INSERT' THEN
        IF NEW.state = 'failed' OR NEW.channel = 'email' AND NEW.state <> 'sending' THEN
            PERFORM refuse('DELIVERED', NEW.id);
        ELSIF EXISTS (
            SELECT FROM copy WHERE id = NEW.copy_id AND document_id IS NULL FOR SHARE)
        THEN
            PERFORM refuse('NOT_SIGNED', NEW.copy_id);
        END IF;
        NEW.begun_at := clock_timestamp();
        NEW.begun_by := session_user;
        NEW.ended_at := CASE WHEN NEW.state <> 'sending' THEN clock_timestamp() END;
        RETURN NEW;
    END IF;
    IF (OLD.state, NEW.state) NOT IN (
            ('sending', 'sent'), ('sending', 'failed'), ('sent', 'received'),
            ('received', 'received'))
        OR (OLD.id, OLD.copy_id, OLD.channel, OLD.address, OLD.begun_at, OLD.begun_by)
            IS DISTINCT FROM
            (NEW.id, NEW.copy_id, NEW.channel, NEW.address, NEW.begun_at, NEW.begun_by)
        OR OLD.state <> 'sending' AND (OLD.reason, OLD.message_id)
            IS DISTINCT FROM (NEW.reason, NEW.message_id)
    THEN
        PERFORM refuse('DELIVERED', OLD.id);
    END IF;
    NEW.ended_at := CASE WHEN OLD.state = 'sending' THEN clock_timestamp() ELSE OLD.ended_at END;
    RETURN NEW;
END"""

_GUARD_PRINT = """
BEGIN
    NEW.printed_at := clock_timestamp();
    NEW.printed_by := session_user;
    RETURN NEW;
END"""

DELIVERY_FUNCTIONS = (
    Function("guard_delivery", "", "trigger", _GUARD_DELIVERY),
    Function("guard_print", "", "trigger", _GUARD_PRINT),
)
DELIVERY_TRIGGERS = (
    Trigger("guard_delivery", "delivery", "BEFORE INSERT OR UPDATE OR DELETE", "guard_delivery"),
    Trigger("guard_print", "copy_print", "BEFORE INSERT", "guard_print"),
)
