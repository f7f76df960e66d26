"""When is contact due? Windows instead of days, each with its reason (method.md 3 and 5).

A pure function of profile and situation: nothing is stored, so a changed profile or a new
contact changes the proposal at once. The consultant may move, pause or skip every window.
After a first import nobody is late: without a known contact there is no window.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.method.profile import Profile, WindowRules
from meedoen_desktop.method.rhythm import Beat, Interval, Pause, day_text, later

__all__ = [
    "DueWindow",
    "Pause",
    "Situation",
    "due_windows",
    "first_week",
    "needs_sorting",
    "next_window",
]

YEARLY = Interval(12, 12, "months")


@dataclass(frozen=True)
class Situation:
    """What is known about one client's contacts; only results that count as contact.

    ``known_since`` is the day from which meeting in person counts when there was no meeting yet.
    """

    group: str = ""
    last_contact: date | None = None
    last_seen: date | None = None
    known_since: date | None = None
    service_level: str = ""
    category: str = ""
    pause: Pause | None = None


@dataclass(frozen=True)
class DueWindow:
    """Contact is on time from ``start`` up to and including ``until``."""

    start: date
    until: date
    way: str  # phone, video, office or home: a suggestion
    interval: Interval
    because: str
    subject: str
    since: date

    def is_late(self, today: date) -> bool:
        return today > self.until

    def is_open(self, today: date) -> bool:
        return self.start <= today <= self.until

    def reason(self, tr: Translator, today: date) -> str:
        """Why, in one sentence: "groep B2: elke 2 maanden, laatste contact 2 september"."""
        return tr.text(
            self.because,
            subject=self.subject,
            rhythm=self.interval.text(tr),
            day=day_text(tr, self.since, today),
        )


CONTACT = N_("{subject}: {rhythm}, laatste contact {day}")
SEEN = N_("{subject}: {rhythm} samen aan tafel, laatste keer {day}")
NOT_SEEN = N_("{subject}: {rhythm} samen aan tafel, in beeld sinds {day}")
EXEMPTION_ENDS = N_("ontheffing tot en met {day}")
REST_ENDS = N_("rustperiode tot en met {day}")
OPEN_PAUSE = N_("geen einddatum afgesproken: {rhythm} even vragen, sinds {day}")


def needs_sorting(situation: Situation) -> bool:
    """Whether the client still has to be given a group: the one task after a first import."""
    return not situation.group


def due_windows(profile: Profile, situation: Situation, today: date) -> tuple[DueWindow, ...]:
    """All windows of a client, the first to close first. Without known contact: none."""
    pause = situation.pause
    if pause is not None and pause.covers(today):
        return (_pause_window(profile.window, pause),)
    windows = [
        window
        for beat, subject in _beats(profile, situation)
        if (window := _window(profile.window, situation, beat, subject)) is not None
    ]
    return tuple(sorted(windows, key=lambda window: (window.until, window.start)))


def next_window(profile: Profile, situation: Situation, today: date) -> DueWindow | None:
    """The first window of a client, if any."""
    return next(iter(due_windows(profile, situation, today)), None)


def first_week(profile: Profile, position: int, total: int, today: date) -> tuple[date, date]:
    """The start window of client number ``position`` (from 0) of ``total`` without any contact.

    Spread evenly over the profile's first weeks, so that an import makes no mountain of work.
    """
    week = position * profile.window.first_spread_weeks // max(total, 1)
    start = later(today, week, "weeks")
    return start, start + timedelta(days=6)


def _beats(profile: Profile, situation: Situation) -> list[tuple[Beat, str]]:
    """The lines of rhythm that hold, each with what it comes from."""
    group = profile.group(situation.group)
    level = profile.service_level(situation.service_level)
    slower = level.contact_for(situation.category) if level else None
    if level is not None and slower is not None:
        way = group.beats[0].way if group else "phone"
        return [(Beat(way, slower), level.label)]
    if group is None:
        return []
    return [(beat, profile.group_name(group.code)) for beat in group.beats]


def _window(rules: WindowRules, situation: Situation, beat: Beat, subject: str) -> DueWindow | None:
    since, because = situation.last_contact, CONTACT
    if beat.seen:
        since, because = situation.last_seen, SEEN
        if since is None and situation.last_contact is not None:
            since, because = situation.known_since, NOT_SEEN
    if since is None:
        return None
    start = beat.interval.earliest(since) - timedelta(days=rules.days_before)
    until = beat.interval.latest(since) + timedelta(days=rules.days_after)
    pause = situation.pause
    if pause is not None and pause.until is not None and since <= pause.until:
        # Nobody comes back from a rest already late: the window opens after it.
        start = max(start, pause.until + timedelta(days=1))
        until = max(until, start + timedelta(days=rules.days_before + rules.days_after))
    return DueWindow(
        start,
        until,
        beat.way,
        beat.interval,
        because,
        subject,
        since,
    )


def _pause_window(rules: WindowRules, pause: Pause) -> DueWindow:
    if pause.until is None:
        target = YEARLY.earliest(pause.start)
        start, until = target - timedelta(rules.days_before), target + timedelta(rules.days_after)
        return DueWindow(start, until, "phone", YEARLY, OPEN_PAUSE, "", pause.start)
    because = EXEMPTION_ENDS if pause.kind == "exemption" else REST_ENDS
    start = max(pause.start, pause.until - timedelta(days=rules.reminder_days))
    return DueWindow(start, pause.until, "phone", YEARLY, because, "", pause.until)
