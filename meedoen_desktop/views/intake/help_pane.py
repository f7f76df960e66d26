"""For the consultant only: last time's answers, signals, hints, whom to think of.

Never shown in *samen kijken*; folded away and back with a key.
"""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from meedoen_desktop.method.form import Area
from meedoen_desktop.services.intake.answer_words import answer_words, area_lines
from meedoen_desktop.services.intake.intake_reading import IntakeRecord
from meedoen_desktop.views.intake.help_column import HelpColumn
from meedoen_desktop.views.intake.subjects import AREA, TOPIC
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Caption, Muted, Text
from meedoen_desktop.views.widgets.reading_area import ReadingArea
from meedoen_desktop.views.widgets.restyled import Restyled

_GENERAL = 3
"""How many reminders about talking are shown beside the hints of an area; they take turns."""


class HelpPane(Restyled, QFrame):
    """What a good colleague would whisper."""

    def __init__(self, work: IntakeWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("intake.help")
        self._work = work
        _ = work.context.translator.text
        self.setAccessibleName(_("Alleen voor u"))
        self._outer = QVBoxLayout(self)
        head = QHBoxLayout()
        sign = QLabel()
        sign.setPixmap(pixmap("eye-slash", "muted", 18))
        head.addWidget(sign)
        head.addWidget(Caption(_("Alleen voor u")), 1)
        self.closer = IconButton("x", _("Hulp inklappen (F8)"), size=18)
        self.closer.setObjectName("intake.help.fold")
        head.addWidget(self.closer)
        self._outer.addLayout(head)
        self._scroller = ReadingArea(self.accessibleName())
        self._outer.addWidget(self._scroller, 1)
        self._turn = 0
        self.dress()

    def show_place(self, place: str) -> None:
        """The help for another subject."""
        self._column = HelpColumn()
        kind, _colon, block_id = place.partition(":")
        if kind + ":" == AREA:
            self._fill_area(self._work.form.area(block_id))
        else:
            if kind + ":" == TOPIC:
                self._last_answers(block_id)
            self._talking(5)
        self._help_now()
        self._column.end()
        self._scroller.setWidget(self._column)

    def _fill_area(self, area: Area) -> None:
        translator = self._work.context.translator
        _, own, language = translator.text, translator.own, translator.language
        self._last_area(area)
        hints, signals = (
            [own(one.text(language)) for one in part] for part in (area.hints, area.signals)
        )
        self._column.bullets(_("Hulp bij het gesprek"), "chat-circle", hints)
        self._column.bullets(_("Let op"), "ear", signals)
        self._referrals(area.id)
        self._talking(_GENERAL)

    def _last_area(self, area: Area) -> None:
        previous = self._work.table.previous
        if previous is None:
            return
        translator = self._work.context.translator
        lines = area_lines(previous, area.id, translator)
        for question in area.questions:
            said = answer_words(previous, question.id, translator)
            if said:
                lines.append(f"{question.label.text(translator.language)}\n{said}")
        self._last(previous, lines)

    def _last_answers(self, topic_id: str) -> None:
        previous = self._work.table.previous
        if previous is None:
            return
        translator = self._work.context.translator
        lines = [
            f"{question.label.text(translator.language)}\n{said}"
            for question in self._work.form.topic(topic_id).questions
            if (said := answer_words(previous, question.id, translator))
        ]
        self._last(previous, lines)

    def _last(self, previous: IntakeRecord, lines: list[str]) -> None:
        translator = self._work.context.translator
        if not lines:
            return
        title = translator.text("Vorige keer, {dag}", dag=translator.day(previous.held_on))
        self._column.heading(title, "clock-counter-clockwise")
        for line in lines:
            self._column.add(Muted(line))

    def _referrals(self, area_id: str) -> None:
        municipality = self._work.table.municipality
        found = municipality.organisations_for(area_id) if municipality else ()
        if not found:
            return
        translator = self._work.context.translator
        self._column.heading(translator.text("Aan wie u kunt denken"), "handshake")
        for one in found:
            self._column.add(Text(one.name, "strong"))
            notes = [one.note, one.phone]
            if one.waiting_weeks:
                wait = translator.plural(
                    "wacht ongeveer {count} week", "wacht ongeveer {count} weken", one.waiting_weeks
                )
                notes.insert(0, wait)
            words = " · ".join(part for part in notes if part)
            if words:
                self._column.add(Caption(words))

    def _talking(self, count: int) -> None:
        hints = self._work.form.hints
        if not hints:
            return
        translator = self._work.context.translator
        start, self._turn = self._turn, (self._turn + count) % len(hints)
        chosen = [hints[(start + step) % len(hints)] for step in range(min(count, len(hints)))]
        self._column.bullets(
            translator.text("In gesprek"),
            "lightbulb",
            [translator.own(hint.text.text(translator.language)) for hint in chosen],
        )

    def _help_now(self) -> None:
        municipality = self._work.table.municipality
        if municipality is None or not municipality.help_lines:
            return
        self._column.heading(self._work.context.translator.text("Nu hulp nodig"), "lifebuoy")
        for line in municipality.help_lines:
            self._column.add(Text(f"{line.phone}  {line.name}", "strong"))
            self._column.add(Caption(line.when))

    def restyle(self) -> None:
        px = current().px
        self.setFixedWidth(px(304))
        self._outer.setContentsMargins(px(16), px(4), px(4), 0)
        self._outer.setSpacing(px(6))
