"""The paper of a circular: what copies share is set once, a copy sets its own lines only."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time
from functools import cache, lru_cache
from typing import NamedTuple

from reports.document import Document
from reports.errors import PaperError, Reason
from reports.fonts import BOLD
from reports.layout import Placed, Row, bound_to_next
from reports.letters.circular import CircularContent, CircularCopy, Variant
from reports.letters.circular_body import body, cited_points
from reports.letters.circular_foot import annexes, copies, dated
from reports.letters.circular_head import head
from reports.letters.circular_lines import NUMBER, RECIPIENT, CircularLines
from reports.letters.paraf_strip import ParafMark, paraf_strip
from reports.letters.signature_row import QR, SignatureRow
from reports.parts import Parts
from reports.pdf_archive import WEST_INDONESIA, About
from reports.prose import fill_words
from reports.qr import qr_image
from reports.running import draft_mark
from reports.signing.place import SignaturePlace
from reports.stationery import Stationery, unusual

SIGNATURE_FIELD = "TandaTangan"
_BODY_LINES_WITH_SIGNATURE = 2
"""They go with the signature to its page, and the list of copies follows it there."""
_SLOT = "." * 24
_DOCUMENTS_KEPT = 8


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
    cited: dict[str, str]
    """How points are cited, by placeholder."""


class CircularPaper:
    """Makes the copies of one circular.

    Raises PaperError(FONT_MISSING, TEXT_REFUSED, TOO_LARGE, TABLE_UNEVEN or PICTURE_REFUSED).
    """

    def __init__(self, content: CircularContent, parafs: Sequence[ParafMark] = ()) -> None:
        """`parafs` are printed beneath drafts only."""
        self._content = content
        self._stationery = Stationery(content.letterhead, content.profile)
        self._lines = CircularLines(self._stationery.composer, content)
        self._strip = Parts(paraf_strip(self._lines, parafs))
        self._prepared = cache(self._prepare)
        self._signature = cache(self._set_signature)
        self._document = lru_cache(_DOCUMENTS_KEPT)(self._make_document)
        page_size = content.profile.page_size
        self._draft_mark = draft_mark(self._stationery.typesetter, page_size)

    def pages(self, copy: CircularCopy, variant: Variant = Variant.PLAIN) -> Pages:
        """Lay out a copy.

        Raises PaperError(TEXT_REFUSED, VALUE_MISSING, TOO_LARGE, TABLE_UNEVEN or NUMBER_MISSING).
        """
        values = self._values(copy, variant)
        signature = self._signature(variant, with_qr=bool(copy.verification))
        strip = self._strip.rows(values) if variant is Variant.DRAFT else []
        placed = self._place(self._prepared(copy.binds), [signature, *strip], values)

        def file() -> bytes:
            qr = copy.verification
            return self._document(copy.binds, unusual(*values.values())).file(
                placed,
                self._about(values),
                archive=variant is not Variant.SIGNED,
                pictures={QR: qr_image(qr, "verification")} if qr else {},
                beneath=self._draft_mark if variant is Variant.DRAFT else b"",
            )

        return Pages(placed, file)

    # --- once for all copies --------------------------------------------------------------------

    def _prepare(self, binds: str) -> _Prepared:
        lines = self._lines
        main = (*head(lines), *body(lines, binds))
        return _Prepared(
            Parts(main, before=(self._stationery.letterhead_row,)),
            Parts(copies(lines)),
            tuple(Parts(units) for units in annexes(lines, binds)),
            cited_points(lines, binds),
        )

    def _set_signature(self, variant: Variant, *, with_qr: bool) -> Row:
        block = SignatureRow(self._stationery.composer, self._content.signature)
        make = block.signed if variant is Variant.SIGNED else block.plain
        row = make(dated(self._lines), with_qr=with_qr)
        if row.height > self._content.profile.page_size[1] / 2:
            raise PaperError(Reason.TOO_LARGE, field="signature")
        return row

    def _make_document(self, binds: str, extra: frozenset[str]) -> Document:
        prepared = self._prepared(binds)
        signature = self._signature(Variant.PLAIN, with_qr=False)
        signed = {sign for mark in signature.marks for sign in str(mark.line)}
        parts = (prepared.main, prepared.copies, self._strip, *prepared.annexes)
        return self._stationery.document(
            [{0: signed, BOLD: signed}, *(part.characters for part in parts)], extra
        )

    # --- once per copy --------------------------------------------------------------------------

    def _values(self, copy: CircularCopy, variant: Variant) -> Mapping[str, str]:
        number = copy.number or self._content.number
        if not number and variant is Variant.SIGNED:
            raise PaperError(Reason.NUMBER_MISSING)
        values = {**copy.values, NUMBER: number or _SLOT, RECIPIENT: copy.recipient_name}
        clean = self._stationery.typesetter.cleaned
        cleaned = {name: clean(value, f"values.{name}") for name, value in values.items()}
        return cleaned | self._prepared(copy.binds).cited

    def _place(
        self, prepared: _Prepared, foot: Sequence[Row], values: Mapping[str, str]
    ) -> list[list[Placed]]:
        signature, *strip = foot
        signed = [*prepared.main.rows(values), signature]
        rows = bound_to_next(signed, _BODY_LINES_WITH_SIGNATURE + 1)
        placed = self._stationery.broken([*rows, *prepared.copies.rows(values), *strip])
        for annex in prepared.annexes:
            placed += self._stationery.broken(annex.rows(values), len(placed))
        return self._stationery.finished(placed)

    def _about(self, values: Mapping[str, str]) -> About:
        content = self._content
        midnight = datetime.combine(content.signature.dated_on, time(), WEST_INDONESIA)
        title = f"Surat Edaran Nomor {values[NUMBER]}, {values[RECIPIENT]}"
        subject = fill_words(content.subject, values)
        return About(title, content.letterhead.issuer, subject, midnight, content.language)
