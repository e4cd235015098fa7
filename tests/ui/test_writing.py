"""A circular is written, looked at, saved and left by hand in the window, on a real store."""

from dataclasses import replace
from typing import cast

import pytest
from PySide6 import QtCore, QtTest, QtWidgets

from desktop import drafts
from desktop.office import Office
from desktop.services.circular_body import BodySection
from desktop.services.circular_rows import NumberRequest
from desktop.services.circular_writing_rows import WritingForm
from desktop.store import legal_bases, officials, regions
from desktop.ui.dialogs.add_annex import AddAnnexDialog
from desktop.ui.dialogs.save_template import SaveTemplateDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.circulars import CircularsPage
from desktop.ui.widgets.editors import ChoiceEditor, TextEditor
from desktop.ui.widgets.top_bar import TopBar
from desktop.ui.writing.beside import BesideDialog
from desktop.ui.writing.leaving import Question
from desktop.ui.writing.opening import FORM, Unfinished
from desktop.ui.writing.screen import WritingScreen
from reports.pages import text
from reports.prose import Paragraph
from reports.prose import text as words
from tests.offices import Desks
from tests.ui.conftest import Opener
from tests.ui.driving import activate, answer, dialog, run_command, settle, turn, wait_for

KEPT_AFTER_MS = 2300


@pytest.fixture
def window(file_desks: Desks, office: Office, opened: Opener) -> MainWindow:
    """The window on a draft to three places."""
    file_desks.drafted()
    return opened(office)


def page(window: MainWindow) -> CircularsPage:
    return cast("CircularsPage", window.page)


def write(window: MainWindow) -> WritingScreen:
    """The screen, open on the draft."""
    run_command(window, "Edit…")
    return screen(window)


def screen(window: MainWindow) -> WritingScreen:
    found = page(window).writing.screen
    assert found is not None
    return found


def said(window: MainWindow) -> str:
    return " ".join(" ".join(text(screen(window).desk.live.preview.pdf)).split())


def type_into(window: MainWindow, field: str, value: object) -> None:
    """Fill in a field of the facts."""
    screen(window).desk.facts.form.put({field: value})
    settle(window)


def press(window: MainWindow, command: str) -> None:
    front = screen(window)
    wanted = next(each for each in front.commands if each.label == command)
    front.command_bar.action(wanted).trigger()
    settle(window)


def stored(window: MainWindow) -> WritingForm:
    assert window.office is not None
    (row,) = window.office.circulars.rows()
    return window.office.writing.open(row.id).form


def test_a_draft_is_opened_by_command_and_by_the_enter_key(window: MainWindow) -> None:
    write(window).back()
    settle(window)
    assert page(window).writing.screen is None
    assert page(window).table.isVisible()
    page(window).table.activated.emit(page(window).table.currentIndex())
    settle(window)
    assert screen(window).isVisible()
    assert not page(window).table.isVisible()


def test_opening_and_leaving_changes_nothing(window: MainWindow) -> None:
    before = stored(window)
    front = write(window)
    assert front.desk.written() == before
    assert not front.unsaved
    front.back()
    settle(window)
    assert stored(window) == before
    assert drafts.folder().exists() is False or not list(drafts.folder().iterdir())


def test_what_is_typed_stands_on_the_paper_a_moment_later(window: MainWindow) -> None:
    front = write(window)
    body = front.desk.text.body()
    section = BodySection("Penutup", (Paragraph(words("Terima kasih, {kepala}.")),))
    front.desk.text.put(replace(body, sections=(*body.sections[:-1], section)))
    front.desk.text.edited.emit()
    settle(window)
    assert "Terima kasih, Lurah." in said(window)
    front.desk.live.step_on()
    settle(window)
    assert "Terima kasih, Kepala Desa." in said(window)


