"""What holds whatever happens to a client: properties over invented lives."""

import gc
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm import Interval, Pause
from meedoen_desktop.method.rhythm_engine import for_everybody, proposals
from meedoen_desktop.method.rhythm_facts import (
    DONE,
    MOVED,
    PAUSED,
    SKIPPED,
    STOPPED,
    BookingFact,
    ContactFact,
    Dated,
    HomeworkFact,
    IndicationFact,
    LetterFact,
    PostFact,
    ReferralFact,
    ReportFact,
    TalkFact,
    ToldFact,
    TrajectoryFact,
    Wish,
)
from meedoen_desktop.method.rhythm_proposal import Proposal
from tests.rhythm_life import CALENDAR, LVW, NL, RIJSWIJK, START, Life

LENGTH = 120
OFFSETS = st.integers(0, LENGTH)
PROFILES = st.sampled_from([LVW, RIJSWIJK])
DECISIONS = st.sampled_from([DONE, MOVED, PAUSED, SKIPPED, STOPPED, ""])
_WAYS = st.sampled_from(["phone", "office", "home", "video", "message", "letter"])
_RESULTS = st.sampled_from(["spoken", "supporter", "no_answer", "no_show", ""])


def day(offset: int) -> date:
    return START + timedelta(days=offset)


@st.composite
def lives(draw: Callable[[Any], Any]) -> Life:
    """Facts of every kind, each known from the day on which it happens."""
    profile: Profile = draw(PROFILES)
    codes = [group.code for group in profile.groups]
    levels = [level.code for level in profile.service_levels]
    life = Life(profile, draw(st.sampled_from(codes)))
    for on in draw(st.lists(OFFSETS, max_size=2)):
        life.at(day(on), groups=Dated(draw(st.sampled_from(codes)), day(on)))
    for on in draw(st.lists(OFFSETS, max_size=5)):
        life.at(day(on), contacts=ContactFact(day(on), draw(_WAYS), draw(_RESULTS)))
    for on in draw(st.lists(OFFSETS, max_size=1)):
        life.at(day(on), levels=Dated(draw(st.sampled_from(levels)), day(on)))
    for on in draw(st.lists(OFFSETS, max_size=2)):
        outcome = draw(st.sampled_from(profile.talk_outcomes)).code
        life.at(day(on), outcomes=Dated(outcome, day(on)))
    for on in draw(st.lists(OFFSETS, max_size=2)):
        status = draw(st.sampled_from(profile.statuses)).code
        life.at(day(on), statuses=Dated(status, day(on)))
    for on in draw(st.lists(OFFSETS, max_size=1)):
        end = draw(st.one_of(st.none(), st.integers(0, 60)))
        until = None if end is None else day(on + end)
        life.at(day(on), pauses=Pause(draw(st.sampled_from(["rest", "exemption"])), day(on), until))
    _talks(draw, life)
    _elsewhere(draw, life, profile)
    if draw(st.booleans()):
        life.at(day(draw(OFFSETS)), has_supporter=True)
    life.at(START, interpreter=draw(st.sampled_from(["", "phone", "present"])))
    if draw(st.booleans()):
        on = day(draw(OFFSETS))
        life.at(on, wish=Wish(Interval(draw(st.integers(1, 9)), 9, "weeks"), on))
    return life


def _talks(draw: Callable[[Any], Any], life: Life) -> None:
    for number, on in enumerate(draw(st.lists(OFFSETS, max_size=3))):
        lead, way = draw(st.integers(0, 30)), draw(st.sampled_from(["office", "phone", "home"]))
        kind = draw(st.sampled_from(["intake", "follow_up", "workplace"]))
        at = datetime.combine(day(on + lead), datetime.min.time())
        talk = TalkFact(f"t{number}", at, way, kind, "planned")
        life.at(day(on), talks=talk)
        if draw(st.booleans()):
            _letter(draw, life, day(on), talk)
        if draw(st.booleans()):
            life.at(day(on), bookings=BookingFact(f"b{number}", talk.id, at))
        over = draw(st.sampled_from(["planned", "done", "no_show", "cancelled"]))
        life.at(day(on + lead), talks=talk._replace(status=over))


def _letter(draw: Callable[[Any], Any], life: Life, on: date, talk: TalkFact) -> None:
    """A letter that perhaps went out, by registered mail or not, and perhaps came back."""
    letter = LetterFact(on, talk.id, draw(st.sampled_from([None, talk.at])), f"l{talk.id}")
    life.at(on, letters=letter)
    steps = ["posted", "handed", "delivered", "not_home", "returned"]
    registered = draw(st.booleans())
    for step in draw(st.lists(st.sampled_from(steps), max_size=2)):
        life.at(on, posts=PostFact(letter.id, talk.id, step, on, registered))
    if draw(st.booleans()):
        life.at(on, told=ToldFact(on, talk.id, talk.at))


