"""The program is killed at any moment of numbering and signing; nothing is lost or half done."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.domain.letter import State
from desktop.services.circular_rows import CircularDetail
from reports import pages
from reports.signing.check import quick_check
from tests.offices import Desks

KILLS = 20
VILLAGES = 15
LONGEST_S = 0.6
WORK = """
import sys
from dataclasses import replace
from pathlib import Path
from desktop.clock import now
from desktop.office import Office
from desktop.progress import Progress
from desktop.services.circular_rows import NumberRequest
from desktop.services.person import Person
from desktop.store.store import open_store

clerk_address, official_address, key, passphrase, villages = sys.argv[1:]

def office(address, login):
    return Office(open_store(address, clock=now), Person(login, login, login))

clerk, official = office(clerk_address, "petugas"), office(official_address, "pejabat")
codes = tuple(row.code for row in clerk.villages.rows()[: int(villages)])
signer = official.keys.open(Path(key), passphrase)
print("ready", flush=True)
while True:
    new = replace(clerk.circulars.defaults(), village_codes=codes)
    letter_id = clerk.circulars.create(new)
    clerk.circulars.number(letter_id, NumberRequest(new.letter_on))
    official.circulars.sign(letter_id, signer, Progress())
"""


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal 9")
def test_killed_at_any_moment_every_copy_is_complete_and_verified_or_not_there(
    desks: Desks, tmp_path: Path
) -> None:
    key = tmp_path / "official.p12"
    key.write_bytes(desks.authority.official_p12)
    seed = random.randrange(2**32)
    sys.stderr.write(f"seed {seed}\n")
    moments = random.Random(seed)
    examined: set[str] = set()
    for _ in range(KILLS):
        kill_after(moments.uniform(0, LONGEST_S), desks, key)
        examine(desks, examined)
    finish(desks, examined)


def kill_after(seconds: float, desks: Desks, key: Path) -> None:
    addresses = [desks.place.address_of(role) for role in ("petugas", "pejabat")]
    command = [sys.executable, "-c", WORK, *addresses, str(key), desks.authority.passphrase]
    environment = dict(os.environ) | {"PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [*command, str(VILLAGES)], stdout=subprocess.PIPE, text=True, env=environment
    ) as work:
        assert work.stdout is not None
        assert work.stdout.readline() == "ready\n"
        time.sleep(seconds)
        assert work.poll() is None
        work.kill()


def examine(desks: Desks, examined: set[str]) -> None:
    """Every number belongs to its letter, every copy is whole or missing, the trail holds."""
    clerk = desks.clerk
    book = clerk.numbers.book("circular", 2026)
    assert [line.number for line in book] == list(range(1, len(book) + 1))
    details = [clerk.circulars.detail(row.id) for row in clerk.circulars.rows()]
    numbered = [detail for detail in details if detail.row.state is not State.DRAFT]
    assert sorted(line.text for line in book) == sorted(detail.row.number for detail in numbered)
    assert {line.letter_id: line.text for line in book} == {
        detail.row.id: detail.row.number for detail in numbered
    }
    for detail in numbered:
        examine_copies(desks, detail, examined)
    report = desks.at("admin").trail.verify()
    assert report.first is None


def examine_copies(desks: Desks, detail: CircularDetail, examined: set[str]) -> None:
    assert len(detail.copies) == VILLAGES
    with desks.opened_key() as signer:
        certificate = signer.certificate.der
    for copy in detail.copies:
        if copy.document_id is None or copy.document_id in examined:
            continue
        examined.add(copy.document_id)
        pdf = desks.clerk.circulars.preview(detail.row.id, copy.id)
        quick_check(pdf, certificate)
        said = " ".join(" ".join(pages.text(pdf)).split())
        assert f"{copy.village}, Kecamatan {copy.district}" in said
        assert detail.row.number in said


def finish(desks: Desks, examined: set[str]) -> None:
    """What is missing is made, nothing twice."""
    for row in desks.clerk.circulars.rows():
        if row.state is State.NUMBERED:
            result = desks.sign(row.id)
            assert result.signed + result.already == VILLAGES
    examine(desks, examined)
    details = [desks.clerk.circulars.detail(row.id) for row in desks.clerk.circulars.rows()]
    issued = [detail for detail in details if detail.row.state is not State.DRAFT]
    documents = [copy.document_id for detail in issued for copy in detail.copies]
    assert len(set(documents)) == len(documents) == VILLAGES * len(issued)
    assert issued
