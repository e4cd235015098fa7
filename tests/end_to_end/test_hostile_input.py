"""Whatever is typed into any field gives a correct letter or a clear refusal, on the whole way."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest

from desktop.errors import OfficeError
from desktop.services.circular_rows import NumberRequest
from desktop.store import (
    legal_bases,
    letter_templates,
    numbers,
    office_profile,
    officials,
    regions,
)
from desktop.store.store import Transaction
from reports import pages
from reports.signing.check import quick_check
from tests.offices import Desks

HOSTILE = {
    "PDF": ") Tj ET endstream endobj (\\",
    "XML": "<b>&amp;</b><font size='99'>",
    "right to left": "Desa \u202eahalas\u202c \u05d0\u05d1",
    "emoji": "Surat \U0001f4a3\U0001f468\u200d\U0001f469",
    "long": "Sangat panjang " * 700,
    "one long word": "x" * 10_000,
    "NUL": "Surat\x00Edaran",
    "half a character": "Surat \ud800",
    "braces": "{tahun} {{kota}} {orang.__class__} {0} }{",
    "control": "a\x1b[31mb\x07\r\nc",
    "SQL": "'); DROP TABLE letter; --",
    "formula": '=HYPERLINK("http://contoh","x")',
}
Change = Callable[[Transaction, str], None]
YEAR = 2026


def office(**changes: Callable[[str], Any]) -> Change:
    def change(tx: Transaction, words: str) -> None:
        values = {name: make(words) for name, make in changes.items()}
        office_profile.save(tx, replace(office_profile.get(tx), **values))

    return change


def official(name: str) -> Change:
    def change(tx: Transaction, words: str) -> None:
        for each in officials.officials(tx):
            official = replace(each, is_civil_servant=True, **{name: words})
            officials.save_official(tx, official)

    return change


def post(tx: Transaction, words: str) -> None:
    for each in officials.posts(tx):
        officials.save_post(tx, replace(each, title=words))


def series(name: str) -> Change:
    def change(tx: Transaction, words: str) -> None:
        (row,) = numbers.all_series(tx)
        value = f"{words}{{nomor}}" if name == "pattern" else words
        numbers.save_series(tx, replace(row, **{name: value}))  # type: ignore[arg-type]

    return change


def template(part: str, make: Callable[[str], Any]) -> Change:
    def change(tx: Transaction, words: str) -> None:
        (row,) = letter_templates.of_kind(tx, "circular")
        letter_templates.save(tx, replace(row, body=row.body | {part: make(words)}))

    return change


def basis(tx: Transaction, words: str) -> None:
    for each in legal_bases.all_bases(tx):
        legal_bases.save(tx, replace(each, title=words))


def village(tx: Transaction, words: str) -> None:
    first = regions.villages(tx, date(YEAR, 11, 20))[0]
    day = date(YEAR, 1, 1)
    name = regions.VillageName(first.id, first.district_id, first.code, words, first.kind, day)
    regions.rename_village(tx, name)


def paragraph(words: str) -> list[dict[str, str]]:
    return [{"paragraph": words}]


def obligation(words: str) -> list[dict[str, Any]]:
    names = ("tenggat", "tenggat_anggaran", "tenggat_laporan")
    return [{"text": words, "binds": "both", "days": 9, "placeholder": name} for name in names]


def letterhead(words: str) -> dict[str, Any]:
    head = {"government": words, "office_lines": [words], "address_lines": [words]}
    return {"emblem": "", "regent": head, "office": head}


FIELDS: dict[str, Change] = {
    "office's short name": office(short_name=str),
    "place": office(place=str),
    "letterhead": office(letterhead=letterhead),
    "official's name": official("full_name"),
    "rank": official("rank"),
    "NIP": official("nip"),
    "post": post,
    "number pattern": series("pattern"),
    "classification code": series("code"),
    "section": template("sections", lambda words: [{"heading": words, "blocks": paragraph(words)}]),
    "closing": template("closing", paragraph),
    "addressee": template("addressees", lambda words: [words, words]),
    "tembusan": template("copies_to", lambda words: [words]),
    "annex": template("annexes", lambda words: [{"title": words, "blocks": paragraph(words)}]),
    "obligation": template("obligations", obligation),
    "legal basis": basis,
    "village": village,
}

NOT_PRINTED = {"office's short name", "rank", "NIP", "obligation", "closing"}
"""Not in skeleton A, signed by a regent."""


def require_sentence(refusal: OfficeError) -> None:
    assert len(refusal.message) > 10
    assert refusal.message[-1] in ".!?)"


def issue(desks: Desks, **asked: str) -> bytes:
    """The first village's signed copy."""
    changes: dict[str, Any] = {name: asked[name] for name in asked if name == "subject"}
    request: dict[str, Any] = {name: asked[name] for name in asked if name != "subject"}
    new = replace(desks.new(1), **changes)
    clerk = desks.clerk.circulars
    letter_id = clerk.create(new)
    clerk.number(letter_id, NumberRequest(new.letter_on, **request))
    result = desks.sign(letter_id)
    if result.failed:
        raise OfficeError(result.failed[0].sentence)
    return clerk.preview(letter_id, clerk.detail(letter_id).copies[0].id)


