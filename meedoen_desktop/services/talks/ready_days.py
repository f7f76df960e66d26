"""Since when what was agreed stands open, and when it was last spoken about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from meedoen_desktop.services.dossier.client_snapshot import ClientPage
from meedoen_desktop.services.dossier.timeline import moment

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_DAYS = """
select s.id, coalesce(t.held_on, i.held_on, x.played_on, ''),
       coalesce((select max(happened_on) from step_outcome where step_id = s.id), '')
  from plan_step s left join talk_log t on t.id = s.occasion_id
  left join intake i on i.id = s.occasion_id
  left join exercise_result x on x.id = s.occasion_id
 where s.person_id = :person and s.done_on is null
union all
select c.id, c.happened_at,
       coalesce((select max(happened_on) from step_outcome where step_id = c.id), '')
  from contact c where c.person_id = :person and c.next_step <> '' and not c.next_done
"""


@dataclass(frozen=True, slots=True)
class StepDays:
    """None for what is not known."""

    agreed_on: date | None
    spoken_on: date | None
    """When it was last asked about and kept; else when it was agreed."""


def read_days(session: Session, page: ClientPage) -> dict[str, StepDays]:
    """The days of the open steps of a page, by id; one statement."""
    rows = session.connection().exec_driver_sql(_DAYS, {"person": page.person_id}).all()
    return {row[0]: _days(row[1], row[2]) for row in rows}


def _days(agreed: str, asked: str) -> StepDays:
    agreed_on, asked_on = (moment(text)[0] if text else None for text in (agreed, asked))
    return StepDays(agreed_on, asked_on or agreed_on)
