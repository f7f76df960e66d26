"""What follows a talk, when to look again, when to close (method.md 3 and 7)."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.datafiles import Table
from meedoen_desktop.method.profile_options import Option, code_of, coded
from meedoen_desktop.method.rhythm import Interval, interval

REVIEW_AFTER = ("talk", "not_possible", "stopped", "ended")
CLOSE_AFTER = ("work", "handover", "still_not_possible", "no_interest")
NOT_POSSIBLE = "not_possible"
"""The outcome after which the method looks again after some months."""


@dataclass(frozen=True)
class TalkOutcome(Option):
    """One of the outcomes of a first talk or review.

    ``status`` is where the client then stands; ``next_step`` what comes first then, to be done
    within ``within_weeks``; empty when nothing does.
    """

    status: str
    next_step: str
    within_weeks: int


@dataclass(frozen=True)
class ReviewRule(Option):
    """Look again ``months`` after something (one of ``REVIEW_AFTER``)."""

    after: str
    months: int


@dataclass(frozen=True)
class ClosingRule(Option):
    """Closing is proposed ``months`` after something (one of ``CLOSE_AFTER``).

    ``groups`` limits it; empty is everybody. ``look_again_months`` 0: no looking again.
    """

    after: str
    months: int
    groups: tuple[str, ...]
    reason: str
    look_again_months: int


@dataclass(frozen=True)
class Aftercare:
    """Contact after somebody has found work, for ``months``."""

    months: int
    contact: Interval


def talk_outcomes(root: Table, statuses: tuple[str, ...]) -> tuple[TalkOutcome, ...]:
    """The blocks ``[[talk_outcomes]]``."""
    return tuple(
        TalkOutcome(
            code_of(one),
            one.text("label"),
            one.text("status", allowed=statuses) if "status" in one else "",
            one.text("next_step", "", may_be_empty=True),
            one.integer("within_weeks", 1, 52, 2),
        )
        for one in coded(root, "talk_outcomes")
    )


def review_rules(root: Table) -> tuple[ReviewRule, ...]:
    """The blocks ``[[review_rules]]``; each occasion once."""
    tables = coded(root, "review_rules")
    root.unique("review_rules", (one.text("after", allowed=REVIEW_AFTER) for one in tables))
    return tuple(
        ReviewRule(
            code_of(one),
            one.text("label"),
            one.text("after", allowed=REVIEW_AFTER),
            one.integer("months", 1, 60),
        )
        for one in tables
    )


def closing_rules(
    root: Table, groups: tuple[str, ...], reasons: tuple[str, ...]
) -> tuple[ClosingRule, ...]:
    """The blocks ``[[closing_rules]]``."""
    return tuple(
        ClosingRule(
            code_of(one),
            one.text("label"),
            one.text("after", allowed=CLOSE_AFTER),
            one.integer("months", 0, 60),
            one.texts("groups", (), allowed=groups),
            one.text("reason", allowed=reasons),
            one.integer("look_again_months", 0, 60, 0),
        )
        for one in coded(root, "closing_rules")
    )


def aftercare(root: Table) -> Aftercare | None:
    """The block ``[aftercare]``, when the profile has it."""
    if "aftercare" not in root:
        return None
    table = root.table("aftercare")
    return Aftercare(table.integer("months", 1, 60), interval(table, "contact"))
