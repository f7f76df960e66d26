"""The laptops of the team: whose, and until when we have their work."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.models import Consultant
from meedoen_desktop.sync import members
from meedoen_desktop.sync.roster import Member


@dataclass(frozen=True, slots=True)
class Colleague:
    """One laptop of the team, through all its restores. ``as_of``: on its own clock (ISO, UTC)."""

    stream: str
    """Under which it goes on now."""
    label: str
    who: str
    """The consultant who works there; empty when that is not known here."""
    as_of: str
    """Until when we have its work; empty: nothing yet."""
    is_here: bool
    was_renewed: bool
    """It was restored or copied, and went on under a new identity."""


def colleagues(session: Session, here: str) -> tuple[Colleague, ...]:
    """All laptops of the team: the one of stream ``here`` first, the others by name."""
    told, renewed = members.heads(session), members.renewed(session)
    names = {one.id: one.name for one in session.scalars(select(Consultant))}
    by_device: dict[str, list[tuple[str, Member]]] = defaultdict(list)
    for stream, one in members.members(session).items():
        said = told[stream][1]
        by_device[one.device].append((said.at if said else "", one))
    found = []
    for streams in by_device.values():
        as_of, last = max(streams, key=lambda known: (known[1].stream == here, known[0]))
        found.append(
            Colleague(
                last.stream, last.label, names.get(last.consultant_id, ""),
                max(as_of, *(at for at, _one in streams)), last.stream == here,
                any(one.stream in renewed for _at, one in streams),
            )
        )  # fmt: skip
    return tuple(sorted(found, key=lambda one: (not one.is_here, one.label.casefold())))
