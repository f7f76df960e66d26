from __future__ import annotations

import pytest

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.models import Consultant, Operation
from meedoen_desktop.services import team
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails
from meedoen_desktop.store import Store

NOOR = ConsultantDetails(
    name="Noor de Wit", function="consulent", phone="070 123 45 67",
    email="n.dewit@voorbeeld.nl", working_days="124",
)  # fmt: skip


def test_a_new_vault_does_not_know_yet_who_works_there(store: Store) -> None:
    assert team.this_consultant(store) == ConsultantDetails()
    assert team.team(store) == TeamDetails()


def test_what_the_first_start_asked_is_kept(store: Store) -> None:
    team.set_up(store, NOOR, TeamDetails("rijswijk", "rijswijk"))
    kept = team.this_consultant(store)
    assert (kept.name, kept.email, kept.working_days) == (NOOR.name, NOOR.email, "124")
    assert team.team(store) == TeamDetails("rijswijk", "rijswijk", practice=False)


def test_every_change_after_it_carries_the_consultant_as_author(store: Store) -> None:
    team.set_up(store, NOOR, TeamDetails("rijswijk", "rijswijk"))
    me = team.this_consultant(store)
    with store.read() as session:
        authors = {operation.author for operation in session.query(Operation)}
    assert store.author == me.id
    assert me.id in authors


def test_changed_details_stay_the_same_person(store: Store) -> None:
    first = team.save_consultant(store, NOOR)
    again = team.save_consultant(store, ConsultantDetails(name="  Noor Wit "))
    assert again.id == first.id
    assert again.name == "Noor Wit"
    with store.read() as session:
        assert session.query(Consultant).count() == 1


def test_another_municipality_replaces_the_first(store: Store) -> None:
    team.choose_team(store, TeamDetails("rijswijk", "rijswijk"))
    team.choose_team(store, TeamDetails("wassenaar", "lvw", practice=True))
    assert team.team(store) == TeamDetails("wassenaar", "lvw", practice=True)


@pytest.mark.parametrize(
    ("details", "field"),
    [
        (ConsultantDetails(name="  "), "name"),
        (ConsultantDetails(name="Noor", email="noor"), "email"),
        (ConsultantDetails(name="Noor", email="noor@gemeente"), "email"),
        (ConsultantDetails(name="Noor", email="n oor@gemeente.nl"), "email"),
        (ConsultantDetails(name="Noor", working_days=""), "working_days"),
    ],
)
def test_what_cannot_be_used_names_its_field_and_changes_nothing(
    store: Store, details: ConsultantDetails, field: str
) -> None:
    team.save_consultant(store, NOOR)
    with pytest.raises(WrongInput) as refused:
        team.save_consultant(store, details)
    assert refused.value.field == field
    assert team.this_consultant(store).name == "Noor de Wit"
