"""What goes to the municipality's own files, and from which day on. Nothing until somebody says so.

A choice of this laptop: a colleague chooses for the own documents.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from meedoen_desktop.services.archiving import CHOICE
from meedoen_desktop.services.delivery.document import KINDS
from meedoen_desktop.store.facts import fact, set_fact


@dataclass(frozen=True, slots=True)
class Choice:
    """``since``: kind of document and the ISO day of the first one; "" is everything."""

    since: Mapping[str, str] = field(default_factory=dict)
    everyone: bool = False
    """Also what colleagues made; otherwise only what was made by who works here."""

    @property
    def is_on(self) -> bool:
        return bool(self.since)

    @property
    def kinds(self) -> tuple[str, ...]:
        """In the order of the screen."""
        return tuple(kind for kind in KINDS if kind in self.since)

    def with_kinds(self, kinds: Iterable[str], day: date | None) -> Choice:
        """Others; what was chosen before keeps its day, what is new begins on ``day``."""
        first = day.isoformat() if day else ""
        return Choice({kind: self.since.get(kind, first) for kind in kinds}, self.everyone)


def chosen(session: Session) -> Choice:
    """Nothing, when it was never switched on; kinds of a newer program are left alone."""
    kept = json.loads(fact(session, CHOICE) or "{}")
    since = {kind: day for kind, day in kept.get("since", {}).items() if kind in KINDS}
    return Choice(since, bool(kept.get("everyone")))


def choose(session: Session, choice: Choice) -> None:
    """Keep it with the running transaction."""
    told = {"since": dict(choice.since), "everyone": choice.everyone}
    set_fact(session, CHOICE, json.dumps(told))
