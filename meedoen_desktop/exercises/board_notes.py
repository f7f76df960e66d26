"""What the consultant notes beside the board. None of it ever reaches the client's window.

Words per part of the talk, what was agreed, and the consultant's own view of the areas.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises.playing import LONGEST_WORDS, NOT_NOW, TOO_LONG
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.i18n import N_
from meedoen_desktop.life_areas import IMPORTANCE, NUMBERS, AreaValue

TALK_PARTS = ("understand", "forward", "options", "agree")
"""The four parts of the talk about one card, in their order."""
TALK_FIELDS = ("understand", "forward", "me", "you", "others", "agree")
"""Where words are noted: the part ``options`` has three places."""
MOST_STEPS = 3
"""Agreements per card."""
CLIENT, CONSULTANT, TOGETHER, OTHER = "client", "consultant", "together", "other"
"""Who does it; any other text names somebody else."""
LARGE_DIFFERENCE = 3
"""From this difference between two numbers client and consultant are said to disagree."""

NO_DAY = N_("Dit is geen datum. Schrijf bijvoorbeeld 3-10-2027, of laat het leeg.")
_LONGEST_LINE = 400

Note = tuple[str, str, str]
"""Card, field and words."""


@dataclass(frozen=True)
class Agreement:
    """One plan step about a card. ``number`` is its line, from 0; ``when`` an ISO day or ""."""

    card: str
    number: int
    what: str = ""
    who: str = ""
    when: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.what.strip() or self.who or self.when)


@dataclass(frozen=True)
class AreaView:
    """How the consultant sees one area, and what the client said about a difference."""

    area_id: str
    importance: int | None = None
    number_now: int | None = None
    remark: str = ""
    client_said: str = ""

    @property
    def is_empty(self) -> bool:
        return self == AreaView(self.area_id)

    def differs(self, value: AreaValue) -> int:
        """The consultant's number minus the client's when they disagree, otherwise 0."""
        if self.number_now is None or value.number_now is None:
            return 0
        difference = self.number_now - value.number_now
        return difference if abs(difference) >= LARGE_DIFFERENCE else 0


def note_said(notes: tuple[Note, ...], action: Action, cards: tuple[str, ...]) -> tuple[Note, ...]:
    """The notes with those of one card and field replaced, or taken away when blank."""
    words = _line(action, LONGEST_WORDS)
    if action.field not in TALK_FIELDS:
        raise WrongInput(NOT_NOW)
    said = {(card, field): text for card, field, text in notes}
    said[action.card, action.field] = words
    return tuple(
        (card, field, said[card, field])
        for card in cards
        for field in TALK_FIELDS
        if said.get((card, field), "").strip()
    )


def agree(
    plan: tuple[Agreement, ...], action: Action, cards: tuple[str, ...]
) -> tuple[Agreement, ...]:
    """The plan with one field of one line changed. ``action.field`` is such as "0.what"."""
    number, _, name = action.field.partition(".")
    if number not in map(str, range(MOST_STEPS)) or name not in {"what", "who", "when"}:
        raise WrongInput(NOT_NOW)
    text = _line(action, _LONGEST_LINE)
    if name == "when" and text and not _is_day(text):
        raise WrongInput(NO_DAY, field="when")
    lines = {(one.card, one.number): one for one in plan}
    key = action.card, int(number)
    change: dict[str, Any] = {name: text}
    lines[key] = replace(lines.get(key, Agreement(*key)), **change)
    order = sorted(lines, key=lambda line: (cards.index(line[0]), line[1]))
    return tuple(lines[line] for line in order if not lines[line].is_empty)


def see(view: tuple[AreaView, ...], action: Action, cards: tuple[str, ...]) -> tuple[AreaView, ...]:
    """The consultant's view with one field of one area changed."""
    seen = {one.area_id: one for one in view}
    old = seen.get(action.card, AreaView(action.card))
    if action.field in {"remark", "client_said"}:
        change: dict[str, Any] = {action.field: _line(action, LONGEST_WORDS)}
        seen[action.card] = replace(old, **change)
    else:
        seen[action.card] = _numbered(old, action)
    return tuple(seen[card] for card in cards if card in seen and not seen[card].is_empty)


def _numbered(old: AreaView, action: Action) -> AreaView:
    scale = {"importance": IMPORTANCE, "number_now": NUMBERS}.get(action.field)
    value = action.value
    if scale is None or isinstance(value, bool) or not isinstance(value, int | None):
        raise WrongInput(NOT_NOW)
    if value is not None and value not in scale:
        raise WrongInput(NOT_NOW)
    change: dict[str, Any] = {action.field: value}
    return replace(old, **change)


def _line(action: Action, most: int) -> str:
    text = action.value if isinstance(action.value, str) else ""
    if len(text) > most:
        raise WrongInput(TOO_LONG, field="words", most=most)
    return text


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
