"""A pile of letters: for whom, which letter, and which of them are made already.

The pile is a draft: kept as it is chosen, there again after a power cut. Each letter is kept in
the same transaction as its mark in the pile, so that going on never makes one twice.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from meedoen_desktop.models import Draft, DraftValue, Letter, LetterEvent, new_id
from meedoen_desktop.services import drafts
from meedoen_desktop.services.letters.letter_states import GONE
from meedoen_desktop.store import Store

KIND = "letter_batch"
FITTING = ""
"""In place of a template: each client the letter that fits best."""
_MADE, _TICKED, _OUT = "made.", "ticked.", "out."


@dataclass(frozen=True, slots=True)
class Choices:
    """What holds for every letter of the pile."""

    template_id: str = FITTING
    meeting_id: str = ""
    """The meeting that the letters invite to, if any."""
    first_day: date | None = None
    """New talks are not before this day."""
    extra: str = ""
    enclosures: str = ""
    sheets: bool = True
    """Who speaks another language gets the sheet in it, where there is one."""


@dataclass(frozen=True, slots=True)
class Batch:
    """One pile. ``ticked`` is what the consultant chose against what is proposed."""

    id: str
    choices: Choices
    people: tuple[str, ...]
    ticked: dict[str, bool]
    made: dict[str, str]
    """Client -> the letter that is in the dossier."""
    out: dict[str, str]
    """Client -> how his letter went out of the vault: print or export."""

    @property
    def to_go(self) -> tuple[str, ...]:
        """Whose letters go out at the next print: those that did not yet, else all once more."""
        made = [one for one in self.people if one in self.made]
        return tuple(one for one in made if one not in self.out) or tuple(made)


def begin(
    store: Store, people: Iterable[str] = (), template_id: str = FITTING, meeting_id: str = ""
) -> str:
    """A new pile; returns its id. Piles that are done or were only looked at are thrown away."""
    with store.work() as session:
        _forget_untouched(session)
        now = store.clock.now()
        made = Draft(
            kind=KIND, subject_id=new_id(), version=1, person_id="", dossier_id="", parent_id="",
            created_at=now, updated_at=now,
        )  # fmt: skip
        session.add(made)
        session.flush()
        values = _values(Choices(template_id, meeting_id)) | {"people": list(dict.fromkeys(people))}
        drafts.put_value(session, made.id, drafts.OFFERED, values)
        return made.id


def read(store: Store, batch_id: str) -> Batch:
    """The pile as it stands; `NotFound` when it was finished or thrown away."""
    with store.read() as session:
        drafts.require(session, batch_id)
        return _batch(batch_id, drafts.values_of(session, batch_id))


def choose(store: Store, batch_id: str, choices: Choices) -> None:
    """Keep what holds for every letter."""
    drafts.save_values(store, batch_id, _values(choices))


def choose_people(store: Store, batch_id: str, people: Iterable[str]) -> None:
    """Keep who is in the pile, in this order; who got a letter stays in it."""
    made = read(store, batch_id).made
    wanted = list(dict.fromkeys((*made, *people)))
    drafts.save_values(store, batch_id, {"people": wanted})


def tick(store: Store, batch_id: str, person_id: str, wanted: bool) -> None:  # noqa: FBT001
    """Keep that this client gets a letter, or none."""
    drafts.save_values(store, batch_id, {f"{_TICKED}{person_id}": wanted})


def note_out(store: Store, batch_id: str, people: Iterable[str], action: str) -> None:
    """The letters of these clients were printed or saved outside."""
    drafts.save_values(store, batch_id, {f"{_OUT}{one}": action for one in people})


def finish(store: Store, batch_id: str) -> None:
    """The pile is done or thrown away; letters that are made stay in their dossiers."""
    drafts.discard(store, batch_id)


def open_batches(store: Store) -> tuple[Batch, ...]:
    """Piles that are not finished, latest first; not those that were only looked at."""
    with store.read() as session:
        wanted = select(Draft.id).where(Draft.kind == KIND).order_by(Draft.updated_at.desc())
        found = [(one, drafts.values_of(session, one)) for one in session.scalars(wanted)]
        piles = [_batch(one, values) for one, values in found if _is_touched(values)]
        return tuple(one for one in piles if not _is_done(session, one))


def done_ids(session: Session) -> frozenset[str]:
    """Piles that are finished by themselves: every letter went out, however that was said."""
    ids = session.scalars(select(Draft.id).where(Draft.kind == KIND)).all()
    piles = [_batch(one, drafts.values_of(session, one)) for one in ids]
    return frozenset(one.id for one in piles if _is_done(session, one))


def made_before(session: Session, batch_id: str, person_id: str) -> str:
    """The letter of this client in the pile, "" for none yet. `NotFound` without the pile."""
    drafts.require(session, batch_id)
    found = session.get(DraftValue, (batch_id, f"{_MADE}{person_id}"))
    return str(json.loads(found.value)) if found is not None else ""


def note_made(session: Session, batch_id: str, person_id: str, letter_id: str) -> None:
    """The letter is in the dossier: inside the transaction that puts it there."""
    drafts.put_value(session, batch_id, f"{_MADE}{person_id}", letter_id)


def _values(choices: Choices) -> dict[str, Any]:
    return {
        "template_id": choices.template_id,
        "meeting_id": choices.meeting_id,
        "first_day": choices.first_day.isoformat() if choices.first_day else "",
        "extra": choices.extra,
        "enclosures": choices.enclosures,
        "sheets": choices.sheets,
    }


def _batch(batch_id: str, kept: dict[str, Any]) -> Batch:
    values = kept.get(drafts.OFFERED, {}) | kept
    first = values.get("first_day", "")
    return Batch(
        id=batch_id,
        choices=Choices(
            values.get("template_id", FITTING), values.get("meeting_id", ""),
            date.fromisoformat(first) if first else None,
            values.get("extra", ""), values.get("enclosures", ""), values.get("sheets", True),
        ),
        people=tuple(values.get("people", ())),
        ticked=_with_prefix(values, _TICKED),
        made=_with_prefix(values, _MADE),
        out=_with_prefix(values, _OUT),
    )  # fmt: skip


def _with_prefix(values: dict[str, Any], prefix: str) -> dict[str, Any]:
    return {
        key.removeprefix(prefix): value for key, value in values.items() if key.startswith(prefix)
    }


def _is_touched(values: dict[str, Any]) -> bool:
    return bool(values.keys() - {drafts.OFFERED})


def _is_done(session: Session, batch: Batch) -> bool:
    """Read from the letters themselves: who takes the post back has the pile again."""
    wanted = {one for one in batch.people if batch.ticked.get(one, True)}
    if not batch.made or wanted - batch.made.keys():
        return False
    went = exists().where(LetterEvent.letter_id == Letter.id, LetterEvent.event.in_(GONE))
    waiting = select(Letter.id).where(Letter.id.in_(batch.made.values()), ~went).limit(1)
    return session.scalar(waiting) is None


def _forget_untouched(session: Session) -> None:
    done = done_ids(session)
    for one in session.scalars(select(Draft.id).where(Draft.kind == KIND)).all():
        if one in done or not _is_touched(drafts.values_of(session, one)):
            drafts.remove(session, one)
