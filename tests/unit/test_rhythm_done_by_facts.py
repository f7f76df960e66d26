"""What was proposed goes away by what happens, not by marking it (method.md 3, 5, 7 and 8)."""

from datetime import date, timedelta

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm_facts import Dated, IndicationFact, TrajectoryFact
from tests.rhythm_life import BOTH, LVW, RIJSWIJK, START, Life, general

SOON = timedelta(days=5)


def first(life: Life, rule: str) -> date:
    """The day on which a rule first proposes something that may be done."""
    return life.seen(rule)[0][0]


@BOTH
def test_row_review_goes_when_the_talk_is_planned_and_begins_anew_when_it_was_held(
    profile: Profile,
) -> None:
    life = general(profile).spoke(START)
    day = first(life, "review")
    life.talk(day + SOON, kind="review", known=day)
    assert life.on(day, "review") == []
    life.talk(day + SOON, "done", kind="review")
    assert life.only(day + SOON, "review").start > day + timedelta(days=300)


@BOTH
def test_row_review_comes_back_when_the_planned_talk_is_called_off(profile: Profile) -> None:
    life = general(profile).spoke(START)
    day = first(life, "review")
    life.talk(day + SOON, kind="review", known=day)
    life.talk(day + SOON, "cancelled", kind="review", known=day + timedelta(days=1))
    assert life.on(day + timedelta(days=1), "review") != []


def test_row_route_is_looked_at_in_the_same_talk() -> None:
    life = Life(RIJSWIJK, "A").spoke(START)
    day = first(life, "route")
    life.talk(day + SOON, kind="review", known=day)
    assert life.on(day, "route") == []
    life.talk(day + SOON, "done", kind="review")
    assert all(one.start > day + SOON for one in life.on(day + SOON, "route"))


def test_row_a3_workplace_visit_goes_when_it_is_planned() -> None:
    life = Life(LVW, "A3").spoke(START).at(START, has_supporter=True)
    life.at(START, statuses=Dated("day_activity", START))
    day = first(life, "visit")
    life.talk(day + SOON, kind="workplace", known=day)
    assert life.on(day, "visit") == []
    life.talk(day + SOON, "no_show", kind="workplace")
    assert life.on(day + SOON, "visit") != []


@BOTH
def test_row_trajectory_that_stalls_waits_for_the_planned_three_way_talk(profile: Profile) -> None:
    kind = profile.trajectory_kinds[0].code
    life = general(profile)
    life.at(START, trajectories=TrajectoryFact("j", kind, "Bureau", START, None, "running"))
    day = first(life, "three_way")
    life.talk(day + SOON, kind="three_way", known=day)
    assert life.on(day, "three_way") == []
    life.talk(day + SOON, "done", kind="three_way")
    assert life.on(day + SOON, "three_way") == []


@BOTH
def test_row_indication_that_ends_goes_when_it_is_asked_for_again(profile: Profile) -> None:
    kind, until = profile.indication_kinds[0].code, date(2027, 9, 1)
    granted = IndicationFact("i", kind, "granted", START, START, until)
    life = general(profile).at(START, indications=granted)
    day = first(life, "ending")
    life.at(day, indications=IndicationFact("k", kind, "requested", day))
    assert life.on(day, "ending") == []


def test_row_a3_supporter_goes_when_somebody_is_added() -> None:
    life = Life(LVW, "A3")
    assert life.on(START, "supporter") != []
    assert life.at(START, has_supporter=True).on(START, "supporter") == []


@BOTH
def test_row_rounding_off_goes_when_the_guidance_has_ended(profile: Profile) -> None:
    work = next(one.code for one in profile.statuses if one.work)
    life = general(profile).spoke(START).at(START, statuses=Dated(work, START))
    day = first(life, "close")
    life.at(day, levels=Dated("ended", day, day + timedelta(days=365)))
    assert life.on(day, "close") == []
    assert [one.rule for one in life.on(day)] == ["review"]
