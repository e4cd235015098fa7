"""The office's mail server: where it is, how it is reached, and what can go wrong with it."""

import ssl
from dataclasses import dataclass, field
from enum import StrEnum
from ipaddress import ip_address


class Security(StrEnum):
    """How the connection is protected from being read on its way."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class Trouble(StrEnum):
    """What went wrong; `code` and `text` of the PostError are the server's own, if it spoke."""

    UNREACHABLE = "unreachable"
    UNPROTECTED = "unprotected"
    """A plain connection to another computer, which nobody has permitted."""
    NO_TLS = "no tls"
    """The server offers no STARTTLS."""
    TLS_FAILED = "tls failed"
    """`text` says what is wrong with the server's certificate."""
    NO_LOGIN = "no login"
    """The server offers no way to log in that we know."""
    LOGIN_REFUSED = "login refused"
    REFUSED = "refused"
    """The server does not want us, or not our sender."""
    RECIPIENT_REFUSED = "recipient refused"
    MESSAGE_REFUSED = "message refused"
    STALLED = "stalled"
    """No answer in time; the message was not accepted."""
    DROPPED = "dropped"
    """The connection broke; the message was not accepted."""
    UNKNOWN = "unknown"
    """No answer after the whole message: nobody knows whether it was accepted."""


class PostError(Exception):
    """The only exception that leaves this module; it never holds a password."""

    def __init__(self, trouble: Trouble, code: int = 0, text: str = "") -> None:
        super().__init__(f"{trouble} {code} {text}".strip())
        self.trouble, self.code, self.text = trouble, code, text


@dataclass(frozen=True, slots=True)
class Server:
    """Where the mail goes; `certificate` is the PEM of its own authority, "" for the known ones."""

    host: str
    port: int
    security: Security = Security.STARTTLS
    login: str = ""
    password: str = field(default="", repr=False)
    certificate: str = ""
    unprotected: bool = False
    """Permits a plain connection to another computer."""
    timeout_s: float = 30.0


def is_own_machine(host: str) -> bool:
    """Tell whether a connection to the host never leaves this computer."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def holds_certificate(pem: str) -> bool:
    """Tell whether the text holds certificates that a server can be checked with."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        context.load_verify_locations(cadata=pem)
    except (ssl.SSLError, ValueError):
        return False
    return True
