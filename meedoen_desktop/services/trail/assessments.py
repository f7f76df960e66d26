"""Tests that are taken elsewhere: asked for, planned, taken, and their result (method.md 6)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Assessment, Attachment
from meedoen_desktop.services.clients.attachments import add_attachment
from meedoen_desktop.services.trail import trail_writing
from meedoen_desktop.services.trail.trail_undo import Undo, known, undo
from meedoen_desktop.services.trail.trail_words import TEST_PROVIDER
from meedoen_desktop.store import Store

REQUESTED, PLANNED, TAKEN, CANCELLED = "requested", "planned", "taken", "cancelled"


@dataclass(frozen=True, slots=True)
class AssessmentData:
    """As filled in; ``language`` "" is Dutch, ``taken_on`` the day that it is planned for."""

    kind: str
    requested_on: date
    language: str = ""
    taken_on: date | None = None
    provider: str = TEST_PROVIDER


def request(store: Store, person_id: str, data: AssessmentData) -> Undo:
    """A new test; planned when its day is known."""
    status = PLANNED if data.taken_on else REQUESTED
    values = _checked(data) | {"status": status}
    return trail_writing.create(store, Assessment, person_id, values, data.requested_on)


def change(store: Store, assessment_id: str, data: AssessmentData) -> Undo:
    """Other details. A day makes a request planned; without a day it is a request again."""
    values = _checked(data)
    status = _status(store, assessment_id)
    if status in {REQUESTED, PLANNED}:
        wanted = PLANNED if data.taken_on else REQUESTED
        if wanted != status:
            today = store.clock.today()
            return trail_writing.set_status(store, Assessment, assessment_id, wanted, today, values)
    return trail_writing.change(store, Assessment, assessment_id, values)


def taken(store: Store, assessment_id: str, day: date | None = None, summary: str = "") -> Undo:
    """The test was taken; ``summary`` tells in a few sentences what came out.

    Of a test that was taken already only day and summary change.
    """
    day = day or store.clock.today()
    values: dict[str, object] = {"taken_on": day, "summary": summary.strip()}
    if _status(store, assessment_id) == TAKEN:
        return trail_writing.change(store, Assessment, assessment_id, values)
    return trail_writing.set_status(store, Assessment, assessment_id, TAKEN, day, values)


def cancel(store: Store, assessment_id: str) -> Undo:
    """The test does not go on."""
    today = store.clock.today()
    return trail_writing.set_status(store, Assessment, assessment_id, CANCELLED, today, {})


def add_result(store: Store, assessment_id: str, path: Path) -> Undo:
    """Keep the document of the result in the dossier. `WrongInput`, `ImportFileError`."""
    with store.read() as session:
        person_id = trail_writing.require(session, Assessment, assessment_id).person_id
    added = add_attachment(store, person_id, path, about_id=assessment_id)
    with store.work() as session:
        found = trail_writing.require(session, Assessment, assessment_id)
        before = known(found)
        found.attachment_id = added.id
        made = session.get_one(Attachment, added.id)
        return undo(assessment_id, (made,), (before,))


def remove(store: Store, assessment_id: str) -> Undo:
    """Take away one that was made by mistake."""
    return trail_writing.remove(store, Assessment, assessment_id)


def _status(store: Store, assessment_id: str) -> str:
    with store.read() as session:
        return trail_writing.require(session, Assessment, assessment_id).status


def _checked(data: AssessmentData) -> dict[str, object]:
    if data.taken_on is not None and data.taken_on < data.requested_on:
        raise WrongInput(N_("De test ligt voor de aanvraag."), field="taken_on")
    values = asdict(data)
    return values | {"provider": data.provider.strip()}
