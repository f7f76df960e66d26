"""Files of a dossier as encrypted blobs: written first, their row second (sync.md 3).

The name is a keyed hash of the content, so the same file is kept once and its name tells nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from meedoen_desktop.errors import DamagedVault, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.keys.durable import create_own, sync_folder
from meedoen_desktop.store.keys.sealed import Identity, open_sealed, seal
from meedoen_desktop.store.world import calm

LIMIT = 50 * 1024 * 1024
"""Bytes; a larger attachment is refused with a sentence."""
_PIECE = 1024 * 1024
_SEALED = ".blb"
_OURS = (_SEALED, ".new")


@dataclass(frozen=True, slots=True)
class BlobRef:
    """A stored blob: its name and the size of its content in bytes."""

    name: str
    size: int


class Attachments:
    """The blobs of one vault."""

    LIMIT = LIMIT

    def __init__(self, folder: Path, data_key: DataKey, vault_id: str) -> None:
        self._folder = folder
        self._key = data_key
        self._vault_id = vault_id

    def put(self, content: bytes | BinaryIO) -> BlobRef:
        """Seal and store; ``WrongInput`` above ``LIMIT``, ``StorageFull``."""
        data = content if isinstance(content, bytes) else content.read(LIMIT + 1)
        if len(data) > LIMIT:
            raise WrongInput(
                N_("Dit bestand is te groot. Een bijlage mag hooguit {megabytes} MB zijn."),
                field="file", megabytes=LIMIT // _PIECE,
            )  # fmt: skip
        name = self._key.blob_name(hashlib.sha256(data).hexdigest())
        path = self.path(name)
        if not path.exists():
            with calm():
                path.parent.mkdir(parents=True, exist_ok=True)
                self._write(path, name, data)
        return BlobRef(name, len(data))

    def put_named(self, name: str, data: bytes) -> None:
        """Store what a colleague stored under this name (their keyed hash, not ours)."""
        path = self.path(name)
        if not path.exists():
            with calm():
                path.parent.mkdir(parents=True, exist_ok=True)
                self._write(path, name, data)

    def has(self, name: str) -> bool:
        """Whether the file of ``name`` is on this disk."""
        return self.path(name).exists()

    def get(self, name: str) -> bytes:
        """The content; ``DamagedVault`` when it is missing or does not verify."""
        target = BytesIO()
        try:
            with self.path(name).open("rb") as source:
                open_sealed(self._key.blob_key(), self._identity(name), source, target)
        except FileNotFoundError:
            raise DamagedVault(
                N_("Een bijlage ontbreekt in de kluis. Zet een reservekopie terug om hem te zien.")
            ) from None
        return target.getvalue()

    def path(self, name: str) -> Path:
        """Where the sealed file of ``name`` is."""
        return self._folder / name[:2] / f"{name}{_SEALED}"

    def names(self) -> Iterator[str]:
        """Names of all sealed files on disk."""
        for name in sorted(file.name for file in self._files()):
            if name.endswith(_SEALED):
                yield name.removesuffix(_SEALED)

    def is_empty(self) -> bool:
        """Whether nothing was ever stored here."""
        return not self._folder.is_dir()

    def remove_unused(self, used: set[str]) -> int:
        """Delete blobs that no row names (a crash between file and row), and half-written ones."""
        unused = [file for file in self._files() if file.name.removesuffix(_SEALED) not in used]
        for file in unused:
            Path(file.path).unlink(missing_ok=True)
        return sum(file.name.endswith(_SEALED) for file in unused)

    def _files(self) -> Iterator[os.DirEntry[str]]:
        """All files, sealed and half-written; fast, because opening waits for it."""
        if self.is_empty():
            return
        with os.scandir(self._folder) as folders:
            for folder in folders:
                if len(folder.name) == 2 and folder.is_dir():
                    with os.scandir(folder.path) as files:
                        yield from (file for file in files if file.name.endswith(_OURS))

    def _write(self, path: Path, name: str, data: bytes) -> None:
        temporary = path.with_name(f"{name}.{secrets.token_hex(4)}.new")
        try:
            with create_own(temporary) as target:
                seal(self._key.blob_key(), self._identity(name), BytesIO(data), target)
                target.flush()
                os.fsync(target.fileno())
            temporary.replace(path)
            sync_folder(path.parent)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)

    def _identity(self, name: str) -> Identity:
        return Identity(format=1, vault=self._vault_id, type="blob", record=name)
