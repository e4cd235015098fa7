"""A real mail server on this computer, which takes letters or behaves as badly as it is told to."""

import asyncio
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from ipaddress import ip_address
from pathlib import Path
from threading import Event
from typing import Any, cast

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "127.0.0.1"
LOGIN, PASSWORD, WRONG = "petugas@kantor.example", "rahasia-pos-é", "bukan-ini"
ACCEPTED = "250 accepted"


@dataclass
class Taken:
    """A message that the server has accepted."""

    sender: str
    recipient: str
    message: EmailMessage


@dataclass
class Manners:
    """How the server behaves; everything is in order as long as nothing is said."""

    login: bool = False
    password: str = PASSWORD
    hides: tuple[str, ...] = ()
    """Ways to log in that are not offered: LOGIN, PLAIN."""
    refuses: dict[str, str] = field(default_factory=dict)
    """Answers to RCPT by address."""
    refuses_sender: str = ""
    refuses_data: str = ""
    waits: bool = False
    """Takes each message only when the test says so."""
    stalls_at: set[int] = field(default_factory=set)
    """Messages, counted from 1, after which no answer comes."""
    drops_before: set[int] = field(default_factory=set)
    """Messages, counted from 1, during which the connection breaks."""
    drops_after: set[int] = field(default_factory=set)
    """Messages, counted from 1, that are accepted without the sender being told."""


class MailServer:
    """What a test sees of the server."""

    def __init__(self, manners: Manners) -> None:
        self.manners = manners
        self.port = 0
        self.taken: list[Taken] = []
        self.begun = 0
        self.connections = 0
        self.greetings: list[str] = []
        self.stalled = Event()
        self.waiting, self.go_on = Event(), Event()

    @property
    def recipients(self) -> list[str]:
        return [each.recipient for each in self.taken]

    async def handle_EHLO(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, session: Session, _envelope: Envelope, hostname: str, lines: list[str]
    ) -> list[str]:
        session.host_name = hostname
        self.greetings.append(hostname)
        return lines

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        self.begun += 1
        if self.manners.login and not session.authenticated:
            return "530 log in first"
        if self.begun in self.manners.drops_before:
            _hang_up(server)
        envelope.mail_from = address
        return self.manners.refuses_sender or "250 OK"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self,
        _server: SMTP,
        _session: Session,
        envelope: Envelope,
        address: str,
        _options: list[str],
    ) -> str:
        answer = self.manners.refuses.get(address, "")
        if not answer:
            envelope.rcpt_tos.append(address)
        return answer or "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        if self.begun in self.manners.stalls_at:
            self.stalled.set()
            await asyncio.Event().wait()
        if self.manners.waits:
            self.waiting.set()
            await asyncio.to_thread(self.go_on.wait)
        if self.manners.refuses_data:
            return self.manners.refuses_data
        parsed = message_from_bytes(cast("bytes", envelope.content), policy=policy.default)
        (recipient,) = envelope.rcpt_tos
        self.taken.append(Taken(envelope.mail_from or "", recipient, cast("Any", parsed)))
        if self.begun in self.manners.drops_after:
            _hang_up(server)
        return ACCEPTED

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: object
    ) -> AuthResult:
        right = LoginPassword(LOGIN.encode(), self.manners.password.encode())
        return AuthResult(success=data == right, handled=False)


def _hang_up(server: SMTP) -> None:
    cast("asyncio.Transport", server.transport).abort()


class _Server(SMTP):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        cast("MailServer", self.event_handler).connections += 1
        super().connection_made(transport)


class _Controller(Controller):
    def factory(self) -> SMTP:
        return _Server(self.handler, **self.SMTP_kwargs)

    def _trigger_server(self) -> None:
        # Port 0 was any free one.
        self.port = cast("asyncio.Server", self.server).sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]  # aiosmtpd has no types here


@contextmanager
def running(
    manners: Manners | None = None,
    *,
    starttls: ssl.SSLContext | None = None,
    tls: ssl.SSLContext | None = None,
) -> Iterator[MailServer]:
    """A server for as long as it is needed."""
    server = MailServer(manners or Manners())
    kept: dict[str, Any] = {"tls_context": starttls, "timeout": 60}
    if server.manners.login:
        kept |= {"authenticator": server.authenticate, "auth_require_tls": starttls is not None}
    kept["auth_exclude_mechanism"] = server.manners.hides
    controller = _Controller(server, hostname=HOST, port=0, ssl_context=tls, **kept)
    controller.start()
    server.port, server.connections = controller.port, 0
    try:
        yield server
    finally:
        controller.stop()


@dataclass(frozen=True)
class Authority:
    """A certificate authority of the office, and a server's certificate from it."""

    pem: str
    context: ssl.SSLContext


def make_authority(folder: Path, host: str = HOST) -> Authority:
    """A new authority whose server answers for one address only."""
    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    root = _certificate("Otoritas Kantor", root_key, None)
    leaf = _certificate("Peladen Pos", key, (root, root_key), host)
    chain, secret = folder / f"{host}.pem", folder / f"{host}.key"
    chain.write_bytes(leaf.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(chain, secret)
    return Authority(root.public_bytes(serialization.Encoding.PEM).decode(), context)


def _certificate(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    issuer: tuple[x509.Certificate, ec.EllipticCurvePrivateKey] | None,
    host: str = "",
) -> x509.Certificate:
    own = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now, signer = datetime.now(UTC), issuer[1] if issuer else key
    made = (
        x509.CertificateBuilder()
        .subject_name(own)
        .issuer_name(issuer[0].subject if issuer else own)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if host:
        names = x509.SubjectAlternativeName([x509.IPAddress(ip_address(host))])
        made = made.add_extension(names, critical=False)
    return made.sign(signer, hashes.SHA256())


@pytest.fixture
def mail_authority(tmp_path: Path) -> Authority:
    """The office's own authority."""
    return make_authority(tmp_path)
