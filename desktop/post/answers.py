"""What a mail server answers, in time or not, turned into what became of our wish."""

import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Timer

from desktop.post.server import PostError, Trouble

_CLOSING = 421
_LONGEST_TEXT = 200


class Client(smtplib.SMTP):
    """Waits for a whole answer no longer than for its first sign.

    Python's own begins to wait anew with each piece that arrives, and so for ever where a server
    sends a sign now and then.
    """

    def getreply(self) -> tuple[int, bytes]:
        """Raises TimeoutError for an answer that is not whole in time."""
        late = Event()
        watch = Timer(self.timeout, self._give_up, (late,))
        watch.daemon = True
        watch.start()
        try:
            return super().getreply()
        except smtplib.SMTPServerDisconnected as error:
            if late.is_set():
                raise TimeoutError from error
            raise
        finally:
            watch.cancel()

    def _give_up(self, late: Event) -> None:
        late.set()
        if self.sock is not None:
            # Past TLS, whose own farewell would wait for an answer.
            with suppress(OSError):
                socket.socket.shutdown(self.sock, socket.SHUT_RDWR)


class SecureClient(Client, smtplib.SMTP_SSL):
    """The same over TLS from the start."""


def expect(
    answer: tuple[int, bytes], wanted: int, trouble: Trouble, muddled: Trouble = Trouble.DROPPED
) -> None:
    """Raise PostError for another answer; `muddled` is the trouble of one that is none."""
    code = answer[0]
    if code // 100 == wanted // 100:
        return
    if code < 0:
        raise PostError(muddled)
    raise PostError(Trouble.DROPPED if code == _CLOSING else trouble, code, _clean(answer[1]))


def _clean(words: bytes | str) -> str:
    """What the server said, on one line and of bearable length."""
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    shown = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(shown.split())[:_LONGEST_TEXT]


@contextmanager
def told(trouble: Trouble, stalled: Trouble = Trouble.STALLED) -> Iterator[None]:
    """Turn what smtplib, ssl and the network raise into PostError."""
    try:
        yield
    except ssl.SSLError as error:
        raise PostError(Trouble.TLS_FAILED, 0, _flaw(error)) from None
    except smtplib.SMTPResponseException as error:
        said = error.smtp_error
        refused = Trouble.REFUSED if trouble is not Trouble.UNKNOWN else trouble
        raise PostError(refused, error.smtp_code, _clean(said)) from None
    except (smtplib.SMTPException, OSError, ValueError) as error:
        # Without the cause: a ValueError quotes what it could not encode.
        raise PostError(stalled if _timed_out(error) else trouble) from None


def _flaw(error: ssl.SSLError) -> str:
    return _clean(getattr(error, "verify_message", "") or error.reason or "")


def _timed_out(error: BaseException) -> bool:
    return isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError)
