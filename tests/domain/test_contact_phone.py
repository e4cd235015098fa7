import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.contact_phone import Phone, read_phone, spoken_phone
from desktop.errors import InvalidInput
from desktop.i18n import use_language


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("0800-1234-5678", "+6280012345678"),
        ("62 800 1234 5678", "+6280012345678"),
        ("+62 (800) 1234.5678", "+6280012345678"),
        ("+62 0800 12345678", "+6280012345678"),
        ("'080012345678", "+6280012345678"),
        ("0800\u20131234\u00a05678", "+6280012345678"),
        ("021 8900 123", "+62218900123"),
        ("+65 6000 0000", "+6560000000"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_a_number_is_kept_in_one_form(written: str, kept: str) -> None:
    assert read_phone("phone", written) == Phone(kept)


@pytest.mark.parametrize(
    "written", ["80012345678", "8.0012345678E+10", "8,0012345678e10", "8.0012345678E10"]
)
def test_what_a_spreadsheet_did_to_a_number_is_repaired_and_told(written: str) -> None:
    assert read_phone("phone", written) == Phone("+6280012345678", repaired=True)


def test_a_number_written_out_with_its_country_code_is_repaired_too() -> None:
    assert read_phone("phone", "6.280012345678E+12").number == "+6280012345678"


@pytest.mark.parametrize("written", ["8.12E+11", "8,12E+11", "8E+11", "8.1234567890123456E+16"])
def test_a_number_whose_last_digits_are_lost_is_refused(written: str) -> None:
    use_language("en")
    with pytest.raises(InvalidInput, match="last digits are lost") as refused:
        read_phone("whatsapp", written)
    use_language("id")
    assert refused.value.field == "whatsapp"


@pytest.mark.parametrize(
    "written",
    [
        "0812 / 0813 1234 5678 9012",
        "021 890012/3",
        "0812",
        "123456789",
        "00800123456",
        "nanti",
        "0800-1234x",
        "+65123",
        "+6512345678901234",
        "+",
        "٠٨٠٠١٢٣٤٥٦٧",
        "=1+1",
    ],
)
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(InvalidInput):
        read_phone("phone", written)


@given(st.from_regex(r"\A8[0-9]{6,11}\Z"))
def test_a_number_read_again_as_it_is_spoken_is_the_same(own: str) -> None:
    kept = read_phone("phone", f"0{own}")
    assert read_phone("phone", spoken_phone(kept.number)) == kept


def test_a_number_is_spoken_in_groups_and_one_from_abroad_as_it_is() -> None:
    assert spoken_phone("+6280012345678") == "0800-1234-5678"
    assert spoken_phone("+62218900") == "0218-900"
    assert spoken_phone("+6560000000") == "+6560000000"
    assert spoken_phone("") == ""
