"""One connection to the office's mail server, and what became of each message on it.

Each answer is waited for at most the server's `timeout_s`, so it runs in a job's thread.
"""

import smtplib
import socket
import ssl
from base64 import b64encode
from contextlib import suppress
from email.message import EmailMessage
from email.policy import SMTP
from ipaddress import IPv6Address, ip_address

from desktop.post.answers import Client, SecureClient, expect, told
from desktop.post.server import PostError, Security, Server, Trouble, is_own_machine

_DONE, _LOGGED_IN, _GO_ON = 250, 235, 354


class Connection:
    """An open connection, logged in; messages are sent on it one after the other."""

    def __init__(self, server: Server) -> None:
        """Connect, protect the connection and log in; raises PostError."""
        if server.security is Security.NONE and not _may_be_plain(server):
            raise PostError(Trouble.UNPROTECTED)
        self._answers = False
        self._smtp = _connected(server)
        try:
            _protect(self._smtp, server)
            _log_in(self._smtp, server)
        except PostError:
            self._smtp.close()
            raise
        self._answers = True

    def send(self, message: EmailMessage, sender: str, recipient: str) -> None:
        """Hand over one message; returns when the server has accepted it, raises PostError."""
        try:
            self._send(message, sender, recipient)
        except PostError as error:
            self._after(error)
            raise

    def close(self) -> None:
        """Take leave, if there is still somebody to take leave of."""
        if self._answers:
            with suppress(smtplib.SMTPException, OSError):
                self._smtp.quit()
        self._smtp.close()

    def _send(self, message: EmailMessage, sender: str, recipient: str) -> None:
        smtp = self._smtp
        with told(Trouble.DROPPED):
            expect(smtp.mail(sender), _DONE, Trouble.REFUSED)
            expect(smtp.rcpt(recipient), _DONE, Trouble.RECIPIENT_REFUSED)
            expect(smtp.docmd("DATA"), _GO_ON, Trouble.MESSAGE_REFUSED)
            smtp.send(_stuffed(message))
        with told(Trouble.UNKNOWN, Trouble.UNKNOWN):
            smtp.send(b".\r\n")
            answer = smtp.getreply()
        expect(answer, _DONE, Trouble.MESSAGE_REFUSED, Trouble.UNKNOWN)

    def _after(self, error: PostError) -> None:
        """Make the connection ready for the next message, or leave it for good."""
        said_no = {Trouble.REFUSED, Trouble.RECIPIENT_REFUSED, Trouble.MESSAGE_REFUSED}
        self._answers = error.trouble in said_no
        if self._answers:
            try:
                self._smtp.rset()
            except (smtplib.SMTPException, OSError):
                self._answers = False

    @property
    def alive(self) -> bool:
        """Whether another message can be sent on it."""
        return self._answers


def _may_be_plain(server: Server) -> bool:
    return server.unprotected or is_own_machine(server.host)


def _connected(server: Server) -> smtplib.SMTP:
    address, limit = (server.host, server.port), server.timeout_s
    # The name of this computer is nobody's business, and may be one no server can read.
    own_name = "[127.0.0.1]"
    with told(Trouble.UNREACHABLE):
        if server.security is Security.TLS:
            smtp: smtplib.SMTP = SecureClient(
                *address, own_name, timeout=limit, context=_context(server)
            )
        else:
            smtp = Client(*address, own_name, timeout=limit)
        if smtp.sock is not None:
            smtp.local_hostname = _literal(str(smtp.sock.getsockname()[0]))
            # The dot that ends a message goes by itself, and would wait for an answer first.
            smtp.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return smtp


def _literal(own: str) -> str:
    """An address as a mail server wants its client named (RFC 5321, 4.1.3)."""
    address = ip_address(own.partition("%")[0])
    return f"[IPv6:{address}]" if isinstance(address, IPv6Address) else f"[{address}]"


def _protect(smtp: smtplib.SMTP, server: Server) -> None:
    with told(Trouble.DROPPED):
        smtp.ehlo_or_helo_if_needed()
        if server.security is not Security.STARTTLS:
            return
        if not smtp.has_extn("starttls"):
            raise PostError(Trouble.NO_TLS)
        smtp.starttls(context=_context(server))
        smtp.ehlo_or_helo_if_needed()


def _context(server: Server) -> ssl.SSLContext:
    return ssl.create_default_context(cadata=server.certificate or None)


def _log_in(smtp: smtplib.SMTP, server: Server) -> None:
    """Log in by PLAIN or LOGIN; smtplib's own way refuses passwords beyond ASCII and keeps them."""
    if not server.login:
        return
    offered = smtp.esmtp_features.get("auth", "").upper().split()
    with told(Trouble.DROPPED):
        if "PLAIN" in offered:
            secret = _base64(f"\0{server.login}\0{server.password}")
            code, _ = smtp.docmd("AUTH", f"PLAIN {secret}")
        elif "LOGIN" in offered:
            smtp.docmd("AUTH", "LOGIN")
            smtp.docmd(_base64(server.login))
            code, _ = smtp.docmd(_base64(server.password))
        else:
            raise PostError(Trouble.NO_LOGIN)
    if code != _LOGGED_IN:
        # Not the server's words: a careless one repeats what it was told.
        raise PostError(Trouble.LOGIN_REFUSED, code)


def _base64(words: str) -> str:
    return b64encode(words.encode()).decode("ascii")


def _stuffed(message: EmailMessage) -> bytes:
    """The message with its dots doubled (RFC 5321, 4.5.2), without the dot that ends it."""
    lines = message.as_bytes(policy=SMTP.clone(cte_type="7bit")).split(b"\r\n")
    if not lines[-1]:
        lines.pop()
    return b"".join(b"." * line.startswith(b".") + line + b"\r\n" for line in lines)
