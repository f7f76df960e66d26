"""What the exercises have in common: a draft while they are played, a result after the yes.

While an exercise is played it is a draft, outside the operation log and backups. Only the
client's yes writes it, in one transaction (experience.md, The exercises).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from sqlalchemy.orm import Session as Transaction

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.exercises.session import (
    DISCARDED,
    KEPT,
    Exercise,
    Json,
    Session,
    State,
    restore,
)
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import name_in_text
from meedoen_desktop.models import Draft, ExerciseResult, Person
from meedoen_desktop.models.draft import EXERCISE_KIND
from meedoen_desktop.services import drafts
from meedoen_desktop.services.drafts import OpenDraft
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store

SNAPSHOT, LANGUAGE, PLAYED_ON = "snapshot", "language", "played_on"

S = TypeVar("S", bound=State)
Keep = Callable[[Transaction, Draft], None]
"""Writes what the client wanted kept, in the transaction that removes the draft."""


@dataclass(frozen=True)
class Running(Generic[S]):
    """An exercise on the table: its draft, its session, the client's language.

    ``client_name`` is for the consultant's page only. ``played_on`` is given for a result that
    was laid on paper on an earlier day.
    """

    draft_id: str
    session: Session[S]
    language: str
    person_id: str = ""
    client_name: str = ""
    played_on: date | None = None


@dataclass(frozen=True, slots=True)
class PutAside:
    """An open exercise that was put aside to begin anew, for who wants it back after all."""

    draft: OpenDraft
    values: dict[str, Any]


def begin_or_resume(
    store: Store, person_id: str, exercise: Exercise[S], start: Callable[[str], S]
) -> Running[S]:
    """The open exercise of this client, at the same card, or a new one.

    ``start`` makes the first state; it gets the id of the intake that is open, or "".
    ``WrongInput`` when a draft cannot be read any more (it is then thrown away).
    """
    intake = next(iter(drafts.drafts(store, kind="intake", person_id=person_id)), None)
    intake_id = intake.id if intake else ""
    draft = drafts.open_draft(
        store, EXERCISE_KIND, exercise.id, version=exercise.version, person_id=person_id,
        parent_id=intake_id,
    )  # fmt: skip
    kept = drafts.values(store, draft.id)
    own_language, name = _client(store, person_id)
    language = str(kept.get(LANGUAGE) or own_language)
    if SNAPSHOT in kept:
        session = _restored(store, draft.id, exercise, kept[SNAPSHOT])
    else:
        session = Session(exercise, start(intake_id))
    day = kept.get(PLAYED_ON)
    played_on = date.fromisoformat(str(day)) if day else None
    return Running(draft.id, session, language, person_id, name, played_on)


def _restored(store: Store, draft_id: str, exercise: Exercise[S], snapshot: object) -> Session[S]:
    try:
        return restore(exercise, snapshot)
    except WrongInput:
        drafts.discard(store, draft_id)
        raise


def save_snapshot(
    store: Store, draft_id: str, snapshot: Json, language: str, played_on: date | None = None
) -> None:
    """Keep the present card, so that a crash comes back to it."""
    day = {PLAYED_ON: played_on.isoformat()} if played_on else {}
    drafts.save_values(store, draft_id, {SNAPSHOT: snapshot, LANGUAGE: language, **day})


def put_aside(store: Store, person_id: str, exercise_id: str) -> PutAside | None:
    """Delete the open exercise of a client, so that the next one begins anew.

    What it held is given back for `take_up`; None when nothing was open. It works also for a
    draft whose deck is gone.
    """
    for draft in drafts.drafts(store, kind=EXERCISE_KIND, person_id=person_id):
        if draft.subject_id == exercise_id:
            held = PutAside(draft, drafts.values(store, draft.id))
            drafts.discard(store, draft.id)
            return held
    return None


def take_up(store: Store, held: PutAside) -> None:
    """Undo `put_aside`. ``WrongInput`` when another one was begun meanwhile."""
    gone = held.draft
    if any(
        one.subject_id == gone.subject_id
        for one in drafts.drafts(store, kind=EXERCISE_KIND, person_id=gone.person_id)
    ):
        raise WrongInput(N_("Er is al opnieuw begonnen. Dat spel blijft staan."))
    again = drafts.open_draft(
        store, EXERCISE_KIND, gone.subject_id, version=gone.version, person_id=gone.person_id,
        parent_id=gone.parent_id,
    )  # fmt: skip
    drafts.save_values(store, again.id, held.values)


def finish(store: Store, draft_id: str, step: str, keep: Keep) -> str:
    """After the closing answer: write the result (its id) or delete everything (empty text).

    The result has the id of the draft, so that finishing twice after a crash writes it once.
    """
    if step == DISCARDED:
        drafts.discard(store, draft_id)
        return ""
    if step != KEPT:
        raise ValueError(step)
    with store.work() as transaction:
        draft = transaction.get(Draft, draft_id)
        if draft is not None:
            keep(transaction, draft)
            drafts.remove(transaction, draft_id)
    return draft_id


def open_intake(transaction: Transaction, draft: Draft) -> str:
    """The id of the intake that the exercise was opened from, while it is still open."""
    return draft.parent_id if transaction.get(Draft, draft.parent_id) is not None else ""


def day_played(store: Store, transaction: Transaction, draft: Draft) -> date:
    """Today, or the day on which the cards were laid on paper."""
    day = drafts.values_of(transaction, draft.id).get(PLAYED_ON)
    return date.fromisoformat(str(day)) if day else store.clock.today()


def add_result(
    store: Store, transaction: Transaction, draft: Draft, played_with: str, language: str,
    payload: str,
) -> None:  # fmt: skip
    """The row of a result; ``payload`` is JSON in the exercise's own form."""
    transaction.add(
        ExerciseResult(
            id=draft.id, exercise_id=draft.subject_id, exercise_version=draft.version,
            language=language, played_on=day_played(store, transaction, draft),
            played_with=played_with, payload=payload, intake_id=open_intake(transaction, draft),
            consultant_id=store.author, dossier_id=draft.dossier_id, person_id=draft.person_id,
        )
    )  # fmt: skip


def forget_unplayed(store: Store, draft_id: str) -> None:
    """Throw the draft of an exercise away in which nobody did anything; not in a locked vault.

    Only looking at the page must not leave "open work" behind.
    """
    if not store.is_open:
        return
    snapshot = drafts.values(store, draft_id).get(SNAPSHOT)
    if not (isinstance(snapshot, dict) and snapshot.get("actions")):
        drafts.discard(store, draft_id)


def log_output(store: Store, person_id: str, action: str) -> None:
    """Write down that a client's exercise left the vault; ``action`` is print or export."""
    with store.read() as transaction:
        person = transaction.get(Person, person_id)
        dossier_id = person.dossier_id if person else ""
    store.log_access(action, dossier_id)


def _client(store: Store, person_id: str) -> tuple[str, str]:
    """The client's language, and the name for the consultant."""
    with store.read() as transaction:
        person = transaction.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet meer in de kluis."))
        return person.language or "nl", name_in_text(name_of(person))
