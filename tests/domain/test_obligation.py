from datetime import date, timedelta

import pytest

from desktop.domain.obligation import Obligation, binding, check_due
from desktop.domain.region import Kind
from desktop.errors import InvalidInput

DAY = date(2026, 11, 20)
DUE = date(2026, 12, 11)
OBLIGATIONS = (
    Obligation(1, "Menganggarkan iuran dalam APBDes.", DUE, "desa"),
    Obligation(2, "Mengusulkan iuran dalam DPA kecamatan.", DUE, "kelurahan"),
    Obligation(3, "Menyampaikan surat pernyataan komitmen.", DUE),
)


@pytest.mark.parametrize(("kind", "positions"), [(Kind.DESA, [1, 3]), (Kind.KELURAHAN, [2, 3])])
def test_an_urban_ward_is_not_asked_for_a_village_budget(kind: Kind, positions: list[int]) -> None:
    assert [each.position for each in binding(OBLIGATIONS, kind)] == positions


@pytest.mark.parametrize("days", [0, -1])
def test_a_due_date_not_after_the_letter_is_refused(days: int) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_due(DAY + timedelta(days), DAY)
    assert refused.value.field == "due_on"


def test_a_due_date_on_the_next_day_is_taken() -> None:
    check_due(DAY + timedelta(1), DAY)
