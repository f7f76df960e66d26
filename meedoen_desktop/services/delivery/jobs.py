"""Documents on their way: the bytes are made once and kept until they were read back over there.

Each step is one transaction. Whatever stops the program, a document is at one of these: nothing
made yet, made and perhaps (half) uploaded, or delivered with a receipt. Uploading the same bytes
under the same name again is no harm, so that the middle one is simply done again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import DataFileError, MeedoenError, NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.archive import Archive
from meedoen_desktop.method.municipality import Municipality, load_municipality
from meedoen_desktop.models import Consultant, Delivery, DeliveryJob, Dossier, Person, TeamSettings
from meedoen_desktop.services.delivery.document import Document
from meedoen_desktop.services.delivery.naming import file_name
from meedoen_desktop.services.delivery.sidecar import Known, sidecar
from meedoen_desktop.store import Store

LARGEST = 8 * 1024 * 1024
"""Bytes of one document: the largest that the drivers put in one go."""
_FIRST_AGAIN, _RAREST = timedelta(minutes=2), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Job:
    """What there is to send."""

    id: str
    identity: str
    name: str
    content: bytes
    sidecar: bytes


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was read back, and where."""

    place: str
    size: int
    sha256: str


def ready(store: Store, document: Document) -> Job | None:
    """The job of this document, when its bytes were made before."""
    with store.read() as session:
        found = session.get(DeliveryJob, document.id)
        return _job(found) if found is not None and found.content else None


def make(store: Store, document: Document, pdf: bytes) -> Job:
    """Keep the bytes and what stands beside them; logged, because they will leave the vault.

    `NotFound` when the client is gone, `WrongInput` for a file that is too large.
    """
    if len(pdf) > LARGEST:
        raise WrongInput(N_("Dit stuk is groter dan 8 MB. Zet het zelf over."), field="file")
    now = store.clock.now()
    with store.work() as session:
        made = _begun(session, document, now)
        known = _known(session, document)
        made.name = file_name(known.town.file_name, document, known.file_number, known.bsn)
        made.sidecar = sidecar(document, pdf, made.name, known, store.clock.today())
        made.content, made.again_at, made.problem = pdf, now, ""
        job = _job(made)
    store.log_access("deliver", document.dossier_id)
    return job


def failed(store: Store, document: Document, problem: MeedoenError) -> None:
    """It cannot be made now; tried again later, and later each time."""
    now = store.clock.now()
    with store.work() as session:
        begun = _begun(session, document, now)
        begun.attempts += 1
        begun.problem = spelled(problem)
        begun.again_at = now + min(_FIRST_AGAIN * 2 ** min(begun.attempts - 1, 12), _RAREST)


def refused(store: Store, job: Job, problem: MeedoenError) -> None:
    """The place did not take it; others go first the next time."""
    with store.work() as session:
        found = session.get(DeliveryJob, job.id)
        if found is not None:
            found.attempts += 1
            found.problem = spelled(problem)


def delivered(store: Store, job: Job, receipt: Receipt) -> None:
    """The receipt and the end of the job are one transaction."""
    with store.work() as session:
        found = session.get(DeliveryJob, job.id)
        if found is None:
            return
        if session.get(Delivery, job.id) is None:  # a colleague's may have come meanwhile
            session.add(
                Delivery(
                    id=job.id, person_id=found.person_id, dossier_id=found.dossier_id,
                    kind=found.kind, record_id=found.record_id, version=found.version,
                    name=job.name, place=receipt.place, size=receipt.size,
                    sha256=receipt.sha256, delivered_at=store.clock.now(),
                    consultant_id=found.consultant_id,
                )
            )  # fmt: skip
        session.delete(found)


def drop(session: Session, besides: tuple[str, ...] = ()) -> None:
    """What was on its way does not go any more, except documents of these kinds."""
    for one in session.scalars(select(DeliveryJob).where(DeliveryJob.kind.not_in(besides))):
        session.delete(one)


def spelled(problem: MeedoenError) -> str:
    """A sentence and its values, to be said later in any language."""
    values = {name: str(value) for name, value in problem.params.items()}
    return json.dumps([problem.sentence, values], ensure_ascii=False)


def read_problem(text: str) -> tuple[str, Mapping[str, str]] | None:
    """What `spelled` wrote; None when nothing went wrong."""
    if not text:
        return None
    sentence, values = json.loads(text)
    return sentence, values


def _begun(session: Session, document: Document, now: datetime) -> DeliveryJob:
    found = session.get(DeliveryJob, document.id)
    if found is not None:
        return found
    begun = DeliveryJob(
        id=document.id, person_id=document.person_id, dossier_id=document.dossier_id,
        kind=document.kind, record_id=document.record_id, version=document.version,
        consultant_id=document.consultant_id, name="", content=b"", sidecar="", made_at=now,
        attempts=0, again_at=now, problem="",
    )  # fmt: skip
    session.add(begun)
    return begun


def _known(session: Session, document: Document) -> Known:
    person = session.get(Person, document.person_id)
    if person is None:
        raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
    dossier = session.get(Dossier, document.dossier_id)
    author = session.get(Consultant, document.consultant_id) if document.consultant_id else None
    town = _town(session)
    return Known(
        town=town.archive if town else Archive(),
        author=author.name if author else town.letterhead.organisation if town else "",
        file_number=dossier.file_number if dossier else "",
        bsn=person.bsn,
    )


def _town(session: Session) -> Municipality | None:
    """A municipality's file that is wrong must not stop what is finished."""
    settings = session.get(TeamSettings, "team-settings")
    try:
        return load_municipality(settings.municipality_id if settings else "")
    except DataFileError:
        return None


def has_number(session: Session) -> bool:
    """Whether documents can say of which municipality they are."""
    town = _town(session)
    return bool(town and town.archive.rsin)


def _job(row: DeliveryJob) -> Job:
    return Job(row.id, f"MEEDOEN-{row.id}", row.name, row.content, row.sidecar.encode())
