"""The named fields and conditions that a letter template may use.

A field that a template uses must be filled before the letter can be printed; its label says, in
a sentence, what is missing. The name is also the field to jump to.
"""

from __future__ import annotations

from meedoen_desktop.i18n import N_

FIELDS: dict[str, str] = {
    "client_name": N_("de naam van de cliënt"),
    "greeting": N_("de groet aan de cliënt"),
    "client_phone": N_("het telefoonnummer van de cliënt"),
    "municipality": N_("de naam van de gemeente"),
    "sender_name": N_("uw naam"),
    "sender_function": N_("uw functie"),
    "sender_department": N_("uw afdeling"),
    "sender_phone": N_("uw telefoonnummer"),
    "sender_email": N_("uw e-mailadres"),
    "appointment_when": N_("dag en tijd van het gesprek"),
    "appointment_day": N_("de dag van het gesprek"),
    "appointment_time": N_("de tijd van het gesprek"),
    "appointment_near": N_("dag en tijd van het gesprek, zoals u het zegt"),
    "duration": N_("hoe lang het gesprek duurt"),
    "place": N_("de plaats van het gesprek"),
    "directions": N_("de route naar de plaats van het gesprek"),
    "link": N_("de link voor het beeldgesprek"),
    "topic": N_("waar het gesprek over gaat"),
    "colleague_name": N_("de naam van uw collega"),
    "old_moment": N_("de dag en tijd van de oude afspraak"),
    "missed_day": N_("de dag van het gemiste gesprek"),
    "call_day": N_("de dag waarop u zelf belt"),
    "next_contact": N_("wanneer u elkaar weer spreekt"),
    "agreements": N_("wat u samen afsprak"),
    "homework": N_("wat de cliënt gaat proberen"),
    "step_reached": N_("de stap die is gezet"),
    "what_now": N_("hoe het nu verder gaat"),
    "look_again": N_("wanneer u weer contact opneemt"),
    "organisation": N_("de naam van de organisatie"),
    "organisation_contact": N_("de contactpersoon bij de organisatie"),
    "organisation_phone": N_("het telefoonnummer van de organisatie"),
    "organisation_wait": N_("hoe lang het wachten duurt"),
    "referral_purpose": N_("waarvoor u de cliënt aanmeldt"),
    "meeting_title": N_("hoe de bijeenkomst heet"),
}

TALK_FIELDS = frozenset(
    {
        "appointment_when",
        "appointment_day",
        "appointment_time",
        "appointment_near",
        "duration",
        "place",
        "directions",
    }
)
"""Fields of a talk with a moment: the letter has a day and a time of its own."""

FORMS: dict[str, str] = {
    "office": N_("het gesprek is op kantoor"),
    "phone": N_("het gesprek is aan de telefoon"),
    "video": N_("het gesprek is een videogesprek"),
    "home": N_("het gesprek is bij de cliënt thuis"),
}
"""The ways to hold a talk; each is a condition of its own."""

FLAGS: dict[str, str] = {
    "voluntary_promise": N_("de gemeente belooft dat meedoen vrijwillig is"),
    "whatsapp": N_("de consulent is te bereiken via WhatsApp"),
    "call_before": N_("de consulent belt de dag ervoor"),
    "interpreter": N_("de gemeente kan een tolk regelen"),
    "interpreter_needed": N_("de cliënt praat met een tolk"),
    "talked": N_("de cliënt heeft al met u of een collega gepraat"),
    **FORMS,
}

TONES = ("vrijblijvend", "duidelijk", "verplicht")
"""Tone profiles (domain/research.md 2.1); a block may have a text of its own for one."""

WORDS: dict[str, str] = {
    "client_name": "naam cliënt",
    "greeting": "groet",
    "client_phone": "telefoon cliënt",
    "municipality": "gemeente",
    "sender_name": "mijn naam",
    "sender_function": "mijn functie",
    "sender_department": "mijn afdeling",
    "sender_phone": "mijn telefoon",
    "sender_email": "mijn e-mail",
    "appointment_when": "wanneer",
    "appointment_day": "dag",
    "appointment_time": "tijd",
    "appointment_near": "wanneer in spreektaal",
    "duration": "hoe lang",
    "place": "waar",
    "directions": "route",
    "link": "link",
    "topic": "onderwerp",
    "colleague_name": "collega",
    "old_moment": "oude afspraak",
    "missed_day": "gemiste dag",
    "call_day": "beldag",
    "next_contact": "volgende contact",
    "agreements": "afspraken",
    "homework": "huiswerk",
    "step_reached": "stap",
    "what_now": "hoe verder",
    "look_again": "weer kijken",
    "organisation": "organisatie",
    "organisation_contact": "contactpersoon",
    "organisation_phone": "telefoon organisatie",
    "organisation_wait": "wachttijd",
    "referral_purpose": "doel",
    "meeting_title": "bijeenkomst",
    "voluntary_promise": "vrijwillig",
    "whatsapp": "appen",
    "call_before": "vooraf bellen",
    "interpreter": "tolk",
    "interpreter_needed": "praat met een tolk",
    "talked": "al gesproken",
    "office": "op kantoor",
    "phone": "aan de telefoon",
    "video": "beeldbellen",
    "home": "bij de cliënt thuis",
}
"""Fields and conditions as one writes them in the text of a letter; letters are Dutch, whatever
the language of the window, so these are not translated."""