def test_facts_are_saved_and_the_list_shows_them(window: MainWindow) -> None:
    write(window)
    type_into(window, "subject", "Pendataan nelayan")
    type_into(window, "people", 25)
    type_into(window, "addressees", "Camat\nKepala Desa [desa]\n\n")
    type_into(window, "copies_to", "Inspektur Daerah")
    press(window, "Save")
    assert not screen(window).unsaved
    form = stored(window)
    assert (form.subject, form.people) == ("Pendataan nelayan", 25)
    assert [(each.words, each.binds) for each in form.addressees] == [
        ("Camat", ""),
        ("Kepala Desa", "desa"),
    ]
    assert form.copies_to == ("Inspektur Daerah",)
    press(window, "Back to the list")
    assert page(window).row.subject == "Pendataan nelayan"


def test_the_secretary_signs_for_the_regent_unless_somebody_says_otherwise(
    window: MainWindow,
) -> None:
    write(window)
    type_into(window, "signatory_id", "sekda")
    assert screen(window).desk.written().delegation == "a.n."
    assert "a.n. BUPATI BEKASI" in said(window)


def test_recipients_are_chosen_by_district_kind_and_search_always_with_the_count(
    window: MainWindow,
) -> None:
    front = write(window)
    shown = front.desk.recipients
    assert shown.count.text() == "3 of 187"
    shown.all_shown()
    settle(window)
    assert shown.count.text() == "187 of 187"
    shown.search.setText("setu")
    shown.none_shown()
    settle(window)
    left = {row.place.district for row in shown.rows if row.own in shown.chosen()}
    assert "Setu" not in left
    assert len(shown.chosen()) < 187
    press(window, "Save")
    assert len(stored(window).recipients) == len(shown.chosen())


def test_a_letter_to_nobody_says_that_it_needs_a_recipient(window: MainWindow) -> None:
    front = write(window)
    front.desk.recipients.none_shown()
    settle(window)
    labels = front.desk.live.findChildren(QtWidgets.QLabel)
    words = [each.text() for each in labels if each.isVisible()]
    assert "A circular needs at least one recipient." in words


def test_a_village_has_figures_of_its_own(window: MainWindow) -> None:
    front = write(window)
    shown = front.desk.recipients
    shown.list.go_to(front.desk.written().recipients[1].village_id)
    QtTest.QTest.keyClicks(shown.people, "37")
    settle(window)
    front.desk.live.step_on()
    settle(window)
    assert "37 (tiga puluh tujuh)" in said(window)
    press(window, "Save")
    assert [each.people for each in stored(window).recipients] == [None, 37, None]


def test_whoever_gets_own_figures_gets_a_copy(window: MainWindow) -> None:
    shown = write(window).desk.recipients
    other = next(row.id for row in shown.rows if row.own not in shown.chosen())
    shown.list.go_to(other)
    QtTest.QTest.keyClicks(shown.months, "6")
    settle(window)
    assert {each.village_id: each.months for each in shown.chosen()}[other] == 6


def test_obligations_are_added_written_ordered_and_removed(window: MainWindow) -> None:
    shown = write(window).desk.obligations
    shown.list.go_to_line(1)
    shown.add()
    shown.form.put({"text": "Melaporkan nama petugas", "binds": "desa", "placeholder": "lapor"})
    shown.up()
    settle(window)
    assert [each.text for each in shown.written()][1] == "Melaporkan nama petugas"
    shown.down()
    shown.down()
    shown.down()
    shown.down()
    shown.up()
    shown.list.go_to_line(0)
    shown.remove()
    settle(window)
    press(window, "Save")
    rows = stored(window).obligations
    assert [each.placeholder for each in rows] == [
        "tenggat_anggaran",
        "tenggat_anggaran",
        "lapor",
        "tenggat_laporan",
    ]


def test_the_last_obligation_can_be_removed_too(window: MainWindow) -> None:
    shown = write(window).desk.obligations
    for _ in range(5):
        shown.remove()
    assert shown.written() == ()
    assert not shown.form.isEnabled()


