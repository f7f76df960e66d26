"""A method profile: the rules of work of one or more municipalities (method.md 2 and 5).

Two profiles may use the same code for different things, so codes are never compared or merged
across profiles: whoever stores a code stores the profile's id and version with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Protocol, TypeVar

from meedoen_desktop.method.exercise_fit import ExerciseFit
from meedoen_desktop.method.profile_amounts import Amount, CaseloadNorm, holding
from meedoen_desktop.method.profile_endings import (
    CLOSE_AFTER,
    Aftercare,
    ClosingRule,
    ReviewRule,
    TalkOutcome,
)
from meedoen_desktop.method.profile_flow import Station
from meedoen_desktop.method.profile_groups import Group
from meedoen_desktop.method.profile_options import (
    ClosingReason,
    ExemptionKind,
    ListFilter,
    Option,
    ProtectedWord,
    Status,
)
from meedoen_desktop.method.profile_referrals import (
    IndicationKind,
    ReferralKind,
    TestKind,
    TrajectoryKind,
)
from meedoen_desktop.method.profile_week import WeekRules
from meedoen_desktop.method.rhythm import Beat, Interval


@dataclass(frozen=True)
class Words:
    """The profile's own words: "cliënt" or "inwoner", "groep" or "route"."""

    client: str
    clients: str
    article: str
    group: str
    groups: str


@dataclass(frozen=True)
class IntakeRules:
    """The first conversation; times in minutes and months."""

    form: str
    minutes: int
    next_within_months: int


@dataclass(frozen=True)
class InvitationRules:
    """Working days between letter and talk; how often to invite; months until looking again."""

    lead_working_days: int
    earliest_working_days: int
    latest_working_days: int
    most_invitations: int
    look_again_months: int
    again_working_days: int = 10
    message_working_days: int = 2


@dataclass(frozen=True)
class WindowRules:
    """How wide a due window is, in days around the target day."""

    days_before: int
    days_after: int
    reminder_days: int
    first_spread_weeks: int
    supporter_weeks: int = 2
    ask_again_weeks: int = 4

    @cached_property
    def before(self) -> timedelta:
        """How long before the target day a window opens."""
        return timedelta(days=self.days_before)

    @cached_property
    def after(self) -> timedelta:
        """How long after the target day a window closes."""
        return timedelta(days=self.days_after)


@dataclass(frozen=True)
class GroupMeetingRules:
    """How many clients a group meeting has, and open days a year."""

    least: int
    most: int
    open_days: int


@dataclass(frozen=True)
class ContactResult:
    """A result of a call or talk; ``counts`` says whether it was contact."""

    code: str
    label: str
    counts: bool


@dataclass(frozen=True)
class ServiceLevel:
    """How intensively someone is guided. ``contact`` None: the group's own rhythm.

    ``ended``: guidance is over, there is only looking again after the agreed time.
    """

    code: str
    label: str
    contact: Interval | None
    per_category: tuple[tuple[str, Interval], ...]
    ended: bool = False

    def contact_for(self, category: str) -> Interval | None:
        """The interval for a category, or the level's own."""
        for code, contact in self.per_category:
            if code == category:
                return contact
        return self.contact


@dataclass(frozen=True)
class SchemeCode:
    """One code of a scheme; ``participation`` says that it belongs to this work."""

    code: str
    label: str
    description: str
    participation: bool


@dataclass(frozen=True)
class Scheme:
    """A way of sorting clients, such as category or ladder step."""

    code: str
    label: str
    codes: tuple[SchemeCode, ...]


class _Coded(Protocol):
    @property
    def code(self) -> str: ...


C = TypeVar("C", bound=_Coded)

SCREENING = "screening"
"""The scheme of what a screening came to; its codes without ``participation`` leave this work."""


