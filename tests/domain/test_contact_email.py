import pytest

from desktop.domain.contact_email import read_email
from desktop.errors import InvalidInput


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("", ""),
        (" desa@Sukamahi.EXAMPLE ", "desa@sukamahi.example"),
        ("Pemdes.Suka-Mahi+surat@mail.desa.example", "Pemdes.Suka-Mahi+surat@mail.desa.example"),
        ("a@xn--bcher-kva.example", "a@xn--bcher-kva.example"),
    ],
)
def test_an_address_is_kept_without_spaces_and_capitals_in_its_domain(
    written: str, kept: str
) -> None:
    assert read_email(written) == kept


@pytest.mark.parametrize(
    "written",
    [
        "desa",
        "desa@",
        "@desa.example",
        "desa@example",
        "de sa@desa.example",
        "desa@desa..example",
        ".desa@desa.example",
        "desa.@desa.example",
        "desa@-desa.example",
        "desa@desa.example;camat@desa.example",
        "desa@desa.example\r\nBcc: x@y.example",
        "désa@desa.example",
        "<desa@desa.example>",
        f"{'a' * 65}@desa.example",
        f"desa@{'a.' * 130}example",
    ],
)
def test_what_is_not_one_address_is_refused(written: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_email(written)
    assert refused.value.field == "email"
