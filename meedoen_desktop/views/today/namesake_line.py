"""*Bent u dat?* Somebody with one's own name was added to the team before one joined."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.services.caseload.namesakes import (
    Namesake,
    TakenOver,
    give_back,
    is_other,
    take_over,
)
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.icon_line import IconLine

Refresh = Callable[[], object]


def namesake_line(context: Context, found: Namesake, refresh: Refresh) -> QWidget:
    """One question with two answers below it."""
    _, tasks, store = context.translator.text, context.tasks, context.store

    def taken(done: TakenOver) -> None:
        _told(context, done, refresh)

    def me() -> None:
        tasks.run(take_over, store, found.id, done=taken, owner=context.messages)

    def other() -> None:
        tasks.run(is_other, store, found.id, done=lambda _none: refresh(), owner=context.messages)

    yes = QuietButton(_("Ja, dat ben ik"), "check", me)
    yes.setObjectName("today.namesake.yes")
    no = QuietButton(_("Nee"), "x", other)
    no.setObjectName("today.namesake.no")
    words = _("Een collega heeft {naam} aan het team toegevoegd. Bent u dat?", naam=found.name)
    ground, answers = QWidget(), FlowLayout()
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(IconLine("user-focus", words))
    for answer in (yes, no):
        answers.addWidget(answer)
    column.addLayout(answers)
    return ground


def _told(context: Context, done: TakenOver, refresh: Refresh) -> None:
    """Says so, with undo; the card is gone by then."""
    _ = context.translator.text
    refresh()

    def undo() -> None:
        context.tasks.run(
            give_back, context.store, done, done=lambda _none: refresh(), owner=context.messages
        )

    context.messages.done(_("Alles van deze naam is nu van u."), _("Ongedaan maken"), undo)
