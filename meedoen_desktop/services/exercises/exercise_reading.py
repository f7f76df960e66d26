"""Reads the payload of a kept result. What is not as it should be is never guessed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises.board_state import load_value
from meedoen_desktop.exercises.deck_texts import CardTexts
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE
from meedoen_desktop.life_areas import IMPORTANCE, NUMBERS
from meedoen_desktop.services.exercises.kept_exercises import (
    BOARD,
    PICTURES,
    STRENGTHS,
    Agreed,
    BoardRecord,
    ConsultantView,
    KeptCard,
    KeptResult,
    PicturesRecord,
    Record,
    Said,
    StrengthsRecord,
    TalkNote,
    UnreadableRecord,
)


def read_record(head: KeptResult, payload: str) -> Record:
    """The record of a payload; ``UnreadableRecord`` when this program does not understand it."""
    common = {name: getattr(head, name) for name in KeptResult.__slots__}
    try:
        content = json.loads(payload)
        if head.exercise_id in _READERS and isinstance(content, dict):
            return _READERS[head.exercise_id](common, content)
    except (ValueError, WrongInput, RecursionError):
        pass  # told on the page, and kept as it is
    return UnreadableRecord(**common)


def _board(common: dict[str, Any], content: dict[str, Any]) -> BoardRecord:
    return BoardRecord(
        **common,
        values=tuple(load_value(one) for one in _list(content, "values")),
        chosen=_ids(content, "chosen"),
        words=_said(content),
        notes=tuple(
            TalkNote(area_id, part, words)
            for area_id, parts in _map(content, "talk").items()
            if isinstance(parts, dict)
            for part, words in parts.items()
            if isinstance(words, str) and words.strip()
        ),
        plan=tuple(_agreed(one) for one in _list(content, "plan") if _line(one, "what")),
        views=tuple(
            _view(area_id, one)
            for area_id, one in _map(content, "consultant_view").items()
            if isinstance(one, dict)
        ),
    )


def _agreed(step: dict[str, Any]) -> Agreed:
    when = _line(step, "when")
    try:
        day = date.fromisoformat(when) if when else None
    except ValueError:
        day = None
    return Agreed(_line(step, "area"), _line(step, "what"), _line(step, "who"), day)


def _view(area_id: str, view: dict[str, Any]) -> ConsultantView:
    importance, number = view.get("importance"), view.get("number_now")
    return ConsultantView(
        area_id,
        importance if importance in IMPORTANCE else None,
        number if number in NUMBERS else None,
        _line(view, "remark"),
        _line(view, "client_said"),
    )


def _strengths(common: dict[str, Any], content: dict[str, Any]) -> StrengthsRecord:
    card = _cards(common, content)
    return StrengthsRecord(
        **common,
        deck_id=_line(content, "deck"),
        chosen=tuple(map(card, _ids(content, "chosen"))),
        learning=tuple(map(card, _ids(content, "learning"))),
        others=tuple(map(card, _ids(content, "others"))),
        other_by=_line(content, "other_by"),
    )


def _pictures(common: dict[str, Any], content: dict[str, Any]) -> PicturesRecord:
    card = _cards(common, content)
    now, wished = _id(content, "now"), _id(content, "wished")
    return PicturesRecord(
        **common,
        deck_id=_line(content, "deck"),
        now=card(now) if now else None,
        wished=card(wished) if wished else None,
    )


def _cards(common: dict[str, Any], content: dict[str, Any]) -> Callable[[str], KeptCard]:
    """Makes a card of its id, with the texts that the result keeps; without them: its id."""
    texts, words = _map(content, "texts"), dict(_said(content))

    def card(card_id: str) -> KeptCard:
        languages = texts.get(card_id)
        by_language = languages if isinstance(languages, dict) else {}
        dutch = _on_card(by_language.get(SOURCE_LANGUAGE)) or CardTexts(card_id, "")
        spoken = _on_card(by_language.get(common["language"])) or dutch
        return KeptCard(card_id, dutch, spoken, words.get(card_id, ""))

    return card


def _on_card(parts: object) -> CardTexts | None:
    if not isinstance(parts, list) or not parts:
        return None
    return CardTexts(*(*map(str, parts), "", "")[:3])


def _said(content: Mapping[str, Any]) -> Said:
    return tuple(
        (about, words.strip())
        for about, words in _map(content, "words").items()
        if isinstance(words, str) and words.strip()
    )


def _list(content: Mapping[str, Any], key: str) -> list[Any]:
    found = content.get(key, [])
    if not isinstance(found, list):
        raise ValueError(key)  # noqa: TRY004 - wrong data, not a wrong call
    return found


def _map(content: Mapping[str, Any], key: str) -> dict[str, Any]:
    found = content.get(key, {})
    if not isinstance(found, dict):
        raise ValueError(key)  # noqa: TRY004 - wrong data, not a wrong call
    return found


def _ids(content: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(str(one) for one in _list(content, key))


def _id(content: Mapping[str, Any], key: str) -> str:
    found = content.get(key, "")
    if not isinstance(found, str):
        raise ValueError(key)  # noqa: TRY004 - wrong data, not a wrong call
    return found


def _line(content: object, key: str) -> str:
    found = content.get(key) if isinstance(content, dict) else None
    return found.strip() if isinstance(found, str) else ""


_READERS: dict[str, Callable[[dict[str, Any], dict[str, Any]], Record]] = {
    BOARD: _board,
    STRENGTHS: _strengths,
    PICTURES: _pictures,
}
