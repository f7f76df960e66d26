"""What happened to a letter: printed, handed over or posted, and what the post says of it.

*Did it go out or not?* must be answered for every letter, with the day and who says so. Lines of
an older version stood among the contacts; they are read along.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Consultant, Contact, Delivery, Letter, LetterEvent, new_id
from meedoen_desktop.services.letters import barcodes
from meedoen_desktop.store import Store

PRINTED = "printed"
POSTED, HANDED, MAILED = "posted", "handed", "mailed"
GONE = (POSTED, HANDED, MAILED)
"""It left; what comes later is for the post, or for nobody."""
DELIVERED, NOT_HOME, REFUSED, RETURNED = "delivered", "not_home", "refused", "returned"
RESULTS = (DELIVERED, NOT_HOME, REFUSED, RETURNED)
_FEW = 200
SENT = "letter"
"""The form of the contact in which an older version wrote that a letter went out."""


@dataclass(frozen=True, slots=True)
class LetterState:
    """``gone`` and ``result`` are the last of their kind; "" when that did not happen."""

    registered: bool = False
    printed_on: date | None = None
    gone: str = ""
    gone_on: date | None = None
    gone_by: str = ""
    """The name of who said so."""
    barcode: str = ""
    result: str = ""
    result_on: date | None = None
    note: str = ""
    archived_on: date | None = None
    """Since when it stands in the municipality's own files."""

    @property
    def awaits_result(self) -> bool:
        """Registered and posted, and nobody knows yet whether it came."""
        return self.registered and self.gone == POSTED and not self.result


def states(session: Session, letters: Iterable[Letter]) -> dict[str, LetterState]:
    """How each of these letters stands, by id."""
    letters = list(letters)
    if not letters:
        return {}
    people = {one.person_id for one in letters}
    rows = select(LetterEvent).where(_whose(LetterEvent.person_id, people))
    events: dict[str, list[LetterEvent]] = defaultdict(list)
    for one in session.scalars(rows.order_by(LetterEvent.happened_on, LetterEvent.written_at)):
        events[one.letter_id].append(one)
    names = dict(session.execute(select(Consultant.id, Consultant.name)).all())
    older = _older(session, people)
    archived = _archived(session, people)
    return {
        one.id: replace(_state(one, events[one.id], names, older), archived_on=archived.get(one.id))
        for one in letters
    }


def _archived(session: Session, people: set[str]) -> dict[str, date]:
    wanted = select(Delivery.record_id, Delivery.delivered_at)
    rows = session.execute(wanted.where(_whose(Delivery.person_id, people)))
    return {record: at.astimezone(AMSTERDAM).date() for record, at in rows}


def state_of(session: Session, letter: Letter) -> LetterState:
    """How one letter stands."""
    return states(session, [letter])[letter.id]


def printed(store: Store, letter_id: str) -> None:
    """It came out of a printer; told once, however often that is done."""
    with store.work() as session:
        letter = _require(session, letter_id)
        if state_of(session, letter).printed_on is None:
            session.add(_event(store, letter, PRINTED, store.clock.today()))


def went(
    store: Store, letter_id: str, how: str = POSTED, day: date | None = None, barcode: str = ""
) -> str:
    """It went out, today or on ``day``; returns the id of the step, for `take_back`.

    `WrongInput` names the field: barcode, or day (one that is still to come).
    """
    code = barcodes.normal(barcode)
    when = _not_to_come(store, day)
    with store.work() as session:
        letter = _require(session, letter_id)
        made = _event(store, letter, how, when)
        made.barcode = code
        session.add(made)
        return made.id


def set_barcode(store: Store, letter_id: str, barcode: str) -> None:
    """The number of a registered letter that went out before; `WrongInput` as `went`."""
    code = barcodes.normal(barcode)
    with store.work() as session:
        last = _last_gone(session, letter_id)
        if last is not None:
            last.barcode = code


def came_out(
    store: Store, letter_id: str, result: str, day: date | None = None, note: str = ""
) -> str:
    """What the post says: one of `RESULTS`; returns the id of the step, for `take_back`."""
    when = _not_to_come(store, day)
    with store.work() as session:
        made = _event(store, _require(session, letter_id), result, when)
        made.note = note.strip()
        session.add(made)
        return made.id


