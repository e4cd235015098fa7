"""Letterheads, page profiles and number series, as letters are printed with them."""

import io
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from desktop.errors import Conflict, InvalidInput, PaperRefused
from desktop.services.settings import OfficeSettings
from desktop.services.settings_letterhead import Emblem, emblem_of, read_emblem
from desktop.services.settings_page import PageProfileRow, paper_profile
from desktop.store.column_types import new_id
from desktop.store.numbers import Series
from reports.pages import count
from reports.profile import PageProfile
from tests.offices import Desks


@pytest.fixture
def settings(desks: Desks) -> OfficeSettings:
    return desks.at("admin").settings


def picture(colour: str = "green", form: str = "PNG") -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (60, 80), colour).save(stream, form)
    return stream.getvalue()


def test_a_letterhead_is_on_the_letters_of_its_post_only(settings: OfficeSettings) -> None:
    office, secretary, regent = settings.letterheads.rows()
    settings.letterheads.save(replace(regent, office_lines=("BUPATI",)), regent)
    assert settings.letterheads.rows() == (
        office,
        secretary,
        replace(regent, office_lines=("BUPATI",)),
    )
    assert settings.letterheads.history()[0].record_id == "regent"


def test_an_emblem_is_kept_printed_and_put_back(desks: Desks) -> None:
    settings = desks.at("admin").settings
    letter_id = desks.drafted()
    copy = desks.clerk.circulars.detail(letter_id).copies[0]
    neutral = desks.clerk.circulars.preview(letter_id, copy.id)
    row = settings.letterheads.rows()[0]
    settings.letterheads.save(replace(row, emblem=emblem_of(picture())), row)
    own = desks.clerk.circulars.preview(letter_id, copy.id)
    assert own != neutral
    kept = settings.letterheads.rows()[0]
    settings.letterheads.save(replace(kept, emblem=None), kept)
    assert desks.clerk.circulars.preview(letter_id, copy.id) == neutral
    settings.letterheads.put_back(settings.letterheads.history("office")[0])
    assert desks.clerk.circulars.preview(letter_id, copy.id) == own


def test_the_regents_emblem_is_not_the_offices(settings: OfficeSettings) -> None:
    regent = settings.letterheads.rows()[2]
    settings.letterheads.save(replace(regent, emblem=emblem_of(picture("gold", "JPEG"))), regent)
    assert [each.emblem is None for each in settings.letterheads.rows()] == [True, True, False]


def test_the_preview_of_a_letterhead_is_a_letter_of_its_signatory(
    settings: OfficeSettings,
) -> None:
    drawn = {settings.letterhead_preview(each) for each in settings.letterheads.rows()}
    assert len(drawn) == 3
    row = settings.letterheads.rows()[0]
    emblem = emblem_of(picture())
    unsaved = settings.letterhead_preview(replace(row, emblem=emblem))
    settings.letterheads.save(replace(row, emblem=emblem), row)
    assert settings.letterhead_preview(settings.letterheads.rows()[0]) == unsaved


def test_a_letterhead_can_be_looked_at_while_nobody_holds_its_post(
    settings: OfficeSettings,
) -> None:
    for holder in settings.holders.rows():
        settings.holders.remove(holder.id)
    assert settings.letterhead_preview(settings.letterheads.rows()[0]).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("office_lines", ("A", "B", "C", "D")),
        ("address_lines", ("A", "B", "C", "D", "E")),
        ("office_lines", ("DINAS\u202e",)),
        ("government", "x" * 121),
        ("office_lines", ()),
    ],
)
def test_a_letterhead_that_cannot_be_printed_is_refused(
    settings: OfficeSettings,
    field: str,
    value: Any,  # noqa: ANN401  # whatever the field holds
) -> None:
    row = replace(settings.letterheads.rows()[0], government="")
    with pytest.raises(InvalidInput) as refused:
        settings.letterheads.save(replace(row, **{field: value}), settings.letterheads.rows()[0])
    assert refused.value.field == field


def test_a_picture_is_a_small_png_or_jpeg(tmp_path: Path) -> None:
    path = tmp_path / "lambang.png"
    path.write_bytes(picture())
    assert read_emblem(path).content == picture()
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2_000_000))
    with pytest.raises(InvalidInput, match="2000 kB"):
        read_emblem(path)
    path.write_bytes(b"GIF89a")
    with pytest.raises(InvalidInput, match="PNG atau JPEG"):
        read_emblem(path)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(20))
    with pytest.raises(PaperRefused):
        read_emblem(path)
    with pytest.raises(PaperRefused):
        read_emblem(tmp_path / "tidak-ada.png")


