"""Referrals and indications: send them, and ask when the waiting time is over (method.md 8)."""

from __future__ import annotations

from datetime import date, timedelta

from meedoen_desktop.i18n import N_
from meedoen_desktop.method.profile_referrals import IndicationKind, ReferralKind
from meedoen_desktop.method.rhythm import Span, later, span
from meedoen_desktop.method.rhythm_case import Case
from meedoen_desktop.method.rhythm_facts import IndicationFact, ReferralFact
from meedoen_desktop.method.rhythm_proposal import Details

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
        elif one.status == "granted" and one.valid_until is not None and not _renewed(case, one):
            name = kind.label if kind else one.kind
            start = one.valid_until - timedelta(days=case.profile.window.reminder_days)
            window = case.from_birth(
                case.born(one.decided_on or one.requested_on), start, one.valid_until
            )
            because = (RUNS_OUT, (("name", name), ("day", one.valid_until)))
            key, about = f"{ENDING}:{one.id}", (("indication_id", one.id),)
            case.propose(key, one.valid_until, window, "indication", because, "", about)


def _renewed(case: Case, one: IndicationFact) -> bool:
    """Whether the same was asked for again."""
    return any(
        other.kind == one.kind and other.requested_on > one.requested_on
        for other in case.facts.indications
    )


def _send(case: Case, one: ReferralFact) -> None:
    born = case.born(one.referred_on)
    window = born, case.calendar.general.add(born, _SEND_WITHIN)
    because = (SEND, (("name", _name(case, one)), ("day", one.referred_on)))
    case.propose(f"{REFER}:{one.id}", one.referred_on, window, "refer", because, "", _of(one))


def _wait(case: Case, one: ReferralFact) -> None:
    kind, key = case.profile.referral_kind(one.kind), f"{WAITING}:{one.id}"
    base = one.referred_on
    if one.status == "sent" and one.status_on is not None:
        base = one.status_on
    due, asked = _due(case, base, kind, acute=one.acute), case.settled(key)
    sentence: str = WAITED_ACUTE if one.acute else WAITED
    more: tuple[str, object] = ("time", _time(case, base, due, kind, acute=one.acute))
    if one.feedback_due is not None and not (one.acute and due < one.feedback_due):
        due, sentence, more = one.feedback_due, PROMISED, ("due", one.feedback_due)
    if asked is not None:
        due = max(due, _again(case, asked, kind, acute=one.acute))
        sentence, more = ASKED, ("asked", asked)
    if due <= case.horizon:
        reason = (sentence, (("name", _name(case, one)), ("day", base), more))
        window = case.from_birth(case.born(base, asked), due, due + case.after)
        case.propose(key, asked or base, window, "ask", reason, "phone", _of(one))


def _decide(case: Case, one: IndicationFact, kind: IndicationKind | None) -> None:
    base, key = one.requested_on, f"{DECIDING}:{one.id}"
    due, asked = _due(case, base, kind, acute=one.acute), case.settled(key)
    if asked is not None:
        due = max(due, _again(case, asked, kind, acute=one.acute))
    if due > case.horizon:
        return
    sentence: str = NOT_DECIDED_ACUTE if one.acute else NOT_DECIDED
    more: tuple[str, object] = ("asked", asked)
    if asked is None:
        more = ("time", _time(case, base, due, kind, acute=one.acute))
    name = kind.label if kind else one.kind
    reason = (STILL_NOT if asked else sentence, (("name", name), ("day", base), more))
    window = case.from_birth(case.born(base, asked), due, due + case.after)
    about = (("indication_id", one.id),)
    case.propose(key, asked or base, window, "ask", reason, "phone", about)


def _due(
    case: Case, base: date, kind: ReferralKind | IndicationKind | None, *, acute: bool
) -> date:
    """When to ask."""
    if acute and kind is not None and kind.acute_days:
        return case.calendar.general.add(base, kind.acute_days)
    return later(base, _weeks(case, kind), "weeks")


def _time(
    case: Case, base: date, due: date, kind: ReferralKind | IndicationKind | None, *, acute: bool
) -> Span:
    """The time until asking in words."""
    if acute and kind is not None and kind.acute_days:
        return span((due - base).days, "days")
    return span(_weeks(case, kind), "weeks")


def _weeks(case: Case, kind: ReferralKind | IndicationKind | None) -> int:
    """The waiting time; an unknown one is taken to be the usual."""
    return (kind.waiting_weeks if kind else 0) or case.profile.window.ask_again_weeks


def _again(
    case: Case, asked: date, kind: ReferralKind | IndicationKind | None, *, acute: bool
) -> date:
    if acute and kind is not None and kind.acute_days:
        return case.calendar.general.add(asked, kind.acute_days)
    return later(asked, case.profile.window.ask_again_weeks, "weeks")


def _name(case: Case, one: ReferralFact) -> str:
    kind = case.profile.referral_kind(one.kind)
    return one.organisation or (kind.label if kind else one.kind)


def _of(one: ReferralFact) -> Details:
    return (("referral_id", one.id),)
