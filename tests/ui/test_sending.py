"""Letters sent and recorded from the window, through a real mail server."""

from pathlib import Path
from typing import cast

import pytest
from PySide6 import QtCore, QtGui, QtTest, QtWidgets

from desktop import i18n
from desktop.domain.delivery import Channel, Standing
from desktop.errors import StoreUnavailable
from desktop.office import Office
from desktop.ui.abandoning import Abandoning
from desktop.ui.dialogs.failed_copies import FailedCopiesDialog
from desktop.ui.dialogs.hand_over import HandOverDialog
from desktop.ui.dialogs.send_circular import SendCircularDialog
from desktop.ui.dialogs.whatsapp import WhatsAppDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.circulars import CircularsPage
from desktop.ui.widgets.deliveries_panel import DeliveriesPanel
from desktop.ui.widgets.message_view import MessageView
from desktop.ui.widgets.toast import Toast
from tests.mail_server import PASSWORD, WRONG, Manners
from tests.senders import Sender, address, file_sender, manners
from tests.ui.conftest import Opener
from tests.ui.driving import answer, dialog, open_dialogs, run_command, settle, turn, wait_for
from tests.ui.walking import Doubled, clashes, cut, unlabelled, unnamed

__all__ = ["file_sender", "manners"]
Key = QtCore.Qt.Key
DELIVERIES = 4
KEPT_AFTER_MS = 2300


@pytest.fixture
def signed(file_sender: Sender, office: Office, opened: Opener) -> MainWindow:
    """The window on a signed circular to three villages, one without an address."""
    file_sender.signed(villages=3, addresses=2)
    return opened(office)


def page(window: MainWindow) -> CircularsPage:
    return cast("CircularsPage", window.page)


def open_sending(window: MainWindow) -> SendCircularDialog:
    run_command(window, "Send…")
    return dialog(window, SendCircularDialog)


def send(window: MainWindow, password: str = PASSWORD) -> None:
    opened = open_sending(window)
    opened.form.put({"password": password})
    answer(window, opened)


def toasts(window: MainWindow) -> list[str]:
    return [each.text for each in window.findChildren(Toast) if each.text]


def deliveries(window: MainWindow) -> DeliveriesPanel:
    shown = page(window).panel
    shown.setCurrentIndex(DELIVERIES)
    settle(window)
    return shown.deliveries


def standings(window: MainWindow) -> list[Standing]:
    return [row.standing for row in deliveries(window).table.rows_model.rows]


def words(widget: QtWidgets.QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QtWidgets.QLabel))


def test_a_letter_is_sent_from_the_window(signed: MainWindow, file_sender: Sender) -> None:
    opened = open_sending(signed)
    assert opened.verb.text() == "Send 2 letters"
    assert "2 letters can be sent by e-mail. 1 recipient has no address" in words(opened)
    (message,) = opened.findChildren(MessageView)
    assert address(1) in message.toPlainText()
    assert "Surat Edaran Nomor" in message.toPlainText()
    opened.list.go_to_line(1)
    settle(signed)
    assert address(2) in message.toPlainText()
    opened.form.put({"password": PASSWORD})
    answer(signed, opened)
    assert open_dialogs(signed) == []
    assert file_sender.server.recipients == [address(1), address(2)]
    assert toasts(signed) == ["2 letters sent."]
    assert page(signed).row.delivered == 2
    assert standings(signed) == [Standing.SENT, Standing.SENT, Standing.OPEN]


def test_a_tick_taken_away_keeps_a_letter_here(signed: MainWindow, file_sender: Sender) -> None:
    opened = open_sending(signed)
    opened.list.setFocus()
    QtTest.QTest.keyClick(opened.list, Key.Key_Space)
    assert opened.verb.text() == "Send 1 letter"
    QtTest.QTest.keyClick(opened.list, Key.Key_Down)
    QtTest.QTest.keyClick(opened.list, Key.Key_Space)
    assert not opened.verb.isEnabled()
    QtTest.QTest.keyClick(opened.list, Key.Key_Down)
    QtTest.QTest.keyClick(opened.list, Key.Key_Space)
    assert opened.copy_ids == ()
    QtTest.QTest.keyClick(opened.list, Key.Key_Up)
    QtTest.QTest.keyClick(opened.list, Key.Key_Space)
    opened.form.put({"password": PASSWORD})
    answer(signed, opened)
    assert file_sender.server.recipients == [address(2)]


