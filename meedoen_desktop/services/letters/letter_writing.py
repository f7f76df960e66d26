"""A letter that is being written: what it starts with, its preview, what may be wrong.

Nothing here stops anybody from typing: what is missing is named, with the field to jump to.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from meedoen_desktop.errors import DataFileError, WrongInput
from meedoen_desktop.letters import fits
from meedoen_desktop.letters.addressing import Sentence
from meedoen_desktop.letters.appointment_sheet import AppointmentSheet
from meedoen_desktop.letters.blocks import Paragraph
from meedoen_desktop.letters.content import LetterContent
from meedoen_desktop.letters.fields import TALK_FIELDS
from meedoen_desktop.letters.layout import letter_pages, render_letter
from meedoen_desktop.letters.plain import body_as_text, letter_as_text
from meedoen_desktop.letters.template_blocks import LetterTemplate, conditions_in
from meedoen_desktop.letters.template_reading import read_text
from meedoen_desktop.letters.template_text import text_for_letter
from meedoen_desktop.letters.window import WindowSettings
from meedoen_desktop.letters.writing import Details, write
from meedoen_desktop.services.agenda.appointment_warnings import Warnings, warnings_for
from meedoen_desktop.services.agenda.appointments import FOLLOW_UP, INTAKE, AppointmentLine, Talk
from meedoen_desktop.services.letters import letter_templates, references
from meedoen_desktop.services.letters.envelopes import envelope
from meedoen_desktop.services.letters.invitation_wishes import TEMPLATE, Wishes, saved_wishes
from meedoen_desktop.services.letters.letter_examples import examples_in, file_problem
from meedoen_desktop.services.letters.letter_facts import LetterFacts, read_facts
from meedoen_desktop.services.letters.letter_file_name import letter_file_name
from meedoen_desktop.services.letters.letter_lead import Lead, lead
from meedoen_desktop.services.letters.letter_parties import (
    Parties,
    Place,
    letterhead_of,
    places_of,
    read_parties,
    refused_by_window,
)
from meedoen_desktop.services.letters.letter_prefill import planned_for, prefilled, uses_talk
from meedoen_desktop.services.letters.letter_questions import Question, questions_of
from meedoen_desktop.services.letters.letter_second_page import (
    Painter,
    joined,
    sheet_for,
    sheet_language,
)
from meedoen_desktop.services.letters.letter_values import flags_of, tone_of, values_of
from meedoen_desktop.store import Store

_NOTHING = Warnings()


@dataclass(frozen=True, slots=True)
class LetterStart:
    """What the letter page opens with."""

    person_id: str
    client: str
    wishes: Wishes
    is_resumed: bool
    """Whether these wishes were typed before."""
    places: tuple[Place, ...]
    planned: tuple[AppointmentLine, ...]
    """Talks that are still to come and that this letter can be about."""
    municipality: str
    can_offer_interpreter: bool
    can_call: bool
    name: str
    """Of the kind of letter."""
    fits: fits.Fits
    uses_talk: bool
    questions: tuple[Question, ...]
    """What else the letter tells, in its own order."""
    conditions: frozenset[str]
    """What its blocks ask about: a choice that changes nothing is not offered."""
    tone: str
    """The tone that it has by itself."""
    has_tones: bool
    """Whether another tone changes anything."""
    handouts: tuple[str, ...] = ()
    """What the municipality has to give along: names for an enclosure."""
    sheet_language: str = ""
    """Of the sheet that can go along, as a code; "" when there is none."""


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
    examples: tuple[str, ...] = ()
    """Lines of addresses in it that are only examples (see `letter_examples`)."""
    file_problem: DataFileError | None = None
    """What is wrong with the municipality's own file: the shipped one stands in for it."""
    text: str = ""
    """The letter as words alone: to copy, or a message."""
    file_name: str = ""
    """What a saved copy is called (see `letter_file_name`)."""


