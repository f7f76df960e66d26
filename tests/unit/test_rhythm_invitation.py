"""From letter to talk in "The process and its clock" (method.md 3), over two years."""

from datetime import date, datetime, time, timedelta

import pytest

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm_facts import (
    ContactFact,
)
from tests.rhythm_life import BOTH, LVW, START, Life, general, why


@BOTH
@pytest.mark.parametrize(
    ("talk", "start", "until"),
    [
        (date(2027, 6, 22), date(2027, 6, 8), date(2027, 6, 15)),
        (date(2027, 4, 1), date(2027, 3, 16), date(2027, 3, 23)),  # Good Friday and Easter Monday
        (date(2027, 5, 18), date(2027, 4, 30), date(2027, 5, 10)),  # Ascension Day and Whit Monday
        (date(2027, 8, 20), date(2027, 8, 6), date(2027, 8, 13)),  # the post goes during leave
        (date(2028, 3, 2), date(2028, 2, 17), date(2028, 2, 24)),  # the leap day is a working day
        (date(2028, 3, 28), date(2028, 3, 14), date(2028, 3, 21)),  # the clock changes meanwhile
    ],
)
def test_row_invitation_letter_ten_to_five_working_days_before(
    profile: Profile, talk: date, start: date, until: date
) -> None:
    life = general(profile).talk(talk)
    one = life.only(start, "letter")
    assert (one.start, one.until) == (start, until)
    assert one.detail("appointment_id") == "t1"
    assert "5 werkdagen" in why(one, start)
    assert life.opens("letter")[0] == start


@BOTH
def test_row_invitation_letter_planned_at_short_notice_is_not_late_but_says_so(
    profile: Profile,
) -> None:
    life = general(profile).talk(date(2027, 6, 22), known=date(2027, 6, 18))
    one = life.only(date(2027, 6, 18), "letter")
    assert (one.start, one.until) == (date(2027, 6, 18), date(2027, 6, 21))
    assert "te kort voor de post" in why(one, date(2027, 6, 18))
    assert life.on(date(2027, 6, 22), "letter") == []


def at_ten(day: date) -> datetime:
    return datetime.combine(day, time(10))


@BOTH
def test_row_invitation_letter_stops_by_itself_when_the_talk_moves_or_is_cancelled(
    profile: Profile,
) -> None:
    moved = date(2027, 6, 10)
    life = general(profile).talk(date(2027, 6, 22)).talk(date(2027, 7, 6), known=moved)
    life.letter(date(2027, 6, 9), at_ten(date(2027, 6, 22)))
    one = life.only(moved, "letter")
    assert one.about.endswith("2027-07-06")
    assert one.start == date(2027, 6, 9)  # who has a letter with the old day must know it soon
    assert "verzet na de brief" in why(one, moved)
    life.letter(moved, at_ten(date(2027, 7, 6)))
    assert life.on(moved, "letter") == []
    assert life.on(moved, "message") != []
    cancelled = (
        general(profile).talk(date(2027, 6, 22)).talk(date(2027, 6, 22), "cancelled", known=moved)
    )
    assert cancelled.open_on(moved).isdisjoint({"letter", "message", "remind"})


@BOTH
def test_row_after_sending_a_message_repeats_the_letter(profile: Profile) -> None:
    sent = date(2027, 6, 10)
    life = general(profile).talk(date(2027, 6, 22)).at(START, channel="whatsapp")
    life.letter(sent)
    one = life.only(sent, "message")
    assert (one.start, one.until, one.way) == (sent, date(2027, 6, 14), "whatsapp")
    assert "herhaal de uitnodiging" in why(one, sent)
    assert life.on(sent, "letter") == []
    life.at(date(2027, 6, 11), contacts=ContactFact(date(2027, 6, 11), "message", "", "t1"))
    assert life.on(date(2027, 6, 11), "message") == []


@BOTH
def test_row_after_sending_the_history_line_of_a_letter_counts_too(profile: Profile) -> None:
    sent = date(2027, 6, 10)
    life = general(profile).talk(date(2027, 6, 22))
    life.at(sent, contacts=ContactFact(sent, "letter", "", "t1"))
    assert life.on(sent, "letter") == []
    assert life.on(sent, "message")


@BOTH
@pytest.mark.parametrize(
    ("talk", "call"),
    [
        (date(2027, 6, 22), date(2027, 6, 21)),
        (date(2027, 6, 21), date(2027, 6, 18)),  # Monday: the Friday before
        (date(2027, 6, 24), date(2027, 6, 22)),  # Thursday: no work on Wednesday
        (date(2027, 3, 30), date(2027, 3, 25)),  # over Easter
        (date(2027, 8, 16), date(2027, 7, 23)),  # the first day after leave
        (date(2028, 3, 1), date(2028, 2, 29)),  # the leap day
        (date(2028, 3, 27), date(2028, 3, 24)),  # the night that the clock changes
    ],
)
def test_row_the_day_before_is_the_consultants_own_previous_working_day(
    profile: Profile, talk: date, call: date
) -> None:
    life = general(profile).talk(talk, kind="follow_up")
    one = life.only(call, "remind")
    assert (one.start, one.until, one.way) == (call, call, "phone")
    assert life.opens("remind") == [call]
    life.spoke(call)
    assert life.on(call, "remind") == []


@BOTH
def test_row_the_day_before_nobody_is_called_about_a_call(profile: Profile) -> None:
    life = general(profile).talk(date(2027, 6, 22), way="phone", kind="follow_up")
    assert life.seen("remind") == []


