"""Who writes to whom: the client, the consultant and the municipality, as a letter needs them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import MissingField, NotFound, TooLong
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.addresses import Address
from meedoen_desktop.letters.addressing import Addressing, Representative, addressing
from meedoen_desktop.letters.content import Letterhead, mark_of
from meedoen_desktop.letters.names import PersonName, full_name, name_in_text, salutation
from meedoen_desktop.letters.paper import too_long
from meedoen_desktop.letters.window import WindowSettings
from meedoen_desktop.letters.writing import Sender
from meedoen_desktop.method.municipality import Municipality, Office, load_municipality
from meedoen_desktop.models import (
    Consultant,
    Contact,
    DatedFact,
    Dossier,
    Intake,
    Person,
    Relation,
    TalkMessage,
    TeamSettings,
)
from meedoen_desktop.services.persons import phones
from meedoen_desktop.services.persons.persons import address_of, name_of
from meedoen_desktop.services.written import written_order
from meedoen_desktop.store import Store

_TOWN_LINE = re.compile(r"([1-9]\d{3} ?[A-Za-z]{2})\s+(\S.*)")
_NAMED = 32
"""Characters of a line that does not fit: enough to see which one it is."""
_SPOKEN = "spoken"
_SMALL_WORDS = frozenset({"aan", "bij", "de", "den", "der", "en", "het", "in", "op", "over", "van"})


@dataclass(frozen=True, slots=True)
class Parties:
    """Everything outside the letter's own choices."""

    person_id: str
    dossier_id: str
    client: str
    """Full name, for the screen."""
    client_in_text: str
    file_number: str
    has_phone: bool
    likes_interpreter: bool
    needs_interpreter: bool
    """Known: the client talks with an interpreter."""
    had_intake: bool
    talked: bool
    """Somebody of the team spoke with the client: a letter makes no acquaintance any more."""
    addressing: Addressing
    sender: Sender
    working_days: str
    municipality: Municipality
    profile_id: str
    channel: str = ""
    """How the client likes to be reached (`Person.preferred_channel`)."""
    language: str = ""
    """That the client likes to speak, as a code; "" is Dutch."""
    salutation: str = ""
    """As a letter begins, also where nothing can be sent by post."""
    client_phone: str = ""
    """As one writes it; the number that is called first."""
    group: str = ""
    """The code of the client's group or route today, if any: only for the tone."""

    @property
    def offers_interpreter(self) -> bool:
        """Whether the municipality knows an interpreter line."""
        return any(one.kind == "interpreter" for one in self.municipality.organisations)


def read_parties(store: Store, person_id: str) -> Parties:
    """Client, consultant and municipality. `NotFound`; `MissingField` without a municipality."""
    with store.read() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        dossier = session.get(Dossier, person.dossier_id)
        team = session.get(TeamSettings, "team-settings")
        consultant = session.get(Consultant, store.author) if store.author else None
        municipality = _municipality(team.municipality_id if team else "")
        had_intake = _had_intake(session, person_id)
        return Parties(
            person_id=person.id,
            dossier_id=person.dossier_id,
            client=full_name(name_of(person)),
            client_in_text=name_in_text(name_of(person)),
            file_number=dossier.file_number if dossier else "",
            has_phone=bool(person.phone or person.phone_2),
            likes_interpreter=bool(person.interpreter or person.language not in {"", "nl"}),
            needs_interpreter=bool(person.interpreter),
            had_intake=had_intake,
            talked=had_intake or _was_spoken(session, person_id),
            addressing=addressing(
                name_of(person),
                address_of(person),
                deceased=person.deceased,
                secret_address=person.secret_address,
                representative=_representative(session, person_id),
            ),
            sender=_sender(consultant, municipality),
            working_days=consultant.working_days if consultant else "",
            municipality=municipality,
            profile_id=team.profile_id if team else "",
            channel=person.preferred_channel,
            language=person.language,
            salutation=salutation(name_of(person)),
            client_phone=phones.shown(person.phone or person.phone_2),
            group=_group(session, person_id, store.clock.today()),
        )


def refused_by_window(parties: Parties, window: WindowSettings) -> TooLong | None:
    """Why the address cannot show in the window of the envelope, with the field to mend."""
    recipient = parties.addressing.recipient
    line = too_long(recipient.lines, window) if recipient else ""
    if not recipient or not line:
        return None
    is_name = line == recipient.lines[0] and recipient.field != "representative"
    return TooLong(
        N_(
            "Het adres past niet in het venster van de envelop. Deze regel is te lang: “{line}”. "
            "Maak hem korter bij de gegevens van de cliënt."
        ),
        field="surname" if is_name else recipient.field,
        line=beginning(line),
    )


