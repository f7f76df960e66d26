"""Whom the messages go to: what is due has a tick, all other talks can get one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from meedoen_desktop.services.messages.message_queue import Waiting
from meedoen_desktop.services.messages.messages_out import Messages
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sending import message_words
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Caption, Muted
from meedoen_desktop.views.widgets.tick_list import TickLine, TickList
from meedoen_desktop.views.words.spoken_days import near_day


class QueueList(Card):
    """``changed`` comes with every tick."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        super().__init__(_("Wie krijgt een bericht?"))
        self.setObjectName("queue.people")
        self._context = context
        self._can: dict[str, Messages] = {}
        self.list = TickList("queue.list", _("Gesprekken van de komende twee weken"),
                             columns=4, height=200)  # fmt: skip
        self.list.changed.connect(self.changed)
        self._others_title, self._others = Caption(_("Zonder bericht")), Muted("")
        self.add(self.list, 1)
        self.add(self._others_title)
        self.add(self._others)

    @property
    def chosen(self) -> tuple[Messages, ...]:
        """Whose turn comes, in the order of their talks."""
        ticked = set(self.list.ticked)
        return tuple(one for talk_id, one in self._can.items() if talk_id in ticked)

    def show_waiting(self, found: Sequence[Waiting]) -> None:
        """Talks of the coming weeks."""
        can = [one for one in found if one.found.ways]
        self._can = {one.found.talk.id: one.found for one in can}
        self.list.set_ticked(one.found.talk.id for one in can if one.is_due)
        self.list.show_lines(map(self._line, can))
        translator = self._context.translator
        others = [
            f"{one.found.name} ({message_words.short_stop(translator, one.found)})"
            for one in found
            if not one.found.ways
        ]
        self._others.setText(", ".join(others))
        for part in (self._others_title, self._others):
            part.setVisible(bool(others))
        self.changed.emit()

    def _line(self, one: Waiting) -> TickLine:
        translator, today = self._context.translator, self._context.clock.today()
        day = near_day(translator, one.at.date(), today)
        way = translator.text(message_words.CHANNELS[one.found.ways[0].channel])
        told = (
            translator.text("verstuurd {dag}", dag=near_day(translator, one.told_on, today))
            if one.told_on
            else ""
        )
        when = f"{day} {one.at.hour}.{one.at:%M}"
        return TickLine(one.found.talk.id, (one.found.name, when, way, told))
