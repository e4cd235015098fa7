"""The trail of all changes: whether its chain holds."""

from desktop.i18n import N_, _
from desktop.store import trail
from desktop.store.store import Store
from desktop.store.trail import Break, TrailReport, What

_BROKEN = {
    What.GAP: N_("An entry is missing before entry {seq} ({kind} {row_id})."),
    What.CHAIN: N_("Entry {seq} ({kind} {row_id}) does not follow the entry before it."),
    What.ENTRY: N_("The text of entry {seq} ({kind} {row_id}) is not what was recorded."),
    What.FACTS: N_("Entry {seq} ({kind} {row_id}) says something else than its sealed text."),
    What.END: N_("Entries after entry {seq} are missing, or the end of the trail was changed."),
    What.UNSEALED: N_("{kind} {row_id} was changed past the program."),
    What.RULE: N_("The store's own rule {row_id} on {kind} is missing, changed or new."),
    What.ROW_CHANGED: N_("{kind} {row_id} is not as it was last recorded (entry {seq})."),
    What.ROW_MISSING: N_("{kind} {row_id} is gone without a record (last entry {seq})."),
    What.ROW_UNRECORDED: N_("{kind} {row_id} was written without a record."),
    What.DOCUMENT: N_("The document {row_id} is not what was recorded."),
    What.BOOK: N_("The number book {row_id} has a gap or does not agree with its counter."),
}


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
        return counted.format(count=len(report.breaks), first=_named(report.first))


def _named(broken: Break) -> str:
    facts = {"seq": broken.seq, "kind": broken.kind, "row_id": broken.row_id}
    return _(_BROKEN[broken.what]).format_map(facts)
