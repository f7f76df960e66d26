"""The kinds of referrals, trajectories, indications and tests, with usual times (method.md 6, 8).

A code that a later profile knows and this list does not is shown as it is.
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
    """One kind; ``weeks`` is the usual waiting time, 0 when none is known."""

    code: str
    label: str
    weeks: int = 0
    until_contact: bool = False
    """The waiting time is until the organisation makes contact, not until a start."""


REFERRALS = (
    Kind("welfare", N_("Welzijn en meedoen"), 1, until_contact=True),
    Kind("volunteering", N_("Vrijwilligerswerk of maatje"), 1, until_contact=True),
    Kind("language", N_("Taal")),
    Kind("activity", N_("Activiteit of ontmoeting")),
    Kind("social_work", N_("Maatschappelijk werk"), 6),
    Kind("wmo", N_("Wmo"), 8),
    Kind("debt_help", N_("Schuldhulp")),
    Kind("budget_course", N_("Budgetcursus")),
    Kind("income", N_("Inkomen en regelingen")),
    Kind("district_team", N_("Sociaal wijkteam")),
    Kind("client_support", N_("Cliëntondersteuning")),
    Kind("housing", N_("Wonen")),
    Kind("food", N_("Voedselhulp")),
    Kind("library", N_("Bibliotheek")),
    Kind("health", N_("Huisarts of GGZ")),
    Kind("examination", N_("Medisch of arbeidskundig onderzoek")),
    Kind("sports", N_("Sport en bewegen")),
    Kind("work", N_("Werk (WSP)")),
    Kind("uwv", N_("UWV"), 8),
    Kind("learn_work", N_("Leerwerkplek")),
    Kind("reintegration", N_("Re-integratiebureau")),
    Kind("interpreter", N_("Tolk")),
    Kind("worry", N_("Meldpunt bezorgd")),
    Kind("mdt", N_("Overleg met meer hulpverleners (MDT)")),
    Kind(OTHER, N_("Anders")),
)
TRAJECTORIES = (
    Kind("welfare", N_("Welzijnstraject")),
    Kind("reintegration", N_("Re-integratietraject")),
    Kind("sports", N_("Sporttraject")),
    Kind("learn_work", N_("Leerwerktraject")),
    Kind("day_activity", N_("Dagbesteding")),
    Kind("trial", N_("Proefplaatsing")),
    Kind("coaching", N_("Coach of maatje")),
    Kind("course", N_("Cursus")),
    Kind(OTHER, N_("Anders")),
)
INDICATIONS = (
    Kind("wmo_day", N_("Wmo: dagbesteding"), 8),
    Kind("wmo_support", N_("Wmo: begeleiding thuis"), 8),
    Kind("protected_work", N_("Beschut werk (UWV)"), 8),
    Kind("target_group", N_("Doelgroepregister (UWV)"), 8),
    Kind("hours_limit", N_("Urenbeperking (UWV)"), 8),
    Kind(OTHER, N_("Anders")),
)
ASSESSMENTS = (
    Kind("capacity", N_("Capaciteitentest")),
    Kind("personality", N_("Persoonlijkheidstest")),
    Kind("interest", N_("Interessetest")),
)
KINDS = {
    REFERRAL: REFERRALS,
    TRAJECTORY: TRAJECTORIES,
    INDICATION: INDICATIONS,
    ASSESSMENT: ASSESSMENTS,
}
TEST_PROVIDER = "NOA"
"""Where the tests of method.md 6 are taken."""
ACUTE_DAYS = 3
"""A worrying situation: after so many days without an answer it waits too long."""
REPORT_GRACE_DAYS = 7
"""A monthly report of the coach may come so many days later."""
UNKNOWN_WEEKS = 4
"""When to ask, where no usual waiting time is known."""

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
OPEN: dict[str, frozenset[str]] = {
    REFERRAL: frozenset({"proposed", "sent", "accepted", "waiting", "started"}),
    TRAJECTORY: frozenset({"planned", "running"}),
    INDICATION: frozenset({"requested"}),
    ASSESSMENT: frozenset({"requested", "planned"}),
}
"""In these states something is still to come."""


def kind(subject: str, code: str) -> Kind:
    """One kind, or a nameless one for a code of a newer profile."""
    known = {one.code: one for one in KINDS.get(subject, ())}
    return known.get(code, Kind(code, code))


def status_word(subject: str, status: str) -> str:
    """The Dutch word for a state, to be translated; an unknown one as it is."""
    return STATUSES.get(subject, {}).get(status, status)


def is_open(subject: str, status: str) -> bool:
    """Whether something is still to come in this state."""
    return status in OPEN.get(subject, frozenset())
