"""The named colours, each with a light and a dark value, and the steps of spacing."""

from dataclasses import dataclass
from typing import NamedTuple


class Tokens(NamedTuple):
    """One palette; every value is `#RRGGBB`."""

    window: str
    surface: str
    line: str
    text: str
    muted: str
    faint: str
    """Text of what cannot be used now; the one colour that need not be readable."""
    accent: str
    on_accent: str
    accent_background: str
    selection: str
    amber: str
    amber_background: str
    red: str
    red_background: str
    blue: str
    blue_background: str
    green: str
    green_background: str


LIGHT = Tokens(
    window="#F6F7F8",
    surface="#FFFFFF",
    line="#DDE1E6",
    text="#1B2430",
    muted="#5B6776",
    faint="#A3ACB7",
    accent="#0F6B5C",
    on_accent="#FFFFFF",
    accent_background="#E3F1EE",
    selection="#DCEEEA",
    # A shade darker than drawn (#9A6200), which falls just short of 4.5 : 1 on its background.
    amber="#986000",
    amber_background="#FBEFD7",
    red="#B3261E",
    red_background="#FBE6E4",
    blue="#1F5FA8",
    blue_background="#E3EDF9",
    green="#1E7A3C",
    green_background="#E1F3E6",
)

DARK = Tokens(
    window="#14181D",
    surface="#1B2027",
    line="#333B46",
    text="#E6EAF0",
    muted="#9AA5B4",
    faint="#5C6673",
    accent="#4FB6A2",
    on_accent="#14181D",
    accent_background="#1D3733",
    selection="#213B37",
    amber="#E5B25A",
    amber_background="#3A2E17",
    red="#F2877F",
    red_background="#3E2322",
    blue="#86B5EE",
    blue_background="#1E2F45",
    green="#79CB91",
    green_background="#1C3525",
)

TIGHT, SMALL, STEP, WIDE, BROAD = 2, 6, 10, 14, 18


@dataclass(slots=True)
class _Current:
    tokens: Tokens = LIGHT


_current = _Current()


def tokens() -> Tokens:
    """The colours painted now."""
    return _current.tokens


def paint_with(palette: Tokens) -> None:
    """Use these colours from now on."""
    _current.tokens = palette
