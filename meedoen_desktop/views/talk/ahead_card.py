"""The next appointment, and how often the client wants to be called."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services import contact_wishes
from meedoen_desktop.views.clients.icon_line import IconLine
from meedoen_desktop.views.intake.next_card import NextCard
from meedoen_desktop.views.talk.work import TalkWork
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import SegmentedChoice


class PlannedCard(Card):
    """A next talk stands already; another one can be planned with one press."""

    def __init__(self, work: TalkWork) -> None:
        translator = work.context.translator
        _ = translator.text
        more = QuietButton(_("Plan er nog een"), "calendar-plus", self._more)
        more.setObjectName("talk.plan_more")
        super().__init__(_("De volgende afspraak"), more)
        self.setObjectName("talk.planned")
        self._work, self._button = work, more
        planned = work.talk.planned
        if planned is not None:
            day = translator.day_long(planned.at.date())
            when = _("{dag} om {tijd}", dag=day, tijd=translator.time(planned.at))
            self.add(IconLine("calendar-check", when, planned.place, ink="success"))

    def _more(self) -> None:
        self._button.hide()
        self.add(NextCard(self._work, with_year=False))


def next_card(work: TalkWork) -> QWidget:
    """Days within the rhythm to choose with one press; or what stands already."""
    if work.talk.planned is not None and not work.notes.next_at:
        return PlannedCard(work)
    return NextCard(work, with_year=False)


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
