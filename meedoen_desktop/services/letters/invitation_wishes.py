"""What the consultant chooses for one letter, and its draft: saved as it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, datetime, time
from typing import Any

from meedoen_desktop.services import drafts
from meedoen_desktop.services.agenda.appointments import DEFAULT_MINUTES, OFFICE
from meedoen_desktop.store import Store

KIND = "letter"
TEMPLATE = "uitnodiging-kantoor"
"""The letter that the work begins with: the invitation to a talk at the office."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """The few choices of a letter; the rest comes from client, consultant and municipality.

    ``day`` and ``at`` (wall time) are None while they are being typed. With ``appointment_id`` the
    letter is about a talk that is planned already; other values move it when the letter is kept.
    """

    day: date | None = None
    at: time | None = None
    minutes: int = DEFAULT_MINUTES
    place: str = ""
    extra: str = ""
    """A personal sentence or more; a line each is a paragraph each."""
    enclosures: str = ""
    registered: bool = False
    whatsapp: bool = False
    call_before: bool = False
    interpreter: bool = False
    appointment_id: str = ""
    template_id: str = TEMPLATE
    form: str = OFFICE
    """How the talk is held."""
    link: str = ""
    """Of a talk with beeldbellen."""
    tone: str = ""
    """A tone profile; empty: that of the municipality and the client's group."""
    answers: dict[str, str] = field(default_factory=dict)
    """What was filled in for other fields of the letter, by their names."""
    sheet: bool = True
    """The sheet in the client's language goes along, where there is one."""
    own_text: str = ""
    """The text of this one letter, when it was changed (see `letters.template_text`)."""

    @property
    def moment(self) -> datetime | None:
        """Day and time, when both are known."""
        return datetime.combine(self.day, self.at) if self.day and self.at else None

    def with_(self, **changes: Any) -> Wishes:
        return replace(self, **changes)


def save_wishes(store: Store, person_id: str, wishes: Wishes) -> None:
    """Keep what is typed; on return it survives a crash. Makes the draft at the first key."""
    draft = drafts.open_draft(store, KIND, wishes.template_id, person_id=person_id)
    drafts.save_values(store, draft.id, as_values(wishes))


def saved_wishes(store: Store, person_id: str, template_id: str = TEMPLATE) -> Wishes | None:
    """What was typed before and not kept yet."""
    for draft in drafts.drafts(store, kind=KIND, person_id=person_id):
        if draft.subject_id == template_id:
            return from_values(drafts.values(store, draft.id))
    return None


def discard_wishes(store: Store, person_id: str, template_id: str = TEMPLATE) -> None:
    """Begin anew: truly delete what was typed."""
    for draft in drafts.drafts(store, kind=KIND, person_id=person_id):
        if draft.subject_id == template_id:
            drafts.discard(store, draft.id)


def as_values(wishes: Wishes) -> dict[str, Any]:
    """The wishes as JSON can hold them."""
    known = asdict(wishes)
    known["day"] = wishes.day.isoformat() if wishes.day else ""
    known["at"] = f"{wishes.at:%H:%M}" if wishes.at else ""
    return known


def from_values(values: Mapping[str, Any]) -> Wishes:
    """The wishes of a draft; what an older version did not know keeps its default."""
    known = {one.name: values[one.name] for one in fields(Wishes) if one.name in values}
    day, at = known.get("day"), known.get("at")
    known["day"] = date.fromisoformat(day) if day else None
    known["at"] = time.fromisoformat(at) if at else None
    return Wishes(**known)
