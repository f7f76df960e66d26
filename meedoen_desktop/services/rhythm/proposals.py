"""What may be done today for everybody in file, and all that comes for one client.

Proposals are never stored. Facts and proposals are remembered per vault while it is open; the
vault tells which dossiers were written, and only those are read and computed again.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sqlalchemy.orm import Session

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm_contact import FIRST
from meedoen_desktop.method.rhythm_engine import proposals
from meedoen_desktop.method.rhythm_facts import NEVER
from meedoen_desktop.method.rhythm_proposal import Proposal
from meedoen_desktop.method.working_calendar import Absence, WorkingCalendar
from meedoen_desktop.models import TEAM
from meedoen_desktop.services.rhythm.caseload_memory import (
    CALLS,
    LETTERS,
    QUIET,
    SECTIONS,
    WAITING,
    Asked,
    Entry,
    Known,
    Who,
    read_who,
    section_of,
)
from meedoen_desktop.services.rhythm.own_work import Elsewhere, elsewhere
from meedoen_desktop.services.rhythm.rhythm_facts import Client, read_some

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

__all__ = [
    "CALLS",
    "LETTERS",
    "QUIET",
    "WAITING",
    "Caseload",
    "ProposalLine",
    "Section",
    "Who",
    "caseload",
    "first_of",
    "for_client",
    "gone_quiet",
    "section_of",
    "working_calendar",
]

MOST = 100
"""How many lines of each kind are made; a screen shows no more."""
_SOON = timedelta(days=45)
"""What opens later than this says little on the page of a client."""
_NOTHING = Elsewhere()
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


_known: WeakKeyDictionary[Store, Known] = WeakKeyDictionary()


def caseload(store: Store, profile: Profile, without: Elsewhere = _NOTHING) -> Caseload:
    """What may be done today, and by how many; not what colleagues do (``without``)."""
    known = _known.setdefault(store, Known())
    with known.lock:
        number, changed = store.changes.since(known.number)
        with store.read() as session:
            asked = _asked(store, session, profile)
            changed = [one for one in changed if one != TEAM]
            known.bring_up_to_date(session, asked, changed)
            known.number = number
            return _sorted_out(known, session, asked.today, without)


def every_line(
    store: Store, profile: Profile, section: str = "", without: Elsewhere = _NOTHING
) -> tuple[ProposalLine, ...]:
    """All that may be done today, without a limit; ``section`` for one of them.

    Of everybody, unless ``without`` leaves out what colleagues do.
    """
    caseload(store, profile)
    known = _known[store]
    with known.lock, store.read() as session:
        names = (section,) if section else SECTIONS
        entries = [one for name in names for one in known.of(name, without)]
        who = known.who(session, {one.person_id for one in entries})
        today = store.clock.today()
        return tuple(
            _line(known.clients[one.person_id], who[one.person_id], one.proposal, today)
            for one in entries
        )


def gone_quiet(store: Store, profile: Profile) -> frozenset[str]:
    """Ids of who stands under *Stil geworden* on *Vandaag*: not whom a colleague looks after."""
    with store.read() as session:
        others = elsewhere(session, store.author, store.clock.today())
    return frozenset(one.person_id for one in every_line(store, profile, QUIET, others))


def first_talks_ahead(
    store: Store, profile: Profile, without: Set[str]
) -> tuple[ProposalLine, ...]:
    """First talks that only open later, who waits longest first; at most ``MOST``.

    ``without`` are the clients of colleagues.
    """
    caseload(store, profile)
    known = _known[store]
    with known.lock, store.read() as session:
        asked = _asked(store, session, profile)
        waiting = sorted(
            (one for one in known.clients.values() if _awaits_first_talk(one, without)),
            key=lambda one: (one.facts.added_on or date.min, one.sort_key, one.id),
        )[:MOST]
        who = known.who(session, {one.id for one in waiting})
    calendar, today = asked.calendar(), asked.today
    return tuple(
        _line(client, who[client.id], one, today)
        for client in waiting
        for one in proposals(profile, client.facts, calendar, today)
        if one.rule == FIRST and one.start > today
    )


def _awaits_first_talk(client: Client, without: Set[str]) -> bool:
    facts = client.facts
    return (
        bool(facts.groups)
        and facts.closed_on is None
        and facts.spoken == NEVER
        and not facts.talks
        and client.id not in without
    )


def for_client(
    store: Store, profile: Profile, person_id: str, who: Who | None = None
) -> tuple[ProposalLine, ...]:
    """All that comes for one client, also what opens later; the first to close first.

    ``who`` is given by a page that knows the name already: then nothing is read of a client whom
    *Vandaag* remembers.
    """
    found = _remembered(store, profile, person_id)
    if found is None or who is None:
        with store.read() as session:
            found = found or _read(store, session, profile, person_id)
            who = who or read_who(session, [person_id]).get(person_id)
    client, asked = found
    if client is None or who is None:
        return ()
    every = proposals(profile, client.facts, asked.calendar(), asked.today)
    return tuple(_line(client, who, one, asked.today) for one in every)


def _remembered(
    store: Store, profile: Profile, person_id: str
) -> tuple[Client | None, Asked] | None:
    """The client as *Vandaag* knows him, unless something was written since, or the day is over."""
    known = _known.get(store)
    if known is None:
        return None
    with known.lock:
        client, asked = known.clients.get(person_id), known.asked
        if client is None or asked is None or asked.profile != profile:
            return None
        _number, changed = store.changes.since(known.number)
        if {TEAM, client.dossier_id} & set(changed) or asked.today != store.clock.today():
            return None
        return client, asked


def _read(
    store: Store, session: Session, profile: Profile, person_id: str
) -> tuple[Client | None, Asked]:
    asked = _asked(store, session, profile)
    return next(read_some(session, profile, asked.today, person_id=person_id), None), asked


def working_calendar(store: Store, session: Session) -> WorkingCalendar:
    """When the consultant of this laptop works, own leave included."""
    days, leave = _working(store, session)
    return WorkingCalendar(days, leave)


def _asked(store: Store, session: Session, profile: Profile) -> Asked:
    return Asked(profile, *_working(store, session), store.clock.today())


def _working(store: Store, session: Session) -> tuple[str, tuple[Absence, ...]]:
    rows = session.connection().exec_driver_sql(_CALENDAR, {"author": store.author}).all()
    days = next((row[0] for row in rows if row[0]), "")
    day = date.fromisoformat
    return days, tuple(Absence(day(row[1]), day(row[2])) for row in rows if row[1])


def _sorted_out(known: Known, session: Session, today: date, without: Elsewhere) -> Caseload:
    every = {name: known.of(name, without) for name in SECTIONS}
    first = {name: known.first(entries, MOST) for name, entries in every.items()}
    shown = {one.person_id for entries in first.values() for one in entries}
    who = known.who(session, shown)

    def lines(entries: list[Entry]) -> tuple[ProposalLine, ...]:
        return tuple(
            _line(known.clients[one.person_id], who[one.person_id], one.proposal, today)
            for one in entries
        )

    sections = {name: Section(len(every[name]), lines(entries)) for name, entries in first.items()}
    to_sort = len(known.unsorted - without.people)
    return Caseload(clients=len(known.clients), to_sort=to_sort, **sections)


def _line(client: Client, who: Who, one: Proposal, today: date) -> ProposalLine:
    talk_id = one.detail("appointment_id")
    return ProposalLine(
        person_id=client.id,
        name=who.name,
        phone=who.phone,
        proposal=one,
        late=one.is_late(today),
        at=next((talk.at for talk in client.facts.talks if talk.id == talk_id), None),
    )


def first_of(lines: Sequence[ProposalLine], today: date, most: int) -> tuple[ProposalLine, ...]:
    """What may be done now, and what opens soon; when there is neither, what comes first."""
    in_order = sorted(lines, key=lambda one: max(one.start, today))
    near = [one for one in in_order if one.start <= today + _SOON]
    return tuple((near or in_order[:1])[:most])
