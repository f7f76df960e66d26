"""What a letter starts with: its moment, its place, and what is known for its other fields."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from meedoen_desktop.letters import fits
from meedoen_desktop.letters.dates import MONTHS, written_day, written_time
from meedoen_desktop.letters.fields import FORMS, TALK_FIELDS
from meedoen_desktop.letters.template_blocks import LetterTemplate, used_fields
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.method.rhythm import later
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import OFFICE, VIDEO, AppointmentLine, Talk
from meedoen_desktop.services.agenda.free_moments import first_free
from meedoen_desktop.services.agenda.group_meetings import MeetingData
from meedoen_desktop.services.agenda.working_days import next_free
from meedoen_desktop.services.clients.step_people import said_to_client
from meedoen_desktop.services.letters.invitation_wishes import Wishes
from meedoen_desktop.services.letters.letter_facts import (
    LetterFacts,
    MeetingFact,
    ReferralFact,
    Step,
)
from meedoen_desktop.services.letters.letter_lead import invitation_rules
from meedoen_desktop.services.letters.letter_parties import Parties, places_of
from meedoen_desktop.services.persons import phones
from meedoen_desktop.services.trail.organisations import directory
from meedoen_desktop.services.trail.trail_kinds import book_of
from meedoen_desktop.services.trail.trail_words import REFERRAL
from meedoen_desktop.store import Store

WHATSAPP, CALL_BEFORE = "letters.whatsapp", "letters.call_before"
"""Facts of this laptop: what was chosen last."""
_POST = 2
"""Working days that signing and the post take, on top of the profile's lead time."""
_CALL_AFTER = 3
"""Working days after which the consultant calls, when nothing was heard."""


def prefilled(
    store: Store, parties: Parties, template: LetterTemplate, facts: LetterFacts
) -> Wishes:
    """The letter with everything in it that the program knows."""
    usual = next(iter(places_of(parties.municipality)), None)
    form = OFFICE if template.fits.suits(OFFICE) else template.fits.forms[0]
    common = Wishes(
        template_id=template.id,
        form=form,
        place=usual.in_words if usual and form == OFFICE else "",
        registered=template.fits.registered,
        whatsapp=store.facts.get(WHATSAPP) == "ja",
        call_before=parties.has_phone and store.facts.get(CALL_BEFORE, "ja") == "ja",
        interpreter=parties.offers_interpreter and parties.likes_interpreter,
        answers=answers_for(store, parties, template, facts),
    )
    if template.fits.purpose == fits.MEETING:
        return _about_meeting(common, meeting_for(template, facts))
    planned = planned_for(template, facts)
    if planned and template.fits.purpose == fits.CANCEL:
        return common.with_(appointment_id=planned[0].id, form=planned[0].talk.form)
    if not uses_talk(template):
        return common
    if planned:
        return for_talk(common, planned[0], template.fits.forms)
    if not template.fits.plans:
        return common
    return _new_talk(store, parties, template, facts, common)


def planned_for(template: LetterTemplate, facts: LetterFacts) -> tuple[AppointmentLine, ...]:
    """The planned talks that such a letter can be about, the likeliest one first.

    A letter that plans may also be about a talk of another form: keeping it changes that talk,
    for a second one beside it is hardly ever meant.
    """
    if template.fits.purpose == fits.MEETING:
        return ()
    same = [one for one in facts.planned if template.fits.suits(one.talk.form)]
    others = [one for one in facts.planned if one not in same] if template.fits.plans else []
    return (*same, *others)


def uses_talk(template: LetterTemplate) -> bool:
    """Whether the letter names a moment."""
    return bool(TALK_FIELDS & set(used_fields(template)))


def for_talk(
    wishes: Wishes, line: AppointmentLine, forms: tuple[str, ...] = tuple(FORMS)
) -> Wishes:
    """The same letter about a talk that is planned already.

    When the letter is not for the form of that talk but only for ``forms``, moment and length
    stay, and form and place are those of the letter.
    """
    talk = line.talk
    about = wishes.with_(
        day=talk.day, at=talk.at, minutes=talk.minutes, link=talk.link, appointment_id=line.id
    )
    if talk.form not in forms:
        return about
    usual = wishes.place if talk.form == OFFICE else ""
    return about.with_(form=talk.form, place=talk.place or usual)


def meeting_for(template: LetterTemplate, facts: LetterFacts) -> MeetingFact | None:
    """The first meeting to come, of the kind that the letter is about where there is one."""
    is_open_day = template.id == "open-dag"
    same = [one for one in facts.meetings if (one.kind == "open_day") is is_open_day]
    return next(iter((*same, *facts.meetings)), None)


