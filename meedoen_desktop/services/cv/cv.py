"""CVs of a client: begin, fill in together, copy for another job, print.

What is typed goes into a draft (`save_typed`) and becomes the CV itself when the page is left
(`settle`): one operation for an hour of typing. After a crash the draft is still there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import Cv, Dossier, Draft, Person, new_id
from meedoen_desktop.services import drafts
from meedoen_desktop.services.cv.cv_data import CvData, CvRow, from_json, to_json
from meedoen_desktop.services.exercises.exercise_records import cv_sentences, records_of, strengths
from meedoen_desktop.services.persons import phones
from meedoen_desktop.services.persons.person_fields import languages
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.services.trail.trail_undo import Undo, known, undo
from meedoen_desktop.services.written import written_order
from meedoen_desktop.store import Store

KIND = "cv"
"""Kind of the draft."""
_KEY = "data"


@dataclass(frozen=True)
class CvLine:
    """One CV in the list of a client."""

    id: str
    title: str
    headline: str

    @property
    def name(self) -> str:
        """What it is called: the job that it is for."""
        return self.title or self.headline


@dataclass(frozen=True)
class CvDesk:
    """The CVs of a client, the one that is open, and what can be suggested for it."""

    person_id: str
    client: str
    lines: tuple[CvLine, ...]
    cv_id: str = ""
    """Empty: there is no CV yet."""
    data: CvData = field(default_factory=CvData)
    strengths: tuple[str, ...] = ()
    """Names of the strengths that the client chose in the last game."""
    sentences: tuple[str, ...] = ()
    """The same in the first person, for the profile."""
    is_working: bool = True
    """False for who died or whose file is closed: then nothing is begun any more."""


def open_desk(store: Store, person_id: str, cv_id: str = "") -> CvDesk:
    """The CV ``cv_id``, or the latest; the look into the dossier is logged. `NotFound`."""
    with store.read() as session:
        person = _person(session, person_id)
        found = _all(session, person_id)
        chosen = next((one for one in found if one.id == cv_id), found[-1] if found else None)
        games = strengths(records_of(session, person_id))[-1:]
        desk = CvDesk(
            person_id, full_name(name_of(person)), tuple(_line(session, one) for one in found),
            strengths=tuple(card.name for game in games for card in game.chosen),
            sentences=tuple(one for game in games for one in cv_sentences(game)),
            is_working=not (person.deceased or _is_closed(session, person)),
        )  # fmt: skip
        if chosen is not None:
            desk = replace(desk, cv_id=chosen.id, data=_typed(session, chosen))
        dossier_id = person.dossier_id
    store.log_access("view", dossier_id)
    return desk


def owners(store: Store) -> tuple[tuple[str, str], ...]:
    """Everybody with a CV: (person id, id of the CV), oldest first; nothing of it is shown."""
    with store.read() as session:
        rows = session.execute(select(Cv.person_id, Cv.id).order_by(written_order("cv")))
        return tuple((person_id, cv_id) for person_id, cv_id in rows)


def begin(store: Store, person_id: str) -> Undo:
    """A new CV, with what is known of the client already."""
    with store.work() as session:
        person = _person(session, person_id)
        made = _made(person, _from_dossier(person))
        session.add(made)
        return undo(made.id, (made,))


def copy(store: Store, cv_id: str, title: str) -> Undo:
    """The same CV for another job."""
    with store.work() as session:
        cv = _require(session, cv_id)
        data = replace(_typed(session, cv), title=title)
        made = _made(_person(session, cv.person_id), data)
        session.add(made)
        return undo(made.id, (made,))


def remove(store: Store, cv_id: str) -> Undo:
    """Take a CV away; what was typed in it is kept for the undo."""
    with store.work() as session:
        cv = _require(session, cv_id)
        _settle(session, cv)
        before = known(cv)
        session.delete(cv)
        return undo(cv_id, before=(before,))


def save_typed(store: Store, cv_id: str, data: CvData) -> None:
    """Keep what is typed; on return it survives a crash. `NotFound` when the CV is gone."""
    with store.work() as session:
        cv = _require(session, cv_id)
        draft = _draft(session, cv)
        now = store.clock.now()
        if draft is None:
            draft = Draft(
                id=new_id(), kind=KIND, subject_id=cv.id, person_id=cv.person_id,
                dossier_id=cv.dossier_id, created_at=now, updated_at=now,
            )  # fmt: skip
            session.add(draft)
            session.flush()
        draft.updated_at = now
        drafts.put_value(session, draft.id, _KEY, to_json(data))


def settle(store: Store, cv_id: str) -> None:
    """The draft becomes the CV; nothing happens when there is none, or the CV is gone."""
    with store.work() as session:
        cv = session.get(Cv, cv_id)
        if cv is not None:
            _settle(session, cv)


def dossier_of(store: Store, cv_id: str) -> str:
    """The id of the dossier that a CV belongs to. `NotFound`."""
    with store.read() as session:
        return _require(session, cv_id).dossier_id


def latest(session: Session, person_id: str) -> CvData | None:
    """The client's last CV, with what is typed in it; for the handover."""
    found = _all(session, person_id)
    return _typed(session, found[-1]) if found else None


