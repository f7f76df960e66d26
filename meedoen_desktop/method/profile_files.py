"""Reading and validating method profiles (``resources/profiles``)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from meedoen_desktop import datafiles
from meedoen_desktop.datafiles import Table
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.exercise_fit import exercise_fits
from meedoen_desktop.method.profile import (
    ContactResult,
    GroupMeetingRules,
    IntakeRules,
    InvitationRules,
    Profile,
    Scheme,
    SchemeCode,
    ServiceLevel,
    WindowRules,
    Words,
)
from meedoen_desktop.method.profile_amounts import amounts, caseload_norms
from meedoen_desktop.method.profile_endings import (
    ClosingRule,
    aftercare,
    closing_rules,
    review_rules,
    talk_outcomes,
)
from meedoen_desktop.method.profile_flow import stations
from meedoen_desktop.method.profile_groups import (
    Known,
    at_least,
    cannot_come,
    group_codes,
    groups,
    is_obligatory,
)
from meedoen_desktop.method.profile_options import (
    Option,
    client_filters,
    closing_reasons,
    code_of,
    exemption_kinds,
    options,
    protected_words,
    statuses,
)
from meedoen_desktop.method.profile_referrals import (
    indication_kinds,
    referral_kinds,
    test_kinds,
    trajectory_kinds,
)
from meedoen_desktop.method.profile_week import week_rules
from meedoen_desktop.method.rhythm import interval

KIND = "profiles"


def profiles() -> tuple[Profile, ...]:
    """All usable profiles by name; an own file goes before the shipped one."""
    found: dict[str, Profile] = {}
    for one in _all().items:
        found.setdefault(one.id, one)
    return tuple(sorted(found.values(), key=lambda one: one.name))


def profile_problems() -> tuple[DataFileError, ...]:
    """What is wrong with the files that could not be used."""
    return _all().problems


def load_profile(profile_id: str) -> Profile:
    """One profile. Raises ``DataFileError`` when its file is wrong or absent."""
    for one in profiles():
        if one.id == profile_id:
            return one
    for problem in profile_problems():
        if problem.params["file"] == f"{profile_id}.toml":
            raise problem
    raise DataFileError(
        N_("Er is geen bestand voor de werkwijze “{value}”. Zet het terug in de map profielen."),
        file=f"{profile_id}.toml",
        key="id",
        value=profile_id,
    )


def profile_for(municipality_id: str) -> Profile | None:
    """The profile that names this municipality, as the first proposal."""
    return next((one for one in profiles() if municipality_id in one.municipalities), None)


def read_profile(path: Path) -> Profile:
    """Read and validate one file. Raises ``DataFileError``."""
    return _read(path, datafiles.stamp(path))


def _all() -> datafiles.Catalogue[Profile]:
    return datafiles.catalogue(KIND, read_profile)


@lru_cache(maxsize=32)
def _read(path: Path, _stamp: tuple[int, int]) -> Profile:
    document = datafiles.load(path, "profile")
    root = document.root
    root.text("id", allowed=(path.stem,))
    profile = _profile(document)
    root.finish()
    return profile


def _profile(document: datafiles.Document) -> Profile:
    """The lists that others name first: a code that does not exist is refused where it stands."""
    root = document.root
    schemes, known_groups = _schemes(root), group_codes(root)
    known_statuses = statuses(root)
    referrals, reasons, tests = referral_kinds(root), closing_reasons(root), test_kinds(root)
    trajectories = trajectory_kinds(root)
    indications = indication_kinds(root, _codes(referrals))
    closing = closing_rules(root, known_groups, _codes(reasons))
    invitation = _invitation(root.table("invitation"))
    outcomes = talk_outcomes(root, _codes(known_statuses))
    levels = _levels(root, schemes)
    known = Known(
        _codes(tests),
        _codes(referrals),
        _codes(trajectories),
        _codes(indications),
        invitation.most_invitations,
    )
    return Profile(
        id=document.id,
        version=document.version,
        name=root.text("name"),
        municipalities=root.texts("municipalities"),
        words=_words(root.table("words")),
        intake=_intake(root.table("intake")),
        invitation=invitation,
        window=_window(root.table("window")),
        caseload_norms=caseload_norms(root),
        contact_results=_results(root),
        service_levels=levels,
        schemes=schemes,
        groups=groups(root, known, _codes(closing)),
        at_least=at_least(root),
        exercise_fits=exercise_fits(root, known_groups),
        is_obligatory=is_obligatory(root),
        cannot_come=cannot_come(root),
        referral_kinds=referrals,
        trajectory_kinds=trajectories,
        indication_kinds=indications,
        tests=tests,
        talk_outcomes=outcomes,
        review_rules=review_rules(root),
        closing_rules=closing,
        closing_reasons=reasons,
        aftercare=aftercare(root),
        exemption_kinds=exemption_kinds(root),
        inflow_sources=options(root, "inflow_sources"),
        statuses=known_statuses,
        goals=options(root, "goals"),
        client_filters=client_filters(root, known_groups),
        amounts=amounts(root),
        protected_words=protected_words(root, _codes(indications)),
        group_meeting=_group_meeting(root),
        week=week_rules(root),
        stations=stations(
            root,
            {
                "status": _codes(known_statuses),
                "outcome": _codes(outcomes),
                "group": known_groups,
                "service_level": tuple(level.code for level in levels),
                "trajectory": _codes(trajectories),
                "closed": _codes(reasons),
                **{one.code: tuple(code.code for code in one.codes) for one in schemes},
            },
        ),
    )


def _codes(found: Iterable[Option | ClosingRule]) -> tuple[str, ...]:
    return tuple(one.code for one in found)


def _words(table: Table) -> Words:
    return Words(
        client=table.text("client"),
        clients=table.text("clients"),
        article=table.text("article", allowed=("de", "het")),
        group=table.text("group"),
        groups=table.text("groups"),
    )


def _intake(table: Table) -> IntakeRules:
    return IntakeRules(
        table.identifier("form"),
        table.integer("minutes", 10, 240),
        table.integer("next_within_months", 1, 12),
    )


def _invitation(table: Table) -> InvitationRules:
    latest = table.integer("latest_working_days", 0, 60)
    earliest = table.integer("earliest_working_days", latest, 60)
    return InvitationRules(
        lead_working_days=table.integer("lead_working_days", latest, earliest),
        earliest_working_days=earliest,
        latest_working_days=latest,
        most_invitations=table.integer("most_invitations", 1, 9),
        look_again_months=table.integer("look_again_months", 1, 60),
        again_working_days=table.integer("again_working_days", 1, 60, 10),
        message_working_days=table.integer("message_working_days", 1, 30, 2),
    )


def _window(table: Table) -> WindowRules:
    return WindowRules(
        table.integer("days_before", 0, 60),
        table.integer("days_after", 0, 60),
        table.integer("reminder_days", 1, 180),
        table.integer("first_spread_weeks", 1, 52),
        table.integer("supporter_weeks", 1, 26, 2),
        table.integer("ask_again_weeks", 1, 26, 4),
    )


def _results(root: Table) -> tuple[ContactResult, ...]:
    tables = root.tables("contact_results")
    root.unique("contact_results", (table.text("code") for table in tables))
    return tuple(
        ContactResult(
            code_of(table),
            table.text("label"),
            table.flag("counts"),
        )
        for table in tables
    )


def _levels(root: Table, schemes: tuple[Scheme, ...]) -> tuple[ServiceLevel, ...]:
    tables = root.tables("service_levels")
    root.unique("service_levels", (table.text("code") for table in tables))
    categories = [code.code for scheme in schemes for code in scheme.codes]
    return tuple(_level(table, categories) for table in tables)


def _level(table: Table, categories: list[str]) -> ServiceLevel:
    special = tuple(
        (one.text("category", allowed=categories), interval(one, "contact"))
        for one in table.tables("per_category", may_be_empty=True)
    )
    contact = interval(table, "contact") if "contact" in table else None
    return ServiceLevel(
        code_of(table),
        table.text("label"),
        contact,
        special,
        table.flag("ended", default=False),
    )


def _schemes(root: Table) -> tuple[Scheme, ...]:
    tables = root.tables("schemes")
    root.unique("schemes", (table.text("code") for table in tables))
    return tuple(
        Scheme(
            code_of(table),
            table.text("label"),
            _scheme_codes(table),
        )
        for table in tables
    )


def _scheme_codes(scheme: Table) -> tuple[SchemeCode, ...]:
    tables = scheme.tables("codes")
    scheme.unique("codes", (table.text("code") for table in tables))
    return tuple(
        SchemeCode(
            code_of(table),
            table.text("label"),
            table.text("description", "", may_be_empty=True),
            table.flag("participation", default=False),
        )
        for table in tables
    )


def _group_meeting(root: Table) -> GroupMeetingRules | None:
    if "group_meeting" not in root:
        return None
    table = root.table("group_meeting")
    least = table.integer("least", 2, 100)
    return GroupMeetingRules(
        least, table.integer("most", least, 500), table.integer("open_days", 0, 52, 0)
    )
