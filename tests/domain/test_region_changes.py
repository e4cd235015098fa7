"""What a newer list of places changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from desktop.domain.region import Kind, Place, district_of, kind_of
from desktop.domain.region_changes import Changes, District, compare


def place(code: str, name: str, district: str = "Tarumajaya") -> Place:
    return Place(code, name, kind_of(code), district_of(code), district)


SHIPPED = tuple(
    place(row["kode_kemendagri"], row["nama"], row["nama_kecamatan"])
    for row in resources.table("regions", "32.16.csv")
)
VILLAGE = place("32.16.01.2007", "Setia Asih")
WARD = place("32.16.01.1007", "Setia Asih")


def test_the_same_list_changes_nothing() -> None:
    assert compare(SHIPPED, SHIPPED) == Changes()
    assert not compare(SHIPPED, SHIPPED).touches_known_places


def test_a_new_regency_is_all_added_and_leaves_the_others_alone() -> None:
    sukabumi = [place("32.02.01.2002", "Tonjong", "Palabuhanratu")]
    changes = compare(SHIPPED, sukabumi)
    assert changes.added == tuple(sukabumi)
    assert changes.districts_added == (District("32.02.01", "Palabuhanratu"),)
    assert not changes.touches_known_places


def test_a_village_that_became_a_ward_is_recoded() -> None:
    changes = compare([VILLAGE], [WARD])
    assert [(each.old.code, each.new.code) for each in changes.recoded] == [
        ("32.16.01.2007", "32.16.01.1007")
    ]
    assert changes.recoded[0].new.kind is Kind.KELURAHAN
    assert (changes.added, changes.removed, changes.renamed) == ((), (), ())


def test_a_recoded_place_may_be_written_with_other_spaces_and_capitals() -> None:
    changes = compare([VILLAGE], [place("32.16.01.1007", "SETIAASIH")])
    assert len(changes.recoded) == 1


def test_a_place_of_the_same_name_in_another_district_is_another_place() -> None:
    changes = compare([VILLAGE], [place("32.16.02.1007", "Setia Asih", "Babelan")])
    assert changes.removed == (VILLAGE,)
    assert [each.code for each in changes.added] == ["32.16.02.1007"]


def test_a_district_that_got_another_code_takes_its_villages_along() -> None:
    changes = compare([VILLAGE], [place("32.16.24.2007", "Setia Asih", "Taruma Jaya")])
    assert len(changes.recoded) == 1
    assert [(each.old.code, each.new.code) for each in changes.districts_changed] == [
        ("32.16.01", "32.16.24")
    ]
    assert (changes.districts_added, changes.districts_removed) == ((), ())


def test_two_places_of_one_name_are_never_taken_for_each_other() -> None:
    changes = compare([VILLAGE], [WARD, place("32.16.01.2008", "Setiaasih")])
    assert changes.recoded == ()
    assert changes.removed == (VILLAGE,)
    assert len(changes.added) == 2


def test_a_new_name_under_the_old_code_is_a_renamed_place() -> None:
    changes = compare(
        [place("32.16.09.2009", "Hajarmekar")], [place("32.16.09.2009", "Harjamekar")]
    )
    assert [(each.old.name, each.new.name) for each in changes.renamed] == [
        ("Hajarmekar", "Harjamekar")
    ]
    assert changes.touches_known_places


def test_a_districts_new_name_renames_the_district_and_no_village() -> None:
    old, new = place("32.16.15.2001", "A", "Muaragembong"), place("32.16.15.2001", "A", "Muara")
    changes = compare([old], [new])
    assert [(each.old.name, each.new.name) for each in changes.districts_changed] == [
        ("Muaragembong", "Muara")
    ]
    assert changes.renamed == ()


def test_what_the_newer_list_leaves_out_is_removed_with_an_empty_district() -> None:
    gone = place("32.16.02.2001", "Babelan Kota", "Babelan")
    changes = compare([VILLAGE, gone], [VILLAGE])
    assert changes.removed == (gone,)
    assert changes.districts_removed == (District("32.16.02", "Babelan"),)


lists = st.lists(st.sampled_from(SHIPPED[:12]), unique=True)


@given(lists, lists.filter(bool))
def test_changes_lead_from_the_old_list_to_the_new_one(
    before: list[Place], after: list[Place]
) -> None:
    changes = compare(before, after)
    kept = set(before) - set(changes.removed)
    kept -= {each.old for each in (*changes.recoded, *changes.renamed)}
    kept |= {each.new for each in (*changes.recoded, *changes.renamed)}
    assert kept | set(changes.added) == set(after)


@pytest.mark.parametrize("kind", Kind)
def test_there_are_179_villages_and_8_wards(kind: Kind) -> None:
    counts = {Kind.DESA: 179, Kind.KELURAHAN: 8}
    assert sum(each.kind is kind for each in SHIPPED) == counts[kind]
    assert len({each.code for each in SHIPPED}) == len(SHIPPED) == 187
    assert len({each.district_code for each in SHIPPED}) == 23
