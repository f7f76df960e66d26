"""Where a profile refers to, and what can be bought, requested or tested (method.md 6 and 8)."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.datafiles import Table
from meedoen_desktop.method.organisations import ORGANISATION_KINDS
from meedoen_desktop.method.profile_options import Option, code_of, coded


@dataclass(frozen=True)
class ReferralKind(Option):
    """A kind of referral. ``waiting_weeks`` is the known waiting time, 0 for none.

    ``acute_days``: working days after which to ask in an acute situation, 0 for as always.
    ``taken_over``: when the client stops there, the consultant takes over (method.md 7).
    """

    organisations: tuple[str, ...]
    waiting_weeks: int
    acute_days: int
    purposes: tuple[str, ...]
    taken_over: bool


@dataclass(frozen=True)
class TrajectoryKind(Option):
    """A kind of trajectory; ``terms`` in months, the usual one first, none without an end.

    ``report_months`` and ``contact_months`` are how often the coach reports and the consultant
    calls the coach, 0 for never. After ``stalls_after`` missed reports: a three-way talk.
    """

    terms: tuple[int, ...]
    report_months: int
    contact_months: int
    stalls_after: int
    workplace: bool
    taken_over: bool


@dataclass(frozen=True)
class IndicationKind(Option):
    """A formal entitlement; ``by`` is the referral kind that decides on it."""

    by: str
    waiting_weeks: int
    acute_days: int
    documents: tuple[str, ...]


@dataclass(frozen=True)
class TestKind(Option):
    """A test that is taken elsewhere, with what it measures."""

    provider: str
    measures: tuple[str, ...]
    several_languages: bool


def referral_kinds(root: Table) -> tuple[ReferralKind, ...]:
    """The blocks ``[[referral_kinds]]``."""
    return tuple(
        ReferralKind(
            code_of(one),
            one.text("label"),
            one.texts("organisations", (), allowed=ORGANISATION_KINDS),
            one.integer("waiting_weeks", 0, 104, 0),
            one.integer("acute_days", 0, 60, 0),
            one.texts("purposes", ()),
            one.flag("taken_over", default=False),
        )
        for one in coded(root, "referral_kinds")
    )


def trajectory_kinds(root: Table) -> tuple[TrajectoryKind, ...]:
    """The blocks ``[[trajectory_kinds]]``."""
    return tuple(
        TrajectoryKind(
            code_of(one),
            one.text("label"),
            one.integers("terms", 1, 60),
            one.integer("report_months", 0, 12, 0),
            one.integer("contact_months", 0, 12, 0),
            one.integer("stalls_after", 2, 12, 2),
            one.flag("workplace", default=False),
            one.flag("taken_over", default=False),
        )
        for one in coded(root, "trajectory_kinds")
    )


def indication_kinds(root: Table, referrals: tuple[str, ...]) -> tuple[IndicationKind, ...]:
    """The blocks ``[[indication_kinds]]``."""
    return tuple(
        IndicationKind(
            code_of(one),
            one.text("label"),
            one.text("by", allowed=referrals) if "by" in one else "",
            one.integer("waiting_weeks", 0, 104, 0),
            one.integer("acute_days", 0, 60, 0),
            one.texts("documents", ()),
        )
        for one in coded(root, "indication_kinds")
    )


def test_kinds(root: Table) -> tuple[TestKind, ...]:
    """The blocks ``[[tests]]``."""
    return tuple(
        TestKind(
            code_of(one),
            one.text("label"),
            one.text("provider", "", may_be_empty=True),
            one.texts("measures", ()),
            one.flag("several_languages", default=False),
        )
        for one in coded(root, "tests")
    )
