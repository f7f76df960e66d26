"""The invitation to a talk at the office: what it starts with, its preview, what may be wrong.

Nothing here stops anybody from typing: what is missing is named, with the field to jump to.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time
from functools import partial

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.letters.addressing import Sentence
from meedoen_desktop.letters.blocks import Paragraph
from meedoen_desktop.letters.content import LetterContent
from meedoen_desktop.letters.dates import (
    written_day,
    written_duration,
    written_moment,
    written_time,
)
from meedoen_desktop.letters.layout import render_letter
from meedoen_desktop.letters.template import LetterTemplate, templates
from meedoen_desktop.letters.window import WindowSettings
from meedoen_desktop.letters.writing import Details, write
from meedoen_desktop.method.municipality import Municipality
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.services import appointments, references
from meedoen_desktop.services.appointment_warnings import Warnings, warnings_for
from meedoen_desktop.services.appointments import FOLLOW_UP, INTAKE, OFFICE, AppointmentLine, Talk
from meedoen_desktop.services.envelopes import envelope
from meedoen_desktop.services.invitation_wishes import TEMPLATE, Wishes, saved_wishes
from meedoen_desktop.services.letter_lead import Lead, invitation_rules, lead
from meedoen_desktop.services.letter_parties import (
    Parties,
    Place,
    letterhead_of,
    place_in_words,
    places_of,
    read_parties,
)
from meedoen_desktop.services.working_days import next_free
from meedoen_desktop.store import Store

WHATSAPP, CALL_BEFORE = "letters.whatsapp", "letters.call_before"
"""Facts of this laptop: what was chosen last."""
_AT = time(10, 0)
_NOTHING = Warnings()
_POST = 2
"""Working days that signing and the post take, on top of the profile's lead time."""


@dataclass(frozen=True, slots=True)
class InvitationStart:
    """What the letter page opens with."""

    person_id: str
    client: str
    wishes: Wishes
    is_resumed: bool
    """Whether these wishes were typed before."""
    places: tuple[Place, ...]
    planned: tuple[AppointmentLine, ...]
    """Talks at the office that are still to come."""
    municipality: str
    can_offer_interpreter: bool
    can_call: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """The true PDF, b"" when it cannot be drawn, and everything to say about it.

    ``problem`` refuses printing and names the field; without a ``may_exist`` there is no letter
    at all (the client died).
    """

    pdf: bytes
    may_exist: bool = True
    problem: WrongInput | None = None
    sentences: tuple[Sentence, ...] = ()
    lead: Lead | None = None
    warnings: Warnings = _NOTHING
    has_examples: bool = False
    """The municipality's file still holds example addresses."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A finished letter before layout; ``values`` and ``flags`` are what it was made from."""

    content: LetterContent
    template: LetterTemplate
    parties: Parties
    window: WindowSettings
    values: dict[str, str]
    details: Details
    talk: Talk | None
    appointment_id: str
    """The planned talk that it is about; "" for a new one, or when that was cancelled since."""

    def pdf(self) -> bytes:
        """The pages. `WrongInput` when a text holds a character that no font can draw."""
        return render_letter(self.content, letterhead_of(self.parties.municipality), self.window)


def start(store: Store, person_id: str) -> InvitationStart:
    """What to begin with: the draft, else the planned talk, else a proposal. Logged as a view."""
    parties = read_parties(store, person_id)
    planned = _planned(store, person_id)
    saved = saved_wishes(store, person_id)
    store.log_access("view", parties.dossier_id)
    return InvitationStart(
        person_id=person_id,
        client=parties.client,
        wishes=saved or _proposal(store, parties, planned),
        is_resumed=saved is not None,
        places=places_of(parties.municipality),
        planned=planned,
        municipality=parties.municipality.name,
        can_offer_interpreter=parties.offers_interpreter,
        can_call=parties.has_phone,
    )


def proposal(store: Store, person_id: str) -> Wishes:
    """The planned talk, or a working day in time for the post, at the municipality's office."""
    return _proposal(store, read_parties(store, person_id), _planned(store, person_id))


def invitation(store: Store, person_id: str, wishes: Wishes, *, draft: bool = False) -> Invitation:
    """The letter with all its fields.

    Raises ``WrongInput`` when it may not go out and ``MissingField`` for an empty field; a
    ``draft`` shows the gaps in brackets instead.
    """
    return _made(store, read_parties(store, person_id), wishes, draft=draft)


def preview(store: Store, person_id: str, wishes: Wishes) -> Preview:
    """What the letter looks like now, with what stops it and what is good to know."""
    parties = read_parties(store, person_id)
    stop = parties.addressing.stop
    if stop is not None and not stop.field:
        problem = WrongInput(stop.text, **stop.params)
        return Preview(b"", may_exist=False, problem=problem)
    pdf, problem_found = _drawn(partial(_made, store, parties, wishes))
    return Preview(
        pdf=pdf,
        problem=problem_found,
        sentences=parties.addressing.warn,
        lead=lead(store, parties.profile_id, wishes),
        warnings=_warnings(store, parties, wishes),
        has_examples=parties.municipality.needs_checking,
    )


