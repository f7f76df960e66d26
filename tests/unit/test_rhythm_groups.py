"""The rows of "Groups: what differs" (method.md 5) and the routes of method.md 2."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm import Interval
from meedoen_desktop.method.rhythm_facts import Dated, TalkFact, TrajectoryFact, Wish
from tests.rhythm_life import BOTH, GENERAL, LVW, RIJSWIJK, START, Life, general, why

SPOKEN = date(2027, 3, 8)
PHONE_MONTHLY = ("elke maand", "elke 3 maanden")


def rhythm(profile: Profile, code: str) -> tuple[str, str]:
    """Both beats in words, after a talk in person."""
    life = Life(profile, code).at(START, has_supporter=True).spoke(SPOKEN, "office")
    contact, meet = life.only(SPOKEN, "contact"), life.only(SPOKEN, "meet")
    said = why(contact, SPOKEN).partition(": ")[2], why(meet, SPOKEN).partition(": ")[2]
    return said[0].partition(",")[0], said[1].partition(" samen")[0]


@pytest.mark.parametrize(
    ("code", "beats", "way", "first_way"),
    [
        ("A1", PHONE_MONTHLY, "phone", "office"),
        ("A2", PHONE_MONTHLY, "phone", "office"),
        ("A3", ("elke 2 maanden", "elk jaar"), "phone", "office"),
        ("A4", PHONE_MONTHLY, "phone", "office"),
        ("A5a", PHONE_MONTHLY, "phone", "office"),
        ("A5b", ("elke 2 maanden", "elk jaar"), "phone", "office"),
        ("B1", ("elke 2 tot 3 maanden", "elk jaar"), "phone", "video"),
        ("B2", ("elke 2 maanden", "elk jaar"), "video", "video"),
        ("C1", PHONE_MONTHLY, "phone", "office"),
        ("C2", PHONE_MONTHLY, "phone", "office"),
        ("D", ("elke 3 maanden", "elk jaar"), "home", "home"),
    ],
)
def test_row_of_a_group_has_its_form_and_frequency(
    code: str, beats: tuple[str, str], way: str, first_way: str
) -> None:
    assert rhythm(LVW, code) == beats
    life = Life(LVW, code).at(START, has_supporter=True)
    assert life.only(START, "first").way == first_way
    assert life.spoke(SPOKEN).only(SPOKEN, "contact").way == way


@pytest.mark.parametrize(
    ("code", "beats"),
    [
        ("A", PHONE_MONTHLY),
        ("B", PHONE_MONTHLY),
        ("C", ("elk half jaar", "elk jaar")),
        ("D", ("elke 3 maanden", "elk jaar")),
    ],
)
def test_row_of_a_route_has_its_frequency(code: str, beats: tuple[str, str]) -> None:
    assert rhythm(RIJSWIJK, code) == beats


@pytest.mark.parametrize(
    ("code", "since", "until", "said"),
    [
        ("A", date(2028, 3, 1), date(2028, 3, 31), "is een volgende stap gelukt"),
        ("B", date(2028, 3, 1), date(2028, 10, 1), "is een volgende stap gelukt"),
        ("C", date(2029, 3, 1), date(2029, 3, 31), "gaat het nog goed zo"),
        ("D", date(2029, 3, 1), date(2029, 3, 31), "is er nu meer mogelijk"),
    ],
)
def test_row_of_a_route_asks_after_its_expected_time_whether_it_fits(
    code: str, since: date, until: date, said: str
) -> None:
    one = Life(RIJSWIJK, code).only(START, "route")
    assert (one.start, one.until) == (since, until)
    assert said in why(one, since)
    assert "past dit nog" in why(one, since)


def test_row_of_a_route_that_was_looked_at_starts_its_time_again() -> None:
    life = Life(RIJSWIJK, "A")
    day, one = life.seen("route")[0]
    life.decided(day, one, "done")
    assert life.only(day, "route").start == date(2029, 3, 1)


def test_groups_without_an_expected_time_have_no_such_question() -> None:
    assert all(group.expectation is None for group in LVW.groups)
    assert Life(LVW, "A1").on(START, "route") == []


@pytest.mark.parametrize(
    ("code", "tools"),
    [
        ("A2", {"interest", "bord-leefgebieden", "associatie"}),
        ("A3", {"bord-leefgebieden", "kwaliteiten", "associatie"}),
        ("A5a", {"interest", "capacity", "cv", "homework", "kwaliteiten"}),
        ("A5b", {"bord-leefgebieden", "kwaliteiten", "associatie", "cv"}),
        ("C1", {"personality", "capacity", "homework"}),
        ("C2", {"personality", "capacity", "homework"}),
        ("D", set()),
    ],
)
def test_row_of_a_group_names_the_tools_that_suit(code: str, tools: set[str]) -> None:
    group = LVW.group(code)
    assert group is not None
    assert set(group.tools) == tools


@BOTH
def test_every_row_says_how_to_go_about_it_and_where_to_refer(profile: Profile) -> None:
    for group in profile.groups:
        assert group.approach, group.code
        assert group.referrals, group.code
        assert all(len(sentence) < 120 for sentence in group.approach)
        assert {*group.referrals} <= {kind.code for kind in profile.referral_kinds}


@pytest.mark.parametrize(
    ("code", "indications"),
    [
        ("A3", ("wmo_day",)),
        ("A4", ("protected_work",)),
        ("A5b", ("target_group",)),
        ("B2", ("hours_limitation",)),
        ("D", ("wmo_ambulatory",)),
    ],
)
def test_row_of_a_group_names_its_indication(code: str, indications: tuple[str, ...]) -> None:
    group = LVW.group(code)
    assert group is not None
    assert group.indications == indications


@pytest.mark.parametrize("code", ["A3", "A5b"])
def test_row_a3_and_a5b_visit_the_workplace_after_four_months(code: str) -> None:
    begun = date(2027, 10, 29)
    running = TrajectoryFact("j", "day_activity", "Reakt", begun, None, "running")
    life = Life(LVW, code).at(START, has_supporter=True).at(begun, trajectories=running)
    day, one = life.seen("visit")[0]
    assert day == date(2028, 2, 22)
    assert one.until == date(2028, 3, 30)  # four months later is the leap day
    assert "bezoek de werkplek na 4 maanden" in why(one, day)
    visited = TalkFact(
        "v", datetime.combine(date(2028, 3, 2), time(13)), "home", "workplace", "done"
    )
    life.at(date(2028, 3, 2), talks=visited)
    assert life.on(date(2028, 3, 2), "visit") == []


@BOTH
def test_other_rows_have_no_workplace_visit(profile: Profile) -> None:
    running = TrajectoryFact("j", "day_activity", "Reakt", START, None, "running")
    assert general(profile).at(START, trajectories=running).seen("visit") == []


def test_row_b1_the_client_says_how_often_to_be_called() -> None:
    life = Life(LVW, "B1").spoke(SPOKEN, "office")
    life.at(date(2027, 3, 20), wish=Wish(Interval(6, 6, "weeks"), date(2027, 3, 20)))
    one = life.only(date(2027, 3, 20), "contact")
    assert one.start <= date(2027, 4, 19) <= one.until
    assert why(one, SPOKEN) == "wens van de cliënt: elke 6 weken, laatste contact 8 maart"
    assert life.only(date(2027, 3, 20), "meet").start > date(2028, 1, 1)


@BOTH
def test_every_row_follows_a_wish_of_the_client_in_the_profiles_own_word(
    profile: Profile,
) -> None:
    life = general(profile).spoke(SPOKEN)
    life.at(SPOKEN, wish=Wish(Interval(2, 2, "weeks"), SPOKEN))
    one = life.only(SPOKEN, "contact")
    assert f"wens van de {profile.words.client}: elke 2 weken" in why(one, SPOKEN)


def test_row_b2_calls_in_the_afternoon_unless_the_client_says_otherwise() -> None:
    life = Life(LVW, "B2").spoke(SPOKEN)
    assert life.only(SPOKEN, "contact").detail("time_of_day") == "afternoon"
    life.at(SPOKEN, time_of_day="'s ochtends", channel="supporter")
    one = life.only(SPOKEN, "contact")
    assert (one.detail("time_of_day"), one.detail("channel")) == ("'s ochtends", "supporter")
    assert one.detail("fax") == ""


def test_row_b1_and_rijswijk_d_know_rest_as_an_ordinary_choice() -> None:
    assert [group.code for group in LVW.groups if group.rest] == ["B1"]
    assert [group.code for group in RIJSWIJK.groups if group.rest] == ["D"]


@pytest.mark.parametrize("code", ["C1", "C2"])
def test_row_c_is_obligatory_and_registered_only_by_the_switch_of_the_policy(code: str) -> None:
    group = LVW.group(code)
    assert group is not None
    assert LVW.tone(group) == "vrijblijvend"
    assert not LVW.last_is_registered(group)
    decided = replace(LVW, is_obligatory=True)
    assert decided.tone(group) == "verplicht"
    life = Life(decided, code)
    for number, day in enumerate((date(2027, 4, 6), date(2027, 5, 11))):
        life.talk(day, "no_show", name=f"t{number}")
    assert [one.detail("registered") for _, one in life.seen("again")] == ["", "ja"]
    assert {one.detail("tone") for _, one in life.seen("again")} == {"verplicht"}
    others = [one for one in LVW.groups if one.main != "C"]
    assert [decided.tone(one) for one in others] == [one.tone for one in others]


@BOTH
@pytest.mark.parametrize("level", ["light", "waiting"])
def test_a_lighter_service_level_has_its_own_rhythm_and_category(
    profile: Profile, level: str
) -> None:
    life = general(profile).at(START, levels=Dated(level, START)).spoke(SPOKEN, "office")
    calm = life.only(SPOKEN, "contact")
    assert calm.start > date(2027, 8, 1)
    life.at(SPOKEN, categories=Dated("3B", SPOKEN))
    if profile is LVW:
        assert life.only(SPOKEN, "contact").start > date(2028, 2, 1)


@BOTH
def test_a_waiting_client_without_any_contact_has_a_day_of_his_own(profile: Profile) -> None:
    starts = []
    for number in range(60):
        life = general(profile).at(START, levels=Dated("waiting", START))
        life.at(START, person_id=f"{number:032x}")
        starts.append(life.only(START, "contact").start)
        assert life.on(START, "first") == []
    assert len(set(starts)) > 30
    assert max(starts) - min(starts) > (date(2027, 7, 1) - START)


@BOTH
def test_a_group_that_the_profile_does_not_know_proposes_nothing(profile: Profile) -> None:
    life = Life(profile, "Z9").spoke(SPOKEN)
    assert {one.rule for one in life.on(SPOKEN)} <= {"review"}
    assert GENERAL[profile.id] != "Z9"
