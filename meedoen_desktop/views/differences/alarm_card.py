"""An alarm in words: what happened, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.services.alarms import Alarm, told
from meedoen_desktop.views.clients.icon_line import IconLine
from meedoen_desktop.views.differences.reading import Reading
from meedoen_desktop.views.spoken_days import past_moment
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Caption


class AlarmCard(Card):
    """``close`` is called when a person says that it is over."""

    def __init__(self, reading: Reading, alarm: Alarm, close: Callable[[Alarm], object]) -> None:
        _, words = reading.text, told(alarm, reading.text)
        super().__init__(words.title, tone="warning")
        self.setObjectName(f"alarm.{alarm.kind}")
        self.add(IconLine("info", words.happened))
        self.add(IconLine("shield-check", words.safe))
        self.add(IconLine("arrow-right", words.do))
        when = past_moment(reading.translator, alarm.since.astimezone(AMSTERDAM), reading.today)
        self.add(Caption(_("Sinds {wanneer}", wanneer=when)))
        if alarm.can_be_closed:
            button = SecondaryButton(_("Het is opgelost"), "check", lambda: close(alarm))
            button.setObjectName(f"alarm.close.{alarm.kind}")
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
