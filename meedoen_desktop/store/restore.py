"""Put a backup back, on this or on a new laptop. The replaced vault is kept beside it."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import shutil
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from meedoen_desktop.clock import Clock
from meedoen_desktop.errors import DamagedVault, ImportFileError, UnfitFolder
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.backup import LIST, check_room, list_mac
from meedoen_desktop.store.database import connect
from meedoen_desktop.store.folder import DATABASE
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.keys.durable import create_own, sync_folder
from meedoen_desktop.store.keys.header import FILE_NAME, Header
from meedoen_desktop.store.lock_file import LockFile
from meedoen_desktop.store.restoring import finish_restore, ready_folder, unpacking_folder
from meedoen_desktop.store.world import calm

_BROKEN = N_(
    "Deze reservekopie is beschadigd. Er is niets veranderd. Kies een andere reservekopie."
)
_PART = re.compile(
    rf"{re.escape(LIST)}|{re.escape(FILE_NAME)}|{re.escape(DATABASE)}|"
    r"blobs/[0-9a-f]{2}/[0-9a-f]{40}\.blb"
)
_ENCRYPTED = 1  # the flag of a ZIP part


def restore_with_passphrase(
    backup: Path, folder: Path, passphrase: str, clock: Clock
) -> Path | None:
    """Restore into ``folder``; see ``_restore``. ``WrongPassphrase`` changed nothing."""
    return _restore(backup, folder, lambda header: header.unlock(passphrase), clock)


def restore_with_words(backup: Path, folder: Path, words: str, clock: Clock) -> Path | None:
    """Restore into ``folder`` with the recovery words."""
    return _restore(backup, folder, lambda header: header.recover(words), clock)


def _restore(
    backup: Path, folder: Path, unlock: Callable[[Header], DataKey], clock: Clock
) -> Path | None:
    """Unpack, check everything, then swap. Returns where the replaced vault is now, if any.

    ``DamagedVault``, ``ImportFileError``, ``StorageFull``, ``VaultInUse`` and ``UnfitFolder``
    (other files are in the folder) changed nothing. A power cut leaves either the old vault or
    the new one in place (``finish_restore``).
    """
    folder = folder.absolute()
    with calm():
        _check_place(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        check_room(folder.parent, 2 * _size(backup))
        work = unpacking_folder(folder)
        shutil.rmtree(work, ignore_errors=True)
        try:
            _unpack(backup, work)
            _check(work, unlock(Header.load(work / FILE_NAME)))
            return _swap(work, folder, clock.now())
        finally:
            shutil.rmtree(work, ignore_errors=True)


def _check_place(folder: Path) -> None:
    """Only a vault may be replaced, never a folder with somebody's own files."""
    is_vault = (folder / FILE_NAME).exists() or (folder / DATABASE).exists()
    if folder.exists() and not is_vault and not (folder.is_dir() and not any(folder.iterdir())):
        raise UnfitFolder(
            N_("In de map {folder} staan andere bestanden. Kies een lege of een nieuwe map."),
            folder=folder,
        )


def _size(backup: Path) -> int:
    try:
        return backup.stat().st_size
    except OSError as error:
        raise ImportFileError(
            N_("Het bestand {file} kan niet gelezen worden. Er is niets veranderd."),
            file=backup.name,
        ) from error


def _unpack(backup: Path, work: Path) -> None:
    try:
        with zipfile.ZipFile(backup) as archive:
            parts = archive.infolist()
            names = [part.filename for part in parts]
            if not {LIST, FILE_NAME, DATABASE} <= set(names) or len(set(names)) < len(names):
                raise ImportFileError(_BROKEN)
            if not all(_is_ours(part) for part in parts):
                raise ImportFileError(_BROKEN)
            work.mkdir(mode=0o700)
            for name in names:
                _unpack_one(archive, name, work)
    except (zipfile.BadZipFile, EOFError, KeyError, ValueError, NotImplementedError) as error:
        raise ImportFileError(_BROKEN) from error


def _is_ours(part: zipfile.ZipInfo) -> bool:
    """A part as we write them: no other names, nothing that grows when it is unpacked."""
    is_plain = part.compress_type == zipfile.ZIP_STORED and not part.flag_bits & _ENCRYPTED
    return (
        is_plain and part.file_size == part.compress_size and bool(_PART.fullmatch(part.filename))
    )


def _unpack_one(archive: zipfile.ZipFile, name: str, work: Path) -> None:
    target = work / name
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(name) as source, create_own(target) as file:
        shutil.copyfileobj(source, file, 1 << 20)
        file.flush()
        os.fsync(file.fileno())


def _check(work: Path, key: DataKey) -> None:
    try:
        listed = json.loads((work / LIST).read_bytes())
        sums, mac = listed["files"], listed["mac"]
        expected = list_mac(key, json.dumps(sums, sort_keys=True))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DamagedVault(_BROKEN) from error
    if not hmac.compare_digest(expected.encode(), str(mac).encode("utf-8", "replace")):
        raise DamagedVault(_BROKEN)  # from here on the list is ours
    present = {p.relative_to(work).as_posix() for p in work.rglob("*") if p.is_file()} - {LIST}
    same = all((work / name).is_file() and _sum(work / name) == sums[name] for name in sums)
    if present != set(sums) or not same:
        raise DamagedVault(_BROKEN)
    (work / LIST).unlink()
    for part in (work, *(p for p in work.rglob("*") if p.is_dir())):
        sync_folder(part)
    _check_database(work / DATABASE, key)
    key.wipe()


def _check_database(path: Path, key: DataKey) -> None:
    connection = connect(path, key.database_key())
    try:
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise DamagedVault(_BROKEN)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _swap(work: Path, folder: Path, now: datetime) -> Path | None:
    finish_restore(folder)
    replaced = _free(folder.with_name(f"{folder.name}.vervangen-{now:%Y%m%dT%H%M%S}"))
    has_old = folder.exists() and any(folder.iterdir())
    if has_old:
        LockFile(folder / "lock").release()
        _keep_backups(folder, work)
    shutil.rmtree(ready_folder(folder), ignore_errors=True)
    work.rename(ready_folder(folder))
    sync_folder(folder.parent)
    if folder.exists():
        folder.rename(replaced) if has_old else folder.rmdir()
    finish_restore(folder)
    return replaced if has_old else None


def _free(path: Path) -> Path:
    number = 1
    found = path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.name}-{number}")
    return found


def _keep_backups(folder: Path, work: Path) -> None:
    """The vault's own backups stay with the vault in use."""
    if (folder / "backups").is_dir():
        shutil.copytree(folder / "backups", work / "backups")
