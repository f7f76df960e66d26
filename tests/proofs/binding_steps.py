"""Binds or releases a vault over and over, and is killed at each step of it in turn.

    python -m tests.proofs.binding_steps WHAT HEADER KEY

Step N happens in the folder ``N`` beside the header, which gets a copy of it and of the ring (a
file, in the place of the system's). Says which folder was the first where nothing was killed. A
fork per step: imports and the derivation of the passphrase are paid once.
"""

from __future__ import annotations

import functools
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from keyring.backend import KeyringBackend

from meedoen_desktop.store.entrance import Entrance
from meedoen_desktop.store.keys import durable, slots, system_ring
from meedoen_desktop.store.keys import header as header_module
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.keys.header import FILE_NAME, Header
from tests.stores import PASSPHRASE

RING = "ring.json"
SALT = bytes(range(32))
"""Of each new slot: so its derivation is paid once too."""


class FileRing(KeyringBackend):
    """What a ring keeps, it keeps over a power cut."""

    priority = 1.0

    def __init__(self, path: Path) -> None:
        self._path = path

    def get_password(self, service: str, username: str) -> str | None:
        found: str | None = self._read().get(f"{service} {username}")
        return found

    def set_password(self, service: str, username: str, password: str) -> None:
        self._path.write_text(json.dumps({**self._read(), f"{service} {username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        self._path.write_text(
            json.dumps({k: v for k, v in self._read().items() if k != f"{service} {username}"})
        )

    def _read(self) -> dict[str, str]:
        read: dict[str, str] = json.loads(self._path.read_text() if self._path.exists() else "{}")
        return read


def main(what: str, header: Path, key: DataKey) -> None:
    slots._stretched = functools.cache(slots._stretched)
    header_module.secrets = SimpleNamespace(token_bytes=lambda count: SALT[:count])  # type: ignore[assignment]
    rule = Header.load(header).passphrase.rule
    for known in (rule, replace(rule, salt=SALT)):
        known.key(PASSPHRASE.encode())
    for step in range(100):
        folder = header.parent / str(step)
        folder.mkdir()
        for name in (FILE_NAME, RING):
            if (header.parent / name).exists():
                shutil.copy(header.parent / name, folder / name)
        worker = os.fork()
        if worker == 0:
            _killed_at(step, what, folder, key)
        _pid, status = os.waitpid(worker, 0)
        if os.WIFEXITED(status):
            assert os.WEXITSTATUS(status) == 0
            print(step)  # noqa: T201 - the answer
            return


def _killed_at(step: int, what: str, folder: Path, key: DataKey) -> None:
    """Before and after each thing that changes the ring or the disk."""
    left = [step]

    def moment() -> None:
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1

    def watched(owner: Any, name: str) -> None:
        real: Callable[..., Any] = getattr(owner, name)

        def step_by_step(*args: Any) -> Any:
            moment()
            done = real(*args)
            moment()
            return done

        setattr(owner, name, step_by_step)

    for name in ("get_password", "set_password", "delete_password"):
        watched(FileRing, name)
    for owner, name in ((durable, "_write_new"), (Path, "replace"), (durable, "sync_folder")):
        watched(owner, name)
    system_ring.backend = lambda: FileRing(folder / RING)
    path = folder / FILE_NAME
    getattr(Entrance(path, Header.load(path), key), what)(PASSPHRASE)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), DataKey(bytes.fromhex(sys.argv[3])))
