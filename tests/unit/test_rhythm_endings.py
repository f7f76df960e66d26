"""The rows of "Duration and closing" (method.md 7)."""

from datetime import date

import pytest

from meedoen_desktop.method.municipality import load_municipality
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm_facts import Dated, ReferralFact, TrajectoryFact
from tests.rhythm_life import BOTH, END, LVW, RIJSWIJK, START, Life, general, why

SPOKEN = date(2027, 3, 8)


@BOTH
def test_row_no_fixed_end_the_rhythm_goes_on_until_somebody_closes(profile: Profile) -> None:
    life = general(profile).spoke(SPOKEN, "office").talk(date(2027, 3, 9), "done")
    assert life.on(END, "close") == []
    assert {"contact", "review"} <= life.open_on(END)


@BOTH
def test_row_paid_work_has_half_a_year_of_aftercare_and_then_closing(profile: Profile) -> None:
    work = date(2027, 8, 31)
    life = general(profile).spoke(SPOKEN, "office").at(work, statuses=Dated("paid_work", work))
    life.spoke(work)
    one = life.only(work, "contact")
    assert why(one, work) == "nazorg: elke 2 maanden, laatste contact 31 augustus"
    assert life.on(work, "meet") == []
    assert life.on(work, "review") == []
    day, close = life.seen("close")[0]
    assert day == date(2028, 2, 29)  # half a year after the last of August
    assert close.detail("reason") == "work"
    assert "afronden na de nazorg (6 maanden na 31 augustus 2027)" in why(close, day)
    late = life.spoke(date(2028, 1, 20)).on(date(2028, 3, 5), "contact")
    assert late == []


@BOTH
def test_row_paid_work_that_does_not_last_falls_back_into_the_rhythm(profile: Profile) -> None:
    work, back = date(2027, 6, 1), date(2027, 9, 1)
    life = general(profile).spoke(SPOKEN, "office").at(work, statuses=Dated("paid_work", work))
    life.at(back, statuses=Dated("participates", back))
    assert life.on(back, "close") == []
    assert life.on(back, "meet")


def test_row_welfare_trajectory_of_three_months_then_the_consultant_guards_the_continuation() -> (
    None
):
    welfare = {
        name: load_municipality(name).organisation(code).trajectory_months
        for name, code in (
            ("leidschendam-voorburg", "woej"),
            ("wassenaar", "vrijwilligerscentrale"),
            ("voorschoten", "voorschoten-voor-elkaar"),
        )
    }
    assert welfare == {"leidschendam-voorburg": 3, "wassenaar": 0, "voorschoten": 0}
    kind = LVW.trajectory_kind("welfare")
    assert kind is not None
    assert kind.terms == (3,)
    running = TrajectoryFact("j", "welfare", "Woej", START, date(2027, 6, 1), "running")
    life = Life(LVW, "A1").at(START, trajectories=running)
    assert life.opens("last") == [date(2027, 5, 2)]
    endless = Life(LVW, "A1").at(START, trajectories=running._replace(ends_on=None))
    assert endless.seen("last") == []


@BOTH
@pytest.mark.parametrize("status", ["refused", "stopped"])
def test_row_client_does_not_want_the_consultant_takes_over_and_looks_after_six_months(
    profile: Profile, status: str
) -> None:
    stopped = date(2027, 8, 31)
    life = general(profile).spoke(SPOKEN)
    life.at(stopped, referrals=ReferralFact("r", "welfare", "Welzijn", START, status, stopped))
    (found,) = [
        (day, one) for day, one in life.seen("review") if one.detail("review") == "taken_over"
    ]
    assert found[1].start <= date(2028, 2, 29) <= found[1].until
    assert "overgenomen van welzijn" in why(found[1], found[0])
    life.decided(date(2028, 2, 29), found[1], "done")
    again = [one for one in life.on(END, "review") if one.detail("review") == "taken_over"]
    assert again == []


def test_row_client_does_not_want_holds_for_a_welfare_trajectory_too() -> None:
    stopped = date(2027, 5, 3)
    one = TrajectoryFact("j", "welfare", "Woej", START, stopped, "stopped")
    life = Life(LVW, "A1").at(stopped, trajectories=one)
    assert "taken_over" in {found.detail("review") for found in life.on(stopped, "review")}


