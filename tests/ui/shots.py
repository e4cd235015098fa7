"""A picture of every page and dialog in both languages and palettes: `--out DIR`."""

import json
import os
import sys
from argparse import ArgumentParser
from contextlib import chdir
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from PySide6 import QtWidgets

from desktop import settings
from desktop.app import make_app
from desktop.domain.contact import Contact
from desktop.i18n import LANGUAGES
from desktop.office import Office
from desktop.services.circular_rows import NumberRequest
from desktop.services.contact_record import PlaceOf
from desktop.services.demo import STORE, DemoReport, make_demo
from desktop.services.person import Person
from desktop.store.store import open_store
from desktop.ui import theme
from desktop.ui.dialogs.sign_circular import SignCircularDialog
from desktop.ui.first_start import FirstStart
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.verification import VerificationPage
from desktop.ui.pages.villages import VillagesPage
from desktop.ui.search_box import SearchBox
from desktop.ui.writing.screen import WritingScreen
from tests.ui.driving import answer, dialog, open_dialogs, open_window, run_command, settle

PALETTES = ("light", "dark")
DRAFT, NUMBERED, ISSUED = 0, 1, 2
"""Lines of the list of circulars, the newest first."""
NARROW = (1024, 700)
RESOURCES = Path(settings.__file__).parents[1] / "resources"
COLOURS = 200
IN_README = ("circulars_id_light", "writing_section_id_light", "home_id_light", "numbers_id_dark")
IN_HELP = {
    "home": "home",
    "circulars": "circulars",
    "writing": "writing_section",
    "circular_send": "circular_send",
    "numbers": "numbers",
    "villages": "villages",
    "offices": "offices",
    "verification": "verification_checked",
    "settings": "settings",
}
"""The pictures of the help, and the names they are taken under."""
CONTACTS = """Kode;Nama desa;Jabatan;Nama;WhatsApp;E-mail;Mulai
32.16.02.2001;;Kepala desa;Nama Kontak;80012345678;kades@bunibakti.example;1-7-2026
32.16.02.2002;;Sekretaris desa;Nama Kontak;8,12E+11;sekdes;
;Kedung Pengawass;Operator;Nama Operator;;operator@kedungpengawas.example;
"""


@dataclass(frozen=True)
class Shot:
    """A dialog, and the line of the list it is opened on."""

    page: str
    line: int
    command: str
    name: str


DIALOGS = (
    Shot("circulars", DRAFT, "New circular…", "circular_new"),
    Shot("circulars", DRAFT, "Send round…", "circular_route"),
    Shot("circulars", DRAFT, "Read and initial…", "circular_paraf"),
    Shot("circulars", DRAFT, "Number…", "circular_number"),
    Shot("circulars", DRAFT, "Delete…", "circular_delete"),
    Shot("circulars", NUMBERED, "Void number…", "circular_void"),
    Shot("circulars", NUMBERED, "Print…", "circular_print"),
    Shot("circulars", NUMBERED, "Receipt lists…", "circular_receipts"),
    Shot("circulars", ISSUED, "Send…", "circular_send"),
    Shot("circulars", ISSUED, "Record receipt…", "circular_receipt"),
    Shot("circulars", ISSUED, "WhatsApp…", "circular_whatsapp"),
    Shot("numbers", 0, "Reserve numbers…", "numbers_reserve"),
    Shot("numbers", 2, "Number of another office…", "numbers_outside"),
    Shot("numbers", 0, "Agenda as PDF…", "numbers_agenda"),
    Shot("villages", 0, "New contact…", "villages_contact"),
    Shot("villages", 0, "New name or kind…", "villages_name"),
    Shot("offices", 0, "New office…", "offices_new"),
    Shot("verification", 0, "Number of signatures…", "verification_expected"),
)


