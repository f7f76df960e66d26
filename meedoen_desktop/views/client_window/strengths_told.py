"""What a screen reader says when something happened with the strengths cards."""

from __future__ import annotations

from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.strengths_state import StrengthsState
from meedoen_desktop.exercises.texts import ClientTexts
from meedoen_desktop.views.client_window.strengths_table import StrengthsTable

_KEYS = {
    "choose": "chosen", "unchoose": "unchosen", "other_choose": "chosen",
    "other_unchoose": "unchosen", "learn": "learned", "unlearn": "unlearned",
}  # fmt: skip


def told(
    texts: ClientTexts, table: StrengthsTable, action: Action | None, after: StrengthsState
) -> str:
    """What ``action`` did; without one the last step was undone. Then the card that is asked."""
    said = texts.text("announce.undone") if action is None else _done(texts, table, action)
    if after.card and (action is None or action.card != after.card):
        current = texts.text("announce.current", card=table.name(after.card).spoken)
        return f"{said} {current}".strip()
    return said


def _done(texts: ClientTexts, table: StrengthsTable, action: Action) -> str:
    if not action.card:
        return ""
    name = table.name(action.card).spoken
    if action.do == "place":
        pile = texts.text(f"strengths.pile_{action.value}")
        return texts.text("announce.sorted", card=name, pile=pile)
    key = _KEYS.get(action.do)
    return texts.text(f"announce.{key}", card=name) if key else ""
