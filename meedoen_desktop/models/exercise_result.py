"""The kept result of an exercise: the client's choices and words, never a score."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, LongText


class ExerciseResult(Synced, Base):
    """Written only after the client's yes."""

    __tablename__ = "exercise_result"
    QUIET = frozenset({"payload"})

    person_id: Mapped[Id] = mapped_column(index=True)
    exercise_id: Mapped[Code]
    exercise_version: Mapped[int]
    language: Mapped[Code]
    played_on: Mapped[date] = mapped_column(Day)
    played_with: Mapped[Code]
    """together, alone, consultant or paper."""
    payload: Mapped[LongText]
    """The result as JSON, in the exercise's own form."""
    intake_id: Mapped[Code]
    consultant_id: Mapped[Code]

    def search_text(self) -> tuple[str, str, str] | None:
        """The names of the cards, and the client's literal words with what was noted beside."""
        names, words = _searched(self.payload)
        return (self.person_id, names, words) if names or words else None


def _searched(payload: str | None) -> tuple[str, str]:
    """Names and words in a payload; of one that cannot be read (of a newer program) nothing."""
    try:
        content = json.loads(payload or "")
    except ValueError:
        return "", ""
    if not isinstance(content, dict):
        return "", ""
    texts = content.get("texts")
    names = [_first(spoken.get("nl")) for spoken in _values(texts) if isinstance(spoken, dict)]
    notes = [content.get("words"), *_values(content.get("talk"))]
    said = [words for one in notes for words in _values(one)]
    said += [
        view.get(name)
        for view in _values(content.get("consultant_view"))
        if isinstance(view, dict)
        for name in ("remark", "client_said")
    ]
    return ", ".join(filter(None, names)), "\n".join(one for one in said if _is_said(one))


def _values(found: Any) -> list[Any]:
    return list(found.values()) if isinstance(found, dict) else []


def _first(texts: Any) -> str:
    return str(texts[0]) if isinstance(texts, list) and texts else ""


def _is_said(words: Any) -> bool:
    return isinstance(words, str) and bool(words.strip())
