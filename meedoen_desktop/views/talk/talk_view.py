"""Writing down one talk: last time on the left, now on the right, one press to keep it all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.views.talk.agreed_card import AgreedCard
from meedoen_desktop.views.talk.ahead_card import NextPart, WishCard
from meedoen_desktop.views.talk.held_card import HeldCard
from meedoen_desktop.views.talk.help_card import HelpCard
from meedoen_desktop.views.talk.last_cards import LastCard, PointsCard, opening_of, points_of
from meedoen_desktop.views.talk.once import OnceWays, TalkOnce
from meedoen_desktop.views.talk.said_card import SaidCard
from meedoen_desktop.views.talk.work import TalkWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import (
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.letting_go import empty, let_go
from meedoen_desktop.views.widgets.page import Page

_SIDE_BY_SIDE = 880
"""Logical pixels from which last time and now stand beside each other."""


@dataclass(frozen=True)
class TalkWays:
    """Where a talk can lead to; given by the page."""

    keep: Callable[[], object]
    pause: Callable[[], object]
    back: Callable[[], object]
    throw_away: Callable[[], object]
    marked: Callable[[str], object]
    refer: Callable[[], object] | None = None


class TalkView(Page):
    """Ctrl+Enter keeps it; F8 folds the hints."""

    def __init__(self, work: TalkWork, ways: TalkWays) -> None:
        _ = work.context.translator.text
        self.work, self._ways = work, ways
        self.finish = PrimaryButton(_("Leg vast"), "check", ways.keep)
        self.finish.setObjectName("talk.keep")
        self.finish.setToolTip(_("Ctrl+Enter"))
        pause = SecondaryButton(_("Later verder"), "pause", ways.pause)
        pause.setObjectName("talk.pause")
        super().__init__(
            _("Gesprek met {naam}", naam=work.table.name_in_text or work.table.name),
            actions=(pause, self.finish),
        )
        self.setObjectName("talk")
        self._add_way_back()
        self._content: QWidget | None = None
        self.build()
        work.changed.connect(self._show_state)
        work.context.together.changed.connect(self.build)
        for keys, action in (("Ctrl+Return", ways.keep), ("Ctrl+Enter", ways.keep),
                             ("F8", self._toggle_help)):  # fmt: skip
            QShortcut(QKeySequence(keys), self, action)

    def build(self) -> None:
        """All cards anew: another way of looking together asks for other ones."""
        before, self._content = self._content, QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        self._columns = Columns(_SIDE_BY_SIDE)
        self._left, self._right = QWidget(), QWidget()
        self._columns.add(self._left, 2)
        self._columns.add(self._right, 3)
        column.addWidget(self._columns)
        self._fill_right()
        self._fill_left()
        let_go(before, self.body)
        self.body.addWidget(self._content)
        if before is not None:
            self._content.show()
        self._reshape()
        self._show_state()

    def start(self) -> None:
        """The cursor where one types first; last time stays in sight."""
        self.said.start()
        if self._columns.is_side_by_side:
            QTimer.singleShot(0, self, self._show_note)

    def _show_note(self) -> None:
        self.scroller.ensureWidgetVisible(self.said.note)

    def _fill_left(self) -> None:
        column = _column(self._left)
        self._opening = QVBoxLayout()
        column.addLayout(self._opening)
        self.last = LastCard(self.work)
        column.addWidget(self.last)
        self._points = QVBoxLayout()
        column.addLayout(self._points)
        self.help: HelpCard | None = None
        if not self.work.context.together.is_on:
            self.help = HelpCard(self.work)
            column.addWidget(self.help)
        column.addStretch(1)

    def _fill_right(self) -> None:
        column = _column(self._right)
        self.held, self.said = HeldCard(self.work), SaidCard(self.work)
        self.agreed, self.wish = AgreedCard(self.work), WishCard(self.work)
        self.next = NextPart(self.work)
        ways = OnceWays(lambda: self.work.record, self._ways.marked, self._ways.refer)
        self.once = TalkOnce(self.work.context, self.work.talk, ways)
        for card in (self.held, self.said, self.agreed, self.next, self.wish, self.once):
            column.addWidget(card)
        words = self.work.context.translator.text("Gooi deze notities weg")
        away = QuietButton(words, "trash", self._ways.throw_away)
        away.setObjectName("talk.throw_away")
        column.addWidget(away, 0, Qt.AlignmentFlag.AlignTrailing)
        column.addStretch(1)
        self.held.reshaped.connect(self._reshape)

    def _reshape(self) -> None:
        """Only what fits the form and the result of the talk."""
        reached = self.work.notes.is_reached
        self.said.show_reached(reached=reached)
        for card in (self.agreed, self.wish, self.last):
            card.setVisible(reached)
        _replace(self._opening, opening_of(self.work) if reached else None)
        points = points_of(self.work)
        _replace(self._points, PointsCard(self.work, points) if points and reached else None)

    def _show_state(self) -> None:
        self.once.refresh()

    def _toggle_help(self) -> None:
        if self.help is not None:
            self.help.toggle()

    def _add_way_back(self) -> None:
        name = self.work.context.translator.text("Terug naar de cliënt")
        back = IconButton("arrow-left", name, self._ways.back)
        back.setObjectName("talk.back")
        self._head.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)


def _column(ground: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(current().px(16))
    return column


def _replace(place: QVBoxLayout | QHBoxLayout, widget: QWidget | None) -> None:
    empty(place)
    if widget is not None:
        place.addWidget(widget)
