"""Laptops that are not used any more: lost, or of a colleague who left.

Said on this laptop only, and about this list only: no access is taken away by it. A laptop that
shares something newer is in use, whatever was said.
"""

from __future__ import annotations

import json

from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.store import Store
from meedoen_desktop.store.facts import fact, set_fact
from meedoen_desktop.store.laptops import Laptops, laptops

FACT = "sync_aside"
"""JSON: stream -> number of its newest head when it was said."""


def put_aside(store: Store, stream: str) -> None:
    """Say that a laptop is not used any more. ``NotFound`` for this one and for unknown ones."""
    with store.work() as session:
        known = laptops(session)
        if stream not in known.streams or known.now(store.stream) == stream:
            raise NotFound(N_("Deze laptop staat niet in de lijst."))
        _keep(session, _said(session) | {stream: known.streams[stream].number})


def put_back(store: Store, stream: str) -> None:
    """It is used after all."""
    with store.work() as session:
        said = _said(session)
        said.pop(stream, None)
        _keep(session, said)


def aside(session: Session, known: Laptops) -> set[str]:
    """Streams of the laptops that did not share anything since it was said of them."""
    return {
        stream
        for stream, number in _said(session).items()
        if stream in known.streams and known.streams[stream].number <= number
    }


def _said(session: Session) -> dict[str, int]:
    said: dict[str, int] = json.loads(fact(session, FACT) or "{}")
    return said


def _keep(session: Session, said: dict[str, int]) -> None:
    set_fact(session, FACT, json.dumps(said) if said else "")
