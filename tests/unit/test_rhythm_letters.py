"""A letter that was made must go out; registered mail must come (method.md 3)."""

from datetime import date, datetime, time, timedelta

import pytest

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm_facts import LetterFact, PostFact
from tests.rhythm_life import BOTH, LVW, Life, general, why

TALK = date(2027, 6, 22)
MADE = date(2027, 6, 8)


def made(profile: Profile, *, registered: bool = False) -> Life:
    life = general(profile).talk(TALK)
    life.at(MADE, letters=LetterFact(MADE, "t1", datetime.combine(TALK, time(10)), "l1"))
    return happened(life, MADE, "posted", registered=True) if registered else life


def happened(life: Life, day: date, event: str, *, registered: bool = False) -> Life:
    return life.at(day, posts=PostFact("l1", "t1", event, day, registered))


@BOTH
def test_a_letter_that_nobody_posted_is_proposed_to_be_posted(profile: Profile) -> None:
    life = made(profile)
    one = life.only(MADE, "post")
    assert (one.start, one.until) == (MADE, date(2027, 6, 18))
    assert "ligt nog klaar" in why(one, MADE)
    assert (one.detail("letter_id"), one.detail("appointment_id")) == ("l1", "t1")
    assert life.on(MADE, "letter") == life.on(MADE, "message") == []
    happened(life, date(2027, 6, 9), "posted")
    assert life.on(date(2027, 6, 9), "post") == []
    assert life.on(date(2027, 6, 9), "message")


@BOTH
def test_too_late_for_the_post_it_can_still_be_handed_over_until_the_talk(profile: Profile) -> None:
    assert made(profile).only(date(2027, 6, 21), "post").until == date(2027, 6, 21)


@BOTH
def test_after_a_letter_over_the_table_no_message_repeats_it(profile: Profile) -> None:
    life = happened(made(profile), MADE, "handed")
    assert life.on(MADE, "message") == life.on(MADE, "post") == []
    assert life.opens("remind") == [date(2027, 6, 21)]


@BOTH
def test_a_letter_about_the_old_moment_need_not_be_posted_any_more(profile: Profile) -> None:
    moved = MADE + timedelta(days=1)
    life = made(profile).talk(date(2027, 7, 6), known=moved)
    assert life.on(moved, "post") == []
    assert life.on(moved, "letter")


@BOTH
def test_registered_mail_is_followed_until_the_post_says_something(profile: Profile) -> None:
    life = made(profile, registered=True)
    one = life.only(MADE, "delivery")
    assert (one.start, one.until) == (date(2027, 6, 15), date(2027, 6, 22))
    assert life.opens("delivery") == [date(2027, 6, 15)]
    happened(life, date(2027, 6, 16), "delivered", registered=True)
    assert life.on(date(2027, 6, 16), "delivery") == []


@BOTH
@pytest.mark.parametrize("result", ["not_home", "refused", "returned"])
def test_what_did_not_come_is_told_in_another_way(profile: Profile, result: str) -> None:
    back = date(2027, 6, 16)
    life = happened(made(profile, registered=True), back, result, registered=True)
    one = life.only(back, "reach")
    assert (one.start, one.until, one.way) == (back, date(2027, 6, 21), "phone")
    assert "niet bezorgd" in why(one, back)
    assert life.on(back, "message") == life.on(back, "delivery") == []
    life.spoke(date(2027, 6, 17))
    assert life.on(date(2027, 6, 17), "reach") == []


@BOTH
def test_a_cancelled_talk_needs_no_other_way(profile: Profile) -> None:
    back = date(2027, 6, 16)
    life = happened(made(profile, registered=True), back, "returned", registered=True)
    life.talk(TALK, "cancelled", known=back)
    assert life.open_on(back).isdisjoint({"reach", "post", "message", "letter", "remind"})


def test_the_last_invitation_that_came_back_is_said_where_one_chooses() -> None:
    life = Life(LVW, "C1")
    for number, day in enumerate((date(2027, 4, 6), date(2027, 5, 11), date(2027, 6, 15))):
        life.talk(day, "no_show", name=f"t{number}")
    plain = life.only(date(2027, 6, 17), "choose")
    assert "niet bezorgd" not in why(plain, date(2027, 6, 17))
    life.at(date(2027, 6, 1), posts=PostFact("l2", "t2", "posted", date(2027, 6, 1), True))
    life.at(date(2027, 6, 9), posts=PostFact("l2", "t2", "returned", date(2027, 6, 9), True))
    assert "is niet bezorgd" in why(life.only(date(2027, 6, 17), "choose"), date(2027, 6, 17))
