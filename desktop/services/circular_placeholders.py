"""Placeholders by name: what each means, and which names a due date can have."""

import re
from collections.abc import Iterable

from desktop.errors import InvalidInput
from desktop.i18n import N_, _

_MEANINGS = {
    "kode": N_("code of the village or urban ward"),
    "unit": N_("“Desa …” or “Kelurahan …”"),
    "sebutan": N_("“Desa” or “Kelurahan”"),
    "desa": N_("name of the village or urban ward"),
    "kecamatan": N_("name of the district"),
    "kepala": N_("“Kepala Desa” or “Lurah”"),
    "tahun": N_("budget year"),
    "orang": N_("number of people"),
    "orang_terbilang": N_("number of people in words"),
    "bulan": N_("number of months"),
    "bulan_terbilang": N_("number of months in words"),
    "tarif": N_("contribution of one person for a month"),
    "tarif_lengkap": N_("contribution of one person for a month, also in words"),
    "iuran_bulan": N_("contribution of all people for a month"),
    "iuran_bulan_lengkap": N_("contribution of all people for a month, also in words"),
    "iuran_orang": N_("contribution of one person for all months"),
    "iuran_orang_lengkap": N_("contribution of one person for all months, also in words"),
    "iuran": N_("contribution of all people for all months"),
    "iuran_lengkap": N_("contribution of all people for all months, also in words"),
    "nomor_surat": N_("number of the letter"),
    "penerima_surat": N_("name of the recipient"),
}
_CITES = "rujukan_"
_NAME = re.compile(r"[a-z_]+")


def meaning(name: str, due: Iterable[str]) -> str:
    """Return what a placeholder stands for; `due` names those of due dates."""
    if name in _MEANINGS:
        return _(_MEANINGS[name])
    if name in due:
        return _("due date of an obligation")
    return _("cites the point “{name}”").format(name=name.removeprefix(_CITES))


def check_due_name(field: str, name: str) -> str:
    """Return the name that a text cites a due date by; raises InvalidInput, "" is none."""
    name = name.strip().removeprefix("{").removesuffix("}")
    if name and not _NAME.fullmatch(name):
        raise InvalidInput(field, _("The name of a placeholder has small letters and “_” only."))
    if name in _MEANINGS or name.startswith(_CITES):
        sentence = _("The placeholder {name} stands for something else already.")
        raise InvalidInput(field, sentence.format(name=f"{{{name}}}"))
    return name
