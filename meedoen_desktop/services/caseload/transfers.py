"""A warm transfer of clients to a colleague: with a note, and with what was promised and planned.

What is open is laid side by side, and each line goes along or stays. All of it is one action, and
one undo takes it back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import Appointment, Consultant, Contact, Person, PlanStep, new_id
from meedoen_desktop.models.dated_fact import NOBODY
from meedoen_desktop.services.clients import assignments
from meedoen_desktop.services.clients.assignments import Assignment
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store

TALK, CONTACT, STEP = "talk", "contact", "step"
WARM: dict[str, str] = {
    "spoken": N_("Ik heb mijn collega gesproken over deze cliënt"),
    "told": N_("De cliënt weet het en is het ermee eens"),
    "met": N_("Er is een kennismaking met ons drieën gepland"),
    "read": N_("Het dossier is bijgewerkt"),
}
"""The checklist of a warm transfer: it advises, it never stops anything."""
_MOST_IDS = 500
"""How many ids one statement takes."""
_Kept = TypeVar("_Kept", Appointment, Contact)


@dataclass(frozen=True, slots=True)
class OpenLine:
    """Something that is planned or promised. ``sort`` is talk, contact or step."""

    sort: str
    id: str
    person_id: str
    name: str
    what: str
    """What was promised; for a talk its kind."""
    day: date | None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Transfer:
    """Who goes to whom, from when, why; and which open lines go along."""

    person_ids: tuple[str, ...]
    to: str
    since: date
    reason: str
    note: str = ""
    """For the colleague, on the timeline of each client."""
    warm: frozenset[str] = frozenset()
    along: frozenset[str] = frozenset()
    """Ids of `OpenLine`; what is not in it stays with who has it now."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was written, so that it can be taken back."""

    facts: tuple[str, ...]
    notes: tuple[str, ...]
    talks: tuple[tuple[str, str], ...]
    """Appointment and who had it before."""
    promises: tuple[tuple[str, str], ...]
    """Contact and who had made the promise."""
    to: str
    """Who has them now: what went on to somebody else since is left alone."""


def open_lines(store: Store, person_ids: tuple[str, ...]) -> tuple[OpenLine, ...]:
    """Future talks and open promises of these clients, by day; what has no day comes last."""
    with store.read() as session:
        people = {one.id: one for one in assignments.people_of(session, person_ids)}
        found = [
            *_talks(session, people, store.clock.today()),
            *_promises(session, people),
            *_steps(session, people),
        ]
    return tuple(sorted(found, key=lambda one: (one.day or date.max, one.name, one.id)))


def transfer(store: Store, wanted: Transfer, translator: Translator) -> Done:
    """Do it all at once. `WrongInput` names the field: clients, to, since or reason."""
    if not wanted.reason.strip():
        raise WrongInput(
            N_("Schrijf kort waarom. Dan weet u dat later nog, en een collega ook."), field="reason"
        )
    with store.work() as session:
        given = Assignment(wanted.person_ids, wanted.to, wanted.since, wanted.reason)
        facts = assignments.write(session, given, store.author)
        people = {one.id: one for one in assignments.people_of(session, wanted.person_ids)}
        lines = [
            *_talks(session, people, store.clock.today()),
            *_promises(session, people),
            *_steps(session, people),
        ]
        return Done(
            facts=tuple(one.id for one in facts),
            notes=_write_notes(session, store, wanted, people, lines, translator),
            talks=_hand(session, Appointment, wanted),
            promises=_hand(session, Contact, wanted),
            to=_keeper(wanted),
        )


def take_back(store: Store, done: Done) -> None:
    """Undo `transfer`; what was removed or changed since is left alone."""
    with store.work() as session:
        assignments.remove(session, done.facts)
        for note_id in done.notes:
            note = session.get(Contact, note_id)
            if note is not None:
                session.delete(note)
        for talk_id, before in done.talks:
            talk = session.get(Appointment, talk_id)
            if talk is not None and talk.consultant_id == done.to:
                talk.consultant_id = before
        for contact_id, before in done.promises:
            contact = session.get(Contact, contact_id)
            if contact is not None and contact.consultant_id == done.to:
                contact.consultant_id = before


