"""Trajectories: the coach's monthly report, our own call, a talk when it stalls (method.md 3)."""

from __future__ import annotations

from datetime import date, timedelta

from meedoen_desktop.i18n import N_
from meedoen_desktop.method.profile_referrals import TrajectoryKind
from meedoen_desktop.method.rhythm import every_months, later, span
from meedoen_desktop.method.rhythm_case import Case, Window
from meedoen_desktop.method.rhythm_facts import THREE_WAY_TALK, WORKPLACE_TALK, TrajectoryFact
from meedoen_desktop.method.rhythm_proposal import Because, Details

START, REPORT, COACH, THREE_WAY, LAST, VISIT = (
    "start", "report", "coach", "three_way", "last", "visit",
)  # fmt: skip

STARTED = N_("traject bij {name} zou beginnen op {day}: is het begonnen?")
NO_REPORT = N_("traject bij {name}: de coach doet {rhythm} verslag, laatste op {day}")
FIRST_REPORT = N_("traject bij {name} sinds {day}: de coach doet {rhythm} verslag")
CALL_COACH = N_("traject bij {name}: bel de coach {rhythm}, laatste keer {day}")
FIRST_CALL = N_("traject bij {name} sinds {day}: bel de coach {rhythm}")
STALLS = N_("traject bij {name}: geen verslag sinds {day}, een gesprek met zijn drieën helpt")
RUNS_OUT = N_("traject bij {name} loopt tot en met {day}: wat wordt de volgende stap?")
WORKPLACE = N_("{subject}: bezoek de werkplek na {time}, begonnen op {day}")


def trajectory_rules(case: Case) -> None:
    """All trajectories that are planned or running."""
    for one in case.facts.trajectories:
        if one.status == "planned":
            _start(case, one)
        elif one.status == "running":
            kind = case.profile.trajectory_kind(one.kind)
            if kind is not None:
                _reports(case, one, kind)
                _coach(case, one, kind)
            if one.ends_on is not None:
                _last(case, one, one.ends_on)


def workplace_rules(case: Case) -> None:
    """Some groups: visit the workplace some months after the beginning."""
    group = case.group
    if group is None or not group.workplace_visit_months:
        return
    since = _at_work_since(case)
    if since is None or case.is_planned(WORKPLACE_TALK) or _has_visited(case, since):
        return
    months, rules = group.workplace_visit_months, case.profile.window
    target = later(since, months, "months")
    fact = case.group_fact
    placed = case.status_fact.start if case.status_fact else since
    window = case.from_birth(
        max(case.born(since, fact.start if fact else None), placed),
        target - case.before,
        target + timedelta(days=rules.reminder_days),
    )
    subject = case.profile.group_name(group.code)
    params = (("subject", subject), ("time", span(months, "months")), ("day", since))
    case.propose(VISIT, since, window, "visit", (WORKPLACE, params), "home")


def _start(case: Case, one: TrajectoryFact) -> None:
    window = case.from_birth(case.resumed, one.starts_on, one.starts_on + case.after)
    because = (STARTED, (("name", _name(case, one)), ("day", one.starts_on)))
    case.propose(f"{START}:{one.id}", one.starts_on, window, "trajectory", because, "", _of(one))


def _reports(case: Case, one: TrajectoryFact, kind: TrajectoryKind) -> None:
    """A report each month; after some that did not come a talk with client and coach."""
    if not kind.report_months:
        return
    told = max([report.on for report in one.reports], default=None)
    last = max(one.starts_on, told) if told else one.starts_on
    settled = case.settled(f"{REPORT}:{one.id}")
    since = max(last, settled) if settled else last
    target = later(since, kind.report_months, "months")
    if target <= case.horizon and (one.ends_on is None or target <= one.ends_on):
        sentence = NO_REPORT if told else FIRST_REPORT
        because = _because(case, one, sentence, since, kind.report_months)
        window = _within(case, target, 1)
        case.propose(f"{REPORT}:{one.id}", since, window, REPORT, because, "", _of(one))
    _stalls(case, one, kind, last)


def _stalls(case: Case, one: TrajectoryFact, kind: TrajectoryKind, last: date) -> None:
    """No report for a while: a talk with client and coach."""
    if case.is_planned(THREE_WAY_TALK):
        return
    stalled = max(
        last,
        case.settled(f"{THREE_WAY}:{one.id}") or last,
        case.held_on(THREE_WAY_TALK) or last,
    )
    start = later(stalled, kind.report_months * kind.stalls_after, "months")
    start += case.after
    if start <= case.today:
        window = _within(case, start, 2)
        because = (STALLS, (("name", _name(case, one)), ("day", last)))
        case.propose(
            f"{THREE_WAY}:{one.id}", stalled, window, "three_way", because, "office", _of(one)
        )


def _coach(case: Case, one: TrajectoryFact, kind: TrajectoryKind) -> None:
    """Contact with the coach; whoever wrote down what the coach told has had it."""
    if not kind.contact_months:
        return
    days = [report.on for report in one.reports]
    settled = case.settled(f"{COACH}:{one.id}")
    if settled is not None:
        days.append(settled)
    since = max(one.starts_on, *days) if days else one.starts_on
    target = later(since, kind.contact_months, "months")
    if target <= case.horizon and (one.ends_on is None or target <= one.ends_on):
        sentence = CALL_COACH if days else FIRST_CALL
        because = _because(case, one, sentence, since, kind.contact_months)
        window = _within(case, target, 1)
        case.propose(f"{COACH}:{one.id}", since, window, COACH, because, "phone", _of(one))


def _because(case: Case, one: TrajectoryFact, sentence: str, since: date, months: int) -> Because:
    rhythm = every_months(months)
    return sentence, (("name", _name(case, one)), ("day", since), ("rhythm", rhythm))


def _last(case: Case, one: TrajectoryFact, end: date) -> None:
    rules = case.profile.window
    start = max(one.starts_on, end - timedelta(days=rules.reminder_days))
    window = case.from_birth(case.born(one.starts_on), start, max(start, end) + case.after)
    because = (RUNS_OUT, (("name", _name(case, one)), ("day", end)))
    case.propose(f"{LAST}:{one.id}", end, window, "trajectory", because, "", _of(one))


def _within(case: Case, start: date, times: int) -> Window:
    until = start + times * case.after
    return case.from_birth(case.resumed, start, until)


def _at_work_since(case: Case) -> date | None:
    """Since when there is a workplace: the earliest running trajectory with one, or the status."""
    days = [
        one.starts_on
        for one in case.facts.trajectories
        if one.status == "running" and _has_workplace(case, one)
    ]
    if case.status is not None and case.status.placed and case.status_fact is not None:
        days.append(case.status_fact.start)
    return min(days, default=None)


def _has_workplace(case: Case, one: TrajectoryFact) -> bool:
    kind = case.profile.trajectory_kind(one.kind)
    return kind is not None and kind.workplace


def _has_visited(case: Case, since: date) -> bool:
    return case.settled(VISIT) is not None or any(
        talk.kind == WORKPLACE_TALK and talk.status == "done" and talk.at.date() >= since
        for talk in case.facts.talks
    )


def _name(case: Case, one: TrajectoryFact) -> str:
    kind = case.profile.trajectory_kind(one.kind)
    return one.provider or (kind.label if kind else one.kind)


def _of(one: TrajectoryFact) -> Details:
    return (("trajectory_id", one.id),)
