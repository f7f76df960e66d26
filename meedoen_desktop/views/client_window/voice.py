"""Reading aloud: a recording where the organisation made one, else a voice of this laptop.

Everything works without: then there is no button for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from meedoen_desktop.views.client_window.recordings import Recordings


@dataclass(frozen=True)
class Spoken:
    """One text to read; ``key`` names its recording, such as "areas.wonen"."""

    text: str
    key: str = ""


class Voice(Protocol):
    """Somebody who reads aloud."""

    def say(self, parts: Sequence[Spoken]) -> None:
        """Read these one after the other; what was being read stops."""


def find_voice(language: str) -> Voice | None:
    """Recordings in ``language``, else a voice ("nl", "ar"), or None when there is neither."""
    made = Recordings.of(language)
    engine = _engine(language)
    return _Reader(made, engine) if made or engine is not None else None


def _engine(language: str) -> object | None:
    """A voice of this laptop. Speech is optional (architecture.md 3): all of it may fail."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError:
        return None
    for name in QTextToSpeech.availableEngines():
        if name == "mock":
            continue
        engine = QTextToSpeech(name)
        for locale in engine.availableLocales():
            if locale.name().split("_")[0] == language:
                engine.setLocale(locale)
                return engine
    return None


class _Reader:
    """Recordings when there is one for every part that can be heard; else the laptop's voice."""

    def __init__(self, made: Recordings, engine: object | None) -> None:
        self._made, self._engine = made, engine

    def say(self, parts: Sequence[Spoken]) -> None:
        self._made.stop()
        if self._engine is not None:
            self._engine.stop()  # type: ignore[attr-defined]
        found = [self._made.file(part.key) for part in parts]
        files = [path for path in found if path is not None]
        if files and (self._engine is None or len(files) == len(parts)):
            self._made.play(files)
        elif self._engine is not None:
            text = " ".join(_as_sentence(part.text) for part in parts)
            self._engine.say(text)  # type: ignore[attr-defined]


def _as_sentence(text: str) -> str:
    """With an end, so that a voice pauses there."""
    return text if text[-1] in ".?!؟።" else f"{text}."
