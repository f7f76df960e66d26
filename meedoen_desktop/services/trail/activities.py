"""What there is to do in town: of the municipality's file and of the team itself.

The team may add activities, correct those of the file, and leave some out. What is given to a
client stands in the history: *meegegeven*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.activities import ACTIVITY_KINDS, Activity
from meedoen_desktop.models import TEAM, Contact, LocalActivity, Person, new_id
from meedoen_desktop.services.clients.form_values import trimmed
from meedoen_desktop.services.team import team
from meedoen_desktop.services.trail.organisations import served_municipalities
from meedoen_desktop.services.trail.trail_undo import Undo, changed, known, undo
from meedoen_desktop.store import Store

KIND_NAMES: dict[str, str] = {
    "meet": N_("Mensen ontmoeten"),
    "move": N_("Bewegen"),
    "make": N_("Iets maken"),
    "learn": N_("Iets leren"),
    "language": N_("Taal"),
    "help_out": N_("Ergens helpen"),
    "work": N_("Werk"),
}
GIVEN = "given"
"""The form of the contact that tells what was given to a client."""
WEEKDAYS: tuple[str, ...] = (
    N_("maandag"), N_("dinsdag"), N_("woensdag"), N_("donderdag"), N_("vrijdag"), N_("zaterdag"),
    N_("zondag"),
)  # fmt: skip
_EVERY_DAY, _WORKDAYS = ("elke dag", "iedere dag", "alle dagen"), ("doordeweeks", "werkdag")
_FREE = ("gratis", "geen kosten", "kosteloos")


@dataclass(frozen=True, slots=True)
class ActivityData:
    """As filled in."""

    name: str = ""
    kind: str = "meet"
    place: str = ""
    held_when: str = ""
    cost: str = ""
    step_free: bool = False
    languages: tuple[str, ...] = ("nl",)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """One activity that can be given to a client."""

    key: str
    activity_id: str
    """The id in the municipality's file; empty for one of the team's own."""
    record_id: str
    """The team's own data, or empty."""
    municipality_id: str
    data: ActivityData
    to_check: bool

    @property
    def is_free(self) -> bool:
        """By its words; unknown costs are not free."""
        return any(word in self.data.cost.lower() for word in _FREE)

    @property
    def days(self) -> frozenset[int]:
        """The weekdays that its time names, 0 for Monday."""
        words = self.data.held_when.lower()
        if any(every in words for every in _EVERY_DAY):
            return frozenset(range(7))
        if any(every in words for every in _WORKDAYS):
            return frozenset(range(5))
        return frozenset(day for day, name in enumerate(WEEKDAYS) if name in words)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one looks for; empty or False: no matter."""

    text: str = ""
    municipality_id: str = ""
    kind: str = ""
    free: bool = False
    step_free: bool = False
    language: str = ""
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Offers:
    """Everything there is to do where the team works."""

    own_municipality: str
    municipalities: tuple[tuple[str, str], ...]
    items: tuple[Offer, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages that are spoken somewhere, Dutch first."""
        spoken = {code for one in self.items for code in one.data.languages}
        return tuple(sorted(spoken, key=lambda code: (code != "nl", code)))

    def find(self, wanted: Wanted) -> tuple[Offer, ...]:
        """Those that fit, by name."""
        return tuple(one for one in self.items if _fits(one, wanted))


def offers(store: Store) -> Offers:
    """What is shipped and what the team wrote, together."""
    chosen = team(store)
    served = served_municipalities(chosen)
    with store.read() as session:
        rows = list(session.scalars(select(LocalActivity)))
        own = {(row.municipality_id, row.activity_id): row for row in rows if row.activity_id}
        found = [
            _from_file(town.id, activity, own.get((town.id, activity.id)))
            for town in served
            for activity in town.activities
            if not _is_hidden(own.get((town.id, activity.id)))
        ]
        found += [_own(row) for row in rows if not row.activity_id and not row.hidden]
    return Offers(
        chosen.municipality_id,
        tuple((town.id, town.name) for town in served),
        tuple(sorted(found, key=lambda one: (one.data.name.lower(), one.key))),
    )


