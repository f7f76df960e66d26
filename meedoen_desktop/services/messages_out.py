"""A message about a talk: day, time and place, no more (method.md 3).

It leaves by the consultant's own telephone or mail, in the words of the team's own templates, and
names nobody but the client, as he wants to be addressed. No address of a home is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.blocks import Block, Heading
from meedoen_desktop.letters.composing import Composed, compose
from meedoen_desktop.letters.plain import body_as_text
from meedoen_desktop.models import Appointment, Contact, LetterEvent, Person, TalkMessage, new_id
from meedoen_desktop.services import letter_templates, message_links, message_wishes, relations
from meedoen_desktop.services.appointments import AppointmentLine, line_of
from meedoen_desktop.services.invitation_wishes import Wishes
from meedoen_desktop.services.letter_parties import Parties, places_of, read_parties
from meedoen_desktop.services.letter_prefill import for_talk
from meedoen_desktop.services.letter_values import flags_of, tone_of, values_of
from meedoen_desktop.services.phones import shown
from meedoen_desktop.services.talk_messages import beside

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from meedoen_desktop.store import Store

WHATSAPP, SMS, EMAIL, PHONE = "whatsapp", "sms", "email", "phone"
CHANNELS = (WHATSAPP, SMS, EMAIL)
"""In the order in which they are offered to who prefers none."""
_AFTER_LETTER, _REMINDER, _MAIL, _SCRIPT = (
    "bericht-na-brief", "herinnering-app", "herinnering-mail", "belscript",
)  # fmt: skip
NO_WISH, BY_LETTER, BY_SUPPORTER, DIED = "wish", "letter", "supporter", "died"
"""Why a client gets no message."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message by one channel; ``link`` is what a telephone scans or a program opens."""

    channel: str
    to: str
    """As one writes it."""
    subject: str
    text: str
    link: str


@dataclass(frozen=True, slots=True)
class Messages:
    """What can be sent about a talk, the way that the client prefers first."""

    person_id: str
    name: str
    talk: AppointmentLine
    ways: tuple[Outgoing, ...] = ()
    refused: str = ""
    """Why none is sent: one of the codes above; "" when it may."""
    supporter: str = ""
    """Through whom contact goes, with the number."""
    problem: WrongInput | None = None
    """What the text still lacks."""
    opens: datetime | None = None
    """The first moment (wall time) at which the municipality sends messages, when not now."""
    preferred_time: str = ""
    lacks_whatsapp: bool = False
    """The client prefers WhatsApp, and the municipality did not switch it on."""

    def by(self, channel: str) -> Outgoing | None:
        """The message by one channel."""
        return next((one for one in self.ways if one.channel == channel), None)


@dataclass(frozen=True, slots=True)
class Script:
    """What to say on the telephone."""

    person_id: str
    name: str
    talk: AppointmentLine
    phone: str
    link: str
    parts: tuple[tuple[str, str], ...] = ()
    """A heading, and what to say there."""
    problem: WrongInput | None = None


def messages(store: Store, appointment_id: str) -> Messages:
    """The messages about a talk; `NotFound` when it is gone."""
    with store.read() as session:
        talk, person = _about(session, appointment_id)
        line, refused = line_of(talk), _refused(session, person)
        channel, preferred_time = person.preferred_channel, person.preferred_time
        numbers, email = (person.phone, person.phone_2), person.email
        supporter = _supporter(session, person.id)
        template_id = _REMINDER if _was_told(session, talk) or not _has_letter(session, talk) else (
            _AFTER_LETTER)  # fmt: skip
    parties = read_parties(store, line.person_id)
    rules = parties.municipality.messages
    now = store.clock.now().astimezone(AMSTERDAM).replace(tzinfo=None)
    opens = rules.next_moment(now)
    told = Messages(
        line.person_id, parties.client, line, refused=refused, supporter=supporter,
        opens=opens if opens > now else None, preferred_time=preferred_time,
        lacks_whatsapp=channel == WHATSAPP and not rules.whatsapp,
    )  # fmt: skip
    if refused:
        return told
    mobile = next((one for one in numbers if message_links.takes_messages(one)), "")
    to = {WHATSAPP: mobile if rules.whatsapp else "", SMS: mobile, EMAIL: email}
    order = sorted((one for one in CHANNELS if to[one]), key=lambda one: one != channel)
    try:
        ways = tuple(_outgoing(store, parties, line, one, to[one], template_id) for one in order)
    except WrongInput as problem:
        return replace(told, problem=problem)
    return replace(told, ways=ways)


