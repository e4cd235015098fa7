"""Lists of places in the store: previewed, then written as dated rows; the villages as of a day."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import resources
from desktop.errors import Conflict, InvalidInput, NotAllowed
from desktop.services.person import Person
from desktop.services.regions import RegionChanges, Regions
from desktop.services.seed import seed
from desktop.services.villages import VillageRow, Villages
from desktop.store import region_history, regions
from desktop.store.store import Store, create_store, open_store
from tests.offices import Desks
from tests.postgres_server import PostgresServer
from tests.stores import copied

LISTS = Path(resources.__file__).parent / "regions"
TODAY = date(2026, 11, 20)
Edit = Callable[[list[str]], list[str]]


def now() -> datetime:
    return datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def seeded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("seeded") / "store.sqlite"
    _seed(str(path), "petugas")
    return path


@pytest.fixture(scope="session")
def seeded_database(postgres_server: PostgresServer) -> str:
    postgres_server.create_database("seeded")
    _seed(postgres_server.address("seeded"), "postgres")
    return "seeded"


def _seed(address: str, login: str) -> None:
    store = create_store(address, clock=now)
    seed(store, login)
    store.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def seeded(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Store, str]]:
    """A store with all defaults on each engine in turn, and the login that may write to it."""
    if request.param == "sqlite":
        template = request.getfixturevalue("seeded_file")
        store = open_store(shutil.copy(template, tmp_path / "store.sqlite"), clock=now)
        yield store, "petugas"
        store.close()
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    with copied(server, request.getfixturevalue("seeded_database")) as place:
        yield place.open("postgres"), "postgres"


@pytest.fixture
def desk(seeded: tuple[Store, str]) -> Regions:
    store, login = seeded
    return Regions(store, Person(login, "Nama Admin", "admin"))


@pytest.fixture
def villages(seeded: tuple[Store, str]) -> Villages:
    return Villages(seeded[0])


@pytest.fixture
def newer(desk: Regions, tmp_path: Path) -> Callable[[Edit], RegionChanges]:
    """Preview the shipped list with some lines changed, in the plain form of five columns."""

    def preview(edit: Edit) -> RegionChanges:
        lines = resources.text("regions", "32.16.csv").splitlines()
        plain = [",".join(line.split(",")[:5]) for line in lines]
        path = tmp_path / "newer.csv"
        path.write_text("\n".join(edit(plain)), encoding="utf-8")
        return desk.preview_import(path)

    return preview


def replacing(old: str, new: str) -> Edit:
    return lambda lines: [line.replace(old, new) for line in lines]


def without(code: str) -> Edit:
    return lambda lines: [line for line in lines if not line.startswith(code)]


def called(villages: Villages, name: str, on: date | None = None) -> VillageRow:
    return next(row for row in villages.rows(on) if row.name == name)


def test_a_new_store_has_179_villages_and_8_wards_in_23_districts(villages: Villages) -> None:
    rows = villages.rows()
    kinds = [row.kind for row in rows]
    assert (kinds.count("desa"), kinds.count("kelurahan"), len(rows)) == (179, 8, 187)
    assert len({row.district for row in rows}) == 23


def test_a_ward_was_a_village_until_the_day_before_it_became_one(villages: Villages) -> None:
    village = called(villages, "Setia Asih", date(2022, 11, 30))
    ward = called(villages, "Setia Asih", date(2022, 12, 1))
    assert (village.code, village.kind) == ("32.16.01.2007", "desa")
    assert (ward.code, ward.kind) == ("32.16.01.1007", "kelurahan")
    assert village.id == ward.id
    assert (village.former, ward.former) == ((), ("32.16.01.2007",))


def test_a_village_knows_its_former_names_and_other_spellings(villages: Villages) -> None:
    assert called(villages, "Harjamekar").former == ("Hajarmekar",)
    assert called(villages, "Ragemanunggal").former == ("Ragamanunggal",)
    assert called(villages, "Sagara Makmur").aliases == ("Segaramakmur",)
    assert len(villages.rows(date(2018, 1, 1))) == 187


def test_the_shipped_list_changes_nothing_and_writes_no_place(
    newer: Callable[[Edit], RegionChanges],
) -> None:
    changes = newer(lambda lines: lines)
    assert changes.nothing
    assert changes.places == 187
    assert changes.regencies == ("Kabupaten Bekasi",)


@pytest.mark.parametrize(
    ("name", "regency", "places"),
    [("32.02.csv", "Kabupaten Sukabumi", 386), ("32.75.csv", "Kota Bekasi", 56)],
)
def test_another_regency_is_added_beside_ours(
    desk: Regions, villages: Villages, name: str, regency: str, places: int
) -> None:
    changes = desk.preview_import(LISTS / name)
    assert changes.regencies == (regency,)
    assert len(changes.added) == places
    assert not changes.changes.touches_known_places
    assert len(villages.rows(everywhere=True)) == 187
    desk.apply_import(changes)
    assert len(villages.rows(everywhere=True)) == 187 + places
    assert len(villages.rows(date(2020, 1, 1), everywhere=True)) == 187 + places
    assert desk.preview_import(LISTS / name).nothing


def test_a_regency_beside_ours_is_no_place_our_letters_go_to(
    desk: Regions, villages: Villages
) -> None:
    changes = desk.preview_import(LISTS / "32.75.csv")
    assert changes.elsewhere == ("Kota Bekasi",)
    assert "Kota Bekasi" in changes.elsewhere_sentence
    desk.apply_import(changes)
    assert len(villages.rows()) == 187
    assert all(row.code.startswith("32.16.") for row in villages.rows())


def test_a_newer_list_of_our_own_regency_is_not_called_another_ones(
    newer: Callable[[Edit], RegionChanges],
) -> None:
    changes = newer(lambda lines: lines)
    assert (changes.elsewhere, changes.elsewhere_sentence) == ((), "")


def test_a_regency_nobody_named_is_called_by_its_code(desk: Regions, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    lines = resources.text("regions", "32.16.csv").replace("32.16", "32.01")
    path.write_text(lines, encoding="utf-8")
    assert desk.preview_import(path).regencies == ("Kabupaten 32.01",)
    path.write_text(lines.replace("32.01", "32.79"), encoding="utf-8")
    assert desk.preview_import(path).regencies == ("Kota 32.79",)


def test_a_new_village_is_there_from_the_day_of_the_list(
    desk: Regions, villages: Villages, newer: Callable[[Edit], RegionChanges]
) -> None:
    line = "32.16.01.2099,Tarumasari,desa,32.16.01,Tarumajaya"
    changes = newer(lambda lines: [*lines, line])
    assert [place.name for place in changes.added] == ["Tarumasari"]
    desk.apply_import(changes, TODAY)
    assert len(villages.rows(date(2026, 11, 19))) == 187
    assert len(villages.rows(TODAY)) == 188


def test_a_new_district_comes_with_its_villages(
    desk: Regions, villages: Villages, newer: Callable[[Edit], RegionChanges]
) -> None:
    changes = newer(lambda lines: [*lines, "32.16.24.2001,Tarumasari,desa,32.16.24,Taruma Utara"])
    desk.apply_import(changes, TODAY)
    assert called(villages, "Tarumasari").district == "Taruma Utara"


def test_a_removed_village_stays_in_the_past(
    desk: Regions, villages: Villages, newer: Callable[[Edit], RegionChanges]
) -> None:
    changes = newer(without("32.16.22.2001"))
    assert [place.name for place in changes.removed] == ["Sirnajati"]
    desk.apply_import(changes, TODAY)
    assert len(villages.rows()) == len(villages.rows(TODAY)) == 186
    assert called(villages, "Sirnajati", date(2026, 11, 19)).id


def test_a_renamed_village_keeps_its_id_and_its_old_name(
    desk: Regions, villages: Villages, newer: Callable[[Edit], RegionChanges]
) -> None:
    before = called(villages, "Sukamahi")
    changes = newer(replacing("Sukamahi", "Sukamaju Mahi"))
    assert [(each.old.name, each.new.name) for each in changes.renamed] == [
        ("Sukamahi", "Sukamaju Mahi")
    ]
    desk.apply_import(changes, TODAY)
    after = called(villages, "Sukamaju Mahi")
    assert (after.id, after.former) == (before.id, ("Sukamahi",))
    assert called(villages, "Sukamahi", date(2026, 11, 19)).id == before.id


def test_a_village_that_becomes_a_ward_keeps_its_id(
    desk: Regions, villages: Villages, newer: Callable[[Edit], RegionChanges]
) -> None:
    before = called(villages, "Sirnajati")
    changes = newer(replacing("32.16.22.2001,Sirnajati,desa", "32.16.22.1001,Sirna Jati,kelurahan"))
    assert [(each.old.code, each.new.code) for each in changes.recoded] == [
        ("32.16.22.2001", "32.16.22.1001")
    ]
    assert (changes.added, changes.removed) == ((), ())
    desk.apply_import(changes, TODAY)
    after = called(villages, "Sirna Jati")
    assert (after.id, after.kind) == (before.id, "kelurahan")
    assert after.former == ("32.16.22.2001", "Sirnajati")


def test_a_district_may_get_another_name_and_code(
    desk: Regions, villages: Villages, newer: Callable[[Edit], RegionChanges]
) -> None:
    changes = newer(replacing("Muaragembong", "Muara Gembong"))
    assert [each.new.name for each in changes.districts_changed] == ["Muara Gembong"]
    desk.apply_import(changes, TODAY)
    assert called(villages, "Jayasakti").district == "Muara Gembong"
    assert called(villages, "Jayasakti", date(2026, 11, 19)).district == "Muaragembong"


def test_a_district_with_all_its_villages_may_end(
    seeded: tuple[Store, str], desk: Regions, newer: Callable[[Edit], RegionChanges]
) -> None:
    desk.apply_import(newer(without("32.16.22")), TODAY)
    with seeded[0].reading() as view:
        assert len(regions.districts(view, TODAY)) == 22
        assert len(regions.districts(view, date(2026, 11, 19))) == 23


def test_a_removed_and_an_added_name_much_alike_are_pointed_out(
    newer: Callable[[Edit], RegionChanges],
) -> None:
    changes = newer(replacing("32.16.20.2003,Pasiranji", "32.16.20.2099,Pasirranji"))
    assert [(each.old.name, each.new.name) for each in changes.perhaps_same] == [
        ("Pasiranji", "Pasirranji")
    ]


def test_a_list_may_say_itself_from_when_a_change_holds(
    desk: Regions, villages: Villages, tmp_path: Path
) -> None:
    path = tmp_path / "dated.csv"
    lines = resources.text("regions", "32.16.csv")
    lines = lines.replace(
        "Sirnajati,desa,32.16.22,Cibarusah,", "Sirna,desa,32.16.22,Cibarusah,2026-07-01"
    )
    path.write_text(lines, encoding="utf-8")
    desk.apply_import(desk.preview_import(path), TODAY)
    assert called(villages, "Sirnajati", date(2026, 6, 30)).id
    assert called(villages, "Sirna", date(2026, 7, 1)).id


def test_a_place_cannot_be_renamed_twice_on_one_day(
    desk: Regions, villages: Villages, newer: Callable[[Edit], RegionChanges]
) -> None:
    desk.apply_import(newer(replacing("Sukamahi", "Sukamaju Mahi")), TODAY)
    again = newer(lambda lines: lines)
    for day in (TODAY, date(2025, 1, 1)):
        with pytest.raises(InvalidInput) as refused:
            desk.apply_import(again, day)
        assert refused.value.field == "on"
    assert called(villages, "Sukamaju Mahi").id
    desk.apply_import(again, date(2026, 11, 21))
    assert called(villages, "Sukamahi", date(2026, 11, 21)).id


def test_a_preview_that_is_out_of_date_is_not_written(
    desk: Regions, villages: Villages, newer: Callable[[Edit], RegionChanges]
) -> None:
    changes = newer(without("32.16.22.2001"))
    desk.apply_import(changes, TODAY)
    with pytest.raises(Conflict):
        desk.apply_import(changes, TODAY)
    assert len(villages.rows()) == 186


def test_without_a_day_a_list_holds_from_today(
    seeded: tuple[Store, str], desk: Regions, newer: Callable[[Edit], RegionChanges]
) -> None:
    desk.apply_import(newer(replacing("Sukamahi", "Mahi")))
    with seeded[0].reading() as view:
        names = {name.name: name for name in region_history.village_names(view)}
        loaded = regions.editions(view)
    assert names["Mahi"].valid_from == now().astimezone().date()
    assert {edition.name for edition in loaded} >= {"newer.csv"}


def test_other_spellings_are_added_once(
    seeded: tuple[Store, str], desk: Regions, tmp_path: Path
) -> None:
    path = tmp_path / "aliases.csv"
    lines = resources.text("regions", "32.16.csv").replace("Segaramakmur", "Segara Makmur|Sagara")
    path.write_text(lines, encoding="utf-8")
    for _each in range(2):
        desk.apply_import(desk.preview_import(path))
    with seeded[0].reading() as view:
        spellings = {alias.alias for alias in regions.aliases(view)}
    assert spellings == {"Segaramakmur", "Sagara", "Sumberreja", "Cileduk", "Pasirranji"}


def test_a_faulty_list_leaves_the_store_as_it_was(
    villages: Villages, newer: Callable[[Edit], RegionChanges]
) -> None:
    before = villages.rows()
    with pytest.raises(InvalidInput):
        newer(replacing("32.16.22.2001", "32.16.22.1001"))
    assert villages.rows() == before


@pytest.mark.postgres
def test_on_a_server_only_an_administrator_loads_places(server_desks: Desks) -> None:
    clerk = server_desks.at("petugas").regions
    with pytest.raises(NotAllowed):
        clerk.apply_import(clerk.preview_import(LISTS / "32.75.csv"))
    admin = server_desks.at("admin")
    assert len(admin.villages.rows()) == 187
    admin.regions.apply_import(admin.regions.preview_import(LISTS / "32.75.csv"))
    assert len(admin.villages.rows(everywhere=True)) == 187 + 56
    assert len(admin.villages.rows()) == 187


def test_the_lists_that_ship_are_loaded_without_a_file(desks: Desks) -> None:
    admin = desks.at("admin")
    assert admin.regions.shipped() == (
        ("32.16", "Kabupaten Bekasi"),
        ("32.02", "Kabupaten Sukabumi"),
        ("32.75", "Kota Bekasi"),
    )
    changes = admin.regions.preview_shipped("32.75")
    assert (len(changes.added), changes.elsewhere) == (56, ("Kota Bekasi",))
    admin.regions.apply_import(changes)
    assert admin.regions.preview_shipped("32.75").nothing
    assert admin.regions.preview_shipped("32.16").nothing
