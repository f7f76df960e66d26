"""What may be done today for everybody in file, and all that comes for one client.

Proposals are never stored. Facts and proposals are remembered per vault while it is open; the
vault tells which dossiers were written, and only those are read and computed again.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from heapq import nsmallest
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy.orm import Session

from meedoen_desktop.i18n import Translator
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm_contact import CONTACT, MEET, SPOKEN
from meedoen_desktop.method.rhythm_engine import for_everybody, needs_sorting, proposals
from meedoen_desktop.method.rhythm_facts import Facts
from meedoen_desktop.method.rhythm_invitation import AGAIN, CHOOSE, NEXT, RECORD
from meedoen_desktop.method.rhythm_proposal import Proposal
from meedoen_desktop.method.working_calendar import Absence, WorkingCalendar
from meedoen_desktop.models import TEAM
from meedoen_desktop.services.persons import name_of
from meedoen_desktop.services.rhythm_facts import Client, read_everybody, read_some

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

MOST = 100
"""How many lines of each kind are made; a screen shows no more."""
DUE, LETTERS, CALLS, WAITING, LOOK, QUIET = "due", "letters", "calls", "waiting", "look", "quiet"
_SECTIONS = {
    "letter": LETTERS, "message": LETTERS, "remind": CALLS,
    "ask": WAITING, "refer": WAITING, "indication": WAITING, "report": WAITING,
    "coach": WAITING, "three_way": WAITING, "trajectory": WAITING,
    "review": LOOK, "close": LOOK, "route": LOOK,
}  # fmt: skip
"""Where a kind of proposal stands; all others are *aan de beurt*."""
PRESSING = frozenset({RECORD, AGAIN, CHOOSE, NEXT})
"""What follows a talk or an empty chair comes before the rhythm: it is the next contact."""
_SOON = timedelta(days=45)
"""What opens later than this says little on the page of a client."""
_TOO_MANY = 200
"""More changed dossiers than this are quicker read all at once."""
_CALENDAR = f"""
select working_days, '', '' from consultant where id = :author
union all
select '', starts_on, ends_on from leave where consultant_id = :author and dossier_id = '{TEAM}'
"""  # noqa: S608 - fixed text


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """One proposal with whom it is about; ``at`` is the wall time of its talk, if any."""

    person_id: str
    name: str
    phone: str
    proposal: Proposal
    late: bool
    at: datetime | None = None

    @property
    def kind(self) -> str:
        return self.proposal.kind

    @property
    def rule(self) -> str:
        return self.proposal.rule

    @property
    def about(self) -> str:
        return self.proposal.about

    @property
    def start(self) -> date:
        return self.proposal.start

    @property
    def until(self) -> date:
        return self.proposal.until

    def why(self, translator: Translator, today: date) -> str:
        """The reason in one sentence."""
        return self.proposal.reason.text(translator, today)


@dataclass(frozen=True, slots=True)
class Section:
    """The first ``MOST`` lines of one kind, the first to close first, and how many there are."""

    count: int = 0
    lines: tuple[ProposalLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Caseload:
    """Everybody in file, sorted into what asks for attention."""

    clients: int = 0
    to_sort: int = 0
    """How many have no group or route yet: one task, *deel in*."""
    due: Section = field(default_factory=Section)
    """At most one line per client."""
    letters: Section = field(default_factory=Section)
    calls: Section = field(default_factory=Section)
    waiting: Section = field(default_factory=Section)
    look: Section = field(default_factory=Section)
    """Reviews and closing."""
    quiet: Section = field(default_factory=Section)
    """"Stil geworden": late by more than the window itself is wide, three times over."""

    @property
    def has_work(self) -> bool:
        """Whether anything of it waits for the consultant."""
        sections = (self.due, self.letters, self.calls, self.waiting, self.look, self.quiet)
        return bool(self.to_sort or any(one.count for one in sections))


class _Asked(NamedTuple):
    """What proposals depend on beside the facts of the client."""

    profile: Profile
    days: str
    leave: tuple[Absence, ...]
    today: date

    def calendar(self) -> WorkingCalendar:
        return WorkingCalendar(self.days, self.leave)


class _Places(NamedTuple):
    """Where one client stands on *Vandaag*."""

    to_sort: bool
    entries: tuple[tuple[str, Proposal], ...]


_Entry = tuple[date, str, str, Proposal]
"""Last day, sort key, person and proposal: the order of a section."""


class _Known:
    """What is remembered of one vault: facts, and what may be done on the day of asking."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.asked: _Asked | None = None
        self.number = 0
        """The last of the vault's changes that was seen."""
        self.clients: dict[str, Client] = {}
        self.found: dict[str, _Places] = {}

    @property
    def today(self) -> date:
        """The day for which it was asked."""
        return self.asked.today if self.asked else date.min

    def bring_up_to_date(self, session: Session, asked: _Asked, changed: list[str]) -> None:
        """Read and compute what is not known yet, or was written since the last time."""
        is_other = self.asked is None or self.asked.profile != asked.profile
        if is_other or len(changed) > _TOO_MANY:
            self.clients.clear()
            with _no_search_for_cycles():
                self._compute(read_everybody(session, asked.profile), asked)
        else:
            self._forget(set(changed))
            kept = list(self.clients.values()) if self.asked != asked else []
            if changed:
                self._compute(read_some(session, asked.profile, dossiers=changed), asked)
            if kept:
                self._compute(kept, asked)
        self.asked = asked

    def _forget(self, dossiers: set[str]) -> None:
        if dossiers:
            for one in [c for c in self.clients.values() if c.person.dossier_id in dossiers]:
                del self.clients[one.person.id]

    def _compute(self, clients: Iterable[Client], asked: _Asked) -> None:
        def facts() -> Iterable[Facts]:
            for one in clients:
                self.clients[one.person.id] = one
                yield one.facts

        for one, found in for_everybody(asked.profile, facts(), asked.calendar(), asked.today):
            self.found[one.person_id] = _places(one, found, asked.today)


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


