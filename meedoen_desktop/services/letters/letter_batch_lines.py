"""What every client of a pile gets, and what somebody still misses: made before one looks.

Each letter is truly made and measured here, so that the list does not promise what paper refuses.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select

from meedoen_desktop.errors import MeedoenError, MissingField, NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters import fits
from meedoen_desktop.letters.addressing import Sentence
from meedoen_desktop.letters.template_blocks import LetterTemplate
from meedoen_desktop.models import Letter
from meedoen_desktop.services.agenda import group_meetings
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.agenda.group_meetings import MeetingData
from meedoen_desktop.services.letters import letter_templates, letters_kept
from meedoen_desktop.services.letters.invitation_wishes import Wishes, saved_wishes
from meedoen_desktop.services.letters.letter_batch import FITTING, Batch
from meedoen_desktop.services.letters.letter_batch_moments import Moments
from meedoen_desktop.services.letters.letter_choice import MOVES, OFTEN, choices_of
from meedoen_desktop.services.letters.letter_examples import examples_in
from meedoen_desktop.services.letters.letter_facts import LetterFacts, read_facts
from meedoen_desktop.services.letters.letter_file_name import kind_word
from meedoen_desktop.services.letters.letter_lead import Lead, lead
from meedoen_desktop.services.letters.letter_parties import Parties, read_parties
from meedoen_desktop.services.letters.letter_prefill import about_meeting, prefilled, uses_talk
from meedoen_desktop.services.letters.letter_writing import made_of
from meedoen_desktop.services.team import this_consultant
from meedoen_desktop.store import Store

LATELY = timedelta(days=7)
"""Who got the same letter in these days is not ticked: two are seldom meant."""
_NOT_BY_ITSELF = frozenset({MOVES, OFTEN})
"""Reasons that leave the choice to the consultant: no letter of a pile is sent for them."""
_ABOUT_PLANNED = frozenset({fits.CONFIRMATION, fits.CHANGE, fits.CANCEL})
_NO_TALK = N_("Deze cliënt heeft geen geplande afspraak. Plan er eerst een, of kies een dag.")
_CHANNELS = {
    "supporter": N_("Deze cliënt wil dat alles via de begeleider gaat."),
    "phone": N_("Deze cliënt wordt liever gebeld."),
    "email": N_("Deze cliënt krijgt liever een mailtje."),
    "whatsapp": N_("Deze cliënt krijgt liever een appje."),
    "sms": N_("Deze cliënt krijgt liever een sms."),
}


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One client of the pile.

    ``problem`` stops the letter; with a field it can be mended. ``letter_id`` is the letter that
    is made already.
    """

    person_id: str
    client: str = ""
    letter: str = ""
    """The name of the letter."""
    kind: str = ""
    """The same in a word or two."""
    wishes: Wishes | None = None
    pages: int = 0
    """With the sheet in the client's language."""
    sheet_language: str = ""
    notes: tuple[Sentence, ...] = ()
    """What asks for a second look."""
    wish: str = ""
    """How the client likes to be reached, when that is not by letter."""
    lead: Lead | None = None
    """Whether the letter comes in time for its talk."""
    examples: tuple[str, ...] = ()
    """Lines of addresses in it that are only examples."""
    problem: MeedoenError | None = None
    needs_nothing: bool = False
    """No letter fits this client by itself."""
    before: date | None = None
    """The client got the same letter on this day."""
    letter_id: str = ""
    is_changed: bool = False
    """Somebody changed this one letter by hand."""
    told: datetime | None = None
    """Wall time of the talk in a letter that is made."""

    @property
    def moment(self) -> datetime | None:
        """When the talk in the letter is, on the clock of the wall; None without one."""
        wishes = self.wishes
        if wishes is None or wishes.day is None or wishes.at is None:
            return self.told
        return datetime.combine(wishes.day, wishes.at)

    @property
    def is_late(self) -> bool:
        """Whether the talk comes before the post can be trusted to."""
        return self.lead is not None and self.lead.kind == "short"

    @property
    def can_go(self) -> bool:
        """Whether it can be made now."""
        return self.wishes is not None and self.problem is None

    @property
    def can_be_mended(self) -> bool:
        """Whether what stops it can be filled in somewhere."""
        return isinstance(self.problem, WrongInput) and bool(self.problem.field)

    def is_wanted(self, ticked: Mapping[str, bool]) -> bool:
        """Whether it will be made: as it was ticked, else unless it would be the second one."""
        return self.can_go and ticked.get(self.person_id, self.before is None)


