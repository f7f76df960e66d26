"""Exchange with colleagues through the central store of the municipality (sync.md).

The only module that uses `sync`. Everything here may take long and may fail because a network is
away: run it in the background, and go on working.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import cbor2
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Consultant, SyncConflict
from meedoen_desktop.services.syncing.joining import (
    Asking,
    Invited,
    asking,
    change_place,
    confirm,
    invite,
    join,
    read_invitation,
    refuse,
    set_up,
    who_asks,
)
from meedoen_desktop.services.syncing.laptops import Colleague, colleagues
from meedoen_desktop.services.syncing.leaving import Departure, take_along
from meedoen_desktop.services.syncing.outbox import Waiting, waiting
from meedoen_desktop.services.syncing.shared import account_of, reached_store, team_of
from meedoen_desktop.store import Store
from meedoen_desktop.store.settling import settle
from meedoen_desktop.sync import engine, members, watch
from meedoen_desktop.sync.check import check
from meedoen_desktop.sync.place import FolderPlace, Place, S3Place, WebDavPlace
from meedoen_desktop.sync.place_input import read_authority
from meedoen_desktop.sync.rejected import Why
from meedoen_desktop.sync.team import load_team

__all__ = [
    "Asking",
    "Colleague",
    "Departure",
    "FolderPlace",
    "Invited",
    "Place",
    "S3Place",
    "Waiting",
    "WebDavPlace",
    "asking",
    "change_place",
    "confirm",
    "invite",
    "join",
    "read_authority",
    "read_invitation",
    "refuse",
    "set_up",
    "take_along",
]

_LAST = "sync_last"
ALARMS = {
    watch.Kind.WITHHELD: N_(
        "{who} heeft werk gedeeld dat de centrale opslag nu niet geeft. Uw eigen werk is compleet."
    ),
    watch.Kind.ROLLED_BACK: N_(
        "De centrale opslag is het nieuwste van {who} kwijt. Wat deze laptop heeft, is teruggezet."
    ),
    watch.Kind.FORKED: N_(
        "Er zijn twee laptops die allebei denken dat ze {who} zijn. Beide zijn bewaard. Vraag uw "
        "beheerder om een van de twee opnieuw in te richten."
    ),
    watch.Kind.DIFFERS: N_(
        "Deze laptop en die van {who} laten niet hetzelfde zien. Meld dit; er is niets verloren."
    ),
    watch.Kind.CLOCK: N_("De klok van {who} loopt meer dan een dag voor. Zet hem daar goed."),
}
REASONS = {
    Why.INCOMPLETE: N_("nog niet helemaal aangekomen, of beschadigd"),
    Why.SPELLING: N_("beschadigd of onleesbaar"),
    Why.SHAPE: N_("anders van vorm dan wij kennen"),
    Why.FOREIGN: N_("hoort hier niet"),
    Why.NEWER: N_("gemaakt met een nieuwere versie van het programma"),
    Why.SIGNATURE: N_("niet ondertekend door wie erop staat"),
    Why.STRANGER: N_("van een laptop die nog niet is toegelaten"),
    Why.KEY: N_("de sleutel ervoor is er nog niet"),
    Why.SEAL: N_("beschadigd of veranderd"),
    Why.CHAIN: N_("sluit niet aan op wat ervoor kwam"),
    Why.MISSING: N_("de centrale opslag geeft het niet"),
}


@dataclass(frozen=True, slots=True)
class Notice:
    """An alarm, or an object that cannot be used: a sentence with its values."""

    sentence: str
    who: str
    what: str
    since: datetime


@dataclass(frozen=True, slots=True)
class SyncState:
    """Where sharing stands, for the status line and the settings."""

    is_shared: bool
    place: Place | None = None
    last: str = ""
    """ISO instant of the last sync that went well; empty: never."""
    outbox: Waiting = field(default_factory=Waiting)
    """What of this laptop no colleague can have yet."""
    conflicts: int = 0
    colleagues: tuple[Colleague, ...] = ()
    notices: tuple[Notice, ...] = ()
    asking: tuple[Asking, ...] = ()
    """Laptops that wait for somebody to compare the digits."""
    own_digits: str = ""
    """Six digits while this laptop itself waits for that; empty for a member."""

    @property
    def waiting(self) -> int:
        """Changes of this laptop that no colleague can have yet."""
        return self.outbox.changes


@dataclass(frozen=True, slots=True)
class Choice:
    """What one person wrote in a field; the last one shows."""

    who: str
    at: datetime
    value: Any


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field on which people disagree; ``field`` is empty when one of them deleted the record."""

    record_id: str
    table: str
    field: str
    dossier_id: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class StoreReport:
    """What `check_store` found; ``problems`` and ``lost`` are empty for a sound store."""

    objects: int
    files: int
    problems: tuple[tuple[str, str], ...]
    """(name, reason)"""
    lost: tuple[str, ...]


