"""A store on a PostgreSQL server: one login per person, rules and trail kept by the server."""

from sqlalchemy import Connection, Engine, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError, OperationalError

from desktop.errors import NotAllowed, StoreOutdated, StoreRefused, StoreUnavailable
from desktop.i18n import _
from desktop.store.backend import Mark
from desktop.store.column_types import storable
from desktop.store.server_setup import found_schema, make_schema, refresh_rules
from desktop.store.server_sql import OWNER, SCHEMA

_SETTINGS = f"-c search_path={SCHEMA} -c timezone=UTC -c lock_timeout=20000"
_LOCK_KEY = "hashtextextended(:id, 0)"


class PostgresBackend:
    """How a server's store is reached, marked and looked up; sealing is the server's own."""

    name = "postgresql"
    guarded = True

    def __init__(self, address: str) -> None:
        try:
            url = make_url(address).set(drivername="postgresql+psycopg")
        except ArgumentError as error:
            raise StoreUnavailable(_("This is no address of a store.")) from error
        self._url = url.update_query_dict({"options": _SETTINGS})
        self.address = address
        self.address_text = url.set(password=None, drivername="postgresql").render_as_string()
        self.login: str | None = url.username

    def make_place(self) -> None:
        """Raises StoreRefused where a store is already."""
        engine = self.reader()
        try:
            with engine.connect() as connection:
                if found_schema(connection):
                    raise StoreRefused(_("There is a store already. It was not changed."))
        except OperationalError as error:
            raise self._unreachable() from error
        finally:
            engine.dispose()

    def check_present(self) -> None:
        """Raises StoreUnavailable if the server does not answer, StoreRefused without a store."""
        engine = self.reader()
        try:
            with engine.connect() as connection:
                if not found_schema(connection):
                    raise StoreRefused(_("There is no store on this server yet."))
        except OperationalError as error:
            raise self._unreachable() from error
        finally:
            engine.dispose()

    def prepare_place(self, connection: Connection) -> None:
        """Make roles and schema; the login must be allowed to make roles."""
        make_schema(connection)

    def keep_copy(self, stamp: str) -> None:
        """A server is backed up by its master (pg_dump); here it is undone as a whole or done."""

    def outdated(self) -> StoreOutdated:
        """The error for a store of an older program, with who may update it."""
        sentence = _(
            "This store is of an older program and must be updated first. Only the server's master"
            " can do that, after backing it up."
        )
        return StoreOutdated(sentence, self.address)

    def abandon_place(self) -> None:
        """Nothing is left: the server makes all of a store or none."""

    def migrator(self) -> Engine:
        return self.writer()

    def create_triggers(self, connection: Connection) -> None:
        """Put functions, triggers and grants in place, replacing older ones."""
        refresh_rules(connection)

    def become_owner(self, connection: Connection) -> None:
        """Act as the store's owner until the transaction ends; for set-up and migration only."""
        connection.execute(text(f"SET LOCAL ROLE {OWNER}"))

    def learn(self, connection: Connection) -> None:
        """Ask the server who is working here."""
        self.login = connection.execute(text("SELECT session_user::text")).scalar_one()

    def writer(self) -> Engine:
        return create_engine(self._url, pool_pre_ping=True, pool_size=2)

    def reader(self) -> Engine:
        """The engine that cannot write; each of its transactions sees one state of the store."""
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        return create_engine(self._url, pool_pre_ping=True, pool_size=2, execution_options=options)

    def mark(self, connection: Connection, mark: Mark) -> None:
        """Tell the triggers which transaction this is; who writes they ask the server.

        The lock is held until the transaction has ended one way or the other, so that somebody
        who lost the connection can wait for that.
        """
        if mark.actor != self.login:
            raise NotAllowed(_("You are logged in as {login}.").format(login=self.login))
        settings = text(
            "SELECT set_config('lindungdesa.transaction_id', :id, true),"
            " set_config('lindungdesa.action', :action, true),"
            f" pg_advisory_xact_lock({_LOCK_KEY})"
        )
        connection.execute(settings, {"id": mark.id, "action": storable(mark.action)})

    def seal(self, connection: Connection, mark: Mark) -> None:
        """The server seals at commit."""

    def wait_for_end(self, connection: Connection, mark: Mark) -> None:
        """Wait until the server is done with a transaction whose connection broke."""
        connection.execute(
            text(f"SELECT pg_advisory_xact_lock_shared({_LOCK_KEY})"), {"id": mark.id}
        )

    def _unreachable(self) -> StoreUnavailable:
        sentence = _("The server does not answer or does not let you in: {address}")
        return StoreUnavailable(sentence.format(address=self.address_text))
