import sys
from pathlib import Path

import pytest

from reports import fonts
from reports.errors import PaperError, Reason
from reports.font_program import program
from reports.fonts import BOLD, ITALIC, faces


@pytest.mark.parametrize("typeface", ["arial", "bookman"])
def test_every_typeface_has_four_styles(typeface: str) -> None:
    names = [face.measures.postscript_name for face in faces(typeface)]
    assert len(set(names)) == 4
    assert "Bold" in names[BOLD]
    assert "Italic" in names[ITALIC]


def test_a_missing_typeface_is_named_with_the_families_that_would_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(fonts, "_folders", lambda: iter([tmp_path]))
    fonts.faces.cache_clear()
    with pytest.raises(PaperError) as missing:
        faces("arial")
    fonts.faces.cache_clear()
    assert missing.value.reason is Reason.FONT_MISSING
    assert missing.value.facts == {"typeface": "arial", "names": "Liberation Sans, Arial"}


def test_a_typeface_beside_the_program_is_found_whatever_the_capitals_of_its_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = faces("arial")
    for face, name in zip(
        real, ("ARIAL.TTF", "arialbd.ttf", "Ariali.ttf", "arialbi.ttf"), strict=True
    ):
        (tmp_path / name).write_bytes(face.path.read_bytes())
    monkeypatch.setattr(fonts, "_folders", lambda: iter([tmp_path]))
    fonts.faces.cache_clear()
    found = faces("arial")
    fonts.faces.cache_clear()
    assert {face.path.parent for face in found} == {tmp_path}


def test_windows_keeps_its_fonts_where_windows_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("WINDIR", "W:")
    assert Path("W:", "Fonts") in list(fonts._folders())  # noqa: SLF001 - no other way to Windows


@pytest.mark.parametrize("typeface", ["arial", "bookman"])
def test_a_font_program_holds_the_characters_asked_for_and_little_else(typeface: str) -> None:
    face = faces(typeface)[0]
    cut = program(face, frozenset("Desa \u00e9"))
    assert set(cut.glyphs) == {ord(character) for character in "Desa \u00e9"}
    assert len(cut.data) < 6_000


def test_widths_agree_with_the_typeface_that_letters_were_always_set_in() -> None:
    widths = faces("arial")[0].measures.widths
    assert (widths["A"], widths["i"], widths[" "]) == (667, 222, 278)
