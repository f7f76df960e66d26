"""Open work of this laptop around a merge: it goes along, and comes back with an undo.

Drafts and documents on their way never enter the operation log (sync.md 3), so what moved is
remembered beside them here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import DeliveryJob, Draft, DraftValue, Fact
from meedoen_desktop.services.clients.clients import DRAFT_KIND, PENDING
from meedoen_desktop.store.facts import fact, set_fact

TWICE = N_(
    "Bij allebei staat hetzelfde werk nog open. Rond dat bij een van de twee eerst af, of gooi "
    "het weg. Er is niets veranderd."
)
WAITING = N_(
    "Bij {naam} staat nog een gegeven dat niet klopt. Zet dat eerst goed op de pagina met "
    "gegevens. Er is niets veranderd."
)


def refuse(session: Session, kept: str, gone: str, name: str) -> None:
    """`WrongInput` when open work of two people cannot become that of one."""
    drafts = list(session.scalars(select(Draft).where(Draft.person_id.in_((kept, gone)))))
    mine = {(one.kind, one.subject_id) for one in drafts if one.person_id == kept}
    others = [(one.kind, one.subject_id) for one in drafts if one.person_id == gone]
    if (DRAFT_KIND, PENDING) in others:
        raise WrongInput(WAITING, naam=name)
    if mine & set(others):
        raise WrongInput(TWICE)


def move(session: Session, merge_id: str, kept: str, gone: str, dossier_id: str) -> None:
    """Point all open work at who stays."""
    moved: dict[str, list[str]] = {}
    texts: list[list[str]] = []
    for one in _of(session, kept, gone):
        if (one.person_id, one.dossier_id) != (kept, dossier_id):
            moved[one.id] = [one.person_id, one.dossier_id]
            one.person_id, one.dossier_id = kept, dossier_id
    naming = select(DraftValue).where(DraftValue.value.contains(gone))
    for value in session.scalars(naming):
        texts.append([value.draft_id, value.key, value.value])
        value.value = value.value.replace(gone, kept)
    if moved or texts:
        set_fact(session, _key(merge_id), json.dumps({"moved": moved, "texts": texts}))


def give_back(session: Session, merge_id: str) -> None:
    """Undo `move`; what was finished or typed meanwhile stays as it is."""
    kept = fact(session, _key(merge_id))
    if not kept:
        return
    remembered = json.loads(kept)
    for record_id, (person_id, dossier_id) in remembered["moved"].items():
        one = session.get(Draft, record_id) or session.get(DeliveryJob, record_id)
        if one is not None:
            one.person_id, one.dossier_id = person_id, dossier_id
    for draft_id, key, text in remembered["texts"]:
        value = session.get(DraftValue, (draft_id, key))
        if value is not None:
            value.value = text
    session.execute(delete(Fact).where(Fact.key == _key(merge_id)))


def _of(session: Session, *people: str) -> Iterator[Draft | DeliveryJob]:
    yield from session.scalars(select(Draft).where(Draft.person_id.in_(people)))
    yield from session.scalars(select(DeliveryJob).where(DeliveryJob.person_id.in_(people)))


def _key(merge_id: str) -> str:
    return f"merge.{merge_id}"
