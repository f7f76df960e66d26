"""Choosing an exercise for a client: what each is for, what the method says, what was played."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.method.exercise_fit import ExerciseFit
from meedoen_desktop.services.exercises import card_games, exercises
from meedoen_desktop.services.exercises.exercise_overview import Offer, exercise_overview
from meedoen_desktop.services.exercises.exercises import PutAside
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.cover import Cover
from meedoen_desktop.views.exercises.exercise_names import EXERCISES
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import Chip
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted, Strong
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.words.days import short_day
from meedoen_desktop.views.words.method_words import method_words

_TONES = {"suits": "success", "sparing": "warning", "not": "neutral"}
_ICONS = {"suits": "check-circle", "sparing": "scales", "not": "info"}


class ChoosePage(Page):
    """``context.navigate("cards", person_id=...)``."""

    def __init__(self, context: Context, person_id: str = "") -> None:
        _ = context.translator.text
        self._overview = exercise_overview(context.store, person_id)
        back = SecondaryButton(
            _("Naar de cliënt"),
            "arrow-left",
            partial(context.navigate, "client", person_id=person_id),
        )
        back.setObjectName("cards.back")
        super().__init__(_("Gesprekskaarten"), self._overview.client_name, (back,))
        columns = Columns(900)
        self.offers = {
            offer.exercise_id: OfferCard(context, offer, self._overview.group, person_id)
            for offer in self._overview.offers
        }
        for card in self.offers.values():
            columns.add(card)
        self.add(columns)
        self.hints = Hints(context)
        self.add(self.hints)
        context.tasks.apart(card_games.read_decks, owner=self)  # before one is begun

    def refresh(self) -> None:
        """Built anew at each visit."""

    def flush(self) -> None:
        """Nothing is typed here."""


class OfferCard(Card):
    """One exercise. The method's advice hides while the client looks along."""

    def __init__(self, context: Context, offer: Offer, group: str, person_id: str) -> None:
        _ = context.translator.text
        words = EXERCISES[offer.exercise_id]
        super().__init__("")
        self.setObjectName(f"cards.{words.place}")
        self._context, self._offer, self._person_id = context, offer, person_id
        self.add(Cover(offer.exercise_id, _(words.name)))
        self.add(Strong(_(words.name)))
        self.add(Body(_(words.about)))
        self.advice = Advice(context, offer.fit, group) if offer.fit else None
        if self.advice is not None:
            self.add(self.advice)
        self.body.addStretch(1)
        self.fill()
        self._add_last_time(words.place)
        self.begin = PrimaryButton(
            _("Ga verder") if offer.is_open else _("Beginnen"), words.icon, self._begin
        )
        self.begin.setObjectName(f"cards.begin.{words.place}")
        self.add(self.begin)
        if offer.is_open:
            self.anew = QuietButton(_("Begin opnieuw"), "arrow-counter-clockwise", self._anew)
            self.anew.setObjectName(f"cards.anew.{words.place}")
            self.body.addWidget(self.anew, 0, Qt.AlignmentFlag.AlignHCenter)

    def _add_last_time(self, place: str) -> None:
        _ = self._context.translator.text
        if not self._offer.played:
            self.add(Muted(_("Nog niet gedaan met deze cliënt.")))
            return
        last = self._offer.played[0].day
        day = short_day(last.year, last.month, last.day, self._context.translator)
        self.look = QuietButton(
            _("Bekijk wat er was · {dag}", dag=day), "clock-counter-clockwise", self._look
        )
        self.look.setObjectName(f"cards.look.{place}")
        self.body.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeading)

    def _look(self) -> None:
        """What came out the last time, and before."""
        result = self._offer.played[0].id
        self._context.navigate("results", person_id=self._person_id, result_id=result)

    def _begin(self) -> None:
        place = EXERCISES[self._offer.exercise_id].place
        self._context.navigate(place, person_id=self._person_id)

    def _anew(self) -> None:
        """Put what is open aside and begin anew; undoing brings it back."""
        context, exercise_id = self._context, self._offer.exercise_id

        def begun(held: PutAside | None) -> None:
            if held is not None:
                context.messages.info(
                    context.translator.text("Er wordt opnieuw begonnen."),
                    context.translator.text("Ongedaan maken"),
                    partial(self._take_up, held),
                )
            self._begin()

        context.tasks.run(
            exercises.put_aside, context.store, self._person_id, exercise_id,
            done=begun, owner=self,
        )  # fmt: skip

    def _take_up(self, held: PutAside) -> None:
        """Back to what was open; when the new one has begun in earnest, that one stays."""
        context, person_id = self._context, self._person_id
        context.navigate("cards", person_id=person_id)
        context.tasks.run(
            exercises.take_up, context.store, held,
            done=lambda _none: context.navigate("cards", person_id=person_id),
            owner=context.messages,
        )  # fmt: skip


class Advice(QWidget):
    """What the method says about this exercise for this group, with its reason."""

    def __init__(self, context: Context, fit: ExerciseFit, group: str) -> None:
        super().__init__()
        _ = context.translator.text
        self.setObjectName("cards.advice")
        self.setAccessibleDescription(fit.why)
        named = f"{method_words(context).group.lower()} {group}"
        words = {
            "suits": _("Past bij {groep}", groep=named),
            "sparing": _("Spaarzaam bij {groep}", groep=named),
            "not": _("Niet aangeraden bij {groep}", groep=named),
        }[fit.fit]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(6))
        column.addWidget(Chip(words, _TONES[fit.fit], _ICONS[fit.fit]))
        column.addWidget(Caption(fit.why))
        if context.together.is_on:
            self.hide()  # never show() here: without a parent that is a window
        context.together.changed.connect(self._together)

    def _together(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.setVisible(not is_on)


class Hints(Card):
    """For the consultant; hidden while the client looks along."""

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        super().__init__(_("Goed om te weten"), tone="soft")
        self.setObjectName("cards.hints")
        for words in (
            _("Vraag eerst of het mag. Liever gewoon praten is ook goed, en stoppen kan altijd."),
            _("Begrijpt iemand weinig, of heeft iemand autisme? Dan passen het bord en de plaatjes "
              "het best."),
            _("Vindt iemand een spel kinderachtig? Kies dan alleen woorden, of laat het weg. U "
              "beslist."),
        ):  # fmt: skip
            self.add(Muted(words))
        if context.together.is_on:
            self.hide()  # never show() here: without a parent that is a window
        context.together.changed.connect(self._together)

    def _together(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.setVisible(not is_on)
