"""Exchange with colleagues through the central store of the municipality (sync.md).

The only module that uses `sync`. Everything here may take long and may fail because a network is
away: run it in the background, and go on working.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import cbor2
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Consultant, Operation, SyncConflict
from meedoen_desktop.store import Store
from meedoen_desktop.store.disputes import settle
from meedoen_desktop.sync import engine, ledger, members, watch
from meedoen_desktop.sync.check import check
from meedoen_desktop.sync.conformance import examine
from meedoen_desktop.sync.folder import FolderStore
from meedoen_desktop.sync.invitation import Invitation, make_invitation, open_invitation
from meedoen_desktop.sync.rejected import Why
from meedoen_desktop.sync.roster import digits
from meedoen_desktop.sync.team import FIRST_EPOCH, Team, joined_team, load_team

_PLACE, _LAST = "sync_place", "sync_last"
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
class Colleague:
    """One laptop of the team. ``as_of``: until when we have its work, on its own clock."""

    stream: str
    label: str
    as_of: str
    is_here: bool
    was_renewed: bool
    """It was restored or copied, and went on under a new identity."""


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
    place: str = ""
    last: str = ""
    """ISO instant of the last sync that went well; empty: never."""
    waiting: int = 0
    """Changes of this laptop that no colleague can have yet."""
    conflicts: int = 0
    colleagues: tuple[Colleague, ...] = ()
    notices: tuple[Notice, ...] = ()


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
class Asking:
    """A laptop that was invited and waits; both screens must show the same digits."""

    stream: str
    label: str
    digits: str


@dataclass(frozen=True, slots=True)
class StoreReport:
    """What `check_store` found; ``problems`` and ``lost`` are empty for a sound store."""

    objects: int
    files: int
    problems: tuple[tuple[str, str], ...]
    """(name, reason)"""
    lost: tuple[str, ...]


def set_up_folder(store: Store, folder: Path, label: str) -> None:
    """Share this vault through a folder; ``StoreUnfit`` and ``StoreAway`` changed nothing."""
    _refuse_second(store)
    examine(FolderStore(folder), "0" * 32)
    engine.found(store, label)
    store.facts.set(_PLACE, str(folder))


def invite(store: Store) -> tuple[bytes, tuple[str, ...]]:
    """An invitation for one laptop: a file, and twelve words to tell in person."""
    with store.read() as session:
        team, key = _team(session), members.epoch_key(session, FIRST_EPOCH)
    said = Invitation(team.vault, bytes.fromhex(team.founder), key or b"", store.facts.get(_PLACE))
    return make_invitation(said, store.clock.now())


def join(store: Store, file: bytes, words: str, label: str, folder: Path | None = None) -> str:
    """Accept an invitation; returns six digits that the colleague must see too.

    ``folder``: where the share is on this laptop, when that differs. ``WrongInput``.
    """
    _refuse_second(store)
    said = open_invitation(file, words, store.clock.now())
    team = joined_team(store, said.vault, said.founder, label)
    engine.join(store, team, said.epoch_key)
    store.facts.set(_PLACE, str(folder or said.place))
    return digits(team.vault, team.member(store))


def asking(store: Store) -> tuple[Asking, ...]:
    """Laptops that wait for a member to compare the digits."""
    with store.read() as session:
        team, found = _team(session), members.members(session, members.ASKS)
    return tuple(
        Asking(one.stream, one.label, digits(team.vault, one))
        for one in found.values()
        if one.stream != store.stream
    )


def confirm(store: Store, stream: str) -> None:
    """The digits were the same: this laptop belongs to the team from the next sync on."""
    engine.confirm(store, stream)


def sync_now(store: Store, progress: Callable[[int, int], None] | None = None) -> engine.Outcome:
    """One exchange; ``StoreAway`` and ``Cancelled`` leave all to go on with later."""
    with store.read() as session:
        _team(session)
    outcome = engine.Engine(store, _driver(store)).sync(progress)
    store.facts.set(_LAST, store.clock.now().strftime("%Y-%m-%dT%H:%M:%SZ"))
    return outcome


def state(store: Store) -> SyncState:
    """Read from the vault alone; needs no network."""
    place, last = store.facts.get(_PLACE), store.facts.get(_LAST)
    with store.read() as session:
        if load_team(session) is None:
            return SyncState(is_shared=False)
        open_work = select(func.count()).where(Operation.segment.is_(None))
        return SyncState(
            is_shared=True,
            place=place,
            last=last,
            waiting=(session.scalar(open_work) or 0) + len(ledger.waiting(session)),
            conflicts=session.scalar(select(func.count()).select_from(SyncConflict)) or 0,
            colleagues=_colleagues(session, store.stream),
            notices=_notices(session),
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
        settle(session, conflict.table, conflict.record_id, conflict.field, value)


def check_store(store: Store, progress: Callable[[int, int], None] | None = None) -> StoreReport:
    """Verify every object of the store; changes nothing."""
    with store.read() as session:
        team = _team(session)
    found = check(store, _driver(store), team, progress)
    problems = tuple((name, REASONS[why]) for name, why in sorted(found.problems.items()))
    return StoreReport(found.objects, found.files, problems, found.lost)


def _refuse_second(store: Store) -> None:
    with store.read() as session:
        if load_team(session) is not None:
            raise WrongInput(N_("Deze kluis wordt al gedeeld."), field="place")


def _team(session: Session) -> Team:
    team = load_team(session)
    if team is None:
        raise NotFound(N_("Deze kluis wordt nog niet gedeeld."))
    return team


def _driver(store: Store) -> FolderStore:
    return FolderStore(Path(store.facts.get(_PLACE)))


def _colleagues(session: Session, here: str) -> tuple[Colleague, ...]:
    heads, known = members.heads(session), members.members(session)
    renewed = members.renewed(session)
    return tuple(
        Colleague(
            one.stream, one.label, said.at if (said := heads[one.stream][1]) else "",
            one.stream == here, one.stream in renewed,
        )
        for one in known.values()
    )  # fmt: skip


def _notices(session: Session) -> tuple[Notice, ...]:
    labels = {stream: one.label for stream, one in members.members(session).items()}
    alarms = (
        Notice(ALARMS[watch.Kind(one.kind)], labels.get(one.about, ""), one.about, one.since)
        for one in watch.alarms(session)
    )
    apart = (
        Notice(REASONS[Why(one.reason)], _who(one.name, labels), one.name, one.since)
        for one in watch.quarantine(session)
    )
    return (*alarms, *apart)


def _who(name: str, labels: dict[str, str]) -> str:
    return next((label for stream, label in labels.items() if stream in name), "")


def _choice(said: list[Any], names: dict[str, str]) -> Choice:
    _stream, _counter, author, clock, value = said
    at = datetime.fromtimestamp(int(clock[:12], 16) / 1000, UTC)
    return Choice(names.get(author, ""), at, value)
