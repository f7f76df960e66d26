"""What a client page shows, as frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from meedoen_desktop.services.dossier.timeline import Timeline
from meedoen_desktop.services.exercises.kept_exercises import Record
from meedoen_desktop.services.trail.trail_lines import TrailLine


@dataclass(frozen=True, slots=True)
class Reach:
    """How to reach somebody; telephone numbers as people write them."""

    phone: str
    phone_2: str
    email: str
    channel: str
    """phone, email, whatsapp, sms, letter, supporter or ""."""
    at: str
    """The time of day that suits, in the client's words."""
    language: str
    """ISO code, "" = Dutch."""
    interpreter: str


@dataclass(frozen=True, slots=True)
class Housemate:
    """Somebody else in the same file."""

    person_id: str
    name: str
    age: int | None
    deceased: bool


@dataclass(frozen=True, slots=True)
class RelationLine:
    """Somebody who matters for the client."""

    id: str
    role: str
    """supporter, representative, contact or professional."""
    name: str
    organisation: str
    phone: str
    """As people write it."""
    email: str
    address: str
    note: str


@dataclass(frozen=True, slots=True)
class FactLine:
    """Something that holds from a day on."""

    id: str
    kind: str
    code: str
    valid_from: date
    valid_to: date | None
    scheme: str
    reason: str
    author: str


@dataclass(frozen=True, slots=True)
class LastContact:
    """The last time that we spoke."""

    id: str
    day: date
    time: time | None
    form: str
    result: str
    note: str


@dataclass(frozen=True, slots=True)
class OpenStep:
    """An agreement that is still open. ``source`` is "step" or "contact"."""

    source: str
    id: str
    what: str
    who: str
    due_on: date | None
    kind: str = "step"
    """step or homework."""

    @property
    def is_homework(self) -> bool:
        return self.kind == "homework"


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What the client said in the last talk that holds words of the client."""

    said_on: date
    words: str


@dataclass(frozen=True, slots=True)
class GoalLine:
    """What the client works on, with the next step; ``step`` is "" when none is open."""

    id: str
    what: str
    area_id: str
    step: str
    who: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Planned:
    """A talk that is planned."""

    id: str
    day: date
    time: time
    minutes: int
    form: str
    kind: str
    place: str


@dataclass(frozen=True, slots=True)
class OpenWork:
    """An intake, talk or exercise that is not finished."""

    id: str
    kind: str
    subject: str
    """Id of the form, appointment or exercise."""
    started: date


@dataclass(frozen=True, slots=True)
class LastIntake:
    """What the last intake ended with."""

    id: str
    held_on: date
    summary: str
    smallest_step: str
    step_by: str
    step_on: date | None
    themes: tuple[str, ...]
    """Ids of life areas."""
    words: tuple[tuple[str, str], ...]
    """The client's own words: (id of question or area, words); those about a theme first."""


@dataclass(frozen=True, slots=True)
class AreaNumbers:
    """One life area: the first number ever given against the last."""

    area_id: str
    start: int | None
    now: int | None
    wished: int | None
    importance: int | None


@dataclass(frozen=True, slots=True)
class Ratings:
    """All areas that the client ever rated."""

    areas: tuple[AreaNumbers, ...] = ()
    first_on: date | None = None
    last_on: date | None = None
    is_open: bool = False
    """Whether the last numbers stand in an intake that is not closed yet."""


@dataclass(frozen=True, slots=True)
class AttachmentLine:
    """A file in the dossier; ``size`` in bytes."""

    id: str
    name: str
    media_type: str
    size: int
    added_on: date
    note: str


@dataclass(frozen=True, slots=True)
class ClientPage:
    """Everything on one client page."""

    person_id: str
    dossier_id: str
    file_number: str
    added_on: date | None
    first_intake: date | None
    closed_on: date | None
    closing_reason: str
    """A code of the profile; "" when it is open."""
    in_last_import: bool
    full_name: str
    name_in_text: str
    own_wish: str
    age: int | None
    birth_date: str
    """Stored form, parts may be unknown."""
    address_lines: tuple[str, ...]
    town: str
    bsn_masked: str
    secret: bool
    deceased: bool
    deceased_on: str
    attention: str
    reach: Reach
    housemates: tuple[Housemate, ...]
    relations: tuple[RelationLine, ...]
    consultant_id: str
    consultant: str
    """Whose client it is today; both "" for nobody's."""
    facts: tuple[FactLine, ...]
    """Newest first."""
    last_contact: LastContact | None
    own_words: OwnWords | None
    steps: tuple[OpenStep, ...]
    goals: tuple[GoalLine, ...]
    planned: tuple[Planned, ...]
    open_work: tuple[OpenWork, ...]
    intake: LastIntake | None
    ratings: Ratings
    games: tuple[Record, ...]
    """The latest strengths and the latest pictures, when there are any."""
    attachments: tuple[AttachmentLine, ...]
    trail: tuple[TrailLine, ...]
    """Referrals, trajectories, indications and tests, what is open first."""
    timeline: Timeline

    def fact(self, *kinds: str) -> FactLine | None:
        """The fact of one of these kinds that counts: the latest valid-from."""
        return next((fact for fact in self.facts if fact.kind in kinds), None)
