"""Reading aloud where this laptop has a voice; everything works without one."""

from __future__ import annotations

from typing import Protocol


class Voice(Protocol):
    """Somebody who reads aloud."""

    def say(self, text: str) -> None:
        """Read ``text``; what was being read stops."""


def find_voice(language: str) -> Voice | None:
    """A voice in ``language`` ("nl", "ar"), or None when this laptop has none.

    Speech is optional (architecture.md 3): the import, the engine and the voices may all fail.
    """
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
                return _Reader(engine)
    return None


class _Reader:
    def __init__(self, engine: object) -> None:
        self._engine = engine

    def say(self, text: str) -> None:
        self._engine.stop()  # type: ignore[attr-defined]
        self._engine.say(text)  # type: ignore[attr-defined]
