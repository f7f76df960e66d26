"""All letters of the vault: begun, made and sent. *Did it go out or not?* is answered per line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import Draft, Letter, Person
from meedoen_desktop.services.clients.assignments import of_colleagues
from meedoen_desktop.services.letters import letter_states, letter_templates
from meedoen_desktop.services.letters.invitation_wishes import KIND
from meedoen_desktop.services.letters.letter_states import LetterState
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store

BEGUN, MADE = "begun", "made"
_NOTHING = LetterState()


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
    """Of what stands in ``state``."""
    state: str
    """`BEGUN`, `MADE`, how it went out, or what the post says (`letter_states`)."""
    known: LetterState = _NOTHING
    is_colleagues: bool = False
    """A colleague made it, for a client of a colleague."""

    @property
    def is_gone(self) -> bool:
        """Whether it went out."""
        return bool(self.known.gone)


def ready_for_post(store: Store) -> tuple[LetterLine, ...]:
    """What was made by the team and did not go out yet, the oldest first."""
    today = store.clock.today()
    with store.read() as session:
        others = of_colleagues(session, store.author, today)
        made = [one for one in _made(session, store.author, others) if not one.is_gone]
    return tuple(sorted(made, key=lambda one: one.day))


def all_letters(store: Store) -> tuple[LetterLine, ...]:
    """Every letter, newest first; what is begun stands on top."""
    names = {one.id: one.name for one in letter_templates.all_templates(store)}
    with store.read() as session:
        begun = _begun(session, names)
        made = _made(session)
    return (*begun, *sorted(made, key=lambda one: one.day, reverse=True))


def line(store: Store, letter_id: str) -> LetterLine:
    """One letter that was made; `NotFound`."""
    with store.read() as session:
        letter = session.get(Letter, letter_id)
        person = session.get(Person, letter.person_id) if letter is not None else None
        if letter is None or person is None:
            raise NotFound(N_("Deze brief staat niet (meer) in het dossier."))
        return _line(letter, person, letter_states.state_of(session, letter))


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


def _made(
    session: Session, author: str = "", others: frozenset[str] = frozenset()
) -> list[LetterLine]:
    rows = session.execute(
        select(Letter, Person)
        .join(Person, Person.id == Letter.person_id)
        .order_by(Person.sort_key, Letter.dated_on)
    ).all()
    known = letter_states.states(session, [letter for letter, _person in rows])
    return [
        _line(
            letter, person, known[letter.id],
            is_colleagues=person.id in others and letter.consultant_id != author,
        )
        for letter, person in rows
    ]  # fmt: skip


def _line(
    letter: Letter, person: Person, state: LetterState, *, is_colleagues: bool = False
) -> LetterLine:
    return LetterLine(
        person.id, full_name(name_of(person)), letter.id, letter.template_id, letter.subject,
        letter.reference, state.result_on or state.gone_on or letter.dated_on,
        state.result or state.gone or MADE, state, is_colleagues,
    )  # fmt: skip
