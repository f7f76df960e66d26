"""The invitation to a talk at the office: the letter that the work begins with."""

from __future__ import annotations

from meedoen_desktop.services.letters import letter_writing
from meedoen_desktop.services.letters.invitation_wishes import TEMPLATE, Wishes
from meedoen_desktop.services.letters.letter_prefill import CALL_BEFORE, WHATSAPP, for_talk
from meedoen_desktop.services.letters.letter_writing import LetterStart as InvitationStart
from meedoen_desktop.services.letters.letter_writing import MadeLetter as Invitation
from meedoen_desktop.services.letters.letter_writing import Preview, preview
from meedoen_desktop.services.letters.letter_writing import made as invitation
from meedoen_desktop.store import Store

__all__ = [
    "CALL_BEFORE", "WHATSAPP", "Invitation", "InvitationStart", "Preview", "for_talk",
    "invitation", "preview", "proposal", "start",
]  # fmt: skip


def start(store: Store, person_id: str) -> InvitationStart:
    """What to begin with: the draft, else the planned talk, else a proposal. Logged as a view."""
    return letter_writing.start(store, person_id, TEMPLATE)


def proposal(store: Store, person_id: str) -> Wishes:
    """The planned talk, or a working day in time for the post, at the municipality's office."""
    return letter_writing.proposal(store, person_id, TEMPLATE)
