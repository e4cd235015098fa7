"""The heads of letters: the office's own, the secretary's and the regent's."""

from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from desktop.domain.office import LARGEST_EMBLEM, check_head
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.files import read_whole
from desktop.services.office_paper import LETTERHEADS, emblem_id
from desktop.services.refusals import paper_in_words
from desktop.services.settings_profile import lines_of, part
from desktop.store import documents
from desktop.store.office_profile import OfficeProfile
from desktop.store.store import Transaction, View
from reports.pictures import picture

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"


@dataclass(frozen=True, slots=True)
class Emblem:
    """A picture by its SHA-256; one that is not in the store yet brings its content."""

    id: str
    content: bytes = field(default=b"", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class LetterheadRow:
    """The head of letters signed by a post of this kind; without an emblem, the neutral one."""

    id: str
    government: str
    office_lines: tuple[str, ...]
    address_lines: tuple[str, ...]
    emblem: Emblem | None = None


def read_emblem(path: Path) -> Emblem:
    """Read a picture for a letterhead.

    Raises InvalidInput for one that is too large or no PNG or JPEG, PaperRefused if it cannot be
    read from the disk.
    """
    content = read_whole(path, LARGEST_EMBLEM)
    if content is None:
        sentence = _("The picture is larger than {most} kB.")
        raise InvalidInput("emblem", sentence.format(most=LARGEST_EMBLEM // 1000))
    return emblem_of(content)


def emblem_of(content: bytes) -> Emblem:
    """Return a picture that can be printed; raises InvalidInput for any other."""
    if not content.startswith((_PNG, _JPEG)):
        raise InvalidInput("emblem", _("An emblem is a PNG or JPEG picture."))
    with paper_in_words():
        picture(content, "letterhead.emblem", 1)
    return Emblem(sha256(content).hexdigest(), content)


def _read(profile: OfficeProfile) -> tuple[LetterheadRow, ...]:
    heads = profile.letterhead if isinstance(profile.letterhead, dict) else {}
    return tuple(_row(profile, kind, heads.get(kind)) for kind in LETTERHEADS)


def _row(profile: OfficeProfile, kind: str, head: Any) -> LetterheadRow:  # noqa: ANN401  # JSON
    values: dict[str, Any] = head if isinstance(head, dict) else {}
    emblem = emblem_id(profile, kind)
    return LetterheadRow(
        kind,
        str(values.get("government", "")),
        lines_of(values.get("office_lines")),
        lines_of(values.get("address_lines")),
        Emblem(emblem) if emblem else None,
    )


def _merge(tx: Transaction, profile: OfficeProfile, row: LetterheadRow) -> OfficeProfile:
    heads = dict(profile.letterhead) if isinstance(profile.letterhead, dict) else {}
    head = {
        "kind": "regent" if row.id == "regent" else "office",
        "government": row.government,
        "office_lines": list(row.office_lines),
        "address_lines": list(row.address_lines),
        "emblem": _kept(tx, row.emblem),
    }
    return replace(profile, letterhead=heads | {row.id: head})


def _kept(tx: Transaction, emblem: Emblem | None) -> str:
    if emblem is None:
        return ""
    if emblem.content:
        kind = "image/png" if emblem.content.startswith(_PNG) else "image/jpeg"
        return documents.add(tx, emblem.content, kind, "emblem")
    return emblem.id


def _check(_view: View, row: LetterheadRow) -> None:
    check_head(row.government, row.office_lines, row.address_lines)


LETTERHEAD = part("letterhead", _read, _merge, _check)