def test_legal_bases_are_ticked_in_the_dated_table(window: MainWindow) -> None:
    front = write(window)
    bases = front.desk.bases
    bases.go_to("pp-50-2025")
    QtTest.QTest.keyClick(bases, QtCore.Qt.Key.Key_Space)
    settle(window)
    assert "Peraturan Pemerintah Nomor 50 Tahun 2025" in said(window)
    press(window, "Save")
    assert "pp-50-2025" in stored(window).legal_bases


def test_another_date_offers_what_holds_then(window: MainWindow) -> None:
    front = write(window)
    front.desk.facts.form.put({"letter_on": front.desk.written().letter_on.replace(year=2020)})
    settle(window)
    looks = {row.id: row.holds for row in front.desk.bases.rows_model.rows}
    assert not looks["pp-50-2025"]
    assert front.desk.written().letter_on.year == 2020


def test_a_finding_leads_to_its_place(window: MainWindow) -> None:
    front = write(window)
    type_into(window, "subject", " ")
    assert any(each.place == "subject" for each in front.desk.live.findings.findings)
    front.desk.go_to("recipients")
    assert front.desk.recipients.isVisible()
    found = front.desk.live.findings
    places = [each.place for each in found.rows_model.rows]
    found.go_to_line(places.index("subject"))
    found.activated.emit(found.currentIndex())
    assert front.desk.facts.isVisible()
    front.desk.go_to("recipients")
    found.clicked.emit(found.currentIndex())
    assert front.desk.facts.isVisible()
    for place, tab in (
        ("obligations:2", front.desk.obligations),
        ("legal_bases", front.desk.bases),
        ("section:0:0", front.desk.text),
    ):
        front.desk.go_to(place)
        assert tab.isVisible()
    assert front.desk.obligations.list.current().placeholder == "tenggat_anggaran"


def test_a_rule_that_is_broken_keeps_everything_typed(window: MainWindow) -> None:
    front = write(window)
    type_into(window, "months", 13)
    press(window, "Save")
    assert front.banner.text == "Between 1 and 12 months."
    assert front.desk.facts.form.error("months") == "Between 1 and 12 months."
    assert front.unsaved
    assert stored(window).months == 12


@pytest.mark.parametrize(
    ("button", "subject", "open_after"),
    [("save", "Baru", False), ("discard", "Pelindungan", False), ("stay", "Pelindungan", True)],
)
def test_leaving_with_changes_asks(
    window: MainWindow, button: str, subject: str, *, open_after: bool
) -> None:
    write(window)
    type_into(window, "subject", "Baru")
    press(window, "Back to the list")
    getattr(dialog(window, Question), button).click()
    settle(window)
    assert (page(window).writing.screen is not None) is open_after
    assert stored(window).subject.startswith(subject)


def test_what_cannot_be_saved_is_not_left(window: MainWindow) -> None:
    write(window)
    type_into(window, "months", 13)
    press(window, "Back to the list")
    dialog(window, Question).save.click()
    settle(window)
    assert screen(window).isVisible()
    assert screen(window).banner.text != ""


def test_saving_again_before_the_store_has_answered_is_no_conflict(window: MainWindow) -> None:
    front = write(window)
    type_into(window, "subject", "Baru")
    front.save_letter()
    front.save_letter()
    front.desk.facts.form.put({"subject": "Terbaru"})
    front.save_letter()
    settle(window)
    assert front.banner.text == ""
    assert not front.unsaved
    assert stored(window).subject == "Terbaru"


def test_what_is_typed_while_the_letter_is_saved_is_not_left_behind(window: MainWindow) -> None:
    front = write(window)
    type_into(window, "subject", "Baru")
    press(window, "Back to the list")
    dialog(window, Question).save.click()
    front.desk.facts.form.put({"subject": "Terbaru"})
    settle(window)
    assert screen(window) is front
    assert front.unsaved


