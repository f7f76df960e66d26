"""An interpreter is booked for a talk, and moves or is cancelled along with it."""

from __future__ import annotations

from datetime import date

from meedoen_desktop.i18n import N_
from meedoen_desktop.method.rhythm_case import Case
from meedoen_desktop.method.rhythm_facts import BookingFact, TalkFact
from meedoen_desktop.method.rhythm_proposal import Because

BOOK, CANCEL = "interpreter", "interpreter_off"

BOOK_ONE = N_("gesprek op {day}: regel een tolk")
MOVE_ALONG = N_("gesprek van {old} is nu op {day}: verzet de tolk mee")
NOT_NEEDED = N_("gesprek van {day} gaat niet door: zeg de tolk af")
_BEFORE = 2
"""Working days that an organisation needs to find somebody."""


def interpreter_rules(case: Case) -> None:
    """Book for talks to come; cancel what is booked for another moment than that of its talk."""
    talks = {one.id: one for one in case.facts.talks}
    to_come = [one for one in case.facts.bookings if one.moment.date() >= case.today]
    for booking in to_come:
        if not _is_for(booking, talks):
            _cancel(case, booking, talks.get(booking.appointment_id))
    if not case.facts.interpreter:
        return
    booked = {one.appointment_id for one in to_come}
    for talk in talks.values():
        if talk.status == "planned" and talk.at.date() > case.today and talk.id not in booked:
            _book(case, talk, talk.at.date())


def _book(case: Case, talk: TalkFact, day: date) -> None:
    post = case.calendar.general
    start = post.add(day, -case.profile.invitation.earliest_working_days)
    until = max(post.add(day, -_BEFORE), start)
    if until < case.today:  # at short notice: by telephone it can be done until the day itself
        start, until = case.today, day
    because: Because = (BOOK_ONE, (("day", day),))
    details = (("appointment_id", talk.id), ("how", case.facts.interpreter))
    key = f"{BOOK}:{talk.id}@{talk.at:%H%M}"
    case.propose(key, day, (start, until), BOOK, because, case.facts.interpreter, details)


def _cancel(case: Case, booking: BookingFact, talk: TalkFact | None) -> None:
    """Who was booked for nothing hears it as soon as we know."""
    day = booking.moment.date()
    because: Because = (NOT_NEEDED, (("day", day),))
    if talk is not None and talk.status == "planned":
        because = (MOVE_ALONG, (("old", day), ("day", talk.at.date())))
    details = (("booking_id", booking.id), ("appointment_id", booking.appointment_id))
    key = f"{CANCEL}:{booking.id}@{talk.at:%m%d%H%M}" if talk else f"{CANCEL}:{booking.id}"
    case.propose(key, day, (case.today, day), CANCEL, because, "phone", details)


def _is_for(booking: BookingFact, talks: dict[str, TalkFact]) -> bool:
    talk = talks.get(booking.appointment_id)
    is_on = talk is not None and talk.status != "cancelled"
    return is_on and talk is not None and talk.at == booking.moment
