"""The window before a vault is open: a calm picture beside one question at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from meedoen_desktop.services import vaults
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.unlock.brand_panel import BrandPanel
from meedoen_desktop.views.unlock.entry import Entry
from meedoen_desktop.views.unlock.last_work import LastWork
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.widgets.buttons import QuietButton

if TYPE_CHECKING:
    from meedoen_desktop.store import Store
    from meedoen_desktop.views.bands import MessageBand
    from meedoen_desktop.views.messages import Message

_WITH_PICTURE_FROM = 900
_WIDTH = 560


class UnlockView(QWidget):
    """Shows one ``Step``; knows the way from the welcome to an open vault."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.entry = entry
        self.step: Step | None = None
        self.half_made: Store | None = None
        """A vault that is open but not handed over yet: its words are still on the screen."""
        self.brand = BrandPanel(entry.translator)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()

    def begin(self) -> None:
        """Ask the first question; in a window by now, for each new parent styles all anew."""
        entry = self.entry
        if entry.folder is not None and vaults.is_vault(entry.folder):
            self.ask_passphrase(entry.folder)
        else:
            self.welcome()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._side = side = QVBoxLayout()
        self._message: MessageBand | None = None
        self.entry.messages.shown.connect(self._tell)
        side.addWidget(self._scroll, 1)
        side.addLayout(self._help_row())
        row.addWidget(self.brand, 2)
        row.addLayout(side, 3)

    def _help_row(self) -> QHBoxLayout:
        """Help is one press away on a locked laptop too: there is no client in it."""
        words = self.entry.translator.text("Nu hulp nodig (F12)")
        button = QuietButton(words, "lifebuoy", self.show_urgent_help)
        button.setObjectName("unlock.urgent")
        QShortcut(QKeySequence("F12"), self, self.show_urgent_help)
        row = QHBoxLayout()
        px = current().px
        row.setContentsMargins(px(12), 0, px(12), px(8))
        row.addWidget(LastWork(self.entry.translator, self.entry.sharing.leaving), 1)
        row.addWidget(button)
        return row

    def show_urgent_help(self) -> None:
        """The numbers that hold in the whole country."""
        from meedoen_desktop.views.urgent.urgent_window import show_urgent_help

        show_urgent_help(self, self.entry.translator, self.entry.messages)

    def _tell(self, message: Message) -> None:
        """A banner is rare here: it is made when there is something to tell."""
        from meedoen_desktop.views.bands import MessageBand

        if self._message is None:
            self._message = MessageBand(self.entry.translator)
            self._side.insertWidget(0, self._message)
        self._message.tell(message)

    def show_step(self, step: Step) -> None:
        """Replace what is asked."""
        self.step = step
        step.put_buttons_last()
        ground = QWidget()
        ground.setObjectName("scrollBody")
        row = QHBoxLayout(ground)
        px = current().px
        row.setContentsMargins(px(32), px(40), px(32), px(32))
        self._scroll.setWidget(ground)
        step.setMaximumWidth(px(_WIDTH))
        row.addStretch(1)
        row.addWidget(step, 100)
        row.addStretch(1)
        step.start()

    def welcome(self) -> None:
        """The ways to begin."""
        from meedoen_desktop.views.unlock.welcome import Welcome

        self.show_step(Welcome(self))

    def ask_passphrase(self, folder: Path) -> None:
        """Open the vault in ``folder``."""
        from meedoen_desktop.views.unlock.open_step import OpenStep

        self.show_step(OpenStep(self, folder))

    def ask_words(self, folder: Path) -> None:
        """The passphrase was forgotten."""
        from meedoen_desktop.views.unlock.recover_step import RecoverStep

        self.show_step(RecoverStep(self, folder))

    def restore(self) -> None:
        """Put a backup back."""
        from meedoen_desktop.views.unlock.restore_step import RestoreStep

        self.show_step(RestoreStep(self))

    def make_vault(self) -> None:
        """The questions of the first start."""
        from meedoen_desktop.views.unlock.first_start import FirstStart

        FirstStart(self).begin()

    def join_team(self) -> None:
        """The questions of who was invited by a colleague."""
        from meedoen_desktop.views.unlock.join_team import JoinTeam

        JoinTeam(self).begin()

    def practise(self) -> None:
        """Open the vault with invented clients."""
        from meedoen_desktop.views.unlock.practice_step import PracticeStep

        self.show_step(PracticeStep(self))

    def hand_over(self, store: Store) -> None:
        """The vault is open: to the program with it, unless it waits for its team."""
        if vaults.is_joining(store):
            from meedoen_desktop.views.unlock.join_team import JoinTeam

            JoinTeam(self).resume(store)
        else:
            self.half_made = None
            self.entry.opened(store)

    def abandon(self) -> None:
        """The program closes in the middle of something."""
        if self.half_made is not None:
            self.entry.tasks.run(self.entry.sharing.leave())
            self.entry.tasks.run(self.half_made.close)
            self.half_made = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.brand.setVisible(self.width() >= current().px(_WITH_PICTURE_FROM))