@dataclass(frozen=True, slots=True)
class MadeLetter:
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
    sheet: AppointmentSheet | None = None
    """What the second page says, if there is one."""

    def pdf(self, paint: Painter | None = None) -> bytes:
        """The pages, with the sheet last where somebody can ``paint`` it.

        `WrongInput` when a text holds a character that no font can draw.
        """
        head = letterhead_of(self.parties.municipality)
        pages = render_letter(self.content, head, self.window)
        return joined(pages, paint(self.sheet)) if self.sheet and paint else pages

    def page_count(self) -> int:
        """How many pages `pdf` has; raises as it does."""
        head = letterhead_of(self.parties.municipality)
        return len(letter_pages(self.content, head, self.window)) + (self.sheet is not None)

    def text(self) -> str:
        """The words: of a letter from the salutation on, of a message nothing but itself."""
        if self.template.fits.medium == fits.LETTER:
            return letter_as_text(self.content)
        return body_as_text(self.content.body)


def start(store: Store, person_id: str, template_id: str = TEMPLATE) -> LetterStart:
    """What to begin with: the draft, else what is known. Logged as a view."""
    template = letter_templates.template(store, template_id)
    parties = read_parties(store, person_id)
    facts = read_facts(store, person_id)
    saved = saved_wishes(store, person_id, template_id)
    wishes = saved or prefilled(store, parties, template, facts)
    store.log_access("view", parties.dossier_id)
    return LetterStart(
        person_id=person_id,
        client=parties.client,
        wishes=wishes,
        is_resumed=saved is not None,
        places=places_of(parties.municipality),
        planned=planned_for(template, facts),
        municipality=parties.municipality.name,
        can_offer_interpreter=parties.offers_interpreter,
        can_call=parties.has_phone,
        name=template.name,
        fits=template.fits,
        uses_talk=uses_talk(template),
        questions=questions_of(template, has_talk=bool(planned_for(template, facts))),
        conditions=conditions_in(template),
        tone=tone_of(parties, Wishes()),
        has_tones=any(block.tones for block in template.blocks),
        handouts=tuple(one.name for one in parties.municipality.handouts if one.kind == "folder"),
        sheet_language=sheet_language(parties, template),
    )


def proposal(store: Store, person_id: str, template_id: str = TEMPLATE) -> Wishes:
    """What the letter starts with when nothing was typed before."""
    template = letter_templates.template(store, template_id)
    parties = read_parties(store, person_id)
    return prefilled(store, parties, template, read_facts(store, person_id))


def made(store: Store, person_id: str, wishes: Wishes, *, draft: bool = False) -> MadeLetter:
    """The letter with all its fields.

    Raises ``WrongInput`` when it may not go out and ``MissingField`` for an empty field; a
    ``draft`` shows the gaps in brackets instead.
    """
    return made_of(
        store, read_parties(store, person_id), read_facts(store, person_id), wishes, draft=draft
    )


def made_of(
    store: Store, parties: Parties, facts: LetterFacts, wishes: Wishes, *, draft: bool = False
) -> MadeLetter:
    """As `made`, of a client who was read already."""
    template = letter_templates.template(store, wishes.template_id)
    window = envelope(store)
    if not draft and template.fits.medium == fits.LETTER:
        _require_room(parties, window)
    coming = planned_for(template, facts)
    planned = {one.id: one.talk for one in coming}
    details = Details(
        day=store.clock.today(),
        reference=references.upcoming(store, parties.municipality, parties.file_number),
        enclosures=wishes.enclosures.strip(),
        registered=wishes.registered,
        tone=tone_of(parties, wishes),
        flags=flags_of(parties, wishes),
    )
    moved_from = _moved_from(facts, coming, wishes)
    values = values_of(parties, wishes, details.day, coming, moved_from)
    used = read_text(wishes.own_text, template) if wishes.own_text.strip() else template
    content = write(used, parties.addressing, parties.sender, details, values, draft=draft)
    own = tuple(Paragraph(line.strip()) for line in wishes.extra.splitlines() if line.strip())
    return MadeLetter(
        content=replace(content, body=(*content.body, *own)),
        template=template,
        parties=parties,
        window=window,
        values=parties.sender.values | values,
        details=details,
        talk=_talk(parties, wishes, planned.get(wishes.appointment_id))
        if template.fits.plans
        else None,
        appointment_id=wishes.appointment_id if wishes.appointment_id in planned else "",
        sheet=sheet_for(parties, template, wishes),
    )


