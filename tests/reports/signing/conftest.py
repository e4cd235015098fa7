from collections.abc import Iterator

import pytest

from reports.signing.authority import DemoAuthority, make_demo_authority
from reports.signing.file import FileSigner
from reports.signing.key import SigningKey
from reports.signing.verification import Verification
from reports.signing.verify import verify
from tests.reports.signing.forging import Forger
from tests.reports.signing.making import NOW, PLACE, Authority, Judged, drawn


@pytest.fixture(scope="session")
def demo() -> DemoAuthority:
    return make_demo_authority(lambda: NOW)


@pytest.fixture(scope="session")
def root(demo: DemoAuthority) -> bytes:
    return demo.root_pem


@pytest.fixture(scope="session")
def second_authority() -> Authority:
    return Authority.new()


@pytest.fixture(scope="session")
def letter() -> bytes:
    return drawn(2, (595, 842), "Surat Edaran, halaman")


@pytest.fixture(scope="session")
def stamp() -> bytes:
    return drawn(1, (200, 60), "Ditandatangani secara elektronik")


@pytest.fixture(scope="session")
def signer(demo: DemoAuthority, stamp: bytes) -> Iterator[FileSigner]:
    with FileSigner.open(
        demo.official_p12, demo.passphrase, stamp=stamp, clock=lambda: NOW
    ) as opened:
        yield opened


@pytest.fixture(scope="session")
def signed(signer: FileSigner, letter: bytes) -> bytes:
    return signer.sign(letter, PLACE)


@pytest.fixture(scope="session")
def forger(demo: DemoAuthority, signer: FileSigner) -> Forger:
    return Forger(SigningKey.open(demo.official_p12, demo.passphrase), signer.sign)


@pytest.fixture(scope="session")
def judged(root: bytes) -> Judged:
    def judge(pdf: bytes, **asked: object) -> Verification:
        return verify(pdf, **{"trust": [root], "at": NOW} | asked)  # type: ignore[arg-type]

    return judge
