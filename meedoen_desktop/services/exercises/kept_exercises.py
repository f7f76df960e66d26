"""A kept result of an exercise as a frozen record: the client's choices and words.

A result stays readable when its deck has changed or is gone: it holds the texts of its cards.
One that this program cannot read (of a newer program) is there as ``UnreadableRecord``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meedoen_desktop.exercises.deck_texts import CardTexts
from meedoen_desktop.life_areas import AreaValue

BOARD, STRENGTHS, PICTURES = "bord-leefgebieden", "kwaliteiten", "associatie"

Said = tuple[tuple[str, str], ...]
"""What the client said about it (an area, a card), literally."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptResult:
    """One time that an exercise was played. ``language`` is the client's."""

    id: str
    exercise_id: str
    played_on: date
    played_with: str
    """together, alone, consultant or paper."""
    language: str
    intake_id: str = ""
    """The intake that it was played within."""


@dataclass(frozen=True, slots=True)
class TalkNote:
    """What was noted in one part of the talk about an area."""

    area_id: str
    part: str
    words: str


@dataclass(frozen=True, slots=True)
class Agreed:
    """A step that was agreed. ``who`` is client, consultant, together or a name."""

    area_id: str
    what: str
    who: str
    on: date | None


@dataclass(frozen=True, slots=True)
class ConsultantView:
    """How the consultant saw an area. Never for the client's eyes."""

    area_id: str
    importance: int | None
    number_now: int | None
    remark: str
    client_said: str = ""
    """What the client said about a large difference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRecord(KeptResult):
    """A board of life areas."""

    values: tuple[AreaValue, ...]
    chosen: tuple[str, ...]
    """What the client wanted to talk about, in his own order."""
    words: Said
    notes: tuple[TalkNote, ...] = ()
    plan: tuple[Agreed, ...] = ()
    views: tuple[ConsultantView, ...] = ()

    def value(self, area_id: str) -> AreaValue:
        """What was said about an area; an empty value when nothing was."""
        return {one.area_id: one for one in self.values}.get(area_id, AreaValue(area_id))

    def view(self, area_id: str) -> ConsultantView | None:
        return {one.area_id: one for one in self.views}.get(area_id)


@dataclass(frozen=True, slots=True)
class KeptCard:
    """A card as it was, in Dutch and in the client's language, and what the client said."""

    id: str
    dutch: CardTexts
    spoken: CardTexts
    words: str

    @property
    def name(self) -> str:
        """The Dutch name, for the consultant."""
        return self.dutch.name

    @property
    def says(self) -> str:
        """The sentence on the card in Dutch, or ""."""
        return self.dutch.says

    @property
    def asks(self) -> str:
        """The question of the card in Dutch, or ""."""
        return self.dutch.asks


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRecord(KeptResult):
    """Played with the cards of a deck."""

    deck_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthsRecord(CardRecord):
    """Strengths. ``others`` is what somebody else (``other_by``) saw in the client."""

    chosen: tuple[KeptCard, ...]
    learning: tuple[KeptCard, ...]
    others: tuple[KeptCard, ...] = ()
    other_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturesRecord(CardRecord):
    """Two pictures: how it is, and how the client would like it; None for not picked."""

    now: KeptCard | None
    wished: KeptCard | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadableRecord(KeptResult):
    """Kept, but by a newer program or damaged: nothing of it is thrown away."""


Record = BoardRecord | StrengthsRecord | PicturesRecord | UnreadableRecord
