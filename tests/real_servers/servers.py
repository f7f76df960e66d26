"""Central stores as a municipality has them, started on loopback.

Each function gives a `Server` and ends it. What a machine does not have is `Absent`.
"""

from __future__ import annotations

import base64
import hashlib
import http.client
import json
import os
import secrets
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from meedoen_desktop.services.syncing import S3Place, WebDavPlace
from meedoen_desktop.sync.account import Account
from meedoen_desktop.sync.http import Connection
from tests.real_servers.processes import LOOPBACK, free_ports, program, running

USER, SECRET, BUCKET = "meedoen", "wachtwoord-van-de-opslag", "deel"
DAV_MODULES = (
    "mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_basic", "dav",
    "dav_fs", "setenvif", "ssl",
)  # fmt: skip
PROXY_MODULES = (
    "mpm_event", "authz_core", "proxy", "proxy_http", "proxy_connect",
)  # fmt: skip
_MODULE_FOLDERS = (Path("/usr/lib/apache2/modules"), Path("/usr/lib64/httpd/modules"))
WORKER, WORKER_GROUP = "nobody", "nogroup"
_APACHE = """\
ServerName {host}
Listen {host}:{port}
ServerRoot {root}
PidFile {root}/pid
DefaultRuntimeDir {root}
ErrorLog /dev/stderr
LogLevel warn
{modules}
{user}
{site}
<Directory />
  Require all denied
</Directory>
"""
_DAV = """\
DocumentRoot {root}
DavLockDB {root}/locks
<Location /files>
  Dav On
  AuthType Basic
  AuthName deel
  AuthUserFile {root}/users
  Require valid-user
</Location>
<Location /files/lezen>
  <LimitExcept GET PROPFIND>
    Require all denied
  </LimitExcept>
</Location>
"""
_TLS = """\
SSLEngine on
SSLCertificateFile {0}
SSLCertificateKeyFile {1}
"""
_PROXY = """\
ProxyRequests On
AllowCONNECT 1-65535
CustomLog {root}/used "%r"
<Proxy *>
  Require all granted
</Proxy>
"""


class Absent(Exception):
    """This machine does not have the program of this server."""


@dataclass(frozen=True)
class Server:
    """A running server, and how the program reaches it."""

    name: str
    place: S3Place | WebDavPlace
    secret: str = SECRET

    def corner(self) -> Server:
        """The same server with an empty folder of its own."""
        mine = secrets.token_hex(4)
        if isinstance(self.place, S3Place):
            return replace(self, place=replace(self.place, prefix=mine))
        made = Connection(self.place, self.secret)
        status, _answer = made.ask("MKCOL", f"{mine}/")
        made.close()
        assert status == 201
        return replace(self, place=replace(self.place, url=f"{self.place.url}/{mine}"))

    @property
    def account(self) -> Account:
        return Account(self.place, self.secret)


@contextmanager
def seaweedfs(folder: Path) -> Iterator[Server]:
    """A real distributed S3 store."""
    master, volume, filer, s3 = free_ports(4)
    (folder / "data").mkdir()
    _write_identities(folder / "s3.json")
    command = [
        _program("weed"), "server", f"-dir={folder / 'data'}", f"-ip={LOOPBACK}",
        f"-ip.bind={LOOPBACK}", f"-master.port={master}", f"-volume.port={volume}", "-filer",
        f"-filer.port={filer}", "-master.volumeSizeLimitMB=128", "-master.volumePreallocate=false",
        "-volume.max=30", "-s3", f"-s3.port={s3}", f"-s3.config={folder / 's3.json'}",
        "-s3.port.iceberg=0", "-s3.port.lance=0", "-s3.iam=false",
    ]  # fmt: skip
    place = S3Place(f"http://{LOOPBACK}:{s3}", BUCKET, USER, prefix="team")
    with running(command, folder / "log", s3, folder):
        _make_bucket(filer)
        yield Server("seaweedfs", place)


@contextmanager
def apache(folder: Path, tls: tuple[Path, Path] | None = None) -> Iterator[Server]:
    """mod_dav. ``tls``: certificate and key."""
    with _apache(folder, _DAV + (_TLS.format(*tls) if tls else ""), DAV_MODULES) as (_, port):
        scheme = "https" if tls else "http"
        place = WebDavPlace(f"{scheme}://{LOOPBACK}:{port}/files/team", USER)
        yield Server("apache", place)


@contextmanager
def forward_proxy(folder: Path) -> Iterator[tuple[str, Path]]:
    """As in an office: (its address, a file with the first line of each request)."""
    with _apache(folder, _PROXY, PROXY_MODULES) as (root, port):
        yield f"http://{LOOPBACK}:{port}", root / "used"


