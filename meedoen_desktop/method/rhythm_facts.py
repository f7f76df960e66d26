"""What is known about one client: all that the rhythm looks at, and nothing else.

Services fill it from the file, tests by hand. All are named tuples, because there are hundreds of
thousands of them when everybody in file is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from datetime import date, datetime
from typing import NamedTuple

from meedoen_desktop.method.rhythm import Interval, Pause

DONE, MOVED, PAUSED, SKIPPED, STOPPED = "done", "moved", "paused", "skipped", "stopped"
IN_PERSON = ("office", "home")
REVIEW_TALK, WORKPLACE_TALK, THREE_WAY_TALK = "review", "workplace", "three_way"
"""Kinds of talks by which a proposal is done."""
BY_PHONE = "phone"
SENT = ("letter", "message")


class Dated(NamedTuple):
    """A fact that holds from a day on: a group, category, service level, status or outcome."""

    code: str
    start: date
    until: date | None = None


class ContactFact(NamedTuple):
    """One contact moment; ``on`` is the day in Amsterdam, ``way`` the form of the record."""

    on: date
    way: str
    result: str
    appointment_id: str = ""


class Spoken(NamedTuple):
    """Of all contact that counts only these days can matter, however long somebody is in file."""

    first: date | None = None
    last: date | None = None
    in_person: date | None = None
    """The last time at one table."""
    by_phone: date | None = None


NEVER = Spoken()


class TalkFact(NamedTuple):
    """One appointment; ``at`` is wall time, status planned, done, no_show or cancelled."""

    id: str
    at: datetime
    way: str
    kind: str
    status: str


class LetterFact(NamedTuple):
    """A letter about a talk, with the moment that stands in it (wall time).

    None when that is not known: then it is about whatever moment the talk has now.
    """

    on: date
    appointment_id: str
    moment: datetime | None = None
    id: str = ""


class PostFact(NamedTuple):
    """A step of a letter after it was made, with the codes of `models.letter_event`."""

    letter_id: str
    appointment_id: str
    event: str
    on: date
    registered: bool = False


class ToldFact(NamedTuple):
    """A message about a talk, with the moment that was told (wall time)."""

    on: date
    appointment_id: str
    moment: datetime


class BookingFact(NamedTuple):
    """An interpreter for a talk, booked for a moment (wall time) and not cancelled."""

    id: str
    appointment_id: str
    moment: datetime


class ReferralFact(NamedTuple):
    """One referral, with the codes of `models.referral`."""

    id: str
    kind: str
    organisation: str
    referred_on: date
    status: str
    status_on: date | None = None
    feedback_due: date | None = None
    acute: bool = False


class ReportFact(NamedTuple):
    """What a coach told; ``three_way`` when client, coach and consultant sat together."""

    on: date
    three_way: bool = False


class TrajectoryFact(NamedTuple):
    """One trajectory, with the codes of `models.trajectory`; reports in any order."""

    id: str
    kind: str
    provider: str
    starts_on: date
    ends_on: date | None
    status: str
    reports: tuple[ReportFact, ...] = ()


class IndicationFact(NamedTuple):
    """One formal request, with the codes of `models.indication`."""

    id: str
    kind: str
    status: str
    requested_on: date
    decided_on: date | None = None
    valid_until: date | None = None
    acute: bool = False


class HomeworkFact(NamedTuple):
    """An open small task until the next talk."""

    id: str
    what: str
    due_on: date
    agreed_on: date | None = None


class Wish(NamedTuple):
    """How often the client wants contact, since the day that it was said."""

    interval: Interval
    since: date


class Decision(NamedTuple):
    """What the consultant decided about one occurrence of a rule (`models.proposal_decision`)."""

    rule: str
    about: str
    decision: str
    decided_on: date
    until: date | None = None


class Facts(NamedTuple):
    """Everything about one client; histories oldest first, the rest in any order."""

    person_id: str = ""
    added_on: date | None = None
    closed_on: date | None = None
    """The file was closed or the client died: nothing is proposed any more."""
    time_of_day: str = ""
    channel: str = ""
    """phone, email, whatsapp, sms, letter, supporter or empty."""
    has_supporter: bool = False
    cannot_come: bool = False
    wish: Wish | None = None
    spoken: Spoken = NEVER
    groups: tuple[Dated, ...] = ()
    screened: tuple[Dated, ...] = ()
    """Where a screening sent the client: to a group, or to others (method.md 2)."""
    levels: tuple[Dated, ...] = ()
    categories: tuple[Dated, ...] = ()
    statuses: tuple[Dated, ...] = ()
    outcomes: tuple[Dated, ...] = ()
    pauses: tuple[Pause, ...] = ()
    sent: tuple[ContactFact, ...] = ()
    """Letters and messages that were kept as contact."""
    talks: tuple[TalkFact, ...] = ()
    letters: tuple[LetterFact, ...] = ()
    posts: tuple[PostFact, ...] = ()
    """Of letters about a talk to come, and of registered ones; in the order of writing."""
    told: tuple[ToldFact, ...] = ()
    bookings: tuple[BookingFact, ...] = ()
    no_messages: bool = False
    """The client does not want messages."""
    interpreter: str = ""
    """"", phone or present."""
    referrals: tuple[ReferralFact, ...] = ()
    trajectories: tuple[TrajectoryFact, ...] = ()
    indications: tuple[IndicationFact, ...] = ()
    homework: tuple[HomeworkFact, ...] = ()
    decisions: tuple[Decision, ...] = ()


def spoken_of(contacts: Iterable[ContactFact], counting: Set[str], today: date) -> Spoken:
    """The days that matter of all contacts; what is dated later than today has not been yet."""
    days = [(one.on, one.way) for one in contacts if one.result in counting and one.on <= today]
    every = [on for on, _way in days]
    return Spoken(
        min(every, default=None),
        max(every, default=None),
        max((on for on, way in days if way in IN_PERSON), default=None),
        max((on for on, way in days if way == BY_PHONE), default=None),
    )
