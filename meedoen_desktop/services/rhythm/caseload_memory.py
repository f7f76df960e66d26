"""What is remembered of an open vault: the facts of everybody, and what may be done today.

Proposals are never stored. The vault tells which dossiers were written, and only those are read
and computed again; another day or another profile begins anew.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from heapq import nsmallest
from threading import Lock
from typing import NamedTuple

from sqlalchemy.orm import Session

from meedoen_desktop.letters.names import full_name
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm_contact import CONTACT, MEET, SPOKEN
from meedoen_desktop.method.rhythm_engine import for_everybody, needs_sorting
from meedoen_desktop.method.rhythm_facts import Facts
from meedoen_desktop.method.rhythm_invitation import AGAIN, CHOOSE, NEXT, RECORD
from meedoen_desktop.method.rhythm_proposal import Proposal
from meedoen_desktop.method.working_calendar import Absence, WorkingCalendar
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.services.rhythm.own_work import Elsewhere
from meedoen_desktop.services.rhythm.rhythm_facts import Client, read_everybody, read_some

DUE, LETTERS, CALLS, WAITING, LOOK, QUIET = "due", "letters", "calls", "waiting", "look", "quiet"
SECTIONS = (DUE, LETTERS, CALLS, WAITING, LOOK, QUIET)
_SECTION_OF = {
    "letter": LETTERS, "post": LETTERS, "message": LETTERS, "remind": CALLS, "reach": CALLS,
    "delivery": WAITING, "interpreter": WAITING, "interpreter_off": WAITING,
    "ask": WAITING, "refer": WAITING, "indication": WAITING, "report": WAITING,
    "coach": WAITING, "three_way": WAITING, "trajectory": WAITING,
    "review": LOOK, "close": LOOK, "route": LOOK,
}  # fmt: skip
"""Where a kind of proposal stands; all others are *aan de beurt*."""
_PRESSING = frozenset({AGAIN, CHOOSE, NEXT})
_TOO_MANY = 200
"""More changed dossiers than this are quicker read all at once."""
_WHO = """
select id, phone, phone_2, first_names, noble_title, prefix, surname, name_use, partner_prefix,
       partner_surname, gender, initials, own_wish
  from person where id in ({marks})
