"""What a contact told of a talk, kept beside it: the moment as it was, and by which channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from meedoen_desktop.models import Contact, TalkMessage, new_id

if TYPE_CHECKING:
    from datetime import date

    from meedoen_desktop.store import Store


def beside(contact: Contact, about: str, channel: str, day: date) -> TalkMessage:
    """``about`` is the wall time that was told; the contact says which talk."""
    return TalkMessage(
        id=new_id(), person_id=contact.person_id, dossier_id=contact.dossier_id,
        contact_id=contact.id, appointment_id=contact.appointment_id, about=about,
        channel=channel, told_on=day,
    )  # fmt: skip


def take_back(store: Store, contact_id: str) -> None:
    """It was not told after all; it is fine when it is gone already."""
    with store.work() as session:
        found = session.get(Contact, contact_id)
        if found is not None:
            session.delete(found)
        for one in session.scalars(select(TalkMessage).filter_by(contact_id=contact_id)):
            session.delete(one)
