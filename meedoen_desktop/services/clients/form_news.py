"""What colleagues changed of a client while the form of that client is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from meedoen_desktop.models import Consultant, Operation, Person
from meedoen_desktop.services.clients.clients import FILE_NUMBER, PersonForm, read_form, typed_text
from meedoen_desktop.services.persons.person_fields import RULES
from meedoen_desktop.store import Store
from meedoen_desktop.store.live import Op, decode_op, live_by_field

_LOG: Table = Operation.__table__  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody wrote in a field; ``who`` is "" when unknown here."""

    who: str
    text: str


@dataclass(frozen=True, slots=True)
class FormNews:
    """The form as it stands in the vault, and who wrote what."""

    form: PersonForm
    writers: Mapping[str, str]
    """Field -> the name of who wrote what stands there."""
    others: Mapping[str, Words]
    """Field -> what somebody else wrote there, and nobody has chosen yet."""

    @property
    def texts(self) -> dict[str, str]:
        """The text of every field, by its key."""
        return {**asdict(self.form.data), FILE_NUMBER: self.form.file_number}


def read_news(store: Store, person_id: str) -> FormNews:
    """Read the form again. `NotFound` when the client is gone."""
    form = read_form(store, person_id)
    with store.read() as session:
        rows = session.connection().execute(select(_LOG).where(_LOG.c.record_id == person_id)).all()
        names = _names(session)
    said = live_by_field(decode_op(row) for row in rows)
    live = {name: [op for op in said.get(name, ()) if name in op.fields] for name in RULES}
    authors = {(row.stream, row.counter): names.get(row.author, "") for row in rows}
    return FormNews(
        form,
        {name: authors[ops[-1].dot] for name, ops in live.items() if ops},
        {name: Words(authors[op.dot], typed_text(name, op.fields[name]))
         for name, ops in live.items() if (op := _other(name, ops)) is not None},
    )  # fmt: skip


def dossier_of(store: Store, person_id: str) -> str:
    """In which dossier a client is; "" when nobody of this id is there any more."""
    with store.read() as session:
        return session.scalar(select(Person.dossier_id).where(Person.id == person_id)) or ""


def _names(session: Session) -> dict[str, str]:
    return {one.id: one.name for one in session.scalars(select(Consultant))}


def _other(name: str, live: list[Op]) -> Op | None:
    """The newest word beside the one that stands there, if it is another."""
    different = (op for op in reversed(live) if op.fields[name] != live[-1].fields[name])
    return next(different, None)
