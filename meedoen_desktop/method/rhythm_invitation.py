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
from meedoen_desktop.method.rhythm_letters import (
    HANDED,
    came_back,
    going_of,
    letter_about,
    post_it,
    reach_otherwise,
    was_told,
)
from meedoen_desktop.method.rhythm_proposal import Because

LETTER, MESSAGE, REMIND, RECORD = "letter", "message", "remind", "record"
AGAIN, CHOOSE, NEXT = "again", "choose", "next"

SEND_LETTER = N_("gesprek op {day}: de brief is er {count} werkdagen van tevoren")
SHORT_LETTER = N_("gesprek op {day}: te kort voor de post, bel of stuur ook een bericht")
TELL_AGAIN = N_("gesprek op {day}: verzet na de brief, laat de nieuwe dag en tijd weten")
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
BACK_AND_CHOOSE = N_(
    "{count} keer niet gekomen, laatst op {day}, en de aangetekende brief is niet bezorgd: kies "
    "zelf wat past, via de begeleider, een bezoek, een andere manier of afronden"
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
            if talk.kind == "intake" or was_told(case, talk):
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
    """Write it, put it in the post, repeat it; each step when the one before was done."""
    letter = letter_about(case, talk)
    if letter is not None:
        going = going_of(case, letter)
        if going is None:
            post_it(case, talk, letter)
        elif not reach_otherwise(case, talk, letter, going) and going.how != HANDED:
            _message(case, talk, day, going.on)
    elif (elsewhere := _made_elsewhere(case, talk)) is not None:
        _message(case, talk, day, elsewhere)
    else:
        _letter(case, talk, day)


def _letter(case: Case, talk: TalkFact, day: date) -> None:
    rules, post = case.profile.invitation, case.calendar.general
    start = post.add(day, -rules.earliest_working_days)
    until = post.add(day, -rules.latest_working_days)
    because: Because = (SEND_LETTER, (("day", day), ("count", rules.lead_working_days)))
    told_on = was_told(case, talk)
    if told_on is not None:  # who has a letter with another moment must know it soon
        start, until = min(start, told_on), max(until, told_on)
        because = (TELL_AGAIN, (("day", day),))
    if until < case.today:  # planned too late for the post: still of use until the day itself
        start, until = case.today, day - timedelta(days=1)
        because = (SHORT_LETTER, (("day", day),))
    case.propose(_key(LETTER, talk), day, (start, until), "letter", because, "", _of(talk))


def _made_elsewhere(case: Case, talk: TalkFact) -> date | None:
    """The day of a line in the history ("verstuurd") about a letter that was not made here.

    It does not say which moment it told, so it counts only when no letter is known.
    """
    if any(one.appointment_id == talk.id for one in case.facts.letters):
        return None
    sent = [one for one in case.facts.sent if one.way == "letter" and one.appointment_id == talk.id]
    return max([one.on for one in sent], default=None)


def _message(case: Case, talk: TalkFact, day: date, sent: date) -> None:
    if case.facts.no_messages or case.facts.channel in _NO_MESSAGES or _is_told(case, talk, sent):
        return
    last = case.calendar.general.add(sent, case.profile.invitation.message_working_days)
    until = max(sent, min(last, day - timedelta(days=1)))
    because = (SEND_MESSAGE, (("day", sent),))
    channel = case.facts.channel if case.facts.channel in {"email", "whatsapp", "sms"} else ""
    key = _key(MESSAGE, talk)
    case.propose(key, day, (sent, until), "message", because, channel, _of(talk))


def _is_told(case: Case, talk: TalkFact, sent: date) -> bool:
    """Whether a message repeated the letter; not one that told the moment of before."""
    told = [one for one in case.facts.told if one.appointment_id == talk.id]
    if any(one.moment == talk.at and one.on >= sent for one in told):
        return True
    other = {one.on for one in told if one.moment != talk.at}
    return any(
        one.way == "message" and one.on >= sent and one.on not in other
        for one in case.facts.sent
        if one.appointment_id in {"", talk.id}
    )


def _call_before(case: Case, talk: TalkFact, day: date) -> None:
    """On the consultant's own previous working day; later it is still of use until the talk."""
    before = case.calendar.previous(day)
    if case.phoned is not None and case.phoned >= before:
        return
    until = before if before >= case.today else day - timedelta(days=1)
    because = (CALL_BEFORE, (("day", day),))
    key = _key(REMIND, talk)
    case.propose(key, day, (before, until), "remind", because, "phone", _of(talk))


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
        sentence = BACK_AND_CHOOSE if came_back(case, last) else NOW_CHOOSE
        because: Because = (sentence, (("count", times), ("day", day)))
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


def _key(rule: str, talk: TalkFact) -> str:
    """What was decided about one moment does not hold for another, of the same day either."""
    return f"{rule}:{talk.id}@{talk.at:%H%M}"


def _of(talk: TalkFact) -> tuple[tuple[str, str], ...]:
    return (("appointment_id", talk.id),)
