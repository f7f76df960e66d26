"""Once a day a laptop looks after its own: some of what it put into the store, read again.

A damaged old segment is missed by nobody until a new laptop comes, and by then its maker may be
gone. Where it was is remembered, so that everything has its turn. At most so many requests a day:
reading all of it each time would cost one for each object, for years of work. Where it comes by it
clears away what uploads that were cut short left (`halves`).
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from meedoen_desktop.errors import StoreError
from meedoen_desktop.store import Store
from meedoen_desktop.sync import blobs, ledger, repair
from meedoen_desktop.sync.file_check import Known, files_of
from meedoen_desktop.sync.halves import clean
from meedoen_desktop.sync.reach import Reach

FACT = "sync_patrol"
"""As JSON: ``at`` (ISO instant), the ``object`` and ``file`` that came last, and ``halves``: names
that were seen then."""
_EVERY = timedelta(days=1)
_OBJECTS = 100
_FILES = 20


def patrol(store: Store, reach: Reach, vault: str) -> None:
    """Look, and put back what is not there whole. What the store refuses waits for another day."""
    now = store.clock.now()
    last = json.loads(store.facts.get(FACT) or "{}")
    since = now - datetime.fromisoformat(last["at"]) if last else -_EVERY
    if timedelta() <= since < _EVERY:
        return
    at = {"at": now.isoformat(), "object": 0, "file": ""}
    if since >= _EVERY:  # else it is the first time, or the clock was put back
        at |= _round(store, reach, vault, last)
    store.facts.set(FACT, json.dumps(at))


def _round(store: Store, reach: Reach, vault: str, last: dict[str, Any]) -> dict[str, Any]:
    """How far it came; from the beginning again when that was the end."""
    with store.read() as session:
        objects = ledger.made_here(session, last["object"], _OBJECTS)
    files = _files(store, vault, last["file"])
    reach.expect(len(objects) + len(files))
    with suppress(StoreError):
        for _number, name in objects:
            repair.put_from_stock(store, reach, name)
        for one in files:
            _look_after(store, reach, one)
    names = [name for _number, name in objects]
    names += [place.piece_name(0) for one in files for place in one.places]
    return {
        "halves": clean(reach, names, last.get("halves", ())),
        "object": objects[-1][0] if len(objects) == _OBJECTS else 0,
        "file": files[-1].name if len(files) == _FILES else "",
    }


def _files(store: Store, vault: str, after: str) -> list[Known]:
    """Those that are here too; the next of them by name."""
    following = (
        one
        for one in files_of(store, vault)
        if one.name > after and store.attachments.has(one.name)
    )
    return list(islice(following, _FILES))


def _look_after(store: Store, reach: Reach, known: Known) -> None:
    """It may lie under each of the keys of its dossier; one whole copy will do."""
    copies = [dict(blobs.sealed(store, place, known.name)) for place in known.places]
    if not any(all(reach.has(*piece) for piece in one.items()) for one in copies):
        for name, content in copies[0].items():
            if not reach.has(name, content):
                reach.put(name, content)