class Morning:
    """A clock that goes on a second at each look, from the same moment in each run."""

    def __init__(self) -> None:
        """Before anybody looked."""
        self._now = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The next second."""
        self._now += timedelta(seconds=1)
        return self._now


def main() -> int:
    """Takes the pictures and says where they are."""
    parser = ArgumentParser(prog="dev.py shots", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--renew", action="store_true", help="also renew those of README and help")
    arguments = parser.parse_args()
    folder: Path = arguments.out.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as made:
        prepare_screen(Path(made))
        # Nobody's settings.
        os.environ["XDG_CONFIG_HOME"] = made
        app = make_app(settings.Settings())
        clock = Morning()
        report = make_demo(Path(made) / "demo", clock)
        store = open_store(report.folder / STORE, clock=clock)
        office = Office(store, Person("petugas", "Nama Petugas", "admin"), clock)
        furnish(office)
        # Named from here, the files on the pictures say nothing about this computer.
        with chdir(report.folder):
            for language, palette in product(LANGUAGES, PALETTES):
                theme.apply(app, palette)
                _Camera(office, report, folder, f"{language}_{palette}").take_all()
        office.close()
    sys.stderr.write(f"{len(list(folder.glob('*.png')))} pictures in {folder}\n")
    if arguments.renew:
        renew(folder)
    return 0


def renew(taken: Path) -> None:
    """Put the pictures that README and help show in their places, in few colours."""
    wanted = {RESOURCES / "images" / f"{name}.png": name for name in IN_README}
    for language, (name, shot) in product(LANGUAGES, IN_HELP.items()):
        place = RESOURCES / "help" / "pictures" / language / f"{name}.png"
        wanted[place] = f"{shot}_{language}_light"
    for place, name in wanted.items():
        place.parent.mkdir(parents=True, exist_ok=True)
        with Image.open(taken / f"{name}.png") as picture:
            few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
            few.save(place, optimize=True)


def prepare_screen(folder: Path) -> None:
    """Let the screen that is none be as large as those of the office."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        screen = {"name": "office", "x": 0, "y": 0, "width": 1366, "height": 768, "dpr": 1}
        described = folder / "screen.json"
        described.write_text(json.dumps({"screens": [screen]}), "utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={described}"


def furnish(office: Office) -> None:
    """A letter that waits for its signatures, one for its paraf, and reserved numbers."""
    new = office.circulars.defaults()
    codes = tuple(row.code for row in office.villages.rows() if row.district == "Setu")
    few = replace(new, village_codes=codes)
    waiting = office.circulars.create(few)
    office.circulars.number(waiting, NumberRequest(new.letter_on))
    asked = office.circulars.create(replace(few, subject="Pendataan Pekerja Keagamaan Tahun 2027"))
    office.paraf.set_route(asked, [office.paraf.people()[0].id])
    office.paraf.submit(asked)
    office.numbers.reserve(new.series_id, new.letter_on.year, 2, "Surat tim percepatan")
    _reach(office)


def _reach(office: Office) -> None:
    """A mail server, and addresses of most villages."""
    (before,) = office.settings.mail.rows()
    known = replace(before, host="mail.example", login="disnaker", sender="disnaker@example.go.id")
    office.settings.mail.save(replace(known, sender_name=office.name), before)
    for number, village in enumerate(office.villages.rows()):
        if number % 16:
            address, phone = f"{village.code}@desa.example", f"0800-{number:07}"
            contact = Contact("operator", "Nama Kontak", whatsapp=phone, email=address)
            office.contacts.add(PlaceOf(village_id=village.id), contact)


class _Camera:
    """Walks through the window in one language and palette."""

    def __init__(self, office: Office, report: DemoReport, folder: Path, look: str) -> None:
        self._report, self._folder, self._look = report, folder, look
        self._window: MainWindow = open_window(office, *look.split("_"))

    def take_all(self) -> None:
        for line, state in ((DRAFT, "_draft"), (NUMBERED, "_numbered"), (ISSUED, "")):
            self._go("circulars", line)
            self._take(f"circulars{state}")
        self._tabs()
        self._writing()
        for name in ("home", "numbers", "villages", "offices", "settings", "verification"):
            self._go(name, 0)
            self._take(name)
        self._settings()
        self._checked()
        for shot in DIALOGS:
            self._dialog(shot)
        self._search()
        self._sign()
        self._import()
        self._narrow()
        self._window.close()

    def _settings(self) -> None:
        self._go("settings", 0)
        page = self._window.page
        for name in ("letterheads", "series", "holders", "rates", "checks"):
            page.table.go_to(name)
            settle(self._window)
            self._take(f"settings_{name}")
        asked = FirstStart(self._window)
        asked.show()
        self._take("first_start", asked)
        asked.deleteLater()
        self._go("verification", 0)

    def _tabs(self) -> None:
        panel = self._window.page.findChildren(QtWidgets.QTabWidget)[0]
        for tab in range(1, panel.count()):
            panel.setCurrentIndex(tab)
            self._take(f"circulars_tab{tab}")
        panel.setCurrentIndex(0)

    def _writing(self) -> None:
        self._go("circulars", DRAFT)
        run_command(self._window, "Edit…")
        (screen,) = self._window.findChildren(WritingScreen)
        for place in ("section:0", "subject", "recipients", "obligations", "legal_bases"):
            screen.desk.go_to(place)
            settle(self._window)
            self._take(f"writing_{place.partition(':')[0]}")
        screen.back()
        settle(self._window)

    def _checked(self) -> None:
        page = self._window.page
        if isinstance(page, VerificationPage):
            letters = sorted((self._report.folder / "letters").glob("*.pdf"))[:6]
            page.check_paths([*map(str, letters), str(self._report.folder / "agenda.pdf")])
            settle(self._window)
            self._take("verification_checked")

    def _dialog(self, shot: Shot) -> None:
        self._go(shot.page, shot.line)
        run_command(self._window, shot.command)
        self._take_dialogs(shot.name)

    def _search(self) -> None:
        self._go("circulars", ISSUED)
        self._window.activateWindow()
        box = self._window.findChildren(SearchBox)[0]
        for words, name in (("1 sukamahi", "search"), ("", "search_commands")):
            box.setText(words)
            box.clearFocus()
            box.setFocus()
            settle(self._window)
            self._take(name)
        box.clear()
        self._window.page.focus()

    def _sign(self) -> None:
        self._go("circulars", NUMBERED)
        run_command(self._window, "Sign…")
        opened = dialog(self._window, SignCircularDialog)
        key = Path("certificates") / "official.p12"
        opened.form.put({"key": key, "passphrase": "bukan ini"})
        answer(self._window, opened)
        self._take("circular_sign_refused", opened)
        opened.form.put({"passphrase": self._report.passphrase})
        answer(self._window, opened)
        self._take_dialogs("circular_sign")

    def _import(self) -> None:
        self._go("villages", 0)
        page = self._window.page
        if isinstance(page, VillagesPage):
            page.preview_import(str(self._newer_list()))
            settle(self._window)
            self._take_dialogs("villages_import")
            page.files.preview(str(self._contacts()))
            settle(self._window)
            self._take_dialogs("villages_contacts_import")

    def _contacts(self) -> Path:
        table = self._report.folder / "kontak.csv"
        table.write_text(CONTACTS, "utf-8")
        return table

    def _newer_list(self) -> Path:
        shipped = RESOURCES / "regions" / "32.16.csv"
        newer = self._report.folder / "newer.csv"
        newer.write_text(shipped.read_text("utf-8").replace("Sukamahi", "Sukamahi Baru"), "utf-8")
        return newer

    def _narrow(self) -> None:
        self._window.resize(*NARROW)
        for name in ("circulars", "numbers", "villages", "offices", "verification"):
            self._go(name, ISSUED)
            self._take(f"{name}_narrow")

    def _go(self, name: str, line: int) -> None:
        self._window.go(name)
        settle(self._window)
        table = self._window.page.table
        table.go_to_line(line)
        settle(self._window)

    def _take_dialogs(self, name: str) -> None:
        for opened in open_dialogs(self._window):
            self._take(name, opened)
            opened.reject()

    def _take(self, name: str, widget: QtWidgets.QWidget | None = None) -> None:
        picture = (widget or self._window).grab()
        picture.save(str(self._folder / f"{name}_{self._look}.png"))


if __name__ == "__main__":
    sys.exit(main())