def answers_for(
    store: Store, parties: Parties, template: LetterTemplate, facts: LetterFacts
) -> dict[str, str]:
    """What is known for the fields that are no talk and no sender."""
    used = set(used_fields(template))
    known: dict[str, Callable[[], str]] = {
        "missed_day": lambda: _missed_day(facts),
        "call_day": lambda: _call_day(store, parties),
        "next_contact": lambda: _next_contact(facts),
        "agreements": lambda: _agreements(parties, facts),
        "homework": lambda: "\n".join(_step(one) for one in facts.open_steps(homework=True)),
        "step_reached": lambda: _step_reached(facts),
        "look_again": lambda: _look_again(parties, facts.today),
    }
    found = {name: make() for name, make in known.items() if name in used}
    if template.fits.purpose == fits.MEETING:
        found |= _of_meeting(meeting_for(template, facts))
    elif "organisation" in used and facts.referrals:
        found |= _of_referral(store, facts.referrals[0])
    return {name: words for name, words in found.items() if words}


def _new_talk(
    store: Store, parties: Parties, template: LetterTemplate, facts: LetterFacts, common: Wishes
) -> Wishes:
    """A free moment on a working day in time for the post, held like the one that was missed."""
    rules = invitation_rules(parties.profile_id)
    wanted = min(rules.lead_working_days + _POST, rules.earliest_working_days)
    day = next_free(facts.today, wanted, parties.working_days)
    minutes = _minutes(parties.profile_id)
    missed = next(iter(facts.missed), None)
    if missed is not None and template.fits.suits(missed.talk.form):
        common = common.with_(
            form=missed.talk.form, place=missed.talk.place or common.place, link=missed.talk.link
        )
    free = first_free(store, Talk(day, time(10), minutes, common.form), parties.working_days)
    return common.with_(day=free.day, at=free.at, minutes=minutes)


def about_meeting(wishes: Wishes, meeting: MeetingData) -> Wishes:
    """The same letter, about this meeting."""
    return wishes.with_(
        day=meeting.day,
        at=meeting.at,
        minutes=meeting.minutes,
        place=meeting.place or wishes.place,
        answers=wishes.answers
        | {"meeting_title": meeting.title, "organisation": meeting.organisation},
    )


def _about_meeting(common: Wishes, meeting: MeetingFact | None) -> Wishes:
    if meeting is None:
        return common
    return common.with_(
        day=meeting.day,
        at=time.fromisoformat(meeting.wall_time[11:]),
        minutes=meeting.minutes,
        place=meeting.place or common.place,
    )


def _of_meeting(meeting: MeetingFact | None) -> dict[str, str]:
    if meeting is None:
        return {}
    return {"meeting_title": meeting.title, "organisation": meeting.organisation}


def _of_referral(store: Store, referral: ReferralFact) -> dict[str, str]:
    listed = directory(store).named(referral.organisation)
    kind = book_of(store).kind(REFERRAL, referral.kind)
    weeks = (listed.data.waiting_weeks if listed else None) or kind.weeks
    waits = "ongeveer een week" if weeks == 1 else f"ongeveer {weeks} weken" if weeks else ""
    return {
        "organisation": referral.organisation,
        "organisation_contact": referral.contact,
        "organisation_phone": phones.shown(listed.data.phone) if listed else "",
        "organisation_wait": waits,
        "referral_purpose": referral.purpose,
    }


def _missed_day(facts: LetterFacts) -> str:
    return written_day(facts.missed[0].talk.day) if facts.missed else ""


def _call_day(store: Store, parties: Parties) -> str:
    if not parties.has_phone:
        return ""
    return written_day(next_free(store.clock.today(), _CALL_AFTER, parties.working_days))


def _next_contact(facts: LetterFacts) -> str:
    if not facts.planned:
        return ""
    talk = facts.planned[0].talk
    how = {"phone": ", aan de telefoon", VIDEO: ", met beeldbellen", "home": ", bij u thuis"}
    return f"op {written_day(talk.day)} om {written_time(talk.at)}{how.get(talk.form, '')}"


def _agreements(parties: Parties, facts: LetterFacts) -> str:
    """A line per step, with who does it."""
    profile = load_profile(parties.profile_id) if parties.profile_id else None
    return "\n".join(
        f"{said_to_client(one.who, profile, '') or 'U'}: {_step(one)}" for one in facts.open_steps()
    )


def _step(step: Step) -> str:
    due = f" (voor {written_day(step.due_on)})" if step.due_on else ""
    return f"{step.what.strip().rstrip('.')}{due}"


def _step_reached(facts: LetterFacts) -> str:
    done = facts.steps_of_client_done()
    if done:
        return done[0].what
    return facts.goals[0][0] if facts.goals else ""


def _look_again(parties: Parties, today: date) -> str:
    months = invitation_rules(parties.profile_id).look_again_months
    then = later(today, months, "months")
    return f"{MONTHS[then.month - 1]} {then.year}"


def _minutes(profile_id: str) -> int:
    return load_profile(profile_id).intake.minutes if profile_id else appointments.DEFAULT_MINUTES