"""


class Asked(NamedTuple):
    """What proposals depend on beside the facts of the client."""

    profile: Profile
    days: str
    leave: tuple[Absence, ...]
    today: date

    def is_alike(self, other: Asked) -> bool:
        """Whether the same facts count: contact of today is a fact tomorrow."""
        return self.today == other.today and self.profile == other.profile

    def calendar(self) -> WorkingCalendar:
        return WorkingCalendar(self.days, self.leave)


class Who(NamedTuple):
    """Whose name stands on a line."""

    name: str
    phone: str


class Entry(NamedTuple):
    """A proposal in a section; in the order of a section: the first to close first."""

    until: date
    sort_key: str
    person_id: str
    proposal: Proposal


class Known:
    """What is remembered of one vault; ask for ``lock`` first."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.asked: Asked | None = None
        self.number = 0
        """The last of the vault's changes that was seen."""
        self.clients: dict[str, Client] = {}
        self.sections: dict[str, list[Entry]] = {}
        """In no order; only the first of them are ever shown."""
        self.unsorted: set[str] = set()
        """Who has no group or route yet."""
        self._who: dict[str, Who] = {}
        self._forget_all()

    def bring_up_to_date(self, session: Session, asked: Asked, changed: list[str]) -> None:
        """Read and compute what is not known yet, or was written since the last time."""
        before, self.asked = self.asked, asked
        if before is None or not before.is_alike(asked) or len(changed) > _TOO_MANY:
            self._forget_all()
            with _no_search_for_cycles():
                self._compute(read_everybody(session, asked.profile, asked.today), asked)
            return
        self._forget(set(changed))
        if before != asked:
            kept = list(self.clients.values())
            self._forget_places()
            self._compute(kept, asked)
        if changed:
            self._compute(read_some(session, asked.profile, asked.today, dossiers=changed), asked)

    def of(self, section: str, without: Elsewhere) -> list[Entry]:
        """A section without what colleagues do; in no order."""
        found = self.sections[section]
        if without.is_empty:
            return found
        return [one for one in found if not without.has(one.person_id, one.proposal)]

    @staticmethod
    def first(entries: list[Entry], most: int) -> list[Entry]:
        """The first to close."""
        return nsmallest(most, entries)

    def who(self, session: Session, people: Iterable[str]) -> dict[str, Who]:
        """The names of these clients; read when they are shown for the first time."""
        unknown = {one for one in people if one not in self._who}
        self._who |= read_who(session, unknown)
        return self._who

    def _forget_all(self) -> None:
        self.clients, self._who = {}, {}
        self._forget_places()

    def _forget_places(self) -> None:
        self.sections = {name: [] for name in SECTIONS}
        self.unsorted = set()

    def _forget(self, dossiers: set[str]) -> None:
        gone = {one.id for one in self.clients.values() if one.dossier_id in dossiers}
        if not gone:
            return
        for person_id in gone:
            del self.clients[person_id]
            self._who.pop(person_id, None)
        self.unsorted -= gone
        for name, entries in self.sections.items():
            self.sections[name] = [one for one in entries if one.person_id not in gone]

    def _compute(self, clients: Iterable[Client], asked: Asked) -> None:
        def facts() -> Iterator[Facts]:
            for one in clients:
                self.clients[one.id] = one
                yield one.facts

        for one, found in for_everybody(asked.profile, facts(), asked.calendar(), asked.today):
            if needs_sorting(one, asked.today):
                self.unsorted.add(one.person_id)
            sort_key = self.clients[one.person_id].sort_key
            for section, proposal in places(found, asked.today):
                parts = (proposal.until, sort_key, one.person_id, proposal)
                self.sections[section].append(tuple.__new__(Entry, parts))


def read_who(session: Session, people: Iterable[str]) -> dict[str, Who]:
    """Names and telephone numbers, by person."""
    wanted = sorted(people)
    if not wanted:
        return {}
    marks = ", ".join("?" * len(wanted))
    rows = session.connection().exec_driver_sql(_WHO.format(marks=marks), tuple(wanted))
    return {one.id: Who(full_name(name_of(one)), one.phone or one.phone_2) for one in rows}


def section_of(kind: str) -> str:
    """Where a kind of proposal stands: letters, calls, waiting, look or due."""
    return _SECTION_OF.get(kind, DUE)


def places(found: Iterable[Proposal], today: date) -> Iterator[tuple[str, Proposal]]:
    """The sections in which the proposals of one client stand: in *aan de beurt* at most once."""
    due: list[Proposal] = []
    for one in found:
        section = _SECTION_OF.get(one.kind)
        if section is None:
            due.append(one)
        else:
            yield section, one
    quiet = next((one for one in due if _has_gone_quiet(one, today)), None)
    if quiet is not None:
        yield QUIET, quiet
        due = [one for one in due if one.key not in {CONTACT, MEET}]
    if due:
        yield DUE, due[0] if len(due) == 1 else next(filter(is_pressing, due), due[0])


def is_pressing(one: Proposal) -> bool:
    """What follows a talk or an empty chair comes before the rhythm: it is the next contact."""
    return one.kind == RECORD or one.key in _PRESSING


def _has_gone_quiet(one: Proposal, today: date) -> bool:
    """They spoke before, and it is late by three windows and more."""
    if one.key != CONTACT or one.reason.sentence != SPOKEN:
        return False
    return today - one.until > 3 * (one.until - one.start)


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Half a million small facts that stay hold no cycles: Python need never go through them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if was_on:
            gc.enable()
