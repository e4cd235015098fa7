"""Letters of every shape, and what the editor makes of their texts."""

import json
from dataclasses import replace
from importlib.resources import files

from hypothesis import strategies as st

from desktop.services.circular_body import BodySection, LetterBody, read_body
from desktop.ui.editor.items import bearable, merged
from reports.prose import Annex, Block, Paragraph, Point, Points, Run, Table, Text

BINDS = ("", "", "desa", "kelurahan")


def shipped() -> LetterBody:
    path = files("resources") / "templates" / "circular.json"
    template = json.loads(path.read_text("utf-8"))
    return read_body(template, template["annexes"] + template["optional_annexes"])


words = st.text(max_size=12) | st.sampled_from(["{desa}", "{{ }}", "a\nb", "😀 x", " ", "\u2028"])
texts = st.lists(st.builds(Run, words, st.booleans(), st.booleans()), max_size=3).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.integers(1, 3))
    row = st.lists(texts, min_size=columns, max_size=columns).map(tuple)
    header = draw(row | st.just(()))
    rows = tuple(draw(st.lists(row, min_size=0 if header else 1, max_size=2)))
    share = st.floats(0.05, 1)
    widths = draw(st.lists(share, min_size=columns, max_size=columns) | st.just([]))
    right = draw(st.sets(st.integers(0, columns - 1)))
    return Table(header, rows, tuple(widths), tuple(sorted(right)))


def points_below(points: st.SearchStrategy[Point]) -> st.SearchStrategy[Point]:
    name = st.sampled_from(["", "", "anggaran"])
    table = st.none() | tables()
    below = st.lists(points, max_size=2).map(tuple)
    return st.builds(Point, texts, below, table, st.sampled_from(BINDS), name)


points = st.recursive(st.builds(Point, texts), points_below, max_leaves=4)
blocks = st.lists(
    st.builds(Paragraph, texts)
    | tables()
    | st.lists(points, min_size=1, max_size=2).map(tuple).map(Points),
    max_size=4,
).map(tuple)
headings = st.text(max_size=12)
bodies = st.builds(
    LetterBody,
    blocks,
    st.lists(
        st.builds(BodySection, headings, blocks, st.sampled_from(["", "legal_bases"])), max_size=3
    ).map(tuple),
    blocks,
    st.lists(st.builds(Annex, headings, blocks), max_size=2).map(tuple),
)


def in_order(body: LetterBody) -> LetterBody:
    """Equal runs that stand side by side are one, and no text holds the editor's own signs."""
    return LetterBody(
        blocks_in_order(body.opening),
        tuple(
            BodySection(bearable(each.heading), blocks_in_order(each.blocks), each.fill)
            for each in body.sections
        ),
        blocks_in_order(body.closing),
        tuple(Annex(bearable(each.title), blocks_in_order(each.blocks)) for each in body.annexes),
    )


def blocks_in_order(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(map(block_in_order, blocks))


def block_in_order(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return Paragraph(text_in_order(block.text))
    if isinstance(block, Table):
        return table_in_order(block)
    return Points(tuple(map(point_in_order, block.items)))


def point_in_order(point: Point) -> Point:
    return replace(
        point,
        text=text_in_order(point.text),
        points=tuple(map(point_in_order, point.points)),
        table=table_in_order(point.table) if point.table else None,
    )


def table_in_order(table: Table) -> Table:
    rows = tuple(tuple(map(text_in_order, row)) for row in table.rows)
    return replace(table, header=tuple(map(text_in_order, table.header)), rows=rows)


def text_in_order(text: Text) -> Text:
    return merged(replace(run, text=bearable(run.text)) for run in text)
