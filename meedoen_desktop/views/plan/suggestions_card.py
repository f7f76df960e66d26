"""What could become a goal, with where it came from. One click, and then the right words."""

from __future__ import annotations

from functools import partial

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.plans import plan_writing
from meedoen_desktop.services.plans.plan_suggestions import (
    BOARD,
    INTAKE,
    PICTURES,
    STRENGTHS,
    Suggestion,
)
from meedoen_desktop.services.plans.plan_writing import GoalData
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.views.plan.desk import PlanDesk
from meedoen_desktop.views.plan.goal_editor import change_goal
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Caption, Muted
from meedoen_desktop.views.words.life_area_words import area_of

_SOURCES = {
    INTAKE: ("clipboard-text", N_("Uit de intake van {dag}")),
    BOARD: ("squares-four", N_("Uit het bord van {dag}")),
    STRENGTHS: ("hand-heart", N_("Uit sterke kanten van {dag}")),
    PICTURES: ("image", N_("Uit de plaatjes van {dag}")),
}
_SHOWN = 6


class SuggestionsCard(Card):
    """Only for the consultant: choosing is done together, in words."""

    def __init__(self, desk: PlanDesk, found: tuple[Suggestion, ...]) -> None:
        _ = desk.context.translator.text
        super().__init__(_("Hier kan een doel uit komen"))
        self.setObjectName("plan.suggestions")
        self._desk, self._ = desk, _
        self.add(Muted(_("De cliënt koos of zei dit. Kies samen, en zoek samen de woorden.")))
        source = ""
        for number, one in enumerate(found[:_SHOWN]):
            icon, words = _SOURCES[one.source]
            if one.source != source:
                self.add(Caption(_(words, dag=desk.day(one.on))))
                source = one.source
            self.add(self._line(number, one, icon))

    def _line(self, number: int, one: Suggestion, icon: str) -> IconLine:
        button = QuietButton(self._("Kies"), "plus", partial(self._choose, one))
        button.setObjectName(f"plan.suggestion.{number}")
        button.setAccessibleName(self._("Maak er een doel van: {wat}", wat=one.what))
        area = area_of(one.area_id, self._desk.context.translator.language) if one.area_id else ""
        said = f"“{_short(one.why)}”" if one.why and one.why != one.what else ""
        said = said or ("" if area == one.what else area)
        return IconLine(icon, one.what, said, buttons=(button,))

    def _choose(self, one: Suggestion) -> None:
        """Into the plan, and open its words: the client says how it is called."""
        if self._desk.plan is None:
            return
        why = one.why if one.why != one.what else ""
        data = GoalData(one.what, why, one.area_id, None, one.source, one.occasion_id)
        self._desk.run(
            plan_writing.add_goal, self._desk.plan.person_id, data, done=self._added, owner=self
        )

    def _added(self, undo: Undo) -> None:
        desk, words = self._desk, self._("Het doel staat in het plan. Hoe noemt u het zelf?")
        key = change_goal(undo.record_id)
        desk.remember_open(key)
        desk.doing.done(words, undo)


def _short(text: str, most: int = 110) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[:most].rsplit(" ", 1)[0] + " …"
