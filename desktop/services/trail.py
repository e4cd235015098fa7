"""The trail of all changes: whether its chain holds."""

from desktop.i18n import _
from desktop.services.trail_words import named
from desktop.store import trail
from desktop.store.store import Store
from desktop.store.trail import TrailReport


class Trail:
    """What a desk asks of the trail."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def verify(self) -> TrailReport:
        """Follow the chain from its first entry, and compare everything recorded with it."""
        with self._store.reading() as view:
            return trail.verify(view)

    def sentence(self, report: TrailReport) -> str:
        """Say that all is as recorded, or name the first broken link."""
        if report.first is None:
            whole = _("The trail is whole: {entries} entries, {documents} documents.")
            return whole.format(entries=report.entries, documents=report.documents)
        counted = _("Broken links: {count}. The first: {first}")
        return counted.format(count=len(report.breaks), first=named(report.first))
