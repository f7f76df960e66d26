"""The first screen: the ways to begin, each with a sentence that says what it does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QSizePolicy

from meedoen_desktop.services import vaults
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.restyled import Restyled

if TYPE_CHECKING:
    from meedoen_desktop.views.unlock.unlock_view import UnlockView


class Welcome(Step):
    """Make a vault, join a team, open a vault, or practise."""

    def __init__(self, view: UnlockView) -> None:
        _ = view.entry.translator.text
        super().__init__(
            view.entry,
            _("Welkom"),
            _("In een kluis bewaart u alles over uw cliënten, versleuteld op deze laptop."),
        )
        self._view = view
        self._first = self._add(
            "make", "plus", _("Maak een kluis"),
            _("Voor wie hier voor het eerst werkt. Duurt ongeveer vijf minuten."),
            view.make_vault,
        )  # fmt: skip
        self._add(
            "join", "users-three", _("Word lid van een team"),
            _("Uw collega's werken al met Meedoen. U hebt een uitnodiging nodig."),
            view.join_team,
        )  # fmt: skip
        self._add(
            "open", "folder-open", _("Open een kluis"),
            _("U hebt al een kluis op deze laptop."), self._choose,
        )  # fmt: skip
        self._add(
            "practise", "game-controller", _("Oefenen met voorbeeldcliënten"),
            _("Probeer alles uit met zestig verzonnen mensen. U kunt niets stukmaken."),
            view.practise,
        )  # fmt: skip

        self._add_rare()

    def start(self) -> None:
        self._first.setFocus()

    def _add(
        self, key: str, icon: str, title: str, sentence: str, on_click: Callable[[], object]
    ) -> BigChoice:
        choice = BigChoice(icon, title, sentence)
        choice.setObjectName(f"welcome.{key}")
        choice.clicked.connect(on_click)
        self.body.addWidget(choice)
        return choice

    def _add_rare(self) -> None:
        """Restore; and the other language in its own words, so that one finds it."""
        settings = self.entry.settings
        other, name = ("en", "English") if settings.language == "nl" else ("nl", "Nederlands")
        switch = QuietButton(
            name,
            "translate",
            lambda: self.entry.change_settings(settings.with_(language=other)),
        )
        switch.setObjectName("welcome.language")
        restore = QuietButton(
            self.entry.translator.text("Zet een reservekopie terug"),
            "clock-counter-clockwise",
            self._view.restore,
        )
        restore.setObjectName("welcome.restore")
        self.buttons.insertWidget(0, restore)
        self.buttons.addWidget(switch)

    def _choose(self) -> None:
        default = vaults.default_folder()
        if vaults.is_vault(default):
            self._view.ask_passphrase(default)
        else:
            ask_folder(self._view)


def ask_folder(view: UnlockView) -> None:
    """Let the user point at the folder of a vault."""
    _ = view.entry.translator.text
    start = str(vaults.default_folder().parent)
    chosen = QFileDialog.getExistingDirectory(view, _("Kies de map van de kluis"), start)
    if chosen:
        view.ask_passphrase(Path(chosen))


class BigChoice(Restyled, QAbstractButton):
    """A whole card as a button: icon, title, one sentence."""

    def __init__(self, icon_name: str, title: str, sentence: str) -> None:
        super().__init__()
        self._icon, self._sentence = icon_name, sentence
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress()

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(current().px(420), current().px(96))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = current(), current().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        lit = self.underMouse() or self.isDown()
        edge = theme.tokens.focus if self.hasFocus() else theme.tokens.line
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(theme.color("accent_soft" if lit else "surface"))
        painter.drawRoundedRect(box, px(14), px(14))
        side = px(48)
        disc = QRectF(box.left() + px(20), box.center().y() - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface" if lit else "accent_soft"))
        painter.drawEllipse(disc)
        sign = pixmap(self._icon, "accent", 26)
        corner = disc.center().toPoint()
        painter.drawPixmap(corner.x() - px(13) + 1, corner.y() - px(13) + 1, sign)
        self._paint_words(painter, box.adjusted(px(88), px(8), -px(20), -px(8)))

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        theme = current()
        wrapped = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading)
        painter.setFont(theme.font("body"))
        sentence = painter.fontMetrics().boundingRect(box.toRect(), wrapped, self._sentence)
        painter.setFont(theme.font("card"))
        title, gap = painter.fontMetrics().height(), theme.px(3)
        top = box.center().y() - (title + gap + sentence.height()) / 2
        painter.setPen(theme.color("text"))
        painter.drawText(QRectF(box.left(), top, box.width(), title), wrapped, self.text())
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("muted"))
        below = QRectF(box.left(), top + title + gap, box.width(), sentence.height() + 4)
        painter.drawText(below, wrapped, self._sentence)

    def enterEvent(self, event: object) -> None:
        super().enterEvent(event)  # type: ignore[arg-type]
        self.update()

    def leaveEvent(self, event: object) -> None:
        super().leaveEvent(event)  # type: ignore[arg-type]
        self.update()
