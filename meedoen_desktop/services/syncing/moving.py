"""Another place for the work of the team, and the colleagues who have to come along.

Who moves says so in a last head at the old place: there it is read by whoever stayed behind. At the
new place the next head says it no more, so that nobody who came along is told.
"""

from __future__ import annotations

from contextlib import suppress

from sqlalchemy.orm import Session

from meedoen_desktop.errors import StoreError
from meedoen_desktop.services.syncing.laptops import colleagues
from meedoen_desktop.services.syncing.shared import account_of, keep, team_of, tried
from meedoen_desktop.store import Store
from meedoen_desktop.sync import watch
from meedoen_desktop.sync.account import Account
from meedoen_desktop.sync.drivers import reached
from meedoen_desktop.sync.engine import Engine
from meedoen_desktop.sync.place import Place, address, is_same_server


def change_place(store: Store, place: Place, secret: str = "") -> bool:
    """Another password, or the same vault at another place; refused, the old one stays.

    An empty ``secret`` keeps the one there is, at the same server. A new place fills itself at the
    next sync. Returns whether colleagues at the old place are told: not when that is away.
    """
    with store.read() as session:
        team_of(session)
        known = account_of(session)
    if not secret and is_same_server(place, known.place):
        secret = known.secret
    account = tried(place, secret)
    has_moved = address(account.place) != address(known.place)
    is_told = has_moved and _say_where(store, known, account.place)
    keep(store, account)
    if account.place != known.place:
        store.facts.set(watch.MOVED, "1")
    return is_told


def _say_where(store: Store, old: Account, place: Place) -> bool:
    """A last exchange at the old place: it has all of this laptop then, and says where it went."""
    with store.read() as session:
        if not _has_colleagues(session, store.stream):
            return False
    with suppress(StoreError), reached(old) as driver:
        Engine(store, driver).sync(moved=address(place))
        return True
    return False


def _has_colleagues(session: Session, here: str) -> bool:
    return any(not one.is_here for one in colleagues(session, here))
