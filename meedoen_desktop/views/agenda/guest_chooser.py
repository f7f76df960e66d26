"""Choosing clients for a meeting."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.agenda.group_meetings import USUAL_SIZE
from meedoen_desktop.views.clients.clients_chooser import ClientsChooser
from meedoen_desktop.views.context import Context


class GuestChooser(ClientsChooser):
    """``chosen`` gives the ids of who is newly ticked."""

    def __init__(self, parent: QWidget, context: Context, asked: Iterable[str]) -> None:
        _ = context.translator.text
        self._asked = frozenset(asked)
        words = _("Wie nodigt u uit?"), _("Nodig uit")
        super().__init__(parent, context, words, self._asked, name="guest_chooser", part="guests")

    def told(self, count: int) -> str:
        translator, total = self._context.translator, count + len(self._asked)
        said = translator.plural("{count} op de lijst.", "{count} op de lijst.", total)
        low, high = USUAL_SIZE
        advice = translator.text("Een groep van {min} tot {max} werkt prettig.", min=low, max=high)
        return f"{said} {advice}"
