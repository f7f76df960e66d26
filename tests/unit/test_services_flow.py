from datetime import date, timedelta

from meedoen_desktop.method.flow import Move
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import Dossier, Person, Trajectory
from meedoen_desktop.services import practice
from meedoen_desktop.services.caseload.flow import people_at, read_walks, route_of
from meedoen_desktop.services.clients.groups import NewFact, add_fact
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.trail import trajectories
from meedoen_desktop.services.trail.trajectories import TrajectoryData
from tests.clients import add

LVW = load_profile("lvw")


def stands(store, person_id: str, code: str, ago: int, kind: str = "status") -> None:
    day = store.clock.today() - timedelta(days=ago)
    add_fact(store, person_id, NewFact(kind, code, day, "zo was het"))


def came(store, person_id: str, ago: int) -> None:
    with store.work() as session:
        session.get_one(Person, person_id).added_on = store.clock.today() - timedelta(days=ago)


def stations(store, person_id: str) -> list[str]:
    walks = read_walks(store, LVW).walks
    stays = next(one.stays for one in walks if one.person_id == person_id)
    return [stay.station for stay in stays]


def test_a_client_is_where_the_last_fact_says_and_the_page_tells_the_same(store) -> None:
    person = add(store, surname="Bos")
    came(store, person, 400)
    stands(store, person, "participates", 200)
    stands(store, person, "volunteer", 100)
    stands(store, person, "not_active", 20)
    assert stations(store, person) == ["inflow", "participates", "volunteer", "intake"]
    page = read_page(store, person)
    route = route_of(LVW, page, store.clock.today())
    assert route == next(w.stays for w in read_walks(store, LVW).walks if w.person_id == person)
    assert route[-1].back


def test_a_trajectory_counts_from_its_start_and_not_while_it_is_planned(store) -> None:
    person = add(store, surname="Bos")
    came(store, person, 300)
    with store.work() as session:
        dossier_id = session.get_one(Person, person).dossier_id
        for kind, status, day in (
            ("welfare", "running", date(2026, 5, 4)),
            ("day_activity", "planned", date(2026, 9, 1)),
        ):
            session.add(
                Trajectory(
                    person_id=person, dossier_id=dossier_id, kind=kind, status=status,
                    provider="Woej", starts_on=day,
                )
            )  # fmt: skip
    assert stations(store, person) == ["inflow", "participates"]
    assert route_of(LVW, read_page(store, person), store.clock.today())[-1].since == date(
        2026, 5, 4
    )


def test_whose_file_is_closed_is_no_longer_counted_but_told_apart(store) -> None:
    here, gone = add(store, surname="Bos"), add(store, surname="Vos")
    with store.work() as session:
        dossier = session.get_one(Dossier, session.get_one(Person, gone).dossier_id)
        dossier.closed_on, dossier.closing_reason = date(2026, 10, 1), "work"
    walks = read_walks(store, LVW)
    assert [one.person_id for one in walks.walks] == [here]
    assert (walks.left.count, walks.left.outflow) == (1, 1)


def test_the_flow_of_some_clients_and_who_stands_at_a_station(store) -> None:
    first, second = add(store, surname="Bos"), add(store, surname="Vos")
    for person in (first, second):
        came(store, person, 300)
        stands(store, person, "volunteer", 30)
    walks = read_walks(store, LVW)
    assert walks.flow().here["volunteer"] == 2
    some = walks.flow(frozenset({first}))
    assert (some.total, some.moves) == (1, {Move("inflow", "volunteer"): 1})
    assert people_at(store, LVW, "volunteer") == {first, second}


def test_the_practice_vault_has_people_at_every_station_and_some_who_fell_back(store) -> None:
    practice.fill(store)
    walks = read_walks(store, LVW)
    found = walks.flow()
    assert all(found.here.values())
    back = sum(count for move, count in found.moves.items() if walks.stations.is_back(move))
    assert 3 <= back <= sum(found.moves.values()) / 3


def test_who_has_a_place_to_learn_and_work_takes_part_in_rijswijk(store) -> None:
    rijswijk = load_profile("rijswijk")
    for kind, station in (("learn_work", "participates"), ("volunteer_coach", "inflow")):
        person = add(store, surname=kind)
        came(store, person, 300)
        data = TrajectoryData(kind, "Martinifabriek", store.clock.today() - timedelta(days=90))
        trajectories.begin(store, person, data)
        assert person in people_at(store, rijswijk, station)
