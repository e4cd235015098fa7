import pytest
from sqlalchemy import Table

from desktop.services.trail import Trail
from desktop.services.trail_words import named
from desktop.store.tables import metadata
from desktop.store.trail import Break, TrailReport, What
from tests.offices import Desks


def test_a_store_that_only_the_program_wrote_has_a_whole_trail(desks: Desks) -> None:
    desks.sign(desks.numbered())
    trail = desks.at("admin").trail
    report = trail.verify()
    assert report.breaks == ()
    assert f"{report.entries}" in trail.sentence(report)


def test_what_was_changed_past_the_program_is_named(file_desks: Desks) -> None:
    letter_id = file_desks.drafted()
    file_desks.place.sql("admin", "UPDATE letter SET subject = 'lain' WHERE id = ?", letter_id)
    trail = file_desks.at("admin").trail
    report = trail.verify()
    assert report.first is not None
    assert letter_id in trail.sentence(report)


@pytest.mark.parametrize("what", What)
def test_every_kind_of_broken_link_has_a_sentence(file_desks: Desks, what: What) -> None:
    report = TrailReport(9, 1, "0", (Break(what, 7, "letter", "abc"),))
    told = Trail(file_desks.place.open()).sentence(report)
    assert "{" not in told
    assert "7" in told or "abc" in told


@pytest.mark.parametrize("table", [*metadata.tables.values(), ""], ids=str)
def test_every_table_has_a_name_that_people_know(table: Table | str) -> None:
    kind = str(table)
    told = named(Break(What.UNREADABLE, None, kind, ""))
    assert kind == "trail_key" or "_" not in told
