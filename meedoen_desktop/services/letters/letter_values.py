"""What fills a letter: fields and conditions, from client, consultant, municipality and choices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.letters.dates import (
    spoken_moment,
    written_day,
    written_duration,
    written_moment,
    written_time,
)
from meedoen_desktop.letters.fields import TONES
from meedoen_desktop.letters.template import COMPULSORY
from meedoen_desktop.method.municipality import Municipality
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.services.agenda.appointments import OFFICE, AppointmentLine
from meedoen_desktop.services.letters.invitation_wishes import Wishes
from meedoen_desktop.services.letters.letter_parties import Parties, place_in_words


def values_of(
    parties: Parties,
    wishes: Wishes,
    today: date,
    planned: Sequence[AppointmentLine] = (),
    moved_from: datetime | None = None,
) -> dict[str, str]:
    """The fields of a letter by name; "" for what is not known.

    ``moved_from`` is what an earlier letter told of a talk that moved since.
    """
    moment = wishes.moment
    filled = {
        "client_name": parties.client_in_text,
        "greeting": greeting(parties),
        "client_phone": parties.client_phone,
        "municipality": f"de gemeente {parties.municipality.name}",
        "appointment_when": written_moment(moment) if moment else "",
        "appointment_day": written_day(wishes.day) if wishes.day else "",
        "appointment_time": written_time(wishes.at) if wishes.at else "",
        "appointment_near": spoken_moment(moment, today) if moment else "",
        "duration": written_duration(wishes.minutes) if wishes.minutes > 0 else "",
        "place": wishes.place.strip(),
        "directions": _directions(parties.municipality, wishes.place.strip()),
        "link": wishes.link.strip(),
        "old_moment": _old_moment(wishes, planned, moved_from),
    }
    typed = {name: words.strip() for name, words in wishes.answers.items() if words.strip()}
    return filled | typed


def flags_of(parties: Parties, wishes: Wishes) -> frozenset[str]:
    """The conditions that hold; "voluntary" only with the municipality's own promise."""
    given = {
        "voluntary_promise": parties.municipality.voluntary_promise
        and parties.municipality.tone != COMPULSORY,
        "whatsapp": wishes.whatsapp and parties.municipality.messages.whatsapp,
        "call_before": wishes.call_before,
        "interpreter": wishes.interpreter,
        "interpreter_needed": parties.needs_interpreter,
        "talked": parties.talked,
        wishes.form or OFFICE: True,
    }
    return frozenset(name for name, holds in given.items() if holds)


def tone_of(parties: Parties, wishes: Wishes) -> str:
    """The tone that was chosen, else the clearest of the municipality's and the group's."""
    return wishes.tone or max((parties.municipality.tone, _group_tone(parties)), key=TONES.index)


def greeting(parties: Parties) -> str:
    """How a message begins: "Dag mevrouw De Vries"; a client's own wish stays as it is."""
    said = parties.salutation
    for formal, plain in (("Geachte heer ", "Dag meneer "), ("Geachte ", "Dag ")):
        if said.startswith(formal):
            return plain + said.removeprefix(formal)
    return said


def _group_tone(parties: Parties) -> str:
    if not (parties.group and parties.profile_id):
        return TONES[0]
    try:
        profile = load_profile(parties.profile_id)
    except MeedoenError:
        return TONES[0]  # the settings page tells what is wrong with the file
    group = profile.group(parties.group)
    return profile.tone(group) if group else TONES[0]


def _old_moment(
    wishes: Wishes, planned: Sequence[AppointmentLine], moved_from: datetime | None
) -> str:
    """When the planned talk was, as long as the letter names another moment or none."""
    before = moved_from
    for one in planned:
        if one.id == wishes.appointment_id and before is None:
            before = datetime.combine(one.talk.day, one.talk.at)
    if before is None or before == wishes.moment:
        return ""
    return f"{written_day(before.date())} om {written_time(before)}"


def _directions(municipality: Municipality, place: str) -> str:
    """How to get there, when the place is an office of the municipality."""
    for office in municipality.offices:
        if place_in_words(office) == place:
            return office.how_to_get_there
    return ""