def test_other_typing_that_is_restored_takes_the_place_of_the_letter_in_front(
    window: MainWindow, file_desks: Desks
) -> None:
    front = write(window)
    other = file_desks.drafted()
    assert window.office is not None
    writing = window.office.writing.open(other)
    typed = replace(writing.form, subject="Dari kemarin")
    page(window).take_up(Unfinished(other, writing.version, typed))
    settle(window)
    assert screen(window) is not front
    assert screen(window).letter_id == other
    assert screen(window).desk.written().subject == "Dari kemarin"


def test_a_letter_is_asked_about_after_another_language_was_chosen_elsewhere(
    window: MainWindow,
) -> None:
    write(window)
    type_into(window, "subject", "Baru")
    window.go("numbers")
    settle(window)
    window.speak("id")
    settle(window)
    window.close()
    assert window.isVisible()
    dialog(window, Question).discard.click()
    settle(window)
    wait_for(lambda: not window.isVisible())


def test_closing_the_window_asks_for_the_letter_first(window: MainWindow) -> None:
    write(window)
    type_into(window, "subject", "Baru")
    window.go("numbers")
    window.close()
    assert window.isVisible()
    dialog(window, Question).discard.click()
    settle(window)
    wait_for(lambda: not window.isVisible())


def test_a_letter_stays_open_while_another_page_is_looked_at(window: MainWindow) -> None:
    front = write(window)
    type_into(window, "subject", "Baru")
    window.go("numbers")
    assert not front.isVisible()
    window.go("circulars")
    assert screen(window).isVisible()
    assert screen(window).desk.written().subject == "Baru"


def test_another_language_goes_on_with_the_same_letter(window: MainWindow) -> None:
    write(window)
    type_into(window, "subject", "Baru")
    bar = window.findChildren(TopBar)[0]
    menus = {each.title(): each for each in bar.findChildren(QtWidgets.QMenu)}
    actions = menus["Language"].actions()
    next(each for each in actions if each.text() == "Bahasa Indonesia").trigger()
    settle(window)
    assert screen(window).desk.written().subject == "Baru"
    assert screen(window).unsaved


def test_whoever_saves_second_chooses_and_loses_nothing(
    window: MainWindow, file_desks: Desks
) -> None:
    front = write(window)
    type_into(window, "subject", "Milik saya")
    other = file_desks.clerk.writing
    theirs = other.open(front.letter_id)
    other.save(theirs.letter_id, theirs.version, replace(theirs.form, subject="Milik mereka"))
    press(window, "Save")
    assert "Somebody else saved" in front.banner.text
    buttons = front.banner.findChildren(QtWidgets.QPushButton)
    next(each for each in buttons if each.text() == "Open theirs beside").click()
    settle(window)
    beside = dialog(window, BesideDialog)
    assert "MILIK MEREKA" in " ".join(text(beside.preview.pdf))
    beside.reject()
    buttons = front.banner.findChildren(QtWidgets.QPushButton)
    next(each for each in buttons if each.text() == "Keep mine as a copy").click()
    settle(window)
    assert screen(window).letter_id != theirs.letter_id
    assert window.office is not None
    subjects = {row.subject for row in window.office.circulars.rows()}
    assert subjects == {"Milik saya", "Milik mereka"}


def test_typing_is_kept_and_offered_when_the_letter_is_opened_again(window: MainWindow) -> None:
    front = write(window)
    letter_id = front.letter_id
    type_into(window, "subject", "Tidak hilang")
    turn(KEPT_AFTER_MS)
    settle(window)
    assert window.office is not None
    assert drafts.find(window.office.store_id, f"{FORM}{letter_id}") is not None
    # As after a crash: the screen is gone and nobody was asked.
    front.take_off()
    settle(window)
    found = write(window)
    assert "that was not saved has been found" in found.banner.text
    buttons = found.banner.findChildren(QtWidgets.QPushButton)
    next(each for each in buttons if each.text() == "Restore").click()
    settle(window)
    assert screen(window).desk.written().subject == "Tidak hilang"
    press(window, "Save")
    assert stored(window).subject == "Tidak hilang"
    settle(window)
    assert drafts.find(window.office.store_id, f"{FORM}{letter_id}") is None