def sync_now(store: Store, progress: Callable[[int, int], None] | None = None) -> engine.Outcome:
    """One exchange; ``StoreAway`` and ``Cancelled`` leave all to go on with later."""
    with reached_store(store) as driver:
        outcome = engine.Engine(store, driver).sync(progress)
    store.facts.set(_LAST, store.clock.now().strftime("%Y-%m-%dT%H:%M:%SZ"))
    return outcome


def state(store: Store) -> SyncState:
    """Read from the vault alone; needs no network."""
    last = store.facts.get(_LAST)
    with store.read() as session:
        team = load_team(session)
        if team is None:
            return SyncState(is_shared=False)
        asks = who_asks(session, team.vault)
        return SyncState(
            is_shared=True,
            place=account_of(session).place,
            last=last,
            outbox=waiting(session),
            conflicts=session.scalar(select(func.count()).select_from(SyncConflict)) or 0,
            colleagues=colleagues(session, store.stream),
            notices=_notices(session, {one.stream for one in asks}),
            asking=tuple(one for one in asks if one.stream != store.stream),
            own_digits=next((one.digits for one in asks if one.stream == store.stream), ""),
        )


def conflicts(store: Store) -> tuple[Conflict, ...]:
    """The inbox: what a person has to choose."""
    with store.read() as session:
        names = {one.id: one.name for one in session.scalars(select(Consultant))}
        found = session.scalars(
            select(SyncConflict).order_by(SyncConflict.record_id, SyncConflict.field)
        )
        return tuple(
            Conflict(
                one.record_id, one.table_name, one.field, one.dossier_id,
                tuple(_choice(said, names) for said in cbor2.loads(one.choices)),
            )
            for one in found
        )  # fmt: skip


def choose(store: Store, conflict: Conflict, value: Any) -> None:
    """From now on ``value`` counts; the others stay in the history."""
    with store.work() as session:
        values = {conflict.field: value} if conflict.field else {}
        settle(session, conflict.table, conflict.record_id, values)


def check_store(store: Store, progress: Callable[[int, int], None] | None = None) -> StoreReport:
    """Verify every object of the store; changes nothing."""
    with store.read() as session:
        team = team_of(session)
    with reached_store(store) as driver:
        found = check(store, driver, team, progress)
    problems = tuple((name, REASONS[why]) for name, why in sorted(found.problems.items()))
    return StoreReport(found.objects, found.files, problems, found.lost)


def _notices(session: Session, asking: set[str]) -> tuple[Notice, ...]:
    """What is not as it should be; work of who is not let in yet waits, and is nothing strange."""
    labels = {stream: one.label for stream, one in members.members(session).items()}
    alarms = (
        Notice(ALARMS[watch.Kind(one.kind)], labels.get(one.about, ""), one.about, one.since)
        for one in watch.alarms(session)
    )
    apart = (
        Notice(REASONS[Why(one.reason)], _who(one.name, labels), one.name, one.since)
        for one in watch.quarantine(session)
        if not any(stream in one.name for stream in asking)
    )
    return (*alarms, *apart)


def _who(name: str, labels: dict[str, str]) -> str:
    return next((label for stream, label in labels.items() if stream in name), "")


def _choice(said: list[Any], names: dict[str, str]) -> Choice:
    _stream, _counter, author, clock, value = said
    at = datetime.fromtimestamp(int(clock[:12], 16) / 1000, UTC)
    return Choice(names.get(author, ""), at, value)
