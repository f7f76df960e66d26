"""On a client's page: a quiet line that colleagues wrote something else, and the way there."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.differences import disputed_in
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.icon_line import IconLine


def difference_notice(context: Context, dossier_id: str, person_id: str) -> QWidget | None:
    """The line, or None where everybody agrees."""
    if not context.sharing.is_shared or "differences" not in context.places:
        return None
    count = disputed_in(context.store, dossier_id)
    if not count:
        return None
    translator = context.translator
    words = translator.plural(
        "Over {count} gegeven schreven twee mensen iets anders.",
        "Over {count} gegevens schreven twee mensen iets anders.", count,
    )  # fmt: skip
    go = partial(context.navigate, "differences", first_id=person_id)
    button = QuietButton(translator.text("Kies wat klopt"), "arrow-right", go)
    button.setObjectName("client.differences")
    return IconLine("users", words, buttons=(button,), ink="info")
