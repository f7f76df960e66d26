"""One line at the bottom, always: is my work safe? It only says what is true."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.services import status
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sharing.status_button import SharingButton
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.chips import StatusMark
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.words.spoken_days import spoken_moment

BACKUP_AFTER, BACKUP_EVERY = 20_000, 1_800_000
"""Milliseconds after opening, and then again: first the screens, then today's backup. A laptop may
stay open over midnight."""


class StatusLine(Restyled, QWidget):
    """Left: saved or not, and shared with whom has to know. Right: the newest backup."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._row = QHBoxLayout(self)
        self.saved = StatusMark("", "success")
        self.saved.setObjectName("status.saved")
        self.sharing = SharingButton(context)
        self.copy = Caption("")
        self.copy.setObjectName("status.copy")
        self.copy.setWordWrap(False)
        self._made: datetime | None = None
        self._row.addWidget(self.saved)
        self._row.addWidget(self.sharing)
        self._row.addStretch(1)
        self._row.addWidget(self.copy)
        context.saves.changed.connect(self._show_saved)
        context.sharing.changed.connect(self._follow_sharing)
        self._show_saved()
        self.dress()
        self.refresh()
        QTimer.singleShot(BACKUP_AFTER, self, self.copy_when_due)
        self._daily = QTimer(self, interval=BACKUP_EVERY)
        self._daily.timeout.connect(self.copy_when_due)
        self._daily.start()

    def refresh(self) -> None:
        """Look again for the newest backup."""
        self._context.tasks.run(
            status.last_copy, self._context.store, done=self.show_copy, failed=self._no_copy
        )

    def copy_when_due(self) -> None:
        """Make today's backup when there is none; beside the work, not before it."""
        self._context.tasks.apart(
            status.copy_when_due, self._context.store, done=self.show_copy, failed=self._no_copy
        )

    def show_copy(self, made: datetime | None) -> None:
        """Say when the newest backup was made; None: there is none."""
        self._made = made
        _ = self._context.translator.text
        state = self._context.sharing.state
        is_alone = state is not None and not state.is_shared  # just after opening nobody knows yet
        if made is None:
            self._tell(
                _("Staat alleen op deze laptop. De eerste reservekopie volgt zo.")
                if is_alone
                else _("De eerste reservekopie volgt zo.")
            )
            return
        when = spoken_moment(self._context.translator, made, self._context.clock.today())
        self._tell(
            _("Staat alleen op deze laptop. Laatste reservekopie {wanneer}", wanneer=when)
            if is_alone
            else _("Laatste reservekopie {wanneer}", wanneer=when)
        )

    def _follow_sharing(self) -> None:
        if self.copy.text():
            self.show_copy(self._made)
        self._make_room()

    def _no_copy(self, _error: object) -> None:
        _ = self._context.translator.text
        self._tell(_("De reservekopie van vandaag is niet gelukt. Kijk bij Instellingen."))

    def _tell(self, about_copy: str) -> None:
        self.copy.setText(about_copy)
        self._make_room()

    def _show_saved(self) -> None:
        _ = self._context.translator.text
        saves = self._context.saves
        if saves.has_failed:
            self.saved.set_text(
                _("Niet bewaard. Uw tekst staat nog op het scherm."), "danger", "warning-circle"
            )
        elif saves.all_saved:
            self.saved.set_text(_("Alles bewaard op deze laptop"), "success", "check-circle")
        else:
            self.saved.set_text(_("Bewaren …"), "neutral", "dots-three")
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """What is saved goes first, then what is shared; the rest is for who has room for it."""
        shown = [
            self.saved,
            self.copy,
            *([self.sharing] if self._context.sharing.is_shared else []),
        ]
        needed = sum(one.sizeHint().width() for one in shown)
        self.copy.setVisible(self.width() > needed + current().px(60))

    def restyle(self) -> None:
        px = current().px
        self._row.setContentsMargins(px(20), px(4), px(20), px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), current().color("surface"))
        painter.setPen(current().color("line"))
        painter.drawLine(0, 0, self.width(), 0)
