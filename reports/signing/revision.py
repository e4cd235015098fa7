"""A signature's revision, appended to a plain PDF (ISO 32000-1, 7.5.6 and 12.8)."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256

from reports.signing.cms import Envelope
from reports.signing.place import SignaturePlace
from reports.signing.plain import PlainPdf
from reports.signing.stamp import Stamp
from reports.signing.syntax import Dictionary, NotPlain, write_dictionary

_PRINT_AND_LOCKED = 132
_INVISIBLE = b"[0 0 0 0]"


def sign_plain(
    pdf: bytes, place: SignaturePlace, envelope: Envelope, stamp: Stamp | None, at: datetime
) -> bytes:
    """The PDF with one signature more; raises NotPlain when it is none of our own kind."""
    source = PlainPdf(pdf)
    revision = _Revision(source)
    revision.add_field(place, stamp)
    return revision.sealed(envelope, at)


@dataclass
class _Revision:
    source: PlainPdf
    body: bytearray = field(init=False)
    offsets: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.body = bytearray(b"" if self.source.source.endswith(b"\n") else b"\n")
        self.form, self.widget, self.signature, self.picture = range(
            self.source.size, self.source.size + 4
        )

    def add_field(self, place: SignaturePlace, stamp: Stamp | None) -> None:
        """The form, its only field, and the field's place on the page."""
        number, page = self.source.page(place.page_index)
        page[b"/Annots"] = self._with_widget(page.get(b"/Annots", b"[]"))
        root = self.source.dictionary(self.source.root)
        if b"/AcroForm" in root or b"/Perms" in root:
            raise NotPlain
        root[b"/AcroForm"] = b"%d 0 R" % self.form
        self._add(number, write_dictionary(page))
        self._add(self.source.root, write_dictionary(root))
        self._add(self.form, b"<< /Fields [%d 0 R] /SigFlags 3 >>" % self.widget)
        self._add(self.widget, self._widget(number, place, stamp))
        if stamp is not None:
            self._add_picture(stamp)

    def sealed(self, envelope: Envelope, at: datetime) -> bytes:
        """The whole file, signed."""
        head = self._up_to_contents(at)
        tail = self._from_contents(head, len(head) + 2 * envelope.size + 2)
        digest = sha256(head)
        digest.update(tail)
        contents = envelope.sign(digest.digest()).hex().encode()
        return b"".join((head, b"<", contents.ljust(2 * envelope.size, b"0"), b">", tail))

    def _up_to_contents(self, at: datetime) -> bytes:
        self.offsets[self.signature] = len(self.source.source) + len(self.body)
        opening = (
            b"%d 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached"
            b" /M %s /Contents " % (self.signature, pdf_date(at))
        )
        return b"".join((self.source.source, self.body, opening))

    def _from_contents(self, head: bytes, resumes_at: int) -> bytes:
        """All that follows the signature value; its own length stands in it."""
        opening = b" /ByteRange [0 %d %d " % (len(head), resumes_at)
        closing = b"] >>\nendobj\n"
        length_field = 10
        table_at = resumes_at + len(opening) + length_field + len(closing)
        end = closing + self._table() + self._trailer(table_at)
        length = len(opening) + length_field + len(end)
        return opening + str(length).encode().ljust(length_field) + end

    def _table(self) -> bytes:
        rows = [
            b"%d 1\n%010d 00000 n \n" % (number, offset)
            for number, offset in sorted(self.offsets.items())
        ]
        return b"xref\n" + b"".join(rows)

    def _trailer(self, table_at: int) -> bytes:
        entries = Dictionary(self.source.trailer)
        entries[b"/Size"] = b"%d" % (max(self.offsets) + 1)
        entries[b"/Prev"] = b"%d" % self.source.table_at
        return b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (write_dictionary(entries), table_at)

    def _add(self, number: int, value: bytes) -> None:
        self.offsets[number] = len(self.source.source) + len(self.body)
        self.body += b"%d 0 obj\n%s\nendobj\n" % (number, value)

    def _add_picture(self, stamp: Stamp) -> None:
        written, offsets = stamp.written(self.picture)
        start = len(self.source.source) + len(self.body)
        self.offsets |= {self.picture + i: start + each for i, each in enumerate(offsets)}
        self.body += written

    def _with_widget(self, annotations: bytes) -> bytes:
        if not annotations.startswith(b"["):
            raise NotPlain
        return b"%s %d 0 R]" % (annotations[:-1], self.widget)

    def _widget(self, page: int, place: SignaturePlace, stamp: Stamp | None) -> bytes:
        entries = {
            b"/Type": b"/Annot",
            b"/Subtype": b"/Widget",
            b"/FT": b"/Sig",
            b"/T": pdf_text(place.field_name),
            b"/F": b"%d" % _PRINT_AND_LOCKED,
            b"/P": b"%d 0 R" % page,
            b"/V": b"%d 0 R" % self.signature,
            b"/Rect": _INVISIBLE if stamp is None else b"[%.2f %.2f %.2f %.2f]" % place.box,
        }
        if stamp is not None:
            entries[b"/AP"] = b"<< /N %d 0 R >>" % self.picture
        return write_dictionary(entries)


def pdf_date(at: datetime) -> bytes:
    """A time as PDF writes it (ISO 32000-1, 7.9.4)."""
    return at.astimezone(UTC).strftime("(D:%Y%m%d%H%M%S+00'00')").encode()


def pdf_text(text: str) -> bytes:
    """A text string in hexadecimal, which needs no escapes (ISO 32000-1, 7.9.2.2)."""
    coded = text.encode() if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be")
    return b"<%s>" % coded.hex().encode()
