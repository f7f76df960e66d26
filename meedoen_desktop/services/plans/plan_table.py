"""Who sits at the table when a plan is made: the client, the consultant, the municipality."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.errors import MeedoenError, NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name, name_in_text
from meedoen_desktop.method.municipality import Municipality, load_municipality
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import Dossier, Person
from meedoen_desktop.services import team
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.services.team import ConsultantDetails
from meedoen_desktop.store import Store


@dataclass(frozen=True)
class PlanTable:
    """A data file that is wrong leaves its place empty; the settings page tells what is wrong."""

    name: str
    name_in_text: str
    file_number: str
    consultant: ConsultantDetails
    municipality: Municipality | None
    profile: Profile | None


def lay_table(store: Store, person_id: str) -> PlanTable:
    """The look into the dossier is logged. `NotFound`."""
    with store.read() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        dossier = session.get(Dossier, person.dossier_id)
        name, number = name_of(person), dossier.file_number if dossier else ""
        dossier_id = person.dossier_id
    store.log_access("view", dossier_id)
    chosen = team.team(store)
    return PlanTable(
        name=full_name(name),
        name_in_text=name_in_text(name),
        file_number=number,
        consultant=team.this_consultant(store),
        municipality=_municipality(chosen.municipality_id),
        profile=_profile(chosen.profile_id),
    )


def _municipality(municipality_id: str) -> Municipality | None:
    try:
        return load_municipality(municipality_id)
    except MeedoenError:
        return None


def _profile(profile_id: str) -> Profile | None:
    try:
        return load_profile(profile_id)
    except MeedoenError:
        return None