def beginning(line: str) -> str:
    """A line of an address as it is named in a sentence: no longer than one recognizes it by."""
    return line if len(line) <= _NAMED else f"{line[:_NAMED].rstrip()}…"


@dataclass(frozen=True, slots=True)
class Place:
    """An office by name, and as the letter writes it."""

    name: str
    in_words: str


def places_of(municipality: Municipality) -> tuple[Place, ...]:
    """The offices, the usual one first."""
    return tuple(Place(one.name, place_in_words(one)) for one in municipality.offices)


def letterhead_of(municipality: Municipality) -> Letterhead:
    """The paper of a municipality."""
    given = municipality.letterhead
    logo = given.logo
    return Letterhead(
        name=given.organisation,
        colour=municipality.accent_light,
        mark=mark_of(municipality.name),
        department=given.department,
        visiting_address=given.visiting_address,
        postal_address=given.postal_address,
        visiting_note=given.visiting_note,
        phone=given.phone,
        website=given.website,
        logo=logo.read() if logo else b"",
        logo_shape=logo.shape if logo else 1.0,
    )


def place_in_words(office: Office) -> str:
    """An office as one says it: "Het Huis, Voorbeeldplein 1 in Rijswijk".

    Without the town when the name ends with it: "Gemeentehuis Rijswijk, Voorbeeldplein 1".
    """
    *lines, last = office.address
    found = _TOWN_LINE.fullmatch(last.strip())
    if not found or not lines:
        return ", ".join((office.name, *office.address))
    town = town_in_text(found[2])
    where = ", ".join((office.name, *lines))
    return where if office.name.endswith(f" {town}") else f"{where} in {town}"


def _municipality(municipality_id: str) -> Municipality:
    if not municipality_id:
        raise MissingField(
            N_("Kies eerst bij welke gemeente u werkt. Die staat boven elke brief."),
            field="municipality",
        )
    return load_municipality(municipality_id)


def _sender(consultant: Consultant | None, municipality: Municipality) -> Sender:
    if consultant is None:
        return Sender("")
    return Sender(
        name=consultant.name,
        function=consultant.function,
        department=consultant.department or municipality.letterhead.department,
        phone=phones.shown(consultant.phone),
        email=consultant.email,
    )


def _had_intake(session: Session, person_id: str) -> bool:
    wanted = select(Intake.id).where(Intake.person_id == person_id).limit(1)
    return session.scalar(wanted) is not None


def _was_spoken(session: Session, person_id: str) -> bool:
    """A call about a talk ("komt het uit?") is no talk yet."""
    about_talk = select(TalkMessage.contact_id).where(TalkMessage.person_id == person_id)
    wanted = select(Contact.id).where(
        Contact.person_id == person_id, Contact.result == _SPOKEN, Contact.id.not_in(about_talk)
    )
    return session.scalar(wanted.limit(1)) is not None


def _group(session: Session, person_id: str, today: date) -> str:
    wanted = (
        select(DatedFact.code)
        .where(
            DatedFact.person_id == person_id,
            DatedFact.kind.in_(("group", "route")),
            DatedFact.valid_from <= today,
        )
        .order_by(DatedFact.valid_from.desc(), written_order("dated_fact").desc())
        .limit(1)
    )
    return session.scalar(wanted) or ""


def _representative(session: Session, person_id: str) -> Representative | None:
    """The legal representative, who receives the mail; the first one when there are more."""
    wanted = (
        select(Relation)
        .where(Relation.person_id == person_id, Relation.role == "representative")
        .order_by(Relation.name, Relation.id)
    )
    found = session.scalars(wanted).first()
    if found is None:
        return None
    who = ", ".join(part for part in (found.organisation, found.name) if part)
    return Representative(PersonName(surname=who), _address(found.address.splitlines()))


def _address(lines: Iterable[str]) -> Address:
    """Address lines as typed; without a line for the town it is not complete."""
    known = [line.strip() for line in lines if line.strip()]
    if len(known) < 2:
        return Address()
    found = _TOWN_LINE.fullmatch(known[-1])
    code, town = (found[1], found[2]) if found else ("", known[-1])
    return Address(location=", ".join(known[:-1]), postcode=code, town=town)


def town_in_text(capitals: str) -> str:
    """A town for running text: "LEIDSCHENDAM" is Leidschendam, "DEN HAAG" Den Haag."""
    if not capitals.isupper():
        return capitals
    words = re.split(r"([ -])", capitals.lower())
    return "".join(
        word if place and word in _SMALL_WORDS else _capital(word)
        for place, word in enumerate(words)
    )


def _capital(word: str) -> str:
    size = 2 if word.startswith("ij") else 1
    return word[:size].upper() + word[size:]
