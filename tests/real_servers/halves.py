"""Half an upload, as a dying laptop or a broken line leaves it."""

from __future__ import annotations

import socket
from base64 import b64encode
from urllib.parse import urlsplit

from meedoen_desktop.services.syncing import S3Place
from tests.real_servers.servers import Server


def cut_upload(server: Server, name: str, content: bytes) -> None:
    """Promises all of it, sends half, and hangs up; returns when the server has noticed."""
    if isinstance(server.place, S3Place):
        path, sign_in = _signed(server, name)
    else:
        path = f"{urlsplit(server.place.url).path}/{name}"
        token = b64encode(f"{server.place.user}:{server.secret}".encode()).decode()
        sign_in = f"Authorization: Basic {token}\r\n"
    host, port = urlsplit(server.place.url).hostname, urlsplit(server.place.url).port
    with socket.create_connection((host, port), timeout=20) as line:
        head = f"PUT {path} HTTP/1.1\r\nHost: {host}:{port}\r\n{sign_in}"
        line.sendall(f"{head}Content-Length: {len(content)}\r\n\r\n".encode())
        line.sendall(content[: len(content) // 2])
        line.shutdown(socket.SHUT_WR)
        while line.recv(4096):
            pass


def _signed(server: Server, name: str) -> tuple[str, str]:
    """A signed address: the signature does not cover the content."""
    from datetime import timedelta

    import obstore

    from meedoen_desktop.sync.s3 import S3Store

    bucket = S3Store(server.place, server.secret)._bucket
    address = urlsplit(obstore.sign(bucket, "PUT", name, timedelta(minutes=1)))
    return f"{address.path}?{address.query}", ""
