"""What is done at the desks on one day, each part by keyboard alone."""

from collections.abc import Callable
from pathlib import Path

from tests.end_to_end.clerks_day_keyboard import Keyboard
from tests.end_to_end.clerks_day_office import FAR, PASSPHRASE, PASSWORD
from tests.end_to_end.clerks_day_setting_up import begin, let_people_in, set_up_mail

Stage = Callable[[Keyboard, Path], None]
NUMBER = "500.15.14.2/SE-12/Disnaker/2026"
WRONG_DAY = "Sosialisasi diadakan pada hari Selasa, 26 Oktober 2026."
WRONG_SUM = "Setiap peserta menerima Rp150.000 (seratus ribu rupiah)."


def import_contacts(keys: Keyboard, folder: Path) -> None:
    """A table of contacts is read; its bad rows come back with their reasons."""
    keys.go("Desa & Kontak")
    keys.press("Ctrl+I")
    keys.write(str(folder / "kontak.csv"))
    keys.press("Return")
    keys.see("Baru 175 · Berubah 0 · Tetap 0 · Dikembalikan 3")
    keys.press("Ctrl+Return")
    keys.see("Simpan salinan galat")
    keys.rewrite(str(folder / "perbaiki.xlsx"))
    keys.press("Return")
    keys.see("perbaiki.xlsx selesai ditulis.")
    keys.see("desa-3216222007@desa.example | Lengkap")
    keys.see("| Belum ada")


def write_circular(keys: Keyboard, _folder: Path) -> None:
    """A draft from the office's template, with two sentences of its own that are wrong."""
    keys.go("Surat Edaran")
    keys.press("Ctrl+N")
    keys.see("Surat edaran baru")
    keys.press("Ctrl+Return")
    keys.go_down_to("Kecelakaan kerja")
    keys.press("Home")
    for words in (WRONG_DAY, WRONG_SUM):
        keys.write(words)
        keys.press("Return")
    keys.see("4 hal perlu diperiksa")
    keys.see("“Selasa, 26 Oktober 2026”: 26 Oktober 2026 adalah hari Senin.")
    keys.see("Rp150.000 tidak sesuai dengan terbilangnya, yang menyebut 100.000.")


def mend(keys: Keyboard, _folder: Path) -> None:
    """Enter on a finding leads to the end of its paragraph, where it is mended."""
    _go_to_finding(keys, "26 Oktober 2026 adalah hari Senin")
    keys.press(*["Backspace"] * len("Selasa, 26 Oktober 2026."))
    keys.write("Senin, 26 Oktober 2026.")
    keys.see("3 hal perlu diperiksa")
    _go_to_finding(keys, "Rp150.000 tidak sesuai")
    keys.press(*["Backspace"] * len("ratus ribu rupiah)."))
    keys.write("ratus lima puluh ribu rupiah).")
    keys.see("2 hal perlu diperiksa")
    keys.press("Ctrl+S")
    keys.see("Semua sudah disimpan.")


def _go_to_finding(keys: Keyboard, words: str) -> None:
    keys.press("Ctrl+Tab")
    keys.tab_to("Temuan pemeriksaan")
    keys.go_down_rows(words)
    keys.press("Return")
    assert keys.holder == "Isi surat"


def send_round(keys: Keyboard, _folder: Path) -> None:
    """The draft goes to the official for a paraf."""
    keys.press("Esc")
    keys.press("Ctrl+G")
    keys.tab_to("Pertama")
    keys.choose("Nama Pejabat")
    keys.press("Ctrl+Return")
    keys.see("Surat menunggu paraf.")


def _open_task(keys: Keyboard, words: str) -> None:
    keys.see("1 hal menunggu Anda")
    keys.go_down_rows(words)
    keys.press("Return")


def initial(keys: Keyboard, _folder: Path) -> None:
    """The first page tells the official what waits; the letter is read, and initialled."""
    _open_task(keys, "Paraf | ")
    keys.press("Ctrl+M")
    keys.see("Baca dan paraf")
    keys.press("Ctrl+Return")
    keys.see("Surat sudah Anda paraf.")
    keys.go("Beranda")
    keys.see("Tidak ada yang menunggu Anda.")


def number(keys: Keyboard, _folder: Path) -> None:
    """The clerk sees that it came back, and gives it the next number, which is twelve."""
    _open_task(keys, "Siap dinomori | ")
    keys.press("Ctrl+U")
    keys.see(NUMBER)
    keys.press("Ctrl+Return")
    keys.see(f"Surat sudah bernomor: {NUMBER}.")


def sign(keys: Keyboard, folder: Path) -> None:
    """The official signs all copies with the key of a file."""
    _open_task(keys, "Tanda tangan | ")
    keys.press("Ctrl+T")
    keys.tab_to("Berkas kunci")
    keys.write(str(folder / "pejabat.p12"))
    keys.tab_to("Kata sandi")
    keys.write(PASSPHRASE)
    keys.press("Ctrl+Return")
    keys.see("Tanda tangani 187 surat")
    keys.press("Ctrl+Return")
    keys.see("187 surat sudah ditandatangani.")


def print_twelve(keys: Keyboard, folder: Path) -> None:
    """The copies of the villages without an address are printed in one go."""
    keys.go("Surat Edaran")
    keys.press("Ctrl+P")
    keys.tab_to("Salinan")
    keys.choose("Pilih satu per satu")
    keys.tab_to("Printer")
    keys.choose("Berkas PDF")
    keys.tab_to("Salinan yang dicetak")
    for district in FAR:
        keys.search_list(district)
        keys.press(*["Space", "Down"] * 6)
    keys.see("Cetak 12 surat")
    keys.press("Ctrl+Return")
    keys.see("Berkas PDF")
    keys.rewrite(str(folder / "cetak.pdf"))
    keys.press("Return")
    keys.see("12 surat dicetak.")


def send(keys: Keyboard, _folder: Path) -> None:
    """All others go by e-mail."""
    keys.press("Ctrl+Shift+S")
    keys.see("175 surat dapat dikirim lewat surel.")
    keys.tab_to("Kata sandi surel")
    keys.write(PASSWORD)
    keys.see("Kirim 175 surat")
    keys.press("Ctrl+Return")
    keys.see("175 surat terkirim.")


def record_receipts(keys: Keyboard, _folder: Path) -> None:
    """The lists of both districts come back, and who received each copy is typed down them."""
    keys.press("Ctrl+Shift+R")
    for district in FAR:
        keys.tab_to("Kecamatan")
        keys.choose(district)
        keys.tab_to("Salinan yang diserahkan")
        for _each in range(6):
            keys.write("Nama Penerima")
            keys.press("Return")
    keys.see("Catat 12 tanda terima")
    keys.press("Ctrl+Return")
    keys.see("12 tanda terima dicatat.")
    keys.see("Terkirim")


def find(keys: Keyboard, _folder: Path) -> None:
    """Letter twelve is found by its number, from any page."""
    keys.go("Buku Nomor")
    keys.press("Ctrl+K")
    keys.write("12")
    keys.see(NUMBER)
    keys.press("Return")
    assert keys.row.startswith(NUMBER)
    assert keys.row.endswith("Terkirim")


PARTS: dict[str, tuple[Stage, ...]] = {
    "beginning": (begin, let_people_in, set_up_mail),
    "morning": (import_contacts, write_circular, mend, send_round),
    "paraf": (initial,),
    "number": (number,),
    "sign": (sign,),
    "afternoon": (print_twelve, send, record_receipts, find),
}
"""What is done at one desk without getting up."""
