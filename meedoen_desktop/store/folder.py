"""The folder of a vault: what is in it, making and finding one.

kluis.sleutel   the header with the wrapped data key
data.db         SQLCipher
blobs/          sealed attachments and letters
backups/        rotating encrypted backups
lock            held while open
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from meedoen_desktop import settings
from meedoen_desktop.errors import DamagedVault, UnfitFolder, VaultError
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.keys.durable import sync_folder
from meedoen_desktop.store.keys.header import FILE_NAME, Header
from meedoen_desktop.store.restoring import finish_restore

DATABASE = "data.db"
_PAGE = 4096  # bytes; no database is smaller


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
    def new_database(self) -> Path:
        """The database of a vault that is being made: it counts once there is a header."""
        return self.folder / f"{DATABASE}.new"

    @property
    def new_journal(self) -> Path:
        """Of ``new_database``; gone once all of it is in the file."""
        return self.folder / f"{DATABASE}.new-wal"

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
    """The header of the vault in ``folder``; ``VaultError`` when there is none.

    ``DamagedVault`` without a database: an empty one must never take its place in silence.
    """
    finish_restore(folder)
    try:
        header = Header.load(folder / FILE_NAME)
    except FileNotFoundError:
        raise VaultError(
            N_("In de map {folder} is geen kluis gevonden. Kies een andere map."), folder=folder
        ) from None
    finish_new(folder)
    if not _has_pages(folder / DATABASE):
        raise DamagedVault(
            N_(
                "Het bestand {file} van de kluis is weg of leeg. Er is niets veranderd. "
                "Zet de laatste reservekopie terug."
            ),
            file=DATABASE,
        )
    return header


def _has_pages(path: Path) -> bool:
    return path.is_file() and path.stat().st_size >= _PAGE


def finish_new(folder: Path) -> None:
    """The last step of making a vault, also after a crash: the header is there, so it counts."""
    paths = Paths(folder)
    if paths.new_database.exists() and not paths.database.exists():
        paths.new_database.rename(paths.database)
        sync_folder(folder)


def prepare(folder: Path) -> None:
    """Make ``folder``; ``UnfitFolder`` when that fails or a vault is there already."""
    if (folder / FILE_NAME).exists() or (folder / DATABASE).exists():
        raise UnfitFolder(
            N_("In de map {folder} staat al een kluis. Kies een andere map of open die kluis."),
            folder=folder,
        )
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        _discard(folder, f"{DATABASE}.new")  # of a crash before there was a header
    except OSError as error:
        raise UnfitFolder(
            N_("De map {folder} kan niet worden gemaakt. Kies een andere map."), folder=folder
        ) from error


def discard_new(folder: Path) -> None:
    """Take back a vault whose making failed half-way; nobody has the words yet."""
    _discard(folder, FILE_NAME)
    _discard(folder, DATABASE)
    _discard(folder, f"{DATABASE}.new")


def _discard(folder: Path, name: str) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        (folder / f"{name}{end}").unlink(missing_ok=True)
