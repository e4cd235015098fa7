"""What the office's profile says for its papers; what a hand put there instead is refused."""

from typing import Any

from desktop.errors import PaperRefused
from desktop.i18n import _
from desktop.store.office_profile import OfficeProfile
from reports.letters.letterhead import Letterhead

LETTERHEADS = ("office", "secretary", "regent")
"""Kinds of heads; a post of another kind signs under the office's."""


def letterhead(office: OfficeProfile, kind: str, emblem: bytes) -> Letterhead:
    """Return the head for a post's letters, the office's own where the post has none.

    Raises PaperRefused.
    """
    heads = _mapping(office.letterhead)
    head = _mapping(heads.get(kind) or heads.get("office"))
    return Letterhead(
        kind="regent" if kind == "regent" else "office",
        government=_line(head.get("government", "")),
        office_lines=_lines(head.get("office_lines", [])),
        address_lines=_lines(head.get("address_lines", [])),
        emblem=emblem,
    )


def emblem_id(office: OfficeProfile, kind: str = "office") -> str:
    """Return the id of the emblem's document, "" for the neutral one; raises PaperRefused.

    A head without an emblem of its own wears the one that all heads shared before.
    """
    heads = _mapping(office.letterhead)
    shared = _line(heads.get("emblem", ""))
    return _line(_mapping(heads.get(kind)).get("emblem", shared))


def signature_wording(office: OfficeProfile) -> tuple[str, ...]:
    """Return the lines printed beside an electronic signature only; raises PaperRefused."""
    return _lines(_mapping(office.settings).get("signature_wording", []))


def timestamp_url(office: OfficeProfile) -> str | None:
    """Return the address of the time-stamp server, if one is set; raises PaperRefused."""
    return _line(_mapping(office.settings).get("timestamp_url") or "") or None


def page_profile(office: OfficeProfile, name: str = "") -> dict[str, Any]:
    """Return a page profile as it is stored, "" for the office's own; raises PaperRefused."""
    if not name:
        return _mapping(office.page_profile)
    for each in _profiles(office):
        if each.get("name") == name:
            return each
    sentence = _("The office has no page profile “{name}” any more. Choose another one.")
    raise PaperRefused(sentence.format(name=name))


def page_profile_names(office: OfficeProfile) -> tuple[str, ...]:
    """Return the names of the page profiles to choose from; raises PaperRefused."""
    return tuple(_line(each.get("name", "")) for each in _profiles(office))


def _profiles(office: OfficeProfile) -> list[dict[str, Any]]:
    known = _mapping(office.settings).get("page_profiles") or []
    if not isinstance(known, list):
        raise odd_profile()
    return [_mapping(each) for each in known]


def _mapping(value: object) -> dict[str, Any]:
    if value is None or isinstance(value, dict):
        return value or {}
    raise odd_profile()


def _lines(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise odd_profile()
    return tuple(_line(each) for each in value)


def _line(value: object) -> str:
    if not isinstance(value, str):
        raise odd_profile()
    return value


def odd_profile() -> PaperRefused:
    """Return what is raised where a hand has put something else than the program writes."""
    return PaperRefused(
        _("The profile of the office (letterhead, page, settings) is not as the program writes it.")
    )
