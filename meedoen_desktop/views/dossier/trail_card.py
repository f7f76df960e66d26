"""What runs outside the house: referrals, trajectories, indications and tests in a few lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.dossier.client_snapshot import ClientPage
from meedoen_desktop.services.trail.trail_lines import TrailLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.words.trail_wording import ICONS, LATE_ICON, TrailWords

_SHOWN = 5


class TrailCard(Card):
    """What is open; all of it is on a page of its own. No waits while the client looks along."""

    def __init__(self, context: Context, page: ClientPage, parent: QWidget) -> None:
        _ = context.translator.text
        self._context, self._page = context, page
        has_page = "trail" in context.places and not context.together.is_on
        label = _("Alles") if page.trail else _("Verwijs door")
        go = QuietButton(label, "", self._open) if has_page else None
        if go is not None:
            go.setObjectName("client.trail.open")
            go.setAccessibleName(_("Doorverwijzingen en trajecten: {knop}", knop=label))
        super().__init__(_("Doorverwijzingen en trajecten"), go, parent)
        self.setObjectName("client.trail")
        self._words = TrailWords(context.translator, context.clock.today())
        running = [line for line in page.trail if line.is_open]
        for line in running[:_SHOWN]:
            self._add_line(line)
        if not running:
            self.add(Muted(self._nothing_runs()))
        elif len(running) > _SHOWN and go is not None:
            more = QuietButton(_("Nog {aantal}", aantal=len(running) - _SHOWN), "", self._open)
            self.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_line(self, line: TrailLine) -> None:
        icon, words = ICONS[line.subject], self._words
        self.add(IconLine(icon, words.title(line), words.since(line)))
        if line.waiting is None or self._context.together.is_on:
            return
        if line.is_late:
            late = IconLine(LATE_ICON, words.too_long(line.waiting), ink="warning")
            late.setObjectName("client.trail.late")
            self.add(late)

    def _nothing_runs(self) -> str:
        _ = self._context.translator.text
        if self._page.trail:
            return _("Er loopt nu niets. Wat eerder liep, staat bij Alles.")
        return _("Nog niets. Verwijs door als de cliënt dat wil.")

    def _open(self) -> None:
        self._context.navigate("trail", person_id=self._page.person_id)
