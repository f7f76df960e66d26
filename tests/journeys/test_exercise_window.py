"""What every exercise has around its cards: a voice, a window to share, a mirror."""

from collections.abc import Sequence

import pytest

from meedoen_desktop.exercises.session import Action
from meedoen_desktop.views.client_window.area_card import AreaCard
from meedoen_desktop.views.client_window.voice import Spoken
from meedoen_desktop.views.program import Program
from tests.board_play import Mouse, settle
from tests.journeys.test_board_page import open_board
from tests.views.programs import desk, program

__all__ = ["desk", "program"]


class Reader:
    def __init__(self) -> None:
        self.heard: list[str] = []

    def say(self, parts: Sequence[Spoken]) -> None:
        self.heard.append(" | ".join(f"{part.key}: {part.text}" for part in parts))


def test_the_question_is_read_aloud_where_there_is_a_voice(
    desk: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Reader()
    seam = "meedoen_desktop.views.exercises.client_side.find_voice"
    monkeypatch.setattr(seam, lambda language: reader if language == "en" else None)
    page, window, _person = open_board(desk, language="en")
    player = Mouse(window)
    assert not [w for w in window.findChildren(type(window.view.head.listen)) if w.isVisible()
                and w.objectName() == "client.listen"]  # fmt: skip
    page.setup.aloud.setChecked(True)
    player.press("begin")
    player.press("listen")
    assert reader.heard == [
        (
            "areas.wonen: Home | board.place_title: How important is this to you? | "
            "board.place_how: Drag the card to a box. You can also tap a box."
        )
    ]
    page.setup.aloud.setChecked(False)
    settle()
    assert not window.view.head.listen.isVisible()


def test_without_a_voice_there_is_a_sentence_and_no_button(
    desk: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    desk.messages.shown.connect(lambda message: told.append(message.text))
    seam = "meedoen_desktop.views.exercises.client_side.find_voice"
    monkeypatch.setattr(seam, lambda _language: None)
    page, window, _person = open_board(desk)
    page.setup.aloud.setChecked(True)
    assert told == ["Op deze laptop is geen stem voor deze taal."]
    assert not page.setup.aloud.isChecked()
    assert not window.view.head.listen.isVisible()


def test_in_a_video_call_the_client_sees_a_window_that_the_consultant_steers(desk: Program) -> None:
    page, window, _person = open_board(desk)
    page.side.move_to("venster")
    settle()
    assert not window.isFullScreen()
    assert window.isVisible()
    assert window.windowTitle() == "Samen kijken"
    assert desk.settings.client_screen != "venster", "the next client sits at the table"
    page.seen.mirror.view.acted.emit(Action("next"))
    page.seen.mirror.view.acted.emit(Action("place", "wonen", value=2))
    settle()
    assert window.state.value("wonen").importance == 2
    page.side.hide()
    page.side.show()
    assert not window.isFullScreen()


def test_what_the_mirror_shows_is_dutch_whatever_the_client_reads(desk: Program) -> None:
    page, window, _person = open_board(desk, language="ti")
    page.run.act(Action("next"))
    settle()
    assert window.texts.language == "ti"
    shown = [card.accessibleName() for card in page.seen.mirror.findChildren(AreaCard)]
    assert shown == ["Wonen"]
