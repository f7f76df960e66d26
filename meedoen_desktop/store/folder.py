"""The folder of a vault: what is in it, making and finding one.

kluis.sleutel   the header with the wrapped data key
data.db         SQLCipher
blobs/          sealed attachments and letters
backups/        rotating encrypted backups
lock            held while open
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from meedoen_desktop import settings
from meedoen_desktop.errors import UnfitFolder, VaultError
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.keys.header import FILE_NAME, Header
from meedoen_desktop.store.restoring import finish_restore

DATABASE = "data.db"


@dataclass(frozen=True)
class Paths:
    """Where the parts of a vault are."""

    folder: Path

    @property
    def header(self) -> Path:
        return self.folder / FILE_NAME

    @property
    def database(self) -> Path:
        return self.folder / DATABASE

    @property
    def blobs(self) -> Path:
        return self.folder / "blobs"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    @property
    def devices(self) -> Path:
        """Outside the vault on purpose: a copied vault must not bring its device along."""
        return settings.data_folder() / "devices"


def load_header(folder: Path) -> Header:
    """The header of the vault in ``folder``; ``VaultError`` when there is none."""
    finish_restore(folder)
    try:
        return Header.load(folder / FILE_NAME)
    except FileNotFoundError:
        raise VaultError(
            N_("In de map {folder} is geen kluis gevonden. Kies een andere map."), folder=folder
        ) from None


def prepare(folder: Path) -> None:
    """Make ``folder``; ``UnfitFolder`` when that fails or a vault is there already."""
    if (folder / FILE_NAME).exists() or (folder / DATABASE).exists():
        raise UnfitFolder(
            N_("In de map {folder} staat al een kluis. Kies een andere map of open die kluis."),
            folder=folder,
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnfitFolder(
            N_("De map {folder} kan niet worden gemaakt. Kies een andere map."), folder=folder
        ) from error


def discard_new(folder: Path) -> None:
    """Take back a vault whose making failed half-way; nobody has the words yet."""
    for name in (FILE_NAME, DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm"):
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(folder / "blobs", ignore_errors=True)
