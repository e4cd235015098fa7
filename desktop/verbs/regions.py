"""`lindungdesa regions import`: another regency, or a newer edition of the list of places."""

from argparse import Namespace
from collections.abc import Callable

from desktop.domain.region import Place
from desktop.domain.region_changes import PlaceChange
from desktop.i18n import _, ngettext
from desktop.office import Office, open_office
from desktop.services.regions import RegionChanges

_SHOWN = 20


def run(arguments: Namespace, say: Callable[[str], None]) -> int:
    """Show what the list would change, and write it with `--yes`."""
    office = open_office(arguments.store)
    try:
        _import(office, arguments, say)
    finally:
        office.close()
    return 0


def _import(office: Office, arguments: Namespace, say: Callable[[str], None]) -> None:
    changes = office.regions.preview_import(arguments.file)
    for line in _told(changes):
        say(line)
    if changes.nothing:
        say(_("The store holds this list as it is. Nothing to write."))
    elif not arguments.yes:
        say(_("Nothing was written. Repeat the command with --yes to write this."))
    else:
        office.regions.apply_import(changes)
        say(_("Written."))


def _told(changes: RegionChanges) -> list[str]:
    counted = ngettext("{count} place in {file}", "{count} places in {file}", changes.places)
    return [
        counted.format(count=changes.places, file=changes.name),
        *([changes.elsewhere_sentence] if changes.elsewhere else []),
        *_listed(_("Added: {count}"), [_place(each) for each in changes.added]),
        *_listed(_("Removed: {count}"), [_place(each) for each in changes.removed]),
        *_listed(_("Renamed: {count}"), [_change(each) for each in changes.renamed]),
        *_listed(_("Re-coded: {count}"), [_change(each) for each in changes.recoded]),
        *_listed(
            _("Districts added: {count}"),
            [f"{each.code} {each.name}" for each in changes.changes.districts_added],
        ),
        *_listed(
            _("Districts removed: {count}"),
            [f"{each.code} {each.name}" for each in changes.changes.districts_removed],
        ),
        *_listed(
            _("Districts changed: {count}"),
            [
                f"{each.old.code} {each.old.name} → {each.new.code} {each.new.name}"
                for each in changes.districts_changed
            ],
        ),
        *_listed(
            _("Removed and added, perhaps one and the same place: {count}"),
            [_change(each) for each in changes.perhaps_same],
        ),
    ]


def _listed(heading: str, lines: list[str]) -> list[str]:
    more = [f"  … (+{len(lines) - _SHOWN})"] if len(lines) > _SHOWN else []
    shown = [f"  {line}" for line in lines[:_SHOWN]]
    return [heading.format(count=len(lines)), *shown, *more]


def _place(place: Place) -> str:
    return f"{place.code} {place.name} ({place.kind}, {place.district})"


def _change(change: PlaceChange) -> str:
    return f"{_place(change.old)} → {_place(change.new)}"
