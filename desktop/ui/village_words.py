"""How kinds of units are said."""

from desktop.i18n import N_, _

KINDS = {"desa": N_("Village (desa)"), "kelurahan": N_("Urban ward (kelurahan)")}


def kind_word(value: str) -> str:
    """`Village (desa)` or `Urban ward (kelurahan)`."""
    return _(KINDS[value])