@dataclass(frozen=True)
class Profile:
    """A complete method profile. Lists that a profile leaves out are empty: no such rule."""

    id: str
    version: int
    name: str
    municipalities: tuple[str, ...]
    words: Words
    intake: IntakeRules
    invitation: InvitationRules
    window: WindowRules
    caseload_norms: tuple[CaseloadNorm, ...]
    contact_results: tuple[ContactResult, ...]
    service_levels: tuple[ServiceLevel, ...]
    schemes: tuple[Scheme, ...]
    groups: tuple[Group, ...]
    at_least: Beat
    exercise_fits: tuple[ExerciseFit, ...] = ()
    is_obligatory: bool = False
    """The municipality has decided that groups may get their ``policy_tone``."""
    cannot_come: str = "home"
    referral_kinds: tuple[ReferralKind, ...] = ()
    trajectory_kinds: tuple[TrajectoryKind, ...] = ()
    indication_kinds: tuple[IndicationKind, ...] = ()
    tests: tuple[TestKind, ...] = ()
    talk_outcomes: tuple[TalkOutcome, ...] = ()
    review_rules: tuple[ReviewRule, ...] = ()
    closing_rules: tuple[ClosingRule, ...] = ()
    closing_reasons: tuple[ClosingReason, ...] = ()
    aftercare: Aftercare | None = None
    exemption_kinds: tuple[ExemptionKind, ...] = ()
    inflow_sources: tuple[Option, ...] = ()
    statuses: tuple[Status, ...] = ()
    goals: tuple[Option, ...] = ()
    client_filters: tuple[ListFilter, ...] = ()
    amounts: tuple[Amount, ...] = ()
    protected_words: tuple[ProtectedWord, ...] = ()
    group_meeting: GroupMeetingRules | None = None
    stations: tuple[Station, ...] = ()
    week: WeekRules = field(default_factory=WeekRules, hash=False)

    def group(self, code: str) -> Group | None:
        """The group with ``code``, or None for an unknown or empty code."""
        return self._groups.get(code)

    def offered_groups(self) -> tuple[Group, ...]:
        """The groups that a consultant can choose."""
        return tuple(group for group in self.groups if group.enabled)

    def tone(self, group: Group) -> str:
        """The tone towards a group: its policy tone only after the municipality's decision."""
        return group.policy_tone if self.is_obligatory and group.policy_tone else group.tone

    def last_is_registered(self, group: Group) -> bool:
        """Whether the last invitation may go by registered mail."""
        return group.last_registered and (self.is_obligatory or not group.policy_tone)

    def scheme(self, code: str) -> Scheme | None:
        return {scheme.code: scheme for scheme in self.schemes}.get(code)

    def asked_schemes(self) -> tuple[Scheme, ...]:
        """The schemes that say more about a client than where the screening sent him."""
        return tuple(one for one in self.schemes if one.code != SCREENING)

    @cached_property
    def sorted_out(self) -> dict[str, SchemeCode]:
        """Where a screening may send a client instead of to a group, by code."""
        scheme = self.scheme(SCREENING)
        return {one.code: one for one in scheme.codes if not one.participation} if scheme else {}

    def service_level(self, code: str) -> ServiceLevel | None:
        return self._levels.get(code)

    def referral_kind(self, code: str) -> ReferralKind | None:
        return self._referrals.get(code)

    def trajectory_kind(self, code: str) -> TrajectoryKind | None:
        return self._trajectories.get(code)

    def indication_kind(self, code: str) -> IndicationKind | None:
        return self._indications.get(code)

    def talk_outcome(self, code: str) -> TalkOutcome | None:
        return self._outcomes.get(code)

    def status(self, code: str) -> Status | None:
        return self._statuses.get(code)

    def counts_as_contact(self, result: str) -> bool:
        """Whether a result of a call or talk was contact; an unknown result was not."""
        return result in self.counting

    def caseload_norm(self, on: date) -> CaseloadNorm | None:
        """The norm that holds on a day: the latest that had begun."""
        return holding(self.caseload_norms, on)

    def amount(self, code: str, on: date) -> Amount | None:
        """The amount that holds on a day."""
        return holding((one for one in self.amounts if one.code == code), on)

    def group_name(self, code: str) -> str:
        """The group in the profile's words: "groep B2", "route A"."""
        return f"{self.words.group} {code}"

    # A profile is asked the same for thousands of clients: what is looked up by code is made once.
    @cached_property
    def counting(self) -> frozenset[str]:
        """The results that count as contact."""
        return frozenset(one.code for one in self.contact_results if one.counts)

    @cached_property
    def fact_labels(self) -> dict[tuple[str, str], str]:
        """The words for codes of dated facts that a code alone does not tell: (kind, code)."""
        lists: dict[str, Iterable[Option | ServiceLevel]] = {
            "service_level": self.service_levels,
            "status": self.statuses,
            "exemption": self.exemption_kinds,
            "inflow": self.inflow_sources,
            "outcome": self.talk_outcomes,
            "closing": self.closing_reasons,
        }
        found = {(kind, one.code): one.label for kind, row in lists.items() for one in row}
        sorting = self.scheme(SCREENING)
        ways = sorting.codes if sorting else ()
        return found | {(SCREENING, one.code): one.label for one in ways}

    @cached_property
    def review_after(self) -> dict[str, ReviewRule]:
        """The reviews by what gives cause to them; each occasion has one at most."""
        return {one.after: one for one in self.review_rules}

    @cached_property
    def closing_after(self) -> dict[str, tuple[ClosingRule, ...]]:
        """The reasons to round off, by what gives cause to them."""
        return {
            after: tuple(one for one in self.closing_rules if one.after == after)
            for after in CLOSE_AFTER
        }

    @cached_property
    def _groups(self) -> dict[str, Group]:
        return _by_code(self.groups)

    @cached_property
    def _levels(self) -> dict[str, ServiceLevel]:
        return _by_code(self.service_levels)

    @cached_property
    def _referrals(self) -> dict[str, ReferralKind]:
        return _by_code(self.referral_kinds)

    @cached_property
    def _trajectories(self) -> dict[str, TrajectoryKind]:
        return _by_code(self.trajectory_kinds)

    @cached_property
    def _indications(self) -> dict[str, IndicationKind]:
        return _by_code(self.indication_kinds)

    @cached_property
    def _outcomes(self) -> dict[str, TalkOutcome]:
        return _by_code(self.talk_outcomes)

    @cached_property
    def _statuses(self) -> dict[str, Status]:
        return _by_code(self.statuses)


def _by_code(found: Iterable[C]) -> dict[str, C]:
    return {one.code: one for one in found}