def preview(store: Store, person_id: str, wishes: Wishes, paint: Painter | None = None) -> Preview:
    """What the letter looks like now, with what stops it and what is good to know."""
    parties = read_parties(store, person_id)
    stop = parties.addressing.stop
    if stop is not None and not stop.field:
        problem = WrongInput(stop.text, **stop.params)
        return Preview(b"", may_exist=False, problem=problem)
    pdf, text, problem_found = _drawn(
        partial(made_of, store, parties, read_facts(store, person_id), wishes), paint
    )
    purpose = letter_templates.template(store, wishes.template_id).fits.purpose
    return Preview(
        pdf=pdf,
        problem=problem_found,
        sentences=parties.addressing.warn,
        lead=lead(store, parties.profile_id, wishes) if wishes.day else None,
        warnings=_warnings(store, parties, wishes),
        examples=examples_in(parties.municipality, wishes.place),
        file_problem=file_problem(parties.municipality),
        text=text,
        file_name=letter_file_name(purpose, parties.file_number, store.clock.today()),
    )


def look(store: Store, person_id: str, wishes: Wishes, paint: Painter | None = None) -> Preview:
    """`preview` of one letter of a pile: to look at, so logged as a view."""
    store.log_access("view", read_parties(store, person_id).dossier_id)
    return preview(store, person_id, wishes, paint)


def own_text(store: Store, person_id: str, wishes: Wishes) -> str:
    """The text of this letter to change; moment and place stay fields, so that they may move."""
    parties = read_parties(store, person_id)
    template = letter_templates.template(store, wishes.template_id)
    planned = planned_for(template, read_facts(store, person_id))
    values = parties.sender.values | values_of(parties, wishes, store.clock.today(), planned)
    tone = tone_of(parties, wishes)
    return text_for_letter(template, values, flags_of(parties, wishes), tone, TALK_FIELDS)


def _require_room(parties: Parties, window: WindowSettings) -> None:
    """What does not show in the envelope does not arrive."""
    refused = refused_by_window(parties, window)
    if refused is not None:
        raise refused


def _moved_from(
    facts: LetterFacts, lines: tuple[AppointmentLine, ...], wishes: Wishes
) -> datetime | None:
    """What the letter before this one told, when the talk was moved since."""
    about = next((one for one in lines if one.id == wishes.appointment_id), None)
    return facts.moved_from(about) if about is not None else None


def _drawn(
    make: partial[MadeLetter], paint: Painter | None
) -> tuple[bytes, str, WrongInput | None]:
    """PDF and words, and what stops it from being printed; b"" when not even a draft can be."""
    try:
        whole = make()
        return whole.pdf(paint), whole.text(), None
    except WrongInput as problem:
        try:
            gaps = make(draft=True)
            return gaps.pdf(paint), gaps.text(), problem
        except WrongInput as worse:
            return b"", "", worse


def _talk(parties: Parties, wishes: Wishes, planned: Talk | None = None) -> Talk | None:
    """The talk that the letter is about, as it will be planned."""
    if wishes.day is None or wishes.at is None:
        return None
    kind = FOLLOW_UP if parties.had_intake else INTAKE
    before = planned or Talk(wishes.day, wishes.at, kind=kind)
    return replace(
        before, day=wishes.day, at=wishes.at, minutes=wishes.minutes, place=wishes.place.strip(),
        form=wishes.form, link=wishes.link.strip(),
    )  # fmt: skip


def _warnings(store: Store, parties: Parties, wishes: Wishes) -> Warnings:
    talk = _talk(parties, wishes)
    if talk is None or talk.minutes <= 0:
        return _NOTHING
    return warnings_for(
        store, talk, besides=wishes.appointment_id, working_days=parties.working_days
    )
