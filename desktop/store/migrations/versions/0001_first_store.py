"""The first store: every table as `desktop.store.tables` describes it.

While there is one revision there is one description. Whoever writes the second one copies today's
tables into this file first: a new store would otherwise get the second one's changes twice, and
every test that makes a store fails.
"""

from alembic import op

from desktop.store.tables import metadata

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables in an empty place; triggers and grants follow every upgrade."""
    metadata.create_all(op.get_bind())
