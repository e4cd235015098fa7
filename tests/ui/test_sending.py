"""Letters sent from the window through a real mail server."""

from typing import cast

import pytest

from desktop.office import Office
from desktop.ui.dialogs.send_circular import SendCircularDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.circulars import CircularsPage
from desktop.ui.widgets.toast import Toast
from tests.mail_server import PASSWORD
from tests.senders import Sender, address, file_sender, manners
from tests.ui.conftest import Opener
from tests.ui.driving import answer, dialog, open_dialogs, run_command

__all__ = ["file_sender", "manners"]


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


def test_a_letter_is_sent_from_the_window(signed: MainWindow, file_sender: Sender) -> None:
    opened = open_sending(signed)
    assert opened.verb.text() == "Send 2 letters"
    opened.form.put({"password": PASSWORD})
    answer(signed, opened)
    assert open_dialogs(signed) == []
    assert file_sender.server.recipients == [address(1), address(2)]
    (toast,) = [each for each in signed.findChildren(Toast) if each.text]
    assert toast.text == "2 letters sent."
    assert page(signed).row.delivered == 2
