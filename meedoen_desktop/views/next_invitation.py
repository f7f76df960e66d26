"""What follows an empty chair, from wherever *Niet gekomen* was said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from meedoen_desktop.method.rhythm_invitation import AGAIN, CHOOSE
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.talks import empty_chair
from meedoen_desktop.services.talks.empty_chair import Missed
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.words.method_words import method_words

Then = tuple[str, Callable[[], object]]
Told = Callable[[str, Callable[[], object], Then | None], object]


def mark_no_show(
    context: Context, person_id: str, name: str, talk_id: str, told: Told, owner: QObject
) -> None:
    """Keep it; ``told`` gets what to say, the undo, and what the method proposes next."""
    store = context.store

    def kept(missed: Missed) -> None:
        said, then = _what_follows(context, person_id, name, missed)
        told(said, lambda: appointments.set_status(store, talk_id, missed.before), then)

    context.tasks.run(
        empty_chair.keep, store, method_words(context).profile, person_id, talk_id,
        done=kept, owner=owner,
    )  # fmt: skip


def _what_follows(
    context: Context, person_id: str, name: str, missed: Missed
) -> tuple[str, Then | None]:
    """Words for the message, and the way that stands beside its undo."""
    _ = context.translator.text
    if missed.follows == AGAIN:
        said = _("{naam}: niet gekomen. De volgende uitnodiging wordt voorgesteld.", naam=name)
        letter = (_("Nodig opnieuw uit"), lambda: context.navigate("letter", person_id=person_id))
        return said, letter
    if missed.follows == CHOOSE:
        said = _(
            "{naam}: {count} keer niet gekomen. Kies zelf hoe het verder gaat.",
            naam=name, count=missed.times,
        )  # fmt: skip
        page = (_("Kies hoe verder"), lambda: context.navigate("client", person_id=person_id))
        return said, page
    return _("{naam}: niet gekomen.", naam=name), None
