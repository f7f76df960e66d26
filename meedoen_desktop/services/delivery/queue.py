"""What goes now, in which order, and what waits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.models import Delivery, DeliveryJob
from meedoen_desktop.services.delivery.choice import Choice
from meedoen_desktop.services.delivery.document import CV, REFERRAL, Document
from meedoen_desktop.services.delivery.finished import Why, finished, secret_dossiers

_SUSPECT = 5
"""So many were refused: then it is the place and not a document. No more are made for it."""


@dataclass(frozen=True, slots=True)
class Queue:
    """``now`` goes in this order; ``later`` could not be made and is tried another time."""

    now: tuple[Document, ...] = ()
    later: tuple[Document, ...] = ()
    held: Counter[Why] = field(default_factory=Counter)

    @property
    def waiting(self) -> int:
        """Everything that will go by itself."""
        return len(self.now) + len(self.later)


def queue(session: Session, choice: Choice, author: str, now: datetime) -> Queue:
    """Read from the vault alone; needs no network."""
    begun = {one.id: one for one in session.scalars(select(DeliveryJob))}
    can_go: list[Document] = []
    later: list[Document] = []
    held = Counter[Why]()
    for document, why in _all(session, choice, author, begun):
        known = begun.get(document.id)
        if why is not None:
            held[why] += 1
        elif known is not None and not known.content and known.again_at > now:
            later.append(document)
        else:
            can_go.append(document)
    return Queue(tuple(_ordered(can_go, begun)), tuple(later), held)


def _all(
    session: Session, choice: Choice, author: str, begun: dict[str, DeliveryJob]
) -> Iterator[tuple[Document, Why | None]]:
    for one in finished(session, choice, author):
        yield one.document, one.held
    secret = secret_dossiers(session)
    for job in begun.values():
        if job.kind in (CV, REFERRAL) and job.kind in choice.since:
            yield _taken_up(job), Why.SECRET if job.dossier_id in secret else None


def _ordered(documents: list[Document], begun: dict[str, DeliveryJob]) -> list[Document]:
    """What was refused least goes first, and what is made already before what is not."""

    def place(document: Document) -> tuple[int, bool]:
        known = begun.get(document.id)
        return (known.attempts, not known.content) if known else (0, True)

    refused = sum(1 for one in begun.values() if one.content and one.attempts)
    if refused >= _SUSPECT:
        documents = [one for one in documents if one.id in begun]
    return sorted(documents, key=place)


def _taken_up(job: DeliveryJob) -> Document:
    """A document whose bytes were taken when it left."""
    return Document(
        job.kind, job.record_id, job.version, job.person_id, job.dossier_id, job.consultant_id,
        job.made_at.astimezone(AMSTERDAM).date(), "",
    )  # fmt: skip


def is_delivered(session: Session, document: Document) -> bool:
    """Whether this version has its receipt."""
    return session.get(Delivery, document.id) is not None
