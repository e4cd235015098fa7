"""The long job of sending, and what is said at its end; a stopped one is taken up where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.domain.delivery import Channel
from desktop.errors import Cancelled
from desktop.i18n import _
from desktop.ui import sending_words
from desktop.ui.dialogs.failed_copies import ADDRESSED, FailedCopiesDialog
from desktop.ui.dialogs.hand_over import HandOverDialog
from desktop.ui.dialogs.send_circular import Order, SendCircularDialog
from desktop.ui.dialogs.whatsapp import WhatsAppDialog

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.progress import Progress
    from desktop.services.sending_rows import ReadyText, SendPlan, SendResult
    from desktop.ui.page import Page


class SendJobs(QtCore.QObject):
    """Sends for the page, wherever the page's cursor goes meanwhile."""

    def __init__(self, page: Page) -> None:
        """Nothing runs yet."""
        super().__init__(page)
        self._page = page
        self._letter_id = ""

    def ask(self, letter_id: str) -> None:
        """Ask to whom a letter is sent."""
        self._page.read(lambda office: office.sending.plan(letter_id), self._ask)

    def ask_receipts(self, letter_id: str) -> None:
        """Ask which copies were handed over, and who received them."""
        self._page.read(
            lambda office: office.sending.plan(letter_id, Channel.HAND), self._ask_receipts
        )

    def ask_whatsapp(self, letter_id: str, copy_id: str) -> None:
        """Have words and file of a copy ready for WhatsApp."""
        self._page.read(
            lambda office: office.sending.ready_text(letter_id, copy_id), self._ask_whatsapp
        )

    @QtCore.Slot()
    def again(self) -> None:
        """Ask once more about the letter of the last job."""
        self.ask(self._letter_id)

    @QtCore.Slot(object)
    def _ask(self, plan: SendPlan) -> None:
        dialog = SendCircularDialog(self._page, plan)
        dialog.wanted.connect(self.begin)
        dialog.open()

    @QtCore.Slot(object)
    def _ask_receipts(self, plan: SendPlan) -> None:
        HandOverDialog(self._page, plan).open()

    @QtCore.Slot(object)
    def _ask_whatsapp(self, ready: ReadyText) -> None:
        WhatsAppDialog(self._page, ready).open()

    @QtCore.Slot(object)
    def begin(self, order: Order) -> None:
        """Send what a person has decided to send."""
        label = _("Sending {number}").format(number=order.number)
        if self._page.work(
            lambda office, progress: _send(office, order, progress), self._sent, label
        ):
            self._letter_id = order.letter_id

    @QtCore.Slot(object)
    def _sent(self, result: SendResult) -> None:
        self._page.refresh()
        if result.stopped is not None:
            tone = "blue" if isinstance(result.stopped, Cancelled) else "red"
            said, again = sending_words.stopped(result), (_("Send…"), self.again)
            self._page.banner.say(said, again, tone=tone)
        elif result.unclear:
            self._page.banner.say(sending_words.unclear(len(result.unclear)), tone="amber")
        else:
            self._page.frame.toast(sending_words.sent(result.sent))
        if result.failed:
            words = _("These letters were refused. The others are sent; send again to try these.")
            FailedCopiesDialog(self._page, result.failed, _("Not sent"), words, ADDRESSED).open()


def _send(office: Office, order: Order, progress: Progress) -> SendResult:
    if order.keep and order.password:
        office.mail.keep_password(order.password)
    return office.sending.send(order.letter_id, order.copy_ids, order.password, progress)
