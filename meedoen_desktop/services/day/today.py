"""What the first screen of the day shows: talks, open work, promises, due contact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import Appointment, Draft, DraftValue, Person
from meedoen_desktop.services import drafts
from meedoen_desktop.services.agenda.agenda import Entry, meetings_between
from meedoen_desktop.services.caseload.team_news import NOTHING, TeamNews, read_team_news
from meedoen_desktop.services.day import quick_notes
from meedoen_desktop.services.day.promises import Promise, open_promises
from meedoen_desktop.services.drafts import OFFERED
from meedoen_desktop.services.letters.letter_batch import done_ids
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.services.rhythm.own_work import elsewhere
from meedoen_desktop.services.rhythm.proposals import Caseload, caseload, working_calendar
from meedoen_desktop.services.team import team, this_consultant
from meedoen_desktop.store import Store

_EMPTY = Caseload()


@dataclass(frozen=True, slots=True)
class TalkLine:
    """A planned talk; ``at`` is wall time."""

    id: str
    person_id: str
    name: str
    phone: str
    at: datetime
    minutes: int
    form: str
    kind: str
    place: str
    status: str


@dataclass(frozen=True, slots=True)
class DraftLine:
    """Open work of this laptop; ``kind`` is intake, exercise, letter, note or person.

    ``subject_id`` says which form or exercise it is.
    """

    id: str
    kind: str
    subject_id: str
    person_id: str
    name: str
    updated: datetime


@dataclass(frozen=True, slots=True)
class Day:
    """The whole screen."""

    today: date
    consultant: str
    talks: tuple[TalkLine, ...]
    meetings: tuple[Entry, ...]
    calls_for: date
    """The next working day: whom to call the day before (method.md 3)."""
    drafts: tuple[DraftLine, ...]
    promises: tuple[Promise, ...]
    caseload: Caseload
    team: TeamNews = NOTHING

    @property
    def is_empty(self) -> bool:
        """Nobody in file yet: the screen teaches instead."""
        work = self.talks or self.meetings or self.drafts or self.promises
        nothing = not work and self.team.is_empty
        return self.caseload.clients == 0 and nothing


def read_day(store: Store) -> Day:
    """Everything for today, read in one go; nothing that is a colleague's to do."""
    today = store.clock.today()
    me = this_consultant(store)
    profile = profile_of(store)
    with store.read() as session:
        others = elsewhere(session, store.author, today)
    every = caseload(store, profile, others) if profile else _EMPTY
    news = read_team_news(store)
    with store.read() as session:
        return Day(
            today=today,
            consultant=me.name,
            talks=_talks(session, store.author, today),
            meetings=tuple(meetings_between(session, store.author, today, today)),
            calls_for=working_calendar(store, session).following(today),
            drafts=_drafts(session),
            promises=open_promises(session, today, store.author, others.people),
            caseload=every,
            team=news,
        )


def profile_of(store: Store) -> Profile | None:
    """The profile of this vault, or None when its data file cannot be used."""
    chosen = team(store).profile_id
    try:
        return load_profile(chosen) if chosen else None
    except DataFileError:
        return None


def _talks(session: Session, author: str, day: date) -> tuple[TalkLine, ...]:
    """Own talks, as in the agenda: whoever has the client now."""
    rows = session.execute(
        select(Appointment, Person)
        .join(Person, Person.id == Appointment.person_id)
        .where(Appointment.wall_time.startswith(day.isoformat()), Appointment.status != "cancelled")
        .where(Appointment.consultant_id.in_({author, ""}))
        .order_by(Appointment.wall_time)
    )
    return tuple(
        TalkLine(
            talk.id, person.id, full_name(name_of(person)), person.phone or person.phone_2,
            talk.wall, talk.minutes, talk.form, talk.kind, talk.place, talk.status,
        )
        for talk, person in rows
    )  # fmt: skip


def _drafts(session: Session) -> tuple[DraftLine, ...]:
    """Work in which something was done; what was only opened is no open work.

    Nor is a pile of letters that all went out.
    """
    done = done_ids(session)
    rows = session.execute(
        select(Draft, Person)
        .outerjoin(Person, Person.id == Draft.person_id)
        .where(exists().where(DraftValue.draft_id == Draft.id, DraftValue.key != OFFERED))
        .order_by(Draft.updated_at.desc())
    )
    return tuple(
        DraftLine(
            draft.id,
            draft.kind,
            draft.subject_id,
            draft.person_id,
            full_name(name_of(about)) if about else "",
            draft.updated_at,
        )
        for draft, person in rows
        if draft.id not in done
        for about in (person or _chosen_in(session, draft),)
    )


def _chosen_in(session: Session, draft: Draft) -> Person | None:
    """Whom a quick note is about: that is chosen while it is written."""
    if draft.kind != quick_notes.KIND:
        return None
    return session.get(Person, drafts.values_of(session, draft.id).get("person_id", ""))
