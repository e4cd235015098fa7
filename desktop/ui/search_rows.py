"""What the search can offer: things found in the store, commands of the screen, pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.search_words import Fit, fit_all, fold, wanted
from desktop.i18n import N_, _
from desktop.ui import wording
from desktop.ui.commands import shown_keys

if TYPE_CHECKING:
    from desktop.services.search_hits import Hit
    from desktop.ui.pages import Place
    from desktop.ui.screen import Screen

GROUPS = {
    "letter": N_("Letters"),
    "copy": N_("Copies"),
    "number": N_("Number book"),
    "village": N_("Villages"),
    "contact": N_("Contacts"),
    "command": N_("Commands of this page"),
    "page": N_("Pages"),
}
ICONS = {
    "letter": "letter",
    "copy": "letter",
    "number": "book",
    "village": "village",
    "contact": "person",
}

SEPARATOR = " · "


@dataclass(frozen=True)
class SearchRow:
    """One line of the list, and what happens when it is taken."""

    kind: str
    title: str
    context: str
    icon: str
    keys: str
    take: Callable[[], object]


def hit_row(hit: Hit, take: Callable[[Hit], object]) -> SearchRow:
    """The line of something found in the store."""
    title, context = _short(hit.title), _short(hit.context)
    return SearchRow(hit.kind, title, context, ICONS[hit.kind], "", lambda: take(hit))


def command_rows(screen: Screen, typed: str) -> list[SearchRow]:
    """The commands of a screen that can be used now and have all of the words."""
    found = []
    for command in screen.commands:
        action = screen.command_bar.action(command)
        if action.isEnabled() and _has(typed, _(command.label)):
            keys = shown_keys(command.shortcut)
            row = SearchRow("command", _(command.label), "", command.icon, keys, action.trigger)
            found.append(row)
    return found


def page_rows(
    places: Sequence[Place], typed: str, go: Callable[[str], object]
) -> Iterable[SearchRow]:
    """The pages whose title has all of the words."""
    for number, place in enumerate(places, 1):
        if _has(typed, _(place.title)):
            yield _page_row(place, shown_keys(f"Alt+{number}"), go)


def _page_row(place: Place, keys: str, go: Callable[[str], object]) -> SearchRow:
    return SearchRow(
        "page", _(place.title), _(place.group), place.icon, keys, lambda: go(place.name)
    )


def _short(words: str) -> str:
    return SEPARATOR.join(wording.short_number(part) for part in words.split(SEPARATOR))


def _has(typed: str, words: str) -> bool:
    return fit_all(wanted(typed), fold(words)) is Fit.BEGINS
