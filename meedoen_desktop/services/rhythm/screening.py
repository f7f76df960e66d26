"""Sorting files at a screening: one at a time or many at once, each choice kept at once.

Each choice is a dated fact as any other (`services.groups`). A file that was sorted before is
sorted again with a reason; what was chosen today is corrected, so that one day has one answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.models import DatedFact, DraftValue, Person
from meedoen_desktop.services import drafts
from meedoen_desktop.services.clients.groups import (
    GROUP,
    LEVEL,
    ROUTE,
    SCREENING,
    NewFact,
    record_of,
)
from meedoen_desktop.services.rhythm.screening_queue import Queue
from meedoen_desktop.services.written import written_order
from meedoen_desktop.store import Store

PLACES = frozenset({GROUP, ROUTE, SCREENING})
"""Kinds of which one holds at a time: a group, or where the screening sent the client."""
SORTED_NOTE = "Ingedeeld bij de screening."
SAME_NOTE = "Opnieuw bekeken: het klopt nog."
_AT_ONCE = 400
_PARTS = ("kind", "code", "scheme", "reason", "profile_id", "profile_version", "author_id")


@dataclass(frozen=True, slots=True)
class Before:
    """A fact of today as it was before it was corrected."""

    fact_id: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deed:
    """What one choice changed, so that it can be taken back as a whole."""

    people: tuple[str, ...]
    made: tuple[str, ...]
    corrected: tuple[Before, ...]


def group_kind(profile: Profile) -> str:
    """The kind of fact for the profile's own groups."""
    return ROUTE if profile.words.group == "route" else GROUP


def choice(profile: Profile, kind: str, code: str) -> NewFact:
    """A decision without day and reason; those are of the moment of choosing."""
    has_scheme = kind not in {GROUP, ROUTE, LEVEL}
    return NewFact(
        kind=kind,
        code=code,
        valid_from=date.min,
        scheme=kind if has_scheme else "",
        profile_id=profile.id,
        profile_version=str(profile.version),
    )


def sort(
    store: Store,
    people: Sequence[str],
    chosen: NewFact,
    reason: str = "",
    queue: Queue | None = None,
) -> Deed:
    """Sort these clients today; with ``queue`` its new place is kept in the same transaction.

    `WrongInput` (``reason``) when somebody was sorted otherwise before and no reason is given.
    """
    today = store.clock.today()
    fact = replace(chosen, valid_from=today, reason=reason.strip())
    made: list[str] = []
    corrected: list[Before] = []
    with store.work() as session:
        for batch in _batches(people):
            history = _history(session, batch, fact)
            for person in session.scalars(select(Person).where(Person.id.in_(batch))):
                mine = history.get(person.id, [])
                now = replace(fact, reason=fact.reason or _own_words(fact, mine))
                present = next((one for one in mine if one.valid_from == today), None)
                if present is None:
                    kept = record_of(now, person, store.author)
                    session.add(kept)
                    made.append(kept.id)
                else:
                    corrected.append(Before(present.id, _parts(present)))
                    _correct(present, now, store.author)
        if queue is not None:
            _keep_place(session, store, queue)
    return Deed(tuple(people), tuple(made), tuple(corrected))


def take_back(store: Store, deed: Deed, queue: Queue | None = None) -> None:
    """Undo one choice, for one file or for many; what is gone already is fine."""
    with store.work() as session:
        for batch in _batches(deed.made):
            for fact in session.scalars(select(DatedFact).where(DatedFact.id.in_(batch))):
                session.delete(fact)
        for before in deed.corrected:
            corrected = session.get(DatedFact, before.fact_id)
            if corrected is not None:
                for name, value in zip(_PARTS, before.parts, strict=True):
                    setattr(corrected, name, value)
        if queue is not None:
            _keep_place(session, store, queue)


def needs_reason(facts: Sequence[tuple[str, str, bool]], chosen: NewFact) -> bool:
    """Whether somebody is sorted otherwise than before; ``facts``: kind, code, is of today."""
    if chosen.kind not in PLACES:
        return False
    earlier = next((code for kind, code, is_new in facts if kind in PLACES and not is_new), None)
    return earlier is not None and earlier != chosen.code


def _own_words(fact: NewFact, mine: list[DatedFact]) -> str:
    """The reason that needs no typing; `WrongInput` when it does need it."""
    known = [(one.kind, one.code, one.valid_from == fact.valid_from) for one in mine]
    if needs_reason(known, fact):
        raise WrongInput(
            N_("Schrijf kort waarom u anders indeelt. Dan begrijpt een collega het later ook."),
            field="reason",
        )
    is_same = any(one.code == fact.code and one.valid_from < fact.valid_from for one in mine[:1])
    return SAME_NOTE if is_same else SORTED_NOTE


def _history(session: Session, people: Sequence[str], fact: NewFact) -> dict[str, list[DatedFact]]:
    """What was decided on the same question until today, newest first."""
    kinds = PLACES if fact.kind in PLACES else {fact.kind}
    found: dict[str, list[DatedFact]] = {}
    wanted = select(DatedFact).where(
        DatedFact.person_id.in_(people),
        DatedFact.kind.in_(kinds),
        DatedFact.valid_from <= fact.valid_from,
    )
    for one in session.scalars(
        wanted.order_by(DatedFact.valid_from.desc(), written_order("dated_fact").desc())
    ):
        found.setdefault(one.person_id, []).append(one)
    return found


def _parts(fact: DatedFact) -> tuple[str, ...]:
    return tuple(str(getattr(fact, name)) for name in _PARTS)


def _correct(present: DatedFact, fact: NewFact, author: str) -> None:
    for name in _PARTS[:-1]:
        setattr(present, name, getattr(fact, name))
    present.author_id = author


def _keep_place(session: Session, store: Store, queue: Queue) -> None:
    """In the transaction of the choice: a crash never shows a file twice or skips one."""
    drafts.require(session, queue.draft_id).updated_at = store.clock.now()
    place = drafts.as_text(queue.at)
    session.merge(DraftValue(draft_id=queue.draft_id, key="at", value=place))


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
