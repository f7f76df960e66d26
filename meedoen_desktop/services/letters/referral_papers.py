"""The two papers of a referral: a letter to the organisation and a sheet for the client.

Only what the organisation needs goes into the letter: never a BSN, never a group or a note, and
nothing before the client agreed (domain/research.md 4). The sheet for the client is Dutch B1.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.blocks import Block, Bullets, Facts, Heading, Paragraph, Together
from meedoen_desktop.letters.content import LetterContent
from meedoen_desktop.letters.dates import written_date, written_day
from meedoen_desktop.letters.document import Sheet, render_sheet
from meedoen_desktop.letters.layout import render_letter
from meedoen_desktop.models import Person, Referral
from meedoen_desktop.services.letters.envelopes import envelope
from meedoen_desktop.services.letters.letter_parties import Parties, letterhead_of, read_parties
from meedoen_desktop.services.persons import partial_dates, person_fields, phones
from meedoen_desktop.services.trail.organisations import (
    Listed,
    OrganisationData,
    directory,
    save_entry,
)
from meedoen_desktop.services.trail.trail_kinds import book_of
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.services.trail.trail_words import REFERRAL, Kind
from meedoen_desktop.store import Store

CHANNELS = {
    "phone": "bellen",
    "email": "mailen",
    "whatsapp": "WhatsApp",
    "sms": "sms",
    "letter": "een brief",
    "supporter": "via de begeleider",
}
_BY_NUMBER = ("phone", "whatsapp", "sms")
_PARTS = {
    "name": ("uw naam", "naam"),
    "reach": ("hoe u te bereiken bent", "bereikbaarheid"),
    "language": ("welke taal u spreekt", "taal"),
    "birth_date": ("uw geboortedatum", "geboortedatum"),
    "wishes": ("wat u graag wilt", "wensen"),
    "purpose": ("waarvoor ik u aanmeld", "doel"),
}
"""What can go along, as it is said to the client and as it is kept in the history."""
INTERPRETERS = {"phone": "graag een tolk aan de telefoon", "present": "er komt een tolk mee"}


@dataclass(frozen=True, slots=True)
class Sharing:
    """What the client agreed to share. The name always goes along."""

    reach: bool = True
    language: bool = True
    birth_date: bool = False
    wishes: str = ""
    """What the client wants, in the client's words."""
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class _Asked:
    """A referral with the client and the organisation, as the papers need them."""

    purpose: str
    organisation: str
    contact: str
    kind: Kind
    acute: bool
    referred_on: date
    feedback_due: date | None
    reach: tuple[tuple[str, str], ...]
    language: str
    birth_date: str
    parties: Parties
    listed: Listed | None

    @property
    def phone(self) -> str:
        return phones.shown(self.listed.data.phone) if self.listed else ""

    @property
    def weeks(self) -> int:
        own = self.listed.data.waiting_weeks if self.listed else None
        return own or self.kind.weeks


def organisation_letter(store: Store, referral_id: str, sharing: Sharing) -> bytes:
    """The letter to the organisation, as PDF.

    `WrongInput` as long as the client did not agree, or without a purpose or an address (keep one
    with `keep_address`); `MissingField` without a municipality.
    """
    if not sharing.agreed:
        raise WrongInput(
            N_("Bespreek eerst met de cliënt wat u deelt. Zet daarna hier een vinkje."),
            field="agreed",
        )
    asked = _read(store, referral_id)
    if not asked.purpose:
        raise WrongInput(
            N_("Waarvoor meldt u de cliënt aan? Vul dat eerst in bij de doorverwijzing."),
            field="purpose",
        )
    parties = asked.parties
    who = f"t.a.v. {asked.contact}" if asked.contact else ""
    lines = address_of(asked.listed)
    if not lines:
        raise WrongInput(
            N_("Van {naam} is geen adres bekend. Zet het erbij, dan past de brief in het venster."),
            field="address",
            naam=asked.organisation,
        )
    content = LetterContent(
        address=tuple(line for line in (asked.organisation, who, *lines) if line),
        date=written_date(store.clock.today()),
        subject=f"Aanmelding van {parties.client_in_text}",
        salutation=f"Beste {asked.contact}" if asked.contact else "Geachte heer of mevrouw",
        body=tuple(_letter_body(asked, sharing)),
        sender_name=parties.sender.name,
        sender_function=parties.sender.function[:1].upper() + parties.sender.function[1:],
        sender_department=parties.sender.department,
        phone=parties.sender.phone,
        email=parties.sender.email,
    )
    return render_letter(content, letterhead_of(parties.municipality), envelope(store))


