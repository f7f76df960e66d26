"""Kept results of the exercises for tests, as the program writes them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from meedoen_desktop.exercises.board_state import dump_value
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.models import ExerciseResult, Person
from meedoen_desktop.services.clients import area_values
from meedoen_desktop.services.clients.area_values import RatedOccasion
from meedoen_desktop.services.exercises.kept_exercises import (
    KeptCard,
    PicturesRecord,
    StrengthsRecord,
)
from meedoen_desktop.store import Store

BOARD, STRENGTHS, PICTURES = "bord-leefgebieden", "kwaliteiten", "associatie"


def add_result(
    store: Store, person_id: str, exercise_id: str, on: date, payload: dict[str, Any] | str,
    **values: Any,
) -> str:  # fmt: skip
    """A kept result with this payload; returns its id."""
    text = payload if isinstance(payload, str) else json.dumps(payload)
    known = {"language": "nl", "played_with": "together", "exercise_version": 1}
    with store.work() as session:
        person = session.get_one(Person, person_id)
        result = ExerciseResult(
            person_id=person_id, dossier_id=person.dossier_id, exercise_id=exercise_id,
            played_on=on, payload=text, intake_id=values.pop("intake_id", ""), consultant_id="",
            **known | values,
        )  # fmt: skip
        session.add(result)
    return result.id


def ids(cards: Iterable[KeptCard]) -> list[str]:
    """Which cards were kept, in their order."""
    return [card.id for card in cards]


def both(record: PicturesRecord) -> tuple[str, str]:
    """The pictures of now and of the wish; "" where none was picked."""
    now, wished = (card.id if card else "" for card in (record.now, record.wished))
    return now, wished


def said(record: StrengthsRecord | PicturesRecord) -> dict[str, str]:
    """The words that were kept with each card."""
    if isinstance(record, StrengthsRecord):
        cards = (*record.chosen, *record.learning)
    else:
        cards = tuple(card for card in (record.now, record.wished) if card)
    return {card.id: card.words for card in cards if card.words}


def add_board(store: Store, person_id: str, on: date, *values: AreaValue, **more: Any) -> str:
    """A board with its ratings; ``more`` goes into the payload (words, talk, plan ...)."""
    said = more.get("words", {})
    content = {"values": [dump_value(one) for one in values], "chosen": [], "words": {}} | more
    result_id = add_result(store, person_id, BOARD, on, content)
    answers = tuple(
        AreaAnswer(
            one.area_id, one.importance, one.number_now, one.number_wished,
            words=said.get(one.area_id, ""),
        )
        for one in values
    )  # fmt: skip
    with store.work() as session:
        person = session.get_one(Person, person_id)
        occasion = RatedOccasion("board", result_id, on, answers)
        area_values.add_ratings(session, occasion, person_id, person.dossier_id)
    return result_id


def strengths(*chosen: str, learning: tuple[str, ...] = (), **words: str) -> dict[str, Any]:
    """A payload of strengths; the name of a card is its id, spelled out."""
    texts = {one: _on_card(one) for one in (*chosen, *learning)}
    return {
        "deck": "weg", "deck_version": 1, "texts": texts, "chosen": list(chosen),
        "learning": list(learning), "others": [], "other_by": "", "words": words,
    }  # fmt: skip


def pictures(now: str, wished: str = "", **words: str) -> dict[str, Any]:
    """A payload of two pictures of a deck that is gone."""
    texts = {one: _on_card(one) for one in (now, wished) if one}
    return {
        "deck": "weg", "deck_version": 1, "texts": texts, "now": now, "wished": wished,
        "words": words,
    }  # fmt: skip


def _on_card(card: str) -> dict[str, list[str]]:
    return {"nl": [f"kaart {card}", f"Ik ben {card}.", f"Wanneer {card}?"]}
