"""What a new appointment starts with: the length, the usual place, the points of the talk."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.method.form import AgendaItem
from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.method.municipality import load_municipality
from meedoen_desktop.models import Appointment, Contact, Intake
from meedoen_desktop.services.agenda.appointments import FOLLOW_UP, HOME, INTAKE
from meedoen_desktop.services.team import team, this_consultant
from meedoen_desktop.store import Store

_PLACES = 8
_FOLLOW_UP: tuple[tuple[int, str], ...] = (
    (5, "Hoe gaat het"),
    (10, "Wat we afspraken, en hoe dat ging"),
    (20, "Wat nu belangrijk is"),
    (7, "Een kleine stap: wie doet wat"),
    (3, "De volgende afspraak"),
)
"""Timed points of a talk after the first (method.md 4). Dutch, as the talk itself."""


@dataclass(frozen=True, slots=True)
class Planning:
    """``places`` were used before, the most used first; ``office`` is the municipality's."""

    working_days: str
    office: str
    places: tuple[str, ...]
    office_is_example: bool = False
    """Its address is one that nobody replaced by the real one yet, in a vault for real work."""

    @property
    def suggestions(self) -> tuple[str, ...]:
        """Places to choose from, each once."""
        return tuple(dict.fromkeys(place for place in (self.office, *self.places) if place))


def planning(store: Store) -> Planning:
    """What the appointment dialog needs; a data file that is wrong leaves its place empty."""
    used = (
        select(Appointment.place)
        .where(Appointment.place != "", Appointment.form != HOME)
        .group_by(Appointment.place)
        .order_by(func.count(Appointment.id).desc(), Appointment.place)
        .limit(_PLACES)
    )
    with store.read() as session:
        places = tuple(session.scalars(used))
    office, is_example = _office(store)
    return Planning(this_consultant(store).working_days, office, places, is_example)


def usual_kind(store: Store, person_id: str) -> str:
    """A first talk for who had none yet, otherwise a follow-up."""
    held = select(Intake.id).where(Intake.person_id == person_id)
    spoken = select(Contact.id).where(
        Contact.person_id == person_id, Contact.result.in_(("spoken", "supporter"))
    )
    with store.read() as session:
        had_any = any(session.scalar(one.limit(1)) for one in (held, spoken))
    return FOLLOW_UP if had_any else INTAKE


def usual_agenda(kind: str) -> str:
    """The timed points of a talk of this kind, one per line: "5 min Welkom"."""
    if kind != INTAKE:
        points = _FOLLOW_UP
    else:
        try:
            points = tuple((item.minutes, _label(item)) for item in latest_form().agenda)
        except MeedoenError:
            points = ()
    return "\n".join(f"{minutes} min {words}" for minutes, words in points)


def agenda_minutes(text: str) -> int:
    """How long the points take together; a line without minutes counts as none."""
    heads = (line.split(maxsplit=1)[:1] for line in text.splitlines() if line.strip())
    return sum(int(head[0]) for head in heads if head[0].isascii() and head[0].isdigit())


def _label(item: AgendaItem) -> str:
    return item.label.text("nl")


def _office(store: Store) -> tuple[str, bool]:
    """The usual place, and whether it is only an example."""
    details = team(store)
    try:
        chosen = details.municipality_id
        municipality = load_municipality(chosen) if chosen else None
    except MeedoenError:
        return "", False
    if municipality is None or not municipality.offices:
        return "", False
    office = municipality.offices[0]
    words = ", ".join((office.name, *office.address[:1]))
    return words, office.to_check and not details.practice
