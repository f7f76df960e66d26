"""*Eén keer vastleggen*: all that follows from one talk, in one list that is never in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.talks import talk_confirmation, talk_marks
from meedoen_desktop.services.talks.talk_opening import TalkTable
from meedoen_desktop.services.talks.talk_reading import TalkRecord
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.intake.once_card import OnceCard
from meedoen_desktop.views.talk.papers import TalkPapers
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.words import wording

Marked = Callable[[str], object]


@dataclass(frozen=True)
class OnceWays:
    """What the list needs from its page."""

    record: Callable[[], TalkRecord]
    """The talk as it is now."""
    marked: Marked
    """Keep that something went out."""
    refer: Callable[[], object] | None
    """To the trail place with a new referral; None where that place does not exist."""
    plan: Callable[[], object] | None = None
    """Plan the next talk; None while it is planned on the page itself."""


class TalkOnce(OnceCard):
    """Rows for the next talk, the sheet, the mail, a referral and the suite; each may be skipped.

    While the client looks along only what the client may see is offered.
    """

    def __init__(self, context: Context, talk: TalkTable, ways: OnceWays) -> None:
        super().__init__(context.translator, prefix="talk")
        _ = context.translator.text
        self._context, self._talk, self._ways = context, talk, ways
        self.papers = TalkPapers(self, context, talk, ways.marked)
        self.add_row("next", _("Volgende afspraak"), _("Plan"), "calendar-plus", ways.plan)
        self.add_row("sheet", _("Blad met afspraken"), _("Bekijk en print"), "printer", self._sheet)
        self.add_row("mail", _("Bevestiging per mail"), _("Open de mail"), "at", self._mail)
        self._asked = self._sent_question()
        self.add(self._asked)
        if not context.together.is_on:
            if ways.refer is not None:
                self.add_row(
                    "refer", _("Doorverwijzing"), _("Verwijs door"), "signpost", ways.refer
                )
            self.add_row("suite", _("Tekst voor de suite"), _("Kopieer voor Suite"), "copy",
                         lambda: self.papers.copy_suite(ways.record()))  # fmt: skip
        self.refresh()

    def refresh(self) -> None:
        """Show how everything stands."""
        record = self._ways.record()
        self._show_next(record)
        self._show_sheet(record)
        self._show_mail(record)
        self._show_others(record)

    def _show_next(self, record: TalkRecord) -> None:
        translator, talk = self._context.translator, record.next_talk
        _ = translator.text
        words = _("nog geen dag gekozen")
        if talk is not None:
            day = translator.day_long(talk.at.date())
            words = _("{dag} om {tijd}", dag=day, tijd=translator.time(talk.at))
        self.rows["next"].show_state(words, done=talk is not None)
        button = self.rows["next"].button
        if button is not None:
            button.setVisible(talk is None)

    def _show_sheet(self, record: TalkRecord) -> None:
        _ = self._context.translator.text
        words = _("in grote letters, om mee te geven")
        if not record.has_agreements:
            words = _("er is nog niets afgesproken")
        self._show("sheet", record.sheet_on, words, can=record.has_agreements)

    def _show_mail(self, record: TalkRecord) -> None:
        _ = self._context.translator.text
        reach = self._talk.page.reach
        words, can = _("alleen wat is afgesproken, aan {adres}", adres=reach.email), True
        if not reach.email:
            words, can = _("er is geen e-mailadres bekend"), False
        elif not record.has_agreements:
            words, can = _("er is nog niets afgesproken"), False
        elif not talk_confirmation.suits(reach.channel):
            wish = _(wording.CHANNELS.get(reach.channel, ""))
            words = _("de cliënt heeft {wens}", wens=wish)
            self.rows["mail"].rename(_("Toch mailen"))
        self._show("mail", record.mailed_on, words, can=can)

    def _show_others(self, record: TalkRecord) -> None:
        _ = self._context.translator.text
        if "refer" in self.rows:
            done = self._talk.referred
            words = _("vandaag doorverwezen") if done else _("alleen als dat is afgesproken")
            self.rows["refer"].show_state(words, done=done)
        if "suite" in self.rows:
            words = _("plakken in het systeem van de gemeente")
            self._show("suite", record.carried_over_on, words)

    def _show(self, name: str, on: date | None, otherwise: str, *, can: bool = True) -> None:
        translator, row = self._context.translator, self.rows[name]
        words = translator.text("gedaan op {dag}", dag=translator.day(on)) if on else otherwise
        row.show_state(words, done=on is not None)
        if row.button is not None:
            row.button.setEnabled(can)

    def _sheet(self) -> None:
        self.papers.sheet(self._ways.record())

    def _mail(self) -> None:
        """Opens the mail; whether it was sent only the consultant knows."""
        self.papers.open_mail(self._ways.record())
        self._asked.show()

    def _sent_question(self) -> QWidget:
        _ = self._context.translator.text
        ground = QWidget()
        ground.setObjectName("talk.mail.asked")
        flow = FlowLayout(ground)
        flow.setSpacing(current().px(8))
        yes = PrimaryButton(_("Ja, verstuurd"), "check", self._sent)
        question = Muted(_("Is de mail verstuurd?"))
        question.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        question.setMinimumHeight(yes.sizeHint().height())  # on one line with the buttons
        flow.addWidget(question)
        yes.setObjectName("talk.mail.sent")
        no = SecondaryButton(_("Nog niet"), "", ground.hide)
        no.setObjectName("talk.mail.not_sent")
        saved = QuietButton(_("Bewaar als bestand"), "download-simple", self._save_mail)
        saved.setObjectName("talk.mail.save")
        for button in (yes, no, saved):
            flow.addWidget(button)
        ground.hide()
        return ground

    def _save_mail(self) -> None:
        self.papers.save_mail(self._ways.record())

    def _sent(self) -> None:
        self._asked.hide()
        self._ways.marked(talk_marks.MAILED)
