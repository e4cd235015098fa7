"""From when until when something holds."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.term import ALWAYS, Term, check_order
from desktop.errors import InvalidInput

DAYS = st.dates(date(2026, 1, 1), date(2026, 1, 20))
TERMS = st.builds(Term, st.none() | DAYS, st.none() | DAYS).filter(
    lambda term: not (term.from_on and term.until_on and term.until_on < term.from_on)
)


@given(TERMS, TERMS)
def test_two_terms_overlap_if_a_day_lies_in_both(one: Term, other: Term) -> None:
    days = [date(2025, 12, 31), *(date(2026, 1, day) for day in range(1, 22))]
    assert one.overlaps(other) == any(one.holds(day) and other.holds(day) for day in days)


def test_a_term_ends_on_the_day_it_begins_or_later() -> None:
    check_order(ALWAYS)
    check_order(Term(date(2026, 1, 1), date(2026, 1, 1)))
    with pytest.raises(InvalidInput) as refused:
        check_order(Term(date(2026, 1, 2), date(2026, 1, 1)), "in_force_until")
    assert refused.value.field == "in_force_until"
