"""What the lists of receipts of a letter say (tanda terima)."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from itertools import groupby

from desktop.services.circular_overview import detail
from desktop.services.circular_paper import listed_subject
from desktop.services.circular_record import stored_content
from desktop.services.circular_rows import CopyRow
from desktop.services.circular_sources import emblem
from desktop.services.office_paper import letterhead
from desktop.store import circulars, office_profile
from desktop.store.store import View
from reports.recaps.receipts import District, ReceiptRow, ReceiptsContent


def receipts_content(
    view: View, letter_id: str, districts: Collection[str], printed_on: date
) -> ReceiptsContent:
    """Read the lists of some districts, or of all if none is named; raises NotFound."""
    found, office = detail(view, letter_id), office_profile.get(view)
    stored = circulars.get(view, letter_id)
    chosen = [each for each in found.copies if not districts or each.district in districts]
    content = ReceiptsContent(
        letterhead=letterhead(office, "office", emblem(view, office)),
        title="TANDA TERIMA SURAT EDARAN",
        number=found.row.number,
        subject=listed_subject(stored.draft),
        letter_on=found.row.letter_on,
        districts=tuple(_districts(chosen)),
        printed_on=printed_on,
    )
    paper = stored_content(view, stored).profile.paper
    return replace(content, profile=replace(content.profile, paper=paper))


def _districts(copies: Iterable[CopyRow]) -> Iterable[District]:
    by_district = sorted(copies, key=_district)
    for name, rows in groupby(by_district, _district):
        yield District(name, tuple(map(_row, rows)))


def _district(copy: CopyRow) -> str:
    return copy.district


def _row(copy: CopyRow) -> ReceiptRow:
    return ReceiptRow(copy.unit, copy.number)
