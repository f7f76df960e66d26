"""The intake conversation: begin, resume, answer, close (experience.md, The intake).

An open intake is a draft. Its values: ``answer.<question>`` (words and state), ``area.<area>``
(see `area_values`), ``themes``, and what the closing page asks. Closing writes everything in one
transaction; nothing is required.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from meedoen_desktop.method.form import Form
from meedoen_desktop.method.forms import latest_form, load_form
from meedoen_desktop.method.intake_rules import AreaAnswer, OpenItem, open_items
from meedoen_desktop.services import drafts
from meedoen_desktop.services.clients import area_values
from meedoen_desktop.services.clients.area_values import THEMES, RatedOccasion
from meedoen_desktop.services.drafts import OpenDraft
from meedoen_desktop.store import Store

INTAKE = "intake"
ANSWER = "answer."
MODES = ("table", "phone", "video", "home", "paper")


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question. ``state``: empty, "unknown" or "rather_not"."""

    words: str = ""
    state: str = ""

    @property
    def is_given(self) -> bool:
        return bool(self.words.strip() or self.state)


@dataclass(frozen=True, slots=True)
class Closing:
    """What the closing page asks; every field may stay empty."""

    mode: str = "table"
    short_areas: tuple[str, ...] = ()
    held_on: str = ""
    """ISO day; empty = the day on which the intake is closed."""
    summary: str = ""
    smallest_step: str = ""
    step_by: str = ""
    step_on: str = ""
    group: str = ""
    group_reason: str = ""
    next_at: str = ""
    """Wall time ``YYYY-MM-DDTHH:MM`` of the next appointment, or empty."""
    next_form: str = "office"
    next_place: str = ""
    next_minutes: int = 45
    carried_over_on: str = ""
    """ISO day on which the text was copied for the suite, or empty."""


@dataclass(frozen=True)
class RunningIntake:
    """An open intake with all that was said so far, and what was said last time."""

    draft: OpenDraft
    form: Form
    answers: Mapping[str, Answer]
    areas: Mapping[str, AreaAnswer]
    themes: tuple[str, ...]
    closing: Closing
    previous: RatedOccasion | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    """What a screen keeps with the draft, such as the area that was open."""

    def answer(self, question_id: str) -> Answer:
        return self.answers.get(question_id, Answer())

    def area(self, area_id: str) -> AreaAnswer:
        return self.areas.get(area_id, AreaAnswer(area_id))

    @property
    def open_items(self) -> tuple[OpenItem, ...]:
        """What is still open; it advises and never blocks."""
        given = [question for question, answer in self.answers.items() if answer.is_given]
        return open_items(self.form, self.areas.values(), given, self.closing.short_areas)


def begin_or_resume(
    store: Store, person_id: str, *, mode: str = "table", short_areas: Iterable[str] = ()
) -> RunningIntake:
    """The open intake of this client, or a new one with the newest form."""
    form = latest_form()
    draft = drafts.open_draft(store, INTAKE, form.id, version=form.version, person_id=person_id)
    if not drafts.values(store, draft.id):
        first = {"mode": mode, "short_areas": list(short_areas)}
        drafts.save_values(store, draft.id, first)
    return running(store, draft)


def open_intake(store: Store, person_id: str) -> OpenDraft | None:
    """The draft of an intake that was begun and not closed."""
    return next(iter(drafts.drafts(store, kind=INTAKE, person_id=person_id)), None)


def running(store: Store, draft: OpenDraft) -> RunningIntake:
    """All values of an open intake, with the version of the form that it was begun with."""
    values = drafts.values(store, draft.id)
    history = area_values.rating_history(store, draft.person_id)
    return RunningIntake(
        draft=draft,
        form=load_form(draft.subject_id, draft.version),
        answers=answers_in(values),
        areas=area_values.answers_in(values),
        themes=tuple(values.get(THEMES, ())),
        closing=closing_in(values),
        previous=history[-1] if history else None,
        extra=values,
    )


def save_answer(store: Store, draft_id: str, question_id: str, answer: Answer) -> None:
    """Keep the answer to one question; on return it survives a crash."""
    value = {"words": answer.words, "state": answer.state}
    drafts.save_values(store, draft_id, {ANSWER + question_id: value})


def save_themes(store: Store, draft_id: str, themes: Iterable[str]) -> None:
    """Keep which areas the client chose to talk about."""
    drafts.save_values(store, draft_id, {THEMES: list(themes)})


def save_closing(store: Store, draft_id: str, **changed: Any) -> None:
    """Keep fields of the closing page; the names are those of ``Closing``."""
    unknown = changed.keys() - {one.name for one in fields(Closing)}
    if unknown:
        raise TypeError(f"no such field: {sorted(unknown)}")
    drafts.save_values(store, draft_id, changed)


def answers_in(values: Mapping[str, Any]) -> dict[str, Answer]:
    """The answers to questions among the values of a draft."""
    return {
        key.removeprefix(ANSWER): Answer(value.get("words", ""), value.get("state", ""))
        for key, value in values.items()
        if key.startswith(ANSWER)
    }


def closing_in(values: Mapping[str, Any]) -> Closing:
    """The closing page among the values of a draft."""
    known = {one.name for one in fields(Closing)}
    given = {name: value for name, value in values.items() if name in known}
    given["short_areas"] = tuple(given.get("short_areas", ()))
    return Closing(**given)