def test_the_mouse_ticks_in_front_of_a_row(signed: MainWindow) -> None:
    opened = open_sending(signed)
    first = opened.list.visualRect(opened.list.rows_model.index(0, 0))
    box = QtCore.QPoint(first.left() + 18, first.center().y())
    QtTest.QTest.mouseClick(opened.list.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=box)
    assert opened.verb.text() == "Send 1 letter"


def test_a_group_ticks_its_letters(signed: MainWindow) -> None:
    opened = open_sending(signed)
    opened.list.ticks.pick(())
    assert not opened.verb.isEnabled()
    which = cast("QtWidgets.QComboBox", opened.form.editor("which"))
    assert "Tarumajaya" in which.itemText(1)
    which.setCurrentIndex(1)
    assert opened.verb.text() == "Send 2 letters"


def test_a_wrong_password_sends_nothing_and_offers_to_try_again(
    signed: MainWindow, file_sender: Sender
) -> None:
    send(signed, WRONG)
    banner = page(signed).banner
    assert "does not accept the login name and password" in banner.text
    assert "2 letters were not tried" in banner.text
    assert file_sender.server.taken == []
    next(each for each in banner.findChildren(QtWidgets.QPushButton) if each.text()).click()
    settle(signed)
    opened = dialog(signed, SendCircularDialog)
    assert opened.form.values()["password"] == ""


def test_refused_letters_are_listed_with_their_reason(signed: MainWindow, manners: Manners) -> None:
    manners.refuses = {address(2): "550 no such mailbox"}
    send(signed)
    assert toasts(signed) == ["1 letter sent."]
    listed = dialog(signed, FailedCopiesDialog)
    table = listed.findChildren(QtWidgets.QTableView)[0]
    shown = [table.model().index(0, column).data() for column in range(3)]
    assert shown[1] == address(2)
    assert "550 no such mailbox" in shown[2]
    listed.reject()
    assert standings(signed) == [Standing.SENT, Standing.FAILED, Standing.OPEN]
    panel = deliveries(signed)
    panel.table.go_to_line(1)
    assert "550 no such mailbox" in words(panel)
    assert not panel.arrived.isVisible()
    again = open_sending(signed)
    which = cast("QtWidgets.QComboBox", again.form.editor("which"))
    assert which.itemText(1) == "What failed before · 1"


def test_an_unclear_letter_waits_for_a_person(signed: MainWindow, manners: Manners) -> None:
    manners.drops_after = {1}
    send(signed)
    assert page(signed).banner.text.startswith("Of 1 letter nobody knows")
    panel = deliveries(signed)
    assert standings(signed) == [Standing.UNCLEAR, Standing.SENT, Standing.OPEN]
    panel.table.go_to_line(0)
    assert panel.arrived.isVisible()
    panel.lost.click()
    settle(signed)
    assert standings(signed)[0] is Standing.FAILED
    send(signed)
    assert standings(signed)[0] is Standing.SENT


def test_who_may_not_record_is_not_asked_what_arrived(
    signed: MainWindow, file_sender: Sender, manners: Manners
) -> None:
    manners.drops_after = {1}
    send(signed)
    panel = deliveries(signed)
    signed.office = file_sender.desks.at("pengelola")
    panel.table.go_to_line(1)
    panel.table.go_to_line(0)
    assert panel.table.current().standing is Standing.UNCLEAR
    assert not panel.arrived.isVisible()


def test_what_arrived_after_all_is_recorded_so(signed: MainWindow, manners: Manners) -> None:
    manners.drops_after = {2}
    send(signed)
    panel = deliveries(signed)
    panel.table.go_to_line(1)
    panel.arrived.click()
    settle(signed)
    assert standings(signed) == [Standing.SENT, Standing.SENT, Standing.OPEN]


def test_a_sending_is_stopped_and_taken_up_again(
    signed: MainWindow, file_sender: Sender, manners: Manners
) -> None:
    manners.waits = True
    opened = open_sending(signed)
    opened.form.put({"password": PASSWORD})
    opened.verb.click()
    wait_for(file_sender.server.waiting.is_set)
    signed.jobs.cancel()
    file_sender.server.go_on.set()
    settle(signed)
    assert page(signed).banner.text.startswith("Stopped. 1 letter sent. 1 letter was not tried")
    send(signed)
    assert file_sender.server.recipients == [address(1), address(2)]


