"""The key ring of a Linux desktop, on a session bus of its own: what a logged-in user has.

There is no prompter on this bus, so a locked ring stays locked, as when nobody answers.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import secretstorage

from tests.real_servers.processes import program
from tests.real_servers.servers import Absent

_PATIENCE = 30.0
_RING = "gnome-keyring-daemon"
_PASSWORD = b"van de gebruiker"
_BUS = """\
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class SecretService:
    """A session bus with a ring in ``folder`` that stays when its user logs out."""

    def __init__(self, folder: Path, address: str) -> None:
        self._folder = folder
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "DBUS_SESSION_BUS_ADDRESS": address,
        }

    @contextmanager
    def logged_in(self, password: bytes = _PASSWORD) -> Iterator[None]:
        """The first password that is given makes the ring; another one leaves it locked."""
        command = [_found(_RING), "--foreground", "--components=secrets"]
        with subprocess.Popen(
            [*command, "--unlock"], env=self._environment, stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        ) as process:  # fmt: skip
            assert process.stdin is not None
            process.stdin.write(password)
            process.stdin.close()
            try:
                _until_there()
                yield
            finally:
                process.kill()


@contextmanager
def session(folder: Path) -> Iterator[str]:
    """A session bus; its address. ``Absent`` when this machine lacks it or the ring."""
    bus, _ring = _found("dbus-daemon"), _found(_RING)
    folder.chmod(0o700)
    config = folder / "bus.conf"
    config.write_text(_BUS.format(folder=folder))
    with subprocess.Popen(
        [bus, "--nofork", "--print-address", f"--config-file={config}"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.kill()


def lock() -> None:
    """What a user does in the settings of the desktop."""
    with closing(secretstorage.dbus_init()) as connection:
        secretstorage.get_default_collection(connection).lock()


def items() -> dict[str, bytes]:
    """What is in the open ring, by label."""
    with closing(secretstorage.dbus_init()) as connection:
        found = secretstorage.get_default_collection(connection).get_all_items()
        return {item.get_label(): item.get_secret() for item in found}


def empty() -> None:
    with closing(secretstorage.dbus_init()) as connection:
        for item in list(secretstorage.get_default_collection(connection).get_all_items()):
            item.delete()


def _until_there() -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        with closing(secretstorage.dbus_init()) as connection:
            if secretstorage.check_service_availability(connection):
                return
        time.sleep(0.05)
    raise RuntimeError("the key ring did not start")


def _found(name: str) -> str:
    path = program(name)
    if path is None:
        raise Absent(name)
    return path
