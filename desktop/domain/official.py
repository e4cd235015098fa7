"""Posts and their holders, and how a signature block names them.

Delegation forms as regional rules on official papers write them: a.n. and u.b. in lower case,
Plt., Plh. and Pj. with a capital before the post; state officials have neither rank nor NIP.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.term import Term
from desktop.errors import InvalidInput, NotFound
from desktop.i18n import _

_NIP = re.compile(r"([0-9]{8})([0-9]{6})([0-9])([0-9]{3})")
_MOST_STEPS = 2
"""a.n. is one step down, a.n. with u.b. two; there is no third."""


class Form(StrEnum):
    """How a person holds a post; the value is what stands before the post's title."""

    FULL = ""
    VACANT = "Plt."
    AWAY = "Plh."
    INTERIM = "Pj."


_FIRST = {Form.AWAY: 0, Form.VACANT: 1, Form.INTERIM: 2, Form.FULL: 3}
"""Who signs when several hold a post: the one who stands in goes before the one stood in for."""


@dataclass(frozen=True, slots=True)
class Official:
    """A person who signs; rank (pangkat) and NIP are a civil servant's."""

    full_name: str
    rank: str = ""
    nip: str = ""
    civil_servant: bool = True

    @property
    def printed_rank(self) -> str:
        return self.rank if self.civil_servant else ""

    @property
    def printed_nip(self) -> str:
        return self.nip if self.civil_servant else ""


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in a post for a time."""

    official: Official
    term: Term
    form: Form = Form.FULL


def holder_on(holders: Iterable[Holder], day: date) -> Holder:
    """Return who signs for a post on a day; raises NotFound if nobody holds it."""
    found = [holder for holder in holders if holder.term.holds(day)]
    if not found:
        sentence = _("Nobody holds this post on {date}.")
        raise NotFound(sentence.format(date=day.isoformat()))
    return min(found, key=lambda holder: _FIRST[holder.form])


def title_lines(
    title: str, *, form: Form = Form.FULL, on_behalf_of: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the title lines above a signature.

    `on_behalf_of` names the posts that delegate, the highest first: one gives a.n., two a.n. and
    u.b. Raises InvalidInput for more.
    """
    own = f"{form} {title},".lstrip()
    if len(on_behalf_of) > _MOST_STEPS:
        raise InvalidInput("on_behalf_of", _("A signature is delegated over two steps at most."))
    if not on_behalf_of:
        return (own,)
    highest, *between = on_behalf_of
    return (f"a.n. {highest}", *between, *(["u.b."] * len(between)), own)


def check_nip(nip: str) -> str:
    """Return a civil servant's number in groups of 8, 6, 1 and 3 digits; raises InvalidInput."""
    match = _NIP.fullmatch("".join(nip.split()))
    if not match:
        raise InvalidInput("nip", _("A NIP has 18 digits."))
    return " ".join(match.groups())
