"""The server's functions and triggers as data, so that they can be made and checked."""

from dataclasses import dataclass

SCHEMA = "lindungdesa"
OWNER = "lindungdesa_owner"
GROUP = "lindungdesa_"
FUNCTION_SETTINGS = (f"search_path={SCHEMA}, pg_temp", "TimeZone=UTC", "DateStyle=ISO")


@dataclass(frozen=True, slots=True)
class Function:
    """A PL/pgSQL function of the owner; `roles` are those who may call it, none for triggers.

    It runs with the owner's rights and a search path nobody can bend.
    """

    name: str
    arguments: str
    returns: str
    body: str
    roles: tuple[str, ...] = ()

    @property
    def statements(self) -> tuple[str, ...]:
        """The SQL that makes the function and lets nobody else call it."""
        create = f"""
CREATE OR REPLACE FUNCTION {self.name}({self.arguments}) RETURNS {self.returns}
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = {SCHEMA}, pg_temp SET timezone = 'UTC' SET datestyle = 'ISO'
AS $body${self.body}$body$"""
        closed = f"REVOKE ALL ON FUNCTION {self.name} FROM PUBLIC"
        opened = (f"GRANT EXECUTE ON FUNCTION {self.name} TO {GROUP}{role}" for role in self.roles)
        return (create, closed, *opened)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A row trigger; `moment` as in SQL, `arguments` are given to its function as text."""

    name: str
    table: str
    moment: str
    function: str
    arguments: tuple[str, ...] = ()
    deferred: bool = False

    @property
    def statements(self) -> tuple[str, ...]:
        """The SQL that makes the trigger, in place of an older one."""
        kind = "CONSTRAINT TRIGGER" if self.deferred else "TRIGGER"
        late = "DEFERRABLE INITIALLY DEFERRED" if self.deferred else ""
        arguments = ", ".join(f"'{argument}'" for argument in self.arguments)
        create = f"""
CREATE {kind} {self.name} {self.moment} ON {self.table} {late}
FOR EACH ROW EXECUTE FUNCTION {self.function}({arguments})"""
        return (f"DROP TRIGGER IF EXISTS {self.name} ON {self.table}", create)
