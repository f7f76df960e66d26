"""What a letter asks beside its talk: fields that are typed, filled beforehand where possible."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.template_blocks import LetterTemplate, needed_fields, used_fields

_TYPED: dict[str, tuple[str, str]] = {
    "colleague_name": (N_("Uw collega"), N_("bijvoorbeeld: Samira Aydin")),
    "topic": (N_("Waar gaat het over?"), N_("bijvoorbeeld: uw moestuin")),
    "old_moment": (N_("De oude afspraak"), N_("bijvoorbeeld: dinsdag 14 september om 10.00 uur")),
    "missed_day": (N_("De gemiste dag"), N_("bijvoorbeeld: dinsdag 14 september")),
    "agreements": (N_("Wat spraken we af?"), N_("Elke afspraak op een eigen regel.")),
    "homework": (N_("Wat gaat de cliënt proberen?"), N_("Elk stukje huiswerk op een eigen regel.")),
    "step_reached": (N_("Welke stap is gezet?"), N_("bijvoorbeeld: elke week naar het buurthuis")),
    "what_now": (N_("Hoe gaat het verder?"), N_("bijvoorbeeld: U werkt nu bij de kringloop.")),
    "meeting_title": (N_("De bijeenkomst"), N_("bijvoorbeeld: koffie in het buurthuis")),
    "organisation": (N_("De organisatie"), N_("bijvoorbeeld: het buurthuis")),
    "referral_purpose": (N_("Waarvoor?"), N_("bijvoorbeeld: een taalmaatje")),
    "organisation_contact": (N_("Contactpersoon"), N_("bijvoorbeeld: Samira")),
    "organisation_phone": (N_("Telefoon van de organisatie"), ""),
    "organisation_wait": (N_("Hoe lang duurt het?"), N_("bijvoorbeeld: ongeveer een week")),
    "call_day": (N_("Wanneer belt u zelf?"), N_("bijvoorbeeld: donderdag 16 september")),
    "next_contact": (
        N_("Wanneer spreekt u elkaar weer?"),
        N_("bijvoorbeeld: op maandag 11 oktober om 10.00 uur"),
    ),
    "look_again": (N_("Wanneer neemt u weer contact op?"), N_("bijvoorbeeld: november 2027")),
}
"""Field, its question, an example."""
LISTS = frozenset({"agreements", "homework", "step_reached", "what_now", "referral_purpose"})
"""Longer answers: more than one line is fine."""


@dataclass(frozen=True, slots=True)
class Question:
    """A field to fill in; one that is not ``needed`` may stay empty and then is not printed."""

    field: str
    label: str
    example: str
    needed: bool
    many: bool


def questions_of(template: LetterTemplate, *, has_talk: bool) -> tuple[Question, ...]:
    """What this letter asks, in the order of the letter.

    With a planned talk to choose (``has_talk``) its old moment is known.
    """
    needed = needed_fields(template)
    used = dict.fromkeys(used_fields(template))
    return tuple(
        Question(name, *_TYPED[name], name in needed, name in LISTS)
        for name in used
        if name in _TYPED and not (has_talk and name == "old_moment")
    )
