"""The photo and the PDF of a CV; what leaves the vault is logged first."""

from __future__ import annotations

from pathlib import Path

from meedoen_desktop.errors import MeedoenError, NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.cv.paper import CvPaper, cv_paper
from meedoen_desktop.models import Attachment, Person, new_id
from meedoen_desktop.services.clients.attachments import read_outside
from meedoen_desktop.services.cv.cv import dossier_of
from meedoen_desktop.services.cv.cv_data import CvData
from meedoen_desktop.services.cv.cv_words import on_paper
from meedoen_desktop.services.persons import photos
from meedoen_desktop.store import Store

PHOTO_NAME = "Foto voor het cv.jpg"


def add_photo(store: Store, person_id: str, path: Path) -> str:
    """Take a photo into the vault, upright and without hidden data; gives the attachment's id.

    `WrongInput` and `ImportFileError` say why a file cannot be used.
    """
    return keep_photo(store, person_id, photos.safe_photo(read_outside(store, path)))


def keep_photo(store: Store, person_id: str, jpeg: bytes) -> str:
    """Keep a photo that was made safe as an attachment of the dossier."""
    blob = store.attachments.put(jpeg)
    with store.work() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        kept = Attachment(
            id=new_id(), person_id=person_id, dossier_id=person.dossier_id, name=PHOTO_NAME,
            media_type="image/jpeg", size=blob.size, blob=blob.name,
            added_on=store.clock.today(), consultant_id=store.author,
        )  # fmt: skip
        session.add(kept)
        return kept.id


def photo_of(store: Store, photo_id: str) -> bytes:
    """The whole photo, or nothing when it was taken away or is damaged: the CV goes on."""
    if not photo_id:
        return b""
    with store.read() as session:
        kept = session.get(Attachment, photo_id)
        blob = kept.blob if kept is not None else ""
    try:
        return store.attachments.get(blob) if blob else b""
    except MeedoenError:
        return b""


def paper(store: Store, data: CvData) -> CvPaper:
    """The CV as it comes on paper."""
    photo = photo_of(store, data.photo_id)
    try:
        cut = photos.square(photo, data.cut.x, data.cut.y, data.cut.zoom) if photo else b""
    except MeedoenError:
        cut = b""
    return cv_paper(on_paper(data, cut))


def went_out(store: Store, cv_id: str, action: str) -> None:
    """Write to the access log that a CV left the vault: print or export."""
    store.log_access(action, dossier_of(store, cv_id))
