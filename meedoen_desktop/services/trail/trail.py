"""Everything on the page *Doorverwijzingen en trajecten* of one client, as frozen data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import (
    Assessment,
    Attachment,
    Indication,
    Intake,
    Person,
    Referral,
    TrailEvent,
    Trajectory,
    TrajectoryReport,
)
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.services.trail import trail_words, waiting
from meedoen_desktop.services.trail.assessments import AssessmentData
from meedoen_desktop.services.trail.indications import IndicationData
from meedoen_desktop.services.trail.referrals import ReferralData
from meedoen_desktop.services.trail.trail_kinds import KindBook, book_of
from meedoen_desktop.services.trail.trail_words import ASSESSMENT, INDICATION, REFERRAL, TRAJECTORY
from meedoen_desktop.services.trail.trajectories import TrajectoryData
from meedoen_desktop.services.trail.waiting import Waiting
from meedoen_desktop.store import Store


@dataclass(frozen=True, slots=True)
class EventLine:
    """One change, or one sharing of data, with its day."""

    event: str
    on: date
    note: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file that belongs to it; ``size`` in bytes."""

    id: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Report:
    """What the coach told; ``hours`` a week then."""

    id: str
    on: date
    hours: int | None
    three_way: bool
    note: str


@dataclass(frozen=True, slots=True)
class Case:
    """What all four kinds have in common."""

    id: str
    status: str
    label: str
    """The kind in the words of the profile."""
    events: tuple[EventLine, ...]
    documents: tuple[Document, ...]
    waiting: Waiting | None

    def day_of(self, *events: str) -> date | None:
        """The last day on which one of these happened."""
        return max((one.on for one in self.events if one.event in events), default=None)


@dataclass(frozen=True, slots=True)
class ReferralCase(Case):
    """A referral; ``data`` is what its form shows."""

    data: ReferralData
    outcome: str


@dataclass(frozen=True, slots=True)
class TrajectoryCase(Case):
    """A trajectory; reports oldest first. ``stalled``: think of a three-way talk."""

    data: TrajectoryData
    outcome: str
    reports: tuple[Report, ...]
    stalled: bool

    @property
    def hours(self) -> tuple[tuple[date, int], ...]:
        """Hours a week over time, the agreed ones at the start first."""
        start = ((self.data.starts_on, self.data.hours),) if self.data.hours else ()
        told = tuple((one.on, one.hours) for one in self.reports if one.hours is not None)
        return start + told


@dataclass(frozen=True, slots=True)
class IndicationCase(Case):
    """An indication."""

    data: IndicationData
    decided_on: date | None
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class AssessmentCase(Case):
    """A test; the document of its result is among the documents."""

    data: AssessmentData
    summary: str


@dataclass(frozen=True, slots=True)
class Trail:
    """The whole page; what is open stands first, the newest on top."""

    person_id: str
    dossier_id: str
    book: KindBook
    name: str
    language: str
    """The client's, "" for Dutch."""
    deceased: bool
    wishes: str
    """The smallest step of the last intake, to begin the letter with."""
    referrals: tuple[ReferralCase, ...]
    trajectories: tuple[TrajectoryCase, ...]
    indications: tuple[IndicationCase, ...]
    assessments: tuple[AssessmentCase, ...]
    handovers: tuple[EventLine, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.referrals or self.trajectories or self.indications or self.assessments)


def read_trail(store: Store, person_id: str) -> Trail:
    """The page of a client; the look into the dossier is logged. `NotFound`."""
    today, kinds = store.clock.today(), book_of(store)
    with store.read() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        reader = _Reader(session, person_id, kinds, today)
        trail = Trail(
            person_id=person_id,
            dossier_id=person.dossier_id,
            book=kinds,
            name=full_name(name_of(person)),
            language=person.language,
            deceased=person.deceased,
            wishes=_wishes(session, person_id),
            referrals=_sorted(REFERRAL, reader.referrals()),
            trajectories=_sorted(TRAJECTORY, reader.trajectories()),
            indications=_sorted(INDICATION, reader.indications()),
            assessments=_sorted(ASSESSMENT, reader.assessments()),
            handovers=reader.handovers(),
        )
    store.log_access("view", trail.dossier_id)
    return trail