def _all(session: Session, person_id: str) -> list[Cv]:
    """Oldest first."""
    wanted = select(Cv).where(Cv.person_id == person_id).order_by(written_order("cv"))
    return list(session.scalars(wanted))


def _line(session: Session, cv: Cv) -> CvLine:
    data = _typed(session, cv)
    return CvLine(cv.id, data.title, data.headline)


def _typed(session: Session, cv: Cv) -> CvData:
    """What is typed but not settled, or the CV as it is kept."""
    draft = _draft(session, cv)
    if draft is not None:
        values = drafts.values_of(session, draft.id)
        if _KEY in values:
            return from_json(values[_KEY])
    kept = _content(cv) | {
        "headline": cv.headline, "profile": cv.profile, "look": cv.look, "photo_id": cv.photo_id,
    }  # fmt: skip
    return from_json(kept)


def _content(cv: Cv) -> dict[str, Any]:
    """What is in the JSON; a damaged one is as empty."""
    try:
        content = json.loads(cv.content or "{}")
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}


def _settle(session: Session, cv: Cv) -> None:
    draft = _draft(session, cv)
    if draft is None:
        return
    _write(cv, _typed(session, cv))
    drafts.remove(session, draft.id)


def _write(cv: Cv, data: CvData) -> None:
    """Only what changed becomes an operation."""
    rest = to_json(data)
    texts = {name: str(rest.pop(name)) for name in ("headline", "profile", "look", "photo_id")}
    texts["headline"] = texts["headline"][:400]
    texts["content"] = drafts.as_text(rest)
    for name, value in texts.items():
        if getattr(cv, name) != value:
            setattr(cv, name, value)


def made_for(person: Person, data: CvData, cv_id: str, photo_id: str) -> Cv:
    """A CV of this person, not yet in a session: name and reach come from the dossier."""
    filled = replace(
        data, name=full_name(name_of(person)), phone=phones.shown(person.phone),
        email=person.email or "", town="" if person.secret_address else person.town,
        photo_id=photo_id,
    )  # fmt: skip
    return _made(person, filled, cv_id)


def _made(person: Person, data: CvData, cv_id: str = "") -> Cv:
    cv = Cv(id=cv_id or new_id(), person_id=person.id, dossier_id=person.dossier_id)
    cv.headline = cv.profile = cv.content = cv.photo_id = cv.look = ""
    _write(cv, data)
    return cv


def _from_dossier(person: Person) -> CvData:
    """A secret address or number never comes on a CV by itself."""
    spoken = [person.language] if person.language not in {"", "nl"} else []
    names = languages()
    own = [CvRow(new_id(), "mother", names.get(code, code).capitalize()) for code in spoken]
    rows = (*own, CvRow(new_id(), "fair" if spoken else "mother", "Nederlands"))
    return CvData(
        name=full_name(name_of(person)),
        phone=phones.shown(person.phone),
        email=person.email,
        town="" if person.secret_address else person.town,
        languages=rows,
    )


def _is_closed(session: Session, person: Person) -> bool:
    dossier = session.get(Dossier, person.dossier_id)
    return dossier is not None and dossier.closed_on is not None


def _draft(session: Session, cv: Cv) -> Draft | None:
    return session.scalars(select(Draft).filter_by(kind=KIND, subject_id=cv.id)).first()


def _person(session: Session, person_id: str) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
    return person


def _require(session: Session, cv_id: str) -> Cv:
    cv = session.get(Cv, cv_id)
    if cv is None:
        raise NotFound(N_("Dit cv is weggehaald. Er is niets veranderd."))
    return cv
