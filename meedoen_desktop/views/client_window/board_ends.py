"""Beginning and end of the board: the common scenes, with its own words and cards."""

from __future__ import annotations

from meedoen_desktop.views.client_window.closing import ClosingScene, ThanksScene
from meedoen_desktop.views.client_window.face import Face, area_face
from meedoen_desktop.views.client_window.intro import IntroScene
from meedoen_desktop.views.client_window.sight import Pair


class BoardIntro(IntroScene):
    """Eight cards about your life."""

    group = "board"

    def lines(self) -> tuple[Pair, ...]:
        pair = self.sight.pair
        return (
            pair("board.intro_cards", total=len(self.content.board.cards)),
            pair("board.intro_free"),
            pair("board.intro_talk"),
        )

    def faces(self) -> tuple[Face, ...]:
        return tuple(area_face(self.sight, card) for card in self.content.board.cards)


class BoardClosing(ClosingScene):
    """Whether this board may be kept."""

    group = "board"


class BoardThanks(ThanksScene):
    """What became of the board."""

    group = "board"

    def faces(self) -> tuple[Face, ...]:
        return tuple(area_face(self.sight, card) for card in self.content.board.cards)
