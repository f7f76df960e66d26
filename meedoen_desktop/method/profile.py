"""A method profile: the rules of work of one or more municipalities (method.md 2 and 5).

Two profiles may use the same code for different things, so codes are never compared or merged
across profiles: whoever stores a code stores the profile's id and version with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meedoen_desktop.method.exercise_fit import ExerciseFit
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


@dataclass(frozen=True)
class WindowRules:
    """How wide a due window is, in days around the target day."""

    days_before: int
    days_after: int
    reminder_days: int
    first_spread_weeks: int


@dataclass(frozen=True)
class CaseloadNorm:
    """Clients per full-time consultant from a day on."""

    valid_from: date
    low: int
    high: int


@dataclass(frozen=True)
class ContactResult:
    """A result of a call or talk; ``counts`` says whether it was contact."""

    code: str
    label: str
    counts: bool


@dataclass(frozen=True)
class ServiceLevel:
    """How intensively someone is guided. ``contact`` None: the group's own rhythm."""

    code: str
    label: str
    contact: Interval | None
    per_category: tuple[tuple[str, Interval], ...]

    def contact_for(self, category: str) -> Interval | None:
        """The interval for a category, or the level's own."""
        return dict(self.per_category).get(category, self.contact)


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


SIGN_KINDS = ("low", "high", "important", "care")


@dataclass(frozen=True)
class Group:
    """A group or route, with its own tone, rhythm and number of invitations.

    ``enabled`` false: the label is only offered after a policy decision. ``signs`` are what in an
    intake may point to it, such as "low:gevoel": only to think of, after the consultant chose.
    """

    code: str
    main: str
    label: str
    description: str
    tone: str
    beats: tuple[Beat, ...]
    most_invitations: int
    last_registered: bool
    through_supporter: bool
    client_sets_pace: bool
    time_of_day: str
    enabled: bool
    signs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Profile:
    """A complete method profile."""

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
    exercise_fits: tuple[ExerciseFit, ...] = ()

    def group(self, code: str) -> Group | None:
        """The group with ``code``, or None for an unknown or empty code."""
        return {group.code: group for group in self.groups}.get(code)

    def offered_groups(self) -> tuple[Group, ...]:
        """The groups that a consultant can choose."""
        return tuple(group for group in self.groups if group.enabled)

    def scheme(self, code: str) -> Scheme | None:
        return {scheme.code: scheme for scheme in self.schemes}.get(code)

    def service_level(self, code: str) -> ServiceLevel | None:
        return {level.code: level for level in self.service_levels}.get(code)

    def counts_as_contact(self, result: str) -> bool:
        """Whether a result of a call or talk was contact; an unknown result was not."""
        return any(one.counts for one in self.contact_results if one.code == result)

    def caseload_norm(self, on: date) -> CaseloadNorm | None:
        """The norm that holds on a day: the latest that had begun."""
        begun = [norm for norm in self.caseload_norms if norm.valid_from <= on]
        return max(begun, key=lambda norm: norm.valid_from, default=None)

    def group_name(self, code: str) -> str:
        """The group in the profile's words: "groep B2", "route A"."""
        return f"{self.words.group} {code}"
