"""Two clients side by side: what differs, with a sensible choice made already."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import (
    Dossier,
    MergeRecord,
    NotDouble,
    Operation,
    Person,
    UnlistedPerson,
)
from meedoen_desktop.services.client_import.changes import shown_value
from meedoen_desktop.services.merging.belongings import records_of, table_of
from meedoen_desktop.services.persons.person_fields import RULES
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store
from meedoen_desktop.store.live import decode_op, live_by_field

LEFT, RIGHT, BOTH = "left", "right", "both"
_ASIDE = (MergeRecord, NotDouble, UnlistedPerson)
"""What is remembered about a client, and is nothing of his history."""
_FULLER = frozenset({"first_names", "birth_date"})
"""What says more goes first: "Karin" before "K.", a whole date before a year."""
_OF_REGISTER = frozenset(
    {"first_names", "initials", "prefix", "surname", "birth_date", "gender", "noble_title"}
)
"""What a file with a BSN has from the population register: surer than what was typed last."""
_SAFER = frozenset({"secret_address", "deceased"})
"""Yes goes before no here: a secret address must never be lost in a merge."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A field that differs; ``chosen`` is LEFT, RIGHT or (only for a note) BOTH."""

    field: str
    left: Any
    right: Any
    shown_left: str
    shown_right: str
    chosen: str
    can_be_both: bool = False

    @property
    def is_clash(self) -> bool:
        """Both say something, and not the same."""
        return bool(self.left and self.right)

    def value(self, side: str) -> Any:
        """The stored value of a side."""
        if side == BOTH:
            return f"{self.left}\n{self.right}"
        return self.left if side == LEFT else self.right


@dataclass(frozen=True, slots=True)
class Party:
    """One of the two; ``records`` counts what goes along, by table."""

    person_id: str
    dossier_id: str
    name: str
    file_number: str
    is_closed: bool
    added_on: date | None
    records: dict[str, int]

    @property
    def total(self) -> int:
        return sum(self.records.values())


@dataclass(frozen=True, slots=True)
class Pair:
    """``left`` is who stays: the open file, then who has most records."""

    left: Party
    right: Party
    choices: tuple[Choice, ...]
    equal: int
    """How many filled fields are the same."""

    @property
    def files_differ(self) -> bool:
        """Whether there is something to choose between two files."""
        left, right = self.left, self.right
        numbers = left.file_number != right.file_number or left.is_closed != right.is_closed
        return left.dossier_id != right.dossier_id and numbers


def read_pair(store: Store, one: str, other: str) -> Pair:
    """Both clients; the access log is written before anybody sees them. `NotFound`."""
    with store.read() as session:
        parties = sorted((_party(session, one), _party(session, other)), key=_stays)
        left, right = (session.get_one(Person, party.person_id) for party in parties)
        changed = _changed(session, left.id), _changed(session, right.id)
        found = [_choice(name, left, right, changed) for name in RULES]
        equal = sum(bool(getattr(left, name)) and one is None
                    for name, one in zip(RULES, found, strict=True))  # fmt: skip
        choices = tuple(one for one in found if one is not None)
        pair = Pair(parties[0], parties[1], choices, equal)
    for dossier_id in {pair.left.dossier_id, pair.right.dossier_id}:
        store.log_access("view", dossier_id)
    return pair


def _stays(party: Party) -> tuple[bool, int, date, str]:
    return party.is_closed, -party.total, party.added_on or date.max, party.person_id


def _party(session: Session, person_id: str) -> Party:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
    dossier = session.get(Dossier, person.dossier_id)
    found = (record for record in records_of(session, person_id) if not isinstance(record, _ASIDE))
    counts = Counter(table_of(type(record)) for record in found)
    return Party(
        person_id=person.id,
        dossier_id=person.dossier_id,
        name=full_name(name_of(person)),
        file_number=dossier.file_number if dossier else "",
        is_closed=bool(dossier and dossier.closed_on),
        added_on=person.added_on,
        records=dict(counts),
    )


def _changed(session: Session, person_id: str) -> dict[str, str]:
    """Field -> the clock value of its last change; texts that sort by time."""
    rows = session.execute(select(Operation.__table__).where(Operation.record_id == person_id))
    live = live_by_field([decode_op(row) for row in rows])
    return {name: found[-1].hlc for name, found in live.items() if found}


def _choice(
    name: str, left: Person, right: Person, changed: tuple[dict[str, str], dict[str, str]]
) -> Choice | None:
    here, there = getattr(left, name), getattr(right, name)
    if here == there:
        return None
    can_be_both = name == "attention" and bool(here and there)
    chosen = BOTH if can_be_both else _sensible(name, here, there, changed)
    if name in _OF_REGISTER and here and there and bool(left.bsn) != bool(right.bsn):
        chosen = LEFT if left.bsn else RIGHT
    return Choice(
        name, here, there, shown_value(name, here), shown_value(name, there), chosen, can_be_both
    )


def _sensible(
    name: str, here: Any, there: Any, changed: tuple[dict[str, str], dict[str, str]]
) -> str:
    """What is filled goes before what is empty, the newest word before an older one."""
    if name in _SAFER or not (here and there):
        return LEFT if here else RIGHT
    if name in _FULLER and _fullness(name, here) != _fullness(name, there):
        return LEFT if _fullness(name, here) > _fullness(name, there) else RIGHT
    return RIGHT if changed[1].get(name, "") > changed[0].get(name, "") else LEFT


def _fullness(name: str, value: Any) -> int:
    """How much a text says: letters of the longest word, or known parts of a date."""
    if name == "birth_date":
        return sum(part.strip("0") != "" for part in (value[:4], value[4:6], value[6:]))
    return min(3, max((len(word.rstrip(".")) for word in str(value).split()), default=0))