def _made(store: Store, parties: Parties, wishes: Wishes, *, draft: bool = False) -> Invitation:
    template = _template()
    details = Details(
        day=store.clock.today(),
        reference=references.upcoming(store, parties.municipality, parties.file_number),
        enclosures=wishes.enclosures.strip(),
        registered=wishes.registered,
        tone=parties.municipality.tone,
        flags=_flags(parties, wishes),
    )
    values = _values(parties, wishes)
    content = write(template, parties.addressing, parties.sender, details, values, draft=draft)
    planned = {one.id: one.talk for one in _planned(store, parties.person_id)}
    own = tuple(Paragraph(line.strip()) for line in wishes.extra.splitlines() if line.strip())
    return Invitation(
        content=replace(content, body=(*content.body, *own)),
        template=template,
        parties=parties,
        window=envelope(store),
        values=parties.sender.values | values,
        details=details,
        talk=_talk(parties, wishes, planned.get(wishes.appointment_id)),
        appointment_id=wishes.appointment_id if wishes.appointment_id in planned else "",
    )


def _drawn(make: partial[Invitation]) -> tuple[bytes, WrongInput | None]:
    """The PDF and what stops it from being printed; b"" when even a draft cannot be drawn."""
    try:
        return make().pdf(), None
    except WrongInput as problem:
        try:
            return make(draft=True).pdf(), problem
        except WrongInput as worse:
            return b"", worse


def _template() -> LetterTemplate:
    known = templates()
    for one in known.items:
        if one.id == TEMPLATE:
            return one
    raise known.problems[0]


def _values(parties: Parties, wishes: Wishes) -> dict[str, str]:
    moment = wishes.moment
    return {
        "client_name": parties.client_in_text,
        "municipality": f"de gemeente {parties.municipality.name}",
        "appointment_when": written_moment(moment) if moment else "",
        "appointment_day": written_day(wishes.day) if wishes.day else "",
        "appointment_time": written_time(wishes.at) if wishes.at else "",
        "duration": written_duration(wishes.minutes) if wishes.minutes > 0 else "",
        "place": wishes.place.strip(),
        "directions": _directions(parties.municipality, wishes.place.strip()),
    }


def _directions(municipality: Municipality, place: str) -> str:
    """How to get there, when the place is an office of the municipality."""
    for office in municipality.offices:
        if place_in_words(office) == place:
            return office.how_to_get_there
    return ""


def _flags(parties: Parties, wishes: Wishes) -> frozenset[str]:
    """The conditions that hold; "voluntary" only with the municipality's own promise."""
    given = {
        "voluntary_promise": parties.municipality.voluntary_promise,
        "whatsapp": wishes.whatsapp,
        "call_before": wishes.call_before,
        "interpreter": wishes.interpreter,
    }
    return frozenset(name for name, holds in given.items() if holds)


def _planned(store: Store, person_id: str) -> tuple[AppointmentLine, ...]:
    today = store.clock.today()
    every = appointments.for_person(store, person_id)
    coming = [
        one
        for one in every
        if one.status == appointments.PLANNED and one.talk.form == OFFICE and one.talk.day >= today
    ]
    return tuple(reversed(coming))


def _proposal(store: Store, parties: Parties, planned: tuple[AppointmentLine, ...]) -> Wishes:
    usual = next(iter(places_of(parties.municipality)), None)
    common = Wishes(
        place=usual.in_words if usual else "",
        whatsapp=store.facts.get(WHATSAPP) == "ja",
        call_before=parties.has_phone and store.facts.get(CALL_BEFORE, "ja") == "ja",
        interpreter=parties.offers_interpreter and parties.likes_interpreter,
    )
    if planned:
        return for_talk(common, planned[0])
    rules = invitation_rules(parties.profile_id)
    wanted = min(rules.lead_working_days + _POST, rules.earliest_working_days)
    day = next_free(store.clock.today(), wanted, parties.working_days)
    return common.with_(day=day, at=_AT, minutes=_minutes(parties.profile_id))


def for_talk(wishes: Wishes, line: AppointmentLine) -> Wishes:
    """The same letter about a talk that is planned already."""
    talk = line.talk
    return wishes.with_(
        day=talk.day,
        at=talk.at,
        minutes=talk.minutes,
        place=talk.place or wishes.place,
        appointment_id=line.id,
    )


def _talk(parties: Parties, wishes: Wishes, planned: Talk | None = None) -> Talk | None:
    """The talk that the letter is about, as it will be planned."""
    if wishes.day is None or wishes.at is None:
        return None
    kind = FOLLOW_UP if parties.had_intake else INTAKE
    before = planned or Talk(wishes.day, wishes.at, kind=kind)
    return replace(
        before, day=wishes.day, at=wishes.at, minutes=wishes.minutes, place=wishes.place.strip()
    )


def _warnings(store: Store, parties: Parties, wishes: Wishes) -> Warnings:
    talk = _talk(parties, wishes)
    if talk is None or talk.minutes <= 0:
        return _NOTHING
    return warnings_for(
        store, talk, besides=wishes.appointment_id, working_days=parties.working_days
    )


def _minutes(profile_id: str) -> int:
    return load_profile(profile_id).intake.minutes if profile_id else appointments.DEFAULT_MINUTES
