"""Texts that somebody of the organisation read aloud: one WAV file per text and language.

They stand in the own folder ``audio/<language>/<key>.wav``; the key is the one of the text file,
such as ``board.place_title`` or ``sterke-kanten.helpful`` (docs/data-files.md). No voice exists
for some languages, such as Tigrinya.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from meedoen_desktop import datafiles


class Recordings:
    """The recordings of one language. False when there are none."""

    def __init__(self, files: dict[str, Path]) -> None:
        self._files = files
        self._sound: object | None = None
        self._waiting: list[Path] = []

    @classmethod
    def of(cls, language: str) -> Recordings:
        """What the organisation recorded in ``language``."""
        folder = datafiles.own_folder("audio") / language
        return cls({path.stem: path for path in sorted(folder.glob("*.wav"))})

    def __bool__(self) -> bool:
        return bool(self._files)

    def file(self, key: str) -> Path | None:
        """The recording of a text, if it was made."""
        return self._files.get(key)

    @property
    def waiting(self) -> tuple[Path, ...]:
        """What is still to be heard after the present one."""
        return tuple(self._waiting)

    def play(self, files: Sequence[Path]) -> None:
        """One after the other."""
        self._waiting = list(files)
        self._next()

    def stop(self) -> None:
        """Nothing more is heard."""
        self._waiting = []
        if self._sound is not None:
            self._sound.stop()  # type: ignore[attr-defined]

    def _next(self) -> None:
        if not self._waiting:
            return
        from PySide6.QtCore import QUrl
        from PySide6.QtMultimedia import QSoundEffect

        sound = QSoundEffect()
        sound.setSource(QUrl.fromLocalFile(str(self._waiting.pop(0))))
        sound.playingChanged.connect(lambda: None if sound.isPlaying() else self._next())
        self._sound = sound
        sound.play()