def test_without_a_mail_server_the_dialog_says_what_to_do(
    file_sender: Sender, office: Office, opened: Opener
) -> None:
    file_sender.signed(villages=1)
    statement = "UPDATE office_profile SET settings = json_set(settings, '$.mail.host', '')"
    file_sender.desks.place.sql("admin", statement)
    asked = open_sending(opened(office))
    assert asked.banner.text.startswith("No mail server is set up yet.")
    assert not asked.verb.isEnabled()
    assert "password" not in asked.form.values()


def test_who_sends_without_encryption_is_warned(signed: MainWindow, file_sender: Sender) -> None:
    file_sender.set_up(host="mail.example", unprotected=True)
    settle(signed)
    assert "not encrypted" in open_sending(signed).banner.text


def test_nothing_is_sent_before_it_is_signed(
    file_sender: Sender, office: Office, opened: Opener
) -> None:
    file_sender.desks.numbered()
    shown = page(opened(office))
    for label in ("Send…", "Record receipt…", "WhatsApp…"):
        command = next(each for each in shown.commands if each.label == label)
        assert "signed yet" in shown.refusal(command)


def test_a_password_may_be_kept_on_this_computer(
    signed: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[str] = []
    monkeypatch.setattr(
        "desktop.services.mail.Mail.keep_password", lambda _mail, it: kept.append(it)
    )
    opened = open_sending(signed)
    opened.form.put({"password": PASSWORD, "keep": True})
    answer(signed, opened)
    assert kept == [PASSWORD]


def test_the_receipts_of_a_district_are_typed_down_the_list(signed: MainWindow) -> None:
    run_command(signed, "Record receipt…")
    opened = dialog(signed, HandOverDialog)
    assert not opened.verb.isEnabled()
    for name in ("Nama Satu", "Nama Dua"):
        type_name(opened, name)
    assert opened.verb.text() == "Record 2 receipts"
    answer(signed, opened)
    assert toasts(signed) == ["2 receipts recorded."]
    rows = deliveries(signed).table.rows_model.rows
    assert [row.received_by for row in rows] == ["Nama Satu", "Nama Dua", ""]
    assert {row.channel for row in rows} == {Channel.HAND, None}


def type_name(opened: HandOverDialog, name: str) -> None:
    opened.list.setFocus()
    QtTest.QTest.keyClick(opened.list, Key.Key_Return)
    (line,) = opened.list.viewport().findChildren(QtWidgets.QLineEdit)
    QtTest.QTest.keyClicks(line, name)
    QtTest.QTest.keyClick(line, Key.Key_Return)
    wait_for(lambda: not opened.list.viewport().findChildren(QtWidgets.QLineEdit))


def test_a_name_counts_while_it_is_typed_and_escape_takes_it_back(signed: MainWindow) -> None:
    run_command(signed, "Record receipt…")
    opened = dialog(signed, HandOverDialog)
    opened.list.setFocus()
    QtTest.QTest.keyClicks(opened.list, "N")
    (line,) = opened.list.viewport().findChildren(QtWidgets.QLineEdit)
    QtTest.QTest.keyClicks(line, "ama")
    assert opened.verb.text() == "Record 1 receipt"
    assert set(opened.list.receipts.names.values()) == {"Nama"}
    QtTest.QTest.keyClick(line, Key.Key_Escape)
    assert opened.isVisible()
    assert not opened.verb.isEnabled()


def test_names_typed_down_the_list_are_asked_about_and_offered_again(signed: MainWindow) -> None:
    run_command(signed, "Record receipt…")
    opened = dialog(signed, HandOverDialog)
    type_name(opened, "Nama Satu")
    turn(KEPT_AFTER_MS)
    QtTest.QTest.keyClick(opened, Key.Key_Escape)
    dialog(signed, Abandoning).stay.click()
    settle(signed)
    # What a crash would do.
    opened.deleteLater()
    settle(signed)
    run_command(signed, "Record receipt…")
    again = dialog(signed, HandOverDialog)
    find(again.banner, "Restore").click()
    settle(signed)
    assert set(again.list.receipts.names.values()) == {"Nama Satu"}
    assert again.verb.text() == "Record 1 receipt"
    again.reject()
    dialog(signed, Abandoning).discard.click()
    settle(signed)
    assert open_dialogs(signed) == []


def find(inside: QtWidgets.QWidget, label: str) -> QtWidgets.QPushButton:
    buttons = inside.findChildren(QtWidgets.QPushButton)
    return next(each for each in buttons if each.text() == label)


def test_a_message_that_cannot_be_shown_is_not_sent_by_trying_again(signed: MainWindow) -> None:
    opened = open_sending(signed)
    opened.miss(StoreUnavailable("The store does not answer."))
    assert opened.banner.text == "The store does not answer."
    assert "Try again" not in [
        each.text() for each in opened.banner.findChildren(QtWidgets.QPushButton)
    ]


def test_one_name_serves_all_ticked_copies(signed: MainWindow) -> None:
    run_command(signed, "Record receipt…")
    opened = dialog(signed, HandOverDialog)
    opened.form.put({"received_by": "Nama Camat", "district": "Tarumajaya"})
    opened.list.selectAll()
    QtTest.QTest.keyClick(opened.list, Key.Key_Space)
    answer(signed, opened)
    assert standings(signed) == [Standing.RECEIVED] * 3
    assert page(signed).row.state == "sent"


def test_a_receipt_before_the_letter_is_told_beneath_the_date(signed: MainWindow) -> None:
    run_command(signed, "Record receipt…")
    opened = dialog(signed, HandOverDialog)
    opened.list.ticks.pick([opened.list.rows_model.rows[0].copy_id])
    early = page(signed).row.letter_on.replace(year=2020)
    opened.form.put({"received_on": early, "received_by": "Nama Penerima"})
    answer(signed, opened)
    assert opened.form.error("received_on").startswith("That is before the letter's own date.")
    assert standings(signed) == [Standing.OPEN] * 3


def test_whatsapp_is_made_ready_and_sent_by_a_person(
    signed: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[str] = []

    def take(url: QtCore.QUrl) -> bool:
        handed.append(url.toString())
        return True

    monkeypatch.setattr(QtGui.QDesktopServices, "openUrl", take)
    run_command(signed, "WhatsApp…")
    opened = dialog(signed, WhatsAppDialog)
    for button in ("Open chat", "Show file", "Copy text"):
        press(opened, button)
    chat, folder = handed
    assert chat.startswith("https://wa.me/628001234001?text=Yth.")
    files = list(Path(QtCore.QUrl(folder).toLocalFile()).iterdir())
    assert [each.suffix for each in files] == [".pdf"]
    clipboard = QtGui.QGuiApplication.clipboard().text()
    assert clipboard == opened.words.toPlainText()
    answer(signed, opened)
    assert toasts(signed)[0].startswith("Recorded: the letter to Kelurahan Setia Asih")
    assert standings(signed)[0] is Standing.SENT


def press(opened: QtWidgets.QWidget, label: str) -> None:
    buttons = opened.findChildren(QtWidgets.QPushButton)
    next(each for each in buttons if each.text() == label).click()


def test_a_computer_without_browser_and_file_manager_says_so(
    signed: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QtGui.QDesktopServices, "openUrl", lambda _url: False)
    run_command(signed, "WhatsApp…")
    opened = dialog(signed, WhatsAppDialog)
    press(opened, "Open chat")
    assert opened.banner.text == "This computer has no browser. Copy the text instead."
    press(opened, "Show file")
    assert opened.banner.text.startswith("This computer shows no folders.")


@pytest.mark.parametrize("label", ["Send…", "Record receipt…", "WhatsApp…"])
@pytest.mark.parametrize("doubled", [False, True])
def test_the_dialogs_can_be_named_and_read_however_long_the_words(
    signed: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    label: str,
    doubled: bool,  # noqa: FBT001 - a table
) -> None:
    if doubled:
        monkeypatch.setattr(i18n, "_catalogue", lambda _language: Doubled())
    run_command(signed, label)
    (opened,) = open_dialogs(signed)
    settle(signed)
    looks = (unnamed, unlabelled, clashes, cut)
    assert [wrong for look in looks for wrong in look(opened)] == []


def test_the_deliveries_can_be_named_and_read(signed: MainWindow, manners: Manners) -> None:
    manners.refuses = {address(2): "550 no such mailbox"}
    manners.drops_after = {1}
    send(signed)
    dialog(signed, FailedCopiesDialog).reject()
    panel = deliveries(signed)
    for line in range(3):
        panel.table.go_to_line(line)
        settle(signed)
        looks = (unnamed, unlabelled, cut)
        assert [wrong for look in looks for wrong in look(signed)] == []
