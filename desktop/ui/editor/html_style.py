"""What HTML says about the look of a text: what we keep of it, and what we leave out."""

from collections.abc import Iterator, Mapping

_PALE = {"black", "windowtext", "#000000", "#000", "auto", "inherit", "rgb(0,0,0)", "initial"}
PICTURES, LINKS, FONTS, COLOURS, LINES = "pictures", "links", "fonts", "colours", "underlining"
_TAGS = {"img": PICTURES, "u": LINES, "s": LINES, "strike": LINES, "svg": PICTURES}
_DEMIBOLD = 600


def style_of(written: str) -> dict[str, str]:
    """The properties of a style attribute."""
    pairs = (each.partition(":") for each in written.split(";"))
    return {name.strip().lower(): value.strip() for name, _colon, value in pairs if value.strip()}


def is_bold(tag: str, style: Mapping[str, str], outer: bool) -> bool:  # inherited
    """Whether text in a tag is bold, `outer` being whether it is around the tag."""
    weight = style.get("font-weight", "").lower()
    if weight:
        return weight in {"bold", "bolder"} or (weight.isdecimal() and int(weight) >= _DEMIBOLD)
    return outer or tag in {"b", "strong"}


def is_italic(tag: str, style: Mapping[str, str], outer: bool) -> bool:  # inherited
    """Whether text in a tag is italic, `outer` being whether it is around the tag."""
    slope = style.get("font-style", "").lower()
    return slope in {"italic", "oblique"} if slope else outer or tag in {"i", "em", "cite"}


def dropped(tag: str, given: Mapping[str, str], style: Mapping[str, str]) -> set[str]:
    """The sorts of things that the tag brings and that are left out."""
    return set(_dropped(tag, given, style))


def _dropped(tag: str, given: Mapping[str, str], style: Mapping[str, str]) -> Iterator[str]:
    if tag in _TAGS:
        yield _TAGS[tag]
    if tag == "a" and given.get("href"):
        yield LINKS
    if "font-family" in style or given.get("face"):
        yield FONTS
    colours = (style.get("color", ""), style.get("background", ""), given.get("color", ""))
    if any(each and each.replace(" ", "").lower() not in _PALE for each in colours):
        yield COLOURS
    if "underline" in style.get("text-decoration", ""):
        yield LINES
