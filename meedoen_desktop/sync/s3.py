"""An S3-compatible store, through ``obstore`` (the Rust library object_store).

Only one-shot puts: object_store splits nothing of at most 8 MiB, and some servers ignore conditions
on multipart uploads. Nothing is asked of ETags, versions or listing order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import quote

import obstore
from obstore.exceptions import BaseError
from obstore.store import S3Store as Bucket

from meedoen_desktop.errors import StoreError
from meedoen_desktop.sync import refusals
from meedoen_desktop.sync.driver import Missing
from meedoen_desktop.sync.place import S3Place
from meedoen_desktop.sync.proxy import proxy_for
from meedoen_desktop.sync.signed import LIMIT

if TYPE_CHECKING:
    from obstore.store import ClientConfig, RetryConfig

_STATUS = re.compile(r"status code: (\d{3})")
_CODE = re.compile(r"<Code>(\w+)</Code>")
_RETRY: RetryConfig = {
    "max_retries": 5,
    "retry_timeout": timedelta(seconds=60),
    "backoff": {
        "init_backoff": timedelta(milliseconds=400),
        "max_backoff": timedelta(seconds=4),
        "base": 2,
    },
}


class S3Store:
    """The bucket (or a folder in it) of ``place``."""

    def __init__(self, place: S3Place, secret: str) -> None:
        self._proxy = proxy_for(place.url, place.proxy)
        self._bucket = Bucket(
            place.bucket,
            prefix=place.prefix or None,
            endpoint=quote(place.url, safe=":/%[]"),
            region=place.region,
            access_key_id=place.key_id,
            secret_access_key=secret,
            virtual_hosted_style_request=False,
            client_options=_client(place, self._proxy),
            retry_config=_RETRY,
        )

    def put_new(self, name: str, content: bytes) -> None:
        with self._calm():
            obstore.put(self._bucket, name, content, use_multipart=False)

    def get(self, name: str) -> bytes:
        with self._calm(name):
            found = obstore.get(self._bucket, name)
            if found.meta["size"] > LIMIT:
                raise Missing(name)  # nothing of ours is that large
            return bytes(found.bytes())

    def list(self, prefix: str) -> list[str]:
        folder = prefix.rpartition("/")[0]  # obstore knows whole folders only
        with self._calm():
            found = obstore.list(self._bucket, folder or None).collect()
        return [one["path"] for one in found if one["path"].lower().startswith(prefix)]

    def delete_own(self, name: str) -> None:
        with self._calm():
            try:
                obstore.delete(self._bucket, name)
            except FileNotFoundError:
                return

    @contextmanager
    def _calm(self, name: str = "") -> Iterator[None]:
        """``Missing`` for an object called ``name``, else a sentence; causes name addresses."""
        try:
            yield
        except FileNotFoundError as error:
            if name and "NoSuchBucket" not in str(error):
                raise Missing(name) from None
            raise refusals.ADDRESS.error() from None
        except BaseError as error:
            raise _said(str(error), by_proxy=bool(self._proxy)) from None


def _client(place: S3Place, proxy: str) -> ClientConfig:
    options: ClientConfig = {
        "allow_http": place.url.startswith("http://"),  # loopback only; see place_input
        "connect_timeout": timedelta(seconds=5),
        "timeout": timedelta(seconds=120),
    }
    if proxy:
        options["proxy_url"] = proxy
    if place.authority:
        options["root_certificate"] = place.authority
    return options


def _said(text: str, *, by_proxy: bool) -> StoreError:
    """Obstore tells no more than the text of the Rust libraries below it."""
    status, code = _STATUS.search(text), _CODE.search(text)
    if status:
        return refusals.refused(int(status[1]), code[1] if code else "")
    if "certificate" in text.lower():
        return refusals.CERTIFICATE.error()
    if by_proxy and "kind: Connect" in text:
        return refusals.PROXY.error()
    return (refusals.NETWORK if "dns error" in text else refusals.SILENT).error()
