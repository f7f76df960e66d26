"""What leaves after the lock: sealed bytes in memory and no key (sync.md 3).

Taken from the outbox in the order of sending, so that whatever part arrives points at nothing that
is missing. Nothing is marked as sent, for the vault is closed: the next exchange puts the same
bytes under the same names again, which changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import func, select

from meedoen_desktop.models import Operation
from meedoen_desktop.store import Store
from meedoen_desktop.sync import blobs, ledger, members
from meedoen_desktop.sync.driver import Driver
from meedoen_desktop.sync.names import HEAD, Chain
from meedoen_desktop.sync.publish import publish
from meedoen_desktop.sync.reach import FORMAT_FILE, Reach, format_file
from meedoen_desktop.sync.team import Team

_BYTES = 32 * 1024 * 1024
"""More than this waits for the next exchange: a lock must not take long, nor much memory."""
_OPERATIONS = 1_000


@dataclass(frozen=True)
class Departure:
    """Objects of one vault, ready to go."""

    vault: str
    objects: tuple[tuple[str, bytes], ...]

    def send(self, driver: Driver, progress: Callable[[int, int], None] | None = None) -> None:
        """``StoreAway``, ``StoreUnfit`` and ``Cancelled``: the next exchange sends the rest."""
        reach = Reach(driver, self.vault, progress)
        for name, content in self.objects:
            reach.put(name, content)


def depart(store: Store, team: Team, *, new_too: bool) -> Departure:
    """Take along what waits; with ``new_too`` work of a day is sealed first.

    Sealing before looking at the store is only for who has looked since the vault was opened: a
    copy of this laptop would be known by now.
    """
    if new_too and _is_little(store):
        publish(store, team, _asked_for(store))
    objects, size = [], 0
    for name, content in _waiting(store, team):
        size += len(content)
        if size > _BYTES:
            break
        objects.append((name, content))
    return Departure(team.vault, tuple(objects))


def _is_little(store: Store) -> bool:
    with store.read() as session:
        fresh = select(func.count()).where(Operation.segment.is_(None))
        return 0 < (session.scalar(fresh) or 0) <= _OPERATIONS


def _asked_for(store: Store) -> tuple[str, ...]:
    """What the last head asked colleagues for still counts."""
    with store.read() as session:
        said = members.head_of(session, store.stream)
    return said.wanted if said is not None else ()


def _waiting(store: Store, team: Team) -> Iterator[tuple[str, bytes]]:
    with store.read() as session:
        names = ledger.waiting(session)
        is_first = not ledger.last_confirmed(session, Chain(HEAD, store.stream))
    yield from blobs.prepared(store, team.vault)
    if names and is_first:
        yield FORMAT_FILE, format_file(team.vault)
    for name in names:
        with store.read() as session:
            content = ledger.content(session, name)
        if content is not None:
            yield name, content
