from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.contact import Contact
from desktop.domain.contact_merge import merge

BASE = Contact("operator", "Nama Kontak", email="lama@desa.example", valid_from=date(2026, 1, 1))
WORDS = st.sampled_from(["a", "b", "c"])
CONTACTS = st.builds(
    Contact,
    role=st.just("operator"),
    full_name=WORDS,
    email=WORDS,
    valid_from=st.sampled_from([None, date(2026, 1, 1)]),
    valid_until=st.sampled_from([None, date(2026, 2, 1)]),
)


def test_what_only_one_desk_changed_is_kept() -> None:
    mine = replace(BASE, full_name="Nama Lain")
    theirs = replace(BASE, email="baru@desa.example")
    assert merge(BASE, mine, theirs) == (replace(mine, email="baru@desa.example"), ())


def test_what_both_changed_alike_is_no_clash() -> None:
    both = replace(BASE, email="baru@desa.example")
    assert merge(BASE, both, both) == (both, ())


def test_what_both_changed_otherwise_is_a_clash_and_a_term_is_one_thing() -> None:
    mine = replace(BASE, email="satu@desa.example", valid_from=date(2026, 2, 1))
    theirs = replace(BASE, email="dua@desa.example", valid_until=date(2026, 3, 1))
    assert merge(BASE, mine, theirs)[1] == ("email", "valid_from")


@given(base=CONTACTS, mine=CONTACTS, theirs=CONTACTS)
def test_nothing_is_lost_without_a_word(base: Contact, mine: Contact, theirs: Contact) -> None:
    merged, clashes = merge(base, mine, theirs)
    assert merge(base, mine, base) == (mine, ())
    assert merge(base, base, theirs) == (theirs, ())
    if not clashes:
        assert merge(base, theirs, mine) == (merged, ())