class _Reader:
    """Reads the records of one client in one transaction."""

    def __init__(self, session: Session, person_id: str, book: KindBook, today: date) -> None:
        self._session, self._person_id, self._today = session, person_id, today
        self._book = book
        self._events: dict[str, list[EventLine]] = {}
        for event in self._all(TrailEvent, TrailEvent.happened_on, TrailEvent.id):
            line = EventLine(event.event, event.happened_on, event.note)
            self._events.setdefault(event.subject_id, []).append(line)
        self._files = self._attached()

    def referrals(self) -> list[ReferralCase]:
        return [
            ReferralCase(
                **self._common(one, REFERRAL),
                waiting=waiting.referral(
                    self._book.kind(REFERRAL, one.kind), one.status, one.referred_on,
                    one.feedback_due, self._today, acute=one.acute,
                ),
                data=_data(ReferralData, one),
                outcome=one.outcome,
            )
            for one in self._all(Referral, Referral.referred_on.desc(), Referral.id)
        ]  # fmt: skip

    def trajectories(self) -> list[TrajectoryCase]:
        told: dict[str, list[Report]] = {}
        for one in self._all(TrajectoryReport, TrajectoryReport.reported_on, TrajectoryReport.id):
            report = Report(one.id, one.reported_on, one.hours, one.three_way, one.note)
            told.setdefault(one.trajectory_id, []).append(report)
        return [
            self._trajectory(one, tuple(told.get(one.id, ())))
            for one in self._all(Trajectory, Trajectory.starts_on.desc(), Trajectory.id)
        ]

    def _trajectory(self, one: Trajectory, reports: tuple[Report, ...]) -> TrajectoryCase:
        last = reports[-1].on if reports else None
        return TrajectoryCase(
            **self._common(one, TRAJECTORY),
            waiting=waiting.report(
                self._book.kind(TRAJECTORY, one.kind), one.status, one.starts_on, last, self._today
            ),
            data=_data(TrajectoryData, one),
            outcome=one.outcome,
            reports=reports,
            stalled=one.status == "running" and _stalled(reports),
        )

    def indications(self) -> list[IndicationCase]:
        return [
            IndicationCase(
                **self._common(one, INDICATION),
                waiting=waiting.indication(
                    self._book.kind(INDICATION, one.kind),
                    one.status,
                    one.requested_on,
                    self._today,
                    acute=one.acute,
                ),
                data=_data(IndicationData, one),
                decided_on=one.decided_on,
                valid_until=one.valid_until,
            )
            for one in self._all(Indication, Indication.requested_on.desc(), Indication.id)
        ]

    def assessments(self) -> list[AssessmentCase]:
        return [
            AssessmentCase(
                **self._common(one, ASSESSMENT), waiting=None, data=_data(AssessmentData, one),
                summary=one.summary,
            )
            for one in self._all(Assessment, Assessment.requested_on.desc(), Assessment.id)
        ]  # fmt: skip

    def handovers(self) -> tuple[EventLine, ...]:
        """Sharing that has no record of its own, newest first."""
        return tuple(reversed(self._events.get("", [])))

    def _common(self, one: Any, subject: str) -> dict[str, Any]:
        return {
            "label": self._book.kind(subject, one.kind).label,
            "id": one.id,
            "status": one.status,
            "events": tuple(self._events.get(one.id, ())),
            "documents": tuple(self._files.get(one.id, ())),
        }

    def _all(self, kind: Any, *order: Any) -> list[Any]:
        wanted = select(kind).where(kind.person_id == self._person_id).order_by(*order)
        return list(self._session.scalars(wanted))

    def _attached(self) -> dict[str, list[Document]]:
        wanted = select(Attachment).where(
            Attachment.person_id == self._person_id, Attachment.about_id != ""
        )
        found: dict[str, list[Document]] = {}
        for file in self._session.scalars(wanted.order_by(Attachment.added_on, Attachment.id)):
            document = Document(file.id, file.name, file.size)
            found.setdefault(file.about_id, []).append(document)
        return found


def _wishes(session: Session, person_id: str) -> str:
    latest = (
        select(Intake.smallest_step)
        .where(Intake.person_id == person_id, Intake.smallest_step != "")
        .order_by(Intake.held_on.desc())
        .limit(1)
    )
    return session.scalar(latest) or ""


def _stalled(reports: Sequence[Report]) -> bool:
    """No more hours in the last three reports, and no three-way talk about it since."""
    with_hours = [one for one in reports if one.hours is not None]
    if not waiting.is_stalled(tuple(one.hours or 0 for one in with_hours)):
        return False
    since = with_hours[-3].on
    return not any(one.three_way and one.on > since for one in reports)


def _data(kind: Any, record: Any) -> Any:
    """What the form of a record shows."""
    return kind(**{name: getattr(record, name) for name in kind.__dataclass_fields__})


def _sorted(subject: str, cases: list[Any]) -> tuple[Any, ...]:
    return tuple(sorted(cases, key=lambda one: not trail_words.is_open(subject, one.status)))
