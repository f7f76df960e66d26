"""The association pictures on the screen."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Protocol, cast

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.pictures import TABLE
from meedoen_desktop.exercises.pictures_state import PicturesState
from meedoen_desktop.exercises.session import DISCARDED, KEPT, Action
from meedoen_desktop.views.client_window.exercise_view import ExerciseView
from meedoen_desktop.views.client_window.motion import Flying
from meedoen_desktop.views.client_window.pictures_between import BetweenScene
from meedoen_desktop.views.client_window.pictures_content import PicturesContent
from meedoen_desktop.views.client_window.pictures_ends import (
    PicturesClosing,
    PicturesIntro,
    PicturesThanks,
)
from meedoen_desktop.views.client_window.pictures_look import LookScene
from meedoen_desktop.views.client_window.pictures_print import drawn_large
from meedoen_desktop.views.client_window.pictures_table import NowScene, WishedScene
from meedoen_desktop.views.client_window.sight import Pair, Sight


class _Shows(Protocol):
    """A scene with pictures, which can come from one place and go to another."""

    def photo_box(self, card: str) -> QRect | None: ...
    def await_picture(self, card: str) -> None: ...
    def arrived(self) -> None: ...


class PicturesView(ExerciseView):
    """Twelve pictures, one of them large, and at the end both beside each other."""

    scenes = {  # noqa: RUF012 - a ClassVar of the base class
        "intro": PicturesIntro,
        "now": NowScene,
        "look": LookScene,
        "wished": WishedScene,
        "look_wished": LookScene,
        "between": BetweenScene,
        "closing": PicturesClosing,
        KEPT: PicturesThanks,
        DISCARDED: PicturesThanks,
    }
    onward = frozenset({"now", "look", "wished", "look_wished", "between"})
    content: PicturesContent
    _looked = ""
    """The picture that was large before the present step."""

    def moment(self, state: PicturesState) -> Hashable:
        return state.step, state.hand if state.step in TABLE else ()

    def subject(self, state: PicturesState) -> Pair:
        """The large picture, its question and the hint: all of them stand beside it."""
        if not state.card:
            return Pair("")
        spoken, hint = self.content.spoken(state.card), self.sight.texts.text("pictures.look_how")
        key = f"{self.content.deck.id}.{state.card}"
        return Pair(f"{spoken.name}. {spoken.asks} {hint}", key=key)

    def told(self, action: Action | None, state: PicturesState) -> str:
        text = self.sight.texts.text
        if action is None:
            return text("announce.undone")
        if action.do == "pick":
            return text("announce.picked", card=self.content.spoken(action.card).name)
        if action.do == "unpick" and self._looked:
            return text("announce.unpicked", card=self.content.spoken(self._looked).name)
        is_new = action.do in {"shuffle", "heavy"} and state.step in TABLE
        return text("announce.shuffled") if is_new else ""

    def next_pair(self) -> Pair:
        """Going on without a picture is passing the question over."""
        return self.sight.pair("window.skip" if self._is_passing else "window.next")

    @property
    def _is_passing(self) -> bool:
        step = self.state.step
        return step in TABLE and not getattr(self.state, step)

    def show_state(
        self,
        state: PicturesState,
        *,
        can_undo: bool,
        action: Action | None = None,
        told_of: bool = False,
    ) -> None:
        before, self._looked = self.state, self.state.card if self.state is not None else ""
        start = self._photo_box(self._looked or state.card)
        super().show_state(state, can_undo=can_undo, action=action, told_of=told_of)
        self.footer.next.set_kind("plain" if self._is_passing else "main")
        if before is not None and before.step != state.step and start is not None:
            self._fly(self._looked or state.card, start)

    def _photo_box(self, card: str) -> QRect | None:
        if not card or not hasattr(self.scene, "photo_box"):
            return None
        box = cast("_Shows", self.scene).photo_box(card)
        return box.translated(self.scene.pos()) if box and self.scene else None

    def _fly(self, card: str, start: QRect) -> None:
        """The picture goes from where it lay to where it lies now."""
        end = self._photo_box(card)
        if end is None or not self.sight.moves or self.sight.look.sober or not self.isVisible():
            return
        scene = cast("_Shows", self.scene)
        larger = max(start.size(), end.size(), key=lambda size: size.width())
        drawn = drawn_large(self.sight, self.content, card, larger)
        scene.await_picture(card)
        Flying(self, drawn, start, end).landed.connect(scene.arrived)


def pictures_view(content: PicturesContent) -> Callable[[Sight, QWidget], PicturesView]:
    """Builds the view of this deck."""
    return lambda sight, parent: PicturesView(sight, content, parent)
