"""Whether a client wants messages, by which ways they can go, and when they may be sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import Person
from meedoen_desktop.services.dossier import relations
from meedoen_desktop.services.messages import message_links, message_wishes
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.services.persons.phones import shown

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from meedoen_desktop.method.message_rules import MessageRules
    from meedoen_desktop.store import Store

WHATSAPP, SMS, EMAIL, PHONE = "whatsapp", "sms", "email", "phone"
CHANNELS = (WHATSAPP, SMS, EMAIL)
"""In the order in which they are offered to who prefers none."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Sendable:
    """What can be sent to a client, the way that he prefers first."""

    person_id: str
    name: str
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


@dataclass(frozen=True, slots=True)
class Reach:
    """A client's own ways, and what he wishes; ``to`` has numbers (E.164) and address by channel,
    the preferred one first.
    """

    name: str
    refused: str
    supporter: str
    to: dict[str, str]
    preferred_time: str
    lacks_whatsapp: bool


def reach(session: Session, person_id: str, rules: MessageRules) -> Reach:
    """How a client can be reached by a message; `NotFound`."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
    numbers = (person.phone, person.phone_2)
    mobile = next((one for one in numbers if message_links.takes_messages(one)), "")
    to = {WHATSAPP: mobile if rules.whatsapp else "", SMS: mobile, EMAIL: person.email}
    prefers = person.preferred_channel
    order = sorted((one for one in CHANNELS if to[one]), key=lambda one: one != prefers)
    return Reach(
        full_name(name_of(person)), _refused(session, person), _supporter(session, person_id),
        {one: to[one] for one in order}, person.preferred_time,
        prefers == WHATSAPP and not rules.whatsapp,
    )  # fmt: skip


def opens(store: Store, rules: MessageRules) -> datetime | None:
    """From when messages may go out; None when they may now."""
    now = store.clock.now().astimezone(AMSTERDAM).replace(tzinfo=None)
    found = rules.next_moment(now)
    return found if found > now else None


def outgoing(channel: str, to: str, subject: str, text: str) -> Outgoing:
    """A message with the link that begins it."""
    if channel == EMAIL:
        return Outgoing(channel, to, subject, text, message_links.mailto(to, subject, text))
    link = message_links.whatsapp if channel == WHATSAPP else message_links.sms
    return Outgoing(channel, shown(to), subject, text, link(to, text))


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
