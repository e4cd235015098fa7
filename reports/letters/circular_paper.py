"""The paper of a circular: what copies share is set once, a copy sets its own lines only."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time, timedelta, timezone
from functools import cache
from typing import NamedTuple

from reports.blocks import Composer
from reports.document import Document
from reports.errors import PaperError, Reason
from reports.fonts import BOLD, faces
from reports.layout import Placed, Row, bound_to_next, pages
from reports.letters.circular import CircularContent, CircularCopy, Variant
from reports.letters.circular_parts import NUMBER, RECIPIENT, CircularParts
from reports.letters.letterhead_row import EMBLEM, letterhead_row
from reports.letters.signature_row import QR, SignatureRow
from reports.parts import Parts
from reports.pdf_archive import About
from reports.pictures import Picture, picture
from reports.profile import MM
from reports.prose import fill_words
from reports.qr import qr_image
from reports.running import catchwords, draft_mark, page_number
from reports.signing.place import SignaturePlace
from reports.typeset import Typesetter

SIGNATURE_FIELD = "TandaTangan"
_BODY_LINES_WITH_SIGNATURE = 2
_WEST_INDONESIA = timezone(timedelta(hours=7), "WIB")
_SLOT = "." * 24
_BASIC = frozenset(map(chr, range(0x20, 0x7F)))
"""Characters embedded in every letter, so that most copies share the same fonts."""


class Pages:
    """A copy laid out."""

    def __init__(self, placed: Sequence[Sequence[Placed]], file: Callable[[], bytes]) -> None:
        self._placed = placed
        self._file = file

    @property
    def count(self) -> int:
        return len(self._placed)

    def pdf(self) -> bytes:
        """Return the file, the same bytes for the same content and copy."""
        return self._file()

    @property
    def signature_place(self) -> SignaturePlace:
        """The box for the visible signature; on a copy for ink, the space above the name."""
        index, top, box = next(
            (index, placed.top, placed.row.anchor)
            for index, page in enumerate(self._placed)
            for placed in page
            if placed.row.anchor
        )
        upper = top - box.drop
        corners = (box.x, upper - box.height, box.x + box.width, upper)
        return SignaturePlace(SIGNATURE_FIELD, index, corners)


class _Prepared(NamedTuple):
    """The parts of the letter to one kind of unit."""

    main: Parts
    copies: Parts
    annexes: tuple[Parts, ...]
    dated: tuple[str, ...]


class CircularPaper:
    """Makes the copies of one circular.

    Raises PaperError(FONT_MISSING, TEXT_REFUSED, TOO_LARGE, TABLE_UNEVEN or PICTURE_REFUSED).
    """

    def __init__(self, content: CircularContent) -> None:
        self._content = content
        self._profile = content.profile
        self._styles = faces(content.profile.typeface)
        self._typesetter = Typesetter(self._styles)
        self._composer = Composer(self._typesetter, content.profile)
        self._emblem = self._read_emblem()
        self._letterhead = self._set_letterhead()
        self._prepared = cache(self._prepare)
        self._signature = cache(self._set_signature)
        self._document = cache(self._make_document)
        self._page_number = cache(
            lambda number: page_number(number, self._typesetter, self._profile)
        )
        self._draft_mark = draft_mark(self._typesetter, self._profile.page_size)

    def pages(self, copy: CircularCopy, variant: Variant = Variant.PLAIN) -> Pages:
        """Lay out a copy.

        Raises PaperError(TEXT_REFUSED, VALUE_MISSING, TOO_LARGE, TABLE_UNEVEN or NUMBER_MISSING).
        """
        values = self._values(copy, variant)
        prepared = self._prepared(copy.binds)
        signature = self._signature(copy.binds, variant, with_qr=bool(copy.verification))
        placed = self._place(prepared, signature, values)
        extra = frozenset().union(*values.values(), *map(str.upper, values.values())) - _BASIC

        def file() -> bytes:
            document = self._document(copy.binds, extra)
            qr = copy.verification
            return document.file(
                placed,
                self._about(values),
                archive=variant is not Variant.SIGNED,
                pictures={QR: qr_image(qr, "verification")} if qr else {},
                beneath=self._draft_mark if variant is Variant.DRAFT else b"",
            )

        return Pages(placed, file)

    # --- once for all copies --------------------------------------------------------------------

    def _read_emblem(self) -> Picture | None:
        data = self._content.letterhead.emblem
        height = self._profile.emblem_height * MM
        return picture(data, "letterhead.emblem", height) if data else None

    def _set_letterhead(self) -> Row:
        ratio = self._emblem.ratio if self._emblem else 0
        return letterhead_row(self._typesetter, self._content.letterhead, self._profile, ratio)

    def _prepare(self, binds: str) -> _Prepared:
        parts = CircularParts(self._composer, self._content, binds)
        return _Prepared(
            Parts(parts.main(), before=(self._letterhead,)),
            Parts(parts.copies()),
            tuple(Parts(units) for units in parts.annexes()),
            parts.dated(),
        )

    def _set_signature(self, binds: str, variant: Variant, *, with_qr: bool) -> Row:
        block = SignatureRow(self._composer, self._content.signature)
        make = block.signed if variant is Variant.SIGNED else block.plain
        row = make(self._prepared(binds).dated, with_qr=with_qr)
        if row.height > self._profile.page_size[1] / 2:
            raise PaperError(Reason.TOO_LARGE, field="signature")
        return row

    def _make_document(self, binds: str, extra: frozenset[str]) -> Document:
        prepared = self._prepared(binds)
        used = {style: {*_BASIC, *extra, *self._named()} for style in (0, BOLD)}
        for parts in (prepared.main, prepared.copies, *prepared.annexes):
            for style, characters in parts.characters.items():
                used.setdefault(style, {*_BASIC, *extra}).update(characters)
        pictures = {EMBLEM: self._emblem.content} if self._emblem else {}
        return Document(self._styles, used, pictures, self._profile.page_size)

    def _named(self) -> set[str]:
        """Return the characters of the letterhead and the signature block."""
        head, signature = self._content.letterhead, self._content.signature
        lines = (head.government, *head.office_lines, *head.address_lines, signature.place)
        people = (*signature.title_lines, signature.name, *signature.person_lines)
        return set().union(*lines, *people)

    # --- once per copy --------------------------------------------------------------------------

    def _values(self, copy: CircularCopy, variant: Variant) -> Mapping[str, str]:
        number = copy.number or self._content.number
        if not number and variant is Variant.SIGNED:
            raise PaperError(Reason.NUMBER_MISSING)
        values = {**copy.values, NUMBER: number or _SLOT, RECIPIENT: copy.recipient_name}
        clean = self._typesetter.cleaned
        return {name: clean(value, f"values.{name}") for name, value in values.items()}

    def _place(
        self, prepared: _Prepared, signature: Row, values: Mapping[str, str]
    ) -> list[list[Placed]]:
        body = bound_to_next(prepared.main.rows(values), _BODY_LINES_WITH_SIGNATURE)
        placed = self._break([*body, signature, *prepared.copies.rows(values)], 0)
        for annex in prepared.annexes:
            placed += self._break(annex.rows(values), len(placed))
        if self._profile.catchwords:
            placed = catchwords(placed, self._typesetter, self._profile)
        if self._profile.page_numbers:
            for index in range(1, len(placed)):
                placed[index].insert(0, self._page_number(index + 1))
        return placed

    def _break(self, rows: Sequence[Row], first: int) -> list[list[Placed]]:
        return list(pages(rows, self._profile.margin_bottom * MM, self._top, first))

    def _top(self, index: int) -> float:
        margin = self._profile.margin_top if index else self._profile.letterhead_top
        return self._profile.page_size[1] - margin * MM

    def _about(self, values: Mapping[str, str]) -> About:
        content = self._content
        midnight = datetime.combine(content.signature.dated_on, time(), _WEST_INDONESIA)
        title = f"Surat Edaran Nomor {values[NUMBER]}, {values[RECIPIENT]}"
        subject = fill_words(content.subject, values)
        return About(title, content.letterhead.issuer, subject, midnight, content.language)
