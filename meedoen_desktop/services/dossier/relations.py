"""The people around a client: supporter, legal representative, contact persons, professionals."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Person, Relation, new_id
from meedoen_desktop.services.dossier.client_snapshot import RelationLine
from meedoen_desktop.services.persons.person_fields import value_of
from meedoen_desktop.store import Store

SUPPORTER, REPRESENTATIVE, CONTACT, PROFESSIONAL = (
    "supporter", "representative", "contact", "professional",
)  # fmt: skip
ROLES = (SUPPORTER, REPRESENTATIVE, CONTACT, PROFESSIONAL)
_FIELDS = ("role", "name", "organisation", "phone", "email", "address", "note")


@dataclass(frozen=True, slots=True)
class RelationData:
    """As typed; ``address`` is one line per line."""

    role: str = CONTACT
    name: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    note: str = ""


def as_data(line: RelationLine) -> RelationData:
    """A shown relation as the text of its form."""
    return RelationData(**{field: getattr(line, field) for field in _FIELDS})


def save_relation(store: Store, person_id: str, data: RelationData, relation_id: str = "") -> str:
    """Add or change somebody; returns the id. `WrongInput` names the field that cannot be used."""
    values = _checked(store, data)
    with store.work() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        relation = session.get(Relation, relation_id) if relation_id else None
        if relation is None:
            relation = Relation(
                id=relation_id or new_id(), person_id=person_id, dossier_id=person.dossier_id
            )
            session.add(relation)
        for field, value in values.items():
            setattr(relation, field, value)
        return relation.id


def first_of(session: Session, person_id: str, role: str) -> Relation | None:
    """The first one with a role, by name."""
    wanted = select(Relation).filter_by(person_id=person_id, role=role)
    return session.scalars(wanted.order_by(Relation.name, Relation.id)).first()


def remove_relation(store: Store, relation_id: str) -> RelationData:
    """Take somebody off the page; give what is returned to `save_relation` to undo it."""
    with store.work() as session:
        relation = session.get(Relation, relation_id)
        if relation is None:
            raise NotFound(N_("Deze persoon stond al niet meer bij de cliënt."))
        data = RelationData(**{field: getattr(relation, field) for field in _FIELDS})
        session.delete(relation)
        return data


def _checked(store: Store, data: RelationData) -> dict[str, str]:
    values = {field: str(getattr(data, field)).strip() for field in _FIELDS}
    if not (values["name"] or values["organisation"]):
        raise WrongInput(N_("Vul een naam of organisatie in."), field="name")
    if values["role"] not in ROLES:
        raise WrongInput(N_("Kies wat deze persoon voor de cliënt is."), field="role")
    for field in ("phone", "email"):
        values[field] = str(value_of(field, values[field], store.clock.today()))
    return values
