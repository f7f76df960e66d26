"""Writing a talk down: what is filled in, kept as a draft until the talk is closed (method.md 4).

The draft is about an appointment or, with an empty ``subject_id``, about none. Its values are the
fields of `TalkNotes` by name, and ``outcome.<step>`` for what became of an earlier agreement.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Appointment, Draft, DraftValue
from meedoen_desktop.services import drafts
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import AppointmentLine
from meedoen_desktop.services.clients.step_people import CONSULTANT
from meedoen_desktop.services.drafts import OpenDraft
from meedoen_desktop.store import Store

TALK = "talk"
OUTCOME = "outcome."
SPOKEN, SUPPORTER, NO_ANSWER, VOICEMAIL, NO_SHOW = (
    "spoken", "supporter", "no_answer", "voicemail", "no_show",
)  # fmt: skip
REACHED = frozenset({SPOKEN, SUPPORTER})
"""Results after which there was a talk to write down."""
DONE, PARTLY, NOT_DONE = "done", "partly", "not_done"
OUTCOMES: tuple[tuple[str, str], ...] = (
    (DONE, N_("Gelukt")),
    (PARTLY, N_("Deels")),
    (NOT_DONE, N_("Niet")),
)
"""How it went with an agreement, what worked first."""


@dataclass(frozen=True, slots=True)
class AgreedLine:
    """Something agreed. ``who`` as in `step_people`; ``on`` is an ISO day or empty."""

    what: str = ""
    who: str = ""
    on: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.what.strip()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went. ``kept``: what was not done stays agreed, instead of being let go."""

    result: str = ""
    words: str = ""
    kept: bool = True


@dataclass(frozen=True)
class TalkNotes:
    """Everything that can be filled in; every field may stay empty."""

    appointment_id: str = ""
    form: str = "phone"
    result: str = SPOKEN
    held_on: str = ""
    """ISO day; empty = today."""
    note: str = ""
    own_words: str = ""
    points: tuple[str, ...] = ()
    """Points of the agenda that were discussed."""
    agreements: tuple[AgreedLine, ...] = ()
    homework: tuple[AgreedLine, ...] = ()
    promises: tuple[AgreedLine, ...] = ()
    """What the consultant does; ``who`` is left out."""
    wish: str = ""
    """How often the client wants contact: "6 weeks"; empty = not asked."""
    next_at: str = ""
    """Wall time ``YYYY-MM-DDTHH:MM`` of the next appointment, or empty."""
    next_form: str = "office"
    next_place: str = ""
    next_minutes: int = 45
    carried_over_on: str = ""
    sheet_on: str = ""
    mailed_on: str = ""
    """ISO days on which the text was copied, the sheet went out, the mail was sent."""
    outcomes: Mapping[str, Outcome] = field(default_factory=lambda: MappingProxyType({}))
    """By id of the step, or of the contact whose next step it was."""

    @property
    def is_reached(self) -> bool:
        return self.result in REACHED

    @property
    def is_blank(self) -> bool:
        """Whether nothing was written or chosen, so that there is nothing to keep of a talk."""
        said = (self.note, self.own_words, *(one.what for one in (*self.lines(), *self.homework)))
        chosen = (
            self.points, self.wish, self.next_at, self.carried_over_on, self.sheet_on,
            self.mailed_on, any(one.result for one in self.outcomes.values()),
        )  # fmt: skip
        return self.result == SPOKEN and not (any(map(str.strip, said)) or any(chosen))

    def outcome(self, step_id: str) -> Outcome:
        return self.outcomes.get(step_id, Outcome())

    def lines(self) -> tuple[AgreedLine, ...]:
        """Agreements and promises together, empty lines left out."""
        promised = (AgreedLine(one.what, CONSULTANT, one.on) for one in self.promises)
        return tuple(one for one in (*self.agreements, *promised) if not one.is_empty)


_LINES = ("agreements", "homework", "promises")
FIELDS = frozenset(one.name for one in fields(TalkNotes)) - {"outcomes"}


def notes_in(values: Mapping[str, Any], **first: Any) -> TalkNotes:
    """What stands in a draft; ``first`` is what holds where nothing was filled in."""
    given = first | {name: value for name, value in values.items() if name in FIELDS}
    for name in _LINES:
        given[name] = tuple(AgreedLine(**one) for one in given.get(name, ()))
    given["points"] = tuple(given.get("points", ()))
    told = {
        key.removeprefix(OUTCOME): Outcome(**value)
        for key, value in values.items()
        if key.startswith(OUTCOME)
    }
    return TalkNotes(**given, outcomes=told)


def notes_of(session: Session, draft: Draft, today: date) -> TalkNotes:
    """The notes of an open draft, with what its appointment fills in by itself."""
    values = drafts.values_of(session, draft.id)
    about = str(values.get("appointment_id", draft.subject_id))
    planned = session.get(Appointment, about) if about else None
    if planned is None:
        return notes_in(values)
    return notes_in(values, **first_notes(appointments.line_of(planned), today))


def first_notes(planned: AppointmentLine | None, today: date) -> dict[str, str]:
    """What an appointment fills in by itself: how it was planned, and the day when it is past."""
    if planned is None:
        return {}
    day = planned.talk.day
    held_on = day.isoformat() if day < today else ""
    return {"appointment_id": planned.id, "form": planned.talk.form, "held_on": held_on}


def value_of(value: Any) -> Any:
    """A value of the notes as a draft keeps it."""
    if isinstance(value, tuple):
        return [value_of(one) for one in value]
    return asdict(value) if isinstance(value, AgreedLine | Outcome) else value


def begun(store: Store, person_id: str, appointment_id: str = "") -> OpenDraft | None:
    """The draft to go on with: that of the appointment, or the latest one of this client.

    A talk that was begun today without an appointment belongs to the appointment that is asked.
    """
    with store.work() as session:
        found = _begun(session, person_id)
        for draft in found:
            if not appointment_id or draft.subject_id == appointment_id:
                return drafts.snapshot(draft)
        today = store.clock.today()
        for draft in found:
            if not draft.subject_id and draft.created_at.astimezone(AMSTERDAM).date() == today:
                draft.subject_id = appointment_id
                return drafts.snapshot(draft)
    return None


def _begun(session: Session, person_id: str) -> list[Draft]:
    """Drafts in which something was done, the latest first."""
    wanted = (
        select(Draft)
        .where(Draft.kind == TALK, Draft.person_id == person_id)
        .where(exists().where(DraftValue.draft_id == Draft.id))
        .order_by(Draft.updated_at.desc())
    )
    return list(session.scalars(wanted))


def save(store: Store, draft_id: str, **changed: Any) -> None:
    """Keep fields by name; on return they survive a crash."""
    unknown = changed.keys() - FIELDS
    if unknown:
        raise TypeError(f"no such field: {sorted(unknown)}")
    drafts.save_values(store, draft_id, {name: value_of(one) for name, one in changed.items()})


def save_outcome(store: Store, draft_id: str, step_id: str, outcome: Outcome) -> None:
    """Keep how it went with an earlier agreement."""
    drafts.save_values(store, draft_id, {OUTCOME + step_id: asdict(outcome)})
