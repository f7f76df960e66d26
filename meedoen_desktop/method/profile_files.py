"""Reading and validating method profiles (``resources/profiles``)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from meedoen_desktop import datafiles
from meedoen_desktop.datafiles import Table
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.exercise_fit import exercise_fits
from meedoen_desktop.method.profile import (
    SIGN_KINDS,
    CaseloadNorm,
    ContactResult,
    Group,
    IntakeRules,
    InvitationRules,
    Profile,
    Scheme,
    SchemeCode,
    ServiceLevel,
    WindowRules,
    Words,
)
from meedoen_desktop.method.rhythm import WAYS, Beat, interval

KIND = "profiles"
TONES = ("vrijblijvend", "duidelijk", "verplicht")
TIMES_OF_DAY = ("morning", "afternoon", "any")
CODE_PATTERN = r"[A-Za-z0-9_]{1,24}"


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
    schemes = _schemes(root)
    invitation = _invitation(root.table("invitation"))
    groups = _groups(root, invitation.most_invitations)
    profile = Profile(
        id=document.id,
        version=document.version,
        name=root.text("name"),
        municipalities=root.texts("municipalities"),
        words=_words(root.table("words")),
        intake=_intake(root.table("intake")),
        invitation=invitation,
        window=_window(root.table("window")),
        caseload_norms=_norms(root),
        contact_results=_results(root),
        service_levels=_levels(root, schemes),
        schemes=schemes,
        groups=groups,
        exercise_fits=exercise_fits(root, [group.code for group in groups]),
    )
    root.finish()
    return profile


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
    )


def _window(table: Table) -> WindowRules:
    return WindowRules(
        table.integer("days_before", 0, 60),
        table.integer("days_after", 0, 60),
        table.integer("reminder_days", 1, 180),
        table.integer("first_spread_weeks", 1, 52),
    )


def _norms(root: Table) -> tuple[CaseloadNorm, ...]:
    tables = root.tables("caseload_norms")
    root.unique("caseload_norms", (table.day("valid_from").isoformat() for table in tables))
    norms = []
    for table in tables:
        low = table.integer("low", 1, 1000)
        norms.append(CaseloadNorm(table.day("valid_from"), low, table.integer("high", low, 1000)))
    return tuple(norms)


def _results(root: Table) -> tuple[ContactResult, ...]:
    tables = root.tables("contact_results")
    root.unique("contact_results", (table.text("code") for table in tables))
    return tuple(
        ContactResult(
            table.text("code", pattern=CODE_PATTERN, like="B2"),
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
        table.text("code", pattern=CODE_PATTERN, like="B2"), table.text("label"), contact, special
    )


def _schemes(root: Table) -> tuple[Scheme, ...]:
    tables = root.tables("schemes")
    root.unique("schemes", (table.text("code") for table in tables))
    return tuple(
        Scheme(
            table.text("code", pattern=CODE_PATTERN, like="B2"),
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
            table.text("code", pattern=CODE_PATTERN, like="B2"),
            table.text("label"),
            table.text("description", "", may_be_empty=True),
            table.flag("participation", default=False),
        )
        for table in tables
    )


def _groups(root: Table, most_invitations: int) -> tuple[Group, ...]:
    rhythm = root.table("rhythm")
    general = (
        Beat("phone", interval(rhythm, "phone")),
        Beat("office", interval(rhythm, "in_person"), seen=True),
    )
    at_least = Beat("office", interval(rhythm, "in_person_at_least"), seen=True)
    tables = root.tables("groups")
    root.unique("groups", (table.text("code") for table in tables))
    return tuple(_group(table, general, at_least, most_invitations) for table in tables)


def _group(table: Table, general: tuple[Beat, ...], at_least: Beat, most_invitations: int) -> Group:
    beats = general
    if "contact" in table:
        way = table.text("way", allowed=WAYS)
        beats = (Beat(way, interval(table, "contact")), at_least)
    return Group(
        code=table.text("code", pattern=CODE_PATTERN, like="B2"),
        main=table.text("main", pattern=CODE_PATTERN, like="B2"),
        label=table.text("label"),
        description=table.text("description", "", may_be_empty=True),
        tone=table.text("tone", TONES[0], allowed=TONES),
        beats=beats,
        most_invitations=table.integer("most_invitations", 1, 9, most_invitations),
        last_registered=table.flag("last_registered", default=False),
        through_supporter=table.flag("through_supporter", default=False),
        client_sets_pace=table.flag("client_sets_pace", default=False),
        time_of_day=table.text("time_of_day", "any", allowed=TIMES_OF_DAY),
        enabled=table.flag("enabled", default=True),
        signs=_signs(table),
    )


def _signs(table: Table) -> tuple[str, ...]:
    """What in an intake points to a group: ["low:gevoel", "care:lichaam"]."""
    found = table.texts("signs", ())
    for sign in found:
        kind, _, area = sign.partition(":")
        if kind not in SIGN_KINDS or not area:
            table.refuse_value("signs", sign, [f"{kind}:<leefgebied>" for kind in SIGN_KINDS])
    return found
