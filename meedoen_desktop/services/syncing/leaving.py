"""What leaves after the lock: sealed by then, so that no key is needed any more (sync.md 3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from meedoen_desktop.services.syncing.shared import account_of
from meedoen_desktop.store import Store
from meedoen_desktop.sync.account import Account
from meedoen_desktop.sync.departure import Departure as Sealed
from meedoen_desktop.sync.departure import depart
from meedoen_desktop.sync.drivers import reached
from meedoen_desktop.sync.team import load_team


@dataclass(frozen=True, slots=True)
class Departure:
    """Sealed work, and the account of the central store that it goes to."""

    sealed: Sealed
    account: Account

    def send(self, progress: Callable[[int, int], None] | None = None) -> None:
        """What does not arrive goes with the next exchange. ``StoreError``, ``Cancelled``."""
        with reached(self.account) as driver:
            self.sealed.send(driver, progress)


def take_along(store: Store, *, new_too: bool) -> Departure | None:
    """What can leave after the lock, called just before it; None when there is nothing.

    ``new_too``: this vault has exchanged since it was opened, so that new work may be sealed.
    """
    with store.read() as session:
        team = load_team(session)
        if team is None:
            return None
        account = account_of(session)
    sealed = depart(store, team, new_too=new_too)
    return Departure(sealed, account) if sealed.objects else None
