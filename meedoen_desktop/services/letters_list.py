"""All letters of the vault: begun, made and sent. *Did it go out or not?* is answered per line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import Contact, Draft, Letter, Person
from meedoen_desktop.services import letter_templates
from meedoen_desktop.services.invitation_wishes import KIND
from meedoen_desktop.services.letters_kept import SENT, sent_note
from meedoen_desktop.services.persons import name_of
from meedoen_desktop.store import Store

BEGUN, MADE, WENT_OUT = "begun", "made", "sent"


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One letter; one that is only begun has a ``template_id`` and no ``letter_id``."""

    person_id: str
    client: str
    letter_id: str
    template_id: str
    title: str
    reference: str
    day: date
    """Begun, made or sent on this day."""
    state: str


def all_letters(store: Store) -> tuple[LetterLine, ...]:
    """Every letter, newest first; what is begun stands on top."""
    names = {one.id: one.name for one in letter_templates.all_templates(store)}
    with store.read() as session:
        begun = _begun(session, names)
        made = _made(session)
    return (*begun, *sorted(made, key=lambda one: one.day, reverse=True))


def _begun(session: Session, names: dict[str, str]) -> list[LetterLine]:
    wanted = (
        select(Draft, Person)
        .join(Person, Person.id == Draft.person_id)
        .where(Draft.kind == KIND)
        .order_by(Draft.updated_at.desc())
    )
    return [
        LetterLine(
            person.id, full_name(name_of(person)), "", draft.subject_id,
            names.get(draft.subject_id, ""), "", draft.updated_at.astimezone(AMSTERDAM).date(),
            BEGUN,
        )
        for draft, person in session.execute(wanted)
    ]  # fmt: skip


def _made(session: Session) -> list[LetterLine]:
    sent = {
        (one.person_id, one.note): one.happened_at.astimezone(AMSTERDAM).date()
        for one in session.scalars(select(Contact).where(Contact.form == SENT))
    }
    wanted = select(Letter, Person).join(Person, Person.id == Letter.person_id)
    lines = []
    for letter, person in session.execute(wanted):
        went = sent.get((person.id, sent_note(letter)))
        lines.append(
            LetterLine(
                person.id, full_name(name_of(person)), letter.id, letter.template_id,
                letter.subject, letter.reference, went or letter.dated_on,
                WENT_OUT if went else MADE,
            )
        )  # fmt: skip
    return lines
