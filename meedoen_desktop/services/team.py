"""Who works here, for which municipality, by which method."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import select

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import TEAM, Consultant, TeamSettings, new_id
from meedoen_desktop.store import Store

_TEAM_SETTINGS = "team-settings"
_TEAM = f"""
SELECT municipality_id, profile_id, practice FROM team_settings WHERE id = '{_TEAM_SETTINGS}'
"""  # noqa: S608 - fixed text
ALL_WORKDAYS = "12345"


@dataclass(frozen=True, slots=True)
class ConsultantDetails:
    """The person at this laptop. ``working_days`` are ISO weekday digits ("124")."""

    id: str = ""
    name: str = ""
    function: str = ""
    department: str = ""
    phone: str = ""
    email: str = ""
    working_days: str = ALL_WORKDAYS


@dataclass(frozen=True, slots=True)
class TeamDetails:
    """The municipality and the method profile of this vault; ``practice`` marks invented people."""

    municipality_id: str = ""
    profile_id: str = ""
    practice: bool = False


def this_consultant(store: Store) -> ConsultantDetails:
    """Who works at this laptop; empty fields before the first start is done."""
    with store.read() as session:
        found = session.get(Consultant, store.author) if store.author else None
        if found is None:
            return ConsultantDetails()
        return ConsultantDetails(
            found.id, found.name, found.function, found.department,
            found.phone, found.email, found.working_days,
        )  # fmt: skip


def team(store: Store) -> TeamDetails:
    """What the first start chose; empty before that. Asked so often that it is read plainly."""
    with store.read() as session:
        found = session.connection().exec_driver_sql(_TEAM).first()
    return TeamDetails(found[0], found[1], bool(found[2])) if found else TeamDetails()


def check(details: ConsultantDetails) -> ConsultantDetails:
    """The details without stray spaces; ``WrongInput`` names the field that cannot be used."""
    trimmed = ConsultantDetails(**{key: value.strip() for key, value in asdict(details).items()})
    if not trimmed.name:
        raise WrongInput(
            N_("Vul uw naam in. Die komt onder brieven en bij afspraken."), field="name"
        )
    if trimmed.email and not _looks_like_mail(trimmed.email):
        raise WrongInput(
            N_("Dit lijkt geen e-mailadres. Het ziet eruit als naam@gemeente.nl."), field="email"
        )
    if not trimmed.working_days:
        raise WrongInput(N_("Kies minstens een dag waarop u werkt."), field="working_days")
    return trimmed


def save_consultant(store: Store, details: ConsultantDetails) -> ConsultantDetails:
    """Keep the details of who works at this laptop; ``WrongInput`` as ``check``."""
    checked = check(details)
    fields = asdict(checked) | {"id": checked.id or store.author or new_id()}
    with store.work() as session:
        found = session.get(Consultant, fields["id"])
        if found is None:
            session.add(Consultant(dossier_id=TEAM, **fields))
        else:
            for name, value in fields.items():
                setattr(found, name, value)
    if store.author != fields["id"]:
        store.author = fields["id"]
    return ConsultantDetails(**fields)


def namesake(store: Store) -> str:
    """Id of a colleague with the very name of who works here: perhaps the same person; or ""."""
    own = this_consultant(store)
    with store.read() as session:
        found = session.scalars(select(Consultant).where(Consultant.id != own.id))
        same = sorted(one.id for one in found if one.name.casefold() == own.name.casefold())
    return same[0] if same else ""


def become(store: Store, consultant_id: str) -> None:
    """Go on as a person whom the team knows; the one who was made here for it goes.

    Only for a vault that has just joined: nothing points at that one yet.
    """
    own = store.author
    store.author = consultant_id
    with store.work() as session:
        session.delete(session.get_one(Consultant, own))


def choose_team(store: Store, details: TeamDetails) -> None:
    """Keep the municipality and the method profile of this vault."""
    with store.work() as session:
        found = session.get(TeamSettings, _TEAM_SETTINGS)
        if found is None:
            session.add(TeamSettings(id=_TEAM_SETTINGS, dossier_id=TEAM, **asdict(details)))
        else:
            for name, value in asdict(details).items():
                setattr(found, name, value)


def set_up(store: Store, consultant: ConsultantDetails, details: TeamDetails) -> None:
    """What the first start asks, right after the vault is made."""
    save_consultant(store, consultant)
    choose_team(store, details)


def _looks_like_mail(text: str) -> bool:
    name, at, place = text.partition("@")
    return bool(name and at and "." in place.strip(".") and " " not in text)
