"""Which proxy leads to a server. No PAC files: no client reads them, so that it can be typed."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

_HERE = frozenset({"127.0.0.1", "::1", "localhost"})


def proxy_for(url: str, typed: str) -> str:
    """What was typed, else that of the system (environment, Windows, macOS); empty: none."""
    host = urlsplit(url).hostname or ""
    if typed or host in _HERE or proxy_bypass(host):
        return typed
    found = getproxies().get(urlsplit(url).scheme, "")
    return found if "://" in found or not found else f"http://{found}"
