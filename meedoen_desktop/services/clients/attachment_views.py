"""Looking at an attachment inside the program: nothing is written to disk.

What a file is follows from its content, never from its name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath

from meedoen_desktop.errors import ImportFileError, NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Attachment
from meedoen_desktop.services.persons.photos import Pixels, pixels
from meedoen_desktop.store import Store

PDF, PICTURE = "pdf", "picture"
_SUFFIXES = {".pdf": PDF, ".jpg": PICTURE, ".jpeg": PICTURE, ".png": PICTURE}
_STARTS = ((b"\xff\xd8\xff", PICTURE), (b"\x89PNG\r\n\x1a\n", PICTURE))
_HEAD = 1024
"""Bytes in which a PDF may begin (PDF 32000-1, annex H)."""


@dataclass(frozen=True)
class Looked:
    """A file that can be shown: the bytes of a PDF, or a decoded picture."""

    id: str
    name: str
    pdf: bytes = field(default=b"", repr=False)
    picture: Pixels | None = None


def can_be_shown(name: str) -> bool:
    """Whether it is worth trying, by the name."""
    return PurePath(name).suffix.lower() in _SUFFIXES


def look_at(store: Store, attachment_id: str) -> Looked:
    """Read a file to show it; logged as a view first. Takes a moment for a large photo.

    `NotFound`, `DamagedVault`, and `ImportFileError` when it is no PDF or picture.
    """
    with store.read() as session:
        kept = session.get(Attachment, attachment_id)
        if kept is None:
            raise NotFound(N_("Deze bijlage staat niet (meer) in het dossier."))
        name, blob, dossier_id = kept.name, kept.blob, kept.dossier_id
    store.log_access("view", dossier_id)
    data = store.attachments.get(blob)
    kind = kind_of(data)
    if kind == PDF:
        return Looked(attachment_id, name, pdf=data)
    if kind == PICTURE:
        return Looked(attachment_id, name, picture=pixels(data))
    raise ImportFileError(
        N_(
            "Dit bestand is geen PDF of plaatje, of het is beschadigd. Het staat veilig in het "
            "dossier. U kunt een kopie bewaren en die elders openen."
        )
    )


def kind_of(data: bytes) -> str:
    """`PDF`, `PICTURE` or "" by the first bytes."""
    for start, kind in _STARTS:
        if data.startswith(start):
            return kind
    return PDF if b"%PDF-" in data[:_HEAD] else ""
