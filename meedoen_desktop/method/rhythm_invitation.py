"""From letter to talk, and what follows a talk or an empty chair (method.md 3).

Letter, message and call hang on the moment of the talk: when the talk moves, what was done for the
old moment no longer counts.
"""

from __future__ import annotations

from datetime import date, timedelta

from meedoen_desktop.i18n import N_
from meedoen_desktop.method.rhythm import later, span
from meedoen_desktop.method.rhythm_case import Case
from meedoen_desktop.method.rhythm_contact import details
from meedoen_desktop.method.rhythm_facts import TalkFact
from meedoen_desktop.method.rhythm_proposal import Because

LETTER, MESSAGE, REMIND, RECORD = "letter", "message", "remind", "record"
AGAIN, CHOOSE, NEXT = "again", "choose", "next"

SEND_LETTER = N_("gesprek op {day}: de brief is er {count} werkdagen van tevoren")
SHORT_LETTER = N_("gesprek op {day}: te kort voor de post, bel of stuur ook een bericht")
SEND_MESSAGE = N_("brief verstuurd op {day}: herhaal de uitnodiging met een bericht")
CALL_BEFORE = N_("gesprek op {day}: bel de werkdag ervoor")
HOW_WAS_IT = N_("gesprek van {day}: leg vast hoe het ging")
INVITE_AGAIN = N_("niet gekomen op {day}: nodig opnieuw uit, zonder oordeel ({number} van {most})")
INVITE_REGISTERED = N_(
    "niet gekomen op {day}: de laatste uitnodiging mag aangetekend ({number} van {most})"
)
NOW_CHOOSE = N_(
    "{count} keer niet gekomen, laatst op {day}: kies zelf wat past, via de begeleider, "
    "een bezoek, een andere manier of afronden"
)
PLAN_NEXT = N_("eerste gesprek op {day}: plan het vervolg binnen {within}")

_NEEDS_CALL = frozenset({"office", "home", "video"})
_NO_MESSAGES = frozenset({"letter", "supporter"})
"""Who wants letters, or everything through the supporter, gets no message of their own."""
_RECORD_WITHIN = 2


def appointment_rules(case: Case) -> None:
    """What belongs to the talks that are planned."""
    for talk in case.facts.talks:
        if talk.status != "planned":
            continue
        day = talk.at.date()
        if day < case.today:
            _record(case, talk, day)
        elif day > case.today:
            if talk.kind == "intake":
                _letter_and_message(case, talk, day)
            if talk.way in _NEEDS_CALL:
                _call_before(case, talk, day)


def after_talk_rules(case: Case) -> None:
    """Invite again after an empty chair; plan the next talk after a first one."""
    if case.planned is not None:
        return
    if case.missed:
        _missed(case)
    elif case.held is not None and case.held.kind == "intake":
        _next(case, case.held)


def _record(case: Case, talk: TalkFact, day: date) -> None:
    window = day, case.calendar.add(case.born(day), _RECORD_WITHIN)
    because = (HOW_WAS_IT, (("day", day),))
    case.propose(f"{RECORD}:{talk.id}", day, window, "record", because, talk.way, _of(talk))


def _letter_and_message(case: Case, talk: TalkFact, day: date) -> None:
    sent = _letter_sent(case, talk)
    if sent is not None:
        _message(case, talk, day, sent)
        return
    rules, post = case.profile.invitation, case.calendar.general
    start = post.add(day, -rules.earliest_working_days)
    until = post.add(day, -rules.latest_working_days)
    because: Because = (SEND_LETTER, (("day", day), ("count", rules.lead_working_days)))
    if until < case.today:  # planned too late for the post: still of use until the day itself
        start, until = case.today, day - timedelta(days=1)
        because = (SHORT_LETTER, (("day", day),))
    case.propose(f"{LETTER}:{talk.id}", day, (start, until), "letter", because, "", _of(talk))


def _letter_sent(case: Case, talk: TalkFact) -> date | None:
    """The day of the last letter that tells the moment of this talk.

    A line in the history ("verstuurd") does not say which moment: it counts by itself only when
    the letter was not made here.
    """
    kept = [one for one in case.facts.letters if one.appointment_id == talk.id]
    if kept:
        return max([one.on for one in kept if one.moment in {None, talk.at}], default=None)
    sent = [one for one in case.facts.sent if one.way == "letter" and one.appointment_id == talk.id]
    return max([one.on for one in sent], default=None)


def _message(case: Case, talk: TalkFact, day: date, sent: date) -> None:
    if case.facts.channel in _NO_MESSAGES:
        return
    for one in case.facts.sent:
        if one.way == "message" and one.on >= sent and one.appointment_id in {"", talk.id}:
            return
    last = case.calendar.general.add(sent, case.profile.invitation.message_working_days)
    until = max(sent, min(last, day - timedelta(days=1)))
    because = (SEND_MESSAGE, (("day", sent),))
    channel = case.facts.channel if case.facts.channel in {"email", "whatsapp", "sms"} else ""
    case.propose(f"{MESSAGE}:{talk.id}", day, (sent, until), "message", because, channel, _of(talk))


def _call_before(case: Case, talk: TalkFact, day: date) -> None:
    """On the consultant's own previous working day; later it is still of use until the talk."""
    before = case.calendar.previous(day)
    if case.phoned is not None and case.phoned >= before:
        return
    until = before if before >= case.today else day - timedelta(days=1)
    because = (CALL_BEFORE, (("day", day),))
    case.propose(f"{REMIND}:{talk.id}", day, (before, until), "remind", because, "phone", _of(talk))


def _missed(case: Case) -> None:
    """Another invitation, or after the last one the consultant's own choice."""
    group, rules = case.group, case.profile.invitation
    most = group.most_invitations if group else rules.most_invitations
    last = case.missed[-1]
    day, times = last.at.date(), len(case.missed)
    start = case.calendar.following(day)
    fact = case.group_fact
    born = case.born(case.fallen_through(day), fact.start if fact else None)
    window = case.from_birth(born, start, case.calendar.add(day, rules.again_working_days))
    if times >= most:
        because: Because = (NOW_CHOOSE, (("count", times), ("day", day)))
        case.propose(CHOOSE, day, window, "choose", because, "", _of(last))
        return
    is_last = times + 1 == most
    registered = group is not None and is_last and case.profile.last_is_registered(group)
    sentence = INVITE_REGISTERED if registered else INVITE_AGAIN
    because = (sentence, (("day", day), ("number", times + 1), ("most", most)))
    tone = case.profile.tone(group) if group else ""
    more = (("number", str(times + 1)), ("registered", "ja" if registered else ""), ("tone", tone))
    case.propose(AGAIN, day, window, "invite", because, last.way, (*_of(last), *more))


def _next(case: Case, held: TalkFact) -> None:
    """The next talk is planned at once, and is within the month."""
    day = held.at.date()
    if case.spoken is not None and case.spoken > day:
        return  # the rhythm has taken over
    months = case.profile.intake.next_within_months
    until = case.calendar.on_or_before(later(day, months, "months"))
    because = (PLAN_NEXT, (("day", day), ("within", span(months, "months"))))
    born = case.born(case.fallen_through(day))
    window = case.from_birth(born, day, max(day, until))
    case.propose(NEXT, day, window, "plan", because, held.way, details(case))


def _of(talk: TalkFact) -> tuple[tuple[str, str], ...]:
    return (("appointment_id", talk.id),)
