"""A line to a server that counts what goes over it, and can be lost in the middle."""

from __future__ import annotations

import re
import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from urllib.parse import urlsplit

from tests.real_servers.processes import LOOPBACK
from tests.real_servers.servers import Server

_REQUEST = re.compile(rb"(?:GET|PUT|HEAD|POST|DELETE|MOVE|MKCOL|PROPFIND) /\S* HTTP/1\.1\r\n")
_PIECE = 64 * 1024


class Relay(socketserver.ThreadingTCPServer):
    """Passes everything on to ``target``, both ways."""

    daemon_threads = True

    def __init__(self, target: tuple[str, int]) -> None:
        super().__init__((LOOPBACK, 0), _Line)
        self.target = target
        self.begin()
        self.most: int | None = None
        """Bytes that still go up before the line is lost for good; ``None``: no end."""
        self.guard = threading.Lock()

    def begin(self) -> None:
        """Count anew: requests, those for pieces of files, bytes with all that HTTP adds."""
        self.requests = self.of_files = self.sent = self.received = 0

    def goes_up(self, piece: bytes) -> bytes:
        """What of this gets through."""
        with self.guard:
            asked = _REQUEST.findall(piece)
            self.requests += len(asked)
            self.of_files += sum(b"/b/" in line for line in asked)
            if self.most is not None:
                piece = piece[: self.most]
                self.most -= len(piece)
            self.sent += len(piece)
            return piece

    def comes_down(self, piece: bytes) -> bytes:
        with self.guard:
            self.received += len(piece)
            return piece if self.most != 0 else b""


class _Line(socketserver.BaseRequestHandler):
    server: Relay

    def handle(self) -> None:
        with suppress(OSError), socket.create_connection(self.server.target) as there:
            back = threading.Thread(target=self._pass, args=(there, self.request, "comes_down"))
            back.start()
            self._pass(self.request, there, "goes_up")
            back.join()

    def _pass(self, source: socket.socket, target: socket.socket, way: str) -> None:
        with suppress(OSError):
            while piece := getattr(self.server, way)(source.recv(_PIECE)):
                target.sendall(piece)
                if self.server.most == 0:
                    break
        for one in (source, target):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)


@contextmanager
def relayed(server: Server) -> Iterator[tuple[Server, Relay]]:
    """The same server, at the end of such a line."""
    url = urlsplit(server.place.url)
    with Relay((url.hostname or "", url.port or 0)) as relay:
        running = threading.Thread(target=relay.serve_forever, args=(0.01,))
        running.start()
        address = url._replace(netloc=f"{LOOPBACK}:{relay.server_address[1]}").geturl()
        try:
            yield replace(server, place=replace(server.place, url=address)), relay
        finally:
            relay.shutdown()
            running.join()
