"""What of this laptop no colleague can have yet."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from meedoen_desktop.models import TEAM, Operation
from meedoen_desktop.sync import blobs, ledger
from meedoen_desktop.sync.names import SEGMENT, read_name

MOST = 5_000
"""Counted no further: with a first sync of a whole caseload the number says nothing more."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """``changes`` goes up to ``MOST``; ``clients`` are the dossiers that they are about."""

    changes: int = 0
    clients: int = 0
    files: int = 0


def waiting(session: Session) -> Waiting:
    """Changes that are not sealed yet, and those in sealed objects that were not sent."""
    unsent = ledger.waiting(session)
    segments: dict[str, list[int]] = defaultdict(list)
    for name in unsent:
        place = read_name(name)
        if place is not None and place.chain.kind == SEGMENT:
            segments[place.chain.stream].append(place.sequence)
    is_open = or_(
        Operation.segment.is_(None),
        *(
            (Operation.stream == stream) & Operation.segment.between(min(some), max(some))
            for stream, some in segments.items()
        ),
    )
    some = select(Operation.dossier_id).where(is_open).limit(MOST).subquery()
    mine = some.c.dossier_id
    row = session.execute(
        select(func.count(), func.count(mine.distinct()).filter(mine != TEAM)).select_from(some)
    ).one()
    # Also when only the object is left that tells colleagues where to look.
    return Waiting(max(row[0], 1 if unsent else 0), row[1], len(blobs.in_state(session, "waiting")))