@contextmanager
def wsgidav(folder: Path) -> Iterator[Server]:
    """A WebDAV server in Python, as small tools have it."""
    (port,) = free_ports(1)
    (folder / "files" / "team").mkdir(parents=True)
    config = {
        "host": LOOPBACK, "port": port, "server": "cheroot", "verbose": 1,
        "provider_mapping": {"/": str(folder / "files")},
        "http_authenticator": {"accept_basic": True, "accept_digest": False},
        "simple_dc": {"user_mapping": {"*": {USER: {"password": SECRET}}}},
    }  # fmt: skip
    (folder / "wsgidav.json").write_text(json.dumps(config))
    command = [sys.executable, "-m", "wsgidav.server.server_cli", "--config", "wsgidav.json"]
    with running(command, folder / "log", port, folder):
        yield Server("wsgidav", WebDavPlace(f"http://{LOOPBACK}:{port}/team", USER))


@contextmanager
def rclone_webdav(folder: Path) -> Iterator[Server]:
    """The hostile one: ignores conditions, and leaves half uploads standing."""
    (port,) = free_ports(1)
    (folder / "files" / "team").mkdir(parents=True)
    command = [
        _program("rclone"), "serve", "webdav", folder / "files", f"--addr={LOOPBACK}:{port}",
        f"--user={USER}", f"--pass={SECRET}", "--config=",
    ]  # fmt: skip
    with running(command, folder / "log", port, folder):
        place = WebDavPlace(f"http://{LOOPBACK}:{port}/team", USER)
        yield Server("rclone webdav", place)


@contextmanager
def rclone_s3(folder: Path, tls: tuple[Path, Path] | None = None) -> Iterator[Server]:
    """The hostile one in the other dress. ``tls``: certificate and key."""
    (port,) = free_ports(1)
    (folder / "files" / BUCKET).mkdir(parents=True)
    command = [
        _program("rclone"), "serve", "s3", folder / "files", f"--addr={LOOPBACK}:{port}",
        f"--auth-key={USER},{SECRET}", "--config=",
        *([f"--cert={tls[0]}", f"--key={tls[1]}"] if tls else []),
    ]  # fmt: skip
    scheme = "https" if tls else "http"
    with running(command, folder / "log", port, folder):
        place = S3Place(f"{scheme}://{LOOPBACK}:{port}", BUCKET, USER)
        yield Server("rclone s3", place)


SERVERS: dict[str, Callable[[Path], AbstractContextManager[Server]]] = {
    "seaweedfs": seaweedfs,
    "apache": apache,
    "wsgidav": wsgidav,
    "rclone-webdav": rclone_webdav,
    "rclone-s3": rclone_s3,
}


def _write_identities(file: Path) -> None:
    right = {"accessKey": USER, "secretKey": SECRET}
    reader = {"accessKey": "lezer", "secretKey": SECRET}
    people = [
        {"name": USER, "credentials": [right], "actions": ["Read", "Write", "List"]},
        {"name": "lezer", "credentials": [reader], "actions": ["Read", "List"]},
    ]
    file.write_text(json.dumps({"identities": people}))


def _make_bucket(filer: int) -> None:
    """A bucket is a folder of the filer; an administrator makes it, never the program."""
    connection = http.client.HTTPConnection(LOOPBACK, filer, timeout=10)
    try:
        connection.request("POST", f"/buckets/{BUCKET}/")
        answer = connection.getresponse()
        if answer.status != 201:
            raise RuntimeError(f"no bucket: {answer.status} {answer.read()!r}")
    finally:
        connection.close()


def _program(name: str) -> str:
    found = program(name)
    if found is None:
        raise Absent(name)
    return found


@contextmanager
def _apache(folder: Path, site: str, modules: tuple[str, ...]) -> Iterator[tuple[Path, int]]:
    with _open_folder(folder) as root:
        (port,) = free_ports(1)
        (root / "files" / "team").mkdir(parents=True)
        (root / "files" / "lezen").mkdir()
        (root / "users").write_text(f"{USER}:{_password_hash(SECRET)}\n")
        config = _APACHE.format(
            modules=_loaded(modules), root=root, port=port, host=LOOPBACK,
            user=f"User {WORKER}\nGroup {WORKER_GROUP}" if os.geteuid() == 0 else "",
            site=site.format(root=root),
        )  # fmt: skip
        (root / "apache.conf").write_text(config)
        _give_away(root)
        command = [_program("apache2"), "-f", root / "apache.conf", "-DFOREGROUND"]
        with running(command, folder / "log", port, root):
            yield root, port


def _loaded(names: tuple[str, ...]) -> str:
    folder = next((one for one in _MODULE_FOLDERS if one.is_dir()), None)
    if folder is None:
        raise Absent("apache2")
    return "\n".join(f"LoadModule {one}_module {folder}/mod_{one}.so" for one in names)


def _password_hash(password: str) -> str:
    return "{SHA}" + base64.b64encode(hashlib.sha1(password.encode()).digest()).decode()  # noqa: S324


@contextmanager
def _open_folder(folder: Path) -> Iterator[Path]:
    """Root's Apache works as another user, whom pytest's folders shut out."""
    if os.geteuid() != 0:
        yield folder
        return
    made = Path(tempfile.mkdtemp(prefix="meedoen-apache-", dir="/tmp"))
    try:
        yield made
    finally:
        shutil.rmtree(made)


def _give_away(root: Path) -> None:
    if os.geteuid() == 0:
        for path in (root, *root.rglob("*")):
            shutil.chown(path, WORKER, WORKER_GROUP)
