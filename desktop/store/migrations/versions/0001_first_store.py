"""The first store."""

from alembic import op

from desktop.store.migrations.first_store import metadata

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables in an empty place; triggers and grants follow every upgrade."""
    metadata.create_all(op.get_bind())
