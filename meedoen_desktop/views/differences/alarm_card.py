"""An alarm in words: what happened, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.alarm_words import CLONED_HERE
from meedoen_desktop.services.alarms import Alarm, told
from meedoen_desktop.views.differences.reading import Reading
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.words.spoken_days import past_moment


class AlarmDeeds(NamedTuple):
    """What the page does when a button is pressed."""

    close: Callable[[Alarm], object]
    """A person says that it is over."""
    name_apart: Callable[[], object]
    """This laptop gets a name of its own."""


class AlarmCard(Card):
    """Calls ``deeds``; shows nothing of its own after that: the page reads again."""

    def __init__(self, reading: Reading, alarm: Alarm, deeds: AlarmDeeds) -> None:
        _, words = reading.text, told(alarm, reading.text)
        super().__init__(words.title, tone="success" if alarm.is_over else "warning")
        self.setObjectName(f"alarm.{alarm.kind}")
        self.add(IconLine("info", words.happened))
        self.add(IconLine("shield-check", words.safe))
        self.add(IconLine("arrow-right", words.do))
        when = past_moment(reading.translator, alarm.since.astimezone(AMSTERDAM), reading.today)
        began = _("Dit begon {wanneer}", wanneer=when)
        self.add(Caption(began if alarm.is_over else _("Sinds {wanneer}", wanneer=when)))
        self._add_ways(reading, alarm, deeds)

    def _add_ways(self, reading: Reading, alarm: Alarm, deeds: AlarmDeeds) -> None:
        _, ways = reading.text, FlowLayout()
        if alarm.kind == CLONED_HERE:
            name = PrimaryButton(
                _("Geef deze laptop een eigen naam"), "pencil-simple", deeds.name_apart
            )
            name.setObjectName("alarm.name_apart")
            ways.addWidget(name)
        if alarm.can_be_closed:
            over = SecondaryButton(_(_closing(alarm)), "check", lambda: deeds.close(alarm))
            over.setObjectName(f"alarm.close.{alarm.kind}")
            ways.addWidget(over)
        if ways.count():
            self.body.addLayout(ways)


def _closing(alarm: Alarm) -> str:
    if alarm.is_over:
        return N_("Gezien")
    return N_("Sluit deze melding") if alarm.lasts else N_("Het is opgelost")