def test_an_emblem_shows_nothing_of_its_picture() -> None:
    assert repr(Emblem("ab", b"secret")) == "Emblem(id='ab')"


def test_a_page_profile_has_every_part_of_the_papers_own() -> None:
    own = {each.name for each in fields(PageProfileRow)} - {"id", "default"}
    assert own == {each.name for each in fields(PageProfile)}
    defaults = asdict(PageProfileRow("", PageProfile().name))
    assert {name: defaults[name] for name in own} == asdict(PageProfile())


def test_one_page_profile_is_the_default_and_prints_new_letters(desks: Desks) -> None:
    settings = desks.at("admin").settings
    letter_id = desks.drafted()
    copy = desks.clerk.circulars.detail(letter_id).copies[0]
    before = desks.clerk.circulars.preview(letter_id, copy.id)
    bookman = settings.pages.rows()[3]
    settings.pages.save(replace(bookman, default=True), bookman)
    assert [each.default for each in settings.pages.rows()] == [False, False, False, True]
    assert desks.clerk.circulars.preview(letter_id, copy.id) != before


def test_a_changed_default_is_what_letters_are_printed_in(settings: OfficeSettings) -> None:
    own = settings.pages.rows()[0]
    settings.pages.save(replace(own, margin_left=35), own)
    changed = settings.pages.rows()[0]
    assert (changed.default, changed.margin_left) == (True, 35)


def test_a_page_profile_is_copied_and_removed_again(settings: OfficeSettings) -> None:
    copy = replace(settings.pages.rows()[1], id=new_id(), name="Kertas lebar")
    settings.pages.save(copy)
    assert settings.pages.rows()[-1].name == "Kertas lebar"
    settings.pages.remove("Kertas lebar")
    assert len(settings.pages.rows()) == 4


def test_the_default_profile_is_not_removed(settings: OfficeSettings) -> None:
    with pytest.raises(Conflict):
        settings.pages.remove(settings.pages.rows()[0].id)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "A4, Arial 12"),
        ("name", "Nama lain"),
        ("default", False),
        ("margin_left", 150),
        ("size", "besar"),
        ("paper", "A5"),
    ],
)
def test_a_page_profile_that_no_letter_could_have_is_refused(
    settings: OfficeSettings,
    field: str,
    value: Any,  # noqa: ANN401  # whatever the field holds
) -> None:
    row = settings.pages.rows()[0]
    with pytest.raises(InvalidInput) as refused:
        settings.pages.save(replace(row, **{field: value}), row)
    assert refused.value.field == field


def test_the_preview_of_a_page_profile_has_a_second_page(settings: OfficeSettings) -> None:
    row = settings.pages.rows()[0]
    assert count(settings.page_preview(row)) == 2
    with pytest.raises(InvalidInput):
        settings.page_preview(replace(row, margin_left=150))
    assert paper_profile(row).size == 11


def test_a_new_pattern_holds_for_the_next_number_of_the_same_book(desks: Desks) -> None:
    desks.numbered()
    settings = desks.at("admin").settings
    row = settings.series.rows()[0]
    changed = replace(row, pattern="{nomor}/{opd}/{bulan_romawi}/{tahun}")
    assert settings.next_number(changed) == "2/Disnaker/XI/2026"
    settings.series.save(changed, row)
    assert desks.clerk.numbers.book(row.id, 2026)[0].text == "500.15.14.2/SE-1/Disnaker/2026"


def test_a_new_series_has_a_book_of_its_own(settings: OfficeSettings) -> None:
    row = Series(new_id(), "circular", "Surat Undangan", "{nomor}/UND/{tahun}")
    settings.series.save(row)
    assert settings.next_number(row) == "1/UND/2026"


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("pattern", {"pattern": "{kode}/SE/{tahun}"}),
        ("pattern", {"pattern": "{nomor}/{halaman}"}),
        ("code", {"code": ""}),
        ("name", {"name": ""}),
        ("numbering", {"numbering": "sesuka hati"}),
        ("active", {"active": False}),
    ],
)
def test_a_series_no_number_could_be_taken_from_is_refused(
    settings: OfficeSettings, field: str, changes: dict[str, Any]
) -> None:
    row = settings.series.rows()[0]
    with pytest.raises(InvalidInput) as refused:
        settings.series.save(replace(row, **changes), row)
    assert refused.value.field == field


def test_two_series_do_not_share_a_name(settings: OfficeSettings) -> None:
    with pytest.raises(InvalidInput):
        settings.series.save(Series(new_id(), "circular", "Surat Edaran", "{nomor}"))
