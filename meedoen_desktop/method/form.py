"""The intake form: life areas with questions, other topics, agenda and hints.

An interview keeps the id and version of the form that it was made with; ids never change.
Signals and hints are for the consultant only and never reach the client's view.
"""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.datafiles import Localized

SHORT_FORM_AREAS = 3  # how many areas the client picks in a short intake


@dataclass(frozen=True)
class Choice:
    """One answer of a closed list; the code is what is stored."""

    code: str
    label: Localized


FILLS = ("preferred_channel", "preferred_time", "interpreter")


@dataclass(frozen=True)
class Question:
    """One question. ``kind``: text, yes_no or choice.

    ``fills`` is the field of the client that the answer belongs to, so that it is asked once.
    """

    id: str
    label: Localized
    kind: str = "text"
    choices: tuple[Choice, ...] = ()
    consultant_only: bool = False
    fills: str = ""


@dataclass(frozen=True)
class Area:
    """A life area. ``signals`` and ``hints`` are for the consultant only."""

    id: str
    label: Localized
    icon: str
    questions: tuple[Question, ...]
    signals: tuple[Localized, ...]
    hints: tuple[Localized, ...]


@dataclass(frozen=True)
class Topic:
    """A general subject besides the areas, such as reachability or language."""

    id: str
    label: Localized
    icon: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class AgendaItem:
    """A part of the conversation with its minutes."""

    id: str
    minutes: int
    label: Localized
    hint: Localized


@dataclass(frozen=True)
class Hint:
    """A reminder about the conversation, for the consultant only."""

    id: str
    text: Localized


@dataclass(frozen=True)
class ValueLabels:
    """The texts beside the values that every area has."""

    importance: Localized
    number_now: Localized
    number_wished: Localized
    want_to_talk: Localized
    help_present: Localized
    words: Localized


@dataclass(frozen=True)
class Form:
    """One version of an intake form."""

    id: str
    version: int
    languages: tuple[str, ...]
    title: Localized
    labels: ValueLabels
    care_needs: tuple[Choice, ...]
    areas: tuple[Area, ...]
    topics: tuple[Topic, ...]
    agenda: tuple[AgendaItem, ...]
    hints: tuple[Hint, ...]

    @property
    def minutes(self) -> int:
        """The length of the conversation by its agenda."""
        return sum(item.minutes for item in self.agenda)

    @property
    def area_ids(self) -> tuple[str, ...]:
        return tuple(area.id for area in self.areas)

    def area(self, area_id: str) -> Area:
        """One area; raises ``KeyError`` for an unknown id."""
        return {area.id: area for area in self.areas}[area_id]

    def topic(self, topic_id: str) -> Topic:
        """One topic; raises ``KeyError`` for an unknown id."""
        return {topic.id: topic for topic in self.topics}[topic_id]

    def question(self, question_id: str) -> Question:
        """One question of an area or topic; raises ``KeyError`` for an unknown id."""
        blocks: tuple[Area | Topic, ...] = (*self.areas, *self.topics)
        return {one.id: one for block in blocks for one in block.questions}[question_id]

    @property
    def filling(self) -> tuple[Question, ...]:
        """The questions whose answer belongs to a field of the client."""
        blocks: tuple[Area | Topic, ...] = (*self.areas, *self.topics)
        return tuple(one for block in blocks for one in block.questions if one.fills)

    def care_need(self, code: str) -> Choice | None:
        return {choice.code: choice for choice in self.care_needs}.get(code)
