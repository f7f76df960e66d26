"""*Snelnotitie*: who, what came of it, what is next; kept in seconds, and safe while typed."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import date

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import Contact, Person, new_id
from meedoen_desktop.services import drafts
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store

KIND = "note"
RESULTS: tuple[tuple[str, str], ...] = (
    ("spoken", N_("Gesproken")),
    ("no_answer", N_("Geen gehoor")),
    ("voicemail", N_("Voicemail")),
    ("supporter", N_("Begeleider")),
    ("", N_("Notitie")),
)
"""Result codes with their labels; "" is a note without contact."""


@dataclass(frozen=True, slots=True)
class QuickNote:
    """What is filled in. ``next_on`` is an ISO day or empty; ``who`` is only for the screen."""

    person_id: str = ""
    who: str = ""
    result: str = "spoken"
    note: str = ""
    next_step: str = ""
    next_on: str = ""

    @property
    def is_empty(self) -> bool:
        """Nothing worth keeping was filled in."""
        return not (self.note.strip() or self.next_step.strip() or self.person_id)


def resume(store: Store, person_id: str = "") -> tuple[str, QuickNote]:
    """The draft that is open, or a new one for ``person_id``; its id and what stands in it."""
    draft = drafts.open_draft(store, KIND, "quick")
    kept = drafts.values(store, draft.id)
    known = {field.name for field in fields(QuickNote)}
    note = QuickNote(**{key: str(value) for key, value in kept.items() if key in known})
    if note.is_empty and person_id:
        note = QuickNote(person_id=person_id, who=name(store, person_id))
    return draft.id, note


def name(store: Store, person_id: str) -> str:
    """The name of a client; ``NotFound``."""
    with store.read() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        return full_name(name_of(person))


def keep_draft(store: Store, draft_id: str, note: QuickNote) -> None:
    """Keep what is typed; on return it survives a crash."""
    drafts.save_values(store, draft_id, asdict(note))


def discard(store: Store, draft_id: str) -> None:
    """Throw the open note away."""
    drafts.discard(store, draft_id)


def finish(store: Store, draft_id: str, note: QuickNote) -> str:
    """Put the note in the dossier and end the draft; returns its id, for ``take_back``.

    ``WrongInput`` names what is missing: a client, or anything to keep.
    """
    if not note.person_id:
        raise WrongInput(N_("Kies eerst de cliënt."), field="who")
    if not note.result and not note.note.strip() and not note.next_step.strip():
        raise WrongInput(N_("Schrijf iets op, of kies wat er uit het contact kwam."), field="note")
    if note.next_on and not note.next_step.strip():
        raise WrongInput(N_("Wat gaat u op die dag doen?"), field="next_step")
    with store.work() as session:
        person = session.get(Person, note.person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        kept = _contact(store, person, note)
        session.add(kept)
        drafts.remove(session, draft_id)
        return kept.id


def take_back(store: Store, contact_id: str) -> None:
    """Undo ``finish``; it is fine when the note is gone already."""
    with store.work() as session:
        found = session.get(Contact, contact_id)
        if found is not None:
            session.delete(found)


def _contact(store: Store, person: Person, note: QuickNote) -> Contact:
    return Contact(
        id=new_id(),
        dossier_id=person.dossier_id,
        person_id=person.id,
        happened_at=store.clock.now(),
        form="phone" if note.result else "note",
        result=note.result,
        note=note.note.strip(),
        next_step=note.next_step.strip(),
        next_on=date.fromisoformat(note.next_on) if note.next_on else None,
        consultant_id=store.author,
    )
