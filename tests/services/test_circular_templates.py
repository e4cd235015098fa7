"""A letter becomes a template, and new circulars begin with it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.errors import InvalidInput, NotFound
from desktop.services.circular_writing_json import form_from_values, form_to_values
from desktop.services.circular_writing_rows import WrittenObligation
from desktop.store import letter_templates
from tests.offices import Desks

TODAY = date(2026, 11, 20)


def test_a_letter_is_saved_as_a_template_and_the_next_one_begins_like_it(desks: Desks) -> None:
    letter_id = desks.drafted(desks.new(1))
    clerk, admin = desks.clerk, desks.at("admin")
    writing = clerk.writing.open(letter_id)
    asked = (
        WrittenObligation("Menjawab", TODAY + timedelta(days=10), "desa", "jawab"),
        WrittenObligation("Melapor", TODAY + timedelta(days=40)),
        WrittenObligation("Kapan saja"),
    )
    form = replace(
        writing.form,
        subject="Pendataan Nelayan Tahun 2027",
        people=7,
        obligations=asked,
        legal_bases=("uu-6-2014",),
    )
    clerk.writing.save(letter_id, writing.version, form)
    template_id = admin.writing.save_as_template(letter_id, " Nelayan ")
    assert {each.name for each in clerk.writing.templates()} == {
        "Nelayan",
        "Pelindungan pekerja rentan",
    }
    new = clerk.circulars.defaults(template_id, TODAY.replace(year=2028))
    assert (new.subject, new.people) == ("Pendataan Nelayan Tahun 2029", 7)
    made = clerk.writing.open(clerk.circulars.create(replace(new, due_on=None)))
    assert made.template == f"{template_id}@1"
    assert [each.text for each in made.form.obligations] == ["Menjawab", "Melapor", "Kapan saja"]
    days = [(each.due_on or TODAY) - made.form.letter_on for each in made.form.obligations]
    assert [each.days for each in days] == [10, 40, 10]
    assert made.form.obligations[0].placeholder == "jawab"
    assert made.form.legal_bases == ("uu-6-2014",)
    assert len(made.form.recipients) == 187


def test_a_template_keeps_its_name_and_gets_another_version(desks: Desks) -> None:
    letter_id = desks.drafted(desks.new(1))
    admin = desks.at("admin")
    (before,) = admin.writing.templates()
    assert admin.writing.save_as_template(letter_id) == before.id
    (after,) = admin.writing.templates()
    assert (after.name, after.version) == (before.name, before.version + 1)
    again = desks.clerk.writing.open(desks.drafted(desks.new(1)))
    assert again.template == f"{before.id}@{after.version}"
    assert desks.clerk.writing.choices(TODAY, again.template).annexes != ()


def test_a_letter_without_obligations_makes_a_template_too(file_desks: Desks) -> None:
    letter_id = file_desks.drafted(file_desks.new(1))
    writing = file_desks.clerk.writing.open(letter_id)
    bare = replace(writing.form, obligations=())
    file_desks.clerk.writing.save(letter_id, writing.version, bare)
    template_id = file_desks.at("admin").writing.save_as_template(letter_id, "Tanpa kewajiban")
    new = file_desks.clerk.circulars.defaults(template_id)
    assert new.due_on == TODAY + timedelta(days=21)


def test_a_template_needs_a_name_of_its_own(file_desks: Desks) -> None:
    letter_id = file_desks.drafted(file_desks.new(1))
    admin = file_desks.at("admin").writing
    for name in ("Pelindungan pekerja rentan", "   "):
        with pytest.raises(InvalidInput) as refused:
            admin.save_as_template(letter_id, name)
        assert refused.value.field == "name"


def test_a_template_put_aside_is_offered_no_more_but_its_letters_still_know_it(
    file_desks: Desks,
) -> None:
    letter_id = file_desks.drafted(file_desks.new(1))
    with file_desks.place.open().transaction("admin", "put aside") as tx:
        (template,) = letter_templates.of_kind(tx, "circular")
        letter_templates.save(tx, replace(template, active=False))
    admin = file_desks.at("admin")
    assert admin.writing.templates() == ()
    with pytest.raises(NotFound):
        admin.circulars.defaults()
    assert admin.writing.save_as_template(letter_id) == template.id


def test_a_letter_of_an_unknown_template_has_no_next_version_and_no_annexes(
    file_desks: Desks,
) -> None:
    letter_id = file_desks.drafted(file_desks.new(1))
    store = file_desks.place.open()
    store.close()
    file_desks.place.sql("admin", "UPDATE letter SET template = ''")
    admin = file_desks.at("admin").writing
    assert admin.choices(TODAY, "").annexes == ()
    with pytest.raises(InvalidInput):
        admin.save_as_template(letter_id)
    assert admin.save_as_template(letter_id, "Baru")


def test_what_is_kept_of_a_form_is_the_whole_form(file_desks: Desks) -> None:
    form = file_desks.clerk.writing.open(file_desks.drafted(file_desks.new(3))).form
    assert form_from_values(form_to_values(form)) == form


@pytest.mark.parametrize(
    "broken",
    [{}, {"body": 1}, {"numbering": "thrice"}, {"recipients": [{"who": "?"}]}, {"subject": None}],
)
def test_what_another_program_kept_is_no_form(file_desks: Desks, broken: dict[str, object]) -> None:
    form = file_desks.clerk.writing.open(file_desks.drafted(file_desks.new(1))).form
    values = form_to_values(form) | broken if broken else broken
    found = form_from_values(values)
    assert found is None or found.subject is None
