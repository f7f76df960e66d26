"""Three invented CVs with drawn portraits, one in each look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from meedoen_desktop import assets, datafiles
from meedoen_desktop.datafiles import Table
from meedoen_desktop.models import Attachment, Base, Person
from meedoen_desktop.services.cv import cv
from meedoen_desktop.services.cv.cv_data import ROW_KINDS, CvData, CvRow, PhotoCut
from meedoen_desktop.services.cv.cv_papers import PHOTO_NAME
from meedoen_desktop.services.practice.chance import Chance
from meedoen_desktop.store import Store
from meedoen_desktop.store.attachments import BlobRef

SEED = 4_700_003
"""Added to the seed of the vault."""
_TEXTS = ("look", "palette", "title", "headline", "profile")


@dataclass(frozen=True)
class Invented:
    """A CV for somebody of this gender, still without a name."""

    gender: str
    language: str
    """Of the person it suits best."""
    portrait: str
    data: CvData


def invented(chance: Chance) -> tuple[Invented, ...]:
    """The shipped CVs. Raises ``DataFileError``."""
    root = datafiles.load(assets.resource("practice", "cvs.toml"), "practice-cvs").root
    found = tuple(_one(table, chance) for table in root.tables("cvs"))
    root.finish()
    return found


def records(store: Store, people: Sequence[Person], chance: Chance) -> Iterator[Base]:
    """The CVs and their photos, for the first people of whom they could be."""
    taken: set[str] = set()
    for one in invented(chance):
        fitting = [p for p in people if p.gender == one.gender and not p.deceased]
        free = [p for p in fitting if p.id not in taken]
        if not free:
            continue
        person = min(free, key=lambda p: p.language != one.language)
        taken.add(person.id)
        picture = assets.resource("practice", "portretten", one.portrait).read_bytes()
        photo = _photo(person, store.attachments.put(picture), chance)
        yield photo
        yield cv.made_for(person, one.data, chance.id(), photo.id)


def _photo(person: Person, blob: BlobRef, chance: Chance) -> Attachment:
    return Attachment(
        id=chance.id(), person_id=person.id, dossier_id=person.dossier_id, name=PHOTO_NAME,
        media_type="image/jpeg", size=blob.size, blob=blob.name, added_on=chance.workday(12),
        consultant_id=person.consultant_id,
    )  # fmt: skip


def _one(table: Table, chance: Chance) -> Invented:
    texts = {name: table.text(name) for name in _TEXTS}
    words = {name: table.texts(name) for name in ("skills", "hobbies", "licences")}
    rows = {kind: tuple(_row(line, chance) for line in table.texts(kind)) for kind in ROW_KINDS}
    given: dict[str, Any] = {**texts, **words, **rows}
    vog = table.text("vog", may_be_empty=True)
    data = CvData(**given, vog=vog, cut=PhotoCut(x=0.5, y=0.5, zoom=1.12))
    language = table.text("language", may_be_empty=True)
    return Invented(table.text("gender"), language, table.text("portrait"), data)


def _row(line: str, chance: Chance) -> CvRow:
    kind, what, where, when, text = line.split("|")
    return CvRow(chance.id(), kind, what, where, when, text)