def require_sound(desks: Desks, issuing: Callable[[], bytes], words: str, *, shown: bool) -> None:
    """The letter is whole and says the words, or it was refused in a sentence without a number."""
    before = len(desks.clerk.numbers.book("circular", YEAR))
    try:
        pdf = issuing()
    except OfficeError as refusal:
        require_sentence(refusal)
        assert len(desks.clerk.numbers.book("circular", YEAR)) == before
        return
    with desks.opened_key() as signer:
        quick_check(pdf, signer.certificate.der)
    if shown and "{" not in words:
        texts = (" ".join(pages.text(pdf)), with_signature(pdf))
        assert any(squeezed(words) in squeezed(text) for text in texts)


def with_signature(pdf: bytes) -> str:
    """The text of the pages with the visible signature's between, wherever it stands."""
    command = ["pdftotext", "-enc", "UTF-8", "-raw", "-", "-"]
    return subprocess.run(command, check=True, capture_output=True, input=pdf).stdout.decode()


def squeezed(words: str) -> str:
    """Letters alone: neither line ends nor the page numbers between them."""
    return "".join(sign for sign in words.casefold() if not (sign.isspace() or sign.isdigit()))


@pytest.mark.parametrize("field", FIELDS)
def test_a_hostile_master_record_gives_a_correct_letter_or_a_refusal(
    file_desks: Desks, field: str
) -> None:
    store = file_desks.place.open("admin")
    for words in HOSTILE.values():
        try:
            with store.transaction("admin", "change") as tx:
                FIELDS[field](tx, words)
        except OfficeError as refusal:
            require_sentence(refusal)
            continue
        shown = field not in NOT_PRINTED
        require_sound(file_desks, partial(issue, file_desks), words, shown=shown)
    assert file_desks.at("admin").trail.verify().first is None


@pytest.mark.parametrize("field", ["subject", "outside_number", "outside_from"])
def test_a_hostile_answer_gives_a_correct_letter_or_a_refusal(
    file_desks: Desks, field: str
) -> None:
    for words in HOSTILE.values():
        asked = {field: words}
        if field != "subject":
            asked = {"outside_number": "100.3.4/31/Setda", "outside_from": "Setda"} | asked
        issuing = partial(issue, file_desks, **asked)
        require_sound(file_desks, issuing, words, shown=field != "outside_from")
    assert file_desks.clerk.numbers.agenda_pdf("circular", YEAR).startswith(b"%PDF")
    assert file_desks.clerk.numbers.agenda_xlsx("circular", YEAR).startswith(b"PK")


def test_a_hostile_reason_stays_in_a_book_that_can_still_be_printed(file_desks: Desks) -> None:
    clerk = file_desks.clerk
    kept = 0
    for words in HOSTILE.values():
        letter_id = file_desks.numbered(file_desks.new(1))
        for act in (
            partial(clerk.circulars.void_number, letter_id, words),
            partial(clerk.numbers.reserve, "circular", YEAR, 1, words),
        ):
            try:
                act()
                kept += 1
            except OfficeError as refusal:
                require_sentence(refusal)
    assert kept > 0
    assert clerk.numbers.agenda_pdf("circular", YEAR).startswith(b"%PDF")
    assert clerk.numbers.agenda_xlsx("circular", YEAR).startswith(b"PK")
    assert file_desks.at("admin").trail.verify().first is None
