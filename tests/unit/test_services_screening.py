"""Sorting files at a screening: kept at once, with reasons, undone as a whole, resumed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.method.rhythm_engine import needs_sorting, proposals
from meedoen_desktop.method.rhythm_facts import Dated
from meedoen_desktop.method.working_calendar import WorkingCalendar
from meedoen_desktop.models import DatedFact
from meedoen_desktop.services.clients import client_filter, groups
from meedoen_desktop.services.clients.groups import NewFact
from meedoen_desktop.services.rhythm import screening, screening_queue
from meedoen_desktop.services.rhythm.proposals import caseload
from meedoen_desktop.services.rhythm.screening_queue import Whom
from meedoen_desktop.store import Store
from meedoen_desktop.store.verify import verify
from tests.clients import add, rows
from tests.factories import add_people
from tests.rhythm_life import START, Life
from tests.trails import set_up


def people(store: Store, count: int = 3) -> list[str]:
    set_up(store)
    return [add(store, surname=f"Zandberg{number}") for number in range(count)]


def chosen(code: str, kind: str = "group", profile: str = "lvw") -> NewFact:
    return screening.choice(load_profile(profile), kind, code)


def facts(store: Store) -> list[tuple[str, str, str, str]]:
    with store.read() as session:
        found = session.scalars(select(DatedFact).order_by(DatedFact.person_id, DatedFact.kind))
        return [(one.person_id, one.kind, one.code, one.reason) for one in found]


def sorted_before(store: Store, person: str, code: str, days: int) -> None:
    day = store.clock.today() - timedelta(days=days)
    groups.add_fact(store, person, NewFact("group", code, day, reason="Toen"))


def test_a_first_sorting_needs_no_reason_and_is_there_at_once(store: Store) -> None:
    one, *_ = people(store)
    screening.sort(store, [one], chosen("A1"))
    assert facts(store) == [(one, "group", "A1", screening.SORTED_NOTE)]
    assert [row.group for row in rows(store)] == ["A1", "", ""]


def test_the_profile_that_was_chosen_by_stands_with_the_fact(store: Store) -> None:
    one, *_ = people(store)
    screening.sort(store, [one], chosen("2A", "category"))
    with store.read() as session:
        fact = session.scalars(select(DatedFact)).one()
        assert (fact.profile_id, fact.profile_version, fact.scheme) == ("lvw", "2", "category")


def test_sorting_otherwise_asks_for_a_reason_and_changes_nothing_without(store: Store) -> None:
    one, *_ = people(store)
    sorted_before(store, one, "A1", 400)
    before = facts(store)
    with pytest.raises(WrongInput) as told:
        screening.sort(store, [one], chosen("B2"))
    assert told.value.field == "reason"
    assert facts(store) == before
    screening.sort(store, [one], chosen("B2"), "Sinds de operatie gaat lopen moeilijk.")
    assert [fact[2] for fact in facts(store)] == ["A1", "B2"]


def test_that_it_still_fits_needs_no_reason(store: Store) -> None:
    one, *_ = people(store)
    sorted_before(store, one, "A1", 400)
    screening.sort(store, [one], chosen("A1"))
    assert facts(store)[-1][3] == screening.SAME_NOTE
    assert screening_queue.rows_of(store, Whom(screening_queue.YEAR)) == []


def test_a_slip_of_today_is_corrected_so_that_a_day_has_one_answer(store: Store) -> None:
    one, *_ = people(store)
    screening.sort(store, [one], chosen("A1"))
    wrong = screening.sort(store, [one], chosen("werk", "screening"))
    assert [fact[1:3] for fact in facts(store)] == [("screening", "werk")]
    screening.take_back(store, wrong)
    assert [fact[1:3] for fact in facts(store)] == [("group", "A1")]
    assert verify(store).problems == ()


def test_many_get_one_group_and_are_taken_back_as_a_whole(store: Store) -> None:
    set_up(store)
    everybody = add_people(store, 450)
    sorted_before(store, everybody[7], "A1", 30)
    before = facts(store)
    deed = screening.sort(store, everybody, chosen("B1"), "Uit het dossier")
    assert {row.group for row in rows(store)} == {"B1"}
    screening.take_back(store, deed)
    assert facts(store) == before


def test_one_that_needs_a_reason_stops_them_all(store: Store) -> None:
    everybody = people(store, 3)
    sorted_before(store, everybody[2], "A1", 30)
    before = facts(store)
    with pytest.raises(WrongInput):
        screening.sort(store, everybody, chosen("B1"))
    assert facts(store) == before


def test_who_is_sorted_out_is_no_task_and_gets_no_proposals(store: Store) -> None:
    one, *_ = people(store)
    profile = load_profile("lvw")
    assert caseload(store, profile).to_sort == 3
    screening.sort(store, [one], chosen("werk", "screening"))
    found = caseload(store, profile)
    assert found.to_sort == 2
    finder = client_filter.read_finder(store)
    unsorted = finder.select(client_filter.ClientFilter(mark=client_filter.UNSORTED))
    assert one not in {row.person_id for row in unsorted}


@pytest.mark.parametrize(("profile", "code"), [("lvw", "werk"), ("rijswijk", "wsp")])
def test_after_being_sorted_out_only_a_later_group_brings_proposals(
    profile: str, code: str
) -> None:
    known = load_profile(profile)
    day = START + timedelta(days=100)
    life = Life(known, known.groups[0].code)
    assert _found(known, life, day)
    life.at(START, screened=Dated(code, START + timedelta(days=10)))
    assert not _found(known, life, day)
    assert not needs_sorting(life.facts(day), day)


def _found(profile: Profile, life: Life, day: date) -> tuple[object, ...]:
    return proposals(profile, life.facts(day), WorkingCalendar(), day)


def test_the_row_goes_on_at_the_same_file_after_a_crash(store: Store) -> None:
    everybody = people(store)
    queue = screening_queue.start(store, Whom())
    assert list(queue.people) == everybody
    screening.sort(store, [queue.person_id], chosen("A2"), queue=queue.moved(1))
    again = screening_queue.resume(store)
    assert again is not None
    assert (again.at, again.person_id, len(again.people)) == (1, everybody[1], 3)


def test_later_brings_the_file_back_at_the_end(store: Store) -> None:
    first, second, third = people(store)
    queue = screening_queue.start(store, Whom()).later()
    screening_queue.keep(store, queue)
    assert screening_queue.resume(store) == queue
    assert queue.people == (second, third, first)


def test_a_typed_reason_waits_at_its_own_file(store: Store) -> None:
    first, *_ = people(store)
    queue = screening_queue.start(store, Whom())
    screening_queue.keep_reason(store, queue, first, "Half af")
    assert screening_queue.reason_of(store, queue) == "Half af"
    assert screening_queue.reason_of(store, queue.moved(1)) == ""


def test_each_choice_of_files_finds_its_own(store: Store) -> None:
    first, second, third = people(store)
    sorted_before(store, first, "A1", 500)
    sorted_before(store, second, "B2", 30)
    today = store.clock.today().isoformat()

    def found(kind: str, value: str = "") -> list[str]:
        return [row.person_id for row in screening_queue.rows_of(store, Whom(kind, value))]

    assert found(screening_queue.UNSORTED) == [third]
    assert found(screening_queue.YEAR) == [first]
    assert found(screening_queue.GROUP, "B2") == [second]
    assert found(screening_queue.LIST, today) == [first, second, third]
    offered = screening_queue.offer(store)
    assert (offered.unsorted, offered.year) == (1, 1)
    assert offered.groups == (("A1", 1), ("B2", 1))


def test_a_new_row_takes_the_place_of_the_old_and_stopping_ends_it(store: Store) -> None:
    people(store)
    screening_queue.start(store, Whom())
    queue = screening_queue.start(store, Whom(screening_queue.LIST, "2026-11-24"))
    assert screening_queue.resume(store) == queue
    screening_queue.end(store, queue)
    assert screening_queue.resume(store) is None
