"""Points cite each other by name, so that a reference holds in every copy and both skeletons."""

import pytest

import resources
from reports.errors import PaperError, Reason
from reports.letters.circular import CircularContent, Skeleton
from reports.prose import Point, Points, Section, cited, placeholders, text, texts
from reports.prose_json import section_from_json
from tests.reports.letters.making import content, copy, read

NAMED = Points(
    (
        Point(text("Untuk desa."), binds="desa"),
        Point(
            text("Rincian"),
            (
                Point(text("pertama")),
                Point(text("kedua"), (Point(text("kecil"), name="kecil"),), name="kedua"),
            ),
        ),
        Point(text("Periksa {rujukan_kedua} dan {rujukan_kecil}.")),
    )
)


def words(circular: CircularContent, binds: str = "desa") -> str:
    blocks = [block for section in circular.sections for block in section.blocks]
    used = {name for each in texts(blocks) for name in placeholders(each)} - cited(blocks)
    values = dict.fromkeys(used, "X")
    return " ".join(read(circular, copy(values=values, binds=binds)))


@pytest.mark.parametrize(
    ("skeleton", "binds", "reference"),
    [
        ("A", "desa", "Periksa huruf B angka 2 huruf b dan huruf B angka 2 huruf b angka 1)."),
        ("A", "kelurahan", "Periksa huruf B angka 1 huruf b dan huruf B angka 1 huruf b angka 1)."),
        ("B", "desa", "Periksa angka 2 huruf b angka 2) dan angka 2 huruf b angka 2) huruf a)."),
    ],
)
def test_a_point_is_cited_as_it_is_numbered(skeleton: Skeleton, binds: str, reference: str) -> None:
    sections = (Section("Umum", (Points((Point(text("x")),)),)), Section("Isi", (NAMED,)))
    assert reference in words(content(sections=sections, skeleton=skeleton), binds)


def test_a_point_above_all_numbered_sections_is_cited_by_its_own_number() -> None:
    assert "Periksa angka 2 huruf b dan" in words(content(sections=(Section("", (NAMED,)),)))


def test_a_reference_to_a_point_that_this_copy_lacks_is_refused() -> None:
    points = Points(
        (
            Point(text("Untuk kelurahan."), binds="kelurahan", name="lurah"),
            Point(text("Lihat {rujukan_lurah}.")),
        )
    )
    circular = content(sections=(Section("Isi", (points,)),))
    assert "Lihat huruf A angka 1." in words(circular, "kelurahan")
    with pytest.raises(PaperError) as refused:
        read(circular)
    assert refused.value.reason is Reason.VALUE_MISSING
    assert refused.value.facts == {"name": "rujukan_lurah"}


@pytest.mark.parametrize(
    ("skeleton", "mark", "reference"),
    [("A", "6.", "huruf E angka 6"), ("B", "f.", "angka 4 huruf f")],
)
@pytest.mark.parametrize(
    ("binds", "funds", "checked"),
    [
        ("desa", "Iuran dianggarkan dalam", "mengevaluasi pelaksanaan {} dalam rancangan"),
        ("kelurahan", "Iuran diusulkan untuk", "usulan pada {}"),
    ],
)
def test_the_shipped_circular_cites_the_point_about_its_funds(
    skeleton: Skeleton, mark: str, reference: str, binds: str, funds: str, checked: str
) -> None:
    template = resources.values("templates", "circular.json")
    sections = tuple(section_from_json(each) for each in template["sections"])
    seen = words(content(sections=sections, skeleton=skeleton, subject="x"), binds)
    assert f"{mark} {funds}" in seen
    assert checked.format(reference) in seen
