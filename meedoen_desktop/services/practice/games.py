"""Invented results of the three exercises, as the program keeps them after the client's yes.

They have a chance of their own: what they draw leaves the rest of an invented life as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from meedoen_desktop.exercises.board_state import dump_value
from meedoen_desktop.life_areas import AreaValue, suggested_themes
from meedoen_desktop.models import AreaRating, Base, ExerciseResult, Person, PlanStep, Theme
from meedoen_desktop.services.exercises.kept_exercises import BOARD, PICTURES, STRENGTHS
from meedoen_desktop.services.practice.cards import (
    PICTURES_DECK,
    STRENGTHS_DECK,
    Choice,
    Choices,
    ShippedTexts,
    Texts,
)
from meedoen_desktop.services.practice.chance import Chance, working_day
from meedoen_desktop.services.practice.words import Stories

_MONTH = timedelta(days=30)
_YEAR = timedelta(days=365)
_WHO = {"client": "cliënt", "together": "samen", "consultant": "consulent"}


@dataclass
class Player:
    """Plays the exercises with one invented client after the other."""

    chance: Chance
    stories: Stories
    choices: Choices
    consultant_id: str
    client: str = _WHO["client"]
    """The method's word for a client."""
    texts: ShippedTexts = field(default_factory=ShippedTexts)

    def dip(self, numbers: Mapping[str, int]) -> dict[str, int]:
        """Now and then an area goes down: a life is no straight line."""
        found = dict(numbers)
        if self.chance.is_lucky(3):
            area = self.chance.one(tuple(found))
            found[area] = max(2, found[area] - 2)
        return found

    def board(self, person: Person, ratings: Sequence[AreaRating]) -> list[Base]:
        """The result of a board with these ratings, its themes, and what was agreed."""
        board_id, day = ratings[0].occasion_id, ratings[0].rated_on
        values = [
            AreaValue(one.area_id, one.importance, one.number_now, one.number_wished)
            for one in ratings
        ]
        chosen = suggested_themes(values)[:2] or (min(values, key=_number).area_id,)
        words = {area: self.chance.one(self.stories.by_area[area]) for area in chosen}
        for rating in ratings:
            rating.words = words.get(rating.area_id, "")
        step, plan = self._agreed(person, chosen[0], board_id, day)
        content = {
            "values": [dump_value(value) for value in values],
            "chosen": list(chosen), "words": words, "stopped": False, "plan": [plan],
            "talk": {chosen[0]: {"forward": self.chance.one(self.stories["dreams"])}},
            "consultant_view": self._view(values),
        }  # fmt: skip
        themes = [
            Theme(**self._common(person), occasion_id=board_id, area_id=area, position=position)
            for position, area in enumerate(chosen)
        ]
        return [self._result(person, BOARD, day, content, board_id), step, *themes]

    def _agreed(
        self, person: Person, area: str, board_id: str, day: date
    ) -> tuple[PlanStep, dict[str, str]]:
        what, who = self.chance.one(self.stories["plan_steps"]), self.chance.one(tuple(_WHO))
        due = day + timedelta(days=self.chance.number(14, 35))
        done = due if due < self.chance.today - _MONTH else None
        step = PlanStep(
            **self._common(person), what=what, due_on=due, done_on=done,
            who=self.client if who == "client" else _WHO[who],
            area_id=area, occasion_id=board_id,
        )  # fmt: skip
        return step, {"area": area, "what": what, "who": who, "when": due.isoformat()}

    def _view(self, values: Sequence[AreaValue]) -> dict[str, dict[str, Any]]:
        """Sometimes the consultant sees an area quite differently, and says so."""
        high = [one for one in values if (one.number_now or 0) >= 6]
        if not high or not self.chance.is_lucky(3):
            return {}
        seen = self.chance.one(high)
        number = (seen.number_now or 0) - self.chance.number(3, 4)
        remark = "Ik zag het minder goed gaan. We hebben het erover gehad."
        return {seen.area_id: {"number_now": number, "remark": remark}}

    def cards(self, person: Person, started: date) -> list[Base]:
        """Strengths and pictures in the first months, and again after about a year."""
        found: list[Base] = []
        for exercise, first in ((self._strengths, 2 * _MONTH), (self._pictures, _MONTH)):
            if self.chance.is_lucky(4):
                continue
            day, before = working_day(started + first), None
            while day < self.chance.today:
                result, before = exercise(person, day, before)
                found.append(result)
                day = working_day(day + _YEAR - timedelta(days=self.chance.number(0, 80)))
        return found

    def _strengths(
        self, person: Person, day: date, before: Any
    ) -> tuple[ExerciseResult, tuple[Choice, ...]]:
        """Most of what was chosen before stays."""
        kept = self.chance.some(before, 3) if before else []
        fresh = [one for one in self.choices.strengths if one not in (before or ())]
        chosen = (*kept, *self.chance.some(fresh, 5 - len(kept)))
        learning = tuple(self.chance.some(self.choices.learning, self.chance.number(1, 2)))
        others = self.chance.some([card for card, _words in chosen], 2)
        by = self.chance.one(("", "", "consultant", "companion"))
        content = {
            "deck": STRENGTHS_DECK, "deck_version": 1,
            "texts": self._texts(person, STRENGTHS_DECK, cards=chosen, learning=learning),
            "chosen": _ids(chosen), "learning": _ids(learning),
            "others": others if by else [], "other_by": by,
            "words": dict((*chosen[:3], *learning[:1])), "stopped": False,
        }  # fmt: skip
        return self._result(person, STRENGTHS, day, content), chosen

    def _pictures(
        self, person: Person, day: date, before: Any
    ) -> tuple[ExerciseResult, tuple[Choice, ...]]:
        """Other pictures than the time before."""
        picked = tuple(
            self.chance.one([one for one in choices if one not in (before or ())])
            for choices in (self.choices.now, self.choices.wished)
        )
        content = {
            "deck": PICTURES_DECK, "deck_version": 1,
            "texts": self._texts(person, PICTURES_DECK, cards=picked),
            "now": picked[0][0], "wished": picked[1][0], "words": dict(picked), "stopped": False,
        }  # fmt: skip
        return self._result(person, PICTURES, day, content), picked

    def _texts(self, person: Person, deck_id: str, **named: Iterable[Choice]) -> dict[str, Texts]:
        languages = tuple(dict.fromkeys(("nl", person.language or "nl")))
        return {
            card: self.texts.of(deck_id, kind, card, languages)
            for kind, choices in named.items()
            for card, _words in choices
        }

    def _result(
        self, person: Person, exercise_id: str, day: date, content: Mapping[str, Any], id_: str = ""
    ) -> ExerciseResult:
        common = self._common(person)
        return ExerciseResult(
            **common | ({"id": id_} if id_ else {}), exercise_id=exercise_id, exercise_version=1,
            language=person.language or "nl", played_on=day,
            played_with=self.chance.one(("together", "together", "together", "alone", "paper")),
            payload=json.dumps(content, ensure_ascii=False, sort_keys=True), intake_id="",
            consultant_id=self.consultant_id,
        )  # fmt: skip

    def _common(self, person: Person) -> dict[str, str]:
        return {"id": self.chance.id(), "dossier_id": person.dossier_id, "person_id": person.id}


def _ids(choices: Iterable[Choice]) -> list[str]:
    return [card for card, _words in choices]


def _number(value: AreaValue) -> int:
    return value.number_now or 0
