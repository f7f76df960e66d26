"""Beginning and end of the picture exercise: the common scenes, with its own words and cards."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.pictures_state import PicturesState
from meedoen_desktop.exercises.session import KEPT
from meedoen_desktop.views.client_window.closing import ClosingScene, ThanksScene
from meedoen_desktop.views.client_window.face import Face, deck_face
from meedoen_desktop.views.client_window.intro import IntroScene
from meedoen_desktop.views.client_window.pictures_ahead import DrawAhead
from meedoen_desktop.views.client_window.pictures_content import PicturesContent
from meedoen_desktop.views.client_window.pictures_spread import Spread
from meedoen_desktop.views.client_window.pictures_table import draw_ahead
from meedoen_desktop.views.client_window.sight import Pair, Sight


def faces(sight: Sight, content: PicturesContent, cards: tuple[str, ...]) -> tuple[Face, ...]:
    """How these cards look in a hand or in a garland."""
    return tuple(deck_face(sight, content.deck, content.texts, content.dutch, one) for one in cards)


class PicturesIntro(IntroScene):
    """Twelve pictures, and one that fits you."""

    group = "pictures"
    content: PicturesContent
    state: PicturesState

    def lines(self) -> tuple[Pair, ...]:
        pair = self.sight.pair
        return pair("pictures.intro_cards"), pair("board.intro_free"), pair("pictures.intro_talk")

    def __init__(self, sight: Sight, content: PicturesContent, parent: QWidget) -> None:
        super().__init__(sight, content, parent)
        self.ahead = DrawAhead(self)

    def arrange(self) -> None:
        """The first twelve are drawn while these sentences are read."""
        super().arrange()
        draw_ahead(self.ahead, self.sight, self.content, self.size(), self.state.hand)

    def new_hand(self) -> QWidget:
        return Spread(self.sight, self.content, self)


class PicturesClosing(ClosingScene):
    """Whether these pictures may be kept."""

    group = "pictures"


class PicturesThanks(ThanksScene):
    """What became of the pictures."""

    group = "pictures"
    card_wide, card_shape = 196, 3 / 4
    content: PicturesContent
    state: PicturesState

    def faces(self) -> tuple[Face, ...]:
        kept = self.state.picked if self.state.step == KEPT else ()
        return faces(self.sight, self.content, kept or self.content.cover())
