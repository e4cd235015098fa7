"""What an office may enter about itself: the rules of each kind of record."""

from datetime import date

import pytest

from desktop.domain.budget_calendar import check_vehicle
from desktop.domain.contribution import LARGEST, check_amount
from desktop.domain.legal_basis import check_regulation
from desktop.domain.official import Form, check_nip, check_superiors, check_tenure
from desktop.domain.role import check_login, require_an_admin
from desktop.domain.term import ALWAYS, Term
from desktop.errors import InvalidInput

UNTIL_MAY, FROM_JUNE = Term(None, date(2026, 5, 31)), Term(date(2026, 6, 1))


@pytest.mark.parametrize("nip", ["", "197001011995031001", "19700101 199503 1 001"])
def test_a_nip_has_eighteen_digits_or_is_not_known(nip: str) -> None:
    check_nip(nip)


@pytest.mark.parametrize("nip", ["1970010119950310", "19700101199503100A", "²97001011995031001"])
def test_anything_else_is_no_nip(nip: str) -> None:
    with pytest.raises(InvalidInput, match="18"):
        check_nip(nip)


def test_posts_stand_above_each_other_and_never_above_themselves() -> None:
    check_superiors("dinas", {"dinas": "sekda", "sekda": "bupati", "bupati": None})
    with pytest.raises(InvalidInput):
        check_superiors("dinas", {"dinas": "dinas"})
    with pytest.raises(InvalidInput):
        check_superiors("bupati", {"dinas": "sekda", "sekda": "bupati", "bupati": "dinas"})


def test_one_person_holds_a_post_in_one_form_on_one_day() -> None:
    check_tenure(Form.FULL, FROM_JUNE, [(Form.FULL, UNTIL_MAY)])
    check_tenure(Form.AWAY, FROM_JUNE, [(Form.FULL, ALWAYS)])
    with pytest.raises(InvalidInput) as refused:
        check_tenure(Form.FULL, FROM_JUNE, [(Form.FULL, UNTIL_MAY), (Form.FULL, ALWAYS)])
    assert refused.value.field == "valid_from"


@pytest.mark.parametrize(
    ("field", "regulation"),
    [
        ("kind", (" ", "24", 2011, "Badan")),
        ("number", ("Undang-Undang", "", 2011, "Badan")),
        ("title", ("Undang-Undang", "24", 2011, "")),
        ("year", ("Undang-Undang", "24", 1944, "Badan")),
        ("year", ("Undang-Undang", "24", 2101, "Badan")),
    ],
)
def test_a_regulation_has_kind_number_title_and_a_year(
    field: str, regulation: tuple[str, str, int, str]
) -> None:
    check_regulation("Undang-Undang", "24", 2011, "Badan")
    check_regulation("Surat Edaran Menteri", "500.15", 0, "Tanpa tahun")
    with pytest.raises(InvalidInput) as refused:
        check_regulation(*regulation)
    assert refused.value.field == field


def test_a_month_costs_something_and_not_a_fortune() -> None:
    check_amount(1)
    check_amount(LARGEST)
    for amount in (None, 0, -1, LARGEST + 1):
        with pytest.raises(InvalidInput, match=r"Rp10\.000\.000"):
            check_amount(amount)


@pytest.mark.parametrize(
    ("field", "row"),
    [
        ("kind", ("kota", "APBD", 12, 31)),
        ("name", ("desa", " ", 12, 31)),
        ("day", ("desa", "APBDes", 2, 29)),
        ("day", ("desa", "APBDes", None, 1)),
        ("day", ("desa", "APBDes", 4, 31)),
    ],
)
def test_a_budget_closes_on_a_day_that_every_year_has(
    field: str, row: tuple[str, str, int | None, int | None]
) -> None:
    check_vehicle("kelurahan", "DPA kecamatan", 2, 28)
    with pytest.raises(InvalidInput) as refused:
        check_vehicle(*row)
    assert refused.value.field == field


def test_a_login_is_one_word_at_a_computer() -> None:
    check_login("nama.petugas")
    check_login("NAMA PETUGAS")
    for login in ("", " petugas", "petugas ", "petugas\n"):
        with pytest.raises(InvalidInput):
            check_login(login)


def test_somebody_always_administers_the_store() -> None:
    require_an_admin([("petugas", True), ("admin", True)])
    for people in ([], [("petugas", True)], [("admin", False)]):
        with pytest.raises(InvalidInput) as refused:
            require_an_admin(people)
        assert refused.value.field == "role"
