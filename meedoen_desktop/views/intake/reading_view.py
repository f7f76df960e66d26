"""A closed intake, to read back: what was agreed, then what was said per subject."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.intake.answer_words import answer_words, area_rows
from meedoen_desktop.services.intake.intake_reading import IntakeRecord
from meedoen_desktop.services.intake.intake_table import IntakeTable
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.intake.once_card import OnceCard
from meedoen_desktop.views.intake.start_view import MODE_WORDS
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import Chip
from meedoen_desktop.views.widgets.empty_state import IconDisc
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Body, Heading, Muted
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.widgets.pictures import AreaPicture

_NOTHING = N_("Niets genoteerd.")


class ReadingView(Page):
    """Nothing can be changed here; ``copy``, ``take_home`` and ``dossier`` come from the page."""

    def __init__(
        self,
        context: Context,
        table: IntakeTable,
        record: IntakeRecord,
        *,
        copy: Callable[[], object],
        take_home: Callable[[], object],
        dossier: Callable[[], object],
    ) -> None:
        _ = context.translator.text
        when = context.translator.day_long(record.held_on)
        super().__init__(
            _("Intake van {dag}", dag=when),
            f"{table.name} · {_(MODE_WORDS.get(record.mode, ''))}".rstrip(" ·"),
        )
        self.setObjectName("intake.reading")
        self._context, self.record = context, record
        self.once = self._once(copy, take_home, dossier)
        back = SecondaryButton(
            _("Naar de cliënt"),
            "arrow-left",
            lambda: context.navigate("client", person_id=record.person_id),
        )
        back.setObjectName("intake.back")
        self.action_row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        self.add(self._agreed())
        if not context.together.is_on:
            self.add(self.once)
        for area in record.form.areas:
            rows = area_rows(record, area.id, context.translator)
            if rows:
                picture = AreaPicture(area.id, 48)
                self.add(self._block(picture, area.label.text(context.translator.language), rows))
        for topic in record.form.topics:
            self._add_topic(topic.id)

    def show_carried_over(self, record: IntakeRecord) -> None:
        """The text was copied."""
        self.record = record
        self._show_once()

    def _add_topic(self, topic_id: str) -> None:
        translator = self._context.translator
        topic = self.record.form.topic(topic_id)
        rows = tuple(
            (question.label.text(translator.language), said)
            for question in topic.questions
            if (said := answer_words(self.record, question.id, translator))
            and not (question.consultant_only and self._context.together.is_on)
        )
        if rows:
            disc = IconDisc(topic.icon, "neutral", 48)
            self.add(self._block(disc, topic.label.text(translator.language), rows))

    def _agreed(self) -> Card:
        _ = self._context.translator.text
        record, translator = self.record, self._context.translator
        card = Card(_("Wat we afspraken"))
        if record.themes:
            chips = FlowLayout(spacing=current().px(8))
            for area_id, label in zip(record.themes, record.theme_labels, strict=False):
                chips.addWidget(Chip(label, f"area:{area_id}"))
            card.body.addLayout(chips)
        step = " · ".join(
            part
            for part in (
                record.smallest_step,
                record.step_by,
                translator.day(record.step_on) if record.step_on else "",
            )
            if part
        )
        talk = record.next_talk
        rows = [
            (_("Wat we bespraken"), record.summary),
            (_("De kleinste stap"), step),
            (
                _("Volgende afspraak"),
                f"{translator.day_long(talk.at.date())}, {translator.time(talk.at)}"
                if talk
                else "",
            ),
        ]
        if record.group and not self._context.together.is_on:
            rows.append((_("Uw keuze"), f"{record.group}. {record.group_reason}".strip(". ")))
        known = [(label, words) for label, words in rows if words]
        card.body.addLayout(_grid(known) if known else _nothing(_(_NOTHING)))
        return card

    def _once(
        self,
        copy: Callable[[], object],
        take_home: Callable[[], object],
        dossier: Callable[[], object],
    ) -> OnceCard:
        _ = self._context.translator.text
        card = OnceCard(self._context.translator)
        card.add_row("suite", _("Tekst voor de suite"), _("Kopieer voor Suite"), "copy", copy)
        card.add_row(
            "take_home", _("Blad voor thuis"), _("Bekijk en print"), "printer", take_home
        ).show_state(_("afspraken in grote letters, om mee te geven"), done=False)
        card.add_row("dossier", _("Verslag als PDF"), _("Bekijk"), "file-pdf", dossier).show_state(
            _("alle antwoorden, voor het dossier"), done=False
        )
        self.once = card
        self._show_once()
        return card

    def _show_once(self) -> None:
        _ = self._context.translator.text
        copied = self.record.carried_over_on
        words = (
            _("gekopieerd op {dag}", dag=self._context.translator.day(copied))
            if copied
            else _("plakken in het systeem van de gemeente")
        )
        self.once.rows["suite"].show_state(words, done=copied is not None)

    def _block(self, picture: QWidget, label: str, rows: tuple[tuple[str, str], ...]) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(current().px(16))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(current().px(8))
        column.addWidget(Heading(label, 3))
        column.addLayout(_grid(rows))
        row.addLayout(column, 1)
        card.body.addLayout(row)
        return card


def _grid(rows: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(current().px(18))
    grid.setVerticalSpacing(current().px(8))
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 5)
    for number, (label, words) in enumerate(rows):
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Muted(label), number, 0, top)
        said = Body(words)
        said.selectable()
        grid.addWidget(said, number, 1, top)
    return grid


def _nothing(words: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.addWidget(Muted(words))
    return column