def test_typing_that_nobody_wants_is_forgotten(window: MainWindow) -> None:
    front = write(window)
    type_into(window, "subject", "Tidak perlu")
    turn(KEPT_AFTER_MS)
    front.take_off()
    settle(window)
    found = write(window)
    buttons = found.banner.findChildren(QtWidgets.QPushButton)
    next(each for each in buttons if each.text() == "Discard").click()
    settle(window)
    assert window.office is not None
    assert drafts.of_store(window.office.store_id) == ()


def test_any_letter_is_copied_and_opened(window: MainWindow) -> None:
    run_command(window, "Copy as new draft")
    assert screen(window).isVisible()
    assert window.office is not None
    assert len(window.office.circulars.rows()) == 2


def test_a_letter_becomes_a_template_for_the_next_ones(window: MainWindow) -> None:
    write(window)
    press(window, "Save as template…")
    asked = dialog(window, SaveTemplateDialog)
    asked.form.put({"new": True})
    answer(window, asked)
    assert asked.form.error("name") == "A template needs a name."
    asked.form.put({"name": "Nelayan"})
    assert cast("TextEditor", asked.form.editor("name")).isEnabled()
    answer(window, asked)
    assert window.office is not None
    assert {each.name for each in window.office.writing.templates()} >= {"Nelayan"}


def test_a_letter_becomes_the_next_version_of_its_template(window: MainWindow) -> None:
    write(window)
    press(window, "Save as template…")
    answer(window, dialog(window, SaveTemplateDialog))
    assert window.office is not None
    assert [each.version for each in window.office.writing.templates()] == [2]


def test_an_annex_of_the_template_is_put_at_the_end(window: MainWindow) -> None:
    front = write(window)
    press(window, "Annex of the template…")
    answer(window, dialog(window, AddAnnexDialog))
    assert front.unsaved
    assert front.desk.text.isVisible()
    press(window, "Save")
    assert [each.title for each in stored(window).body.annexes] == [
        "Format Surat Pernyataan Komitmen"
    ]
    assert "FORMAT SURAT PERNYATAAN KOMITMEN" in said(window).upper()


def test_what_the_checks_say_of_the_number_is_mended_in_the_letter(window: MainWindow) -> None:
    page(window).writing.write(page(window).row.id, "obligations:1")
    settle(window)
    assert screen(window).desk.obligations.isVisible()
    assert screen(window).desk.obligations.list.current().binds == "desa"


def test_each_tab_and_the_next_finding_have_their_keys(window: MainWindow) -> None:
    front = write(window)
    activate(window)
    control = QtCore.Qt.KeyboardModifier.ControlModifier
    for key, shown in (
        (QtCore.Qt.Key.Key_2, front.desk.facts),
        (QtCore.Qt.Key.Key_3, front.desk.recipients),
        (QtCore.Qt.Key.Key_4, front.desk.obligations),
        (QtCore.Qt.Key.Key_5, front.desk.bases),
        (QtCore.Qt.Key.Key_1, front.desk.text),
    ):
        QtTest.QTest.keyClick(window, key, control)
        assert shown.isVisible()
    type_into(window, "subject", " ")
    places = [each.place for each in front.desk.live.findings.findings]
    front.desk.bring(2)
    for _ in range(places.index("subject") + 1):
        QtTest.QTest.keyClick(window, QtCore.Qt.Key.Key_F8)
    assert front.desk.facts.isVisible()


