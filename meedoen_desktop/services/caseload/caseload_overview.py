"""Who has how many clients, how they are divided, and who asks for attention."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from meedoen_desktop.method.caseload import Room, is_active, room
from meedoen_desktop.method.profile import SCREENING, Profile
from meedoen_desktop.services.clients.assignments import Member, members_of
from meedoen_desktop.services.clients.client_list import ClientRow, read_all
from meedoen_desktop.services.rhythm.caseload_memory import QUIET
from meedoen_desktop.services.rhythm.proposals import every_line
from meedoen_desktop.services.written import codes_in_order

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

GROUP, LEVEL, INFLOW = "group", "service_level", "inflow"
NEW_DAYS = 60
"""Who came in within this time is called new."""
_LATEST = codes_in_order(
    "kind not in ('group', 'route', 'assignment', 'exemption', 'rest', 'contact_wish')"
    " and valid_from <= :today",
    "f.person_id, f.kind, f.code",
)


@dataclass(frozen=True, slots=True)
class Share:
    """One part of a division; ``code`` "" is unknown."""

    code: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class OneClient:
    """A client in file, with what a division asks for."""

    person_id: str
    name: str
    consultant_id: str
    added_on: date | None
    was_spoken: bool
    has_talk: bool
    codes: dict[str, str]
    """Kind of division -> code."""


@dataclass(frozen=True, slots=True)
class Load:
    """What one consultant has; ``room`` None when the profile has no norm today."""

    member: Member
    active: int
    others: int
    """Light, waiting or rounded off: outside the norm."""
    unsorted: int
    """Without a group yet: nobody knows whether the norm is about them."""
    room: Room | None


@dataclass(frozen=True, slots=True)
class Overview:
    """The caseload of the team on one day."""

    today: date
    profile: Profile
    team: tuple[Member, ...]
    clients: tuple[OneClient, ...]
    quiet: frozenset[str]
    """Ids of who has gone quiet, as on *Vandaag*."""

    def of(self, consultant_id: str) -> tuple[OneClient, ...]:
        """The clients of one consultant; "" for everybody."""
        if not consultant_id:
            return self.clients
        return tuple(one for one in self.clients if one.consultant_id == consultant_id)

    @property
    def nobodys(self) -> tuple[OneClient, ...]:
        """Clients without a consultant, or of one who is not in the team."""
        known = {one.id for one in self.team}
        return tuple(one for one in self.clients if one.consultant_id not in known)

    def loads(self) -> tuple[Load, ...]:
        """Everybody of the team with what they have."""
        norm = self.profile.caseload_norm(self.today)
        found = []
        for member in self.team:
            own = self.of(member.id)
            guided = [one for one in own if is_active(self.profile, one.codes.get(LEVEL, ""))]
            active = sum(bool(one.codes.get(GROUP)) for one in guided)
            space = room(norm, member.working_days) if norm else None
            others, unsorted = len(own) - len(guided), len(guided) - active
            found.append(Load(member, active, others, unsorted, space))
        return tuple(found)

    def kinds(self) -> tuple[tuple[str, str], ...]:
        """What can be divided by, besides the group: kind and the label of a scheme."""
        return tuple((one.code, one.label) for one in self.profile.schemes)

    def shares(self, kind: str, clients: Iterable[OneClient]) -> tuple[Share, ...]:
        """The division by one kind, in the order of the profile; unknown at the end."""
        counted = Counter(one.codes.get(kind, "") for one in clients)
        labels = self._labels(kind)
        known = [Share(code, label, counted.pop(code, 0)) for code, label in labels]
        empty = counted.pop("", 0)
        words = self.profile.fact_labels
        strange = [
            Share(code, words.get((SCREENING, code), code), count)
            for code, count in sorted(counted.items())
        ]
        found = [one for one in (*known, *strange) if one.count]
        return (*found, Share("", "", empty)) if empty else tuple(found)

    def waiting(self, clients: Iterable[OneClient]) -> list[OneClient]:
        """Who was never spoken: the longest wait first."""
        found = [one for one in clients if not one.was_spoken]
        return sorted(found, key=lambda one: (one.added_on or self.today, one.name))

    def new(self, clients: Iterable[OneClient]) -> int:
        """How many came in lately."""
        since = self.today - timedelta(days=NEW_DAYS)
        return sum(one.added_on is not None and one.added_on > since for one in clients)

    def _labels(self, kind: str) -> list[tuple[str, str]]:
        profile = self.profile
        if kind == GROUP:
            return [(one.code, f"{one.code} · {one.label}") for one in profile.groups]
        if kind == LEVEL:
            return [(one.code, one.label) for one in profile.service_levels]
        if kind == INFLOW:
            return [(one.code, one.label) for one in profile.inflow_sources]
        scheme = profile.scheme(kind)
        return [(one.code, one.label) for one in scheme.codes] if scheme else []


def read_overview(store: Store, profile: Profile) -> Overview:
    """The caseload of everybody whose file is open."""
    today = store.clock.today()
    rows = [row for row in read_all(store) if not (row.closed_on or row.deceased)]
    codes: dict[str, dict[str, str]] = defaultdict(dict)
    with store.read() as session:
        team = members_of(session, store.author)
        ask = session.connection().exec_driver_sql
        for person_id, kind, code in ask(_LATEST, {"today": today.isoformat()}).all():
            codes[person_id][kind] = code
    quiet = frozenset(line.person_id for line in every_line(store, profile, QUIET))
    clients = tuple(_client(row, codes[row.person_id]) for row in rows)
    return Overview(today, profile, team, clients, quiet)


def _client(row: ClientRow, codes: dict[str, str]) -> OneClient:
    return OneClient(
        person_id=row.person_id,
        name=row.name,
        consultant_id=row.consultant_id,
        added_on=date.fromisoformat(row.added_on) if row.added_on else None,
        was_spoken=bool(row.last_contact),
        has_talk=bool(row.next_appointment),
        codes=codes | {GROUP: row.group},
    )
