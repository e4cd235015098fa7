"""Structured text: placeholders, walking, and a record that reads back as it was written."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.prose import (
    Annex,
    Paragraph,
    Point,
    Points,
    Run,
    Section,
    Table,
    fill,
    placeholders,
    plain,
    text,
    texts,
)
from reports.prose_json import annex_from_json, annex_to_json, section_from_json, section_to_json

runs = st.builds(Run, st.text(max_size=20), st.booleans(), st.booleans())
a_text = st.lists(runs, max_size=3).map(tuple)
tables = st.builds(
    Table,
    st.tuples(a_text),
    st.lists(st.tuples(a_text), max_size=2).map(tuple),
    st.just((1.0,)),
    st.sampled_from([(), (0,)]),
)
points = st.recursive(
    st.builds(
        Point,
        a_text,
        st.just(()),
        st.none() | tables,
        st.sampled_from(["", "desa"]),
        st.sampled_from(["", "anggaran"]),
    ),
    lambda inner: st.builds(Point, a_text, st.lists(inner, max_size=2).map(tuple)),
    max_leaves=4,
)
blocks = st.builds(Paragraph, a_text) | tables | st.builds(Points, st.tuples(points))
sections = st.builds(Section, st.text(max_size=10), st.lists(blocks, max_size=3).map(tuple))
annexes = st.builds(Annex, st.text(max_size=10), st.lists(blocks, max_size=3).map(tuple))


@given(sections)
def test_a_section_reads_back_from_json_as_it_was_written(section: Section) -> None:
    stored = json.dumps(section_to_json(section))
    assert section_from_json(json.loads(stored)) == section


@given(annexes)
def test_an_annex_reads_back_from_json_as_it_was_written(annex: Annex) -> None:
    stored = json.dumps(annex_to_json(annex))
    assert annex_from_json(json.loads(stored)) == annex


def test_placeholders_are_replaced_and_doubled_braces_stand_for_themselves() -> None:
    words = (Run("Yth. {kepala} "), Run("{desa}", bold=True), Run(" {{catatan}}"))
    filled = fill(words, {"kepala": "Kepala Desa", "desa": "Sukamahi"})
    assert filled == (Run("Yth. Kepala Desa "), Run("Sukamahi", bold=True), Run(" {catatan}"))
    assert placeholders(words) == {"kepala", "desa"}


def test_a_placeholder_without_a_value_is_named() -> None:
    with pytest.raises(KeyError, match="kecamatan"):
        fill(text("di {kecamatan}"), {})


def test_a_text_without_runs_has_no_placeholders() -> None:
    assert placeholders(()) == set()


def test_all_texts_are_walked_in_reading_order() -> None:
    table = Table((text("kepala"),), ((text("isi"),),), (1.0,))
    inner = Point(text("dua"), table=table)
    parts = (Paragraph(text("nol")), Points((Point(text("satu"), (inner,)),)), table)
    words = [plain(part) for part in texts(parts)]
    assert words == ["nol", "satu", "dua", "kepala", "isi", "kepala", "isi"]