def test_master_data_that_changes_meanwhile_is_offered_and_nothing_typed_is_lost(
    window: MainWindow, file_desks: Desks
) -> None:
    front = write(window)
    signatory = cast("ChoiceEditor", front.desk.facts.form.editor("signatory_id"))
    offered = signatory.count()
    type_into(window, "subject", "Baru")
    with file_desks.place.open().transaction("admin", "basis") as tx:
        legal_bases.save(tx, legal_bases.LegalBasis("new", "Peraturan Bupati", "9", 2026, "Baru"))
        holder = officials.holders(tx)[0]
        officials.save_holder(tx, replace(holder, id="again", form="Plh."))
    assert window.office is not None
    window.office.writing.open(front.letter_id)
    front.refresh()
    settle(window)
    assert "new" in {row.id for row in front.desk.bases.rows_model.rows}
    assert signatory.count() == offered + 1
    assert front.desk.written().subject == "Baru"


def test_escape_closes_what_is_open_over_the_text_before_it_leaves_the_letter(
    window: MainWindow,
) -> None:
    front = write(window)
    activate(window)
    front.desk.go_to("section:0:0")
    sheet = front.desk.text.sheet
    QtTest.QTest.keyClicks(sheet, "{ta")
    assert sheet.completion.isVisible()
    QtTest.QTest.keyClick(sheet, QtCore.Qt.Key.Key_Escape)
    settle(window)
    assert not sheet.completion.isVisible()
    assert not window.findChildren(Question)
    QtTest.QTest.keyClick(sheet, QtCore.Qt.Key.Key_Escape)
    assert dialog(window, Question).isVisible()


def test_a_recipient_that_does_not_exist_then_is_shown_and_can_be_left_out(
    window: MainWindow, file_desks: Desks
) -> None:
    front = write(window)
    first = front.desk.written().recipients[0]
    with file_desks.place.open().transaction("admin", "end a village") as tx:
        regions.end_village(tx, first.village_id, front.desk.written().letter_on)
    assert window.office is not None
    window.office.writing.open(front.letter_id)
    front.refresh()
    settle(window)
    assert front.desk.recipients.count.text() == "3 of 186"
    lost = front.desk.recipients.rows[-1]
    assert (lost.id, lost.place.district) == (first.village_id, "not on this date")
    assert first.id not in {recipient for recipient, _name in front.desk.recipients.named()}
    front.desk.recipients.list.ticks.mark(lost.id, ticked=False)
    settle(window)
    press(window, "Save")
    assert len(stored(window).recipients) == 2
    front.back()
    settle(window)
    again = write(window)
    assert len(again.desk.recipients.rows) == 186


def test_a_stored_recipient_of_another_time_is_shown_too(
    window: MainWindow, file_desks: Desks
) -> None:
    assert window.office is not None
    form = stored(window)
    with file_desks.place.open().transaction("admin", "end a village") as tx:
        regions.end_village(tx, form.recipients[0].village_id, form.letter_on)
    front = write(window)
    assert {each.id for each in front.desk.recipients.chosen()} == {
        each.id for each in form.recipients
    }
    assert front.desk.recipients.rows[-1].place.name == "?"


@pytest.mark.parametrize("fate", ["numbered", "deleted"])
def test_what_was_typed_is_kept_when_the_letter_cannot_be_saved_any_more(
    window: MainWindow, file_desks: Desks, fate: str
) -> None:
    front = write(window)
    letter_id = front.letter_id
    type_into(window, "subject", "Milik saya")
    clerk = file_desks.clerk.circulars
    if fate == "numbered":
        clerk.number(letter_id, NumberRequest(front.desk.written().letter_on))
    else:
        clerk.delete(letter_id)
    press(window, "Save")
    assert front.banner.text.endswith("Nothing you typed is lost.")
    buttons = front.banner.findChildren(QtWidgets.QPushButton)
    next(each for each in buttons if each.text() == "Keep mine as a copy").click()
    settle(window)
    assert screen(window).letter_id != letter_id
    assert screen(window).desk.written().subject == "Milik saya"
