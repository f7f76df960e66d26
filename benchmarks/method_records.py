"""What the rhythm looks at beside contacts, for the clients of the vault: ten facts each."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from meedoen_desktop.models import (
    Appointment,
    Base,
    DatedFact,
    Indication,
    Letter,
    PlanStep,
    ProposalDecision,
    Referral,
    Relation,
    Trajectory,
    TrajectoryReport,
)

TODAY = date(2026, 1, 15)
"""Just after the last contacts of the vault."""
_DECISIONS = ("done", "skipped", "moved", "paused")


def records(chance: random.Random, number: int, common: dict[str, str]) -> Iterator[Base]:
    """Ten records of one client; ``common`` holds the ids of person and dossier."""
    for kind, codes in (
        ("category", ("2A", "3B")),
        ("service_level", ("active", "active", "light", "waiting")),
        ("status", ("not_active", "participates", "volunteer")),
        ("outcome", ("volunteer", "other_activity", "not_possible")),
    ):
        yield DatedFact(
            **common, kind=kind, code=chance.choice(codes), valid_from=_ago(chance, 400)
        )
    talk = Appointment(
        **common, wall_time=f"{_ago(chance, 60)}T10:00", form="office", kind="intake",
        status=chance.choice(("done", "no_show", "cancelled")),
    )  # fmt: skip
    yield talk
    if number % 4 == 0:
        ahead = TODAY + timedelta(days=chance.randrange(1, 20))
        yield Appointment(**common, wall_time=f"{ahead}T10:00", form="office", kind="follow_up")
    else:
        yield PlanStep(**common, what="Een rondje lopen", kind="homework", due_on=_ago(chance, 30))
    yield _decision(chance, common)
    yield from _elsewhere(chance, number, common, talk.id)


def _elsewhere(
    chance: random.Random, number: int, common: dict[str, str], talk_id: str
) -> Iterator[Base]:
    """A third is on the way somewhere; the others have more about what is near."""
    started = _ago(chance, 200)
    if number % 3 == 0:
        one = Trajectory(
            **common, kind="reintegration", provider="Bureau", starts_on=started, status="running"
        )
        yield one
        yield TrajectoryReport(**common, trajectory_id=one.id, reported_on=_ago(chance, 90))
        yield Referral(**common, kind="wmo", organisation="Wmo", referred_on=started, status="sent")
        return
    yield Relation(**common, role="supporter", name="Een bekende")
    yield Indication(**common, kind="wmo_day", status="requested", requested_on=started)
    yield Letter(
        **common, template_id="uitnodiging", template_version=1, dated_on=_ago(chance, 60), size=0,
        appointment_id=talk_id,
    )  # fmt: skip


def _decision(chance: random.Random, common: dict[str, Any]) -> ProposalDecision:
    return ProposalDecision(
        **common, rule="contact", about=f"contact:{_ago(chance, 60)}",
        decision=chance.choice(_DECISIONS), until=TODAY, decided_on=_ago(chance, 30),
    )  # fmt: skip


def _ago(chance: random.Random, most: int) -> date:
    return TODAY - timedelta(days=chance.randrange(1, most))
