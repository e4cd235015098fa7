"""What an administrator does before the first day, by keyboard alone."""

from pathlib import Path

from tests.end_to_end.clerks_day_keyboard import Keyboard
from tests.end_to_end.clerks_day_office import PORT
from tests.mail_server import HOST, LOGIN
from tests.senders import SENDER


def begin(keys: Keyboard, folder: Path) -> None:
    """Three questions make the office's store; only the place of it is not answered yet."""
    keys.see("Selamat datang di Lindung Desa")
    keys.tab_to("Penyimpanan")
    keys.choose("Dalam berkas bersama")
    keys.press("Tab")
    keys.write(str(folder / "office.sqlite"))
    keys.press("Ctrl+Return")
    keys.see("admin · admin")


def let_people_in(keys: Keyboard, _folder: Path) -> None:
    """The administrator says who works with the store, and as what."""
    keys.go("Pengaturan")
    keys.go_down_rows("Pengguna")
    for login, name, role in (
        ("petugas", "Nama Petugas", "petugas"),
        ("pejabat", "Nama Pejabat", "pejabat"),
    ):
        keys.press("Ctrl+N")
        keys.rewrite(login)
        keys.tab_to("Nama lengkap")
        keys.rewrite(name)
        keys.tab_to("Wewenang")
        keys.choose(role)
        keys.press("Ctrl+S")
        keys.see(f"{login} | {name}")


def set_up_mail(keys: Keyboard, folder: Path) -> None:
    """The administrator says which server takes the office's mail."""
    keys.go("Pengaturan")
    keys.go_down_rows("Surel")
    for field, words in (
        ("Server", HOST),
        ("Porta", (folder / PORT).read_text()),
        ("Nama masuk", LOGIN),
        ("Alamat pengirim", SENDER),
        ("Surel per menit", "0"),
    ):
        keys.tab_to(field)
        keys.rewrite(words)
    keys.tab_to("Enkripsi")
    keys.choose("Tanpa enkripsi")
    keys.press("Ctrl+S")
    keys.see("Tersimpan dan tercatat dalam riwayat.")
