"""Trajectories of months: goal, hours built up, what the coach tells, three-way talks."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import select

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Trajectory, TrajectoryReport, new_id
from meedoen_desktop.services.clients.form_values import trimmed
from meedoen_desktop.services.trail import trail_writing
from meedoen_desktop.services.trail.trail_undo import Undo, known, undo
from meedoen_desktop.services.trail.trail_writing import needed
from meedoen_desktop.store import Store

PLANNED, RUNNING, FINISHED, STOPPED = "planned", "running", "finished", "stopped"
CLOSING = (FINISHED, STOPPED)
LENGTHS = (3, 6, 12)
"""Months that trajectories last (method.md 8)."""
MOST_HOURS = 60


@dataclass(frozen=True, slots=True)
class TrajectoryData:
    """As filled in; ``hours`` a week at the start, ``price_cents`` for the whole."""

    kind: str
    provider: str
    starts_on: date
    ends_on: date | None = None
    goal: str = ""
    coach: str = ""
    coach_details: str = ""
    hours: int = 0
    price_cents: int = 0
    referral_id: str = ""


@dataclass(frozen=True, slots=True)
class ReportData:
    """What the coach told; ``hours`` a week now, None when it was not said."""

    reported_on: date
    hours: int | None = None
    three_way: bool = False
    note: str = ""


def begin(store: Store, person_id: str, data: TrajectoryData) -> Undo:
    """A new trajectory; it runs when its first day has come. `WrongInput` names the field."""
    status = RUNNING if data.starts_on <= store.clock.today() else PLANNED
    values = _checked(data) | {"status": status, "consultant_id": store.author}
    return trail_writing.create(store, Trajectory, person_id, values, data.starts_on)


def change(store: Store, trajectory_id: str, data: TrajectoryData) -> Undo:
    """Other details; the status stays. `WrongInput`, `NotFound`."""
    return trail_writing.change(store, Trajectory, trajectory_id, _checked(data))


def set_status(
    store: Store, trajectory_id: str, status: str, day: date | None = None, outcome: str = ""
) -> Undo:
    """It begins, is finished or stops; an end keeps its day and what came of it."""
    day = day or store.clock.today()
    values: dict[str, object] = {}
    if status == RUNNING:
        values["starts_on"] = day
    if status in CLOSING:
        values["ends_on"] = day
    if outcome.strip():
        values["outcome"] = outcome.strip()
    return trail_writing.set_status(
        store, Trajectory, trajectory_id, status, day, values, outcome.strip()
    )


def report(store: Store, trajectory_id: str, data: ReportData) -> Undo:
    """Keep what the coach told. `WrongInput` without words and hours, or of a day to come."""
    if not data.note.strip() and data.hours is None:
        raise WrongInput(N_("Wat vertelde de coach? Schrijf het kort op."), field="note")
    if data.reported_on > store.clock.today():
        raise WrongInput(
            N_("Deze dag moet nog komen. Kies vandaag of eerder."), field="reported_on"
        )
    with store.work() as session:
        found = trail_writing.require(session, Trajectory, trajectory_id)
        made = TrajectoryReport(
            id=new_id(), dossier_id=found.dossier_id, person_id=found.person_id,
            trajectory_id=trajectory_id, **(asdict(data) | {"note": data.note.strip()}),
        )  # fmt: skip
        session.add(made)
        return undo(made.id, (made,))


def remove_report(store: Store, report_id: str) -> Undo:
    """Take away a report that was made by mistake."""
    with store.work() as session:
        found = session.get(TrajectoryReport, report_id)
        if found is None:
            raise NotFound(N_("Dit verslag staat niet (meer) in de kluis."))
        session.delete(found)
        return undo(report_id, before=(known(found),))


def remove(store: Store, trajectory_id: str) -> Undo:
    """Take away a trajectory without reports; with reports it is stopped instead."""
    with store.read() as session:
        told = select(TrajectoryReport.id).where(TrajectoryReport.trajectory_id == trajectory_id)
        if session.scalar(told.limit(1)) is not None:
            raise WrongInput(
                N_("Van dit traject zijn al verslagen. Kies “gestopt”, dan blijven ze bewaard.")
            )
    return trail_writing.remove(store, Trajectory, trajectory_id)


def _checked(data: TrajectoryData) -> dict[str, object]:
    values = trimmed(data)
    values["provider"] = needed(
        data.provider, N_("Bij wie is het traject? Kies een organisatie, of typ de naam."),
        "provider",
    )  # fmt: skip
    if data.ends_on is not None and data.ends_on < data.starts_on:
        raise WrongInput(N_("Het einde ligt voor het begin."), field="ends_on")
    return values
