"""The route of a client along the stations of a profile, falling back included."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.method.flow import Flow, Happening, Move, Stations, Stay, flow, route
from meedoen_desktop.method.profile_files import load_profile, read_profile
from tests.unit.test_method_profile_rules import THIRD

START = date(2025, 1, 6)
TODAY = date(2026, 11, 24)
LVW, RIJSWIJK = (Stations.of(load_profile(one).stations) for one in ("lvw", "rijswijk"))
ADDED, INTAKE = Happening(START, "added"), Happening(date(2025, 2, 3), "intake")


def told(on: date, kind: str, code: str) -> Happening:
    return Happening(on, kind, code)


def places(*happenings: Happening, stations: Stations = LVW) -> list[str]:
    return [stay.station for stay in route(stations, happenings, TODAY)]


def test_a_route_begins_where_the_client_comes_in_and_goes_on_with_each_fact() -> None:
    stays = route(
        LVW,
        [
            told(date(2026, 5, 4), "status", "paid_work"),
            told(date(2025, 6, 2), "status", "participates"),
            INTAKE,
            told(date(2025, 9, 1), "status", "volunteer"),
            ADDED,
        ],
        TODAY,
    )
    assert [stay.station for stay in stays] == [
        "inflow", "intake", "participates", "volunteer", "paid_work",
    ]  # fmt: skip
    assert [stay.since for stay in stays][:2] == [START, date(2025, 2, 3)]
    assert (stays[0].until, stays[-1].until) == (date(2025, 2, 3), None)
    assert not any(stay.back for stay in stays)


def test_falling_back_is_part_of_the_route_with_its_day_and_the_fact_that_told_it() -> None:
    ill = told(date(2026, 3, 2), "status", "not_active")
    stays = route(LVW, [ADDED, told(date(2025, 9, 1), "status", "volunteer"), ill], TODAY)
    assert stays[-1] == Stay("intake", date(2026, 3, 2), None, back=True, told_by=ill)


def test_what_merely_happened_never_leads_back() -> None:
    working = told(date(2025, 3, 3), "status", "paid_work")
    later = [told(date(2026, 1, 5), "trajectory", "welfare"), Happening(date(2026, 2, 2), "intake")]
    assert places(ADDED, working, *later) == ["inflow", "paid_work"]


def test_a_situation_counts_above_a_group_of_the_same_day() -> None:
    day = date(2025, 3, 3)
    both = (told(day, "status", "day_activity"), told(day, "group", "A1"))
    assert places(ADDED, *both) == places(ADDED, *reversed(both)) == ["inflow", "day_activity"]


def test_a_code_that_is_no_sign_changes_nothing() -> None:
    later = told(date(2026, 1, 5), "group", "B1")
    assert places(told(START, "status", "volunteer"), later) == ["volunteer"]


def test_what_will_hold_later_is_not_there_yet() -> None:
    soon = told(TODAY + timedelta(days=1), "status", "paid_work")
    assert places(ADDED, soon) == ["inflow"]


def test_a_step_of_the_ladder_and_a_route_count_in_a_profile_that_has_them() -> None:
    steps = (told(date(2025, 3, 3), "ladder_step", "2"), told(date(2025, 9, 1), "ladder_step", "4"))
    assert places(ADDED, *steps, stations=RIJSWIJK) == ["inflow", "intake", "volunteer"]


def test_nobody_knows_where_somebody_stands_of_whom_nothing_is_known() -> None:
    assert route(LVW, [], TODAY) == ()


def test_a_caseload_counts_who_is_where_and_the_moves_of_the_period() -> None:
    half = date(2026, 5, 24)
    forward = (ADDED, told(date(2026, 6, 1), "status", "volunteer"))
    back = (told(START, "status", "volunteer"), told(date(2026, 7, 1), "status", "not_active"))
    old = (told(START, "status", "participates"), told(half, "status", "volunteer"))
    fresh = (Happening(date(2026, 9, 1), "added"),)
    routes = [route(LVW, one, TODAY) for one in (forward, back, old, fresh, ())]
    found = flow(LVW, routes, half, TODAY)
    assert (found.total, found.came_in) == (4, 1)
    assert {code: count for code, count in found.here.items() if count} == {
        "inflow": 1, "intake": 1, "volunteer": 2,
    }  # fmt: skip
    assert found.moves == {Move("inflow", "volunteer"): 1, Move("volunteer", "intake"): 1}
    assert [move for move in found.moves if LVW.is_back(move)] == [Move("volunteer", "intake")]


def test_an_empty_caseload_still_shows_every_station() -> None:
    assert flow(LVW, [], START, TODAY) == Flow(dict.fromkeys(LVW.columns, 0), {}, 0)


SIGNS = sorted({sign for station in LVW.all for sign in station.signs})
ONE = st.builds(
    lambda days, sign: Happening(START + timedelta(days=days), sign.kind, sign.code),
    st.integers(0, 900),
    st.sampled_from(SIGNS),
)
LIVES = st.lists(ONE, max_size=12, unique_by=lambda one: (one.on, one.kind))


@given(LIVES)
def test_the_stays_of_a_route_follow_each_other_without_gaps(life: list[Happening]) -> None:
    stays = route(LVW, life, TODAY)
    for before, after in pairwise(stays):
        assert before.until == after.since > before.since
        assert before.station != after.station
        assert after.back == (LVW.columns[after.station] < LVW.columns[before.station])
    assert all(stay.until is None for stay in stays[-1:])
    assert not any(stay.back for stay in stays[:1])


@given(LIVES, st.randoms())
def test_a_route_does_not_depend_on_the_order_of_reading(life: list[Happening], random) -> None:  # type: ignore[no-untyped-def]
    other = life.copy()
    random.shuffle(other)
    assert route(LVW, life, TODAY) == route(LVW, other, TODAY)


@given(LIVES, st.integers(0, 700))
def test_the_route_of_an_earlier_day_is_the_beginning_of_the_route_now(
    life: list[Happening], days: int
) -> None:
    then = START + timedelta(days=days)
    early, whole = route(LVW, life, then), route(LVW, life, TODAY)
    known = [stay for stay in whole if stay.since <= then]
    assert [stay.station for stay in early] == [stay.station for stay in known]


@given(st.lists(LIVES, max_size=6))
def test_each_client_of_whom_something_is_known_stands_at_one_station(
    lives: list[list[Happening]],
) -> None:
    routes = [route(LVW, life, TODAY) for life in lives]
    found = flow(LVW, routes, START - timedelta(days=1), TODAY)
    assert found.total == sum(bool(stays) for stays in routes) == found.came_in
    assert sum(found.moves.values()) == sum(max(0, len(stays) - 1) for stays in routes)


OWN = """
[[stations]]
code = "buiten"
label = "Nog buiten"
column = 1
signs = ["added"]

