"""What a screen reader says when something happened on the board, in the client's language."""

from __future__ import annotations

from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import ClientTexts

_KEYS = {"number": "cleared", "lift": "lifted", "choose": "chosen", "unchoose": "unchosen"}
_WALK = frozenset({"next", "back", "skip"})
_NUMBERS = {"number_now": "numbered", "number_wished": "wished"}


def told(texts: ClientTexts, action: Action | None, after: BoardState) -> str:
    """What ``action`` did; without one the last step was undone. Then the card that is asked."""
    said = texts.text("announce.undone") if action is None else _done(texts, action)
    if after.step == "talk" and (action is None or action.do in _WALK):
        card = texts.text("announce.current", card=texts.area(after.card))
        return f"{said} {card} {texts.text(f'talk.{after.talk_part}_title')}".strip()
    if after.step == "cards" and (action is None or action.card != after.card):
        return f"{said} {texts.text('announce.current', card=texts.area(after.card))}".strip()
    return said


def _done(texts: ClientTexts, action: Action) -> str:
    if not action.card:
        return ""
    key, more = action.do, {}
    if action.do == "place" and isinstance(action.value, int):
        key, more = "placed", {"column": texts.importance(action.value)}
    elif action.do == "number" and isinstance(action.value, int):
        key = _NUMBERS[action.field]
        more = {"number": str(action.value), "words": texts.number(action.value)}
    key = _KEYS.get(key, key)
    found = f"announce.{key}" in texts.texts
    return texts.text(f"announce.{key}", card=texts.area(action.card), **more) if found else ""
