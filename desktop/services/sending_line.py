"""The line to the mail server: one connection for all letters, made anew when it breaks."""

from collections.abc import Callable
from email.message import EmailMessage
from time import monotonic, sleep

from desktop.post.connection import Connection
from desktop.post.server import PostError, Server, Trouble

MOST_BREAKS = 3
"""After so many broken connections in a row the server is left alone."""
_BREAKS = frozenset({Trouble.STALLED, Trouble.DROPPED, Trouble.UNKNOWN})
_GLANCE_S = 0.1
_MINUTE_S = 60.0


class Line:
    """Keeps a connection for as long as the server does."""

    def __init__(self, server: Server, sender: str) -> None:
        """Not connected yet."""
        self._server = server
        self._sender = sender
        self._connection: Connection | None = None
        self._breaks = 0

    @property
    def exhausted(self) -> bool:
        """Whether the server has dropped us too often to go on."""
        return self._breaks >= MOST_BREAKS

    def connect(self) -> Connection:
        """Be connected; raises PostError."""
        if self._connection is not None and self._connection.alive:
            return self._connection
        self.close()
        self._connection = Connection(self._server)
        return self._connection

    def send(self, message: EmailMessage, recipient: str) -> None:
        """Hand over one message, trying again only where it surely was not accepted.

        Raises PostError.
        """
        while True:
            try:
                self.connect().send(message, self._sender, recipient)
            except PostError as error:
                self._breaks += error.trouble in _BREAKS
                again = error.trouble in _BREAKS - {Trouble.UNKNOWN}
                if not again or self.exhausted:
                    raise
            else:
                self._breaks = 0
                return

    def close(self) -> None:
        """Hang up."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class Pace:
    """No more messages a minute than the server bears; a person can stop the waiting."""

    def __init__(self, per_minute: int) -> None:
        """`per_minute` 0 never waits."""
        self._gap_s = _MINUTE_S / per_minute if per_minute else 0.0
        self._next_at = monotonic()

    def wait(self, glance: Callable[[], None]) -> None:
        """Wait until the next message may leave, glancing at the wish to stop meanwhile."""
        while (left := self._next_at - monotonic()) > 0:
            glance()
            sleep(min(left, _GLANCE_S))
        self._next_at = monotonic() + self._gap_s
