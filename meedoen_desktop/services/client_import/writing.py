"""Writes a planned import into the session: all of it in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.models import (
    Appointment,
    Contact,
    DatedFact,
    Dossier,
    Person,
    Synced,
    UnlistedPerson,
    new_id,
)
from meedoen_desktop.services.client_import.changes import changed_values, values_for
from meedoen_desktop.services.client_import.effects import Effects, Setting
from meedoen_desktop.services.client_import.moments import Moment
from meedoen_desktop.services.client_import.people import IMPORTED_NOTE, Known
from meedoen_desktop.services.client_import.records import Record
from meedoen_desktop.services.persons.person_fields import Value
from meedoen_desktop.services.persons.persons import list_order

_BATCH = 250
_AT_ONCE = 400
"""Ids in one statement; SQLite allows many more."""


@dataclass(frozen=True)
class Step:
    """One row that changes something; ``known`` None: somebody new."""

    record: Record
    known: Known | None
    effects: Effects


@dataclass
class Writer:
    """Writes rows in batches; ``author`` is the consultant at this laptop."""

    session: Session
    setting: Setting
    author: str
    progress: Callable[[int, int], object]
    _new_dossiers: dict[str, str] = field(default_factory=dict)

    def write(self, steps: list[Step]) -> dict[int, str]:
        """Row number -> id of a new person. ``progress`` may raise `Cancelled`."""
        made: dict[int, str] = {}
        for start in range(0, len(steps), _BATCH):
            self.progress(start, len(steps))
            batch = steps[start : start + _BATCH]
            persons = self._loaded(step.known.person_id for step in batch if step.known)
            for step in batch:
                if step.known is None:
                    made[step.record.row.number] = self._add(step)
                else:
                    self._change(step, step.known, persons[step.known.person_id])
            self.session.flush()
            self.session.expunge_all()
        self.progress(len(steps), len(steps))
        return made

    def mark_presence(self, present: set[str], absent: set[str]) -> None:
        """Which dossiers stood in this list (sets ``Dossier.in_last_import``)."""
        for dossier in self._dossiers(present, Dossier.in_last_import.is_(False)):
            dossier.in_last_import = True
        for dossier in self._dossiers(absent, Dossier.in_last_import.is_(True)):
            dossier.in_last_import = False

    def mark_listed(self, seen: set[str]) -> None:
        """A list has named these people now: who is missing from the next is worth a look."""
        for unlisted in list(self.session.scalars(select(UnlistedPerson))):
            if unlisted.person_id in seen:
                self.session.delete(unlisted)

    def _loaded(self, ids: Iterable[str]) -> dict[str, Person]:
        wanted = select(Person).where(Person.id.in_(list(ids)))
        return {person.id: person for person in self.session.scalars(wanted)}

    def _dossiers(self, ids: set[str], *which: ColumnElement[bool]) -> Iterable[Dossier]:
        ordered = sorted(ids)
        for start in range(0, len(ordered), _AT_ONCE):
            wanted = Dossier.id.in_(ordered[start : start + _AT_ONCE])
            yield from self.session.scalars(select(Dossier).where(wanted, *which))

    def _add(self, step: Step) -> str:
        record, identifier = step.record, new_id()
        dossier_id = self._dossier_for(record.file_number)
        values = {key: value for key, value in values_for(None, record).items() if value}
        person = Person(
            id=identifier,
            dossier_id=dossier_id,
            consultant_id=step.effects.consultant_id or self.author,
            added_on=self.setting.today,
            sort_key=_sort_key(values),
            **values,
        )
        self.session.add_all([person, *self._surroundings(step.effects, identifier, dossier_id)])
        return identifier

    def _dossier_for(self, number: str) -> str:
        known = self.setting.surroundings.dossiers.get(number) or self._new_dossiers.get(number)
        if number and known:
            return known
        dossier = Dossier(id=new_id(), file_number=number, opened_on=self.setting.today)
        dossier.dossier_id = dossier.id
        self.session.add(dossier)
        if number:
            self._new_dossiers[number] = dossier.id
        return dossier.id

    def _change(self, step: Step, known: Known, person: Person) -> None:
        changed = changed_values(known, values_for(known, step.record))
        for key, value in changed.items():
            setattr(person, key, value)
        if changed.keys() & {"surname", "first_names", "initials"}:
            person.sort_key = list_order(person.surname, person.first_names, person.initials)
        if step.effects.consultant_id:
            person.consultant_id = step.effects.consultant_id
        if step.effects.file_number:
            for dossier in self._dossiers({known.dossier_id}):
                dossier.file_number = step.effects.file_number
        self._move_or_keep(step.effects)
        self.session.add_all(self._surroundings(step.effects, known.person_id, known.dossier_id))

    def _move_or_keep(self, effects: Effects) -> None:
        if effects.moves is None or effects.appointment is None:
            return
        moved = self.session.get(Appointment, effects.moves.appointment_id)
        if moved is not None:
            moved.wall_time = _wall(effects.appointment)

    def _surroundings(self, effects: Effects, person: str, dossier: str) -> list[Synced]:
        found: list[Synced] = []
        if effects.group:
            found += self._group(effects.group, person, dossier)
        if effects.last_contact:
            happened = datetime.combine(effects.last_contact, time(12), AMSTERDAM)
            found.append(self._contact(person, dossier, happened, result="spoken"))
        planned = effects.appointment
        if planned and planned.time and effects.moves is None:
            found.append(
                Appointment(
                    person_id=person, dossier_id=dossier, wall_time=_wall(planned), form="office",
                    kind="follow_up", consultant_id=self.author, note=IMPORTED_NOTE,
                )
            )  # fmt: skip
        elif planned and not planned.time:
            note = self._contact(person, dossier, self._now, result="")
            note.next_step, note.next_on = "Afspraak volgens de lijst", planned.day
            found.append(note)
        return found

    @property
    def _now(self) -> datetime:
        return datetime.combine(self.setting.today, time(12), AMSTERDAM)

    def _group(self, code: str, person: str, dossier: str) -> list[Synced]:
        """A fact of today; one that was made today already is corrected instead."""
        profile = self.setting.profile
        if profile is None:
            return []
        kind = "route" if profile.words.group == "route" else "group"
        same_day = select(DatedFact).where(
            DatedFact.person_id == person,
            DatedFact.kind == kind,
            DatedFact.valid_from == self.setting.today,
        )
        present = self.session.scalars(same_day).first() if person in self._grouped else None
        if present is not None:
            present.code = code
            return []
        return [
            DatedFact(
                person_id=person, dossier_id=dossier, kind=kind, code=code,
                valid_from=self.setting.today, profile_id=profile.id,
                profile_version=str(profile.version), reason=IMPORTED_NOTE, author_id=self.author,
            )
        ]  # fmt: skip

    @property
    def _grouped(self) -> Mapping[str, str]:
        return self.setting.surroundings.groups

    def _contact(self, person: str, dossier: str, happened: datetime, *, result: str) -> Contact:
        return Contact(
            person_id=person, dossier_id=dossier, happened_at=happened, form="imported",
            result=result, note=IMPORTED_NOTE, consultant_id=self.author,
        )  # fmt: skip


def _sort_key(values: Mapping[str, Value]) -> str:
    texts = (str(values.get(key, "")) for key in ("surname", "first_names", "initials"))
    return list_order(*texts)


def _wall(moment: Moment) -> str:
    """The form of ``Appointment.wall_time``; a list's own "no time" never comes here."""
    return f"{moment.day:%Y-%m-%d}T{moment.time or time():%H:%M}"
