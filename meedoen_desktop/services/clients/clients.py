"""Adding and changing a client. What is typed is kept, also what cannot be used yet.

A usable field goes straight into the record; the text of one that cannot be used waits in a
draft of this laptop, with its advice beside it, until it is right or emptied.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import (
    DatedFact,
    Dossier,
    Draft,
    DraftValue,
    Person,
    UnlistedPerson,
    new_id,
)
from meedoen_desktop.services import drafts
from meedoen_desktop.services.clients import inflow
from meedoen_desktop.services.persons import partial_dates, phones
from meedoen_desktop.services.persons.doubles import alike_to
from meedoen_desktop.services.persons.look_alikes import Somebody
from meedoen_desktop.services.persons.person_fields import RULES, value_of
from meedoen_desktop.services.persons.persons import (
    PersonData,
    check_person,
    list_order,
    name_of,
    person_values,
    typed_data,
)
from meedoen_desktop.store import Store

DRAFT_KIND = "person"
NEW, PENDING = "new", "pending"
FILE_NUMBER = "file_number"


@dataclass(frozen=True, slots=True)
class PersonForm:
    """What the form shows: the text of every field, and what is wrong with some of them."""

    person_id: str
    dossier_id: str
    file_number: str
    data: PersonData
    wrong: tuple[WrongInput, ...]
    in_same_file: tuple[str, ...]
    """Names of the others in this file."""


@dataclass(frozen=True, slots=True)
class Doubles:
    """Who may already be there: a warning, never a refusal."""

    other_file: str = ""
    """Id of another file with the same number."""
    in_other_file: tuple[str, ...] = ()
    look_alikes: tuple[tuple[str, str], ...] = ()
    """Id and name."""

    @property
    def is_empty(self) -> bool:
        return not (self.in_other_file or self.look_alikes)


def read_form(store: Store, person_id: str) -> PersonForm:
    """The form of a client, with the texts that are still waiting. `NotFound`."""
    with store.read() as session:
        person = _require(session, person_id)
        dossier = session.get(Dossier, person.dossier_id)
        stored = {name: getattr(person, name) for name in RULES}
        waiting = _waiting(session, person_id)
        data = replace(_as_typed(typed_data(stored)), **waiting)
        return PersonForm(
            person_id=person_id,
            dossier_id=person.dossier_id,
            file_number=dossier.file_number if dossier else "",
            data=data,
            wrong=tuple(check_person(data, today=store.clock.today())),
            in_same_file=_names_in(session, person.dossier_id, besides=person_id),
        )


def save_fields(store: Store, person_id: str, typed: Mapping[str, str]) -> list[WrongInput]:
    """Keep what was typed in these fields; returns what cannot be used yet. `NotFound`.

    ``file_number`` belongs to the file and so to everybody in it.
    """
    today = store.clock.today()
    wrong: list[WrongInput] = []
    waiting: dict[str, str] = {}
    with store.work() as session:
        person = _require(session, person_id)
        for field, text in typed.items():
            if field == FILE_NUMBER:
                _set_number(session, person, text)
                continue
            try:
                setattr(person, field, value_of(field, text, today))
            except WrongInput as error:
                wrong.append(error)
                waiting[field] = text
        person.sort_key = list_order(person.surname, person.first_names, person.initials)
        _keep_waiting(store, session, person, set(typed), waiting)
    return wrong


def same_number(store: Store, number: str, *, besides: str = "") -> tuple[str, ...]:
    """Names of the clients in other files with this number: a warning, never a refusal."""
    with store.read() as session:
        return _names_with_number(session, number, besides=besides)


def file_with(store: Store, number: str) -> str:
    """The id of the file with this number, or ""."""
    with store.read() as session:
        found = select(Dossier.id).where(Dossier.file_number == number.strip()).limit(1)
        return session.scalar(found) or "" if number.strip() else ""


def doubles(store: Store, number: str, data: PersonData, *, besides: str, is_new: bool) -> Doubles:
    """The same file number in another file than ``besides``; for a new client also look-alikes."""
    names = same_number(store, number, besides=besides)
    return Doubles(
        other_file=file_with(store, number) if names else "",
        in_other_file=names,
        look_alikes=look_alikes(store, data) if is_new else (),
    )


def look_alikes(store: Store, data: PersonData) -> tuple[tuple[str, str], ...]:
    """Id and name with file number of clients who may be the same person, however spelled."""
    values = {"birth_date": "", "bsn": ""} | person_values(data, today=store.clock.today())
    wanted = Somebody(
        "", str(values["bsn"]), data.surname, data.prefix, data.partner_surname,
        data.partner_prefix, data.first_names, str(values["birth_date"]),
    )  # fmt: skip
    if not (wanted.bsn or wanted.birth_date):
        return ()
    with store.read() as session:
        return tuple(
            (person_id, f"{name} ({_number_of(session, person_id)})")
            for person_id, name in alike_to(session, wanted)
        )


def _number_of(session: Session, person_id: str) -> str:
    wanted = select(Dossier.file_number).join(Person, Person.dossier_id == Dossier.id)
    return session.scalar(wanted.where(Person.id == person_id)) or "–"


def new_client_draft(store: Store, dossier_id: str = "") -> str:
    """The id of the draft in which a new client is typed; it survives a crash."""
    return drafts.open_draft(store, DRAFT_KIND, f"{NEW}:{dossier_id}").id


def draft_form(store: Store, draft_id: str) -> tuple[str, PersonData]:
    """File number and fields as typed so far in the draft of a new client."""
    typed = drafts.values(store, draft_id)
    known = {name: str(text) for name, text in typed.items() if name in RULES}
    return str(typed.get(FILE_NUMBER, "")), PersonData(**known)


def suggested_number(store: Store) -> str:
    """A free file number; its device part keeps two offline laptops apart (sync.md 3).

    Not the beginning of its stream: that stands in names in the central store, and a number on
    paper would point at the laptop there.
    """
    device = store.device.mark("file-number")[:2].hex().upper()
    with store.read() as session:
        like = Dossier.file_number.like(f"{device}-%")
        count = session.scalar(select(func.count()).select_from(Dossier).where(like)) or 0
    return f"{device}-{count + 1:04}"


def add_client(store: Store, draft_id: str, dossier_id: str = "") -> str:
    """Make a client of the draft of a new client; returns its id.

    With ``dossier_id`` in that file (same household), else in a new file. A field that cannot be
    used yet keeps its text. `WrongInput` only when there is no name at all.
    """
    number, data = draft_form(store, draft_id)
    came = inflow.typed(store, draft_id)
    if not (data.surname.strip() or data.first_names.strip() or data.partner_surname.strip()):
        raise WrongInput(
            N_("Vul minstens een naam in. Dan kunt u de cliënt toevoegen."), field="surname"
        )
    today = store.clock.today()
    number = number.strip() or suggested_number(store)
    waiting = {error.field for error in check_person(data, today=today)}
    with store.work() as session:
        dossier = session.get(Dossier, dossier_id) if dossier_id else None
        if dossier is None:
            dossier = _new_file(session, store, number)
        values: dict[str, Any] = person_values(data, today=today)
        person = Person(
            id=new_id(), dossier_id=dossier.id, consultant_id=store.author, added_on=today, **values
        )
        session.add_all([person, UnlistedPerson(person_id=person.id, dossier_id=dossier.id)])
        source = inflow.fact_of(store, person, came)
        if source is not None:
            session.add(source)
        texts = {field: text for field, text in asdict(data).items() if field in waiting}
        _keep_waiting(store, session, person, waiting, texts)
        drafts.remove(session, draft_id)
        return person.id


def remove_client(store: Store, person_id: str) -> None:
    """Take back a client that was just added; the file goes when it is empty."""
    with store.work() as session:
        person = _require(session, person_id)
        others = select(Person.id).where(
            Person.dossier_id == person.dossier_id, Person.id != person_id
        )
        dossier = session.get(Dossier, person.dossier_id)
        if dossier is not None and session.scalar(others.limit(1)) is None:
            session.delete(dossier)
        for unlisted in session.scalars(select(UnlistedPerson).filter_by(person_id=person_id)):
            session.delete(unlisted)
        session.delete(person)
        for fact in session.scalars(select(DatedFact).where(DatedFact.person_id == person_id)):
            session.delete(fact)
        session.execute(delete(Draft).where(Draft.person_id == person_id))


def _new_file(session: Session, store: Store, number: str) -> Dossier:
    own = new_id()
    dossier = Dossier(
        id=own, dossier_id=own, file_number=number.strip(), opened_on=store.clock.today()
    )
    session.add(dossier)
    return dossier


def _set_number(session: Session, person: Person, number: str) -> None:
    dossier = session.get(Dossier, person.dossier_id)
    if dossier is not None:
        dossier.file_number = number.strip()


def _require(session: Session, person_id: str) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
    return person


def typed_text(field: str, value: object) -> str:
    """A stored value as the form shows it."""
    return str(getattr(_as_typed(typed_data({field: value})), field))


def _as_typed(data: PersonData) -> PersonData:
    """Dates and telephone numbers as people write them."""
    return replace(
        data,
        birth_date=partial_dates.typed(data.birth_date),
        deceased_on=partial_dates.typed(data.deceased_on),
        phone=phones.shown(data.phone),
        phone_2=phones.shown(data.phone_2),
    )


def _pending_draft(session: Session, person_id: str) -> Draft | None:
    wanted = select(Draft).filter_by(kind=DRAFT_KIND, subject_id=PENDING, person_id=person_id)
    return session.scalars(wanted).first()


def _waiting(session: Session, person_id: str) -> dict[str, str]:
    draft = _pending_draft(session, person_id)
    return drafts.values_of(session, draft.id) if draft else {}


def _keep_waiting(
    store: Store, session: Session, person: Person, typed: set[str], texts: dict[str, str]
) -> None:
    """Texts that cannot be used yet go to the draft; fields that are right now leave it."""
    draft = _pending_draft(session, person.id)
    if draft is None and not texts:
        return
    waiting = drafts.values_of(session, draft.id) if draft else {}
    waiting = {field: text for field, text in waiting.items() if field not in typed} | texts
    if draft is not None:
        drafts.remove(session, draft.id)
    if waiting:
        _write_waiting(store, session, person, waiting)


def _write_waiting(store: Store, session: Session, person: Person, waiting: dict[str, str]) -> None:
    now = store.clock.now()
    draft = Draft(
        id=new_id(), kind=DRAFT_KIND, subject_id=PENDING, person_id=person.id,
        dossier_id=person.dossier_id, created_at=now, updated_at=now,
    )  # fmt: skip
    session.add(draft)
    session.flush()
    for field, text in waiting.items():
        session.add(DraftValue(draft_id=draft.id, key=field, value=json.dumps(text)))


def _names_in(session: Session, dossier_id: str, *, besides: str) -> tuple[str, ...]:
    others = select(Person).where(Person.dossier_id == dossier_id, Person.id != besides)
    return tuple(full_name(name_of(person)) for person in session.scalars(others))


def _names_with_number(session: Session, number: str, *, besides: str) -> tuple[str, ...]:
    if not number.strip():
        return ()
    twins = (
        select(Person)
        .join(Dossier, Dossier.id == Person.dossier_id)
        .where(Dossier.file_number == number.strip(), Dossier.id != besides)
        .limit(5)
    )
    return tuple(full_name(name_of(person)) for person in session.scalars(twins))
