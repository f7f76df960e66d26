"""Own leave: from and up to and including a day, on top of the fixed working days.

`OwnDays` is the seam towards the working calendar of the method: whoever asks "does the
consultant work then" asks it, and knows neither leave nor holidays itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.working_calendar import holiday_on
from meedoen_desktop.models import TEAM, Consultant, Leave, new_id
from meedoen_desktop.store import Store

_LONGEST = 366
"""Days; longer is a typing mistake in the year."""


@dataclass(frozen=True, slots=True)
class Period:
    """Leave of one consultant; both days are free. ``id`` is empty for one not kept yet."""

    starts_on: date
    ends_on: date
    note: str = ""
    id: str = ""

    def covers(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on


@dataclass(frozen=True, slots=True)
class OwnDays:
    """When this consultant works. ``week`` holds ISO weekday digits ("124")."""

    week: str = "12345"
    leave: tuple[Period, ...] = ()

    def leave_on(self, day: date) -> Period | None:
        """The leave that covers a day."""
        return next((period for period in self.leave if period.covers(day)), None)

    def is_own_weekday(self, day: date) -> bool:
        """Whether it is one of the fixed working days, whatever the date."""
        return str(day.isoweekday()) in (self.week or "12345")

    def works_on(self, day: date) -> bool:
        """A fixed working day, no public holiday, no leave."""
        return self.is_own_weekday(day) and not holiday_on(day) and self.leave_on(day) is None


def own_days(store: Store) -> OwnDays:
    """The working days and leave of who works at this laptop."""
    with store.read() as session:
        return days_of(session, store.author)


def days_of(session: Session, consultant_id: str) -> OwnDays:
    """As `own_days`, inside a running transaction."""
    consultant = session.get(Consultant, consultant_id) if consultant_id else None
    found = session.scalars(
        select(Leave).where(Leave.consultant_id == consultant_id).order_by(Leave.starts_on)
    )
    periods = tuple(Period(one.starts_on, one.ends_on, one.note, one.id) for one in found)
    return OwnDays(consultant.working_days if consultant else "12345", periods)


def check(period: Period) -> Period:
    """The period without stray spaces; `WrongInput` names the field that cannot be used."""
    if period.ends_on < period.starts_on:
        raise WrongInput(N_("De laatste dag ligt vóór de eerste dag."), field="ends_on")
    if (period.ends_on - period.starts_on).days > _LONGEST:
        raise WrongInput(N_("Dat is langer dan een jaar. Klopt het jaartal?"), field="ends_on")
    return Period(period.starts_on, period.ends_on, period.note.strip(), period.id)


def add(store: Store, period: Period) -> str:
    """Keep leave of who works here; returns its id. `WrongInput` as `check`."""
    checked = check(period)
    with store.work() as session:
        made = Leave(
            id=new_id(), dossier_id=TEAM, consultant_id=store.author,
            starts_on=checked.starts_on, ends_on=checked.ends_on, note=checked.note,
        )  # fmt: skip
        session.add(made)
        return made.id


def remove(store: Store, leave_id: str) -> Period:
    """Take leave away; returns what it was, for undo with `add`."""
    with store.work() as session:
        found = session.get(Leave, leave_id)
        if found is None:
            raise NotFound(N_("Dit verlof staat niet (meer) in de kluis."))
        session.delete(found)
        return Period(found.starts_on, found.ends_on, found.note)
