"""The trail of all changes: whether its chain holds."""

from desktop.store import trail
from desktop.store.store import Store
from desktop.store.trail import TrailReport


class Trail:
    """What a desk asks of the trail."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def verify(self) -> TrailReport:
        """Follow the chain from its first entry to the last."""
        with self._store.reading() as view:
            return trail.verify(view)
