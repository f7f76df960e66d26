"""Referrals and indications: send them, and ask when the waiting time is over (method.md 8)."""

from __future__ import annotations

from datetime import date, timedelta

from meedoen_desktop.i18n import N_
from meedoen_desktop.method.profile_referrals import IndicationKind, ReferralKind
from meedoen_desktop.method.rhythm import Span, later
from meedoen_desktop.method.rhythm_case import Case, Window
from meedoen_desktop.method.rhythm_facts import IndicationFact, ReferralFact
from meedoen_desktop.method.rhythm_proposal import Details, Reason

REFER, WAITING, DECIDING, ENDING = "refer", "waiting", "deciding", "ending"

SEND = N_("aanmelding voor {name} van {day} is nog niet verstuurd")
WAITED = N_("aangemeld bij {name} op {day}: de wachttijd is {time}")
WAITED_ACUTE = N_("met spoed aangemeld bij {name} op {day}: vraag na {time} hoe het staat")
PROMISED = N_("aangemeld bij {name} op {day}: bericht afgesproken voor {due}")
ASKED = N_("aangemeld bij {name} op {day}: laatst nagevraagd op {asked}")
NOT_DECIDED = N_("{name} aangevraagd op {day}: de wachttijd is {time}")
NOT_DECIDED_ACUTE = N_("{name} met spoed aangevraagd op {day}: vraag na {time} hoe het staat")
STILL_NOT = N_("{name} aangevraagd op {day}: laatst nagevraagd op {asked}")
RUNS_OUT = N_("{name} loopt tot en met {day}: vraag op tijd opnieuw aan")

_SEND_WITHIN = 5
"""Working days."""
_PENDING = frozenset({"sent", "accepted", "waiting"})


def referral_rules(case: Case) -> None:
    """Open referrals: not sent yet, or without an answer after the waiting time."""
    for one in case.facts.referrals:
        if one.status == "proposed":
            _send(case, one)
        elif one.status in _PENDING:
            _wait(case, one)


def indication_rules(case: Case) -> None:
    """Requests without a decision, and decisions that run out."""
    for one in case.facts.indications:
        kind = case.profile.indication_kind(one.kind)
        if one.status == "requested":
            _decide(case, one, kind)
        elif one.status == "granted" and one.valid_until is not None:
            name = kind.label if kind else one.kind
            start = one.valid_until - timedelta(days=case.profile.window.reminder_days)
            window = case.from_birth(
                case.born(one.decided_on or one.requested_on), start, one.valid_until
            )
            because = Reason(RUNS_OUT, (("name", name), ("day", one.valid_until)))
            key, about = f"{ENDING}:{one.id}", (("indication_id", one.id),)
            case.propose(key, one.valid_until, window, "indication", because, "", about)


def _send(case: Case, one: ReferralFact) -> None:
    born = case.born(one.referred_on)
    window = born, case.calendar.general.add(born, _SEND_WITHIN)
    because = Reason(SEND, (("name", _name(case, one)), ("day", one.referred_on)))
    case.propose(f"{REFER}:{one.id}", one.referred_on, window, "refer", because, "", _of(one))


def _wait(case: Case, one: ReferralFact) -> None:
    kind = case.profile.referral_kind(one.kind)
    base = one.referred_on
    if one.status == "sent" and one.status_on is not None:
        base = one.status_on
    told = ("name", _name(case, one)), ("day", base)
    due, because = _due(case, base, kind, acute=one.acute)
    reason = Reason(WAITED_ACUTE if one.acute else WAITED, (*told, ("time", because)))
    if one.feedback_due is not None and not (one.acute and due < one.feedback_due):
        due, reason = one.feedback_due, Reason(PROMISED, (*told, ("due", one.feedback_due)))
    key = f"{WAITING}:{one.id}"
    asked = case.settled(key)
    if asked is not None:
        due = max(due, _again(case, asked, kind, acute=one.acute))
        reason = Reason(ASKED, (*told, ("asked", asked)))
    window = _asking(case, due, case.born(base, asked))
    case.propose(key, asked or base, window, "ask", reason, "phone", _of(one))


def _decide(case: Case, one: IndicationFact, kind: IndicationKind | None) -> None:
    base, key = one.requested_on, f"{DECIDING}:{one.id}"
    told = ("name", kind.label if kind else one.kind), ("day", base)
    due, because = _due(case, base, kind, acute=one.acute)
    sentence = NOT_DECIDED_ACUTE if one.acute else NOT_DECIDED
    reason = Reason(sentence, (*told, ("time", because)))
    asked = case.settled(key)
    if asked is not None:
        due = max(due, _again(case, asked, kind, acute=one.acute))
        reason = Reason(STILL_NOT, (*told, ("asked", asked)))
    window = _asking(case, due, case.born(base, asked))
    about = (("indication_id", one.id),)
    case.propose(key, asked or base, window, "ask", reason, "phone", about)


def _due(
    case: Case, base: date, kind: ReferralKind | IndicationKind | None, *, acute: bool
) -> tuple[date, Span]:
    """When to ask, and the time until then in words; an unknown waiting time has the usual one."""
    if acute and kind is not None and kind.acute_days:
        due = case.calendar.general.add(base, kind.acute_days)
        return due, Span((due - base).days, "days")
    weeks = kind.waiting_weeks if kind else 0
    weeks = weeks or case.profile.window.ask_again_weeks
    return later(base, weeks, "weeks"), Span(weeks, "weeks")


def _again(
    case: Case, asked: date, kind: ReferralKind | IndicationKind | None, *, acute: bool
) -> date:
    if acute and kind is not None and kind.acute_days:
        return case.calendar.general.add(asked, kind.acute_days)
    return later(asked, case.profile.window.ask_again_weeks, "weeks")


def _asking(case: Case, due: date, born: date) -> Window:
    return case.from_birth(born, due, due + case.after)


def _name(case: Case, one: ReferralFact) -> str:
    kind = case.profile.referral_kind(one.kind)
    return one.organisation or (kind.label if kind else one.kind)


def _of(one: ReferralFact) -> Details:
    return (("referral_id", one.id),)
