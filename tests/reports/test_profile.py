"""A page profile is edited by hand: what no paper can be made with is refused by name."""

from typing import Any

import pytest

from reports.errors import PaperError, Reason
from reports.profile import MM, PageProfile, read_profile


def test_what_is_left_out_of_a_profile_has_its_default() -> None:
    assert read_profile({}) == PageProfile()
    assert read_profile({"paper": "F4", "size": 11}) == PageProfile(paper="F4", size=11)


@pytest.mark.parametrize(
    ("settings", "allowed"),
    [
        ({"paper": "A5"}, "A4, F4"),
        ({"paper": None}, "A4, F4"),
        ({"paper": ["A4"]}, "A4, F4"),
        ({"typeface": "comic"}, "arial, bookman"),
        ({"size": 0}, "6-24"),
        ({"size": "12"}, "6-24"),
        ({"size": True}, "6-24"),
        ({"size": None}, "6-24"),
        ({"size": float("nan")}, "6-24"),
        ({"leading": 11, "size": 12}, "12-60"),
        ({"leading": float("inf")}, "6-60"),
        ({"paragraph_gap": -1}, "0-60"),
        ({"margin_top": 0}, "10-100"),
        ({"margin_bottom": 297}, "10-100"),
        ({"margin_left": -50}, "5-100"),
        ({"margin_left": 70, "margin_right": 70}, "5-40"),
        ({"letterhead_office_size": 0}, "6-40"),
        ({"emblem_height": 0}, "5-60"),
        ({"qr_size": 4}, "15-35"),
        ({"page_numbers": "ya"}, "true, false"),
        ({"margin_lft": 30}, "-"),
    ],
)
def test_a_setting_that_no_paper_can_be_made_with_is_refused_by_name(
    settings: dict[str, Any], allowed: str
) -> None:
    with pytest.raises(PaperError) as refused:
        read_profile(settings)
    field, value = next(iter(settings.items()))
    assert refused.value.reason is Reason.PROFILE_REFUSED
    assert refused.value.facts["field"] == field
    assert refused.value.facts["value"] is value
    assert refused.value.facts["allowed"] == allowed


def test_paper_on_its_side_is_as_wide_as_it_was_high() -> None:
    upright, turned = PageProfile(), PageProfile(landscape=True)
    assert turned.page_size == upright.page_size[::-1]
    assert turned.text_width - upright.text_width == pytest.approx(87 * MM)
