"""A circular's content as JSON and back: what is stored is the record of what was printed.

The emblem is a picture of some size shared by all letters, so the JSON names it by its SHA-256
and the picture itself is kept once among the documents.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from hashlib import sha256
from typing import Any

from desktop.services.refusals import paper_in_words
from reports.letters.circular import CircularContent, Letterhead, PageProfile, SignatureBlock
from reports.profile import read_profile
from reports.prose_json import (
    annex_from_json,
    annex_to_json,
    block_from_json,
    block_to_json,
    section_from_json,
    section_to_json,
)

FORM = 1
"""Rises when the JSON changes in a way that older programs cannot read."""


def to_json(content: CircularContent) -> dict[str, Any]:
    """Return the content as JSON values."""
    return {
        "form": FORM,
        "number": content.number,
        "subject": content.subject,
        "skeleton": content.skeleton,
        "letterhead": _letterhead_to_json(content.letterhead),
        "profile": asdict(content.profile),
        "signature": _signature_to_json(content.signature),
        "addressees": list(content.addressees),
        "opening": [block_to_json(block) for block in content.opening],
        "sections": [section_to_json(section) for section in content.sections],
        "closing": [block_to_json(block) for block in content.closing],
        "copies_to": list(content.copies_to),
        "annexes": [annex_to_json(annex) for annex in content.annexes],
        "issued_by": content.issued_by,
        "language": content.language,
    }


def picture_id(picture: bytes) -> str:
    """Return the SHA-256 of a picture in hexadecimal, "" if there is none."""
    return sha256(picture).hexdigest() if picture else ""


def _letterhead_to_json(letterhead: Letterhead) -> dict[str, Any]:
    return {
        "kind": letterhead.kind,
        "government": letterhead.government,
        "office_lines": letterhead.office_lines,
        "address_lines": letterhead.address_lines,
        "emblem": picture_id(letterhead.emblem),
    }


def _signature_to_json(block: SignatureBlock) -> dict[str, Any]:
    return {**asdict(block), "dated_on": block.dated_on.isoformat()}


def from_json(values: Mapping[str, Any], picture: Callable[[str], bytes]) -> CircularContent:
    """Read a stored content; `picture` fetches the emblem by its SHA-256."""
    return CircularContent(
        number=values["number"],
        subject=values["subject"],
        skeleton=values["skeleton"],
        letterhead=_letterhead_from_json(values["letterhead"], picture),
        profile=profile_from_json(values["profile"]),
        signature=_signature_from_json(values["signature"]),
        addressees=tuple(values["addressees"]),
        opening=tuple(block_from_json(block) for block in values["opening"]),
        sections=tuple(section_from_json(section) for section in values["sections"]),
        closing=tuple(block_from_json(block) for block in values["closing"]),
        copies_to=tuple(values["copies_to"]),
        annexes=tuple(annex_from_json(annex) for annex in values["annexes"]),
        issued_by=values["issued_by"],
        language=values["language"],
    )


def profile_from_json(values: Mapping[str, Any]) -> PageProfile:
    """Read a page profile; raises PaperRefused naming what no paper can be made with."""
    with paper_in_words():
        return read_profile(values)


def _letterhead_from_json(values: dict[str, Any], picture: Callable[[str], bytes]) -> Letterhead:
    return Letterhead(
        kind=values["kind"],
        government=values["government"],
        office_lines=tuple(values["office_lines"]),
        address_lines=tuple(values["address_lines"]),
        emblem=picture(values["emblem"]) if values["emblem"] else b"",
    )


def _signature_from_json(values: dict[str, Any]) -> SignatureBlock:
    return SignatureBlock(
        place=values["place"],
        dated_on=date.fromisoformat(values["dated_on"]),
        title_lines=tuple(values["title_lines"]),
        name=values["name"],
        rank=values["rank"],
        nip=values["nip"],
        wording=tuple(values["wording"]),
    )
