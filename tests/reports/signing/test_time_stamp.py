from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from asn1crypto import keys, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import ExtendedKeyUsageOID
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

from reports.errors import PaperError, Reason
from reports.signing.authority import DemoAuthority
from reports.signing.check import quick_check
from reports.signing.file import FileSigner
from reports.signing.flaws import Flaw
from reports.signing.verify import verify
from tests.reports.signing.making import NOW, PLACE, Authority, key_file, new_curve_key

STAMPED_AT = NOW - timedelta(minutes=3)


@dataclass
class TimeStampServer:
    """Answers every question with a stamp of its own key."""

    stamper: DummyTimeStamper
    status: int = 200
    for_something_else: bool = False
    asked: int = 0

    def answer(self, body: bytes) -> bytes:
        self.asked += 1
        request = tsp.TimeStampReq.load(body)
        if self.for_something_else:
            request["message_imprint"]["hashed_message"] = bytes(32)
            request = tsp.TimeStampReq.load(request.dump(force=True))
        response: bytes = self.stamper.request_tsa_response(request).dump()
        return response


@contextmanager
def serving(answers: TimeStampServer) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = answers.answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(answers.status)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def stamping_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.fixture
def server(second_authority: Authority, stamping_key: rsa.RSAPrivateKey) -> TimeStampServer:
    usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
    certificate = second_authority.issue(
        stamping_key, name="Penanda Waktu", extensions=[usage], ends_at=NOW + timedelta(days=800)
    )
    private = stamping_key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return TimeStampServer(
        DummyTimeStamper(
            asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER)),
            keys.PrivateKeyInfo.load(private),
            fixed_dt=STAMPED_AT,
        )
    )


def stamped(demo: DemoAuthority, stamp: bytes, letter: bytes, url: str) -> bytes:
    with FileSigner.open(
        demo.official_p12, demo.passphrase, stamp=stamp, clock=lambda: NOW, timestamp_url=url
    ) as signer:
        pdf = signer.sign(letter, PLACE)
        quick_check(pdf, signer.certificate.der)
    return pdf


@pytest.fixture
def with_time_stamp(
    server: TimeStampServer, demo: DemoAuthority, stamp: bytes, letter: bytes
) -> bytes:
    with serving(server) as url:
        return stamped(demo, stamp, letter, url)


def test_a_trusted_time_stamp_proves_when_the_letter_was_signed(
    with_time_stamp: bytes, root: bytes, second_authority: Authority
) -> None:
    found = verify(with_time_stamp, trust=[root, second_authority.pem], at=NOW)
    (signature,) = found.signatures
    assert not found.is_bad
    assert (signature.time_stamped_at, signature.claimed_at) == (STAMPED_AT, NOW)


def test_a_time_stamp_of_a_stranger_proves_nothing(with_time_stamp: bytes, root: bytes) -> None:
    found = verify(with_time_stamp, trust=[root], at=NOW)
    assert (found.is_bad, found.signatures[0].time_stamped_at) == (False, None)


def test_a_time_stamp_keeps_a_letter_good_after_its_certificate_expired(
    with_time_stamp: bytes, root: bytes, second_authority: Authority
) -> None:
    later = NOW + timedelta(days=400)
    proved = verify(with_time_stamp, trust=[root, second_authority.pem], at=later)
    unproved = verify(with_time_stamp, trust=[root], at=later)
    assert not proved.is_bad
    assert unproved.trusted.flaw is Flaw.EXPIRED


def test_a_batch_asks_once_more_than_it_has_letters(
    server: TimeStampServer, demo: DemoAuthority, letter: bytes
) -> None:
    with serving(server) as url:
        signer = FileSigner.open(
            demo.official_p12, demo.passphrase, stamp=None, clock=lambda: NOW, timestamp_url=url
        )
        for _ in range(3):
            assert signer.sign(letter, PLACE)
    # The first answer tells how much room a stamp needs.
    assert server.asked == 4


def test_a_key_on_a_curve_is_stamped_too(
    server: TimeStampServer, second_authority: Authority, letter: bytes
) -> None:
    key = new_curve_key()
    file = key_file(key, second_authority.issue(key))
    with serving(server) as url:
        signer = FileSigner.open(
            file, "rahasia-sekali", stamp=None, clock=lambda: NOW, timestamp_url=url
        )
        found = verify(signer.sign(letter, PLACE), trust=[second_authority.pem], at=NOW)
    assert (found.is_bad, found.signatures[0].time_stamped_at) == (False, STAMPED_AT)


def refusal(demo: DemoAuthority, letter: bytes, url: str) -> PaperError:
    with pytest.raises(PaperError) as caught:
        stamped(demo, letter, letter, url)
    return caught.value


def test_a_server_that_fails_is_named_and_nothing_is_signed(
    server: TimeStampServer, demo: DemoAuthority, letter: bytes
) -> None:
    server.status = 503
    with serving(server) as url:
        error = refusal(demo, letter, url)
    assert (error.reason, error.facts) == (Reason.TIME_STAMP_FAILED, {"url": url})


def test_a_server_that_is_not_there_is_named(demo: DemoAuthority, letter: bytes) -> None:
    with serving(TimeStampServer(None)) as gone:  # type: ignore[arg-type]
        pass
    assert refusal(demo, letter, gone).reason is Reason.TIME_STAMP_FAILED


@pytest.mark.parametrize("address", ["", "ftp://127.0.0.1/", "http://", "waktu"])
def test_an_address_that_is_none_is_refused(
    demo: DemoAuthority, letter: bytes, address: str
) -> None:
    assert refusal(demo, letter, address).reason is Reason.TIME_STAMP_FAILED


def test_a_stamp_for_something_else_is_refused(
    server: TimeStampServer, demo: DemoAuthority, letter: bytes
) -> None:
    server.for_something_else = True
    with serving(server) as url:
        assert refusal(demo, letter, url).reason is Reason.TIME_STAMP_FAILED