def _parts(people: dict[str, Person]) -> list[list[str]]:
    ids = list(people)
    return [ids[at : at + _MOST_IDS] for at in range(0, len(ids), _MOST_IDS)]


def _talks(session: Session, people: dict[str, Person], today: date) -> list[OpenLine]:
    found = []
    for part in _parts(people):
        wanted = select(Appointment).where(
            Appointment.person_id.in_(part),
            Appointment.status == "planned",
            Appointment.wall_time >= today.isoformat(),
        )
        for one in session.scalars(wanted):
            name = full_name(name_of(people[one.person_id]))
            day = one.wall.date()
            found.append(OpenLine(TALK, one.id, one.person_id, name, one.kind, day, one.wall))
    return found


def _promises(session: Session, people: dict[str, Person]) -> list[OpenLine]:
    found = []
    for part in _parts(people):
        wanted = select(Contact).where(
            Contact.person_id.in_(part), Contact.next_done.is_(False), Contact.next_step != ""
        )
        for one in session.scalars(wanted):
            name = full_name(name_of(people[one.person_id]))
            found.append(OpenLine(CONTACT, one.id, one.person_id, name, one.next_step, one.next_on))
    return found


def _steps(session: Session, people: dict[str, Person]) -> list[OpenLine]:
    found = []
    for part in _parts(people):
        wanted = select(PlanStep).where(PlanStep.person_id.in_(part), PlanStep.done_on.is_(None))
        for one in session.scalars(wanted):
            name = full_name(name_of(people[one.person_id]))
            found.append(OpenLine(STEP, one.id, one.person_id, name, one.what, one.due_on))
    return found


def _keeper(wanted: Transfer) -> str:
    return "" if wanted.to == NOBODY else wanted.to


def _hand(session: Session, kind: type[_Kept], wanted: Transfer) -> tuple[tuple[str, str], ...]:
    """Give what goes along to its new keeper; the ids with who kept it before."""
    before = []
    for record_id in sorted(wanted.along):
        found = session.get(kind, record_id)
        if found is not None:
            before.append((record_id, found.consultant_id))
            found.consultant_id = _keeper(wanted)
    return tuple(before)


def _write_notes(
    session: Session,
    store: Store,
    wanted: Transfer,
    people: dict[str, Person],
    lines: list[OpenLine],
    translator: Translator,
) -> tuple[str, ...]:
    """One note on the timeline of each client, with what goes along and what stays."""
    to = session.get(Consultant, wanted.to)
    name = to.name if to is not None else translator.text("niemand")
    made = []
    for person in people.values():
        own = [one for one in lines if one.person_id == person.id]
        note = Contact(
            id=new_id(), dossier_id=person.dossier_id, person_id=person.id, form="note",
            happened_at=store.clock.now(), result="", consultant_id=store.author,
            note=_note(wanted, name, own, translator),
        )  # fmt: skip
        session.add(note)
        made.append(note.id)
    return tuple(made)


def _note(wanted: Transfer, to: str, lines: list[OpenLine], translator: Translator) -> str:
    _ = translator.text
    day = translator.day_long(wanted.since)
    said = [_("Overgedragen aan {naam}, vanaf {dag}.", naam=to, dag=day), wanted.reason.strip()]
    said.append(wanted.note.strip())
    said += [f"✓ {_(WARM[key])}" for key in WARM if key in wanted.warm]
    for title, is_along in ((_("Gaat mee:"), True), (_("Blijft:"), False)):
        own = [one for one in lines if (one.id in wanted.along) is is_along]
        if own:
            said.append(title)
            said += [f"– {_line(one, translator)}" for one in own]
    return "\n".join(part for part in said if part)


def _line(line: OpenLine, translator: Translator) -> str:
    what = translator.text("afspraak") if line.sort == TALK else line.what
    return f"{what}, {translator.day(line.day)}" if line.day else what
