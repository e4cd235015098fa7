"""Files of one paper: fonts, pictures and colour profile serialised once, pages per copy."""

from collections.abc import Iterable, Mapping, Sequence

from reports import pdf_fonts
from reports.fonts import Face
from reports.layout import Placed, operators
from reports.pdf_archive import About, srgb_profile
from reports.pdf_writer import Objects, stream, text_string


class Document:
    """What all files of a paper share."""

    def __init__(
        self,
        styles: Sequence[Face],
        characters: Mapping[int, Iterable[str]],
        pictures: Mapping[str, bytes],
        page_size: tuple[float, float],
    ) -> None:
        """Embed the characters used in each style; pictures are image objects by name."""
        self._shared = Objects()
        fonts = [
            b"/F%d %d 0 R" % (style, pdf_fonts.embedded(self._shared, styles[style], used, style))
            for style, used in sorted(characters.items())
        ]
        self._fonts = self._shared.add(b"<<%b>>" % b"".join(fonts))
        self._pictures = _named(self._shared, pictures)
        self._intents = self._shared.add(_intents(self._shared))
        self._base = self._shared.frozen()
        self._box = b"[0 0 %.2f %.2f]" % page_size

    def file(
        self,
        pages: Sequence[Sequence[Placed]],
        about: About,
        *,
        archive: bool,
        pictures: Mapping[str, bytes] | None = None,
        beneath: bytes = b"",
    ) -> bytes:
        """Return a file; `pictures` are this file's own, `beneath` is drawn under every page.

        `archive` states PDF/A-1b.
        """
        objects = Objects(self._base)
        resources = self._resources(objects, pictures or {})
        contents = [objects.add(stream(beneath + b"".join(operators(page)))) for page in pages]
        tree = self._tree(objects, contents, resources)
        metadata = objects.add(about.metadata(archive=archive))
        info = objects.add(about.info())
        root = objects.add(
            b"<</Type/Catalog/Pages %d 0 R/Metadata %d 0 R/Lang%b"
            b"/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents %d 0 R>>"
            % (tree, metadata, text_string(about.language), self._intents)
        )
        return objects.file(root, info)

    def _resources(self, objects: Objects, pictures: Mapping[str, bytes]) -> int:
        return objects.add(
            b"<</Font %d 0 R/XObject<<%b%b>>>>"
            % (self._fonts, self._pictures, _named(objects, pictures))
        )

    def _tree(self, objects: Objects, contents: Sequence[int], resources: int) -> int:
        first = objects.next_number
        parent = first + len(contents)
        for content in contents:
            objects.add(
                b"<</Type/Page/Parent %d 0 R/MediaBox%b/Resources %d 0 R/Contents %d 0 R>>"
                % (parent, self._box, resources, content)
            )
        kids = b" ".join(b"%d 0 R" % number for number in range(first, parent))
        return objects.add(b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(contents), kids))


def _named(objects: Objects, pictures: Mapping[str, bytes]) -> bytes:
    return b"".join(
        b"/%b %d 0 R" % (name.encode(), objects.add(content)) for name, content in pictures.items()
    )


def _intents(objects: Objects) -> bytes:
    profile = objects.add(stream(srgb_profile(), b"/N 3", shared=True))
    return (
        b"[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
        b"/Info(sRGB IEC61966-2.1)/DestOutputProfile %d 0 R>>]" % profile
    )