def script(store: Store, appointment_id: str) -> Script:
    """The call on the day before; `NotFound` when the talk is gone."""
    with store.read() as session:
        talk, person = _about(session, appointment_id)
        line, phone = line_of(talk), person.phone or person.phone_2
    parties = read_parties(store, line.person_id)
    link = message_links.call(phone) if phone else ""
    told = Script(line.person_id, parties.client, line, shown(phone), link)
    try:
        return replace(told, parts=_parts(_written(store, parties, line, _SCRIPT).body))
    except WrongInput as problem:
        return replace(told, problem=problem)


def mark_sent(store: Store, appointment_id: str, channel: str) -> str:
    """It was sent: a line in the history, with the moment that it told. Returns its id."""
    with store.work() as session:
        talk, _person = _about(session, appointment_id)
        contact = _contact(store, talk, "message", "")
        contact.note = _NOTES.get(channel, _NOTES[""])
        told = beside(contact, talk.wall_time, channel, store.clock.today())
        session.add_all((contact, told))
        return contact.id


def called(store: Store, appointment_id: str, result: str, note: str = "") -> str:
    """The client was called about the talk, with a result of `quick_notes`; returns the id."""
    with store.work() as session:
        talk, _person = _about(session, appointment_id)
        contact = _contact(store, talk, "phone", result)
        contact.note = note.strip()
        told = beside(contact, talk.wall_time, PHONE, store.clock.today())
        session.add_all((contact, told))
        return contact.id


_NOTES = {
    WHATSAPP: "Bericht over de afspraak, met WhatsApp",
    SMS: "Bericht over de afspraak, met sms",
    EMAIL: "Bericht over de afspraak, met e-mail",
    "": "Bericht over de afspraak",
}
"""Dutch, as all that stands in a file."""


def _outgoing(
    store: Store, parties: Parties, line: AppointmentLine, channel: str, to: str, template_id: str
) -> Outgoing:
    written = _written(store, parties, line, _MAIL if channel == EMAIL else template_id)
    subject, text = written.subject, body_as_text(written.body)
    if channel == EMAIL:
        return Outgoing(channel, to, subject, text, message_links.mailto(to, subject, text))
    link = message_links.whatsapp if channel == WHATSAPP else message_links.sms
    return Outgoing(channel, shown(to), subject, text, link(to, text))


def _written(store: Store, parties: Parties, line: AppointmentLine, template_id: str) -> Composed:
    """The template with all its fields; `WrongInput` names one that is still empty."""
    template = letter_templates.template(store, template_id)
    usual = next(iter(places_of(parties.municipality)), None)
    begun = Wishes(template_id=template_id, place=usual.in_words if usual else "")
    wishes = for_talk(begun, line)
    values = parties.sender.values | values_of(parties, wishes, (line,))
    return compose(
        template, values, flags_of(parties, wishes), tone=tone_of(parties, wishes), draft=False
    )


def _parts(body: Iterable[Block]) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, list[Block]]] = []
    for block in body:
        if isinstance(block, Heading):
            found.append((block.text, []))
        elif found:
            found[-1][1].append(block)
        else:
            found.append(("", [block]))
    return tuple((heading, body_as_text(blocks)) for heading, blocks in found)


def _refused(session: Session, person: Person) -> str:
    if person.deceased:
        return DIED
    if message_wishes.wants_none(session, person.id):
        return NO_WISH
    preferred = person.preferred_channel
    return preferred if preferred in {BY_LETTER, BY_SUPPORTER} else ""


def _supporter(session: Session, person_id: str) -> str:
    found = relations.first_of(session, person_id, relations.SUPPORTER)
    return ", ".join(part for part in (found.name, shown(found.phone)) if part) if found else ""


def _has_letter(session: Session, talk: Appointment) -> bool:
    wanted = select(LetterEvent.id).filter_by(appointment_id=talk.id)
    return session.scalars(wanted).first() is not None


def _was_told(session: Session, talk: Appointment) -> bool:
    wanted = select(TalkMessage.id).filter_by(appointment_id=talk.id, about=talk.wall_time)
    return session.scalars(wanted).first() is not None


def _contact(store: Store, talk: Appointment, form: str, result: str) -> Contact:
    return Contact(
        id=new_id(), person_id=talk.person_id, dossier_id=talk.dossier_id, form=form,
        result=result, happened_at=store.clock.now(), appointment_id=talk.id,
        consultant_id=store.author,
    )  # fmt: skip


def _about(session: Session, appointment_id: str) -> tuple[Appointment, Person]:
    talk = session.get(Appointment, appointment_id)
    person = session.get(Person, talk.person_id) if talk is not None else None
    if talk is None or person is None:
        raise NotFound(N_("Deze afspraak staat niet (meer) in de kluis."))
    return talk, person
