"""Filters with a name: own ones survive a restart, the profile brings its own."""

from __future__ import annotations

import pytest

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import WrongInput
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.method.profile_options import LIST_MARKS
from meedoen_desktop.services.clients import client_filter, saved_filters
from meedoen_desktop.services.clients.client_filter import ClientFilter
from meedoen_desktop.store import Store
from tests.clients import add
from tests.stores import Unlocked

BUSY = ClientFilter(text="leiden", group="A1", mark="silent", consultant_id="c1")


def names(store: Store) -> list[str]:
    return [one.name for one in saved_filters.own(store)]


def test_a_filter_survives_a_restart(store: Store, unlocked: Unlocked, clock: FixedClock) -> None:
    saved_filters.save(store, "  Stille   A1 ", BUSY)
    store.close()
    again = unlocked.open(store.folder, clock)
    assert [(one.name, one.wish) for one in saved_filters.own(again)] == [("Stille A1", BUSY)]
    again.close()


def test_the_same_name_replaces_and_another_name_renames(store: Store) -> None:
    first = saved_filters.save(store, "Mijn lijst", BUSY)
    again = saved_filters.save(store, "mijn lijst", ClientFilter(mark="gone"))
    saved_filters.save(store, "Ander", BUSY)
    assert (first.id, names(store)) == (again.id, ["mijn lijst", "Ander"])
    saved_filters.rename(store, first.id, "Weg")
    assert names(store) == ["Weg", "Ander"]
    with pytest.raises(WrongInput, match="deze naam"):
        saved_filters.rename(store, first.id, "ander")


def test_what_is_taken_away_can_be_put_back_in_its_place(store: Store) -> None:
    for name in ("een", "twee", "drie"):
        saved_filters.save(store, name, ClientFilter(text=name))
    second = saved_filters.own(store)[1]
    before = saved_filters.remove(store, second.id)
    assert names(store) == ["een", "drie"]
    saved_filters.put_back(store, before)
    assert names(store) == ["een", "twee", "drie"]


@pytest.mark.parametrize("name", ["", "   ", "x" * 41])
def test_a_name_that_cannot_stand_on_a_button_is_refused(store: Store, name: str) -> None:
    with pytest.raises(WrongInput) as told:
        saved_filters.save(store, name, BUSY)
    assert told.value.field == "name"
    assert names(store) == []


@pytest.mark.parametrize("profile", ["lvw", "rijswijk"])
def test_every_shipped_filter_asks_for_something_the_list_knows(profile: str) -> None:
    shipped = saved_filters.shipped(load_profile(profile), "c1")
    assert len(shipped) >= 3
    assert {one.wish.mark for one in shipped} <= set(client_filter.MARKS)
    assert not any(one.wish.is_empty or one.is_own for one in shipped)


def test_profiles_may_name_every_mark_of_the_list() -> None:
    assert set(LIST_MARKS) == set(client_filter.MARKS)


def test_new_is_who_came_with_the_last_list_or_after_it(store: Store, clock: FixedClock) -> None:
    add(store, surname="Oud")
    clock.moment = clock.moment.replace(day=26)
    store.facts.set(client_filter.LAST_LIST, clock.today().isoformat())
    add(store, surname="Nieuw")
    found = client_filter.read_finder(store)
    wanted = found.select(ClientFilter(mark=client_filter.NEW))
    assert [row.surname for row in wanted] == ["Nieuw"]
    assert client_filter.NEW not in found.marks(wanted[0])


def test_without_any_list_nobody_is_new(store: Store) -> None:
    add(store, surname="Nieuw")
    found = client_filter.read_finder(store)
    assert found.select(ClientFilter(mark=client_filter.NEW)) == []
