"""Exchange with colleagues through the central store of the municipality (sync.md).

The only module that uses `sync`. Everything here may take long and may fail because a network is
away: run it in the background, and go on working.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from meedoen_desktop.services import differences
from meedoen_desktop.services.alarms import Alarm, alarms_of
from meedoen_desktop.services.syncing import asked
from meedoen_desktop.services.syncing.aside import put_aside, put_back
from meedoen_desktop.services.syncing.copies import name_apart
from meedoen_desktop.services.syncing.joining import (
    Asking,
    Invited,
    asking,
    confirm,
    invite,
    join,
    read_invitation,
    refuse,
    set_up,
    who_asks,
    who_was_refused,
)
from meedoen_desktop.services.syncing.laptops import Colleague, colleagues
from meedoen_desktop.services.syncing.leaving import Departure, take_along
from meedoen_desktop.services.syncing.moving import change_place
from meedoen_desktop.services.syncing.outbox import Waiting, waiting
from meedoen_desktop.services.syncing.shared import LAST, account_of, reached_store
from meedoen_desktop.services.syncing.store_check import StoreReport, check_store
from meedoen_desktop.services.syncing.withdrawing import begin_again
from meedoen_desktop.store import Store
from meedoen_desktop.sync import engine
from meedoen_desktop.sync.place import FolderPlace, Place, S3Place, WebDavPlace
from meedoen_desktop.sync.place_input import read_authority
from meedoen_desktop.sync.team import load_team

__all__ = [
    "Asking",
    "Colleague",
    "Departure",
    "FolderPlace",
    "Invited",
    "Place",
    "S3Place",
    "StoreReport",
    "Waiting",
    "WebDavPlace",
    "asking",
    "begin_again",
    "change_place",
    "check_store",
    "confirm",
    "invite",
    "join",
    "name_apart",
    "put_aside",
    "put_back",
    "read_authority",
    "read_invitation",
    "refuse",
    "set_up",
    "take_along",
]


@dataclass(frozen=True, slots=True)
class SyncState:
    """Where sharing stands, for the status line and the settings."""

    is_shared: bool
    place: Place | None = None
    last: str = ""
    """ISO instant of the last sync that went well; empty: never."""
    outbox: Waiting = field(default_factory=Waiting)
    """What of this laptop no colleague can have yet."""
    differences: int = 0
    """How often people wrote something else, for somebody to choose."""
    colleagues: tuple[Colleague, ...] = ()
    alarms: tuple[Alarm, ...] = ()
    asking: tuple[Asking, ...] = ()
    """Laptops that wait for somebody to compare the digits; none for who waits itself."""
    waiting_long: tuple[Asking, ...] = ()
    """Those of which that is longer ago than a day: who wants to know finds them, no more."""
    refused: tuple[Asking, ...] = ()
    """Laptops whose digits differed, here: they can be compared once more."""
    own_digits: str = ""
    """Six digits while this laptop itself waits for that; empty for a member."""

    @property
    def moved(self) -> tuple[Colleague, ...]:
        """Laptops that went on at another place."""
        return tuple(one for one in self.colleagues if one.moved_to is not None)

    @property
    def waiting(self) -> int:
        """Changes of this laptop that no colleague can have yet."""
        return self.outbox.changes


def sync_now(store: Store, progress: Callable[[int, int], None] | None = None) -> engine.Outcome:
    """One exchange; ``StoreAway`` and ``Cancelled`` leave all to go on with later."""
    with reached_store(store) as driver:
        outcome = engine.Engine(store, driver).sync(progress)
    asked.note(store)
    store.facts.set(LAST, store.clock.now().strftime("%Y-%m-%dT%H:%M:%SZ"))
    return outcome


def state(store: Store) -> SyncState:
    """Read from the vault alone; needs no network."""
    last = store.facts.get(LAST)
    with store.read() as session:
        team = load_team(session)
        if team is None:
            return SyncState(is_shared=False)
        asks = who_asks(session, team.vault)
        own = next((one.digits for one in asks if one.stream == store.stream), "")
        now = store.clock.now()
        long_ago = tuple(one for one in asks if asked.is_long_ago(one.since, now))
        return SyncState(
            is_shared=True,
            place=account_of(session).place,
            last=last,
            outbox=waiting(session),
            differences=differences.count_in(session),
            colleagues=colleagues(session, store.stream),
            alarms=alarms_of(session, now),
            asking=() if own else tuple(one for one in asks if one not in long_ago),
            waiting_long=() if own else long_ago,
            refused=() if own else who_was_refused(session, team.vault),
            own_digits=own,
        )
