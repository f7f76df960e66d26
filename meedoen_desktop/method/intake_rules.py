"""Rules of the intake: what is still open, which themes to suggest, and what changed.

All of it advises: nothing here blocks saving or closing, and the client chooses the themes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from meedoen_desktop.life_areas import FIELDS, AreaValue, suggested_themes
from meedoen_desktop.method.form import SHORT_FORM_AREAS, Form

ASKED = ("importance", "number_now", "care_need")  # the wish is an extra, never "open"
CARE_WITH_HELP = frozenset({"has_help"})


@dataclass(frozen=True)
class AreaAnswer(AreaValue):
    """Everything said about one area: the shared value, and what only the intake asks.

    ``unknown`` and ``rather_not`` may also hold ``care_need``, ``help_present`` and ``words``.
    """

    want_to_talk: bool = False
    care_need: str = ""  # a code of the form: none, has_help, wants_help, not_yet
    help_present: str = ""
    words: str = ""

    def with_shared(self, value: AreaValue) -> AreaAnswer:
        """The answer with importance and numbers of ``value`` (a kept board); the rest stays."""
        board = value.shared()
        return replace(
            self,
            importance=board.importance,
            number_now=board.number_now,
            number_wished=board.number_wished,
            unknown=self.unknown - set(FIELDS) | board.unknown,
            rather_not=self.rather_not - set(FIELDS) | board.rather_not,
        )

    def is_answered(self, field: str) -> bool:
        return field in self.unknown | self.rather_not or getattr(self, field) not in {None, ""}


@dataclass(frozen=True)
class OpenItem:
    """Something not asked yet. ``place`` is an area or topic id.

    ``field`` is importance, number_now, care_need or help_present, or a question id of a topic.
    """

    place: str
    field: str
    is_topic: bool = False


@dataclass(frozen=True)
class Change:
    """An area beside the previous time; None where there was or is no value."""

    area_id: str
    number_before: int | None
    number_now: int | None
    importance_before: int | None
    importance_now: int | None

    @property
    def difference(self) -> int | None:
        """Number now minus number before."""
        if self.number_before is None or self.number_now is None:
            return None
        return self.number_now - self.number_before


def open_items(
    form: Form,
    answers: Iterable[AreaAnswer],
    answered_questions: Collection[str] = (),
    picked: Collection[str] = (),
) -> tuple[OpenItem, ...]:
    """What is still open, in the order of the form.

    ``answered_questions`` are ids of topic questions. In a short intake ``picked`` holds the areas
    that the client picked: only those count, and of the topics only what the consultant must tell.
    """
    said = {answer.area_id: answer for answer in answers}
    items = [
        OpenItem(area_id, field)
        for area_id in form.area_ids
        if not picked or area_id in picked
        for field in _open_fields(said.get(area_id, AreaAnswer(area_id)))
    ]
    for topic in form.topics:
        items += [
            OpenItem(topic.id, question.id, is_topic=True)
            for question in topic.questions
            if question.id not in answered_questions and (not picked or question.consultant_only)
        ]
    return tuple(items)


def _open_fields(answer: AreaAnswer) -> tuple[str, ...]:
    fields = [field for field in ASKED if not answer.is_answered(field)]
    if answer.care_need in CARE_WITH_HELP and not answer.is_answered("help_present"):
        fields.append("help_present")
    return tuple(fields)


def themes_to_suggest(answers: Iterable[AreaAnswer]) -> tuple[str, ...]:
    """At most 3 areas: very important and low, largest gap first; equal gaps: who wants to talk."""
    all_answers = tuple(answers)
    wanted = {answer.area_id for answer in all_answers if answer.want_to_talk}
    return suggested_themes(all_answers, wanted)


def can_pick(picked: Collection[str]) -> bool:
    """Whether the client may pick one more area for a short intake."""
    return len(picked) < SHORT_FORM_AREAS


def changes(
    form: Form, before: Mapping[str, AreaValue], now: Mapping[str, AreaValue]
) -> tuple[Change, ...]:
    """All areas with a value now or before; what went up most comes first (DIALOG+)."""
    found = [
        Change(
            area_id,
            old.number_now,
            new.number_now,
            old.importance,
            new.importance,
        )
        for area_id in form.area_ids
        if area_id in before or area_id in now
        for old, new in [
            (before.get(area_id, AreaValue(area_id)), now.get(area_id, AreaValue(area_id)))
        ]
    ]
    known = [change for change in found if change.difference is not None]
    known.sort(key=lambda change: -(change.difference or 0))
    return (*known, *(change for change in found if change.difference is None))