def address_of(listed: Listed | None) -> tuple[str, ...]:
    """The lines of an address in the directory; empty when it is not known."""
    lines = listed.data.address.splitlines() if listed else ()
    return tuple(line.strip() for line in lines if line.strip())


def keep_address(store: Store, organisation: str, address: str) -> Undo:
    """Keep where an organisation is, in the directory; one that is not in it comes in."""
    listed = directory(store).named(organisation)
    known = listed.data if listed else OrganisationData(organisation)
    return save_entry(store, replace(known, address=address), listed)


def client_sheet(store: Store, referral_id: str, sharing: Sharing) -> bytes:
    """What was agreed, for the client to take home: B1, in large type."""
    asked = _read(store, referral_id)
    parties = asked.parties
    told = tuple(_PARTS[part][0] for part in _parts(asked, sharing))
    blocks: list[Block] = [
        Paragraph("We hebben dit samen besproken. Dit blad is voor u."),
        Facts(_where(asked)),
        Together((Heading("Wat gebeurt er nu?"), Bullets(_next(asked)))),
        Together((Heading("Dit vertel ik over u"), Bullets(told))),
        Together((Heading("Vragen, of wilt u het toch anders?"), *_change(asked))),
    ]
    sheet = Sheet(
        f"Uw aanmelding bij {asked.organisation}",
        written_date(store.clock.today()),
        tuple(blocks),
        large=True,
        footer=parties.municipality.letterhead.organisation,
        accent=parties.municipality.accent_light,
        author=parties.sender.name,
        organisation=parties.municipality.letterhead.organisation,
    )
    return render_sheet(sheet)


def shared_words(store: Store, referral_id: str, sharing: Sharing) -> str:
    """What a letter told of the client, for the history."""
    asked = _read(store, referral_id)
    told = ", ".join(_PARTS[part][1] for part in _parts(asked, sharing))
    return f"Met {asked.organisation}: {told}. De cliënt vindt het goed."


def _parts(asked: _Asked, sharing: Sharing) -> tuple[str, ...]:
    """What really goes along: what is chosen and known."""
    given = {
        "name": True,
        "reach": sharing.reach and any(words for _label, words in asked.reach),
        "language": sharing.language and bool(asked.language),
        "birth_date": sharing.birth_date and bool(asked.birth_date),
        "wishes": bool(sharing.wishes.strip()),
        "purpose": True,
    }
    return tuple(part for part, goes_along in given.items() if goes_along)


def _letter_body(asked: _Asked, sharing: Sharing) -> list[Block]:
    client = asked.parties.client_in_text
    blocks: list[Block] = [
        Paragraph(
            f"Graag meld ik {client} bij u aan. Hieronder leest u waarvoor, en hoe u contact "
            "kunt opnemen."
        )
    ]
    if asked.acute:
        blocks.append(Paragraph("Deze aanmelding heeft haast.", strong=True))
    blocks.append(Facts(_person_rows(asked, sharing)))
    blocks.append(Together((Heading("Waarvoor"), Paragraph(asked.purpose))))
    if sharing.wishes.strip():
        wishes = Paragraph(sharing.wishes.strip())
        blocks.append(Together((Heading(f"Wat {client} zelf wil"), wishes)))
    blocks.append(Together((Heading("Wat ik van u vraag"), Bullets(_asked_of_them(asked)))))
    agreed = (
        f"{client[:1].upper()}{client[1:]} weet van deze aanmelding en vindt het goed dat ik "
        "deze gegevens met u deel. Gebruik ze alleen hiervoor."
    )
    return [*blocks, Paragraph(agreed)]


def _person_rows(asked: _Asked, sharing: Sharing) -> tuple[tuple[str, str], ...]:
    rows = [("Naam", asked.parties.client)]
    if sharing.birth_date:
        rows.append(("Geboren", asked.birth_date))
    if sharing.reach:
        rows += asked.reach
    if sharing.language:
        rows.append(("Taal", asked.language))
    return tuple((label, words) for label, words in rows if words)


