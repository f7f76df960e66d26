"""Formal entitlements: Wmo, protected work, target-group register, hours limitation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Indication
from meedoen_desktop.services.clients.form_values import trimmed
from meedoen_desktop.services.trail import trail_writing
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.store import Store

REQUESTED, GRANTED, REFUSED, WITHDRAWN = "requested", "granted", "refused", "withdrawn"


@dataclass(frozen=True, slots=True)
class IndicationData:
    """As filled in; ``reference`` is the number that the other side gave it."""

    kind: str
    requested_on: date
    acute: bool = False
    reference: str = ""
    note: str = ""


def request(store: Store, person_id: str, data: IndicationData) -> Undo:
    """A new request; ``record_id`` of the answer is its id."""
    values = trimmed(data) | {"status": REQUESTED}
    return trail_writing.create(store, Indication, person_id, values, data.requested_on)


def change(store: Store, indication_id: str, data: IndicationData) -> Undo:
    """Other details; the decision stays."""
    return trail_writing.change(store, Indication, indication_id, trimmed(data))


def decide(
    store: Store,
    indication_id: str,
    status: str,
    day: date | None = None,
    valid_until: date | None = None,
    note: str = "",
) -> Undo:
    """What was decided: granted (perhaps until a day), refused, or withdrawn. `WrongInput`."""
    day = day or store.clock.today()
    if valid_until is not None and valid_until < day:
        raise WrongInput(N_("Dit is voor de dag van het besluit."), field="valid_until")
    values: dict[str, object] = {"decided_on": day, "valid_until": valid_until}
    if note.strip():
        values["note"] = note.strip()
    return trail_writing.set_status(
        store, Indication, indication_id, status, day, values, note.strip()
    )


def remove(store: Store, indication_id: str) -> Undo:
    """Take away one that was made by mistake."""
    return trail_writing.remove(store, Indication, indication_id)
