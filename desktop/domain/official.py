"""Who signs for a post, and how a signature block names post and person.

Delegation forms as regional rules on official papers write them: a.n. and u.b. in lower case,
Plt., Plh. and Pj. with a capital before the post; state officials have neither rank nor NIP.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from desktop.domain.term import Term
from desktop.errors import InvalidInput
from desktop.i18n import _

NIP_DIGITS = 18
"""Of a civil servant's number: birth date, month of appointment, sex, running number."""
_MOST_STEPS = 2
"""a.n. is one step down, a.n. with u.b. two; there is no third."""


class Form(StrEnum):
    """How a person holds a post; the value is what stands before the post's title."""

    FULL = ""
    VACANT = "Plt."
    AWAY = "Plh."
    INTERIM = "Pj."


FIRST_TO_SIGN = (Form.AWAY, Form.VACANT, Form.INTERIM, Form.FULL)
"""Who signs when several hold a post: whoever stands in goes before whom they stand in for."""


def rank_and_nip(rank: str, nip: str, *, is_civil_servant: bool) -> tuple[str, str]:
    """Return the rank (pangkat) and NIP to print: state officials have neither."""
    return (rank, nip) if is_civil_servant else ("", "")


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


def check_nip(nip: str) -> None:
    """Raise InvalidInput unless the NIP is unknown or has its 18 digits, spaced or not."""
    digits = nip.replace(" ", "")
    if digits and not (len(digits) == NIP_DIGITS and digits.isascii() and digits.isdigit()):
        raise InvalidInput("nip", _("A NIP has 18 digits."))


def names_agree(printed: str, held: str) -> bool:
    """Tell whether a certificate's holder may be the person under a letter.

    Capitals and titles ("Dr.", and what follows a comma) are left aside.
    """
    return _words(printed) == _words(held)


def _words(name: str) -> list[str]:
    own = name.casefold().partition(",")[0].split()
    return sorted(word for word in own if not word.endswith("."))


def check_superiors(post: str, above: Mapping[str, str | None]) -> None:
    """Raise InvalidInput if a post would stand above itself; `above` names each post's superior."""
    seen, step = {post}, above.get(post)
    while step is not None:
        if step in seen:
            raise InvalidInput("superior_id", _("A post cannot stand above itself."))
        seen.add(step)
        step = above.get(step)


def check_tenure(form: Form, term: Term, others: Iterable[tuple[Form, Term]]) -> None:
    """Raise InvalidInput if somebody holds the post in the same form on one of these days.

    Who stands in (Plt., Plh., Pj.) may do so while another holds the post in full.
    """
    if any(other is form and held.overlaps(term) for other, held in others):
        sentence = _("Somebody else holds this post on these days. Give that term an end first.")
        raise InvalidInput("valid_from", sentence)
