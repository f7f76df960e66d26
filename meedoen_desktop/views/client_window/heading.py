"""Above every step: how far, the question with the Dutch under it, hearing it, earlier times."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.client_window.header import PastSlider, Progress, joined
from meedoen_desktop.views.client_window.pills import Line, Pill
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.client_window.voice import Spoken, Voice

_TOP, _TALL, _DUTCH, _LIFT, _PAST = 56, 106, 34, 30, 470
"""Pixels of a window of 1366x768; steps without progress begin higher."""
_BIG, _USUAL = 46, 37


class Heading:
    """The widgets of the upper part of ``parent``; every step uses the same places."""

    def __init__(self, sight: Sight, names: Sequence[str], parent: QWidget) -> None:
        self._sight, self._parent = sight, parent
        self._voice: Voice | None = None
        self._is_high = False
        self._subject = self._aside = Pair("")
        self.has_past = bool(names)
        self.progress = Progress(sight, parent)
        self.past = PastSlider(sight, parent)
        self.past.set_names([*names, sight.texts.text("board.today")])
        self.title = Line(sight, parent, _USUAL, bold=True)
        self.how = Line(sight, parent, 22)
        self.dutch = Line(sight, parent, 17, muted=True)
        self.listen = Pill(
            sight, sight.pair("window.listen"), self._read_aloud, icon="speaker-high",
            kind="quiet", parent=parent,
        )  # fmt: skip
        self.listen.setObjectName("client.listen")
        self.listen.hide()

    def set_voice(self, voice: Voice | None) -> None:
        """Somebody to read aloud, or nobody: then there is no button for it."""
        self._voice = voice
        self.listen.setVisible(voice is not None)

    def renew(self, at: int, total: int, subject: Pair, *, past: bool, words: str) -> None:
        """``at`` of ``total`` cards (0: no cards now); ``subject`` is the card asked about.

        ``past``: whether earlier times can be looked at in this step; ``words``: the key of the
        words that say how far.
        """
        self._is_high, self._subject = not total, subject
        self.progress.show_at(at, total, words)
        self.past.setVisible(past and self.has_past)

    def say(self, title: Pair, how: Pair, aside: Pair, *, big: bool) -> None:
        """The question and how to answer it; ``aside`` is read aloud and stands elsewhere."""
        self._aside = aside
        self.title.set_pair(Pair(title.main, key=title.key), _BIG if big else _USUAL)
        self.how.set_pair(Pair(how.main, key=how.key))
        self.dutch.set_pair(joined(title, how))

    @property
    def height(self) -> int:
        """How much of the window it takes."""
        px = self._sight.px
        more = px(_DUTCH) if self._sight.is_bilingual else 0
        return px(_TOP) + px(_TALL) + more - (px(_LIFT) if self._is_high else 0)

    def arrange(self, side: int, wide: int) -> None:
        """At the upper edge, between ``side`` and ``side + wide``."""
        px, past = self._sight.px, self._sight.px(_PAST)
        self._put(self.progress, side, px(18), wide * 0.6, px(36))
        self._put(self.past, side + wide - past, px(16), past, max(56, px(84)))
        loud, shown = self.listen.sizeHint(), not self.past.isHidden()
        end = side + wide - (past + px(10) if shown else px(20))
        self._put(self.listen, end - loud.width(), px(6), loud.width(), loud.height())
        free = wide - past - px(20) if shown else wide
        top = px(_TOP) - (px(_LIFT) if self._is_high else 0)
        more = 1.2 if self._sight.is_right_to_left else 1.0  # Arabic letters are taller
        lower = top + px(54) if self.how.pair.main else top + px(14)
        self._put(self.title, side, top + px(27) - px(27 * more), free, px(54 * more))
        self._put(self.how, side, top + px(54), free, px(38 * more))
        self._put(self.dutch, side, lower + px(38 * more), wide, px(28))

    def _put(self, widget: QWidget, x: float, y: float, wide: float, high: float) -> None:
        box = QRect(round(x), round(y), round(wide), round(high))
        widget.setGeometry(self._sight.mirrored(box, self._parent.width()))

    def _read_aloud(self) -> None:
        """The card, the question and how to answer it."""
        if self._voice is not None:
            parts = (self._subject, self.title.pair, self.how.pair, self._aside)
            said = [Spoken(part.main, part.key) for part in parts if part.main]
            self._voice.say(said)
