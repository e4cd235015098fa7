"""Bringing a store to this program's schema: the revisions, and what must be safe before them."""

from importlib.resources import as_file, files
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, select, update

from desktop.errors import StoreRefused
from desktop.i18n import _
from desktop.store.address import backend_of
from desktop.store.backend import CLIENT, Backend, Clock, Mark
from desktop.store.column_types import new_id
from desktop.store.refusals import own_errors
from desktop.store.tables import store_info

with as_file(files("desktop.store").joinpath("migrations")) as _folder:
    MIGRATIONS = _folder


def bring_up(connection: Connection, folder: Path = MIGRATIONS) -> None:
    """Run the revisions that are missing, within the open transaction."""
    config = _config(folder)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def upgrade_store(address: str | Path, *, clock: Clock, folder: Path = MIGRATIONS) -> Path | None:
    """Upgrade an older store; the verified copy made before (files only; None: nothing to do).

    Raises StoreRefused for a newer store or if the copy is not whole, StoreUnavailable,
    NotAllowed for a login that is not the server's master. Until it is done, nothing has changed.
    """
    backend = backend_of(address)
    backend.check_present()
    engine = backend.migrator()
    try:
        with own_errors(), engine.begin() as connection:
            return _upgrade(backend, connection, clock, folder)
    finally:
        engine.dispose()


def _upgrade(backend: Backend, connection: Connection, clock: Clock, folder: Path) -> Path | None:
    head = ScriptDirectory.from_config(_config(folder)).get_current_head() or ""
    found = connection.execute(select(store_info.c.revision)).scalar_one()
    if found > head:
        raise StoreRefused(
            _("This store was updated by a newer program. Please update this one as well.")
        )
    if found == head:
        return None
    backend.learn(connection)
    mark = Mark(new_id(), backend.login or "", "upgrade store", clock())
    kept = backend.keep_copy(f"{found}-{mark.at:%Y%m%d%H%M%S}")
    backend.mark(connection, mark)
    backend.become_owner(connection)
    bring_up(connection, folder)
    backend.create_triggers(connection)
    values = {"revision": head, "minimum_client": CLIENT, "updated_at": mark.at}
    connection.execute(update(store_info).values(values))
    backend.seal(connection, mark)
    return kept


def _config(folder: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return config
