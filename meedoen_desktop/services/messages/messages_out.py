"""A message about a talk: day, time and place, no more (method.md 3).

It leaves by the consultant's own telephone or mail, in the words of the team's own templates, and
names nobody but the client, as he wants to be addressed. No address of a home is told.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.letters.blocks import Block, Heading
from meedoen_desktop.letters.composing import Composed, compose
from meedoen_desktop.letters.plain import body_as_text
from meedoen_desktop.models import (
    Appointment,
    Contact,
    Letter,
    LetterEvent,
    TalkMessage,
    new_id,
)
from meedoen_desktop.services.agenda.appointments import AppointmentLine, line_of, with_client
from meedoen_desktop.services.letters import letter_states, letter_templates
from meedoen_desktop.services.letters.invitation_wishes import Wishes
from meedoen_desktop.services.letters.letter_parties import Parties, places_of, read_parties
from meedoen_desktop.services.letters.letter_prefill import for_talk
from meedoen_desktop.services.letters.letter_values import flags_of, tone_of, values_of
from meedoen_desktop.services.messages import message_links, message_ways
from meedoen_desktop.services.messages.message_ways import (
    EMAIL,
    PHONE,
    SMS,
    WHATSAPP,
    Outgoing,
    Sendable,
)
from meedoen_desktop.services.messages.talk_messages import beside
from meedoen_desktop.services.persons.phones import shown

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from meedoen_desktop.store import Store

_AFTER_LETTER, _REMINDER, _MAIL, _SCRIPT = (
    "bericht-na-brief", "herinnering-app", "herinnering-mail", "belscript",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Messages(Sendable):
    """What can be sent about a talk."""

    talk: AppointmentLine


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
        talk, _person = with_client(session, appointment_id)
        line, template_id = line_of(talk), _template(session, talk, store.clock.today())
    parties = read_parties(store, line.person_id)
    rules = parties.municipality.messages
    with store.read() as session:
        reach = message_ways.reach(session, line.person_id, rules)
    told = Messages(
        person_id=line.person_id, name=reach.name, talk=line, refused=reach.refused,
        supporter=reach.supporter, opens=message_ways.opens(store, rules),
        preferred_time=reach.preferred_time, lacks_whatsapp=reach.lacks_whatsapp,
    )  # fmt: skip
    if reach.refused:
        return told
    try:
        return replace(told, ways=_ways(store, parties, line, reach.to, template_id))
    except WrongInput as problem:
        return replace(told, problem=problem)


def script(store: Store, appointment_id: str) -> Script:
    """The call on the day before; `NotFound` when the talk is gone."""
    with store.read() as session:
        talk, person = with_client(session, appointment_id)
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
        talk, _person = with_client(session, appointment_id)
        contact = _contact(store, talk, "message", "")
        contact.note = _NOTES.get(channel, _NOTES[""])
        told = beside(contact, talk.wall_time, channel, store.clock.today())
        session.add_all((contact, told))
        return contact.id


def called(store: Store, appointment_id: str, result: str, note: str = "") -> str:
    """The client was called about the talk, with a result of `quick_notes`; returns the id."""
    with store.work() as session:
        talk, _person = with_client(session, appointment_id)
        contact = _contact(store, talk, "phone", result)
        contact.note = note.strip()
        told = beside(contact, talk.wall_time, PHONE, store.clock.today())
        session.add_all((contact, told))
        return contact.id


_STRANDED = frozenset(letter_states.RESULTS) - {letter_states.DELIVERED}
_NOTES = {
    WHATSAPP: "Bericht over de afspraak, met WhatsApp",
    SMS: "Bericht over de afspraak, met sms",
    EMAIL: "Bericht over de afspraak, met e-mail",
    "": "Bericht over de afspraak",
}
"""Dutch, as all that stands in a file."""


def _ways(
    store: Store, parties: Parties, line: AppointmentLine, to: Mapping[str, str], template_id: str
) -> tuple[Outgoing, ...]:
    found = []
    for channel, address in to.items():
        written = _written(store, parties, line, _MAIL if channel == EMAIL else template_id)
        text = body_as_text(written.body)
        found.append(message_ways.outgoing(channel, address, written.subject, text))
    return tuple(found)


def _written(store: Store, parties: Parties, line: AppointmentLine, template_id: str) -> Composed:
    """The template with all its fields; `WrongInput` names one that is still empty."""
    template = letter_templates.template(store, template_id)
    usual = next(iter(places_of(parties.municipality)), None)
    begun = Wishes(template_id=template_id, place=usual.in_words if usual else "")
    wishes = for_talk(begun, line)
    values = parties.sender.values | values_of(parties, wishes, store.clock.today(), (line,))
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


def _template(session: Session, talk: Appointment, today: date) -> str:
    """After the letter about this moment the message repeats it; later ones remind.

    From the day before on it is a reminder, whether the letter was repeated or not; a letter that
    did not arrive is not spoken of either.
    """
    if talk.wall_time < (today + timedelta(days=2)).isoformat():
        return _REMINDER
    told = select(TalkMessage.id).filter_by(appointment_id=talk.id, about=talk.wall_time)
    if session.scalars(told).first() is not None:
        return _REMINDER
    stranded = select(LetterEvent.letter_id).where(LetterEvent.event.in_(_STRANDED))
    went = (
        select(Letter.fields)
        .join(LetterEvent, LetterEvent.letter_id == Letter.id)
        .where(
            Letter.appointment_id == talk.id,
            LetterEvent.event.in_(letter_states.GONE),
            Letter.id.not_in(stranded),
        )
    )
    moments = (json.loads(fields or "{}").get("talk") for fields in session.scalars(went))
    return _AFTER_LETTER if any(one in {None, "", talk.wall_time} for one in moments) else _REMINDER


def _contact(store: Store, talk: Appointment, form: str, result: str) -> Contact:
    return Contact(
        id=new_id(), person_id=talk.person_id, dossier_id=talk.dossier_id, form=form,
        result=result, happened_at=store.clock.now(), appointment_id=talk.id,
        consultant_id=store.author,
    )  # fmt: skip
