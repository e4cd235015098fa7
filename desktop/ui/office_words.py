"""How kinds of other offices are said."""

from desktop.i18n import N_, _

KINDS = {
    "bpjs_branch": N_("BPJS branch"),
    "district_office": N_("District office (kecamatan)"),
    "regional_office": N_("Office of the regency"),
    "inspectorate": N_("Inspectorate"),
    "other": N_("Other"),
}


def kind_word(value: str) -> str:
    """What a kind of office is called: `BPJS branch`."""
    return _(KINDS[value])
