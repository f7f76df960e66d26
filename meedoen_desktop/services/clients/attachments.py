"""Files in a dossier: any kind, encrypted, up to the limit of the store.

Opening a file means writing it outside the vault: that is asked for, chosen and logged.
"""

from __future__ import annotations

import mimetypes
import os
import secrets
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from meedoen_desktop.errors import ImportFileError, NotFound, StorageFull, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Attachment, Person, new_id
from meedoen_desktop.store import Store
from meedoen_desktop.store.world import NO_ROOM

_PIECE = 1024 * 1024
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
Report = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Added:
    """An attachment that was added; ``is_empty`` is worth saying."""

    id: str
    name: str
    size: int
    is_empty: bool


@dataclass(frozen=True, slots=True)
class Removed:
    """What `put_back` needs; the encrypted content is still there."""

    person_id: str
    name: str
    media_type: str
    size: int
    blob: str
    note: str
    about_id: str


def limit_megabytes(store: Store) -> int:
    """The largest attachment, in MB."""
    return store.attachments.LIMIT // _PIECE


def add_attachment(
    store: Store,
    person_id: str,
    path: Path,
    *,
    about_id: str = "",
    progress: Report | None = None,
) -> Added:
    """Copy a file into the vault. `WrongInput`: too large; `ImportFileError`: unreadable.

    ``about_id`` is the referral, trajectory, indication or test that it belongs to.
    """
    data = read_outside(store, path, progress)
    blob = store.attachments.put(data)
    name = unicodedata.normalize("NFC", path.name)
    with store.work() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        kept = Attachment(
            id=new_id(),
            person_id=person_id,
            dossier_id=person.dossier_id,
            name=name[-400:],
            media_type=mimetypes.guess_type(name)[0] or "",
            size=blob.size,
            blob=blob.name,
            added_on=store.clock.today(),
            consultant_id=store.author,
            about_id=about_id,
        )
        session.add(kept)
        return Added(kept.id, kept.name, blob.size, is_empty=blob.size == 0)


def export_attachment(store: Store, attachment_id: str, target: Path) -> Path:
    """Write a file where the user wants it, logged before it happens. `ImportFileError`."""
    with store.read() as session:
        kept = session.get(Attachment, attachment_id)
        if kept is None:
            raise _gone()
        blob, dossier_id = kept.blob, kept.dossier_id
    data = store.attachments.get(blob)
    store.log_access("export", dossier_id)
    write_outside(target, data)
    return target


def remove_attachment(store: Store, attachment_id: str) -> Removed:
    """Take a file out of the dossier; `put_back` undoes it."""
    with store.work() as session:
        kept = session.get(Attachment, attachment_id)
        if kept is None:
            raise _gone()
        removed = Removed(
            kept.person_id, kept.name, kept.media_type, kept.size, kept.blob, kept.note,
            kept.about_id,
        )  # fmt: skip
        session.delete(kept)
        return removed


def put_back(store: Store, removed: Removed) -> str:
    """Undo `remove_attachment`; returns the new id."""
    with store.work() as session:
        person = session.get(Person, removed.person_id)
        if person is None or not store.attachments.path(removed.blob).exists():
            raise _gone()
        kept = Attachment(
            id=new_id(),
            person_id=removed.person_id,
            dossier_id=person.dossier_id,
            name=removed.name,
            media_type=removed.media_type,
            size=removed.size,
            blob=removed.blob,
            note=removed.note,
            about_id=removed.about_id,
            added_on=store.clock.today(),
            consultant_id=store.author,
        )
        session.add(kept)
        return kept.id


def write_outside(target: Path, data: bytes) -> None:
    """Write a file of the user's choice: whole or not at all, and for this user alone.

    `ImportFileError`, `StorageFull`.
    """
    temporary = target.with_name(f".{secrets.token_hex(6)}.deel")
    try:
        with os.fdopen(os.open(temporary, _NEW, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        if error.errno in NO_ROOM:
            raise StorageFull(
                N_("Er is geen ruimte op die schijf. Kies een andere plek; de kluis is veilig.")
            ) from error
        raise ImportFileError(
            N_("Op die plek kan niet worden geschreven. Kies een andere map; de kluis is veilig.")
        ) from error


def read_outside(store: Store, path: Path, progress: Report | None = None) -> bytes:
    """The whole file in pieces, so that large ones show progress and can be stopped.

    `WrongInput` when it is too large, `ImportFileError` when it cannot be read.
    """
    data = bytearray()
    try:
        size = path.stat().st_size
        if size > store.attachments.LIMIT:
            raise _too_large(store, path)
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                data += piece
                if len(data) > store.attachments.LIMIT:
                    raise _too_large(store, path)
                if progress is not None:
                    progress(len(data), max(size, len(data)))
    except OSError as error:
        raise ImportFileError(
            N_(
                "Het bestand {name} kan niet worden gelezen. Staat het nog op dezelfde plek, en "
                "mag u het openen? Er is niets toegevoegd."
            ),
            name=path.name,
        ) from error
    return bytes(data)


def _too_large(store: Store, path: Path) -> WrongInput:
    return WrongInput(
        N_(
            "Het bestand {name} is te groot. Een bijlage mag hooguit {megabytes} MB zijn. Er is "
            "niets toegevoegd."
        ),
        field="file",
        name=path.name,
        megabytes=limit_megabytes(store),
    )


def _gone() -> NotFound:
    return NotFound(N_("Deze bijlage staat niet (meer) in het dossier."))
