"""The groups or routes of a profile: tone, rhythm, tools, approach (method.md 2 and 5)."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.datafiles import Table
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.exercise_fit import EXERCISES
from meedoen_desktop.method.profile_options import CODE_PATTERN, code_of
from meedoen_desktop.method.rhythm import WAYS, Beat, Interval, interval

TONES = ("vrijblijvend", "duidelijk", "verplicht")
OBLIGATORY = TONES[-1]
TIMES_OF_DAY = ("morning", "afternoon", "any")
SIGN_KINDS = ("low", "high", "important", "care")
SUPPORTER = ("", "find", "arrange")
EXPECTATIONS = ("higher", "stays", "not_within")
OTHER_TOOLS = ("cv", "homework")


@dataclass(frozen=True)
class Expectation:
    """What a route expects: a higher step within the time, staying, or not within it."""

    kind: str
    within: Interval


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
    first_way: str = "office"
    """How the first talk is held, when the client has no other wish."""
    at_most: bool = False
    """The rhythm is "up to": less often is fine too."""
    policy_tone: str = ""
    """The tone once the municipality has decided on it (`policy`); empty: none."""
    supporter: str = ""
    """What comes before anything: "find" the supporter, or "arrange" one; empty: nothing."""
    workplace_visit_months: int = 0
    rest: bool = False
    """A rest of some months is an ordinary choice here."""
    expectation: Expectation | None = None
    tools: tuple[str, ...] = ()
    """Exercises, tests, "cv" and "homework" that suit."""
    approach: tuple[str, ...] = ()
    """For the consultant's eyes only."""
    referrals: tuple[str, ...] = ()
    trajectories: tuple[str, ...] = ()
    indications: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    """Codes of the other lists of the profile, the most obvious first."""


@dataclass(frozen=True)
class Known:
    """Codes of the other lists, which a group may name."""

    tests: tuple[str, ...]
    referrals: tuple[str, ...]
    trajectories: tuple[str, ...]
    indications: tuple[str, ...]
    most_invitations: int


def group_codes(root: Table) -> tuple[str, ...]:
    """The codes of all groups."""
    tables = root.tables("groups")
    root.unique("groups", (table.text("code") for table in tables))
    return tuple(code_of(table) for table in tables)


def cannot_come(root: Table) -> str:
    """How to meet who cannot come: the way of ``rhythm.cannot_come``, a home visit by default."""
    return root.table("rhythm").text("cannot_come", "home", allowed=WAYS)


def at_least(root: Table) -> Beat:
    """The talk in person that everybody gets."""
    return Beat("office", interval(root.table("rhythm"), "in_person_at_least"), seen=True)


def groups(root: Table, known: Known, closing: tuple[str, ...]) -> tuple[Group, ...]:
    """The blocks ``[[groups]]``."""
    return tuple(_group(root, table, known, closing) for table in root.tables("groups"))


def _group(root: Table, table: Table, known: Known, closing: tuple[str, ...]) -> Group:
    return Group(
        code=code_of(table),
        main=table.text("main", pattern=CODE_PATTERN, like="B2"),
        label=table.text("label"),
        description=table.text("description", "", may_be_empty=True),
        tone=_tone(root, table),
        beats=_beats(root, table),
        most_invitations=table.integer("most_invitations", 1, 9, known.most_invitations),
        last_registered=table.flag("last_registered", default=False),
        through_supporter=table.flag("through_supporter", default=False),
        client_sets_pace=table.flag("client_sets_pace", default=False),
        time_of_day=table.text("time_of_day", "any", allowed=TIMES_OF_DAY),
        enabled=table.flag("enabled", default=True),
        signs=_signs(table),
        first_way=table.text("first_way", "office", allowed=WAYS),
        at_most=table.flag("at_most", default=False),
        policy_tone=table.text("policy_tone", "", allowed=TONES),
        supporter=table.text("supporter", "", allowed=SUPPORTER[1:]),
        workplace_visit_months=table.integer("workplace_visit_months", 1, 24, 0),
        rest=table.flag("rest", default=False),
        expectation=_expectation(table),
        tools=table.texts("tools", (), allowed=(*EXERCISES, *known.tests, *OTHER_TOOLS)),
        approach=table.texts("approach", ()),
        referrals=table.texts("referrals", (), allowed=known.referrals),
        trajectories=table.texts("trajectories", (), allowed=known.trajectories),
        indications=table.texts("indications", (), allowed=known.indications),
        closing=table.texts("closing", (), allowed=closing),
    )


def _beats(root: Table, table: Table) -> tuple[Beat, ...]:
    """Own rhythm, or the general one."""
    rhythm = root.table("rhythm")
    if "contact" not in table:
        return (
            Beat("phone", interval(rhythm, "phone")),
            Beat("office", interval(rhythm, "in_person"), seen=True),
        )
    seen = at_least(root)
    if "in_person" in table:
        seen = Beat("office", interval(table, "in_person"), seen=True)
    return (Beat(table.text("way", allowed=WAYS), interval(table, "contact")), seen)


def _tone(root: Table, table: Table) -> str:
    """An obligatory tone is no matter of a group: it hangs on the switch of the policy."""
    tone = table.text("tone", TONES[0], allowed=TONES)
    if tone == OBLIGATORY and not is_obligatory(root):
        table.fail(
            "tone",
            N_(
                "{file}, {key}: “verplicht” kan alleen met obligatory = true bij policy. "
                "Toegestaan: {allowed}."
            ),
            allowed=", ".join(TONES[:-1]),
        )
    return tone


def is_obligatory(root: Table) -> bool:
    """The switch ``policy.obligatory``; off when the profile says nothing."""
    return "policy" in root and root.table("policy").flag("obligatory", default=False)


def _expectation(table: Table) -> Expectation | None:
    if "expectation" not in table:
        return None
    kind = table.table("expectation").text("kind", allowed=EXPECTATIONS)
    return Expectation(kind, interval(table, "expectation"))


def _signs(table: Table) -> tuple[str, ...]:
    """What in an intake points to a group: ["low:gevoel", "care:lichaam"]."""
    found = table.texts("signs", ())
    for sign in found:
        kind, _, area = sign.partition(":")
        if kind not in SIGN_KINDS or not area:
            table.refuse_value("signs", sign, [f"{kind}:<leefgebied>" for kind in SIGN_KINDS])
    return found
