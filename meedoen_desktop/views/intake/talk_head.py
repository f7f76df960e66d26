"""The line above the conversation: whose it is, where we are in the agenda, and the ways out."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.views.intake.agenda_strip import AgendaStrip
from meedoen_desktop.views.intake.subjects import PAPER
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, SecondaryButton
from meedoen_desktop.views.widgets.labels import Heading
from meedoen_desktop.views.widgets.restyled import Restyled

if TYPE_CHECKING:
    from meedoen_desktop.views.intake.talk_view import Ways


class TalkHead(Restyled, QWidget):
    """While typing over a paper form there is no agenda and no board."""

    def __init__(self, work: IntakeWork, ways: Ways) -> None:
        super().__init__()
        _ = work.context.translator.text
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._work, self._title = work, Heading(work.table.name, 2)
        self._title.setWordWrap(False)
        work.laid.connect(self._show_name)
        started = work.context.clock.now().astimezone(AMSTERDAM)
        self.agenda = AgendaStrip(work.form, _wall(started), work.context.translator)
        self._row.addWidget(self._title)
        self._row.addWidget(self.agenda, 100)
        self._row.addStretch(1)
        if ways.board is not None and work.mode != PAPER:
            board = SecondaryButton(_("Bord"), "squares-four", ways.board)
            board.setObjectName("intake.board")
            board.setToolTip(_("Het bord met de leefgebieden, voor de cliënt"))
            self._row.addWidget(board)
        self.unfold = IconButton("lightbulb", _("Hulp voor u (F8)"))
        self.unfold.setObjectName("intake.help.toggle")
        self._row.addWidget(self.unfold)
        pause = SecondaryButton(_("Later verder"), "pause", ways.pause)
        pause.setObjectName("intake.pause")
        self._row.addWidget(pause)
        self.agenda.setHidden(work.mode == PAPER)
        self.dress()

    def _show_name(self) -> None:
        self._title.setText(self._work.table.name)

    def restyle(self) -> None:
        self._row.setSpacing(current().px(12))


def _wall(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None, second=0, microsecond=0)
