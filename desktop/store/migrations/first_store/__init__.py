"""The tables of the first store, as they were then: revision 0001 makes these for good.

Nothing here follows `desktop.store.tables`, and nothing here is changed any more.
"""

from desktop.store.migrations.first_store import letters, office, registry, trail
from desktop.store.migrations.first_store.columns import metadata

__all__ = ["letters", "metadata", "office", "registry", "trail"]
