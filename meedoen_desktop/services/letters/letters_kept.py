"""Letters that were printed or saved: immutable, opened again as the very same bytes.

The PDF is stored as an encrypted blob first, its row second; the talk, the spent reference and
the end of the draft are one transaction with the row.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters import fits
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import Appointment, Draft, Fact, Letter, Person
from meedoen_desktop.services import drafts
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.clients.attachments import write_outside
from meedoen_desktop.services.letters import letter_batch, letter_states, references
from meedoen_desktop.services.letters.invitation_wishes import KIND, Wishes
from meedoen_desktop.services.letters.letter_file_name import kind_word, letter_file_name
from meedoen_desktop.services.letters.letter_prefill import CALL_BEFORE, WHATSAPP
from meedoen_desktop.services.letters.letter_second_page import Painter
from meedoen_desktop.services.letters.letter_states import LetterState
from meedoen_desktop.services.letters.letter_writing import MadeLetter, made
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.services.written import written_order
from meedoen_desktop.store import Store

PRINT, EXPORT = "print", "export"


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """One letter in the dossier."""

    id: str
    person_id: str
    reference: str
    subject: str
    dated_on: date
    size: int
    """Bytes of the PDF."""
    state: LetterState
    file_name: str
    """Of a saved copy: without the client's name, which would show on a screen."""
    kind: str = ""
    """What it is, in a word or two."""
    moment: datetime | None = None
    """Wall time of the talk or meeting that it tells of; older versions kept it of some."""

    @property
    def sent_on(self) -> date | None:
        """When it went out; None when nobody said so."""
        return self.state.gone_on


def keep(
    store: Store,
    person_id: str,
    wishes: Wishes,
    paint: Painter | None = None,
    *,
    batch_id: str = "",
) -> KeptLetter:
    """Put the letter in the dossier and plan, move or cancel its talk.

    ``paint`` makes its second page. Of a pile (``batch_id``) a client gets one letter: the second
    time it is the first one that comes back.

    Raises ``WrongInput`` when it may not go out and ``MissingField`` for an empty field; then
    nothing changed.
    """
    letter_made = made(store, person_id, wishes)
    blob = store.attachments.put(letter_made.pdf(paint))
    with store.work() as session:
        if batch_id and (before := letter_batch.made_before(session, batch_id, person_id)):
            return _kept(session, _require(session, before))
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        letter = _letter(letter_made, wishes, store.author)
        letter.blob, letter.size = blob.name, blob.size
        letter.appointment_id = _settle_talk(session, person, letter_made, store.author)
        session.add(letter)
        references.spend(session)
        finish_draft(session, person_id, wishes)
        if batch_id:
            letter_batch.note_made(session, batch_id, person_id, letter.id)
        else:
            _remember(session, letter_made, wishes)
        return _kept(session, letter)


def letters_of(store: Store, person_id: str) -> tuple[KeptLetter, ...]:
    """All letters to a client, newest first."""
    wanted = (
        select(Letter)
        .filter_by(person_id=person_id)
        .order_by(Letter.dated_on.desc(), written_order("letter").desc())
    )
    with store.read() as session:
        letters = session.scalars(wanted).all()
        known = letter_states.states(session, letters)
        return tuple(_line(one, known[one.id]) for one in letters)


def read(store: Store, letter_id: str) -> KeptLetter:
    """One letter without its PDF; `NotFound`."""
    with store.read() as session:
        return _kept(session, _require(session, letter_id))


def open_letter(store: Store, letter_id: str) -> tuple[KeptLetter, bytes]:
    """A letter and its PDF, byte for byte as it was kept; logged as a view."""
    with store.read() as session:
        letter = _require(session, letter_id)
        kept = _kept(session, letter)
        blob, dossier_id = letter.blob, letter.dossier_id
    store.log_access("view", dossier_id)
    return kept, store.attachments.get(blob)


def client_of(store: Store, letter_id: str) -> str:
    """The full name of the client, for the screen."""
    with store.read() as session:
        person = session.get(Person, _require(session, letter_id).person_id)
        return full_name(name_of(person)) if person else ""


def pdf_of(store: Store, letter_id: str) -> bytes:
    """The bytes of a letter that is on the screen already (see `open_letter`)."""
    with store.read() as session:
        blob = _require(session, letter_id).blob
    return store.attachments.get(blob)


def export(store: Store, letter_id: str, target: Path) -> Path:
    """Write a copy where the user wants it, logged before it happens."""
    pdf = pdf_of(store, letter_id)
    went_out(store, letter_id, EXPORT)
    write_outside(target, pdf)
    return target


