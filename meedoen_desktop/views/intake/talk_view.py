"""The conversation: subjects at the side, one subject in the middle, help for the consultant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.method.intake_rules import OpenItem
from meedoen_desktop.services.intake.intake_fields import WANTS_SHORT
from meedoen_desktop.views.intake.area_view import AreaView
from meedoen_desktop.views.intake.closing_view import ClosingView
from meedoen_desktop.views.intake.help_pane import HelpPane
from meedoen_desktop.views.intake.open_view import OpenView
from meedoen_desktop.views.intake.paper_view import PaperView
from meedoen_desktop.views.intake.pick_view import PickView
from meedoen_desktop.views.intake.place_view import PlaceView
from meedoen_desktop.views.intake.subjects import (
    AREA,
    CLOSE,
    OPEN,
    PAPER,
    PICK,
    TOPIC,
    Subjects,
    order_of,
)
from meedoen_desktop.views.intake.talk_head import TalkHead
from meedoen_desktop.views.intake.talk_steps import TalkSteps
from meedoen_desktop.views.intake.topic_view import TopicView
from meedoen_desktop.views.intake.work import PLACE, IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.restyled import Restyled

_HELP_FITS = 1080
"""Logical pixels; below it the help starts folded away."""


@dataclass(frozen=True)
class Ways:
    """Where the conversation can lead to; given by the page."""

    pause: Callable[[], object]
    close: Callable[[], object]
    privacy_sheet: Callable[[], object]
    take_home: Callable[[], object]
    dossier: Callable[[], object]
    copy_suite: Callable[[], object]
    board: Callable[[], object] | None = None


class TalkView(Restyled, QWidget):
    """Free order: every subject is one press away; Alt+PgDn and Alt+PgUp go on and back."""

    def __init__(self, work: IntakeWork, ways: Ways) -> None:
        super().__init__()
        self.setObjectName("intake.talk")
        self.work, self._ways = work, ways
        self.place = ""
        self.middle: PlaceView | None = None
        self._folded: bool | None = None
        self.subjects = Subjects(work)
        self.help = HelpPane(work)
        self.head = TalkHead(work, ways)
        self.steps = TalkSteps(work)
        self._lay_out()
        self._connect()
        self.dress()
        self.show_place(self._first_place())

    def show_place(self, key: str, field: str = "") -> None:
        """Show a subject, with the cursor in ``field`` if that is given."""
        self.place = key
        self.work.remember(PLACE, key)
        before, self.middle = self.middle, self._make(key)
        self._room.addWidget(self.middle)
        let_go(before, self._room)
        self.subjects.choose(key)
        self.head.agenda.show_place(key)
        self.subjects.setHidden(key == PICK or self.work.mode == PAPER)
        self._show_help()
        self.steps.show_place(key)
        if field:
            self.middle.jump_to(field)
        else:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the cursor where one begins, else on the way on; only works once this is shown."""
        if self.middle is not None:
            self.steps.take_focus()
            self.middle.start()

    def go(self, step: int) -> None:
        """To the next or previous subject."""
        order = order_of(self.work)
        here = order.index(self.place) if self.place in order else -1
        there = here + step
        if 0 <= there < len(order):
            self.show_place(order[there])

    def toggle_help(self) -> None:
        """Fold the help away or back; it stays away in *samen kijken*."""
        if not self.work.context.together.is_on:
            self._folded = self.help.isVisibleTo(self)
            self._show_help()

    def _first_place(self) -> str:
        kept = str(self.work.now.extra.get(PLACE, ""))
        if kept and (kept in order_of(self.work) or kept in self.subjects.buttons):
            return kept
        wants_short = self.work.now.extra.get(WANTS_SHORT, False)
        if kept == PICK or (wants_short and not self.work.now.closing.short_areas and not kept):
            return PICK
        return order_of(self.work)[0]

    def _make(self, key: str) -> PlaceView:
        kind, _colon, block_id = key.partition(":")
        large = self.work.context.together.is_on
        if kind + ":" == AREA:
            return AreaView(self.work, block_id, large=large)
        if kind + ":" == TOPIC:
            return TopicView(self.work, block_id, self._ways.privacy_sheet, large=large)
        if key == PICK:
            pick = PickView(self.work)
            pick.picked.connect(self._picked)
            return pick
        if key == OPEN:
            found = OpenView(self.work)
            found.jump.connect(self._jump)
            found.finish.connect(lambda: self.show_place(CLOSE))
            return found
        if key == PAPER:
            paper = PaperView(self.work)
            paper.finish.connect(lambda: self.show_place(CLOSE))
            return paper
        return ClosingView(self.work, self._ways)

    def _picked(self) -> None:
        self.subjects.refresh()
        self.show_place(order_of(self.work)[0])

    def _jump(self, item: OpenItem) -> None:
        self.show_place((TOPIC if item.is_topic else AREA) + item.place, item.field)

    def _connect(self) -> None:
        self.subjects.chosen.connect(self.show_place)
        self.steps.moved.connect(self.go)
        for button in (self.help.closer, self.head.unfold):
            button.clicked.connect(self.toggle_help)
        self.work.context.together.changed.connect(self._together_changed)
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Alt+PgDown", lambda: self.go(1)),
            ("Alt+PgUp", lambda: self.go(-1)),
            ("F8", self.toggle_help),
        )
        for pressed, action in keys:
            QShortcut(QKeySequence(pressed), self, action)
        for number, area_id in enumerate(self.work.form.area_ids[:9], start=1):
            QShortcut(
                QKeySequence(f"Alt+{number}"),
                self,
                lambda area_id=area_id: self.show_place(AREA + area_id),
            )

    def _together_changed(self, _is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.show_place(self.place)

    def _lay_out(self) -> None:
        self._column, self._body, self._room = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        middle = QVBoxLayout()
        middle.addLayout(self._room, 1)
        middle.addWidget(self.steps)
        self._body.addWidget(self.subjects)
        self._body.addLayout(middle, 1)
        self._body.addWidget(self.help)
        self.help.setHidden(self.work.mode == PAPER)
        self._column.addWidget(self.head)
        self._column.addLayout(self._body, 1)

    def _show_help(self) -> None:
        together = self.work.context.together.is_on
        folded = self._folded
        if folded is None:
            folded = 0 < self.width() < current().px(_HELP_FITS)
        is_paper = self.work.mode == PAPER
        shown = not together and not folded and not is_paper
        if shown:
            self.help.show_place(self.place)
        self.help.setVisible(shown)
        self.head.unfold.setVisible(not together and not shown and not is_paper)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._folded is None:
            self._show_help()

    def restyle(self) -> None:
        px = current().px
        self._column.setContentsMargins(px(24), px(14), px(20), px(12))
        self._column.setSpacing(px(12))
        self._body.setSpacing(px(18))
