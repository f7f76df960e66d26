"""Where a meeting is, what is to know about it, and how many come."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.agenda.appointments import CANCELLED, DONE
from meedoen_desktop.services.agenda.group_meetings import Meeting
from meedoen_desktop.views.agenda.guest_row import AFTER, BEFORE, WORDS
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import StatusMark
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Caption, Heading


def moment_of(meeting: Meeting) -> datetime:
    """When it begins, on the wall clock."""
    return datetime.combine(meeting.data.day, meeting.data.at)


class MeetingFacts(Card):
    """Facts on the left, numbers on the right."""

    def __init__(self, translator: Translator, meeting: Meeting, *, is_day: bool) -> None:
        super().__init__()
        self.setObjectName("meeting.facts")
        _ = translator.text
        across, facts = QHBoxLayout(), QVBoxLayout()
        across.setSpacing(current().px(28))
        facts.setSpacing(current().px(8))
        if meeting.status == CANCELLED:
            facts.addWidget(StatusMark(_("Gaat niet door"), "warning"))
        elif meeting.status == DONE:
            facts.addWidget(StatusMark(_("Geweest; de contacten zijn bewaard"), "success"))
        data = meeting.data
        minutes = _("{minuten} minuten", minuten=data.minutes)
        lines = (("clock", minutes), ("buildings", data.organisation), ("map-pin", data.place),
                 ("note", data.note))  # fmt: skip
        for icon, words in lines:
            if words:
                facts.addWidget(IconLine(icon, words))
        facts.addStretch(1)
        across.addLayout(facts, 1)
        states = (*BEFORE[1:], *AFTER) if is_day else BEFORE
        for state in states:
            across.addLayout(_number(meeting.count(state), _(WORDS[state])))
        self.body.addLayout(across)


def _number(count: int, words: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    number = Heading(str(count), 1)
    number.setAccessibleName(f"{words}: {count}")
    label = Caption(words)
    label.setWordWrap(False)
    column.addWidget(number)
    column.addWidget(label)
    column.addStretch(1)
    return column
