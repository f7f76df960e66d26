"""Where a shared vault lies. What opens it (a password, a key) is kept apart: see ``account``."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any, ClassVar
from urllib.parse import urlsplit

from meedoen_desktop.sync.encoding import text
from meedoen_desktop.sync.rejected import Rejected, Why


@dataclass(frozen=True, slots=True)
class FolderPlace:
    """A network share, or a folder that OneDrive or SharePoint synchronises."""

    kind: ClassVar[str] = "folder"
    needs_secret: ClassVar[bool] = False
    path: str

    @property
    def shown(self) -> str:
        """In a few words, for the screens."""
        return self.path


@dataclass(frozen=True, slots=True, kw_only=True)
class _Server:
    """What every server can need."""

    needs_secret: ClassVar[bool] = True
    proxy: str = ""
    """URL; empty: as the system says."""
    authority: str = ""
    """Certificates (PEM) of the municipality's own authority, besides those of the system."""


@dataclass(frozen=True, slots=True)
class WebDavPlace(_Server):
    """A folder on Nextcloud or another WebDAV server; the secret is the (app) password."""

    kind: ClassVar[str] = "webdav"
    url: str
    user: str

    @property
    def shown(self) -> str:
        """In a few words, for the screens."""
        return _host(self.url) + urlsplit(self.url).path.rstrip("/")


@dataclass(frozen=True, slots=True)
class S3Place(_Server):
    """A bucket of an S3-compatible store; the secret is the secret access key."""

    kind: ClassVar[str] = "s3"
    url: str
    bucket: str
    key_id: str
    region: str = "us-east-1"
    """Many own servers do not look at it, but it is part of the signature."""
    prefix: str = ""
    """A folder in the bucket."""

    @property
    def shown(self) -> str:
        """In a few words, for the screens."""
        return f"{self.bucket} ({_host(self.url)})"


Place = FolderPlace | WebDavPlace | S3Place
_OWN = ("user", "key_id", "proxy", "authority")
_SIGN_IN = {"webdav": ("user",), "s3": ("key_id",)}
_KINDS: dict[str, type[Place]] = {one.kind: one for one in (FolderPlace, WebDavPlace, S3Place)}


def spell(place: Place) -> dict[str, str]:
    """For an invitation and the facts of the vault; nothing secret."""
    return {"kind": place.kind} | {name: said for name, said in asdict(place).items() if said}


def read_place(value: Any) -> Place:
    """What ``spell`` or an older program (the path of a folder) wrote.

    ``Rejected`` for a kind of place that this program does not know; ``TypeError`` for nonsense.
    """
    if isinstance(value, str):
        return FolderPlace(value)
    said = {text(name): text(one) for name, one in value.items()}
    kind = _KINDS.get(said["kind"])
    if kind is None:
        raise Rejected(Why.NEWER)
    return kind(**{one.name: said[one.name] for one in fields(kind) if one.name in said})


def address(place: Place) -> dict[str, str]:
    """What is the same for everybody: without who signs in there, or how."""
    return {name: said for name, said in spell(place).items() if name not in _OWN}


def read_address(value: dict[str, str], own: Place) -> Place:
    """As ``read_place``; what is of each laptop is as in its ``own`` place of that kind."""
    mine = spell(own) if own.kind == value["kind"] else {}
    empty = dict.fromkeys(_SIGN_IN.get(value["kind"], ()), "")
    return read_place(empty | {name: mine[name] for name in _OWN if name in mine} | value)


def is_same_server(one: Place, other: Place) -> bool:
    """Whether what opens the one may be shown to the other."""
    if isinstance(one, FolderPlace) or isinstance(other, FolderPlace):
        return False
    return one.kind == other.kind and urlsplit(one.url)[:2] == urlsplit(other.url)[:2]


def _host(url: str) -> str:
    return urlsplit(url).hostname or url
