"""The end of the conversation: what matters, the smallest step, the next appointment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.views.intake.group_card import GroupCard
from meedoen_desktop.views.intake.next_card import NextCard
from meedoen_desktop.views.intake.once_card import OnceCard
from meedoen_desktop.views.intake.place_view import PlaceView
from meedoen_desktop.views.intake.step_card import StepCard
from meedoen_desktop.views.intake.themes_card import ThemesCard
from meedoen_desktop.views.intake.work import CLOSING, IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Heading, Muted
from meedoen_desktop.views.widgets.text_area import TextArea

if TYPE_CHECKING:
    from meedoen_desktop.views.intake.talk_view import Ways

SHOWN = "sheet_shown"


class ClosingView(PlaceView):
    """Everything may stay empty; *rond de intake af* always works."""

    def __init__(self, work: IntakeWork, ways: Ways) -> None:
        _ = work.context.translator.text
        super().__init__(_("Afronden"))
        self._work, self._ways = work, ways
        self.add(Heading(_("Afronden")))
        self.add(self._summary())
        self.themes = ThemesCard(work)
        self.step = StepCard(work)
        self.next = NextCard(work)
        for card in (self.themes, self.step, self.next):
            self.add(card)
        profile = work.table.profile
        if profile is not None and not work.context.together.is_on:
            self.group = GroupCard(work, profile)
            self.add(self.group)
        self.once = self._once()
        self.add(self.once)
        self.add(self._finish())
        work.changed.connect(self._changed)
        work.reloaded.connect(self._show_once)
        self._show_once()

    def start(self) -> None:
        """Put the cursor in the summary."""
        self.summary.setFocus(Qt.FocusReason.OtherFocusReason)

    def _summary(self) -> Card:
        _ = self._work.context.translator.text
        card = Card(_("Wat we bespraken"))
        self.summary = TextArea(min_lines=3)
        self.summary.setObjectName("intake.summary")
        self.summary.setAccessibleName(_("Wat we bespraken"))
        self.summary.set_text(self._work.now.closing.summary)
        self.summary.textChanged.connect(
            lambda: self._work.set_closing(summary=self.summary.text())
        )
        together = self._work.context.together.is_on
        card.add(
            Muted(
                _("Klopt dit zo?")
                if together
                else _("Vat samen in een paar zinnen. Lees het voor: klopt dit zo?")
            )
        )
        card.add(self.summary)
        return card

    def _once(self) -> OnceCard:
        _ = self._work.context.translator.text
        card = OnceCard(self._work.context.translator)
        card.add_row("next", _("Volgende afspraak"))
        card.add_row(
            "take_home", _("Blad voor thuis"), _("Bekijk en print"), "printer", self._take_home
        )
        if not self._work.context.together.is_on:
            card.add_row(
                "suite", _("Tekst voor de suite"), _("Kopieer voor Suite"), "copy", self._copy
            )
            card.add_row(
                "dossier", _("Verslag als PDF"), _("Bekijk"), "file-pdf", self._ways.dossier
            )
        return card

    def _finish(self) -> QWidget:
        _ = self._work.context.translator.text
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, current().px(4), 0, 0)
        row.setSpacing(current().px(12))
        self.finish = PrimaryButton(_("Rond de intake af"), "check", self._ways.close)
        self.finish.setObjectName("intake.finish")
        row.addWidget(self.finish)
        count = len(self._work.now.open_items)
        if count:
            words = self._work.context.translator.plural(
                "{count} vraag is nog open. Dat mag.",
                "{count} vragen zijn nog open. Dat mag.",
                count,
            )
            row.addWidget(Muted(words), 1)
        else:
            row.addStretch(1)
        return foot

    def _take_home(self) -> None:
        self._work.remember(SHOWN, value=True)
        self._ways.take_home()
        self._show_once()

    def _copy(self) -> None:
        self._ways.copy_suite()
        self._show_once()

    def _changed(self, block: str) -> None:
        if block == CLOSING:
            self._show_once()

    def _show_once(self) -> None:
        translator = self._work.context.translator
        _ = translator.text
        record = self._work.record
        rows = self.once.rows
        talk = record.next_talk
        planned = (
            f"{translator.day_long(talk.at.date())}, {translator.time(talk.at)}"
            if talk
            else _("nog geen dag gekozen")
        )
        rows["next"].show_state(planned, done=talk is not None)
        shown = bool(self._work.now.extra.get(SHOWN))
        rows["take_home"].show_state(
            _("bekeken") if shown else _("afspraken in grote letters, om mee te geven"), done=shown
        )
        if "suite" in rows:
            copied = record.carried_over_on
            words = (
                _("gekopieerd op {dag}", dag=translator.day(copied))
                if copied
                else _("plakken in het systeem van de gemeente")
            )
            rows["suite"].show_state(words, done=copied is not None)
            rows["dossier"].show_state(_("alle antwoorden, voor het dossier"), done=False)
