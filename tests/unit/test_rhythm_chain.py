"""Whatever happens to a talk, no step of an old moment is proposed; a new one begins anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from meedoen_desktop.method.rhythm_facts import (
    BookingFact,
    ContactFact,
    LetterFact,
    PostFact,
    TalkFact,
    ToldFact,
)
from meedoen_desktop.method.rhythm_proposal import Proposal
from tests.rhythm_life import GENERAL, LVW, RIJSWIJK, START, Life

DEEDS = ("letter", "post", "give back", "message", "call", "book", "move", "cancel", "no show",
         "plan", "wait")  # fmt: skip
_ABOUT_THE_MOMENT = {"letter", "post", "message", "remind", "reach", "interpreter"}


class Story:
    """One client and his talks; every deed is done on a day of its own."""

    def __init__(self, life: Life) -> None:
        self.life, self.day, self.talks = life, START, 0
        life.at(START, interpreter="phone")
        self.talk: TalkFact | None = None
        self.bookings: list[BookingFact] = []
        self.letters: dict[str, datetime] = {}

    def do(self, deed: str, ahead: int, hour: int) -> None:
        self.day += timedelta(days=1)
        at = datetime.combine(self.day + timedelta(days=ahead), time(hour))
        if deed == "plan" and self.talk is None:
            self.talks += 1
            self._keep(TalkFact(f"t{self.talks}", at, "office", "intake", "planned"))
        elif self.talk is not None:
            self._about(deed, self.talk, at)

    def _about(self, deed: str, talk: TalkFact, at: datetime) -> None:
        life, day = self.life, self.day
        letter = f"l{day}"
        if deed == "letter":
            self.letters[letter] = talk.at
            life.at(day, letters=LetterFact(day, talk.id, talk.at, letter))
        elif deed in {"post", "give back"} and self.letters:
            event = "posted" if deed == "post" else "returned"
            last = max(self.letters)
            life.at(day, posts=PostFact(last, talk.id, event, day, registered=True))
        elif deed == "message":
            life.at(day, contacts=ContactFact(day, "message", "", talk.id))
            life.at(day, told=ToldFact(day, talk.id, talk.at))
        elif deed == "call":
            life.spoke(day)
        elif deed == "book":
            self.bookings.append(BookingFact(f"b{day}", talk.id, talk.at))
            life.at(day, bookings=self.bookings[-1])
        elif deed == "move":
            self._keep(talk._replace(at=at))
        elif deed in {"cancel", "no show"}:
            status = "cancelled" if deed == "cancel" else "no_show"
            self._keep(talk._replace(status=status))
            self.talk = None

    def _keep(self, talk: TalkFact) -> None:
        self.talk = talk
        self.life.at(self.day, talks=talk)

    def proposed(self) -> list[Proposal]:
        return self.life.on(self.day)


@st.composite
def stories(draw: Callable[[Any], Any]) -> tuple[Story, list[tuple[str, int, int]]]:
    profile = draw(st.sampled_from([LVW, RIJSWIJK]))
    deeds = st.tuples(st.sampled_from(DEEDS), st.integers(1, 40), st.sampled_from([9, 14]))
    return Story(Life(profile, GENERAL[profile.id])), [("plan", 20, 10), *draw(st.lists(deeds))]


@given(stories())
def test_every_step_that_is_proposed_is_about_the_talk_as_it_stands(
    told: tuple[Story, list[tuple[str, int, int]]],
) -> None:
    story, deeds = told
    for deed in deeds:
        story.do(*deed)
        for one in story.proposed():
            if one.kind in _ABOUT_THE_MOMENT:
                talk = story.talk
                assert talk is not None
                assert one.detail("appointment_id") == talk.id
                if letter := one.detail("letter_id"):
                    assert story.letters[letter] == talk.at
                else:
                    assert one.since == talk.at.date()
            elif one.kind == "interpreter_off":
                (booking,) = [b for b in story.bookings if b.id == one.detail("booking_id")]
                talk = story.talk
                assert talk is None or (booking.appointment_id, booking.moment) != (
                    talk.id,
                    talk.at,
                )


@given(stories(), st.integers(12, 40), st.sampled_from([9, 14]))
def test_a_talk_that_moves_begins_its_chain_anew(
    told: tuple[Story, list[tuple[str, int, int]]], ahead: int, hour: int
) -> None:
    story, deeds = told
    for deed in deeds:
        story.do(*deed)
    if story.talk is None:
        story.do("plan", 30, 11)
    before = story.talk
    story.do("move", ahead, hour)
    assert story.talk is not None
    if before == story.talk or story.talk.at in story.letters.values():
        return
    kinds = {one.kind for one in story.proposed()}
    assert "letter" in kinds
    assert kinds.isdisjoint({"post", "message", "reach"})
    steps = {one.kind: one for one in story.proposed()}
    booked = any(
        b.appointment_id == story.talk.id and b.moment.date() >= story.day for b in story.bookings
    )
    assert ("interpreter_off" if booked else "interpreter") in steps


@given(stories(), st.sampled_from(["cancel", "no show"]))
def test_a_talk_that_is_off_leaves_no_step_behind(
    told: tuple[Story, list[tuple[str, int, int]]], off: str
) -> None:
    story, deeds = told
    for deed in deeds:
        story.do(*deed)
    story.do(off, 1, 9)
    assert {one.kind for one in story.proposed()}.isdisjoint(_ABOUT_THE_MOMENT)


def test_a_wish_for_no_messages_leaves_letter_and_call() -> None:
    talk = date(2027, 6, 22)
    life = Life(LVW, "A1").talk(talk).letter(date(2027, 6, 10))
    assert life.on(date(2027, 6, 10), "message")
    life.at(date(2027, 6, 11), no_messages=True)
    assert life.on(date(2027, 6, 11), "message") == []
    assert life.opens("remind") == [date(2027, 6, 21)]
