"""The next appointment, and how often the client wants to be called."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.services.clients import contact_wishes
from meedoen_desktop.services.intake.intake_reading import NextTalk
from meedoen_desktop.views.intake.next_card import NextCard
from meedoen_desktop.views.talk.work import TalkWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.icon_line import IconLine


class NextPart(QWidget):
    """Days within the rhythm to choose with one press; first what stands already, if anything."""

    def __init__(self, work: TalkWork) -> None:
        super().__init__()
        self.setObjectName("talk.ahead")
        self._work = work
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(16))
        planned = work.talk.planned
        if planned is not None:
            self._column.addWidget(self._stands(planned))
        if planned is None or work.notes.next_at:
            self._ask()

    def _stands(self, planned: NextTalk) -> Card:
        translator = self._work.context.translator
        _ = translator.text
        more = QuietButton(_("Plan er nog een"), "calendar-plus", self._ask)
        more.setObjectName("talk.plan_more")
        card = Card(_("De volgende afspraak"), more)
        day = translator.day_long(planned.at.date())
        when = _("{dag} om {tijd}", dag=day, tijd=translator.time(planned.at))
        card.add(IconLine("calendar-check", when, planned.place, ink="success"))
        return card

    def _ask(self) -> None:
        for more in self.findChildren(QuietButton, "talk.plan_more"):
            more.hide()
        self._column.addWidget(NextCard(self._work, with_year=False))


class WishCard(Card):
    """Asked with one press; the rhythm follows it from now on."""

    def __init__(self, work: TalkWork) -> None:
        translator = work.context.translator
        super().__init__(translator.text("Hoe vaak wilt u contact?"))
        self.setObjectName("talk.wish")
        known = work.talk.page.fact(contact_wishes.CONTACT_WISH)
        choices = contact_wishes.choices_with(known.code if known else "")
        self.wish = SegmentedChoice(
            [(code, contact_wishes.in_words(code, translator)) for code in choices],
            work.notes.wish or (known.code if known else ""),
        )
        self.wish.setObjectName("talk.wish.choice")
        self.wish.changed.connect(
            lambda code: work.set_closing(wish="" if known and code == known.code else code)
        )
        self.add(self.wish)
