"""Put back what the store lost or spoilt: every object proves itself, whoever brings it.

What a check found is remembered until it is right again. Each exchange puts back what this laptop
has, and asks colleagues, in its head, for the rest.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from contextlib import suppress

from sqlalchemy.orm import Session

from meedoen_desktop.errors import StoreError
from meedoen_desktop.store import Store
from meedoen_desktop.store.facts import fact, set_fact
from meedoen_desktop.sync import blobs, ledger
from meedoen_desktop.sync.blob import file_id, is_piece
from meedoen_desktop.sync.driver import Missing
from meedoen_desktop.sync.file_check import files_of, look
from meedoen_desktop.sync.names import read_name
from meedoen_desktop.sync.reach import FORMAT_FILE, Reach, format_file

_BROKEN = "sync_broken"
"""Fact: names that the last check found damaged or missing and that are not right again."""
_PATIENCE = 3


def remember(session: Session, names: Collection[str]) -> None:
    """Instead of what was remembered before."""
    set_fact(session, _BROKEN, json.dumps(sorted(names)))


def remembered(session: Session) -> list[str]:
    """Names that are not right yet."""
    return list(json.loads(fact(session, _BROKEN) or "[]"))


def put_back(store: Store, reach: Reach, vault: str, names: Collection[str]) -> set[str]:
    """Those of ``names`` that this laptop has and that the store gives whole now.

    An object that the store does not take must not stop the day's work: it is left, and after a few
    of those the rest too. A store that is away says so at the next request.
    """
    with store.read() as session:
        held = ledger.in_stock(session, names)
    given, refused = set[str](), 0
    for name in sorted(held):
        try:
            put_from_stock(store, reach, name)
        except StoreError:
            refused += 1
            if refused == _PATIENCE:
                return given
        else:
            given.add(name)
    with suppress(StoreError):
        if FORMAT_FILE in names:
            reach.put(FORMAT_FILE, format_file(vault))
            given.add(FORMAT_FILE)
        given |= blobs.give_again(store, reach, vault, set(filter(is_piece, names)))
    return given


def put_from_stock(store: Store, reach: Reach, name: str) -> None:
    """An object of which this laptop has the bytes, unless the store gives exactly those."""
    with store.read() as session:
        content = ledger.content(session, name)
    if content is not None and not reach.has(name, content):
        reach.put(name, content)


def mend(store: Store, reach: Reach, vault: str) -> list[str]:
    """Put back what was remembered; names that only a colleague can bring, and did not yet."""
    with store.read() as session:
        broken = remembered(session)
    if not broken:
        return []
    left = sorted(set(broken) - put_back(store, reach, vault, broken))
    left = [name for name in left if not _is_whole(reach, name)]
    left = sorted(set(left) - _whole_files(store, reach, vault, left))
    with store.work() as session:
        remember(session, left)
    return left


def _is_whole(reach: Reach, name: str) -> bool:
    place = read_name(name)
    try:
        return place is not None and place.fits(reach.get(name))
    except Missing:
        return False


def _whole_files(store: Store, reach: Reach, vault: str, names: list[str]) -> set[str]:
    """Those of these pieces whose file the store gives meanwhile, or that no row names any more."""
    asked = {file_id(name) for name in names if is_piece(name)}
    if not asked:
        return set()
    listed, missed = reach.list("b/"), set[str]()
    for one in files_of(store, vault):
        if asked & {place.id for place in one.places}:
            found = look(store, reach, one, listed)
            missed |= {file_id(name) for name in (*found.problems, *found.lost)}
    return {name for name in names if is_piece(name) and file_id(name) not in missed}
