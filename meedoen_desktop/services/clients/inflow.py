"""Where a client came from: source, day and reason, typed with a new client (method.md 3).

It is a dated fact like the others; on the client page it is decided and changed like them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.models import DatedFact, Person, new_id
from meedoen_desktop.services import drafts
from meedoen_desktop.services.persons.person_fields import value_of
from meedoen_desktop.services.team import team
from meedoen_desktop.store import Store

KIND = "inflow"
SOURCE, ON, REASON = "inflow_source", "inflow_on", "inflow_reason"
FIELDS = (SOURCE, ON, REASON)


def typed(store: Store, draft_id: str) -> dict[str, str]:
    """What was typed about the inflow in the draft of a new client."""
    return only(drafts.values(store, draft_id))


def only(values: Mapping[str, Any]) -> dict[str, str]:
    """The fields of the inflow among those of a draft; empty ones too."""
    return {name: str(values.get(name, "")) for name in FIELDS}


def fact_of(store: Store, person: Person, values: Mapping[str, str]) -> DatedFact | None:
    """The fact for a new client; None without a source. A day that cannot be read is today."""
    source = values.get(SOURCE, "")
    if not source:
        return None
    return DatedFact(
        id=new_id(), dossier_id=person.dossier_id, person_id=person.id, kind=KIND, code=source,
        scheme=KIND, valid_from=_day(values.get(ON, ""), store.clock.today()),
        reason=values.get(REASON, "").strip(), author_id=store.author,
        profile_id=team(store).profile_id,
    )  # fmt: skip


def _day(text: str, today: date) -> date:
    """A whole day up to today; anything else is today."""
    try:
        found = str(value_of("deceased_on", text, today))
        day = date(int(found[:4]), int(found[4:6]), int(found[6:8]))
    except (ValueError, WrongInput):
        return today
    return min(day, today)
