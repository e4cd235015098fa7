"""Everything a circular's paper draws on, read from one state of the store."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import resources
from desktop.domain.legal_basis import LegalBasis, Status, ordered
from desktop.domain.letter_number import Series
from desktop.domain.official import Form, title_lines
from desktop.domain.term import Term
from desktop.errors import NotFound
from desktop.i18n import _
from desktop.services.office_paper import LETTERHEADS, emblem_id
from desktop.store import (
    circulars,
    documents,
    legal_bases,
    numbers,
    office_profile,
    officials,
    regions,
)
from desktop.store.circulars import Circular, Draft
from desktop.store.office_profile import OfficeProfile
from desktop.store.officials import OfficeHolder, Official, Post
from desktop.store.regions import VillageRow
from desktop.store.store import View


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs, in which post, and the posts above it, the nearest first."""

    holder: OfficeHolder
    official: Official
    post: Post
    superiors: tuple[Post, ...]

    @property
    def name(self) -> str:
        """The post, as which form it is held, and the person."""
        return f"{self.holder.form} {self.post.title} — {self.official.full_name}".lstrip()

    @property
    def term(self) -> Term:
        return Term(self.holder.valid_from, self.holder.valid_until)

    def lines(self, delegation: str) -> tuple[str, ...]:
        """The title lines; "a.n." signs for the post above, "u.b." for the one above that."""
        steps = {"a.n.": 1, "u.b.": 2}.get(delegation, 0)
        above = [post.title for post in reversed(self.superiors[:steps])]
        return title_lines(self.post.title, form=Form(self.holder.form), on_behalf_of=above)


@dataclass(frozen=True, slots=True)
class Sources:
    """A circular with its office, signatory, series, legal bases and villages."""

    circular: Circular
    office: OfficeProfile
    emblem: bytes
    signatory: Signatory
    series: Series
    bases: tuple[LegalBasis, ...]
    villages: dict[str, VillageRow]
    regency: str
    """Its name, as “Kabupaten Bekasi”."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What every circular of the office draws on, as of one day; read once, used for many."""

    office: OfficeProfile
    emblems: dict[str, bytes]
    """By kind of letterhead."""
    signatories: tuple[Signatory, ...]
    series: dict[str, numbers.Series]
    bases: dict[str, legal_bases.LegalBasis]
    villages: dict[str, VillageRow]
    regency: str

    def sources(self, circular: Circular) -> Sources:
        """Take what one circular refers to; raises NotFound if something of it is gone."""
        draft = circular.draft
        signs = _found(self.signatories, draft.signatory or "")
        return Sources(
            circular,
            self.office,
            self.emblems.get(signs.post.kind, self.emblems["office"]),
            signs,
            self.number_series(draft.series_id or "", draft.classification),
            self.chosen_bases(draft.legal_bases or ()),
            self.villages,
            self.regency,
        )

    def number_series(self, series_id: str, classification: str) -> Series:
        """What the pattern is filled with; a letter's own classification goes before the series'.

        Raises NotFound.
        """
        row = self.series.get(series_id)
        if row is None:
            raise NotFound(_("The number series of this letter is not in the store, or no longer."))
        return Series(row.pattern, classification or row.code, self.office.short_name)

    def chosen_bases(self, chosen: Sequence[str]) -> tuple[LegalBasis, ...]:
        """The legal bases in the order a letter lists them; raises NotFound."""
        if any(each not in self.bases for each in chosen):
            raise NotFound(_("A legal basis of this letter is not in the store, or no longer."))
        return ordered(basis(self.bases[each]) for each in chosen)


def read(view: View, letter_id: str, day: date | None = None) -> Sources:
    """Read what a circular needs, villages as they are called on its date (or on `day`).

    Raises NotFound if something the circular refers to is gone.
    """
    found = circulars.get(view, letter_id)
    return shelf(view, day or found.draft.letter_on or date.max).sources(found)


def unsaved(draft: Draft) -> Circular:
    """Return a circular that is in no store, to look at as if it were."""
    return Circular(
        id="",
        version=0,
        state="draft",
        number="",
        content=None,
        created_at=datetime.min.replace(tzinfo=UTC),
        created_by="",
        submitted_at=None,
        draft=draft,
    )


def shelf(view: View, day: date) -> Shelf:
    """Read what circulars draw on, villages as they are called on the day."""
    office = office_profile.get(view)
    return Shelf(
        office,
        {kind: emblem(view, office, kind) for kind in LETTERHEADS},
        signatories(view),
        {each.id: each for each in numbers.all_series(view)},
        {each.id: each for each in legal_bases.all_bases(view)},
        {each.id: each for each in regions.villages(view, day)},
        _regency(view, office),
    )


def signatory(view: View, holder_id: str) -> Signatory:
    """Read one signatory; raises NotFound."""
    return _found(signatories(view), holder_id)


def _found(known: Sequence[Signatory], holder_id: str) -> Signatory:
    for each in known:
        if each.holder.id == holder_id:
            return each
    raise NotFound(_("The signatory is not in the store, or no longer."))


def signatories(view: View) -> tuple[Signatory, ...]:
    """Read everybody who holds or held a post, the newest first."""
    posts = {each.id: each for each in officials.posts(view)}
    people = {each.id: each for each in officials.officials(view)}
    return tuple(
        Signatory(
            holder,
            people[holder.official_id],
            posts[holder.post_id],
            _superiors(posts, posts[holder.post_id]),
        )
        for holder in officials.holders(view)
    )


def _superiors(posts: dict[str, Post], post: Post) -> tuple[Post, ...]:
    above: list[Post] = []
    while post.superior_id in posts and posts[post.superior_id] not in above:
        post = posts[post.superior_id]
        above.append(post)
    return tuple(above)


def series_of(view: View, series_id: str, office: OfficeProfile) -> Series:
    """What a series' pattern is filled with at this office; raises NotFound."""
    row = numbers.series(view, series_id)
    return Series(row.pattern, row.code, office.short_name)


def _regency(view: View, office: OfficeProfile) -> str:
    for each in regions.regencies(view):
        if office.regency_code in {"", each.code}:
            return each.name
    raise NotFound(_("The office's regency is not in the store, or no longer."))


def basis(row: legal_bases.LegalBasis) -> LegalBasis:
    """Return a row of the dated table as letters cite it."""
    return LegalBasis(
        row.kind,
        row.number,
        row.year,
        row.title,
        row.amended_by or "",
        Status(row.status),
        Term(row.in_force_from, row.in_force_until),
    )


def emblem(view: View, office: OfficeProfile, kind: str = "office") -> bytes:
    """Read the emblem of a kind of letterhead, the neutral placeholder if it has none."""
    chosen = emblem_id(office, kind)
    return documents.content(view, chosen) if chosen else resources.emblem()
