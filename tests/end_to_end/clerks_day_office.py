"""What the office has before the day begins: a key, eleven numbers in the book, a list."""

import csv
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from desktop.services.villages import VillageRow, Villages
from desktop.store import numbers
from desktop.store.store import Store, open_store
from reports.signing.authority import DEMO_PASSPHRASE, DemoAuthority, make_demo_authority
from tests.end_to_end.clerks_day_hours import DAY, Hour

TAKEN = 11
PASSPHRASE, PASSWORD = DEMO_PASSPHRASE, "rahasia-pos"
PORT = "port.txt"
"""Says where the mail server of this day listens."""
FAR = ("Muaragembong", "Bojongmangu")
"""Districts whose villages have no e-mail address; both together are twelve."""
HEADINGS = ("Kode", "Desa/Kelurahan", "Kecamatan", "Jabatan", "Nama", "No. HP", "E-mail")


def prepare(folder: Path) -> DemoAuthority:
    """Let there be what other days have left behind; returns whose key signs."""
    store = open_store(folder / "office.sqlite", clock=Hour("beginning"))
    _book(store)
    _contacts(folder / "kontak.csv", Villages(store).rows())
    store.close()
    authority = make_demo_authority(lambda: DAY - timedelta(days=1))
    (folder / "pejabat.p12").write_bytes(authority.official_p12)
    return authority


def without_address(rows: Sequence[VillageRow]) -> list[VillageRow]:
    """The villages that get their copy by hand."""
    return [row for row in rows if row.district in FAR]


def address(village: VillageRow) -> str:
    """The e-mail address of a village."""
    return f"desa-{village.code.replace('.', '')}@desa.example"


def _book(store: Store) -> None:
    facts = numbers.Facts("500.15/SE-{nomor}/Disnaker/2026", letter_on=DAY.date())
    with store.transaction("admin", "number") as tx:
        numbers.take(tx, "circular", DAY.year, [facts] * TAKEN)


def _contacts(path: Path, rows: Sequence[VillageRow]) -> None:
    far = without_address(rows)
    near = [row for row in rows if row not in far]
    good = [_line(row, "Kepala Desa", address(row)) for row in near]
    bad = [
        _line(far[0], "Kepala Desa", "bukan surel"),
        _line(far[1], "Bendahara", address(far[1])),
        ["32.16.99.2001", "Desa yang Tidak Ada", "Entah", "Kepala Desa", "Nama Kontak", "", ""],
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADINGS, *bad[:1], *good, *bad[1:]])


def _line(row: VillageRow, role: str, email: str) -> list[str]:
    if row.kind == "kelurahan" and role == "Kepala Desa":
        role = "Lurah"
    return [row.code, row.name, row.district, role, "Nama Kontak", "", email]
