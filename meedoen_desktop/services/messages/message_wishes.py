"""Whether a client wants messages: asked, kept with its day, and honoured."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import DatedFact, Person, new_id
from meedoen_desktop.services.rhythm.rhythm_facts import NO_MESSAGES
from meedoen_desktop.services.written import written_order
from meedoen_desktop.store import Store

MESSAGE_WISH = "message_wish"
FINE = "fine"
"""Messages are welcome again."""


def keep(store: Store, person_id: str, *, wants_none: bool) -> str:
    """Keep the wish from today on; returns the id of the fact, with which it is taken back."""
    with store.work() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        made = DatedFact(
            id=new_id(), person_id=person.id, dossier_id=person.dossier_id, kind=MESSAGE_WISH,
            code=NO_MESSAGES if wants_none else FINE, valid_from=store.clock.today(),
            author_id=store.author,
        )  # fmt: skip
        session.add(made)
        return made.id


def wants_none(session: Session, person_id: str) -> bool:
    """Whether the last wish says so."""
    wanted = (
        select(DatedFact.code)
        .filter_by(person_id=person_id, kind=MESSAGE_WISH)
        .order_by(DatedFact.valid_from.desc(), written_order("dated_fact").desc())
    )
    return session.scalars(wanted).first() == NO_MESSAGES
