"""The people that the vault knows, as far as matching and comparing need them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.letters.names import PersonName, list_name
from meedoen_desktop.models import Appointment, Consultant, Contact, Dossier, Person
from meedoen_desktop.services.client_import.matching import Identity, traits_of
from meedoen_desktop.services.persons.person_fields import RULES, Value
from meedoen_desktop.services.written import codes_in_order

_COLUMNS = tuple(RULES)


@dataclass(frozen=True, slots=True)
class Known:
    """A person of the vault with all fields that a list can change."""

    identity: Identity
    dossier_id: str
    is_open: bool
    is_single: bool
    """Nobody else in the dossier."""
    consultant_id: str
    values: Mapping[str, Value]

    @property
    def person_id(self) -> str:
        return self.identity.record_id

    def text(self, name: str) -> str:
        return str(self.values.get(name) or "")

    @property
    def name(self) -> str:
        """As in an alphabetical list: "Velzen, Anna van"."""
        first, prefix, surname = map(self.text, ("first_names", "prefix", "surname"))
        return list_name(PersonName(first_names=first, prefix=prefix, surname=surname))


Triple = tuple[str, str, str]


@dataclass
class Index:
    """Descriptions of people, found by whatever they may share with a row."""

    _by: dict[tuple[str, str | Triple], list[int]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, position: int, identity: Identity) -> None:
        for key in _keys(identity):
            self._by[key].append(position)

    def find(self, identity: Identity) -> list[int]:
        """Positions of everybody who may be meant, in the order in which they were added."""
        found = {at for key in _keys(identity) for at in self._by.get(key, ())}
        return sorted(found)


def _keys(identity: Identity) -> Iterator[tuple[str, str | Triple]]:
    traits = identity.traits
    if identity.record_id:
        yield "id", identity.record_id
    if identity.bsn:
        yield "bsn", identity.bsn
    if identity.file_number:
        yield "file", identity.file_number
    yield "name", (traits.surname, traits.first_names, traits.birth_date.strip("0"))


@dataclass
class People:
    """Everybody in the vault."""

    all: tuple[Known, ...] = ()
    index: Index = field(default_factory=Index)

    @classmethod
    def of(cls, known: Iterable[Known]) -> People:
        people = cls(tuple(known))
        for position, one in enumerate(people.all):
            people.index.add(position, one.identity)
        return people

    def candidates(self, identity: Identity) -> list[Known]:
        return [self.all[at] for at in self.index.find(identity)]


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A planned appointment, or a day that was agreed without a time."""

    day: date
    at: str = ""
    """``HH:MM`` on the wall clock."""
    appointment_id: str = ""
    is_from_list: bool = False


@dataclass
class Surroundings:
    """What the vault holds about people besides their own fields."""

    groups: dict[str, str] = field(default_factory=dict)
    """Person id -> code that counts today."""
    last_contacts: dict[str, date] = field(default_factory=dict)
    upcoming: dict[str, list[Upcoming]] = field(default_factory=lambda: defaultdict(list))
    consultants: dict[str, str] = field(default_factory=dict)
    """Name without case -> id."""
    names: dict[str, str] = field(default_factory=dict)
    """Id of a consultant -> name."""
    dossiers: dict[str, str] = field(default_factory=dict)
    """File number -> dossier id."""


_GROUPS = codes_in_order("kind in ('group', 'route') and valid_from <= :today")
SPOKEN = ("spoken", "supporter")
"""Results of a contact that was one, as in the list of clients."""
IMPORTED_NOTE = "Overgenomen uit de lijst."
"""What is stored says neither *cliënt* nor *inwoner*: it shows as it is in every team."""


def load_people(session: Session) -> People:
    """Read them in one statement, without making objects of them."""
    columns = [getattr(Person, name) for name in _COLUMNS]
    rows = session.execute(
        select(
            Person.id, Person.dossier_id, Person.consultant_id,
            Dossier.file_number, Dossier.closed_on, *columns,
        ).join(Dossier, Dossier.id == Person.dossier_id, isouter=True).order_by(Person.id)
    ).all()  # fmt: skip
    sizes: dict[str, int] = defaultdict(int)
    for row in rows:
        sizes[row[1]] += 1
    return People.of(
        _known(row[:5], dict(zip(_COLUMNS, row[5:], strict=True)), is_single=sizes[row[1]] == 1)
        for row in rows
    )


def _known(head: tuple[object, ...], values: dict[str, Value], *, is_single: bool) -> Known:
    person_id, dossier_id, consultant_id, file_number, closed_on = head

    def text(name: str) -> str:
        return str(values[name] or "")

    identity = Identity(str(person_id), text("bsn"), str(file_number or ""), traits_of(text))
    return Known(
        identity=identity,
        dossier_id=str(dossier_id),
        is_open=closed_on is None,
        is_single=is_single,
        consultant_id=str(consultant_id or ""),
        values=values,
    )


def load_surroundings(session: Session, today: date) -> Surroundings:
    """Groups, contacts, appointments and colleagues, a statement each."""
    found = Surroundings()
    facts = session.connection().exec_driver_sql(_GROUPS, {"today": today.isoformat()})
    for person, code in facts:
        found.groups[person] = code
    spoken = select(Contact.person_id, Contact.happened_at).where(Contact.result.in_(SPOKEN))
    for person, moment in session.execute(spoken):
        day = moment.astimezone(AMSTERDAM).date()
        found.last_contacts[person] = max(day, found.last_contacts.get(person, day))
    _add_upcoming(session, found, today)
    for name, identifier in session.execute(select(Consultant.name, Consultant.id)):
        found.consultants[name.casefold()] = identifier
        found.names[identifier] = name
    for number, identifier in session.execute(
        select(Dossier.file_number, Dossier.id).where(Dossier.file_number != "")
    ):
        found.dossiers.setdefault(number, identifier)
    return found


def _add_upcoming(session: Session, found: Surroundings, today: date) -> None:
    planned = select(
        Appointment.person_id, Appointment.wall_time, Appointment.id, Appointment.note
    ).where(Appointment.status == "planned", Appointment.wall_time >= today.isoformat())
    for person, wall, identifier, note in session.execute(planned.order_by(Appointment.wall_time)):
        day = date.fromisoformat(wall[:10])
        found.upcoming[person].append(Upcoming(day, wall[11:16], identifier, note == IMPORTED_NOTE))
    agreed = select(Contact.person_id, Contact.next_on).where(
        Contact.next_on >= today, Contact.next_done.is_(False)
    )
    for person, day_agreed in session.execute(agreed.order_by(Contact.next_on)):
        if day_agreed is not None:
            found.upcoming[person].append(Upcoming(day_agreed))
