"""Who signs for a post, and how a signature block names post and person.

Delegation forms as regional rules on official papers write them: a.n. and u.b. in lower case,
Plt., Plh. and Pj. with a capital before the post; state officials have neither rank nor NIP.
"""

from collections.abc import Sequence
from enum import StrEnum

from desktop.errors import InvalidInput
from desktop.i18n import _

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
