"""Referring a client to an organisation: proposing, sending, what came back (method.md 8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Referral
from meedoen_desktop.services.clients.form_values import trimmed
from meedoen_desktop.services.trail import trail_writing
from meedoen_desktop.services.trail.trail_undo import Undo, undo
from meedoen_desktop.services.trail.trail_words import ASKED
from meedoen_desktop.services.trail.trail_writing import needed
from meedoen_desktop.store import Store

PROPOSED, SENT, ACCEPTED, STARTED = "proposed", "sent", "accepted", "started"
WAITING, FINISHED, REFUSED, STOPPED = "waiting", "finished", "refused", "stopped"
CLOSING = (FINISHED, REFUSED, STOPPED)
"""These ask what came of it."""
_ANSWERED = frozenset({ACCEPTED, STARTED, WAITING, *CLOSING})


@dataclass(frozen=True, slots=True)
class ReferralData:
    """As filled in. ``referred_on``: since when it is proposed or sent."""

    kind: str
    organisation: str
    referred_on: date
    purpose: str = ""
    contact_name: str = ""
    contact_details: str = ""
    feedback_due: date | None = None
    acute: bool = False
    note: str = ""


def refer(store: Store, person_id: str, data: ReferralData, *, status: str = SENT) -> Undo:
    """A new referral; ``record_id`` of the answer is its id. `WrongInput` names the field."""
    values = _checked(data) | {
        "status": status, "status_on": data.referred_on, "consultant_id": store.author,
    }  # fmt: skip
    return trail_writing.create(store, Referral, person_id, values, data.referred_on)


def change(store: Store, referral_id: str, data: ReferralData) -> Undo:
    """Other details; the status stays. `WrongInput`, `NotFound`."""
    return trail_writing.change(store, Referral, referral_id, _checked(data))


def set_status(
    store: Store, referral_id: str, status: str, day: date | None = None, outcome: str = ""
) -> Undo:
    """What happened, today unless ``day`` says otherwise; closing it keeps its ``outcome``.

    Once sent, it waits from that day on. An answer ends the agreed day for one.
    """
    day = day or store.clock.today()
    values: dict[str, object] = {"status_on": day}
    if status == SENT:
        values["referred_on"] = day
    if status in _ANSWERED:
        values["feedback_due"] = None
    if outcome.strip():
        values["outcome"] = outcome.strip()
    return trail_writing.set_status(
        store, Referral, referral_id, status, day, values, outcome.strip()
    )


def asked(store: Store, referral_id: str, answer: str) -> Undo:
    """Somebody asked how it stands; the answer stays in the history, the status as it is."""
    with store.work() as session:
        found = trail_writing.require(session, Referral, referral_id)
        made = trail_writing.event(found, ASKED, store.clock.today(), answer.strip(), store.author)
        session.add(made)
        return undo(referral_id, (made,))


def remove(store: Store, referral_id: str) -> Undo:
    """Take away one that was made by mistake."""
    return trail_writing.remove(store, Referral, referral_id)


def _checked(data: ReferralData) -> dict[str, object]:
    values = trimmed(data)
    values["organisation"] = needed(
        data.organisation, N_("Naar welke organisatie? Kies er een, of typ de naam."),
        "organisation",
    )  # fmt: skip
    if data.feedback_due is not None and data.feedback_due < data.referred_on:
        raise WrongInput(
            N_("Dit is voor de dag van de aanmelding. Kies een latere dag, of laat het leeg."),
            field="feedback_due",
        )
    return values
