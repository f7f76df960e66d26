"""Requests to one server, signed in, with time-outs and retries; what fails is a calm sentence."""

from __future__ import annotations

import errno
import io
import logging
import ssl
from base64 import b64encode
from contextlib import suppress
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import quote, unquote, urlsplit, urlunsplit

import truststore
import urllib3
from urllib3.exceptions import (
    HTTPError,
    MaxRetryError,
    NameResolutionError,
    NewConnectionError,
    ProxyError,
    SSLError,
)

from meedoen_desktop.clock import Clock
from meedoen_desktop.errors import StoreError
from meedoen_desktop.sync import refusals
from meedoen_desktop.sync.place import WebDavPlace
from meedoen_desktop.sync.proxy import proxy_for

# It would put addresses in the log at each try; what fails in the end is said by us.
logging.getLogger("urllib3").setLevel(logging.ERROR)

_SHORT = 64 * 1024
_TIMEOUT = urllib3.Timeout(connect=5, read=60)
# Every request may be made twice: names are used once, and a second answer is understood.
_RETRY = urllib3.Retry(
    total=4, other=0, redirect=0, backoff_factor=0.25, backoff_max=4, backoff_jitter=0.1,
    status_forcelist=refusals.BUSY_AT, allowed_methods=None, raise_on_status=False,
    raise_on_redirect=False, retry_after_max=20,
)  # fmt: skip
_UNPLUGGED = frozenset({errno.ENETUNREACH, errno.ENETDOWN, errno.EHOSTUNREACH})


class Connection:
    """Keeps connections to the server of ``place`` until ``close``."""

    def __init__(self, place: WebDavPlace, secret: str) -> None:
        parts = urlsplit(place.url)
        self._root = quote(unquote(parts.path))
        self._site = urlunsplit((parts.scheme, parts.netloc, "", "", ""))
        token = b64encode(f"{place.user}:{secret}".encode()).decode("ascii")
        self._sign_in = {"Authorization": f"Basic {token}"}
        proxy, trust = proxy_for(place.url, place.proxy), _trust(place.authority)
        self._pool = (
            urllib3.ProxyManager(proxy, ssl_context=trust)
            if proxy
            else urllib3.PoolManager(ssl_context=trust)
        )
        self.ahead: timedelta | None = None
        """By how much the clock of this laptop is ahead of that of the server; None: not known."""

    def close(self) -> None:
        """No socket stays open."""
        self._pool.clear()

    def path(self, name: str) -> str:
        """The path of ``name`` on the server, as it travels."""
        return f"{self._root}/{quote(name)}"

    def url(self, name: str) -> str:
        """The whole address of ``name``; Apache takes no other destination of a move."""
        return self._site + self.path(name)

    def ask(
        self, method: str, name: str, body: bytes | None = None,
        headers: dict[str, str] | None = None, most: int = _SHORT,
    ) -> tuple[int, bytes]:  # fmt: skip
        """(HTTP status, at most ``most`` bytes of the answer); ``StoreAway``, ``StoreUnfit``."""
        sent = self._sign_in | (headers or {})
        if body is not None:
            sent["Content-Length"] = str(len(body))
        try:
            response = self._pool.request(
                method, self.url(name), body=_slowly(body), headers=sent, redirect=False,
                retries=_RETRY, timeout=_TIMEOUT, preload_content=False, decode_content=False,
            )  # fmt: skip
            content = _read(response, most)
        except HTTPError as error:
            raise _said(error) from None
        self._look_at_clock(response.headers.get("Date", ""))
        return response.status, content

    def _look_at_clock(self, date: str) -> None:
        """An answer out of some cache is older: the latest one counts."""
        with suppress(ValueError):
            told = parsedate_to_datetime(date).astimezone(UTC)
            ahead = Clock().now() - told
            self.ahead = ahead if self.ahead is None else min(self.ahead, ahead)


def _slowly(body: bytes | None) -> io.BytesIO | None:
    """In pieces: bytes would have to leave within the time to connect, whatever the line."""
    return None if body is None else io.BytesIO(body)


def _read(response: urllib3.BaseHTTPResponse, most: int) -> bytes:
    """Until the end, where urllib3 sees whether all came that was promised."""
    content = b""
    while len(content) < most and (piece := response.read(most - len(content))):
        content += piece
    if len(content) == most:
        response.close()  # there may be more; nobody waits for it
    return content


def _trust(authority: str) -> ssl.SSLContext:
    """The certificates that the system trusts, and those of the municipality."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if authority:
        context.load_verify_locations(cadata=authority)
    return context


def _said(error: HTTPError) -> StoreError:
    reason = error.reason if isinstance(error, MaxRetryError) else error
    if isinstance(reason, SSLError) and "VERIFY_FAILED" in str(reason):
        return refusals.CERTIFICATE.error()
    if isinstance(reason, ProxyError):
        return refusals.PROXY.error()
    if isinstance(reason, NameResolutionError) or _is_unplugged(reason):
        return refusals.NETWORK.error()
    return refusals.SILENT.error()


def _is_unplugged(reason: BaseException | None) -> bool:
    cause = reason.__cause__ if isinstance(reason, NewConnectionError) else None
    return isinstance(cause, OSError) and cause.errno in _UNPLUGGED