def save(store: Store, data: ActivityData, offer: Offer | None = None) -> Undo:
    """Keep a new activity, or what the team knows of one. `WrongInput` names the field."""
    values = _checked(data)
    with store.work() as session:
        found = session.get(LocalActivity, offer.record_id) if offer else None
        if found is not None:
            before = changed(found, values)
            return undo(found.id, before=(before,))
        made = LocalActivity(
            id=new_id(), dossier_id=TEAM, activity_id=offer.activity_id if offer else "",
            municipality_id=offer.municipality_id if offer else team(store).municipality_id,
            **values,
        )  # fmt: skip
        session.add(made)
        return undo(made.id, (made,))


def hide(store: Store, offer: Offer) -> Undo:
    """No longer offer it."""
    with store.work() as session:
        found = session.get(LocalActivity, offer.record_id)
        if found is not None:
            before = known(found)
            found.hidden = True
            return undo(found.id, before=(before,))
        made = LocalActivity(
            id=new_id(), dossier_id=TEAM, activity_id=offer.activity_id,
            municipality_id=offer.municipality_id, **_stored(offer.data) | {"hidden": True},
        )  # fmt: skip
        session.add(made)
        return undo(made.id, (made,))


def note_given(store: Store, person_id: str, given: Sequence[Offer]) -> Undo:
    """Write in the client's history what was given."""
    with store.work() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        made = Contact(
            id=new_id(), person_id=person_id, dossier_id=person.dossier_id, form=GIVEN,
            happened_at=store.clock.now(), note="\n".join(one.data.name for one in given),
            consultant_id=store.author,
        )  # fmt: skip
        session.add(made)
        return undo(made.id, (made,))


def _fits(one: Offer, wanted: Wanted) -> bool:
    data = one.data
    haystack = f"{data.name} {data.place} {data.held_when} {data.note}".lower()
    return (
        all(word in haystack for word in wanted.text.lower().split())
        and (not wanted.municipality_id or one.municipality_id in {"", wanted.municipality_id})
        and (not wanted.kind or data.kind == wanted.kind)
        and (not wanted.free or one.is_free)
        and (not wanted.step_free or data.step_free)
        and (not wanted.language or wanted.language in data.languages)
        and (wanted.day is None or wanted.day in one.days)
    )


def _checked(data: ActivityData) -> dict[str, object]:
    if not data.name.strip():
        raise WrongInput(N_("Hoe heet de activiteit?"), field="name")
    if not data.held_when.strip():
        raise WrongInput(N_("Wanneer is het? Bijvoorbeeld: dinsdag om 10.00 uur."), field="when")
    if data.kind not in ACTIVITY_KINDS:
        raise WrongInput(N_("Kies wat voor activiteit het is."), field="kind")
    return _stored(data)


def _stored(data: ActivityData) -> dict[str, object]:
    return trimmed(data) | {"languages": ",".join(data.languages)}


def _is_hidden(row: LocalActivity | None) -> bool:
    return row is not None and row.hidden


def _from_file(municipality_id: str, activity: Activity, row: LocalActivity | None) -> Offer:
    shipped = ActivityData(
        name=activity.name, kind=activity.kind, place=activity.place, held_when=activity.when,
        cost=activity.cost, step_free=activity.step_free, languages=activity.languages,
        note=activity.note,
    )  # fmt: skip
    offer = Offer(
        f"{municipality_id}.{activity.id}", activity.id, "", municipality_id, shipped,
        activity.to_check,
    )  # fmt: skip
    if row is None:
        return offer
    return replace(offer, record_id=row.id, data=_data(row), to_check=False)


def _own(row: LocalActivity) -> Offer:
    return Offer(row.id, "", row.id, row.municipality_id, _data(row), to_check=False)


def _data(row: LocalActivity) -> ActivityData:
    codes = tuple(code for code in row.languages.split(",") if code)
    return ActivityData(
        row.name, row.kind, row.place, row.held_when, row.cost, row.step_free, codes, row.note
    )
