"""How an admin lets people in and out of a PostgreSQL server: logins with fixed groups."""

from desktop.store.server_sql import Function

ADMINS = ("admin",)

# The verifier is made on the desk, so the server never sees a password.
_CREATE_PERSON = """
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
END"""

_SET_PERSON_ACTIVE = """
BEGIN
    PERFORM require_role('admin');
    UPDATE person SET active = is_active WHERE login = wanted_login;
    IF NOT FOUND THEN
        PERFORM refuse('MISSING', wanted_login);
    END IF;
    EXECUTE format('ALTER ROLE %I %s', wanted_login,
                   CASE WHEN is_active THEN 'LOGIN' ELSE 'NOLOGIN' END);
END"""

PERSON_FUNCTIONS = (
    Function(
        "create_person",
        "wanted_login text, wanted_name text, wanted_role text, verifier text",
        "text",
        _CREATE_PERSON,
        ADMINS,
    ),
    Function(
        "set_person_active",
        "wanted_login text, is_active boolean",
        "void",
        _SET_PERSON_ACTIVE,
        ADMINS,
    ),
)
