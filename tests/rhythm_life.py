"""Two years of one client, day by day: what happened when, and what was proposed on each day.

The years hold Easter, Ascension Day, Whitsun, a summer with leave, both changes of the clock, and
the leap day of 2028. The consultant does not work on Wednesdays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.method.rhythm_engine import proposals
from meedoen_desktop.method.rhythm_facts import (
    SENT,
    ContactFact,
    Dated,
    Decision,
    Facts,
    LetterFact,
    PostFact,
    TalkFact,
    spoken_of,
)
from meedoen_desktop.method.rhythm_proposal import Proposal
from meedoen_desktop.method.working_calendar import Absence, WorkingCalendar

START, END = date(2027, 3, 1), date(2029, 3, 1)
LEAVE = Absence(date(2027, 7, 26), date(2027, 8, 13))
CALENDAR = WorkingCalendar("1245", [LEAVE])
NL = Translator("nl")
LVW, RIJSWIJK = load_profile("lvw"), load_profile("rijswijk")
GENERAL = {"lvw": "A1", "rijswijk": "A"}
"""A group with the general rhythm, in each profile."""
BOTH = pytest.mark.parametrize("profile", [LVW, RIJSWIJK], ids=["lvw", "rijswijk"])
_SINGLE = {"added_on", "closed_on", "wish", "has_supporter", "cannot_come", "channel",
           "time_of_day", "person_id", "no_messages", "interpreter"}  # fmt: skip


class Life:
    """One client; facts are added for the day from which they are known."""

    def __init__(self, profile: Profile, group: str = "", calendar: WorkingCalendar = CALENDAR):
        self.profile, self.calendar = profile, calendar
        self._events: list[tuple[date, str, Any]] = []
        self.at(START, person_id="p1", added_on=START)
        if group:
            self.at(START, groups=Dated(group, START))

    def at(self, day: date, **facts: Any) -> Life:
        """These facts are known from ``day`` on; one with the same id replaces the earlier one."""
        self._events += [(day, name, value) for name, value in facts.items()]
        self._events.sort(key=lambda event: event[0])
        return self

    def spoke(self, day: date, way: str = "phone", result: str = "spoken") -> Life:
        return self.at(day, contacts=ContactFact(day, way, result))

    def talk(
        self, day: date, status: str = "planned", *, known: date | None = None, way: str = "office",
        kind: str = "intake", name: str = "t1",
    ) -> Life:  # fmt: skip
        """A talk at ten; known on its own day when it is over, else from the start."""
        at = datetime(day.year, day.month, day.day, 10)  # noqa: DTZ001 - wall time
        since = known or (START if status == "planned" else day)
        return self.at(since, talks=TalkFact(name, at, way, kind, status))

    def letter(self, day: date, moment: datetime | None = None, name: str = "t1") -> Life:
        """A letter about a talk, made and posted on a day."""
        letter_id = f"letter of {day}"
        self.at(day, letters=LetterFact(day, name, moment, letter_id))
        return self.at(day, posts=PostFact(letter_id, name, "posted", day))

    def decided(self, day: date, one: Proposal, decision: str, until: date | None = None) -> Life:
        return self.at(day, decisions=Decision(one.rule, one.about, decision, day, until))

    def facts(self, day: date) -> Facts:
        """What is known on a day."""
        values: dict[str, Any] = {}
        for since, name, value in self._events:
            if since > day:
                break
            if name in _SINGLE:
                values[name] = value
            else:
                kept = [one for one in values.get(name, ()) if not _is_same(one, value)]
                values[name] = (*kept, value)
        contacts = values.pop("contacts", ())
        values["spoken"] = spoken_of(contacts, self.profile.counting, day)
        values["sent"] = tuple(one for one in contacts if one.way in SENT)
        return Facts(**values)

    def on(self, day: date, rule: str = "") -> list[Proposal]:
        """What is proposed on a day, also what opens later."""
        found = proposals(self.profile, self.facts(day), self.calendar, day)
        return [one for one in found if rule in {"", one.rule}]

    def open_on(self, day: date) -> set[str]:
        """The rules of what may be done on a day."""
        return {one.rule for one in self.on(day) if one.is_open(day)}

    def days(self) -> Iterator[date]:
        """Every day of the two years."""
        for number in range((END - START).days + 1):
            yield START + timedelta(days=number)

    def only(self, day: date, rule: str) -> Proposal:
        """The one proposal of a rule on a day."""
        (found,) = self.on(day, rule)
        return found

    def seen(self, rule: str) -> list[tuple[date, Proposal]]:
        """Every occurrence of a rule in the two years, with the day on which it first opened."""
        opened: dict[str, tuple[date, Proposal]] = {}
        for day in self.days():
            for one in self.on(day, rule):
                if one.is_open(day):
                    opened.setdefault(one.about, (day, one))
        return list(opened.values())

    def opens(self, rule: str) -> list[date]:
        """The days on which occurrences of a rule first opened."""
        return [day for day, _ in self.seen(rule)]

    def live(self, act: Callable[[Life, date, Proposal], None]) -> list[tuple[date, Proposal]]:
        """Two years in which ``act`` deals with each proposal on the day that it opens."""
        met: dict[str, tuple[date, Proposal]] = {}
        for day in self.days():
            for one in self.on(day):
                if one.is_open(day) and one.about not in met:
                    met[one.about] = (day, one)
                    act(self, day, one)
        return list(met.values())


def why(one: Proposal, today: date) -> str:
    """The reason as the consultant reads it."""
    return one.reason.text(NL, today)


def general(profile: Profile) -> Life:
    """A client of a group with the general rhythm, sorted in at the start."""
    return Life(profile, GENERAL[profile.id])


def _is_same(one: Any, other: Any) -> bool:
    return getattr(one, "id", "") == getattr(other, "id", "-")
