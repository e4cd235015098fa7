import pytest

from desktop.i18n import use_language
from desktop.services.paper_fields import spoken
from desktop.services.refusals import sentence
from reports.errors import PaperError, Reason


@pytest.fixture(autouse=True)
def indonesian() -> None:
    use_language("id")


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("subject", "hal surat"),
        ("signature.nip", "NIP penanda tangan"),
        ("sections[0]", "bagian ke-1 surat"),
        ("annexes[1]", "lampiran ke-2"),
        ("values.nomor_surat", "nomor surat"),
        ("values.desa", "desa"),
        ("margin_left", "margin_left"),
    ],
)
def test_a_field_is_called_as_the_desk_calls_it(field: str, name: str) -> None:
    assert spoken(field) == name


@pytest.mark.parametrize(
    ("refusal", "told"),
    [
        (
            PaperError(
                Reason.TEXT_REFUSED,
                field="sections[4]",
                character="U+0000",
                name="X",
            ),
            "Karakter U+0000 (X) di “bagian ke-5 surat” tidak dapat dicetak. Hapus dari sana.",
        ),
        (
            PaperError(Reason.TABLE_UNEVEN, field="annexes[0]", row=2),
            "Baris ke-2 tabel di “lampiran ke-1” tidak sama jumlah selnya dengan jumlah kolom.",
        ),
        (
            PaperError(Reason.TABLE_UNEVEN, field="annexes[0]", row=0),
            "Kepala tabel di “lampiran ke-1” tidak sama jumlah selnya dengan jumlah kolom.",
        ),
        (
            PaperError(Reason.PROFILE_REFUSED, field="size", value=0, allowed="6-24"),
            "Profil halaman berisi “0” untuk “size”; yang boleh: 6-24.",
        ),
    ],
)
def test_a_refusal_names_what_to_mend(refusal: PaperError, told: str) -> None:
    assert sentence(refusal) == told
