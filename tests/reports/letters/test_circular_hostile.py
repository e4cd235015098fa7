"""Whatever somebody types gives a correct letter or a refusal that names field and character."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports import pages
from reports.errors import PaperError, Reason
from reports.letters.circular import (
    CircularContent,
    CircularCopy,
    Letterhead,
    SignatureBlock,
    Skeleton,
)
from reports.letters.circular_paper import CircularPaper
from reports.prose import Annex, Paragraph, Point, Points, Section, Table, text
from tests.reports.letters.making import OFFICE, SERVANT, content, copy, printed

Case = tuple[CircularContent, CircularCopy]


def _letterhead(**changes: Any) -> Case:  # noqa: ANN401 - any field
    return content(letterhead=replace(OFFICE, **changes)), copy()


def _signature(**changes: Any) -> Case:  # noqa: ANN401 - any field
    return content(signature=replace(SERVANT, **changes)), copy()


def _blocks(*blocks: Any) -> Case:  # noqa: ANN401 - any block
    return content(sections=(Section("Isi", blocks),)), copy()


FIELDS: dict[str, Callable[[str], Case]] = {
    "number": lambda words: (content(number=words), copy()),
    "number of the copy": lambda words: (content(), copy(number=words)),
    "subject": lambda words: (content(subject=words), copy()),
    "government": lambda words: _letterhead(government=words),
    "office": lambda words: _letterhead(office_lines=(words,)),
    "address": lambda words: _letterhead(address_lines=(words,)),
    "place": lambda words: _signature(place=words),
    "title": lambda words: _signature(title_lines=(words,)),
    "name": lambda words: _signature(name=words),
    "rank": lambda words: _signature(rank=words),
    "nip": lambda words: _signature(nip=words),
    "addressee": lambda words: (content(addressees=(words, words)), copy()),
    "copies": lambda words: (content(copies_to=(words,)), copy()),
    "recipient": lambda words: (content(), copy(recipient_name=words)),
    "value": lambda words: (content(), copy(values={**copy().values, "unit": words})),
    "heading": lambda words: (
        content(sections=(Section(words, (Paragraph(text("x")),)),)),
        copy(),
    ),
    "paragraph": lambda words: _blocks(Paragraph(text(words))),
    "point": lambda words: _blocks(Points((Point(text(words), (Point(text(words)),)),))),
    "cell": lambda words: _blocks(Table((text("a"), text("b")), ((text(words), text("x")),), ())),
    "annex title": lambda words: (content(annexes=(Annex(words, ()),)), copy()),
    "annex": lambda words: (content(annexes=(Annex("A", (Paragraph(text(words)),)),)), copy()),
    "issuer": lambda words: (
        content(issued_by=words, annexes=(Annex("A", (Paragraph(text("x")),)),)),
        copy(),
    ),
}
REFUSED_WHEN_LONG = {
    **dict.fromkeys(("government", "office", "address"), "letterhead"),
    **dict.fromkeys(("place", "title", "name", "rank", "nip"), "signature"),
}
CAPITALS = {"subject", "annex title"}

# Braces are placeholders in what is written for all; doubled ones print as they are.
MARKUP = [
    "<b>tebal</b> & <script>alert(1)</script>",
    "(kurung \\( garis \\) ) Tj ET endstream endobj",
    "%PDF-1.4 <</Type/Catalog>> ]]> --> <?xml?>",
    "caf\u00e9 \u20ac 10\u00d712 \u2018kutip\u2019 \u2013 \u2026 \u010desk\u00fd",
]
REFUSED = {
    "\u202e": "U+202E",  # right-to-left override
    "\u200f": "U+200F",  # right-to-left mark
    "\u2066": "U+2066",  # isolate
    "\u200b": "U+200B",  # zero width space
    "\u0000": "U+0000",
    "\u001b": "U+001B",
    "\u007f": "U+007F",
    "\U0001f600": "U+1F600",
    "\u05d0": "U+05D0",  # Hebrew
    "\u0627": "U+0627",  # Arabic
    "\u4e2d": "U+4E2D",
    "\u0332": "U+0332",  # combining low line
    "\ue000": "U+E000",  # private use
    "\ufffe": "U+FFFE",
    "\ud800": "U+D800",  # half of a pair
}


def _text_of(case: Case) -> str:
    return " ".join(" ".join(pages.text(printed(*case))).split())


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("words", MARKUP)
def test_markup_in_any_field_is_printed_and_never_obeyed(field: str, words: str) -> None:
    expected = words.upper() if field in CAPITALS else words
    seen = _text_of(FIELDS[field](words.replace("{", "{{").replace("}", "}}")))
    assert expected.replace(" ", "") in seen.replace(" ", "")


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("character", REFUSED)
def test_what_cannot_be_printed_is_refused_by_name(field: str, character: str) -> None:
    with pytest.raises(PaperError) as refused:
        printed(*FIELDS[field](f"Desa {character}Sukamahi"))
    assert refused.value.reason is Reason.TEXT_REFUSED
    assert refused.value.facts["character"] == REFUSED[character]
    assert refused.value.facts["position"] == 5
    assert refused.value.facts["field"]


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("words", ["x" * 10_000, "kata " * 2_000, "m-" * 5_000])
def test_ten_thousand_characters_in_any_field_stay_on_the_paper(field: str, words: str) -> None:
    case = FIELDS[field](words)
    if field in REFUSED_WHEN_LONG:
        with pytest.raises(PaperError) as refused:
            printed(*case)
        assert refused.value.reason is Reason.TOO_LARGE
        assert refused.value.facts["field"] == REFUSED_WHEN_LONG[field]
        return
    pdf = printed(*case)
    wanted = words.upper() if field in CAPITALS else words
    seen = "".join(pages.text(pdf))
    assert seen.count(wanted[0]) >= words.count(words[0])
    assert _all_on_the_paper(pdf)


def _all_on_the_paper(pdf: bytes) -> bool:
    document = pdfium.PdfDocument(pdf)
    for page in document:
        width, height = page.get_size()
        words = page.get_textpage()
        for index in range(words.count_rects()):
            left, bottom, right, top = words.get_rect(index)
            if left < 0 or bottom < 0 or right > width or top > height:
                return False
    document.close()
    return True


def test_tabs_and_line_ends_are_spaces() -> None:
    assert "Desa Suka mahi baru" in _text_of(FIELDS["paragraph"]("Desa\tSuka\r\nmahi\nbaru"))


def test_decomposed_letters_are_printed_composed() -> None:
    assert "Andr\u00e9 caf\u00e9" in _text_of(FIELDS["name"]("Andre\u0301 cafe\u0301"))


def test_an_unusual_letter_in_one_copy_is_printed_in_that_copy() -> None:
    paper = CircularPaper(content())
    pdf = paper.pages(copy("Desa \u0141\u00f3d\u017a")).pdf()
    assert "Desa \u0141\u00f3d\u017a" in " ".join(pages.text(pdf))
    assert "Desa Sukamahi" in " ".join(pages.text(paper.pages(copy()).pdf()))


def test_values_are_never_read_as_placeholders() -> None:
    seen = _text_of((content(), copy(values={**copy().values, "unit": "{orang} {{x}}"})))
    assert "{orang} {{x}} agar menganggarkan" in seen


def test_a_verification_text_that_no_code_can_hold_is_refused() -> None:
    with pytest.raises(PaperError) as refused:
        printed(content(), copy(verification="x" * 10_000))
    assert refused.value.facts == {"field": "verification"}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_a_letter_or_a_refusal(words: str) -> None:
    bare = Letterhead("office", "PEMERINTAH KABUPATEN BEKASI")
    signature = SignatureBlock("Cikarang", SERVANT.dated_on, ("KEPALA,",), "NAMA")
    circular = content(letterhead=bare, signature=signature)
    try:
        pdf = printed(circular, copy(values={**copy().values, "unit": words}))
    except PaperError as refused:
        assert refused.reason is Reason.TEXT_REFUSED  # noqa: PT017 - either end is right
        return
    assert pages.count(pdf) == 1


@pytest.mark.parametrize("skeleton", ["A", "B"])
def test_a_letter_of_little_more_than_a_title_is_printed_on_one_page(skeleton: Skeleton) -> None:
    bare = content(skeleton=skeleton, subject="", sections=(), opening=(), closing=(), copies_to=())
    (page,) = pages.text(printed(bare))
    assert "SURAT EDARAN" in page
    assert "NIP 19700101" in page
