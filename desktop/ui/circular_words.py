"""What is said when letters were signed or written, or when somebody stopped that on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.i18n import ngettext
from desktop.ui import wording

if TYPE_CHECKING:
    from desktop.services.circular_rows import CircularRow, ExportResult


def signed(count: int) -> str:
    """So many letters were signed."""
    words = ngettext("{count} letter signed.", "{count} letters signed.", count)
    return words.format(count=wording.count(count))


def stopped(row: CircularRow) -> str:
    """Somebody stopped the signing: what is safe, what is left, and what to do about it."""
    left = row.recipients - row.signed
    words = ngettext(
        "Stopped. {signed} of {total} letters are signed and stay signed. {left} is left: sign "
        "again, that makes only the missing one.",
        "Stopped. {signed} of {total} letters are signed and stay signed. {left} are left: sign "
        "again, that makes only the missing ones.",
        left,
    )
    return words.format(
        signed=wording.count(row.signed),
        total=wording.count(row.recipients),
        left=wording.count(left),
    )


def written(export: ExportResult) -> str:
    """So many letters were written, and so many were there already."""
    words = ngettext("{count} letter written.", "{count} letters written.", export.written)
    said = words.format(count=wording.count(export.written))
    if not export.existing:
        return said
    more = ngettext("{count} was there already.", "{count} were there already.", export.existing)
    return f"{said} {more.format(count=wording.count(export.existing))}"


def missing(row: CircularRow, export: ExportResult) -> str:
    """So many letters are not in the folder because they are not signed; "" if all are there."""
    left = row.recipients - export.written - export.existing
    if left <= 0:
        return ""
    words = ngettext(
        "{count} of {total} is missing, because it is not signed yet: sign again, that makes only "
        "the missing one, then export into the same folder.",
        "{count} of {total} are missing, because they are not signed yet: sign again, that makes "
        "only the missing ones, then export into the same folder.",
        left,
    )
    return words.format(count=wording.count(left), total=wording.count(row.recipients))