[[stations]]
code = "bezig"
label = "Bezig"
column = 2
signs = ["intake", "group:Groen", "fase:1", "service_level:gewoon"]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "delft.toml"
    path.write_text(text, "utf-8")
    return path


def test_a_third_profile_has_stations_of_its_own_without_code(tmp_path: Path) -> None:
    delft = Stations.of(read_profile(written(tmp_path, THIRD + OWN)).stations)
    green = told(date(2025, 3, 3), "route", "Groen")
    assert [one.label for one in delft.all] == ["Nog buiten", "Bezig"]
    assert places(ADDED, green, stations=delft) == ["buiten", "bezig"]


def test_a_profile_without_stations_has_no_flow(tmp_path: Path) -> None:
    assert read_profile(written(tmp_path, THIRD)).stations == ()


@pytest.mark.parametrize(
    ("old", "new", "place", "allowed"),
    [
        ('"group:Groen"', '"group:Paars"', "stations[bezig].signs", "group:Groen"),
        ('"group:Groen"', '"groep:Groen"', "stations[bezig].signs", "intake"),
        ('"intake", ', '"added", ', "stations", ""),
        ("column = 2", "column = 9", "stations[bezig].column", ""),
        ('"intake", ', '"trajectory:welzijn", ', "stations[bezig].signs", ""),
    ],
)
def test_a_mistake_in_a_station_names_the_place(
    tmp_path: Path, old: str, new: str, place: str, allowed: str
) -> None:
    with pytest.raises(DataFileError) as caught:
        read_profile(written(tmp_path, THIRD + OWN.replace(old, new)))
    assert (caught.value.params["file"], caught.value.params["key"]) == ("delft.toml", place)
    assert allowed in str(caught.value.params.get("allowed", ""))


def test_every_situation_and_inflow_of_the_shipped_profiles_stands_somewhere() -> None:
    for profile_id in ("lvw", "rijswijk"):
        profile = load_profile(profile_id)
        known = Stations.of(profile.stations).by_sign
        assert all(("status", one.code) in known for one in profile.statuses)
