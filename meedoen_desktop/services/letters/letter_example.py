"""A letter to an invented client, to look at while its text is changed."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.letters import fits
from meedoen_desktop.letters.addresses import Address
from meedoen_desktop.letters.addressing import addressing
from meedoen_desktop.letters.fields import FLAGS, FORMS, TONES
from meedoen_desktop.letters.layout import render_letter
from meedoen_desktop.letters.names import PersonName
from meedoen_desktop.letters.plain import body_as_text
from meedoen_desktop.letters.writing import Details, Sender, write
from meedoen_desktop.method.municipality import Municipality, load_municipality
from meedoen_desktop.services.letters import letter_templates
from meedoen_desktop.services.letters.envelopes import envelope
from meedoen_desktop.services.letters.letter_parties import letterhead_of, place_in_words
from meedoen_desktop.services.persons import phones
from meedoen_desktop.services.team import team, this_consultant
from meedoen_desktop.store import Store

_CLIENT = PersonName(first_names="Anna", surname="Voorbeeld", gender="V")
_ADDRESS = Address(street="Dorpsstraat", house_number="1", postcode="2260AA", town="Voorbeeldstad")
_VALUES = {
    "client_name": "mevrouw Voorbeeld",
    "greeting": "Dag mevrouw Voorbeeld",
    "client_phone": "06 12 34 56 78",
    "appointment_when": "dinsdag 14 september 2027 om 10.00 uur",
    "appointment_day": "dinsdag 14 september 2027",
    "appointment_time": "10.00 uur",
    "appointment_near": "morgen om 10.00 uur",
    "duration": "drie kwartier",
    "link": "beeldbellen.example/anna",
    "topic": "uw moestuin",
    "colleague_name": "Samira",
    "old_moment": "maandag 6 september 2027 om 9.30 uur",
    "missed_day": "maandag 6 september 2027",
    "call_day": "donderdag 16 september 2027",
    "next_contact": "op maandag 11 oktober 2027 om 10.00 uur",
    "agreements": "U: een keer koffie drinken in het buurthuis\nIk: bellen met het buurthuis",
    "homework": "Drie keer in de week een rondje lopen",
    "step_reached": "Elke week naar het buurthuis",
    "what_now": "U werkt nu twee dagen in de week bij de kringloop. Dat past bij u.",
    "look_again": "september 2028",
    "organisation": "het buurthuis",
    "organisation_contact": "Samira",
    "organisation_phone": "070 123 45 67",
    "organisation_wait": "ongeveer een week",
    "referral_purpose": "Andere mensen ontmoeten",
    "meeting_title": "Koffie in het buurthuis",
}


@dataclass(frozen=True, slots=True)
class Example:
    """How a text comes out: ``pdf`` of a letter, ``text`` of a message."""

    pdf: bytes
    text: str


def example(store: Store, template_id: str, text: str, form: str) -> Example:
    """The letter that ``text`` makes for an invented client, with everything in it.

    `WrongInput` names the line that is wrong.
    """
    template = letter_templates.checked(template_id, text)
    details = team(store)
    municipality = load_municipality(details.municipality_id)
    flags = frozenset(set(FLAGS) - set(FORMS) | {form})
    if template.fits.purpose == fits.INVITATION:
        flags -= {"talked"}  # the one that is written most
    if not municipality.voluntary_promise:
        flags -= {"voluntary_promise"}
    content = write(
        template, addressing(_CLIENT, _ADDRESS), _sender(store, municipality),
        Details(store.clock.today(), registered=template.fits.registered, flags=flags,
                tone=TONES[0]),
        _values(municipality), draft=True,
    )  # fmt: skip
    if template.fits.medium != fits.LETTER:
        return Example(b"", body_as_text(content.body))
    pdf = render_letter(content, letterhead_of(municipality), envelope(store))
    return Example(pdf, "")


def _values(municipality: Municipality) -> dict[str, str]:
    office = municipality.offices[0]
    own = {
        "municipality": f"de gemeente {municipality.name}",
        "place": place_in_words(office),
        "directions": office.how_to_get_there,
    }
    return _VALUES | own


def _sender(store: Store, municipality: Municipality) -> Sender:
    who = this_consultant(store)
    return Sender(
        who.name, who.function, who.department or municipality.letterhead.department,
        phones.shown(who.phone), who.email,
    )  # fmt: skip