@BOTH
def test_row_no_interest_after_several_tries_close_and_look_again_after_a_year(
    profile: Profile,
) -> None:
    life = general(profile)
    life.talk(date(2027, 4, 6), "no_show").talk(date(2027, 5, 11), "no_show", name="t2")
    assert life.on(date(2027, 5, 11), "close") == []
    choose = life.only(date(2027, 5, 13), "choose")
    life.decided(date(2027, 5, 13), choose, "done")
    close = life.only(date(2027, 5, 13), "close")
    assert close.detail("closing") == "no_interest"
    assert close.detail("look_again_months") == "12"
    life.at(date(2027, 5, 14), levels=Dated("ended", date(2027, 5, 14)))
    after = {one.rule for day in life.days() if day > date(2027, 5, 14) for one in life.on(day)}
    assert after == {"review"}
    day, look = [found for found in life.seen("review") if found[0] > date(2027, 5, 14)][-1]
    assert day == date(2028, 5, 7)
    assert "kijk opnieuw (12 maanden na 14 mei 2027)" in why(look, day)


@BOTH
def test_row_looking_again_may_be_agreed_for_another_day(profile: Profile) -> None:
    agreed = date(2028, 2, 29)
    life = general(profile).at(SPOKEN, levels=Dated("ended", SPOKEN, agreed))
    one = life.only(SPOKEN, "review")
    assert one.start <= agreed <= one.until
    assert "afgesproken voor 29 februari 2028" in why(one, SPOKEN)


@BOTH
def test_row_really_not_able_one_more_contact_after_three_months_then_end(
    profile: Profile,
) -> None:
    first = date(2027, 11, 30)
    life = general(profile).spoke(SPOKEN).at(first, outcomes=Dated("not_possible", first))
    reviews = life.on(first, "review")
    assert [one.detail("review") for one in reviews] == ["not_able"]
    assert reviews[0].start <= date(2028, 2, 29) <= reviews[0].until
    assert life.on(first, "close") == []
    still = date(2028, 2, 29)
    life.at(still, outcomes=Dated("not_possible", still))
    close = life.only(still, "close")
    assert (close.start, close.detail("closing")) == (still, "not_possible")
    assert close.detail("look_again_months") == "12"
    assert life.on(still, "review") == []


@BOTH
def test_row_really_not_able_that_changed_does_not_end(profile: Profile) -> None:
    first, better = date(2027, 11, 30), date(2028, 2, 29)
    life = general(profile).spoke(SPOKEN).at(first, outcomes=Dated("not_possible", first))
    life.at(better, outcomes=Dated("social_activity", better))
    assert life.on(better, "close") == []
    assert [one.detail("review") for one in life.on(better, "review")] == ["yearly"]


def test_row_a3_with_day_activity_as_maximum_closes_after_six_months() -> None:
    begun = date(2027, 8, 31)
    life = Life(LVW, "A3").at(START, has_supporter=True)
    life.at(begun, statuses=Dated("day_activity", begun))
    day, close = life.seen("close")[0]
    assert (day, close.detail("closing")) == (date(2028, 2, 29), "maximum")
    other = Life(LVW, "A1").at(begun, statuses=Dated("day_activity", begun))
    assert other.seen("close") == []


def test_row_reasons_out_of_file_and_outflow_are_kept_apart() -> None:
    for profile in (LVW, RIJSWIJK):
        out = [one.code for one in profile.closing_reasons if one.kind == "out_of_file"]
        assert out == [
            "death", "informal_care", "illness", "no_contact", "maximum", "moved", "other",
        ]  # fmt: skip
        flow = {one.code for one in profile.closing_reasons if one.kind == "outflow"}
        assert {"work", "own_business", "education"} <= flow


@BOTH
def test_after_closing_there_is_nothing_left(profile: Profile) -> None:
    closed = date(2027, 9, 1)
    life = general(profile).spoke(SPOKEN).talk(date(2027, 10, 5)).at(closed, closed_on=closed)
    assert life.on(date(2027, 8, 31))
    assert all(life.on(day) == [] for day in life.days() if day >= closed)


@BOTH
def test_who_comes_back_after_an_ending_is_not_late(profile: Profile) -> None:
    back = date(2028, 5, 3)
    life = general(profile).spoke(SPOKEN, "office").at(START, levels=Dated("active", START))
    life.at(date(2027, 5, 3), levels=Dated("ended", date(2027, 5, 3)))
    life.at(back, levels=Dated("active", back))
    assert life.on(date(2027, 6, 1), "contact") == []
    for rule in ("contact", "meet", "review"):
        one = life.only(back, rule)
        assert one.is_open(back)
        assert not one.is_late(back)
