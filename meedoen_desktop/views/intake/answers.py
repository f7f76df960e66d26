"""Choosing an answer: a value, or "weet ik niet" and "liever niet", which are answers too."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.services.intake.answer_words import RATHER_NOT, STATES, UNKNOWN

_TEXTS = frozenset({"care_need", "help_present", "words"})


def no_answers(translator: Translator) -> tuple[tuple[str, str], ...]:
    """The two answers that fit every question, with their words."""
    return tuple((key, translator.text(words)) for key, words in STATES.items())


def with_shown(answer: AreaAnswer, field: str, value: int | str | None) -> AreaAnswer:
    """The answer after somebody chose ``value`` in a field; the inverse of
    ``answer_words.shown``.
    """
    empty = "" if field in _TEXTS else None
    kept = empty if value in {UNKNOWN, RATHER_NOT, None, ""} else value
    sets = {
        name: getattr(answer, name) - {field} | ({field} if value == name else set())
        for name in (UNKNOWN, RATHER_NOT)
    }
    changes: dict[str, Any] = {**sets, field: kept}
    return replace(answer, **changes)