def went_out(store: Store, letter_id: str, action: str) -> None:
    """Write to the access log that a letter left the vault: `PRINT` or `EXPORT`."""
    with store.read() as session:
        dossier_id = _require(session, letter_id).dossier_id
    store.log_access(action, dossier_id)


def mark_sent(store: Store, letter_id: str, how: str = letter_states.POSTED) -> KeptLetter:
    """It went out today, unless somebody said so before."""
    if read(store, letter_id).sent_on is None:
        letter_states.went(store, letter_id, how)
    return read(store, letter_id)


def unmark_sent(store: Store, letter_id: str) -> KeptLetter:
    """Undo `mark_sent`."""
    with store.work() as session:
        letter = _require(session, letter_id)
        letter_states.forget_going(session, letter)
        session.flush()
        return _kept(session, letter)


def _settle_talk(session: Session, person: Person, letter: MadeLetter, consultant_id: str) -> str:
    """The talk is planned, moved or cancelled as the letter says; returns its id, if any."""
    planned = session.get(Appointment, letter.appointment_id) if letter.appointment_id else None
    if letter.template.fits.purpose == fits.CANCEL and planned is not None:
        planned.status = appointments.CANCELLED
        planned.sequence += 1
    if letter.talk is not None:
        return appointments.write(
            session, person, letter.talk, consultant_id, letter.appointment_id
        )
    return letter.appointment_id


def _letter(made: MadeLetter, wishes: Wishes, consultant_id: str) -> Letter:
    details = made.details
    made_from = {
        "values": made.values,
        "flags": sorted(details.flags),
        "tone": details.tone,
        "extra": wishes.extra,
        "own_text": wishes.own_text,
        "enclosures": details.enclosures,
        "registered": details.registered,
        "sheet": made.sheet.language if made.sheet else "",
        "address": made.content.address,
        "salutation": made.content.salutation,
        "talk": appointments.wall_time(made.talk) if made.talk else "",
        "moment": _told(wishes),
        "window": asdict(made.window),
        "purpose": made.template.fits.purpose,
        "file_number": made.parties.file_number,
        "municipality": [made.parties.municipality.id, made.parties.municipality.version],
    }
    return Letter(
        person_id=made.parties.person_id, dossier_id=made.parties.dossier_id,
        template_id=made.template.id, template_version=made.template.version,
        reference=details.reference, dated_on=details.day, subject=made.content.subject,
        fields=json.dumps(made_from, ensure_ascii=False, sort_keys=True),
        consultant_id=consultant_id,
    )  # fmt: skip


def _remember(session: Session, letter: MadeLetter, wishes: Wishes) -> None:
    """What was chosen for one client holds for the next letter; who has no phone tells nothing."""
    session.merge(Fact(key=WHATSAPP, value="ja" if wishes.whatsapp else "nee"))
    if letter.parties.has_phone:
        session.merge(Fact(key=CALL_BEFORE, value="ja" if wishes.call_before else "nee"))


def finish_draft(session: Session, person_id: str, wishes: Wishes) -> None:
    """What was typed is done, inside a transaction that is running."""
    same = select(Draft).filter_by(kind=KIND, subject_id=wishes.template_id, person_id=person_id)
    for draft in session.scalars(same).all():
        drafts.remove(session, draft.id)


def _kept(session: Session, letter: Letter) -> KeptLetter:
    return _line(letter, letter_states.state_of(session, letter))


def _told(wishes: Wishes) -> str:
    """The moment in the letter, as `appointments.wall_time` writes one."""
    if wishes.day is None or wishes.at is None:
        return ""
    return appointments.wall_time(Talk(wishes.day, wishes.at))


def _line(letter: Letter, state: LetterState) -> KeptLetter:
    """Letters of older versions did not keep their kind and dossier number: their reference."""
    made_from = json.loads(letter.fields)
    purpose = made_from.get("purpose", fits.OTHER)
    number = made_from.get("file_number", letter.reference)
    told = made_from.get("moment") or made_from.get("talk")
    return KeptLetter(
        letter.id, letter.person_id, letter.reference, letter.subject, letter.dated_on,
        letter.size, state, letter_file_name(purpose, number, letter.dated_on),
        kind_word(purpose), datetime.fromisoformat(told) if told else None,
    )  # fmt: skip


def _require(session: Session, letter_id: str) -> Letter:
    letter = session.get(Letter, letter_id)
    if letter is None:
        raise NotFound(N_("Deze brief staat niet (meer) in het dossier."))
    return letter
