"""A closed talk, to read back; what still can go out of it stays in one list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.services.clients import contact_wishes
from meedoen_desktop.services.talks.talk_opening import TalkTable
from meedoen_desktop.services.talks.talk_reading import Agreed, TalkRecord
from meedoen_desktop.services.talks.talks import DONE, OUTCOMES
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.talk.once import OnceWays, TalkOnce
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.columns import Columns, stacked
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted
from meedoen_desktop.views.widgets.letting_go import let_go
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.widgets.quote import Quote
from meedoen_desktop.views.words import wording
from meedoen_desktop.views.words.days import full_day

_SIDE_BY_SIDE = 880


class ReadingView(Page):
    """Nothing can be changed here but what went out."""

    def __init__(
        self, context: Context, talk: TalkTable, record: TalkRecord, ways: OnceWays
    ) -> None:
        _ = context.translator.text
        day = context.translator.day_long(record.held_on)
        how = _(wording.FORMS.get(record.form, ""))
        if record.result in wording.RESULTS:
            how += f" · {_(wording.RESULTS[record.result])}"
        back = SecondaryButton(
            _("Naar de cliënt"),
            "arrow-left",
            lambda: context.navigate("client", person_id=record.person_id),
        )
        back.setObjectName("talk.to_client")
        super().__init__(
            _("Gesprek van {dag}", dag=day),
            f"{talk.around.name} · {how}".rstrip(" ·"),
            actions=(back,),
        )
        self.setObjectName("talk.reading")
        self._context, self._talk, self.record, self._ways = context, talk, record, ways
        self._content: QWidget | None = None
        self._build()
        context.together.changed.connect(self._build)

    def _build(self) -> None:
        before, self._content = self._content, QWidget()
        outer = QVBoxLayout(self._content)
        outer.setContentsMargins(0, 0, 0, 0)
        columns = Columns(_SIDE_BY_SIDE)
        self.once = TalkOnce(self._context, self._talk, self._ways)
        columns.add(stacked((self._agreed(), self._said())), 3)
        columns.add(stacked((self.once,)), 3)
        outer.addWidget(columns)
        let_go(before, self.body)
        self.body.addWidget(self._content)
        if before is not None:
            self._content.show()

    def _agreed(self) -> Card:
        _, record = self._context.translator.text, self.record
        card = Card(_("Wat we afspraken"))
        card.setObjectName("talk.reading.agreed")
        self._lines(card, "", "steps", record.agreements)
        self._lines(card, _("Huiswerk"), "list-checks", record.homework)
        self._lines(card, _("Wat ik beloofde"), "hand", record.promises)
        if record.wish:
            words = contact_wishes.in_words(record.wish, self._context.translator)
            card.add(IconLine("clock", _("Wil contact: {hoe_vaak}", hoe_vaak=words)))
        if not card.body.count():
            card.add(Muted(_("Niets afgesproken.")))
        return card

    def _said(self) -> Card:
        _, record = self._context.translator.text, self.record
        card = Card(_("Wat er werd gezegd"))
        for one in record.outcomes:
            said = _(dict(OUTCOMES).get(one.result, "")).lower()
            icon = "hands-clapping" if one.result == DONE else "arrow-clockwise"
            ink = "success" if one.result == DONE else "muted"
            below = f"{said}, {one.words}" if one.words else said
            card.add(IconLine(icon, one.what, below, ink=ink))
        if record.own_words:
            card.add(Caption(_("In eigen woorden")))
            card.add(Quote(record.own_words))
        if record.note and not self._context.together.is_on:
            card.add(Caption(_("Uw notitie")))
            card.add(Body(record.note))
        for point in record.points:
            card.add(IconLine("check", point))
        if not card.body.count():
            card.add(Muted(_("Niets genoteerd.")))
        return card

    def _lines(self, card: Card, title: str, icon: str, lines: Sequence[Agreed]) -> None:
        if lines and title:
            card.add(Caption(title))
        translator, today = self._context.translator, self._context.clock.today()
        for one in lines:
            parts = [one.who if icon == "steps" else ""]
            if one.due_on is not None:
                day = full_day(translator, one.due_on, today)
                parts.append(translator.text("voor {dag}", dag=day))
            card.add(IconLine(icon, one.what, " · ".join(part for part in parts if part)))
