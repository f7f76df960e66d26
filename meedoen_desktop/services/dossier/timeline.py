"""Everything that happened with one client, newest first, whatever the length of the history.

One statement reads the newest lines of each kind; it costs the same for ten lines and for
thousands. A letter that was printed on the day it was made stands there once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.services.clients.contact_kinds import WHAT_IT_WAS
from meedoen_desktop.services.exercises.exercise_reading import read_record
from meedoen_desktop.services.exercises.exercise_records import outcome
from meedoen_desktop.services.exercises.kept_exercises import KeptResult, UnreadableRecord
from meedoen_desktop.services.written import written

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from meedoen_desktop.store import Store

PAGE = 50
CONTACT, APPOINTMENT, INTAKE, EXERCISE = "contact", "appointment", "intake", "exercise"
LETTER, ATTACHMENT, FACT = "letter", "attachment", "fact"
TRAIL, REPORT = "trail", "report"
TALK, OUTCOME = "talk", "outcome"
"""A contact of which more was written down; how it went with an agreement."""
GOAL, AGREEMENT = "goal", "agreement"
LETTER_STEP, INTERPRETER = "letter_step", "interpreter"
DELIVERY = "delivery"
"""A paper that has no line of its own stands in the municipality's own files."""
_OVER = frozenset({"done", "no_show"})
"""States of a talk that is over."""
UNREADABLE = "unreadable"
"""The state of an exercise of a newer program."""

_STATEMENT = f"""
select h.*, (select max(delivered_at) from delivery d where d.record_id = h.id) from (
select * from (
  select case when l.id is null then 'contact' else 'talk' end, coalesce(l.id, c.id) as id,
         c.happened_at as at, {WHAT_IT_WAS}, c.result,
         c.note || case when coalesce(l.own_words, '') = '' then ''
           else char(10) || char(8220) || l.own_words || char(8221) end,
         c.next_step, iif(
           exists(select 1 from talk_message m where m.contact_id = c.id), '', c.appointment_id)
    from (select * from contact where person_id = :person order by happened_at desc limit :limit) c
    left join talk_log l on l.contact_id = c.id
  union all select * from (
    select 'appointment', id, wall_time, form, status, note, place, kind from appointment
     where person_id = :person and (status <> 'planned' or wall_time < :today)
     order by wall_time desc limit :limit)
  union all select * from (
    select 'intake', id, held_on, mode, short, summary, smallest_step, step_by
      from intake where person_id = :person order by held_on desc limit :limit)
  union all select * from (
    select 'exercise', id, played_on, exercise_id, played_with, payload, language, intake_id
      from exercise_result where person_id = :person order by played_on desc limit :limit)
  union all select * from (
    select 'letter', id, dated_on, template_id, size, '', subject, reference
      from letter where person_id = :person order by dated_on desc limit :limit)
  union all select * from (
    select 'letter_step', e.id, e.happened_on, e.event, e.registered, e.note,
           coalesce(l.subject, ''), e.barcode
      from letter_event e left join letter l on l.id = e.letter_id
     where e.person_id = :person and not (e.event = 'printed' and e.happened_on = l.dated_on)
     order by e.happened_on desc limit :limit)
  union all select * from (
    select 'interpreter', id, happened_on, happened, how, note, organisation, moment
      from (select *, booked_on as happened_on, 'booked' as happened from interpreter_booking
            union all select *, cancelled_on, 'cancelled' from interpreter_booking)
     where person_id = :person and happened_on is not null
     order by happened_on desc limit :limit)
  union all select * from (
    select 'attachment', id, added_on, media_type, size, note, name, ''
      from attachment where person_id = :person order by added_on desc limit :limit)
  union all select * from (
    select 'fact', id, valid_from, kind, iif(kind = 'assignment',
           coalesce((select name from consultant c where c.id = code), code), code), reason,
           coalesce(valid_to, ''), scheme
      from dated_fact where person_id = :person order by valid_from desc limit :limit)
  union all select * from (
    select 'trail', e.id, e.happened_on, e.subject, e.event, e.note,
           coalesce(r.organisation, t.provider, a.provider, ''),
           coalesce(r.kind, t.kind, i.kind, a.kind, '')
      from trail_event e left join referral r on r.id = e.subject_id
      left join trajectory t on t.id = e.subject_id left join indication i on i.id = e.subject_id
      left join assessment a on a.id = e.subject_id
     where e.person_id = :person order by e.happened_on desc limit :limit)
  union all select * from (
    select 'report', r.id, r.reported_on, r.three_way, coalesce(r.hours, ''), r.note,
           coalesce(t.provider, ''), ''
      from trajectory_report r left join trajectory t on t.id = r.trajectory_id
     where r.person_id = :person order by r.reported_on desc limit :limit)
  union all select * from (
    select 'outcome', o.id, o.happened_on, coalesce(s.kind, 'step'), o.result, o.words,
           coalesce(s.what, c.next_step, ''), coalesce(s.who, '')
      from step_outcome o left join plan_step s on s.id = o.step_id
      left join contact c on c.id = o.step_id
     where o.person_id = :person order by o.happened_on desc limit :limit)
   union all select * from (
    select 'goal', id, happened_on, happened, source,
           case happened when 'set' then why else outcome end, what, area_id
      from (select *, set_on as happened_on, 'set' as happened from goal
            union all select *, reached_on, 'reached' from goal
            union all select *, stopped_on, 'stopped' from goal)
     where person_id = :person and happened_on is not null
     order by happened_on desc limit :limit)
  union all select * from (
    select 'agreement', id, agreed_on, how, '', present, '', '' from plan_agreement
     where person_id = :person order by agreed_on desc limit :limit)
   union all select * from (
    select 'delivery', id, delivered_at, kind, '', '', name, place from delivery
     where person_id = :person and kind in ('cv', 'referral')
     order by delivered_at desc limit :limit)
) order by at desc, id desc limit :limit) h order by at desc, {written("h")} desc
"""  # noqa: S608 - fixed text


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line; what ``form``, ``state``, ``title`` and ``extra`` hold depends on ``kind``.

    contact and talk: form, result, next step, the appointment that it was · appointment: form,
    status, place, kind · intake: mode, "1" when short, smallest step, by whom · exercise: id of
    the exercise, played with or ``UNREADABLE``, what came out (a line each), intake id ·
    letter: template id, size, subject, reference · letter_step: what happened, "1" for
    registered mail, subject, barcode · interpreter: booked or cancelled, phone or present,
    organisation, wall time · attachment: media type, size, name, "" · fact: kind, code, valid
    to, scheme · trail: subject, what happened, where, kind · report: "1" for a three-way talk,
    hours a week, provider, "" · outcome: step or homework, result, what, who · goal: set,
    reached or stopped, source, its words, area · agreement: how, "", "", "" · delivery: kind of
    document, "", name, place. ``text`` is the note, reason, summary, or who was there.
    """

    kind: str
    record_id: str
    day: date
    time: time | None
    """Wall time in Amsterdam, when known."""
    form: str
    state: str
    text: str
    title: str
    extra: str
    delivered_on: date | None = None
    """Since when it stands in the municipality's own files."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The newest entries; ``has_more`` when there is older history."""

    entries: tuple[TimelineEntry, ...]
    has_more: bool