def take_back(store: Store, event_ids: Iterable[str]) -> None:
    """Undo steps; it is fine when one is gone already."""
    with store.work() as session:
        for event_id in event_ids:
            found = session.get(LetterEvent, event_id)
            if found is not None:
                session.delete(found)


def forget_going(session: Session, letter: Letter) -> None:
    """It did not go out after all: that it was printed is still true."""
    wanted = select(LetterEvent).filter_by(letter_id=letter.id)
    for one in session.scalars(wanted.where(LetterEvent.event != PRINTED)):
        session.delete(one)
    for contact in _older_lines(session, {letter.person_id}):
        if contact.note == _older_note(letter):
            session.delete(contact)


def is_registered(letter: Letter) -> bool:
    """Whether it was made to go by registered mail."""
    return bool(json.loads(letter.fields or "{}").get("registered"))


def _state(
    letter: Letter, events: Iterable[LetterEvent], names: Mapping[str, str],
    older: Mapping[tuple[str, str], Contact],
) -> LetterState:  # fmt: skip
    known: dict[str, object] = {"registered": is_registered(letter)}
    before = older.get((letter.person_id, _older_note(letter)))
    if before is not None:
        known |= _gone(POSTED, before.happened_at.astimezone(AMSTERDAM).date())
        known["gone_by"] = names.get(before.consultant_id, "")
    for one in events:
        if one.event == PRINTED:
            known.setdefault("printed_on", one.happened_on)
        elif one.event in GONE:
            known |= _gone(one.event, one.happened_on) | {"barcode": one.barcode}
            known["gone_by"] = names.get(one.consultant_id, "")
        else:
            known |= {"result": one.event, "result_on": one.happened_on, "note": one.note}
    return LetterState(**known)  # type: ignore[arg-type]


def _gone(how: str, day: date) -> dict[str, object]:
    """What was known of the post before is about another journey."""
    return {"gone": how, "gone_on": day, "result": "", "result_on": None, "note": ""}


def _event(store: Store, letter: Letter, event: str, day: date) -> LetterEvent:
    return LetterEvent(
        id=new_id(), person_id=letter.person_id, dossier_id=letter.dossier_id,
        letter_id=letter.id, appointment_id=letter.appointment_id, event=event, happened_on=day,
        registered=is_registered(letter), written_at=store.clock.now(),
        consultant_id=store.author,
    )  # fmt: skip


def _last_gone(session: Session, letter_id: str) -> LetterEvent | None:
    wanted = (
        select(LetterEvent)
        .where(LetterEvent.letter_id == letter_id, LetterEvent.event.in_(GONE))
        .order_by(LetterEvent.happened_on.desc(), LetterEvent.written_at.desc())
    )
    return session.scalars(wanted).first()


def _older(session: Session, people: set[str]) -> dict[tuple[str, str], Contact]:
    return {(one.person_id, one.note): one for one in _older_lines(session, people)}


def _older_lines(session: Session, people: set[str]) -> list[Contact]:
    whose = _whose(Contact.person_id, people)
    return list(session.scalars(select(Contact).where(Contact.form == SENT, whose)))


def _whose(column: InstrumentedAttribute[str], people: set[str]) -> ColumnElement[bool]:
    """Lines of a few are looked up; for many all are read, which is faster then."""
    return column.in_(people) if len(people) <= _FEW else true()


def _older_note(letter: Letter) -> str:
    """The line of an older version; the reference makes it the only one of its kind."""
    how = "aangetekend verstuurd" if is_registered(letter) else "verstuurd"
    return f"Brief {how}: {letter.subject} ({letter.reference})"


def _not_to_come(store: Store, day: date | None) -> date:
    today = store.clock.today()
    if day is not None and day > today:
        raise WrongInput(N_("Kies vandaag, of een dag die al geweest is."), field="day")
    return day or today


def _require(session: Session, letter_id: str) -> Letter:
    letter = session.get(Letter, letter_id)
    if letter is None:
        raise NotFound(N_("Deze brief staat niet (meer) in het dossier."))
    return letter
