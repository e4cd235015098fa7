from datetime import date

import pytest

from desktop.domain.contact import (
    Contact,
    ContactRole,
    checked,
    day_before,
    may_follow,
    overlap,
    rivals,
    same_person,
)
from desktop.domain.term import Term
from desktop.errors import InvalidInput

HEAD, OPERATOR = ContactRole.VILLAGE_HEAD, ContactRole.OPERATOR
JANUARY, JUNE = date(2026, 1, 1), date(2026, 6, 30)


def test_a_contact_is_kept_in_one_form() -> None:
    written = Contact(
        HEAD,
        "  Nama   Kontak ",
        "0800 1234 5678",
        "62800 1234 5678",
        "Desa@EXAMPLE.example",
        " Jalan\tDesa 1 ",
        JANUARY,
        JUNE,
        "SK\n1",
    )
    assert checked(written) == Contact(
        HEAD,
        "Nama Kontak",
        "+6280012345678",
        "+6280012345678",
        "Desa@example.example",
        "Jalan Desa 1",
        JANUARY,
        JUNE,
        "SK 1",
    )


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (Contact(HEAD, ""), "full_name"),
        (Contact(HEAD, "..."), "full_name"),
        (Contact(HEAD, "=HYPERLINK(x)"), "full_name"),
        (Contact(HEAD, "a" * 101), "full_name"),
        (Contact(HEAD, "Nama\u202eKontak"), "full_name"),
        (Contact(HEAD, "Nama", phone="x"), "phone"),
        (Contact(HEAD, "Nama", whatsapp="x"), "whatsapp"),
        (Contact(HEAD, "Nama", email="x"), "email"),
        (Contact(HEAD, "Nama", address="x" * 301), "address"),
        (Contact(HEAD, "Nama", source="a\x00b"), "source"),
        (Contact(HEAD, "Nama", valid_from=JUNE, valid_until=JANUARY), "valid_until"),
    ],
)
def test_what_cannot_be_right_is_refused_at_its_field(wrong: Contact, field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        checked(wrong)
    assert refused.value.field == field


def test_two_terms_overlap_if_they_share_a_day() -> None:
    assert overlap(Term(None, JANUARY), Term(JANUARY, None))
    assert overlap(Term(), Term(JUNE, JUNE))
    assert not overlap(Term(None, JANUARY), Term(JUNE, None))


def test_only_heads_have_rivals() -> None:
    here, gone = Contact(HEAD, "A"), Contact(HEAD, "B", valid_until=JANUARY)
    new = Contact(HEAD, "C", valid_from=JUNE)
    assert rivals(new, [here, gone, Contact(OPERATOR, "D")]) == (here,)
    assert rivals(Contact(OPERATOR, "E"), [Contact(OPERATOR, "D")]) == ()


def test_a_successor_begins_after_somebody_who_had_a_day() -> None:
    new = Contact(HEAD, "C", valid_from=JUNE)
    assert day_before(new) == date(2026, 6, 29)
    assert day_before(Contact(HEAD, "C")) is None
    assert may_follow(new, Contact(HEAD, "A"))
    assert may_follow(new, Contact(HEAD, "A", valid_from=JANUARY))
    assert not may_follow(new, Contact(HEAD, "A", valid_from=JUNE))
    assert not may_follow(Contact(HEAD, "C"), Contact(HEAD, "A"))


def test_a_name_is_the_same_whatever_its_points_and_capitals() -> None:
    assert same_person("H. Nama Kontak, S.E.", "h nama kontak SE")
    assert not same_person("Nama Kontak", "Nama Lain")
