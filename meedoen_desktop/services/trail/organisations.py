"""Where clients can be referred to: the municipality's list and what the team knows itself.

The file of the municipality gives names; telephone numbers and addresses are the team's own
knowledge (`OrganisationEntry`). What nobody looked at yet is marked to be checked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import MeedoenError, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.municipality import Municipality, municipalities
from meedoen_desktop.method.organisations import ORGANISATION_KINDS, Organisation
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import TEAM, OrganisationEntry, new_id
from meedoen_desktop.services.clients.form_values import trimmed
from meedoen_desktop.services.persons import phones
from meedoen_desktop.services.persons.person_fields import value_of
from meedoen_desktop.services.team import TeamDetails, team
from meedoen_desktop.services.trail.trail_undo import Undo, changed, known, undo
from meedoen_desktop.store import Store


@dataclass(frozen=True, slots=True)
class OrganisationData:
    """As filled in; ``address`` a line per line, ``note`` says what for."""

    name: str = ""
    kind: str = "welfare"
    contact: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    address: str = ""
    waiting_weeks: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """One organisation of the directory."""

    key: str
    """For a link: the id in the file, or that of the team's own entry."""
    organisation_id: str
    """The id in the municipality's file; empty for one of the team's own."""
    entry_id: str
    """The team's own data, or empty."""
    municipality_id: str
    data: OrganisationData
    to_check: bool
    """Nobody of the team has looked at its data yet."""

    @property
    def reach(self) -> str:
        """Telephone and e-mail on one line."""
        parts = (phones.shown(self.data.phone), self.data.email)
        return " · ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Directory:
    """All organisations by name, and the municipality of the team."""

    own_municipality: str
    municipalities: tuple[tuple[str, str], ...]
    """(id, name) of those that the team can choose from, its own first."""
    entries: tuple[Listed, ...]

    def find(self, text: str, municipality_id: str = "", kind: str = "") -> tuple[Listed, ...]:
        """Those in which every word of ``text`` stands somewhere."""
        words = text.lower().split()
        return tuple(
            one
            for one in self.entries
            if (not municipality_id or one.municipality_id in {"", municipality_id})
            and (not kind or one.data.kind == kind)
            and all(word in _haystack(one) for word in words)
        )

    def named(self, name: str) -> Listed | None:
        """The one with this name, that of the own municipality first."""
        wanted = name.strip().lower()
        same = [one for one in self.entries if one.data.name.lower() == wanted]
        return min(same, key=lambda one: one.municipality_id != self.own_municipality, default=None)

    def own(self) -> tuple[Listed, ...]:
        """Those of the own municipality and of the team."""
        return tuple(
            one for one in self.entries if one.municipality_id in {"", self.own_municipality}
        )


def directory(store: Store) -> Directory:
    """The directory of the municipalities that the team's profile serves."""
    chosen = team(store)
    served = served_municipalities(chosen)
    with store.read() as session:
        entries = list(session.scalars(select(OrganisationEntry)))
    own = {(one.municipality_id, one.organisation_id): one for one in entries}
    listed = [
        _from_file(town.id, organisation, own.get((town.id, organisation.id)))
        for town in served
        for organisation in town.organisations
    ]
    listed += [_own(one) for one in entries if not one.organisation_id]
    hidden = {one.id for one in entries if one.hidden}
    shown = (one for one in listed if one.entry_id not in hidden)
    return Directory(
        chosen.municipality_id,
        tuple((town.id, town.name) for town in served),
        tuple(sorted(shown, key=lambda one: (one.data.name.lower(), one.municipality_id))),
    )


def save_entry(store: Store, data: OrganisationData, listed: Listed | None = None) -> Undo:
    """Keep what the team knows: a new organisation, or its data on a listed one. `WrongInput`."""
    values = _checked(store, data)
    place = listed.municipality_id if listed else team(store).municipality_id
    with store.work() as session:
        found = session.get(OrganisationEntry, listed.entry_id) if listed else None
        if found is not None:
            before = changed(found, values)
            return undo(found.id, before=(before,))
        made = _entry(session, values, place, listed.organisation_id if listed else "")
        return undo(made.id, (made,))


def hide(store: Store, listed: Listed) -> Undo:
    """No longer offer it; what was referred keeps its name."""
    with store.work() as session:
        found = session.get(OrganisationEntry, listed.entry_id)
        if found is not None:
            before = known(found)
            found.hidden = True
            return undo(found.id, before=(before,))
        values = asdict(listed.data) | {"hidden": True}
        made = _entry(session, values, listed.municipality_id, listed.organisation_id)
        return undo(made.id, (made,))


def _entry(
    session: Session, values: dict[str, object], municipality_id: str, organisation_id: str
) -> OrganisationEntry:
    made = OrganisationEntry(
        id=new_id(), dossier_id=TEAM, organisation_id=organisation_id,
        municipality_id=municipality_id, **values,
    )  # fmt: skip
    session.add(made)
    return made


def _checked(store: Store, data: OrganisationData) -> dict[str, object]:
    values = trimmed(data)
    if not values["name"]:
        raise WrongInput(N_("Hoe heet de organisatie?"), field="name")
    if data.kind not in ORGANISATION_KINDS:
        raise WrongInput(N_("Kies wat voor organisatie het is."), field="kind")
    for field in ("phone", "email"):
        values[field] = str(value_of(field, str(values[field]), store.clock.today()))
    return values


def served_municipalities(chosen: TeamDetails) -> tuple[Municipality, ...]:
    """The team's municipality first, then those that share its profile."""
    own = chosen.municipality_id
    try:
        together = load_profile(chosen.profile_id).municipalities if chosen.profile_id else ()
    except MeedoenError:
        together = ()  # the settings page tells what is wrong with the file
    served = (one for one in municipalities() if one.id == own or one.id in together)
    return tuple(sorted(served, key=lambda one: (one.id != own, one.name)))


def _from_file(
    municipality_id: str, organisation: Organisation, entry: OrganisationEntry | None
) -> Listed:
    shipped = OrganisationData(
        name=organisation.name, kind=organisation.kind, contact=organisation.contact,
        phone=organisation.phone, email=organisation.email, note=organisation.note,
        waiting_weeks=organisation.waiting_weeks or None,
    )  # fmt: skip
    data = _data(entry, shipped) if entry else shipped
    return Listed(
        organisation.id, organisation.id, entry.id if entry else "", municipality_id, data,
        to_check=entry is None,
    )  # fmt: skip


def _own(entry: OrganisationEntry) -> Listed:
    data = _data(entry, OrganisationData())
    return Listed(entry.id, "", entry.id, entry.municipality_id, data, to_check=False)


def _data(entry: OrganisationEntry, shipped: OrganisationData) -> OrganisationData:
    """The team's own words go before those of the file."""
    fields: Iterable[str] = asdict(shipped)
    values = {name: getattr(entry, name) for name in fields}
    return replace(shipped, **{name: value for name, value in values.items() if value})


def _haystack(one: Listed) -> str:
    data = one.data
    return " ".join((data.name, data.note, data.contact, data.address, data.kind)).lower()
