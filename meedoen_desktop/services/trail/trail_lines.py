"""Everything that runs outside the house, one line each: for the client page, in one statement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from meedoen_desktop.services.trail import trail_words, waiting
from meedoen_desktop.services.trail.trail_kinds import KindBook, book_for
from meedoen_desktop.services.trail.trail_words import INDICATION, REFERRAL, TRAJECTORY, Kind
from meedoen_desktop.services.trail.waiting import Waiting

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_LINES = """
  select 'referral' as subject, id, person_id, kind, organisation as name, status,
         referred_on as began, coalesce(feedback_due, '') as due, acute, '' as heard,
         contact_name as contact from referral
  union all
  select 'trajectory', t.id, t.person_id, t.kind, t.provider, t.status, t.starts_on,
         coalesce(t.ends_on, ''), 0,
         coalesce((select max(reported_on) from trajectory_report
                    where trajectory_id = t.id), ''), t.coach from trajectory t
  union all
  select 'indication', id, person_id, kind, '', status, requested_on,
         coalesce(valid_until, ''), acute, '', '' from indication
  union all
  select 'assessment', id, person_id, kind, provider, status,
         coalesce(taken_on, requested_on), '', 0, '', '' from assessment
"""
_OF_CLIENT = f"""
select *, coalesce((select max(happened_on) from trail_event e
                     where e.subject_id = line.id and e.event = line.status), began) as since,
       (select profile_id from team_settings where id = 'team-settings') as profile
  from ({_LINES}) as line where person_id = :person
"""  # noqa: S608 - fixed text
_CHANGING = frozenset({REFERRAL, TRAJECTORY})
_OPEN = """
  ('proposed', 'sent', 'accepted', 'waiting', 'started', 'planned', 'running', 'requested')
"""


@dataclass(frozen=True, slots=True)
class TrailLine:
    """One referral, trajectory, indication or test; ``name`` is where, if somewhere."""

    subject: str
    id: str
    person_id: str
    kind: str
    label: str
    """The kind in the words of the profile."""
    name: str
    status: str
    began: date
    """When it was sent, started, requested, or the day of a test."""
    since: date
    """Since when the status holds; a test and an indication count from their own day."""
    until: date | None
    """The end of a trajectory, or until when an indication holds."""
    contact: str
    waiting: Waiting | None

    @property
    def is_open(self) -> bool:
        return trail_words.is_open(self.subject, self.status)

    @property
    def is_late(self) -> bool:
        return self.waiting is not None and self.waiting.late


def lines_of(session: Session, person_id: str, today: date) -> tuple[TrailLine, ...]:
    """All lines of a client: open ones first, what waits longest on top. One statement."""
    rows = session.connection().exec_driver_sql(_OF_CLIENT, {"person": person_id}).all()
    book = book_for(rows[0].profile or "") if rows else None
    return tuple(sorted((_line(row, book, today) for row in rows if book), key=_order))


def _line(row: Any, book: KindBook, today: date) -> TrailLine:
    began, other = date.fromisoformat(row.began), _day(row.due)
    kind = book.kind(row.subject, row.kind)
    return TrailLine(
        subject=row.subject,
        id=row.id,
        person_id=row.person_id,
        kind=row.kind,
        label=kind.label,
        name=row.name,
        status=row.status,
        began=began,
        since=date.fromisoformat(row.since) if row.subject in _CHANGING else began,
        until=other if row.subject != REFERRAL else None,
        contact=row.contact,
        waiting=_waiting(row, kind, began, other, today),
    )


def _waiting(row: Any, kind: Kind, began: date, due: date | None, today: date) -> Waiting | None:
    acute = bool(row.acute)
    if row.subject == REFERRAL:
        return waiting.referral(kind, row.status, began, due, today, acute=acute)
    if row.subject == TRAJECTORY:
        return waiting.report(kind, row.status, began, _day(row.heard), today)
    if row.subject == INDICATION:
        return waiting.indication(kind, row.status, began, today, acute=acute)
    return None


def _order(line: TrailLine) -> tuple[bool, bool, date, str]:
    return not line.is_open, not line.is_late, line.began, line.id


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
