"""A letter nothing is to be said against, and what the checks say of another one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.domain.budget_calendar import Vehicle
from desktop.domain.legal_basis import LegalBasis, Status
from desktop.domain.letter_check import (
    Asked,
    CheckedBasis,
    DraftLetter,
    Finding,
    Named,
    Receiver,
    Register,
    Signer,
)
from desktop.domain.letter_check_rules import check
from desktop.domain.letter_text import Passage
from desktop.domain.term import Term
from desktop.domain.working_day import Holidays

DAY = date(2026, 11, 20)
LAW = LegalBasis("Undang-Undang", "40", 2004, "SJSN", "", Status.IN_FORCE, Term(date(2004, 10, 19)))
REGISTER = Register(
    bases=(CheckedBasis(LAW, DAY),),
    posts=(Named("BUPATI BEKASI"), Named("SEKRETARIS DAERAH")),
    offices=(Named("Dinas Pemberdayaan Masyarakat dan Desa"),),
    holidays=Holidays({date(2026, 12, 24): "Cuti bersama"}, frozenset({"12-25"})),
    calendar=(
        Vehicle("desa", "RKPDes", 9, 30, 1),
        Vehicle("desa", "APBDes", 12, 31, 1),
        Vehicle("desa", "Perubahan APBDes", 10, 31),
        Vehicle("kelurahan", "DPA kecamatan", 11, 30, 1),
    ),
)
READY = DraftLetter(
    subject="Pelindungan pekerja rentan",
    letter_on=DAY,
    signer=Signer("Nama Pejabat", "KEPALA DINAS KETENAGAKERJAAN", Term(date(2025, 2, 20))),
    fiscal_year=2028,
    passages=(Passage("opening:0", "Dengan ini disampaikan kepada {kepala}:"),),
    placeholders=frozenset({"kepala", "desa"}),
    recipients=(Receiver("v1", "Setia Asih", "kelurahan"), Receiver("v2", "Segarajaya", "desa")),
    bases=(CheckedBasis(LAW, DAY),),
    obligations=(Asked("Menyampaikan komitmen", date(2026, 12, 11)),),
    copies_to=("Bupati Bekasi (sebagai laporan)", "Sekretaris Daerah Kabupaten Bekasi"),
    register=REGISTER,
)


def found(letter: DraftLetter = READY, **changes: Any) -> tuple[Finding, ...]:  # noqa: ANN401 - fields of the letter
    """What the checks say of the letter with these changes."""
    return check(replace(letter, **changes))


def codes(letter: DraftLetter = READY, **changes: Any) -> list[str]:  # noqa: ANN401 - fields of the letter
    return [each.code for each in found(letter, **changes)]


def reading(words: str, *, binds: str = "", **changes: Any) -> list[str]:  # noqa: ANN401 - fields of the letter
    """The codes found in a letter whose only passage says these words."""
    return codes(passages=(Passage("section:0:0", words, binds),), **changes)


def places(findings: Iterable[Finding]) -> list[str]:
    return [each.place for each in findings]
