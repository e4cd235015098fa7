from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from reports.layout import Placed, Row, pages

TOP, BOTTOM = 100.0, 0.0
ROWS = st.lists(
    st.builds(Row, height=st.floats(1, 30), gap=st.floats(0, 5), holds=st.booleans()), max_size=60
)


def broken(rows: Sequence[Row]) -> list[list[Placed]]:
    return list(pages(rows, BOTTOM, lambda _: TOP))


@given(ROWS)
def test_every_row_is_on_exactly_one_page_in_its_order(rows: list[Row]) -> None:
    assert [placed.row for page in broken(rows) for placed in page] == rows


@given(ROWS)
def test_no_row_reaches_below_the_text(rows: list[Row]) -> None:
    for page in broken(rows):
        assert all(placed.top - placed.row.height >= BOTTOM - 0.001 for placed in page)


@given(ROWS)
def test_a_page_ends_at_a_row_that_holds_its_neighbour_only_if_nothing_else_was_left(
    rows: list[Row],
) -> None:
    for page in broken(rows)[:-1]:
        if page[-1].row.holds:
            assert all(placed.row.holds for placed in page)


def test_the_space_above_a_row_falls_away_at_the_top_of_a_page() -> None:
    rows = [Row(60), Row(60, gap=30)]
    assert [[placed.top for placed in page] for page in broken(rows)] == [[100], [100]]


def test_a_header_is_repeated_above_the_row_that_starts_a_page() -> None:
    header = Row(10)
    rows = [Row(40, header=header) for _ in range(4)]
    heights = [[placed.row.height for placed in page] for page in broken(rows)]
    assert heights == [[10, 40, 40], [10, 40, 40]]
