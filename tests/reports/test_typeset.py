import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.fonts import BOLD, faces
from reports.prose import Run, text
from reports.typeset import Typesetter

SETTER = Typesetter(faces("arial"))
WORDS = st.text(alphabet="abcdefghi -/(\\)\u00e9\u010d\u0100\u2013", max_size=300)


@given(WORDS, st.floats(8, 300), st.booleans())
def test_no_character_is_lost_and_no_line_is_wider_than_asked(
    words: str,
    width: float,
    justified: bool,  # noqa: FBT001 - hypothesis gives it by position
) -> None:
    lines = SETTER.lines(text(words), width, 10, justified=justified)
    assert "".join(str(line) for line in lines).replace(" ", "") == words.replace(" ", "")
    assert all(line.width <= max(width, 11) + 0.01 for line in lines)


@given(WORDS, st.integers(0, 300))
def test_styles_change_nothing_about_where_words_end(words: str, cut: int) -> None:
    mixed = (Run(words[:cut]), Run(words[cut:], bold=True))
    lines = SETTER.lines(mixed, 10_000, 10)
    assert (
        " ".join(str(line) for line in lines) == " ".join(words.split(" ")).strip() or " " in words
    )
    assert [str(line).split() for line in lines] == [words.split()]


def test_justified_lines_fill_the_width_but_the_last_one() -> None:
    lines = SETTER.lines(text("satu dua tiga empat lima " * 8), 200, 10, justified=True)
    assert [line.width for line in lines[:-1]] == pytest.approx([200] * (len(lines) - 1))
    assert lines[-1].width < 200


def test_a_line_before_a_very_long_word_is_not_torn_apart() -> None:
    words = text("dua kata " + "m" * 24 + " lagi")
    first, *_ = SETTER.lines(words, 210, 10, justified=True)
    assert str(first) == "dua kata"
    assert first.width == SETTER.lines(text("dua kata"), 210, 10)[0].width


def test_a_reduplicated_word_parts_at_its_hyphen() -> None:
    lines = [str(line) for line in SETTER.lines(text("peraturan perundang-undangan"), 120, 10)]
    assert lines == ["peraturan perundang-", "undangan"]


def test_a_number_of_a_letter_parts_at_its_strokes_and_not_at_its_hyphen() -> None:
    lines = [str(line) for line in SETTER.lines(text("500.15.14.2/SE-12/Disnaker"), 90, 10)]
    assert lines == ["500.15.14.2/SE-12/", "Disnaker"]


def test_a_word_wider_than_the_line_is_cut_where_the_line_ends() -> None:
    lines = [str(line) for line in SETTER.lines(text("m" * 25), 100, 10)]
    assert [len(line) for line in lines] == [12, 12, 1]


def test_balanced_lines_are_alike_in_length_and_no_more_than_needed() -> None:
    title = text("PELINDUNGAN JAMINAN SOSIAL BAGI PEKERJA RENTAN DI DESA")
    plain, balanced = SETTER.lines(title, 250, 10), SETTER.balanced(title, 250, 10)
    assert len(plain) == len(balanced) == 2
    assert abs(balanced[0].width - balanced[1].width) < abs(plain[0].width - plain[1].width)


def test_a_wide_style_is_measured_as_such() -> None:
    assert SETTER.width("Sukamahi", 10, BOLD) > SETTER.width("Sukamahi", 10)