@BOTH
def test_row_the_day_before_an_unanswered_call_leaves_it_open_until_the_talk(
    profile: Profile,
) -> None:
    life = general(profile).talk(date(2027, 6, 21), kind="follow_up")
    life.spoke(date(2027, 6, 18), result="no_answer")
    assert life.only(date(2027, 6, 20), "remind").until == date(2027, 6, 20)
    assert life.on(date(2027, 6, 21), "remind") == []


@BOTH
def test_row_no_show_invite_again_without_judgement_then_the_consultant_chooses(
    profile: Profile,
) -> None:
    life = general(profile).talk(date(2027, 4, 6), "no_show", known=date(2027, 4, 6))
    again = life.only(date(2027, 4, 6), "again")
    assert (again.start, again.until) == (date(2027, 4, 8), date(2027, 4, 23))
    assert "zonder oordeel (2 van 2)" in why(again, START)
    assert (again.detail("number"), again.detail("registered")) == ("2", "")
    life.talk(date(2027, 5, 11), name="t2", known=date(2027, 4, 12))
    assert life.on(date(2027, 4, 12), "again") == []
    life.talk(date(2027, 5, 11), "no_show", name="t2")
    choose = life.only(date(2027, 5, 11), "choose")
    assert "2 keer niet gekomen" in why(choose, date(2027, 5, 11))
    assert "first" not in life.open_on(date(2027, 6, 1))


def test_row_no_show_group_c_is_invited_three_times() -> None:
    life = Life(LVW, "C1")
    days = [date(2027, 4, 6), date(2027, 5, 11), date(2027, 6, 15)]
    for number, day in enumerate(days):
        life.talk(day, "no_show", name=f"t{number}")
    assert [one.detail("number") for _, one in life.seen("again")] == ["2", "3"]
    assert life.opens("choose") == [date(2027, 6, 17)]


@BOTH
def test_row_no_show_who_came_after_all_begins_anew(profile: Profile) -> None:
    life = (
        general(profile).talk(date(2027, 4, 6), "no_show").talk(date(2027, 5, 4), "done", name="t2")
    )
    assert life.opens("again") == [date(2027, 4, 8)]
    assert life.on(date(2027, 5, 5), "again") == []


def test_row_hard_to_reach_the_last_invitation_may_be_registered() -> None:
    life = Life(LVW, "D").at(START, has_supporter=True).talk(date(2027, 4, 6), "no_show")
    again = life.only(date(2027, 4, 8), "again")
    assert again.detail("registered") == "ja"
    assert "mag aangetekend" in why(again, START)


@BOTH
def test_row_first_conversation_of_45_minutes_at_the_office(profile: Profile) -> None:
    life = general(profile)
    first = life.only(START, "first")
    assert (first.kind, first.way) == ("invite", "office")
    assert profile.intake.minutes == 45
    assert "nog geen gesprek gehad" in why(first, START)
    life.talk(date(2027, 4, 6), known=date(2027, 3, 20))
    assert life.on(date(2027, 3, 20), "first") == []
    life.talk(date(2027, 4, 6), "done")
    assert life.on(date(2027, 4, 6), "first") == []


@BOTH
def test_row_first_conversation_that_is_over_asks_how_it_went(profile: Profile) -> None:
    life = general(profile).talk(date(2027, 4, 6), known=START)
    one = life.only(date(2027, 4, 7), "record")
    assert (one.start, one.until) == (date(2027, 4, 6), date(2027, 4, 9))
    life.talk(date(2027, 4, 6), "done", known=date(2027, 4, 8))
    assert life.on(date(2027, 4, 8), "record") == []


@BOTH
@pytest.mark.parametrize(
    ("held", "until"),
    [
        (date(2027, 4, 6), date(2027, 5, 4)),  # 6 May is Ascension Day, 5 May no day of work
        (date(2028, 1, 31), date(2028, 2, 29)),  # the leap day
    ],
)
def test_row_next_appointment_is_planned_at_once_within_a_month(
    profile: Profile, held: date, until: date
) -> None:
    life = general(profile).talk(held, "done")
    one = life.only(held, "next")
    assert (one.kind, one.start, one.until) == ("plan", held, until)
    assert "binnen 1 maand" in why(one, held)
    later = held + timedelta(days=3)
    life.talk(held + timedelta(days=21), name="t2", kind="follow_up", known=later)
    assert life.on(later, "next") == []


@BOTH
def test_row_after_sending_an_older_message_does_not_count(profile: Profile) -> None:
    sent = date(2027, 6, 10)
    life = general(profile).talk(date(2027, 6, 22))
    life.at(date(2027, 6, 1), contacts=ContactFact(date(2027, 6, 1), "message", ""))
    life.letter(sent)
    assert life.on(sent, "message")


@BOTH
def test_row_next_appointment_is_no_longer_asked_for_once_they_spoke_again(
    profile: Profile,
) -> None:
    life = general(profile).talk(date(2027, 4, 6), "done").spoke(date(2027, 4, 20))
    assert life.on(date(2027, 4, 19), "next")
    assert life.on(date(2027, 4, 20), "next") == []


@BOTH
@pytest.mark.parametrize("channel", ["letter", "supporter"])
def test_row_after_sending_no_message_to_who_wants_none(profile: Profile, channel: str) -> None:
    sent = date(2027, 6, 11)
    life = general(profile).talk(date(2027, 6, 22)).letter(sent)
    assert life.on(sent, "message") != []
    life.at(sent, channel=channel)
    assert life.on(sent, "message") == []
