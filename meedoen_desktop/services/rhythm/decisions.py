"""What the consultant decides about a proposal; each decision is kept, and can be taken back.

A decision is about one occurrence of one rule (`models.proposal_decision`). A pause is for the
whole client: nothing of the rhythm opens before it is over, only what waits elsewhere goes on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm_facts import DONE, MOVED, PAUSED, SKIPPED, STOPPED
from meedoen_desktop.models import Person, ProposalDecision, new_id
from meedoen_desktop.services.rhythm.proposals import (
    CALLS,
    LETTERS,
    WAITING,
    ProposalLine,
    for_client,
    section_of,
)
from meedoen_desktop.store import Store

__all__ = ["DONE", "MOVED", "PAUSED", "REASONS", "SKIPPED", "STOPPED", "Choice", "decide"]

REASONS: dict[str, tuple[str, ...]] = {
    MOVED: (N_("Het past nu niet"), N_("{wie} vroeg erom"), N_("Ik wacht op een ander")),
    PAUSED: (
        N_("{wie} heeft rust nodig"),
        N_("Ziek of opgenomen"),
        N_("Op vakantie"),
        N_("{wie} vroeg erom"),
    ),
    SKIPPED: (N_("Kort geleden gesproken"), N_("Nu niet nodig"), N_("Een collega doet dit")),
    STOPPED: (N_("{wie} wil dit niet"), N_("Past niet meer"), N_("Gaat nu via een ander")),
}
"""What is often the reason: one press; ``{wie}`` is the client in the words of the profile."""
_NEED_A_REASON = frozenset({PAUSED, SKIPPED, STOPPED})
_NEED_A_DAY = frozenset({MOVED, PAUSED})
_OWN_PACE = frozenset({CALLS, LETTERS, WAITING})
"""What hangs on a talk or on others is not part of the client's own rest."""


@dataclass(frozen=True, slots=True)
class Choice:
    """``until``: moved, the day to do it; paused, the last day of rest; otherwise None."""

    decision: str
    until: date | None = None
    reason: str = ""


def decide(store: Store, profile: Profile, line: ProposalLine, choice: Choice) -> tuple[str, ...]:
    """Keep a decision; returns the ids, with which `take_back` undoes it.

    `WrongInput` names the field: until (no day, or one that is over) or reason.
    """
    _check(choice, store.clock.today())
    about = [(line.rule, line.about)]
    if choice.decision == PAUSED and section_of(line.kind) not in _OWN_PACE:
        about = _rhythm(store, profile, line, choice)
    with store.work() as session:
        person = session.get(Person, line.person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        kept = [
            ProposalDecision(
                id=new_id(), person_id=person.id, dossier_id=person.dossier_id, rule=rule,
                about=occurrence, decision=choice.decision, until=choice.until,
                reason=choice.reason.strip(), decided_on=store.clock.today(),
                consultant_id=store.author,
            )
            for rule, occurrence in about
        ]  # fmt: skip
        session.add_all(kept)
        return tuple(one.id for one in kept)


def take_back(store: Store, ids: tuple[str, ...]) -> None:
    """Undo `decide`; it is fine when a decision is gone already."""
    with store.work() as session:
        for decision_id in ids:
            found = session.get(ProposalDecision, decision_id)
            if found is not None:
                session.delete(found)


def _rhythm(
    store: Store, profile: Profile, line: ProposalLine, choice: Choice
) -> list[tuple[str, str]]:
    """Everything of the client's own rhythm that would open before the rest is over."""
    every = for_client(store, profile, line.person_id)
    return [
        (one.rule, one.about)
        for one in every
        if section_of(one.kind) not in _OWN_PACE
        and (choice.until is None or one.start <= choice.until)
    ] or [(line.rule, line.about)]


def _check(choice: Choice, today: date) -> None:
    if choice.decision in _NEED_A_DAY:
        if choice.until is None:
            raise WrongInput(N_("Kies een dag, bijvoorbeeld 14-9-2027."), field="until")
        if choice.until <= today:
            raise WrongInput(N_("Kies een dag na vandaag."), field="until")
    if choice.decision in _NEED_A_REASON and not choice.reason.strip():
        raise WrongInput(
            N_("Schrijf kort waarom. Dan weet u dat later nog, en een collega ook."), field="reason"
        )
