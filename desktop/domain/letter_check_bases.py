"""Checks of laws: those a letter rests on, and those its text cites."""

import re
from collections.abc import Iterator

from desktop.domain.legal_basis import LegalBasis, Status
from desktop.domain.letter_check import CheckedBasis, DraftLetter, Rule, Said
from desktop.domain.region import letters
from desktop.domain.spoken_day import spoken
from desktop.i18n import N_, _, ngettext

_SHORT = {
    "UU": "Undang-Undang",
    "PP": "Peraturan Pemerintah",
    "Perpres": "Peraturan Presiden",
    "Inpres": "Instruksi Presiden",
    "Keppres": "Keputusan Presiden",
    "Permendagri": "Peraturan Menteri Dalam Negeri",
    "Permenaker": "Peraturan Menteri Ketenagakerjaan",
    "Permendes": "Peraturan Menteri Desa",
    "PMK": "Peraturan Menteri Keuangan",
    "Perda": "Peraturan Daerah",
    "Pergub": "Peraturan Gubernur",
    "Perbup": "Peraturan Bupati",
}
_CITED = re.compile(
    rf"\b(?P<kind>{'|'.join(_SHORT)}|Undang-Undang|(?:Instruksi|Keputusan) Presiden"
    r"|Peraturan (?:Pemerintah|Presiden|Menteri|Daerah|Gubernur|Bupati)(?:,? [A-Z]\w*| dan)*?)"
    r"\s+(?:(?:Nomor|No\.?)\s*)?(?P<number>\d+)(?:\s*/\s*|\s+[Tt]ahun\s+)(?P<year>\d{4})\b"
)


def _in_force(letter: DraftLetter) -> Iterator[Said]:
    for each in letter.bases:
        if not each.basis.holds(letter.letter_on):
            yield "legal_bases", _not_in_force(each.basis)


def _not_in_force(basis: LegalBasis) -> str:
    sentences = {
        Status.REPLACED: _("Replaced by another: {citation}"),
        Status.UNVERIFIED: _("Nobody has verified that it is in force: {citation}"),
    }
    sentence = sentences.get(basis.status, _("Not in force on the date of the letter: {citation}"))
    return sentence.format(citation=basis.citation)


def _checked(letter: DraftLetter) -> Iterator[Said]:
    for each in letter.bases:
        said = _last_look(each, letter)
        if said:
            yield "legal_bases", said.format(citation=each.basis.citation)


def _last_look(each: CheckedBasis, letter: DraftLetter) -> str:
    if each.checked_on is None:
        return _("Never looked up whether it is still in force: {citation}")
    days = (letter.letter_on - each.checked_on).days
    if days <= letter.register.basis_days:
        return ""
    sentence = ngettext(
        "Last looked up {days} day ago ({date}) whether it is in force: {citation}",
        "Last looked up {days} days ago ({date}) whether it is in force: {citation}",
        days,
    )
    return sentence.replace("{days}", str(days)).replace("{date}", spoken(each.checked_on))


def _cited(letter: DraftLetter) -> Iterator[Said]:
    for passage in letter.passages:
        for found in _CITED.finditer(passage.words):
            said = _about(letter, found)
            if said:
                yield passage.place, said.format(cited=found[0])


def _about(letter: DraftLetter, found: re.Match[str]) -> str:
    kind = _SHORT.get(found["kind"], found["kind"])
    bases = [each.basis for each in letter.register.bases]
    known = [each for each in bases if _is_meant(each, kind, found)]
    if not known:
        full = f"{kind} Nomor {found['number']} Tahun {found['year']}"
        amends = any(full in each.amended_by for each in bases)
        return "" if amends else _("{cited} is not in the table of legal bases.")
    holds = any(each.holds(letter.letter_on) for each in known)
    return "" if holds else _("{cited} is not known to be in force on the date of the letter.")


def _is_meant(basis: LegalBasis, kind: str, found: re.Match[str]) -> bool:
    own, said = letters(basis.kind), letters(kind)
    same = (basis.number, str(basis.year)) == (found["number"], found["year"])
    return same and (own.startswith(said) or said.startswith(own))


RULES = (
    Rule("basis_in_force", N_("Legal bases are in force on the date"), _in_force, blocks=True),
    Rule("basis_checked", N_("Legal bases were looked up not long ago"), _checked),
    Rule("law_cited", N_("Laws in the text are in the table and in force"), _cited),
)
