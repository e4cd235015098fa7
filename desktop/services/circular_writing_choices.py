"""What can be chosen in a circular on the day it is dated."""

from datetime import date

from desktop.services.circular_draft import KIND, signatory_order, usual_delegation
from desktop.services.circular_rows import Choice
from desktop.services.circular_sources import Shelf, Signatory, basis
from desktop.services.circular_writing_rows import (
    BasisChoice,
    PlaceChoice,
    SignatoryChoice,
    WritingChoices,
)
from desktop.services.office_paper import page_profile_names
from desktop.services.villages import is_own
from desktop.store.legal_bases import LegalBasis
from reports.prose import Annex


def choices(shelf: Shelf, day: date, annexes: tuple[Annex, ...]) -> WritingChoices:
    """Offer what holds on the day; raises PaperRefused for a profile nobody can read."""
    return WritingChoices(
        series=tuple(
            Choice(each.id, each.name)
            for each in shelf.series.values()
            if each.kind == KIND and each.active
        ),
        signatories=_signatories(shelf, day),
        page_profiles=page_profile_names(shelf.office),
        legal_bases=tuple(_basis(each, day) for each in shelf.bases.values()),
        places=_places(shelf),
        annexes=annexes,
        names=_names(shelf),
    )


def _names(shelf: Shelf) -> frozenset[str]:
    places = {each.name for each in shelf.villages.values()}
    districts = {each.district_name for each in shelf.villages.values()}
    return frozenset(places | districts | {each.official.full_name for each in shelf.signatories})


def _signatories(shelf: Shelf, day: date) -> tuple[SignatoryChoice, ...]:
    holding = [each for each in shelf.signatories if each.term.holds(day)]
    return tuple(_signatory(each) for each in sorted(holding, key=signatory_order))


def _signatory(each: Signatory) -> SignatoryChoice:
    return SignatoryChoice(each.holder.id, each.name, usual_delegation(each))


def _basis(row: LegalBasis, day: date) -> BasisChoice:
    own = basis(row)
    return BasisChoice(row.id, own.citation, row.status, own.holds(day), row.checked_on)


def _places(shelf: Shelf) -> tuple[PlaceChoice, ...]:
    return tuple(
        PlaceChoice(each.id, each.code, each.name, each.kind, each.district_name)
        for each in shelf.villages.values()
        if is_own(shelf.office.regency_code, each.code)
    )
