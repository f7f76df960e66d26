"""Why two may be one, and what goes along with a merge."""

from __future__ import annotations

from collections.abc import Mapping

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.client_import.fields import BY_KEY
from meedoen_desktop.services.persons import look_alikes
from meedoen_desktop.services.persons.person_fields import languages
from meedoen_desktop.views.words import wording

REASONS = {
    look_alikes.BSN: N_("Hetzelfde BSN."),
    look_alikes.SAME: N_("De naam klinkt gelijk, en de geboortedatum is gelijk."),
    look_alikes.SWAPPED: N_("De naam klinkt gelijk. Dag en maand zijn omgewisseld."),
    look_alikes.DIGIT: N_("De naam klinkt gelijk. In de geboortedatum is één cijfer anders."),
    look_alikes.PARTLY: N_(
        "De naam klinkt gelijk. Van één is de geboortedatum niet helemaal bekend."
    ),
    look_alikes.FILE: N_("Twee dossiers hebben hetzelfde nummer."),
    look_alikes.FAMILY: N_("De achternaam klinkt gelijk, en de geboortedatum is gelijk."),
}
_COUNTS = (
    ("contact", N_("contact"), N_("contacten")),
    ("appointment", N_("afspraak"), N_("afspraken")),
    ("letter", N_("brief"), N_("brieven")),
    ("intake", N_("intake"), N_("intakes")),
    ("exercise_result", N_("oefening"), N_("oefeningen")),
    ("referral", N_("doorverwijzing"), N_("doorverwijzingen")),
    ("trajectory", N_("traject"), N_("trajecten")),
    ("attachment", N_("bijlage"), N_("bijlagen")),
    ("dated_fact", N_("besluit"), N_("besluiten")),
)


def records(translator: Translator, counts: Mapping[str, int]) -> str:
    """What somebody has: "4 contacten, 1 brief"."""
    parts = []
    for table, one, many in _COUNTS:
        count = counts.get(table, 0)
        if count:
            parts.append(f"{count} {translator.text(one if count == 1 else many)}")
    return ", ".join(parts) or translator.text("nog geen geschiedenis")


def field_name(translator: Translator, field: str) -> str:
    """The name of a field of a person, as above the columns of a list."""
    known = BY_KEY.get(field)
    return translator.text(known.header) if known else field


def value_words(translator: Translator, field: str, shown: str) -> str:
    """A value in words, where the file holds a code."""
    if field == "language":
        return languages(translator.language).get(shown, shown)
    codes = {"preferred_channel": wording.CHANNELS, "interpreter": wording.INTERPRETERS}
    words = codes.get(field, {}).get(shown)
    return translator.text(words) if words else shown
