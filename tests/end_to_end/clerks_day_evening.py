"""What the office has when the day is over: in the store, at the mail server and on paper."""

from collections import Counter
from datetime import timedelta
from email.message import EmailMessage
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from openpyxl import load_workbook

from desktop.domain.letter import State
from desktop.office import Office
from desktop.services.circular_rows import CircularRow, CopyRow
from desktop.services.person import Person
from desktop.store import prints, reviews
from desktop.store.store import open_store
from reports import pages
from reports.signing.authority import DemoAuthority
from reports.signing.check import quick_check
from tests.end_to_end.clerks_day_hours import DAY
from tests.end_to_end.clerks_day_office import PASSPHRASE, address, without_address
from tests.mail_server import MailServer

RIGHT_DAY = "Sosialisasi diadakan pada hari Senin, 26 Oktober 2026."
RIGHT_SUM = "Setiap peserta menerima Rp150.000 (seratus lima puluh ribu rupiah)."


class Evening:
    """The store, opened once more by somebody who only looks."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._store = open_store(folder / "office.sqlite", clock=lambda: DAY + timedelta(days=1))
        self._office = Office(self._store, Person("admin", "admin", "admin"))
        villages = self._office.villages.rows()
        self._far = {row.code for row in without_address(villages)}
        self._addresses = {row.code: address(row) for row in villages if row.code not in self._far}

    def close(self) -> None:
        self._store.close()

    @cached_property
    def letter(self) -> CircularRow:
        """The only one."""
        (found,) = self._office.circulars.rows(None)
        return found

    @cached_property
    def copies(self) -> dict[str, CopyRow]:
        """Every village's, by its code."""
        detail = self._office.circulars.detail(self.letter.id)
        return {copy.village_code: copy for copy in detail.copies}

    def contacts_came_in(self) -> None:
        """175 are stored, and three rows came back with the reason at the cell."""
        reached = [row for row in self._office.registry.rows() if row.reach.email]
        assert {row.village.code: row.reach.email for row in reached} == self._addresses
        sheet = load_workbook(self._folder / "perbaiki.xlsx").worksheets[0]
        noted = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.comment]
        assert sheet.max_row == 1 + 3
        assert {"bukan surel", "Bendahara", "32.16.99.2001"} <= {cell.value for cell in noted}

    def letter_is_out(self) -> None:
        """It has number twelve, was initialled as it was numbered, and has arrived everywhere."""
        assert (self.letter.state, self.letter.number) == (
            State.SENT,
            "500.15.14.2/SE-12/Disnaker/2026",
        )
        assert [line.number for line in self._office.numbers.book("circular", DAY.year)] == list(
            range(1, 13)
        )
        status = self._office.paraf.status(self.letter.id)
        with self._store.reading() as view:
            (paraf,) = reviews.parafs(view, self.letter.id)
        assert (paraf.given_by, paraf.answer) == ("pejabat", "initialled")
        assert (paraf.content_hash, status.complete) == (status.content_hash, True)

    def copies_are_signed(self, authority: DemoAuthority) -> None:
        """All 187, each its own, and what was mended stands on every one of them."""
        with self._office.keys.open(authority.official_p12, PASSPHRASE) as signer:
            certificate = signer.certificate.der
        assert len({copy.document_id for copy in self.copies.values()}) == len(self.copies) == 187
        for copy in self.copies.values():
            quick_check(self.pdf(copy), certificate)
            said = " ".join(" ".join(pages.text(self.pdf(copy))).split())
            assert f"{copy.village}, Kecamatan {copy.district}" in said
            assert all(words in said for words in (self.letter.number, RIGHT_DAY, RIGHT_SUM))

    def twelve_are_printed(self) -> None:
        """The file to print has the pages of those twelve, and the store says so."""
        far = [self.copies[code] for code in sorted(self._far)]
        with self._store.reading() as view:
            printed = prints.of_letter(view, self.letter.id)
        assert Counter(each.copy_id for each in printed) == Counter(copy.id for copy in far)
        count = sum(pages.count(self.pdf(copy)) for copy in far)
        assert pages.count((self._folder / "cetak.pdf").read_bytes()) == count

    def others_are_sent(self, server: MailServer) -> None:
        """Everybody with an address got one message, with the very copy of that village."""
        assert Counter(server.recipients) == Counter(self._addresses.values())
        sent = {each.recipient: _attached(each.message) for each in server.taken}
        for code, recipient in self._addresses.items():
            assert sent[recipient] == (self.copies[code].file_name, self.copies[code].document_id)

    def receipts_are_recorded(self) -> None:
        """175 deliveries by e-mail, and twelve by hand with the name of who received them."""
        rows = self._office.sending.deliveries(self.letter.id)
        kinds = Counter((row.channel, str(row.standing), row.received_by) for row in rows)
        assert kinds == {("email", "sent", ""): 175, ("hand", "received", "Nama Penerima"): 12}
        by_hand = {row.copy_id for row in rows if row.channel == "hand"}
        assert by_hand == {self.copies[code].id for code in self._far}

    def trail_is_whole(self) -> None:
        """No link is broken, and everybody did their own part."""
        assert self._office.trail.verify().first is None
        detail = self._office.circulars.detail(self.letter.id)
        assert {entry.actor for entry in detail.history} == {"petugas", "pejabat"}

    def pdf(self, copy: CopyRow) -> bytes:
        """The file of a copy, whose name is its hash."""
        found = self._office.circulars.preview(self.letter.id, copy.id)
        assert sha256(found).hexdigest() == copy.document_id
        return found


def _attached(message: EmailMessage) -> tuple[str | None, str]:
    (part,) = message.iter_attachments()
    return part.get_filename(), sha256(part.get_content()).hexdigest()
