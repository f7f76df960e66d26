"""For which letter a template is meant: purpose, way of talking, which invitation, tone.

The purposes are those of method.md 9. A template without the block ``[fits]`` is for everything.
"""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.datafiles import Table
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.fields import FORMS, TONES

LETTER, EMAIL, TEXT, CALL = "letter", "email", "text", "call"
MEDIA = (LETTER, EMAIL, TEXT, CALL)
"""On paper; as e-mail; as WhatsApp or SMS; words to say on the phone."""

INVITATION, CONFIRMATION, CHANGE, CANCEL = "invitation", "confirmation", "change", "cancel"
MISSED, AGREEMENTS, HOMEWORK, REFERRAL = "missed", "agreements", "homework", "referral"
MEETING, STEP, CLOSING, LOOK_AGAIN = "meeting", "step", "closing", "look_again"
REMINDER, OTHER = "reminder", "other"

PURPOSES: dict[str, str] = {
    INVITATION: N_("Uitnodigen"),
    LOOK_AGAIN: N_("Uitnodigen"),
    CONFIRMATION: N_("Een afspraak"),
    CHANGE: N_("Een afspraak"),
    CANCEL: N_("Een afspraak"),
    MISSED: N_("Een afspraak"),
    AGREEMENTS: N_("Na een gesprek"),
    HOMEWORK: N_("Na een gesprek"),
    REFERRAL: N_("Na een gesprek"),
    STEP: N_("Na een gesprek"),
    MEETING: N_("Samen met anderen"),
    CLOSING: N_("Afronden"),
    REMINDER: N_("Bericht of telefoontje"),
    OTHER: N_("Anders"),
}
"""Each purpose with the heading that it stands under, in the order of a case."""

PLANNING = frozenset({INVITATION, LOOK_AGAIN, CONFIRMATION, CHANGE})
"""A letter of these plans or moves its talk when it is kept."""


@dataclass(frozen=True)
class Fits:
    """``stage`` 0 is any invitation; empty ``tones`` are all; ``registered`` goes so by itself."""

    purpose: str = OTHER
    medium: str = LETTER
    forms: tuple[str, ...] = tuple(FORMS)
    stage: int = 0
    registered: bool = False
    tones: tuple[str, ...] = TONES

    @property
    def plans(self) -> bool:
        """Whether keeping such a letter plans or moves the talk in it."""
        return self.purpose in PLANNING

    def suits(self, form: str) -> bool:
        """Whether it can be about a talk that is held like this."""
        return form in self.forms


ANYTHING = Fits()
"""What a template without ``[fits]`` is for."""


def fits(root: Table) -> Fits:
    """The block ``[fits]`` of a template."""
    if "fits" not in root:
        return ANYTHING
    table = root.table("fits")
    return Fits(
        purpose=table.text("purpose", allowed=tuple(PURPOSES)),
        medium=table.text("medium", LETTER, allowed=MEDIA),
        forms=table.texts("forms", tuple(FORMS), allowed=tuple(FORMS)),
        stage=table.integer("stage", 0, 9, 0),
        registered=table.flag("registered", default=False),
        tones=table.texts("tones", TONES, allowed=TONES),
    )
