"""The rows of "The process and its clock" (method.md 3), each by its name, over two years."""

import itertools
from dataclasses import replace
from datetime import date, timedelta

import pytest

from meedoen_desktop.method.municipality import load_municipality
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm import Pause
from meedoen_desktop.method.rhythm_engine import needs_sorting
from meedoen_desktop.method.rhythm_facts import (
    ContactFact,
    Dated,
    ReferralFact,
    ReportFact,
    TrajectoryFact,
)
from tests.rhythm_life import BOTH, GENERAL, LVW, RIJSWIJK, START, Life, general, why


@BOTH
def test_row_inflow_after_an_import_sorting_is_the_task_and_nobody_is_late(
    profile: Profile,
) -> None:
    life = Life(profile).at(START, contacts=ContactFact(date(2025, 6, 1), "imported", "spoken"))
    assert needs_sorting(life.facts(START), START)
    assert life.on(START) == []
    life.at(START, groups=Dated(GENERAL[profile.id], date(2025, 5, 1)))
    assert not needs_sorting(life.facts(START), START)
    assert life.on(START)
    assert not any(one.is_late(START) for one in life.on(START))


@BOTH
def test_row_inflow_first_talks_are_spread_over_the_first_weeks(profile: Profile) -> None:
    starts = []
    for number in range(400):
        life = general(profile).at(START, person_id=f"{number:032x}")
        starts.append(life.only(START, "first").start)
    weeks = profile.window.first_spread_weeks
    per_week = [sum((day - START).days // 7 == week for day in starts) for week in range(weeks)]
    assert min(per_week) > 400 / weeks / 2
    assert max(per_week) < 400 / weeks * 2
    assert sum(per_week) == 400


@BOTH
def test_row_inflow_who_was_sorted_wrongly_is_sorted_again_without_being_late(
    profile: Profile,
) -> None:
    slow = "D"
    day = date(2027, 9, 1)
    life = Life(profile, slow).at(START, has_supporter=True).spoke(date(2027, 3, 20))
    life.at(day, groups=Dated(GENERAL[profile.id], day))
    contact = life.only(day, "contact")
    assert contact.start == day
    assert not contact.is_late(day)
    assert GENERAL[profile.id] in why(contact, day)


def test_row_inflow_has_its_sources_in_both_profiles() -> None:
    for profile in (LVW, RIJSWIJK):
        assert [one.code for one in profile.inflow_sources] == [
            "income", "work", "wmo", "health", "welfare", "self", "screening",
        ]  # fmt: skip


@pytest.mark.parametrize(("code", "kind"), [("A3", "regel eerst"), ("D", "zoek eerst")])
def test_row_before_anything_the_supporter_comes_first(code: str, kind: str) -> None:
    life = Life(LVW, code)
    one = life.only(START, "supporter")
    assert kind in why(one, START)
    assert "in overleg met de cliënt" in why(one, START)
    assert (one.start, one.until) == (START, date(2027, 3, 15))
    assert (life.on(START, "first") == []) is (code == "A3")
    life.at(date(2027, 3, 10), has_supporter=True)
    assert life.opens("supporter") == [START]
    first = life.only(date(2027, 3, 10), "first")
    assert first.detail("through") == "supporter"


def test_row_before_anything_a_route_without_such_a_rule_asks_for_no_supporter() -> None:
    for group in RIJSWIJK.groups:
        assert Life(RIJSWIJK, group.code).on(START, "supporter") == []


@BOTH
def test_row_referral_at_once_and_the_welfare_worker_calls_within_a_week(
    profile: Profile,
) -> None:
    day = date(2027, 4, 6)
    life = general(profile).at(day, referrals=ReferralFact("r", "welfare", "", day, "proposed"))
    refer = life.only(day, "refer")
    assert (refer.start, refer.until) == (day, date(2027, 4, 13))
    sent = date(2027, 4, 7)
    life.at(sent, referrals=ReferralFact("r", "welfare", "Welzijn", day, "sent", sent))
    ask = life.only(sent, "waiting")
    assert (ask.start, ask.until) == (date(2027, 4, 14), date(2027, 4, 21))
    assert why(ask, sent) == "aangemeld bij Welzijn op 7 april: de wachttijd is 1 week"


@BOTH
def test_row_follow_up_by_phone_every_month_in_person_every_three(profile: Profile) -> None:
    life = general(profile).spoke(date(2027, 3, 8), "office")

    def act(life: Life, day: date, one: object) -> None:
        rule = getattr(one, "rule", "")
        if rule in {"contact", "meet"}:
            life.spoke(day, "office" if rule == "meet" else "phone")

    met = life.live(act)
    calls = [day for day, one in met if one.rule == "contact"]
    talks = [day for day, one in met if one.rule == "meet"]
    steps = [(after - before).days for before, after in itertools.pairwise(talks)]
    assert 8 <= len(talks) <= 9
    assert all(80 <= step <= 90 for step in steps)
    assert len(calls) >= 18
    first = life.only(date(2027, 3, 9), "contact")
    assert why(first, START).endswith(": elke maand, laatste contact 8 maart")


@BOTH
def test_row_follow_up_only_results_that_count_are_contact(profile: Profile) -> None:
    life = general(profile).spoke(date(2027, 3, 8))
    life.spoke(date(2027, 4, 8), result="no_answer").spoke(date(2027, 4, 9), result="voicemail")
    assert life.only(date(2027, 4, 10), "contact").about == "contact:2027-03-08"
    life.spoke(date(2027, 4, 12), result="supporter")
    assert life.only(date(2027, 4, 12), "contact").about == "contact:2027-04-12"


@BOTH
def test_row_follow_up_a_planned_talk_is_waited_for(profile: Profile) -> None:
    life = general(profile).spoke(date(2027, 3, 8), "office")
    life.talk(date(2027, 4, 8), kind="follow_up", known=date(2027, 4, 2))
    assert life.on(date(2027, 4, 2), "contact") == []


@BOTH
def test_row_trajectory_the_coach_reports_and_is_called_each_month(profile: Profile) -> None:
    kind = profile.trajectory_kinds[0].code
    life = general(profile)
    begun = TrajectoryFact("j", kind, "Bureau", START, date(2028, 3, 1), "running")
    life.at(START, trajectories=begun)
    report, coach = life.only(START, "report"), life.only(START, "coach")
    assert report.start == coach.start == date(2027, 4, 1)
    assert "de coach doet elke maand verslag" in why(report, START)
    told = begun._replace(reports=(ReportFact(date(2027, 4, 5)),))
    life.at(date(2027, 4, 5), trajectories=told)
    assert life.only(date(2027, 4, 5), "report").start == date(2027, 5, 5)
    coach = life.only(date(2027, 4, 5), "coach")
    assert coach.start == date(2027, 5, 5)
    life.decided(date(2027, 4, 6), coach, "done")
    assert life.only(date(2027, 4, 6), "coach").start == date(2027, 5, 6)


@BOTH
def test_row_trajectory_that_stalls_asks_for_a_three_way_talk(profile: Profile) -> None:
    kind = profile.trajectory_kinds[0].code
    begun = TrajectoryFact("j", kind, "Bureau", START, date(2028, 3, 1), "running")
    life = general(profile).at(START, trajectories=begun)
    day, one = life.seen("three_way")[0]
    assert day == date(2027, 5, 8)
    assert "een gesprek met zijn drieën" in why(one, day)
    life.at(day, trajectories=begun._replace(reports=(ReportFact(day, three_way=True),)))
    assert life.on(day, "three_way") == []
    assert life.only(day, "coach").start == date(2027, 6, 8)


@BOTH
def test_row_trajectory_begins_and_ends_with_a_question(profile: Profile) -> None:
    kind = profile.trajectory_kinds[0].code
    planned = TrajectoryFact("j", kind, "Bureau", date(2027, 4, 1), date(2027, 7, 1), "planned")
    life = general(profile).at(START, trajectories=planned)
    assert life.opens("start") == [date(2027, 4, 1)]
    life.at(date(2027, 4, 2), trajectories=planned._replace(status="running"))
    day, one = life.seen("last")[0]
    assert (day, one.until) == (date(2027, 6, 1), date(2027, 7, 8))
    assert "wat wordt de volgende stap" in why(one, day)


@BOTH
def test_row_outcome_is_one_of_five_and_re_integration_begins_with_the_instrument(
    profile: Profile,
) -> None:
    assert [one.code for one in profile.talk_outcomes] == [
        "volunteer", "informal_carer", "social_activity", "not_possible", "reintegration",
    ]  # fmt: skip
    day = date(2027, 4, 6)
    life = general(profile).at(day, outcomes=Dated("reintegration", day))
    one = life.only(day, "outcome")
    assert (one.start, one.until) == (day, date(2027, 4, 20))
    assert "diagnose-instrument" in why(one, day)
    assert general(profile).at(day, outcomes=Dated("volunteer", day)).on(day, "outcome") == []


@BOTH
@pytest.mark.parametrize("kind", ["exemption", "rest"])
def test_row_exemption_no_activating_proposals_and_a_reminder_before_its_end(
    profile: Profile, kind: str
) -> None:
    start, end = date(2027, 5, 3), date(2027, 11, 30)
    life = (
        general(profile).spoke(date(2027, 3, 8), "office").at(start, pauses=Pause(kind, start, end))
    )
    inside = [day for day in life.days() if start <= day <= end]
    assert {rule for day in inside for rule in life.open_on(day)} == {"pause"}
    assert life.opens("pause") == [date(2027, 10, 31)]
    back = date(2027, 12, 1)
    contact = life.only(back, "contact")
    assert contact.start == back
    assert not contact.is_late(back)


@BOTH
def test_row_exemption_without_an_end_is_asked_about_once_a_year(profile: Profile) -> None:
    start = date(2027, 5, 3)
    life = general(profile).spoke(date(2027, 3, 8)).at(start, pauses=Pause("rest", start))
    day, one = life.seen("pause")[0]
    assert one.start <= date(2028, 5, 3) <= one.until
    life.decided(date(2028, 5, 3), one, "done")
    assert life.only(date(2028, 5, 4), "pause").start > date(2029, 4, 1)
    assert day == date(2028, 4, 26)


@BOTH
def test_row_review_after_a_year_discusses_the_situation_again(profile: Profile) -> None:
    life = general(profile).talk(date(2027, 3, 9), "done")
    day, one = life.seen("review")[0]
    assert day == date(2028, 3, 2)
    assert "12 maanden na 9 maart" in why(one, date(2027, 3, 9))
    life.decided(date(2028, 3, 14), one, "done")
    assert [opened for opened, _ in life.seen("review")] == [date(2028, 3, 2)]
    assert life.only(date(2028, 3, 15), "review").start == date(2029, 3, 7)


@BOTH
def test_row_review_on_the_leap_day_comes_back_on_the_last_of_february(profile: Profile) -> None:
    life = general(profile).talk(date(2028, 2, 29), "done")
    one = life.only(date(2028, 3, 1), "review")
    assert one.start + timedelta(days=profile.window.days_before) == date(2029, 2, 28)


@BOTH
def test_row_face_to_face_once_a_year_for_everybody_and_at_home_for_who_cannot_come(
    profile: Profile,
) -> None:
    for group in profile.groups:
        life = Life(profile, group.code).at(START, has_supporter=True).spoke(START, "office")
        beats = life.only(START, "meet")
        assert beats.start <= date(2028, 3, 1)
        life.at(START, cannot_come=True)
        assert life.only(START, "meet").way == "home"
    for level in profile.service_levels:
        light = Life(profile, GENERAL[profile.id]).at(START, levels=Dated(level.code, START))
        light.spoke(START, "office")
        assert bool(light.on(START, "meet")) is not level.ended


def test_row_introductions_are_in_groups_in_two_municipalities_and_one_by_one_in_the_third() -> (
    None
):
    kinds = {name: load_municipality(name).introduction for name in LVW.municipalities}
    assert kinds == {
        "leidschendam-voorburg": "single", "wassenaar": "group", "voorschoten": "group",
    }  # fmt: skip
    assert LVW.group_meeting is not None
    assert (LVW.group_meeting.least, LVW.group_meeting.most) == (10, 12)


@BOTH
def test_row_trajectory_of_an_unknown_kind_or_without_reports_asks_for_none(
    profile: Profile,
) -> None:
    unknown = TrajectoryFact("j", "iets", "Bureau", START, date(2027, 9, 1), "running")
    life = general(profile).at(START, trajectories=unknown)
    assert life.on(START, "report") == life.on(START, "coach") == []
    assert life.on(START, "last")
    quiet = replace(
        profile,
        trajectory_kinds=tuple(
            replace(kind, report_months=0, contact_months=0) for kind in profile.trajectory_kinds
        ),
    )
    known = unknown._replace(kind=profile.trajectory_kinds[0].code, ends_on=None)
    calm = general(quiet).at(START, trajectories=known)
    assert {one.rule for one in calm.on(START)} == {"first"} | (
        {"route"} if profile is RIJSWIJK else set()
    ) | {"review"}
