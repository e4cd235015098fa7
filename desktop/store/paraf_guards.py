"""What a PostgreSQL server makes sure of while a letter goes over its route."""

from desktop.store.server_sql import Function, Trigger

# In the own name, in turn, once for each submission. What the hash is of the server cannot know:
# the program makes it from all that will be printed. But whatever part of a submitted draft is
# changed, by SQL too, ends the submission (guard_letter, guard_letter_part), so that an answer
# counts only for the text it was given to.
_GUARD_PARAF = """
DECLARE
    parent letter%ROWTYPE;
    own_position integer;
BEGIN
    IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM letter WHERE id = OLD.letter_id) THEN
        RETURN OLD;
    ELSIF TG_OP <> 'INSERT' THEN
        PERFORM refuse('FROZEN', OLD.id);
    END IF;
    SELECT * INTO parent FROM letter WHERE id = NEW.letter_id FOR NO KEY UPDATE;
    own_position := (
        SELECT step.position FROM paraf_step step JOIN person ON person.id = step.person_id
        WHERE step.letter_id = NEW.letter_id AND person.id = NEW.person_id
            AND person.login = session_user AND person.active);
    IF parent.state IS DISTINCT FROM 'draft' OR parent.submitted_at IS NULL
        OR own_position IS NULL
        OR EXISTS (
            SELECT FROM paraf answered
            WHERE answered.letter_id = parent.id AND answered.given_at >= parent.submitted_at
                AND (answered.person_id = NEW.person_id OR answered.answer = 'returned'))
        OR EXISTS (
            SELECT FROM paraf_step step
            WHERE step.letter_id = parent.id AND step.position < own_position
                AND NOT EXISTS (
                    SELECT FROM paraf given
                    WHERE given.letter_id = parent.id AND given.person_id = step.person_id
                        AND given.answer = 'initialled' AND given.given_at >= parent.submitted_at
                        AND (NEW.answer = 'returned' OR given.content_hash = NEW.content_hash)))
    THEN
        PERFORM refuse('NOT_YOUR_TURN', NEW.letter_id);
    END IF;
    NEW.given_at := clock_timestamp();
    NEW.given_by := session_user;
    RETURN NEW;
END"""

# Before a number is taken. That the hash is that of the text as it stands the program checks; here
# it is one and the same for the whole route, given after a submission that no change has ended.
_REQUIRE_PARAFS = """
DECLARE
    steps bigint;
BEGIN
    PERFORM FROM letter WHERE id = wanted_id FOR UPDATE;
    SELECT count(*) INTO steps FROM paraf_step WHERE letter_id = wanted_id;
    IF steps > 0 AND NOT EXISTS (
        SELECT FROM letter
        JOIN paraf ON paraf.letter_id = letter.id AND paraf.answer = 'initialled'
            AND paraf.given_at >= letter.submitted_at
        JOIN paraf_step step
            ON step.letter_id = letter.id AND step.person_id = paraf.person_id
        WHERE letter.id = wanted_id
        GROUP BY paraf.content_hash HAVING count(DISTINCT step.id) = steps)
    THEN
        PERFORM refuse('NOT_INITIALLED', wanted_id);
    END IF;
END"""

PARAF_FUNCTIONS = (
    Function("guard_paraf", "", "trigger", _GUARD_PARAF),
    Function("require_parafs", "wanted_id text", "void", _REQUIRE_PARAFS),
)
PARAF_TRIGGERS = (
    Trigger("guard_paraf", "paraf", "BEFORE INSERT OR UPDATE OR DELETE", "guard_paraf"),
)
