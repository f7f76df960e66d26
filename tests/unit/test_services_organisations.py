"""The directory: of the municipality's file, completed by the team."""

import pytest

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services import search
from meedoen_desktop.services.trail import organisations
from meedoen_desktop.services.trail.organisations import Directory, Listed, OrganisationData
from meedoen_desktop.services.trail.trail_undo import take_back
from meedoen_desktop.store import Store
from tests.trails import set_up


@pytest.fixture
def team(store: Store) -> Store:
    set_up(store)
    return store


def named(store: Store, name: str) -> Listed:
    found = organisations.directory(store).named(name)
    assert found is not None
    return found


def names(found: tuple[Listed, ...]) -> list[str]:
    return [one.data.name for one in found]


def test_the_file_of_the_municipality_is_to_be_checked(team: Store) -> None:
    found = named(team, "Stichting Woej")
    assert found.to_check
    assert found.municipality_id == "leidschendam-voorburg"
    assert found.data.waiting_weeks == 1


def test_what_the_team_knows_goes_before_the_file(team: Store) -> None:
    listed = named(team, "Stichting Woej")
    data = OrganisationData("Stichting Woej", "welfare", phone="06 12345678", contact="Els")
    undo = organisations.save_entry(team, data, listed)
    found = named(team, "Stichting Woej")
    assert not found.to_check
    assert found.reach == "06 12 34 56 78"
    assert "binnen een week" in found.data.note
    organisations.save_entry(team, OrganisationData("Woej", "welfare"), found)
    assert organisations.directory(team).named("Stichting Woej") is None
    take_back(team, undo)
    assert named(team, "Stichting Woej").to_check


def test_the_team_adds_its_own_and_hides_what_is_gone(team: Store) -> None:
    organisations.save_entry(team, OrganisationData("Buurttuin De Kas", "activity", note="Soep"))
    assert names(organisations.directory(team).find("kas soep")) == ["Buurttuin De Kas"]
    undo = organisations.hide(team, named(team, "Humanitas"))
    assert organisations.directory(team).named("Humanitas") is None or (
        named(team, "Humanitas").municipality_id != "leidschendam-voorburg"
    )
    take_back(team, undo)
    assert named(team, "Humanitas").municipality_id == "leidschendam-voorburg"


def test_the_own_municipality_stands_first_and_others_of_the_profile_are_there(
    team: Store,
) -> None:
    every: Directory = organisations.directory(team)
    assert [key for key, _name in every.municipalities] == [
        "leidschendam-voorburg", "voorschoten", "wassenaar",
    ]  # fmt: skip
    towns = {one.municipality_id for one in every.find("", "wassenaar")}
    assert towns == {"wassenaar"}
    assert {one.municipality_id for one in every.own()} == {"leidschendam-voorburg"}


def test_another_municipality_needs_no_code(store: Store) -> None:
    set_up(store, "rijswijk", "rijswijk")
    every = organisations.directory(store)
    assert every.municipalities == (("rijswijk", "Rijswijk"),)
    assert every.entries


def test_wrong_data_is_said_at_its_field(team: Store) -> None:
    for data, field in (
        (OrganisationData(" "), "name"),
        (OrganisationData("A", "spaceflight"), "kind"),
        (OrganisationData("A", phone="12"), "phone"),
        (OrganisationData("A", email="geen adres"), "email"),
    ):
        with pytest.raises(WrongInput) as error:
            organisations.save_entry(team, data)
        assert error.value.field == field


def test_search_over_everything_finds_organisations(team: Store) -> None:
    found = search.find(team, "woej")
    assert [(one.kind, one.title) for one in found] == [("organisation", "Stichting Woej")]
    assert search.find(team, "wo") == ()