_known: WeakKeyDictionary[Store, _Known] = WeakKeyDictionary()


def caseload(store: Store, profile: Profile) -> Caseload:
    """What may be done today, and by how many."""
    known = _known.setdefault(store, _Known())
    with known.lock:
        number, changed = store.changes.since(known.number)
        with store.read() as session:
            asked = _asked(store, session, profile)
            changed = [one for one in changed if one != TEAM]
            known.bring_up_to_date(session, asked, changed)
        known.number = number
        return _sorted_out(known)


def every_line(store: Store, profile: Profile, section: str = "") -> tuple[ProposalLine, ...]:
    """All that may be done today, of everybody and without a limit; ``section`` for one of them."""
    caseload(store, profile)
    known = _known[store]
    with known.lock:
        return tuple(
            _line(client, one, known.today)
            for person_id, client in known.clients.items()
            for name, one in known.found[person_id].entries
            if section in {"", name}
        )


def for_client(store: Store, profile: Profile, person_id: str) -> tuple[ProposalLine, ...]:
    """All that comes for one client, also what opens later; the first to close first."""
    client, asked = _remembered(store, profile, person_id) or _read_client(
        store, profile, person_id
    )
    if client is None:
        return ()
    found = proposals(profile, client.facts, asked.calendar(), asked.today)
    return tuple(_line(client, one, asked.today) for one in found)


def _remembered(store: Store, profile: Profile, person_id: str) -> tuple[Client, _Asked] | None:
    """The client as *Vandaag* knows him, unless something was written since."""
    known = _known.get(store)
    if known is None:
        return None
    with known.lock:
        client = known.clients.get(person_id)
        if client is None or known.asked is None or known.asked.profile != profile:
            return None
        _number, changed = store.changes.since(known.number)
        if {TEAM, client.person.dossier_id} & set(changed):
            return None
        return client, known.asked._replace(today=store.clock.today())


