"""Proposals can be done, done late, moved, paused, skipped or stopped."""

from datetime import date, timedelta

import pytest

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm_facts import ReferralFact
from tests.rhythm_life import BOTH, START, general

SPOKEN = date(2027, 3, 8)
DUE = date(2027, 4, 8)


@BOTH
@pytest.mark.parametrize("decision", ["done", "skipped"])
def test_what_was_done_or_skipped_never_comes_back_and_the_next_one_counts_from_then(
    profile: Profile, decision: str
) -> None:
    life = general(profile).spoke(SPOKEN)
    first = life.only(DUE, "contact")
    life.decided(DUE, first, decision)
    after = life.only(DUE, "contact")
    assert after.about == "contact:2027-04-08"
    assert after.start == date(2027, 5, 1)
    assert first.about not in {
        one.about for day in life.days() if day > DUE for one in life.on(day)
    }


@BOTH
def test_what_is_late_stays_doable_and_can_be_done_late(profile: Profile) -> None:
    life = general(profile).spoke(SPOKEN)
    late = date(2027, 6, 1)
    one = life.only(late, "contact")
    assert one.is_late(late)
    assert one.is_open(late)
    life.decided(late, one, "done")
    assert life.only(late, "contact").start == date(2027, 6, 24)


@BOTH
def test_what_is_moved_comes_on_that_day_even_earlier_than_the_method_says(
    profile: Profile,
) -> None:
    life = general(profile).spoke(SPOKEN)
    one = life.only(SPOKEN, "contact")
    later = date(2027, 4, 28)
    life.decided(DUE, one, "moved", later)
    moved = life.only(DUE, "contact")
    assert (moved.about, moved.start) == (one.about, later)
    assert moved.until == later + timedelta(days=profile.window.days_after)
    life.decided(date(2027, 4, 9), one, "moved", date(2027, 4, 12))
    assert life.only(date(2027, 4, 9), "contact").start == date(2027, 4, 12)


@BOTH
def test_what_is_paused_opens_after_the_last_day_of_the_pause_as_wide_as_before(
    profile: Profile,
) -> None:
    life = general(profile).spoke(SPOKEN)
    one = life.only(DUE, "contact")
    life.decided(DUE, one, "paused", date(2027, 5, 31))
    paused = life.only(DUE, "contact")
    assert paused.start == date(2027, 6, 1)
    assert paused.until - paused.start == one.until - one.start
    assert "contact" not in life.open_on(date(2027, 5, 31))


@BOTH
def test_a_pause_that_ends_before_the_window_opens_changes_nothing(profile: Profile) -> None:
    life = general(profile).spoke(SPOKEN)
    one = life.only(SPOKEN, "contact")
    life.decided(SPOKEN, one, "paused", date(2027, 3, 20))
    assert life.only(SPOKEN, "contact") == one


@BOTH
def test_what_is_stopped_stays_away_until_there_is_a_new_fact(profile: Profile) -> None:
    life = general(profile).spoke(SPOKEN)
    life.decided(DUE, life.only(DUE, "contact"), "stopped")
    assert all(life.on(day, "contact") == [] for day in life.days() if day >= DUE)
    assert life.on(DUE, "meet")
    life.spoke(date(2027, 9, 1))
    assert life.only(date(2027, 9, 1), "contact").about == "contact:2027-09-01"


@BOTH
def test_stopping_one_record_leaves_the_others(profile: Profile) -> None:
    life = general(profile)
    for name in ("r1", "r2"):
        life.at(SPOKEN, referrals=ReferralFact(name, "welfare", name, SPOKEN, "sent"))
    first, second = life.on(SPOKEN, "waiting")
    life.decided(SPOKEN, first, "stopped")
    assert life.on(SPOKEN, "waiting") == [second]


@BOTH
def test_a_decision_that_is_taken_back_leaves_no_trace(profile: Profile) -> None:
    life, again = general(profile).spoke(SPOKEN), general(profile).spoke(SPOKEN)
    life.decided(DUE, life.only(DUE, "contact"), "skipped")
    assert life.on(DUE) != again.on(DUE)
    undone = general(profile).spoke(SPOKEN)
    assert undone.on(DUE) == again.on(DUE)


@BOTH
def test_the_supporter_may_be_left_for_later_with_a_decision(profile: Profile) -> None:
    code = "A3" if profile.id == "lvw" else "D"
    from tests.rhythm_life import Life

    life = Life(profile, code)
    for one in life.on(START, "supporter"):
        life.decided(START, one, "skipped")
    assert life.on(START, "first")
