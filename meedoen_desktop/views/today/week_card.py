"""*Weekbalans*: what fits in this week, what may safely wait, and one press to a quieter week."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.services.day import week
from meedoen_desktop.services.day.week import Planned, Week
from meedoen_desktop.services.rhythm import decisions
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.today import week_words
from meedoen_desktop.views.today.row import Row
from meedoen_desktop.views.today.week_bar import WeekBar
from meedoen_desktop.views.widgets.buttons import IconButton, QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.labels import Body, Caption, Strong
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.words.method_words import method_words

_FIRST = 4
_PLACE = 254
"""Logical pixels of the small card: a sentence of two lines, the picture and the way."""


class WeekCard(Card):
    """Reads itself; ``moved`` is called after work was moved or taken back.

    ``whole`` shows who it is about; without it there is the picture and the way to the caseload.
    """

    def __init__(self, context: Context, moved: Callable[[], None], *, whole: bool) -> None:
        _ = context.translator.text
        super().__init__(_("Weekbalans"))
        self.setObjectName("week")
        self._context, self._moved, self._is_whole = context, moved, whole
        self._content: QWidget | None = None
        if not whole:  # its place is kept, so that nothing moves under a finger when it comes
            self.setMinimumHeight(current().px(_PLACE))

    def read(self) -> None:
        """Reckon the week again."""
        profile = method_words(self._context).profile
        if profile is not None:
            self._context.tasks.run(
                week.read_week, self._context.store, profile, done=self._show, owner=self
            )

    def _show(self, found: Week | None) -> None:
        let_go(self._content, self.body)
        self._content = None
        if found is None:
            self.hide()
            return
        self._content = self._build(found)
        self.add(self._content)
        self.show()

    def _build(self, found: Week) -> QWidget:
        translator = self._context.translator
        ground, column = QWidget(), QVBoxLayout()
        ground.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(12))
        words = Body(week_words.verdict(translator, found))
        words.setObjectName("week.verdict")
        if not self._is_whole:
            room = week_words.ahead(translator, found)
            for part in (words, WeekBar(translator, found), *([Caption(room)] if room else [])):
                column.addWidget(part)
            column.addWidget(self._to_caseload(), 0, Qt.AlignmentFlag.AlignLeading)
            return ground
        head = Columns(stack_below=720)
        said, lines = QWidget(), QVBoxLayout()
        said.setLayout(lines)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(words)
        lines.addWidget(Caption(week_words.room(translator, found)))
        lines.addSpacing(current().px(6))
        self._add_move(lines, found)
        lines.addStretch(1)
        head.add(said, 3)
        head.add(WeekBar(translator, found), 4)
        column.addWidget(head)
        column.addWidget(self._lists(found))
        return ground

    def _to_caseload(self) -> QWidget:
        words = self._context.translator.text("Wat past en wat mag wachten")
        go = QuietButton(words, "arrow-right", lambda: self._context.navigate("caseload"))
        go.setObjectName("week.more")
        return go

    def _add_move(self, lines: QVBoxLayout, found: Week) -> None:
        movable = found.movable
        if not movable:
            return
        words = self._context.translator.plural(
            "Verplaats wat mag wachten ({count})", "Verplaats wat mag wachten ({count})",
            len(movable),
        )  # fmt: skip
        kind = SecondaryButton if found.is_full else QuietButton
        button = kind(words, "calendar-check", lambda: self._move(movable))
        button.setObjectName("week.move")
        button.setToolTip(
            self._context.translator.text("Elk komt op een rustiger dag terug, binnen de termijn.")
        )
        lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _lists(self, found: Week) -> QWidget:
        _ = self._context.translator.text
        columns = Columns(stack_below=720)
        parts = (
            (_("Liefst deze week"), found.first, None),
            (_("Past niet meer, en kan niet wachten"), found.over, self._move),
            (_("Mag veilig wachten"), found.later, self._move),
            (_("Eerste gesprekken die al kunnen"), found.ahead, None),
        )
        for title, tasks, move in parts:
            if tasks:
                columns.add(_TaskList(self._context, title, tasks, move))
        return columns

    def _move(self, chosen: Sequence[Planned]) -> None:
        context = self._context
        context.tasks.run(
            week.move, context.store, tuple(chosen), owner=self,
            done=lambda ids: self._told(len(chosen), ids),
        )  # fmt: skip

    def _told(self, count: int, ids: tuple[str, ...]) -> None:
        context, moved = self._context, self._moved

        def take_back() -> None:
            context.tasks.run(
                decisions.take_back, context.store, ids, done=lambda _none: moved(),
                owner=context.messages,
            )  # fmt: skip

        text = context.translator.plural(
            "{count} voorstel komt in een rustiger week terug.",
            "{count} voorstellen komen in een rustiger week terug.",
            count,
        )
        context.messages.done(text, context.translator.text("Ongedaan maken"), take_back)
        moved()


class _TaskList(QWidget):
    """The first lines, the rest when asked; each opens its client, some can be moved alone."""

    def __init__(
        self,
        context: Context,
        title: str,
        tasks: Sequence[Planned],
        move: Callable[[Sequence[Planned]], None] | None,
    ) -> None:
        super().__init__()
        self._context, self._tasks, self._move = context, tasks, move
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(2))
        head = Strong(f"{title} · {len(tasks)}")
        head.setContentsMargins(current().px(10), 0, current().px(10), 0)  # as the lines below it
        self._column.addWidget(head)
        for one in tasks[:_FIRST]:
            self._column.addWidget(self._row(one))
        if len(tasks) > _FIRST:
            words = context.translator.text("Toon alle {aantal}", aantal=len(tasks))
            self._more = QuietButton(words, "caret-down", self._show_all)
            self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)

    def _show_all(self) -> None:
        self._more.hide()
        for at, one in enumerate(self._tasks[_FIRST:]):
            self._column.insertWidget(1 + _FIRST + at, self._row(one))

    def _row(self, one: Planned) -> QWidget:
        translator, today = self._context.translator, self._context.clock.today()
        say = week_words.sooner if one.line.start > today else week_words.task
        detail = say(translator, one, today)
        go = partial(self._context.navigate, "client", person_id=one.line.person_id)
        end: QWidget | None = None
        move = self._move
        if move is not None and one.quieter is not None:
            detail = f"{detail}\n{week_words.moved_to(translator, one, today)}"
            name = translator.text("{naam}: verplaats naar die dag", naam=one.line.name)
            end = IconButton("calendar-check", name, lambda: move((one,)), size=18)
        return Row(one.line.name, detail, "", end, go)