def _read_client(store: Store, profile: Profile, person_id: str) -> tuple[Client | None, _Asked]:
    with store.read() as session:
        asked = _asked(store, session, profile)
        return next(read_some(session, profile, person_id=person_id), None), asked


def working_calendar(store: Store, session: Session) -> WorkingCalendar:
    """When the consultant of this laptop works, own leave included."""
    days, leave = _working(store, session)
    return WorkingCalendar(days, leave)


def _asked(store: Store, session: Session, profile: Profile) -> _Asked:
    return _Asked(profile, *_working(store, session), store.clock.today())


def _working(store: Store, session: Session) -> tuple[str, tuple[Absence, ...]]:
    rows = session.connection().exec_driver_sql(_CALENDAR, {"author": store.author}).all()
    days = next((row[0] for row in rows if row[0]), "")
    day = date.fromisoformat
    return days, tuple(Absence(day(row[1]), day(row[2])) for row in rows if row[1])


def _sorted_out(known: _Known) -> Caseload:
    found: dict[str, list[_Entry]] = {name: [] for name in (DUE, *_SECTIONS.values(), QUIET)}
    to_sort = 0
    for person_id, client in known.clients.items():
        places = known.found[person_id]
        to_sort += places.to_sort
        sort_key = client.person.sort_key
        for name, one in places.entries:
            found[name].append((one.until, sort_key, person_id, one))
    sections = {name: _section(known, rows) for name, rows in found.items()}
    return Caseload(clients=len(known.clients), to_sort=to_sort, **sections)


def _places(facts: Facts, found: Iterable[Proposal], today: date) -> _Places:
    """The sections in which the proposals of one client stand."""
    entries: list[tuple[str, Proposal]] = []
    quiet = next((one for one in found if _has_gone_quiet(one, today)), None)
    if quiet is not None:
        entries.append((QUIET, quiet))
    due = [one for one in found if section_of(one.kind) == DUE]
    if quiet is not None:
        due = [one for one in due if one.rule not in {CONTACT, MEET}]
    if due:
        pressing = (one for one in due if one.rule in PRESSING)
        entries.append((DUE, next(pressing, due[0])))
    entries += [(name, one) for one in found if (name := section_of(one.kind)) != DUE]
    return _Places(needs_sorting(facts, today), tuple(entries))


def _has_gone_quiet(one: Proposal, today: date) -> bool:
    """They spoke before, and it is late by three windows and more."""
    if one.rule != CONTACT or one.reason.sentence != SPOKEN:
        return False
    return today - one.until > 3 * (one.until - one.start)


def _section(known: _Known, rows: list[_Entry]) -> Section:
    first = nsmallest(MOST, rows, key=_order)
    today = known.today
    return Section(len(rows), tuple(_line(known.clients[row[2]], row[3], today) for row in first))


def _order(entry: _Entry) -> tuple[date, str, str]:
    return entry[:3]


def _line(client: Client, one: Proposal, today: date) -> ProposalLine:
    person, talk_id = client.person, one.detail("appointment_id")
    return ProposalLine(
        person_id=person.id,
        name=full_name(name_of(person)),
        phone=person.phone or person.phone_2,
        proposal=one,
        late=one.is_late(today),
        at=next((talk.at for talk in client.facts.talks if talk.id == talk_id), None),
    )


def section_of(kind: str) -> str:
    """Where a kind of proposal stands: letters, calls, waiting, look or due."""
    return _SECTIONS.get(kind, DUE)


def first_of(lines: Sequence[ProposalLine], today: date, most: int) -> tuple[ProposalLine, ...]:
    """What may be done now, and what opens soon; when there is neither, what comes first."""
    in_order = sorted(lines, key=lambda one: max(one.start, today))
    near = [one for one in in_order if one.start <= today + _SOON]
    return tuple((near or in_order[:1])[:most])
