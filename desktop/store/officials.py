"""Posts of the office, the officials and who holds which post from when until when."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from desktop.store.rows import fetch, put, remove
from desktop.store.store import Transaction, View
from desktop.store.tables import office_holder, official, post


@dataclass(frozen=True, slots=True)
class Post:
    """A post; its title as it is printed under a letter."""

    id: str
    title: str
    kind: str = ""
    superior_id: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class Official:
    """A person who may sign; the NIP is protected and never stands in the trail."""

    id: str
    full_name: str
    rank: str = ""
    nip: str = ""
    is_civil_servant: bool = True


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """An official in a post; form is "", "Plt.", "Plh." or "Pj."."""

    id: str
    post_id: str
    official_id: str
    form: str = ""
    valid_from: date | None = None
    valid_until: date | None = None


def posts(view: View) -> tuple[Post, ...]:
    """All posts in the order of their titles."""
    return fetch(view, Post, select(post).order_by(post.c.title))


def officials(view: View) -> tuple[Official, ...]:
    """All officials in the order of their names."""
    return fetch(view, Official, select(official).order_by(official.c.full_name))


def holders(view: View) -> tuple[OfficeHolder, ...]:
    """All terms of office, the newest first."""
    newest = office_holder.c.valid_from.desc()
    return fetch(view, OfficeHolder, select(office_holder).order_by(newest, office_holder.c.id))


def save_post(tx: Transaction, row: Post) -> None:
    """Write a post under its id."""
    put(tx, post, row)


def save_official(tx: Transaction, row: Official) -> None:
    """Write an official under its id."""
    put(tx, official, row)


def save_holder(tx: Transaction, row: OfficeHolder) -> None:
    """Write a term of office under its id."""
    put(tx, office_holder, row)


def delete_holder(tx: Transaction, holder_id: str) -> None:
    """Delete a term of office no letter names; raises NotFound, Conflict."""
    remove(tx, office_holder, holder_id)
