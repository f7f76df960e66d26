"""What there is to choose from for one client: three exercises, what is open, what was played."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import DataFileError, NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import name_in_text
from meedoen_desktop.method.exercise_fit import EXERCISES, ExerciseFit, fit_for
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import DatedFact, Draft, ExerciseResult, Person
from meedoen_desktop.models.draft import EXERCISE_KIND
from meedoen_desktop.services.clients.groups import GROUP, ROUTE
from meedoen_desktop.services.exercises.exercise_records import WRITTEN
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.services.team import team
from meedoen_desktop.services.written import written_order
from meedoen_desktop.store import Store


@dataclass(frozen=True, slots=True)
class Played:
    """One result that the client let us keep."""

    id: str
    day: date
    played_with: str


@dataclass(frozen=True, slots=True)
class Offer:
    """One exercise. ``fit`` is the method's advice for this client's group, if it gives any."""

    exercise_id: str
    is_open: bool
    played: tuple[Played, ...]
    """Newest first."""
    fit: ExerciseFit | None


@dataclass(frozen=True, slots=True)
class ExerciseOverview:
    """``group`` is the code of the client's group or route, or ""."""

    client_name: str
    group: str
    offers: tuple[Offer, ...]


def exercise_overview(store: Store, person_id: str) -> ExerciseOverview:
    """The three exercises for this client. Raises ``NotFound``."""
    fits = _fits(store)
    with store.read() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet meer in de kluis."))
        group = group_of(session, person_id)
        opened = set(session.scalars(
            select(Draft.subject_id)
            .where(Draft.person_id == person_id, Draft.kind == EXERCISE_KIND)
        ))  # fmt: skip
        results = session.execute(
            select(
                ExerciseResult.exercise_id, ExerciseResult.id, ExerciseResult.played_on,
                ExerciseResult.played_with,
            )
            .where(ExerciseResult.person_id == person_id)
            .order_by(ExerciseResult.played_on.desc(), WRITTEN.desc())
        ).all()  # fmt: skip
        name = name_in_text(name_of(person))
    offers = tuple(
        Offer(
            one, one in opened, tuple(Played(*row[1:]) for row in results if row[0] == one),
            fit_for(fits, one, group),
        )
        for one in EXERCISES
    )  # fmt: skip
    return ExerciseOverview(name, group, offers)


def group_of(session: Session, person_id: str) -> str:
    """The code of the latest group or route; "" when nothing was chosen yet."""
    latest = (
        select(DatedFact.code)
        .where(DatedFact.person_id == person_id, DatedFact.kind.in_((GROUP, ROUTE)))
        .order_by(DatedFact.valid_from.desc(), written_order("dated_fact").desc())
        .limit(1)
    )
    return session.scalar(latest) or ""


def _fits(store: Store) -> tuple[ExerciseFit, ...]:
    try:
        return load_profile(team(store).profile_id).exercise_fits
    except DataFileError:
        return ()  # the settings page tells what is wrong with the file
