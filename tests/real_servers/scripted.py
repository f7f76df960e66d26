"""A server that says what a test tells it: the faults that real ones show only now and then."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_PIECE = 64 * 1024


@dataclass
class Answer:
    """Status 0: the line is cut without a word."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


class Scripted(ThreadingHTTPServer):
    """Gives ``answers`` one after the other, the last one for ever."""

    daemon_threads = True

    def __init__(self, *answers: Answer, pause: float) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers, self.pause = list(answers), pause
        self.asked, self.taken = list[str](), list[int]()
        """Each request, and the bytes that came with it."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Scripted

    def handle_one_request(self) -> None:
        self.raw_requestline = self.rfile.readline()
        if not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        left = size = int(self.headers.get("Content-Length", 0))
        while left > 0 and (piece := self.rfile.read(min(left, _PIECE))):
            left -= len(piece)
            time.sleep(self.server.pause)
        self.server.taken.append(size - left)
        self.server.asked.append(f"{self.command} {self.path}")
        first = len(self.server.answers) == 1
        answer = self.server.answers[0] if first else self.server.answers.pop(0)
        self.close_connection = True
        if answer.status:
            self.send_response(answer.status)
            for name, value in ({"Content-Length": str(len(answer.body))} | answer.headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

    def log_message(self, *_said: object) -> None:
        return


@contextmanager
def scripted(*answers: Answer, pause: float = 0) -> Iterator[Scripted]:
    """``pause``: seconds for each 64 kB that it takes, like a slow line."""
    server = Scripted(*answers, pause=pause)
    running = threading.Thread(target=server.serve_forever, args=(0.01,))
    running.start()
    try:
        yield server
    finally:
        server.shutdown()
        running.join()
        server.server_close()
