"""The named fields and conditions that a letter template may use.

A field that a template uses must be filled before the letter can be printed; its label says, in
a sentence, what is missing. The name is also the field to jump to.
"""

from __future__ import annotations

from meedoen_desktop.i18n import N_

FIELDS: dict[str, str] = {
    "client_name": N_("de naam van de cliënt"),
    "municipality": N_("de naam van de gemeente"),
    "sender_name": N_("uw naam"),
    "sender_function": N_("uw functie"),
    "sender_department": N_("uw afdeling"),
    "sender_phone": N_("uw telefoonnummer"),
    "sender_email": N_("uw e-mailadres"),
    "appointment_when": N_("dag en tijd van het gesprek"),
    "appointment_day": N_("de dag van het gesprek"),
    "appointment_time": N_("de tijd van het gesprek"),
    "duration": N_("hoe lang het gesprek duurt"),
    "place": N_("de plaats van het gesprek"),
    "directions": N_("de route naar de plaats van het gesprek"),
}

FLAGS: dict[str, str] = {
    "voluntary_promise": N_("de gemeente belooft dat meedoen vrijwillig is"),
    "whatsapp": N_("de consulent is te bereiken via WhatsApp"),
    "call_before": N_("de consulent belt de dag ervoor"),
    "interpreter": N_("de gemeente kan een tolk regelen"),
}

TONES = ("vrijblijvend", "duidelijk", "verplicht")
"""Tone profiles (domain/research.md 2.1); a block may have a text of its own for one."""