class Reading:
    """Makes the lines of one pile, in pieces: moments that were given out stay given out."""

    def __init__(self, store: Store, batch: Batch) -> None:
        self._store, self._batch = store, batch
        self._moments = Moments(store, this_consultant(store).working_days)
        self._every = letter_templates.all_templates(store)
        self._meeting: MeetingData | None = None
        if batch.choices.meeting_id:
            self._meeting = group_meetings.read(store, batch.choices.meeting_id).data

    def lines(self, people: Iterable[str]) -> tuple[BatchLine, ...]:
        """The next of them, in the order of the pile."""
        return tuple(self._line(one) for one in people)

    def _line(self, person_id: str) -> BatchLine:
        letter_id = self._batch.made.get(person_id, "")
        if letter_id:
            return self._made(person_id, letter_id)
        try:
            parties = read_parties(self._store, person_id)
            facts = read_facts(self._store, person_id)
        except NotFound as gone:
            return BatchLine(person_id, problem=gone)
        stop = parties.addressing.stop
        if stop is not None:
            refused = WrongInput(stop.text, field=stop.field, **stop.params)
            return BatchLine(person_id, parties.client, problem=refused)
        template = self._template(parties, facts)
        if template is None:
            return BatchLine(person_id, parties.client, needs_nothing=True)
        return self._checked(parties, facts, template)

    def _made(self, person_id: str, letter_id: str) -> BatchLine:
        kept = letters_kept.read(self._store, letter_id)
        client = letters_kept.client_of(self._store, letter_id)
        return BatchLine(
            person_id, client, kept.subject, kept.kind, letter_id=letter_id, told=kept.moment
        )

    def _checked(self, parties: Parties, facts: LetterFacts, template: LetterTemplate) -> BatchLine:
        wishes, is_changed = self._wishes(parties, facts, template)
        problem: MeedoenError | None = None
        pages, language = 0, ""
        try:
            _require_talk(template, facts)
            letter = made_of(self._store, parties, facts, wishes)
            pages = letter.page_count()
            language = letter.sheet.language if letter.sheet else ""
        except WrongInput as found:
            problem = found
        return BatchLine(
            parties.person_id,
            parties.client,
            template.name,
            kind_word(template.fits.purpose),
            wishes,
            pages,
            language,
            parties.addressing.warn,
            _CHANNELS.get(parties.channel, ""),
            lead(self._store, parties.profile_id, wishes) if uses_talk(template) else None,
            examples_in(parties.municipality, wishes.place),
            problem,
            before=self._before(parties.person_id, template.id),
            is_changed=is_changed,
        )

    def _template(self, parties: Parties, facts: LetterFacts) -> LetterTemplate | None:
        letters = {one.id: one for one in self._every if one.fits.medium == fits.LETTER}
        wanted = self._batch.choices.template_id
        if wanted != FITTING:
            return letters.get(wanted)
        fitting = choices_of(parties, facts, self._every).fitting
        found = (one.template_id for one in fitting if one.reason.text not in _NOT_BY_ITSELF)
        return next((letters[one] for one in found if one in letters), None)

    def _wishes(
        self, parties: Parties, facts: LetterFacts, template: LetterTemplate
    ) -> tuple[Wishes, bool]:
        """What was typed for this one letter, else what is known with what holds for all."""
        own = saved_wishes(self._store, parties.person_id, template.id)
        if own is not None:
            self._hold(own, template)
            return own, True
        choices = self._batch.choices
        known = prefilled(self._store, parties, template, facts)
        if self._meeting is not None and template.fits.purpose == fits.MEETING:
            known = about_meeting(known, self._meeting)
        return self._at_a_moment_of_its_own(known, template).with_(
            extra=choices.extra, enclosures=choices.enclosures, sheet=choices.sheets
        ), False

    def _at_a_moment_of_its_own(self, wishes: Wishes, template: LetterTemplate) -> Wishes:
        """A talk that is new gets a moment that nobody else has."""
        if not _plans_anew(wishes, template) or wishes.day is None or wishes.at is None:
            return wishes
        first = self._batch.choices.first_day
        day = max(wishes.day, first) if first else wishes.day
        free = self._moments.take(Talk(day, wishes.at, wishes.minutes, wishes.form))
        return wishes.with_(day=free.day, at=free.at)

    def _hold(self, wishes: Wishes, template: LetterTemplate) -> None:
        if _plans_anew(wishes, template) and wishes.day and wishes.at:
            self._moments.hold(Talk(wishes.day, wishes.at, wishes.minutes, wishes.form))

    def _before(self, person_id: str, template_id: str) -> date | None:
        """The day on which this client got the same letter lately."""
        wanted = (
            select(Letter.dated_on)
            .where(
                Letter.person_id == person_id,
                Letter.template_id == template_id,
                Letter.dated_on >= self._store.clock.today() - LATELY,
            )
            .order_by(Letter.dated_on.desc())
            .limit(1)
        )
        with self._store.read() as session:
            return session.scalar(wanted)


def _require_talk(template: LetterTemplate, facts: LetterFacts) -> None:
    """A letter about a planned talk goes to nobody without one."""
    if template.fits.purpose in _ABOUT_PLANNED and not facts.planned:
        raise MissingField(_NO_TALK, field="appointment_when")


def _plans_anew(wishes: Wishes, template: LetterTemplate) -> bool:
    return template.fits.plans and uses_talk(template) and not wishes.appointment_id
