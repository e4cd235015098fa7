"""What an archive asks of a file: a colour profile and metadata that agree with each other."""

import struct
from datetime import datetime, timedelta, timezone
from typing import NamedTuple
from xml.sax.saxutils import escape

from reports.pdf_writer import text_string

WEST_INDONESIA = timezone(timedelta(hours=7), "WIB")
"""The office's time: a file is dated with the midnight on which its day begins."""

_PRIMARIES = {  # sRGB (IEC 61966-2-1), adapted to D50 as ICC.1 asks
    b"rXYZ": (0.4360, 0.2225, 0.0139),
    b"gXYZ": (0.3851, 0.7169, 0.0971),
    b"bXYZ": (0.1431, 0.0606, 0.7141),
}
_WHITE = (0.9642, 1.0, 0.8249)
_CURVE_POINTS = 256


def srgb_profile() -> bytes:
    """Return an ICC version 2 matrix profile of sRGB; PDF/A-1 takes no version 4."""
    tags = {
        b"desc": _description(b"sRGB"),
        b"cprt": b"text\0\0\0\0No copyright\0",
        b"wtpt": _xyz(_WHITE),
        **{tag: _xyz(value) for tag, value in _PRIMARIES.items()},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), _curve()),
    }
    table, data = b"", b""
    start = 128 + 4 + 12 * len(tags)
    for tag, value in tags.items():
        table += struct.pack(">4sII", tag, start + len(data), len(value))
        data += value + b"\0" * (-len(value) % 4)
    body = struct.pack(">I", len(tags)) + table + data
    return _profile_head(128 + len(body)) + body


def _profile_head(size: int) -> bytes:
    return struct.pack(
        ">I4sI4s4s4s6H4s4sIIIQI3i48x",
        size,
        b"\0\0\0\0",
        0x02100000,
        b"mntr",
        b"RGB ",
        b"XYZ ",
        *(2026, 1, 1, 0, 0, 0),
        b"acsp",
        b"\0\0\0\0",
        0,
        0,
        0,
        0,
        0,
        *(_fixed(value) for value in _WHITE),
    )


def _fixed(value: float) -> int:
    return round(value * 0x10000)


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(_fixed(value) for value in values))


def _curve() -> bytes:
    points = (_linear(place / (_CURVE_POINTS - 1)) for place in range(_CURVE_POINTS))
    values = [round(point * 0xFFFF) for point in points]
    return b"curv\0\0\0\0" + struct.pack(f">I{_CURVE_POINTS}H", _CURVE_POINTS, *values)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004


def _description(words: bytes) -> bytes:
    counted = struct.pack(">I", len(words) + 1) + words + b"\0"
    return b"desc\0\0\0\0" + counted + bytes(4 + 4 + 2 + 1 + 67)


class About(NamedTuple):
    """What the file says of itself; `made_at` is aware."""

    title: str
    author: str
    subject: str
    made_at: datetime
    language: str = "id"

    def info(self) -> bytes:
        """Return the information dictionary."""
        stamp = b"(D:%b)" % _pdf_time(self.made_at)
        return b"<</Title%b/Author%b/Subject%b/Creator%b/Producer%b/CreationDate%b/ModDate%b>>" % (
            *(text_string(words) for words in (self.title, self.author, self.subject)),
            *(text_string(words) for words in ("Lindung Desa", "Lindung Desa")),
            stamp,
            stamp,
        )

    def metadata(self, *, archive: bool) -> bytes:
        """Return the XMP stream; `archive` states PDF/A-1b, true of unsigned letters only."""
        words = [escape(text) for text in (self.title, self.author, self.subject)]
        claim = _ARCHIVE if archive else ""
        stamp = self.made_at.isoformat(timespec="seconds")
        packet = _PACKET.format(*words, stamp=stamp, claim=claim, language=self.language)
        data = packet.encode()
        head = b"<</Type/Metadata/Subtype/XML/Length %d>>stream\n" % len(data)
        return head + data + b"\nendstream"


def _pdf_time(moment: datetime) -> bytes:
    zone = moment.strftime("%z")
    return f"{moment:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:]}'".encode()


_ARCHIVE = """
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>"""

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{0}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{1}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{2}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreatorTool>Lindung Desa</xmp:CreatorTool>
<xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>Lindung Desa</pdf:Producer></rdf:Description>{claim}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
