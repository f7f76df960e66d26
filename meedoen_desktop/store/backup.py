"""Backups: one encrypted file with the whole vault, rotating by itself (sync.md 3).

The file is a ZIP of parts that are encrypted already: header, database copy, blobs, and a list of
their SHA-256 that is authenticated with the backup key. It opens with the passphrase or the
recovery words of the time it was made. Exercises that the client has not agreed to keep stay out,
and so does the device token: a restored vault is a new incarnation.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from meedoen_desktop.errors import StorageFull, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models.draft import EXERCISE_KIND
from meedoen_desktop.store.database import connect
from meedoen_desktop.store.incarnation import TOKEN
from meedoen_desktop.store.keys.data_key import DataKey
from meedoen_desktop.store.keys.durable import create_own, sync_folder
from meedoen_desktop.store.vault import Store
from meedoen_desktop.store.world import calm

SUFFIX = ".meedoen"
LIST = "lijst.json"
_DAY = "%Y%m%d"
_KEEP = ((3, _DAY), (2, "%G%V"), (2, "%Y%m"))
"""How many to keep at least: of the latest days, weeks and months, one each."""


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """A backup on disk; ``made`` is UTC, ``size`` in bytes."""

    path: Path
    made: datetime
    size: int


def make_backup(store: Store, target: Path | None = None) -> Path:
    """Write a backup to ``target``, or to the vault's own folder and rotate there.

    ``StorageFull`` leaves no half file behind; a power cut leaves a ``.new`` file that the next
    backup removes.
    """
    store.log_access("backup")
    own = target is None
    path = target or _own_path(store)
    with calm():
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(store, path)
    if own:
        _rotate(store, path)
    return path


def backups(store: Store) -> list[BackupInfo]:
    """The vault's own backups, newest first."""
    return _listed(store.paths.backups)


def is_due(store: Store) -> bool:
    """True when there is no backup of today yet, whatever a wrong clock once made."""
    today = store.clock.now().astimezone(UTC).date()
    return all(info.made.date() != today for info in backups(store))


def _own_path(store: Store) -> Path:
    stamp = store.clock.now().astimezone(UTC).strftime("%Y%m%dT%H%M%S")
    return store.paths.backups / f"{stamp}-{secrets.token_hex(2)}{SUFFIX}"


def _write(store: Store, path: Path) -> None:
    for leftover in path.parent.glob(f"*{SUFFIX}.new"):
        leftover.unlink(missing_ok=True)
    temporary = path.with_name(f"{path.name.removesuffix(SUFFIX)}{SUFFIX}.new")
    copy = store.folder / f"backup-{secrets.token_hex(4)}.db"
    try:
        _copy_database(store, copy)
        _pack(store, copy, temporary)
        temporary.replace(path)
        sync_folder(path.parent)
    finally:
        for file in (copy, copy.with_name(f"{copy.name}-wal"), copy.with_name(f"{copy.name}-shm")):
            file.unlink(missing_ok=True)
        temporary.unlink(missing_ok=True)


def _copy_database(store: Store, copy: Path) -> None:
    key = store.data_key.database_key()
    with (
        closing(connect(store.paths.database, key)) as source,
        closing(connect(copy, key)) as target,
    ):
        source.backup(target)
        target.execute("DELETE FROM draft WHERE kind = ?", (EXERCISE_KIND,))
        target.execute("DELETE FROM fact WHERE key = ?", (TOKEN,))
        target.execute("PRAGMA journal_mode = DELETE")
        target.execute("VACUUM")


def _pack(store: Store, copy: Path, temporary: Path) -> None:
    parts = dict(_parts(store, copy))
    with create_own(temporary) as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
            sums = {name: _add(archive, name, path) for name, path in parts.items()}
            archive.writestr(LIST, _signed_list(store.data_key, sums))
        file.flush()
        os.fsync(file.fileno())


def _parts(store: Store, copy: Path) -> Iterator[tuple[str, Path]]:
    yield store.paths.header.name, store.paths.header
    yield store.paths.database.name, copy
    for name in store.attachments.names():
        yield f"blobs/{name[:2]}/{name}.blb", store.attachments.path(name)


def _add(archive: zipfile.ZipFile, name: str, path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as source, archive.open(name, "w", force_zip64=True) as target:
        while piece := source.read(1 << 20):
            digest.update(piece)
            target.write(piece)
    return digest.hexdigest()


def _signed_list(key: DataKey, sums: dict[str, str]) -> bytes:
    body = json.dumps(sums, sort_keys=True)
    return json.dumps({"files": sums, "mac": list_mac(key, body)}, sort_keys=True).encode()


def list_mac(key: DataKey, body: str) -> str:
    """What proves that the list of files was made with this data key."""
    return hmac.digest(key.backup_key(), body.encode(), "sha256").hex()


def _listed(folder: Path) -> list[BackupInfo]:
    found = []
    for path in folder.glob(f"*{SUFFIX}"):
        try:
            made = datetime.strptime(path.name[:15], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
        except ValueError:
            continue
        state = path.stat()
        found.append((made, state.st_mtime_ns, BackupInfo(path, made, state.st_size)))
    # Of one second by this clock (it was put back, say) the one that was written last is newer.
    found.sort(key=lambda one: one[:2], reverse=True)
    return [info for _made, _written, info in found]


def _rotate(store: Store, newest: Path) -> None:
    """Keep the latest of each day, and the first of each week and month; the rest goes.

    Backups of a clock that was once ahead come last: they must not push out what is made now.
    """
    now = store.clock.now()
    made = sorted(backups(store), key=lambda info: info.made > now)
    keep = {newest}
    for count, period in _KEEP:
        chosen: dict[str, Path] = {}
        for info in made:
            name = info.made.strftime(period)
            if name not in chosen or period != _DAY:
                chosen[name] = info.path
        keep |= set(list(chosen.values())[:count])
    for info in made:
        if info.path not in keep:
            info.path.unlink(missing_ok=True)


def check_room(folder: Path, needed: int) -> None:
    """``StorageFull`` before long work that would not fit (``needed`` in bytes)."""
    if shutil.disk_usage(folder).free < needed:
        raise StorageFull(
            N_(
                "Er is te weinig ruimte op de schijf. Er is niets veranderd. "
                "Maak eerst ruimte vrij."
            )
        )


def check_target(store: Store, target: Path) -> None:
    """``WrongInput`` for a backup inside the vault itself, where it would be lost with it."""
    if store.folder.resolve() in target.resolve().parents:
        raise WrongInput(
            N_("Kies voor deze reservekopie een plek buiten de kluis, bijvoorbeeld een USB-stick."),
            field="target",
        )