def _elsewhere(draw: Callable[[Any], Any], life: Life, profile: Profile) -> None:
    for on in draw(st.lists(OFFSETS, max_size=1)):
        kind = draw(st.sampled_from(profile.referral_kinds)).code
        status = draw(st.sampled_from(["proposed", "sent", "waiting", "started", "refused"]))
        due = draw(st.one_of(st.none(), st.integers(1, 60)))
        feedback = None if due is None else day(on + due)
        acute = draw(st.booleans())
        one = ReferralFact("r", kind, "Ergens", day(on), status, day(on), feedback, acute)
        life.at(day(on), referrals=one)
        life.at(day(on), homework=HomeworkFact("h", "Lezen", day(on + 10), day(on)))
        indication = draw(st.sampled_from(profile.indication_kinds)).code
        asked = IndicationFact("i", indication, "requested", day(on), acute=acute)
        life.at(day(on), indications=asked)
        granted = asked._replace(
            status="granted", decided_on=day(on + 40), valid_until=day(on + 40 + 90)
        )
        life.at(day(on + 40), indications=granted)
    for on in draw(st.lists(OFFSETS, max_size=1)):
        kind = draw(st.sampled_from(profile.trajectory_kinds)).code
        ends = draw(st.one_of(st.none(), st.just(day(on + 90))))
        running = TrajectoryFact("j", kind, "Bureau", day(on), ends, "running")
        life.at(day(on), trajectories=running)
        told = day(on + draw(st.integers(1, 60)))
        life.at(told, trajectories=running._replace(reports=(ReportFact(told),)))


def walk(life: Life, decide: Callable[[date, Proposal], str] | None = None) -> list[str]:
    """Live the life day by day; returns what is wrong with it."""
    wrong: list[str] = []
    seen: set[str] = set()
    met: set[str] = set()
    decided: set[str] = set()
    for offset in range(LENGTH + 60):
        today = day(offset)
        found = life.on(today)
        wrong += [f"{today}: {one}" for one in found if problem(one, today, seen, decided)]
        seen |= {one.about for one in found}
        for one in found if decide else ():
            if one.about not in met and one.is_open(today) and decide is not None:
                met.add(one.about)
                if take(life, today, one, decide(today, one)):
                    decided.add(one.about)
    return wrong


def problem(one: Proposal, today: date, seen: set[str], decided: set[str]) -> bool:
    """Over at birth, upside down, without a reason, or decided already."""
    if one.about in decided or one.start > one.until:
        return True
    if one.about in seen:
        return False
    reason = one.reason.text(NL, today)
    return one.until < today or not reason.strip(" :") or "{" in reason


def take(life: Life, today: date, one: Proposal, decision: str) -> bool:
    """Keep a decision; whether it is the last word on this occurrence."""
    until = today + timedelta(days=9) if decision in {MOVED, PAUSED} else None
    if decision:
        life.decided(today, one, decision, until)
    return decision in {DONE, SKIPPED, STOPPED}


@given(lives())
def test_no_proposal_without_a_reason_and_none_that_was_over_at_birth(life: Life) -> None:
    assert walk(life) == []


@given(lives(), st.data())
def test_what_was_decided_is_never_proposed_again(life: Life, data: st.DataObject) -> None:
    assert walk(life, lambda *_: data.draw(DECISIONS)) == []


@given(lives(), OFFSETS, OFFSETS)
def test_nothing_after_closing(life: Life, closed: int, later: int) -> None:
    life.at(day(closed), closed_on=day(closed))
    assert life.on(day(closed + later)) == []


@given(lives(), OFFSETS)
def test_the_same_facts_give_the_same_proposals_in_any_order(life: Life, offset: int) -> None:
    today, facts = day(offset), life.facts(day(offset))
    turned = facts._replace(
        sent=facts.sent[::-1],
        talks=facts.talks[::-1],
        letters=facts.letters[::-1],
    )
    found = proposals(life.profile, facts, CALENDAR, today)
    assert found == proposals(life.profile, facts, CALENDAR, today)
    assert found == proposals(life.profile, turned, CALENDAR, today)
    assert list(found) == sorted(found, key=lambda one: (one.until, one.start, one.about))
    assert len({one.about for one in found}) == len(found)


@given(lives(), OFFSETS, st.integers(0, 60))
def test_a_horizon_only_leaves_out_what_opens_later(life: Life, offset: int, ahead: int) -> None:
    today, horizon = day(offset), day(offset + ahead)
    everything = proposals(life.profile, life.facts(today), CALENDAR, today)
    near = proposals(life.profile, life.facts(today), CALENDAR, today, horizon)
    assert near == tuple(one for one in everything if one.start <= horizon)


@given(st.lists(lives(), max_size=4), OFFSETS)
def test_everybody_at_once_is_each_of_them_on_their_own(found: list[Life], offset: int) -> None:
    today = day(offset)
    everybody = [life.facts(today) for life in found]
    for profile in (LVW, RIJSWIJK):
        at_once = for_everybody(profile, everybody, CALENDAR, today)
        assert at_once == [
            (facts, proposals(profile, facts, CALENDAR, today, today)) for facts in everybody
        ]
    assert gc.isenabled()
