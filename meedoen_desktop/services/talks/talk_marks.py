"""What went out of a talk: text copied, sheet printed, confirmation sent; each with its day."""

from __future__ import annotations

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Contact, TalkLog, new_id
from meedoen_desktop.services.talks.talk_confirmation import SENT_NOTE
from meedoen_desktop.services.trail.trail_undo import Undo, known, undo
from meedoen_desktop.store import Store

COPIED, SHEET, MAILED = "carried_over_on", "sheet_on", "mailed_on"


def mark(store: Store, talk_id: str, what: str) -> Undo:
    """Remember for a closed talk that it went out today; a mail becomes a contact of its own."""
    with store.work() as session:
        found = session.get(TalkLog, talk_id)
        if found is None:
            raise NotFound(N_("Dit gesprek staat niet (meer) in de kluis."))
        before = known(found)
        setattr(found, what, store.clock.today())
        made = []
        if what == MAILED:
            made.append(
                Contact(
                    id=new_id(), person_id=found.person_id, dossier_id=found.dossier_id,
                    happened_at=store.clock.now(), form="message", note=SENT_NOTE,
                    consultant_id=store.author,
                )
            )  # fmt: skip
            session.add_all(made)
        return undo(talk_id, made, (before,))
