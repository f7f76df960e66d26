"""Two years at the desk with everybody: the consultant does what is proposed, on the day it opens.

Every group of both profiles, day by day, with holidays, leave, Wednesdays off, both changes of the
clock, and the leap day of 2028 (method.md 3 and 5).
"""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm_facts import ContactFact, LetterFact, PostFact, TalkFact
from meedoen_desktop.method.rhythm_proposal import Proposal
from meedoen_desktop.method.working_calendar import holiday_on
from tests.rhythm_life import CALENDAR, END, LEAVE, LVW, RIJSWIJK, START, Life, why

EVERY_GROUP = [(profile, group.code) for profile in (LVW, RIJSWIJK) for group in profile.groups]
_CALLS = {"call", "remind"}
_TALKS = {"meet": "follow_up", "plan": "follow_up", "invite": "intake", "review": "review",
          "route": "review", "visit": "workplace"}  # fmt: skip


def act(life: Life, day: date, one: Proposal) -> None:
    """What a consultant does with a proposal, on the day on which it opens."""
    if one.kind in _CALLS:
        life.spoke(day)
    elif one.kind == "supporter":
        life.at(day, has_supporter=True)
    elif one.kind in _TALKS:
        plan(life, day, one)
    elif one.kind == "letter":
        talk = talk_of(life, day, one)
        life.at(day, letters=LetterFact(day, talk.id, talk.at, f"letter of {day}"))
    elif one.kind == "post":
        about = one.detail("letter_id"), one.detail("appointment_id")
        life.at(day, posts=PostFact(*about, "posted", day))
    elif one.kind == "message":
        life.at(day, contacts=ContactFact(day, "message", "", one.detail("appointment_id")))
    elif one.kind == "record":
        life.at(day, talks=talk_of(life, day, one)._replace(status="done"))
    else:
        life.decided(day, one, "done")


def plan(life: Life, day: date, one: Proposal) -> None:
    """A talk in two weeks, on a day on which the consultant works."""
    on = CALENDAR.on_or_after(day + timedelta(days=14))
    way = one.way if one.way in {"office", "phone", "video", "home"} else "office"
    talk = TalkFact(f"t{day}{one.key}", datetime.combine(on, time(10)), way, _TALKS[one.kind],
                    "planned")  # fmt: skip
    life.at(day, talks=talk)


def talk_of(life: Life, day: date, one: Proposal) -> TalkFact:
    wanted = one.detail("appointment_id")
    return next(talk for talk in life.facts(day).talks if talk.id == wanted)


@pytest.mark.parametrize(("profile", "group"), EVERY_GROUP,
                         ids=[f"{profile.id}-{code}" for profile, code in EVERY_GROUP])  # fmt: skip
def test_every_row_over_two_years_of_doing_what_is_proposed(profile: Profile, group: str) -> None:
    life = Life(profile, group)
    met = life.live(act)
    kinds = {one.kind for _day, one in met}
    assert {"invite", "letter", "message", "record", "call"} <= kinds
    for day, one in met:
        assert one.start <= day <= one.until, (day, one)
        assert why(one, day).strip()
        assert "{" not in why(one, day)
    reminded = [day for day, one in met if one.kind == "remind"]
    assert all(CALENDAR.is_working(day) for day in reminded)
    assert not any(LEAVE.start <= day <= LEAVE.until or holiday_on(day) for day in reminded)
    spoken = sorted({day for day, one in met if one.kind in {*_CALLS, "record"}})
    quiet = max(later - sooner for sooner, later in pairwise(spoken))
    assert quiet <= timedelta(days=200)
    assert spoken[-1] > END - timedelta(days=200)


@pytest.mark.parametrize("profile", [LVW, RIJSWIJK], ids=["lvw", "rijswijk"])
@pytest.mark.parametrize(
    ("day", "before"),
    [
        (date(2027, 3, 29), date(2027, 3, 25)),  # after Good Friday and the night of summer time
        (date(2027, 10, 31), date(2027, 10, 29)),  # the night of winter time
        (date(2028, 3, 1), date(2028, 2, 29)),  # the leap day
        (date(2027, 5, 7), date(2027, 5, 4)),  # Ascension Day, and a Wednesday off
        (date(2027, 8, 16), date(2027, 7, 23)),  # after three weeks of leave
        (date(2027, 12, 28), date(2027, 12, 27)),  # after Christmas
    ],
)
def test_row_the_day_before_over_clocks_leap_day_holidays_and_leave(
    profile: Profile, day: date, before: date
) -> None:
    life = Life(profile, profile.groups[0].code).talk(day)
    assert life.opens("remind") == [before]
    assert CALENDAR.is_working(before)
    assert START < before < END
