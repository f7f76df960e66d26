"""An e-mail with a kept letter in it, for the consultant's own program; and messages that went out.

Nothing is sent by this program: it makes a draft (RFC 5322, marked unsent so that Outlook opens it
to be sent), and keeps in the history what the consultant says went out.
"""

from __future__ import annotations

from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters import fits
from meedoen_desktop.models import Contact, Person, new_id
from meedoen_desktop.services.clients.attachments import write_outside
from meedoen_desktop.services.letters import letter_templates, letters_kept
from meedoen_desktop.services.letters.invitation_wishes import Wishes
from meedoen_desktop.services.letters.letter_parties import read_parties
from meedoen_desktop.services.letters.letter_values import greeting
from meedoen_desktop.services.letters.letter_writing import made
from meedoen_desktop.services.messages import message_ways
from meedoen_desktop.services.messages.message_ways import Sendable
from meedoen_desktop.services.messages.talk_messages import beside
from meedoen_desktop.store import Store

MESSAGE = "message"
"""The form of the contact that says that a message went out."""
_USUAL = {fits.EMAIL: "email", fits.TEXT: "sms", fits.CALL: "phone", fits.LETTER: "email"}
_BODY = """{greeting},

In de bijlage vindt u mijn brief. Heeft u een vraag? Bel mij gerust{phone}.

Met vriendelijke groet,
{name}
"""


def eml(store: Store, letter_id: str) -> bytes:
    """The draft with the kept letter as its attachment."""
    kept = letters_kept.read(store, letter_id)
    parties = read_parties(store, kept.person_id)
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    to = _address(store, kept.person_id)
    if to:
        mail["To"] = to
    mail["Subject"] = kept.subject
    phone = f" op {parties.sender.phone}" if parties.sender.phone else ""
    mail.set_content(
        _BODY.format(greeting=greeting(parties), phone=phone, name=parties.sender.name)
    )
    mail.add_attachment(
        letters_kept.pdf_of(store, letter_id), maintype="application", subtype="pdf",
        filename=kept.file_name,
    )  # fmt: skip
    return mail.as_bytes()


def export_email(store: Store, letter_id: str, target: Path) -> Path:
    """Write the draft where the user wants it, logged before it happens."""
    draft = eml(store, letter_id)
    letters_kept.went_out(store, letter_id, letters_kept.EXPORT)
    write_outside(target, draft)
    return target


def sendable(store: Store, person_id: str, wishes: Wishes) -> Sendable:
    """The message with the ways that it can go; `problem` says what its text still lacks."""
    rules = read_parties(store, person_id).municipality.messages
    with store.read() as session:
        reach = message_ways.reach(session, person_id, rules)
    found = Sendable(
        person_id=person_id, name=reach.name, refused=reach.refused, supporter=reach.supporter,
        opens=message_ways.opens(store, rules), preferred_time=reach.preferred_time,
        lacks_whatsapp=reach.lacks_whatsapp,
    )  # fmt: skip
    try:
        letter = made(store, person_id, wishes)
    except WrongInput as problem:
        return replace(found, problem=problem)
    is_mail = letter.template.fits.medium == fits.EMAIL
    ways = tuple(
        message_ways.outgoing(channel, to, letter.content.subject, letter.text())
        for channel, to in reach.to.items()
        if (channel == message_ways.EMAIL) is is_mail
    )
    return found if reach.refused else replace(found, ways=ways)


def message_sent(store: Store, person_id: str, wishes: Wishes, channel: str = "") -> str:
    """It went out: a line in the history, and the end of its draft; returns the contact's id.

    ``channel`` is one of `message_ways`; empty: the usual one for such a message.
    Raises as `letter_writing.made`: what lacks something was not sent like this.
    """
    made(store, person_id, wishes)
    template = letter_templates.template(store, wishes.template_id)
    with store.work() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        contact = Contact(
            id=new_id(), person_id=person_id, dossier_id=person.dossier_id, form=MESSAGE,
            happened_at=store.clock.now(), note=f"Bericht verstuurd: {template.name}",
            appointment_id=wishes.appointment_id, consultant_id=store.author,
        )  # fmt: skip
        session.add(contact)
        if wishes.appointment_id and wishes.moment:
            moment, way = f"{wishes.moment:%Y-%m-%dT%H:%M}", channel or _USUAL[template.fits.medium]
            session.add(beside(contact, moment, way, store.clock.today()))
        letters_kept.finish_draft(session, person_id, wishes)
        return contact.id


def _address(store: Store, person_id: str) -> str:
    with store.read() as session:
        person = session.get(Person, person_id)
        return person.email if person else ""
