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

# Two admins who put each other out at the same time would both find one left: the lock lets the
# second look only when the first is done.
_SET_PERSON_ACTIVE = """
BEGIN
    PERFORM require_role('admin');
    LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE;
    UPDATE person SET active = is_active WHERE login = wanted_login;
    IF NOT FOUND THEN
        PERFORM refuse('MISSING', wanted_login);
    END IF;
    PERFORM require_an_admin();
    EXECUTE format('ALTER ROLE %I %s', wanted_login,
                   CASE WHEN is_active THEN 'LOGIN' ELSE 'NOLOGIN' END);
END"""

# The group of the old role is taken away and that of the new one given in one transaction.
_CHANGE_PERSON = """
DECLARE
    old_role text;
BEGIN
    PERFORM require_role('admin');
    LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE;
    SELECT role INTO old_role FROM person WHERE login = wanted_login;
    IF NOT FOUND THEN
        PERFORM refuse('MISSING', wanted_login);
    END IF;
    UPDATE person SET full_name = wanted_name, role = wanted_role WHERE login = wanted_login;
    PERFORM require_an_admin();
    IF wanted_role <> old_role THEN
        EXECUTE format('REVOKE %I FROM %I', 'lindungdesa_' || old_role, wanted_login);
        EXECUTE format('GRANT %I TO %I', 'lindungdesa_' || wanted_role, wanted_login);
    END IF;
END"""

_RENEW_LOGIN = """
BEGIN
    PERFORM require_role('admin');
    IF verifier !~ '^SCRAM-SHA-256[$].+$' THEN
        PERFORM refuse('PERSON', wanted_login);
    ELSIF NOT EXISTS (SELECT FROM person WHERE login = wanted_login) THEN
        PERFORM refuse('MISSING', wanted_login);
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', wanted_login, verifier);
END"""

_REQUIRE_AN_ADMIN = """
BEGIN
    IF NOT EXISTS (SELECT FROM person WHERE role = 'admin' AND active) THEN
        PERFORM refuse('LAST_ADMIN', '');
    END IF;
END"""

PERSON_FUNCTIONS = (
    Function("require_an_admin", "", "void", _REQUIRE_AN_ADMIN),
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
    Function(
        "change_person",
        "wanted_login text, wanted_name text, wanted_role text",
        "void",
        _CHANGE_PERSON,
        ADMINS,
    ),
    Function(
        "set_person_password", "wanted_login text, verifier text", "void", _RENEW_LOGIN, ADMINS
    ),
)