def _asked_of_them(asked: _Asked) -> tuple[str, ...]:
    client = asked.parties.client_in_text
    if asked.acute:
        first = f"Neem zo snel mogelijk contact op met {client}."
    elif asked.weeks == 1:
        first = f"Neem binnen een week contact op met {client}."
    else:
        first = f"Neem contact op met {client} voor een eerste afspraak."
    due = asked.feedback_due
    second = (
        f"Laat mij uiterlijk {written_day(due)} weten hoe het staat."
        if due
        else "Laat mij weten of en wanneer het kan beginnen."
    )
    return first, second, "Lukt het niet? Bel mij, dan zoeken we samen iets anders."


def _where(asked: _Asked) -> tuple[tuple[str, str], ...]:
    address = asked.listed.data.address if asked.listed else ""
    rows = (
        ("Waar", asked.organisation),
        ("Waarvoor", asked.purpose),
        ("Bij wie", asked.contact),
        ("Telefoon", asked.phone),
        ("Adres", ", ".join(line.strip() for line in address.splitlines() if line.strip())),
    )
    return tuple((label, words) for label, words in rows if words)


def _next(asked: _Asked) -> tuple[str, ...]:
    steps = [f"{asked.organisation} neemt contact met u op."]
    if asked.weeks:
        one = "Meestal duurt dat ongeveer een week."
        steps.append(
            one if asked.weeks == 1 else f"Meestal duurt dat ongeveer {asked.weeks} weken."
        )
    if asked.feedback_due:
        steps.append(f"Hoort u niets voor {written_day(asked.feedback_due)}? Bel mij dan.")
    return (*steps, "Ik vraag daarna aan u hoe het gaat.")


def _change(asked: _Asked) -> tuple[Block, ...]:
    sender = asked.parties.sender
    promise = (
        " U doet vrijwillig mee. Het heeft geen gevolgen voor uw uitkering."
        if asked.parties.municipality.voluntary_promise
        else ""
    )
    rows = (("Naam", sender.name), ("Telefoon", sender.phone), ("E-mail", sender.email))
    known = tuple((label, words) for label, words in rows if words)
    said = Paragraph(f"Past het niet bij u? Bel of mail mij. Dan kijken we samen verder.{promise}")
    return (said, Facts(known)) if known else (said,)


def _read(store: Store, referral_id: str) -> _Asked:
    with store.read() as session:
        found = session.get(Referral, referral_id)
        person = session.get(Person, found.person_id) if found else None
        if found is None or person is None:
            raise NotFound(N_("Deze doorverwijzing staat niet (meer) in de kluis."))
    born = partial_dates.stored(person.birth_date)
    return _Asked(
        purpose=found.purpose,
        organisation=found.organisation,
        contact=found.contact_name,
        kind=book_of(store).kind(REFERRAL, found.kind),
        acute=found.acute,
        referred_on=found.referred_on,
        feedback_due=found.feedback_due,
        reach=reach_rows(person),
        language=language_words(person.language, person.interpreter),
        birth_date="-".join(str(part) for part in reversed(born) if part) if born else "",
        parties=read_parties(store, found.person_id),
        listed=directory(store).named(found.organisation),
    )


def reach_rows(person: Person) -> tuple[tuple[str, str], ...]:
    """How somebody can be reached; no address, and no way for which the address is not known."""
    channel, has_number = person.preferred_channel, bool(person.phone or person.phone_2)
    can = {"email": bool(person.email), **dict.fromkeys(_BY_NUMBER, has_number)}
    best = CHANNELS.get(channel, "") if can.get(channel, True) else ""
    preferred = ", ".join(part for part in (best, person.preferred_time) if part)
    numbers = ", ".join(phones.shown(one) for one in (person.phone, person.phone_2) if one)
    return (("Telefoon", numbers), ("E-mail", person.email), ("Liefst", preferred))


def language_words(language: str, interpreter: str) -> str:
    """The language and whether an interpreter is needed; Dutch without more is left out."""
    name = person_fields.languages().get(language, "") if language not in {"", "nl"} else ""
    help_ = INTERPRETERS.get(interpreter, "")
    return ", ".join(part for part in (name, help_) if part)