def read_timeline(store: Store, person_id: str, limit: int = PAGE) -> Timeline:
    """The newest ``limit`` entries of a client."""
    with store.read() as session:
        return timeline_of(session, person_id, store.clock.today(), limit)


def timeline_of(session: Session, person_id: str, today: date, limit: int = PAGE) -> Timeline:
    """As `read_timeline`, inside a transaction that is running; one statement."""
    given = {"person": person_id, "today": today.isoformat(), "limit": limit + 1}
    lines = session.connection().exec_driver_sql(_STATEMENT, given).all()
    told = {line[7] for line in lines if line[0] in {CONTACT, TALK}}
    shown = [line for line in lines[:limit] if not _is_told(line, told)]
    entries = sorted(map(_entry, shown), key=_moment, reverse=True)
    return Timeline(tuple(entries), len(lines) > limit)


def moment(text: str) -> tuple[date, time | None]:
    """Day and wall time of a stored instant (UTC), wall time or day."""
    if len(text) == 10:
        return date.fromisoformat(text), None
    at = datetime.fromisoformat(text)
    local = at.astimezone(AMSTERDAM) if at.tzinfo else at
    return local.date(), local.time().replace(second=0, microsecond=0)


def _is_told(line: Any, told: set[str]) -> bool:
    """What became of a talk is told by what was written down of it, not by a message about it."""
    return line[0] == APPOINTMENT and line[4] in _OVER and line[1] in told


def _entry(line: Any) -> TimelineEntry:
    kind, record_id, at, form, state, text, title, extra, delivered = line
    day, clock_time = moment(at)
    if form == "imported":  # a client list knows the day only
        clock_time = None
    if kind == EXERCISE:
        state, text, title = _came_out(line, day)
    return TimelineEntry(
        kind, record_id, day, clock_time, str(form), str(state), text, title, str(extra),
        moment(delivered)[0] if delivered else None,
    )  # fmt: skip


def _came_out(line: Any, day: date) -> tuple[str, str, str]:
    """State, text and title of an exercise: its result in one line."""
    head = KeptResult(
        id=line[1], exercise_id=line[3], played_on=day, played_with=line[4], language=line[6]
    )
    record = read_record(head, line[5])
    state = UNREADABLE if isinstance(record, UnreadableRecord) else head.played_with
    return state, "", "\n".join(outcome(record))


def _moment(entry: TimelineEntry) -> tuple[date, time]:
    return entry.day, entry.time or time.max
