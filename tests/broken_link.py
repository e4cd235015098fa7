"""A line to the server that breaks at the worst moment: at COMMIT, before or after it arrives."""

import socket
import threading
from contextlib import suppress


class BrokenLink:
    """Passes everything on, but cuts the one connection that says COMMIT while it is `armed`.

    With `deliver` the server still gets the COMMIT, and only its answer is lost. With `last_word`
    nobody gets through afterwards.
    """

    def __init__(self, server_port: int) -> None:
        self.deliver = True
        self.last_word = False
        self.armed = False
        self._dead = False
        self._unanswered: socket.socket | None = None
        self._answer_lost = threading.Event()
        self._clients: list[socket.socket] = []
        self._server_port = server_port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _address = self._listener.accept()
                if self._dead:
                    client.close()
                    continue
                self._clients.append(client)
                server = socket.create_connection(("127.0.0.1", self._server_port))
                threading.Thread(target=self._pass_back, args=(server, client), daemon=True).start()
                threading.Thread(target=self._pass_on, args=(client, server), daemon=True).start()

    def _pass_back(self, server: socket.socket, client: socket.socket) -> None:
        with suppress(OSError), server, client:
            while data := server.recv(65536):
                if client is self._unanswered:
                    self._answer_lost.set()
                else:
                    client.sendall(data)

    def _pass_on(self, client: socket.socket, server: socket.socket) -> None:
        with suppress(OSError):
            while data := client.recv(65536):
                if self.armed and b"COMMIT" in data:
                    self.armed = False
                    self._cut(client, server, data)
                    return
                server.sendall(data)
            server.shutdown(socket.SHUT_WR)

    def _cut(self, client: socket.socket, server: socket.socket, data: bytes) -> None:
        if self.deliver:
            self._unanswered = client
            server.sendall(data)
            self._answer_lost.wait(timeout=30)
        else:
            server.shutdown(socket.SHUT_RDWR)
        self._dead = self.last_word
        gone = self._clients if self._dead else [client]
        for each in gone:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
