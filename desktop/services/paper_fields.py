"""The parts of a letter by the names that the person at the desk knows them by."""

import re

from desktop.i18n import N_, _

_NAMES = {
    "number": N_("number of the letter"),
    "values.nomor_surat": N_("number of the letter"),
    "subject": N_("subject of the letter"),
    "addressees": N_("addressees"),
    "values.penerima_surat": N_("name of the recipient"),
    "opening": N_("opening words"),
    "closing": N_("closing words"),
    "copies_to": N_("copies to (tembusan)"),
    "issued_by": N_("issuer in the head of the annex"),
    "letterhead": N_("letterhead"),
    "letterhead.emblem": N_("emblem of the letterhead"),
    "signature": N_("signature block"),
    "signature.place": N_("place in the signature block"),
    "signature.title_lines": N_("post of the signatory"),
    "signature.name": N_("name of the signatory"),
    "signature.rank": N_("rank of the signatory"),
    "signature.nip": N_("NIP of the signatory"),
    "signature.wording": N_("wording about the electronic signature"),
    "verification": N_("QR code"),
    "agenda": N_("number book"),
}
_COUNTED = {"sections": N_("part {number} of the letter"), "annexes": N_("annex {number}")}
_COUNTED_FIELD = re.compile(r"(sections|annexes)\[(\d+)\]")
_VALUE = "values."


def spoken(field: str) -> str:
    """Return the name of a field; one of a placeholder's value is the placeholder's."""
    counted = _COUNTED_FIELD.fullmatch(field)
    if counted:
        return _(_COUNTED[counted[1]]).format(number=int(counted[2]) + 1)
    return _(_NAMES[field]) if field in _NAMES else field.removeprefix(_VALUE)
