"""Invented clients with 20 facts each, for the measurements of the rhythm."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from meedoen_desktop.method.rhythm import Interval, Pause
from meedoen_desktop.method.rhythm_facts import (
    ContactFact,
    Dated,
    Decision,
    Facts,
    IndicationFact,
    LetterFact,
    ReferralFact,
    ReportFact,
    TalkFact,
    TrajectoryFact,
    Wish,
    spoken_of,
)

TODAY = date(2028, 2, 29)
CLIENTS = 10_000
_GROUPS = ("A1", "A2", "A3", "A4", "A5a", "A5b", "B1", "B2", "D")
_DECISIONS = ("done", "done", "skipped", "moved", "paused")
_WAYS = ("phone", "phone", "phone", "office", "video", "home")


def clients(count: int = CLIENTS) -> list[Facts]:
    """The same clients every time: each with 20 facts, of every kind that the rhythm knows."""
    chance = random.Random(2028)  # noqa: S311 - invented people
    return [_client(chance, number) for number in range(count)]


def _client(chance: random.Random, number: int) -> Facts:
    def ago(most: int) -> date:
        return TODAY - timedelta(days=chance.randrange(1, most))

    started = ago(700)
    talk_on = datetime.fromisoformat("2028-03-01T10:00") + timedelta(days=chance.randrange(-60, 20))
    rests = number % 20 == 0
    return Facts(
        person_id=f"{number:032x}",
        added_on=started,
        groups=(Dated(chance.choice(_GROUPS), started), Dated(chance.choice(_GROUPS), ago(300))),
        levels=(Dated(chance.choice(("active", "active", "light", "waiting")), started),),
        categories=(Dated(chance.choice(("2A", "3B")), started),),
        statuses=(Dated(chance.choice(("not_active", "participates", "volunteer")), started),),
        outcomes=(Dated(chance.choice(("volunteer", "not_possible", "reintegration")), ago(400)),),
        pauses=(Pause("rest", ago(60), TODAY + timedelta(days=40)),) if rests else (),
        spoken=spoken_of(
            [
                ContactFact(ago(400), chance.choice(_WAYS), chance.choice(("spoken", "no_answer")))
                for _ in range(10 if number % 3 else 7)
            ],
            {"spoken"},
            TODAY,
        ),
        talks=(TalkFact("t", talk_on, "office", "intake", chance.choice(("planned", "done"))),),
        letters=(LetterFact(ago(20), "t"),),
        **(_elsewhere(ago) if number % 3 == 0 else {}),
        wish=Wish(Interval(6, 6, "weeks"), ago(90)) if number % 5 == 0 else None,
        has_supporter=number % 3 == 0,
        decisions=(
            Decision("contact", f"contact:{ago(60)}", chance.choice(_DECISIONS), ago(30), TODAY),
        ),
    )  # fmt: skip


def _elsewhere(ago: Callable[[int], date]) -> dict[str, Any]:
    """A third of the clients is on the way somewhere: three contacts less, three of these."""
    report = ReportFact(ago(100))
    return {
        "referrals": (ReferralFact("r", "wmo", "Wmo", ago(100), "sent", ago(90)),),
        "trajectories": (
            TrajectoryFact("j", "reintegration", "Bureau", ago(200), None, "running", (report,)),
        ),
        "indications": (IndicationFact("i", "wmo_day", "requested", ago(80)),),
    }
