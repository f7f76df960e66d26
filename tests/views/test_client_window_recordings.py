import wave
from collections.abc import Sequence
from pathlib import Path

import pytest

from meedoen_desktop import datafiles
from meedoen_desktop.views.client_window import voice
from meedoen_desktop.views.client_window.recordings import Recordings
from meedoen_desktop.views.client_window.voice import Spoken, find_voice

CARD, QUESTION = Spoken("መንበሪ ገዛ", "areas.wonen"), Spoken("?", "board.place_title")


def record(language: str, *keys: str) -> list[Path]:
    folder = datafiles.own_folder("audio") / language
    folder.mkdir(parents=True)
    for key in keys:
        with wave.open(str(folder / f"{key}.wav"), "wb") as sound:
            sound.setparams((1, 2, 8000, 0, "NONE", ""))
            sound.writeframes(bytes(800))
    return [folder / f"{key}.wav" for key in keys]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """No sound card in a test: what would be played."""
    played: list[Path] = []

    def play(_self: Recordings, files: Sequence[Path]) -> None:
        played.extend(files)

    monkeypatch.setattr(Recordings, "play", play)
    return played


class Engine:
    def __init__(self) -> None:
        self.said: list[str] = []

    def stop(self) -> None: ...

    def say(self, text: str) -> None:
        self.said.append(text)


def test_what_the_organisation_recorded_is_heard_in_the_order_of_the_screen(
    home: Path, heard: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice, "_engine", lambda _language: None)
    card, question = record("ti", "areas.wonen", "board.place_title")
    reader = find_voice("ti")
    assert reader is not None
    reader.say([CARD, Spoken("niet opgenomen", "board.place_how"), QUESTION])
    assert heard == [card, question]
    assert find_voice("so") is None


def test_a_voice_reads_everything_when_not_all_was_recorded(
    home: Path, heard: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Engine()
    monkeypatch.setattr(voice, "_engine", lambda _language: engine)
    record("tr", "areas.wonen")
    reader = find_voice("tr")
    assert reader is not None
    reader.say([Spoken("Evim", "areas.wonen"), Spoken("Önemli mi?", "board.place_title")])
    assert (heard, engine.said) == ([], ["Evim. Önemli mi?"])
    reader.say([Spoken("Evim", "areas.wonen")])
    assert [path.stem for path in heard] == ["areas.wonen"]
