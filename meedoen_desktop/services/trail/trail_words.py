"""Words for referrals, trajectories, indications and tests, and how each can stand (method.md 8).

The kinds themselves are data of the method profile (`trail_kinds`).
"""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.i18n import N_

REFERRAL, TRAJECTORY, INDICATION, ASSESSMENT, HANDOVER = (
    "referral", "trajectory", "indication", "assessment", "handover",
)  # fmt: skip
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind; ``weeks`` is the usual waiting time, 0 when none is known.

    ``acute_days`` are working days until one asks when it is acute, 0 for as always. Of a
    trajectory ``terms`` are its usual lengths and ``report_months`` how often the coach reports.
    """

    code: str
    label: str
    weeks: int = 0
    acute_days: int = 0
    ask_weeks: int = 4
    """When to ask where no usual waiting time is known."""
    organisations: tuple[str, ...] = ()
    """The kinds of organisations that do this."""
    purposes: tuple[str, ...] = ()
    terms: tuple[int, ...] = ()
    report_months: int = 1
    provider: str = ""

    @property
    def until_contact(self) -> bool:
        """A wait of a week is until the organisation makes contact, a longer one until a start."""
        return self.weeks == 1


OTHER_KIND = Kind(OTHER, N_("Anders"))
_NAMES: dict[str, dict[str, str]] = {
    REFERRAL: {
        "welfare": N_("Welzijn en meedoen"),
        "volunteering": N_("Vrijwilligerswerk of maatje"),
        "language": N_("Taal"),
        "activity": N_("Activiteit of ontmoeting"),
        "social_work": N_("Maatschappelijk werk"),
        "wmo": N_("Wmo"),
        "debt_help": N_("Schuldhulp"),
        "income": N_("Inkomen en regelingen"),
        "district_team": N_("Sociaal wijkteam"),
        "client_support": N_("Cliëntondersteuning"),
        "housing": N_("Wonen"),
        "food": N_("Voedselhulp"),
        "library": N_("Bibliotheek"),
        "health": N_("Huisarts of GGZ"),
        "examination": N_("Medisch of arbeidskundig onderzoek"),
        "sports": N_("Sport en bewegen"),
        "work": N_("Werk (WSP)"),
        "uwv": N_("UWV"),
        "learn_work": N_("Leerwerkplek"),
        "reintegration": N_("Re-integratiebureau"),
        "interpreter": N_("Tolk"),
    },
    INDICATION: {
        "wmo_day": N_("Wmo: dagbesteding"),
        "wmo_ambulatory": N_("Wmo: begeleiding thuis"),
        "protected_work": N_("Beschut werk"),
        "target_group": N_("Doelgroepregister"),
        "hours_limitation": N_("Urenbeperking"),
    },
    ASSESSMENT: {
        "capacity": N_("Capaciteitentest"),
        "personality": N_("Persoonlijkheidstest"),
        "interest": N_("Interessetest"),
    },
}
"""Words for where no profile is at hand: kinds of organisations, and lines of a history."""
TESTS = tuple(Kind(code, label) for code, label in _NAMES[ASSESSMENT].items())
TEST_PROVIDER = "NOA"
"""Where the tests of method.md 6 are taken."""
REPORT_GRACE_DAYS = 7
"""A report of the coach may come so many days later."""

STATUSES: dict[str, dict[str, str]] = {
    REFERRAL: {
        "proposed": N_("besproken"),
        "sent": N_("aangemeld"),
        "accepted": N_("aangenomen"),
        "waiting": N_("op de wachtlijst"),
        "started": N_("gestart"),
        "finished": N_("afgerond"),
        "refused": N_("afgewezen"),
        "stopped": N_("gestopt"),
    },
    TRAJECTORY: {
        "planned": N_("gaat nog beginnen"),
        "running": N_("loopt"),
        "finished": N_("afgerond"),
        "stopped": N_("gestopt"),
    },
    INDICATION: {
        "requested": N_("aangevraagd"),
        "granted": N_("toegekend"),
        "refused": N_("afgewezen"),
        "withdrawn": N_("ingetrokken"),
    },
    ASSESSMENT: {
        "requested": N_("aangevraagd"),
        "planned": N_("gepland"),
        "taken": N_("gemaakt"),
        "cancelled": N_("gaat niet door"),
    },
}
ASKED = "asked"
"""In a history: somebody asked how it stands; the status did not change."""
OPEN: dict[str, frozenset[str]] = {
    REFERRAL: frozenset({"proposed", "sent", "accepted", "waiting", "started"}),
    TRAJECTORY: frozenset({"planned", "running"}),
    INDICATION: frozenset({"requested"}),
    ASSESSMENT: frozenset({"requested", "planned"}),
}
"""In these states something is still to come."""


def name_of(subject: str, code: str) -> str:
    """The Dutch name of a kind, to be translated; an unknown one as its code."""
    return OTHER_KIND.label if code == OTHER else _NAMES.get(subject, {}).get(code, code)


def status_word(subject: str, status: str) -> str:
    """The Dutch word for a state, to be translated; an unknown one as it is."""
    if status == ASKED:
        return N_("nagevraagd")
    return STATUSES.get(subject, {}).get(status, status)


def is_open(subject: str, status: str) -> bool:
    """Whether something is still to come in this state."""
    return status in OPEN.get(subject, frozenset())
