"""A short intake: the client picks at most three areas; the others come another time."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from meedoen_desktop.method.intake_rules import can_pick
from meedoen_desktop.views.intake.place_view import PlaceView
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, QuietButton
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Heading, Muted
from meedoen_desktop.views.widgets.pictures import paint_area
from meedoen_desktop.views.widgets.restyled import Ringed


class AreaTile(Ringed, QAbstractButton):
    """A life area as a large card that can be picked."""

    def __init__(
        self, area_id: str, label: str, parent: QWidget | None = None, *, picture: int = 86
    ) -> None:
        super().__init__(parent)
        self.area_id, self._picture = area_id, picture
        self.setObjectName(f"intake.tile.{area_id}")
        self.setText(label)
        self.setAccessibleName(label)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.dress()

    def restyle(self) -> None:
        self.setFont(current().font("strong"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(current().px(self._picture * 1.7 + 38), current().px(self._picture + 72))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = current(), current().px
        painter = self.painter()
        chosen = self.isChecked()
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        line = "focus" if self.shows_ring() else "accent" if chosen else "line"
        painter.setPen(QPen(theme.color(line), 2.4 if chosen or self.shows_ring() else 1))
        painter.setBrush(
            theme.color("accent_soft" if chosen else "hover" if self.underMouse() else "surface")
        )
        painter.drawRoundedRect(box, px(14), px(14))
        side = px(self._picture)
        picture = QRectF((self.width() - side) / 2, px(14), side, side)
        painter.setOpacity(1.0 if self.isEnabled() else 0.45)
        paint_area(painter, picture, self.area_id)
        painter.setPen(theme.color("text" if self.isEnabled() else "muted"))
        words = self.rect().adjusted(px(8), px(14) + side + px(4), -px(8), -px(8))
        painter.setOpacity(1.0)
        painter.setFont(self.font())
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(words, flags, self.text())
        if chosen:
            mark = pixmap("check-circle", "accent", 26, "fill")
            painter.drawPixmap(self.width() - px(26) - px(10), px(10), mark)


class PickView(PlaceView):
    """``picked`` comes when the choice is made or skipped."""

    picked = Signal()

    def __init__(self, work: IntakeWork) -> None:
        _ = work.context.translator.text
        title = _("Waar wilt u het vandaag over hebben?")
        super().__init__(title)
        self._work = work
        self.add(Heading(title))
        self.add(Muted(_("Kies 1, 2 of 3 onderwerpen. De rest komt een andere keer.")))
        self.tiles: dict[str, AreaTile] = {}
        self.add(self._build_tiles())
        self.add(self._foot())
        self._show()

    def start(self) -> None:
        """Put the keyboard at the first card."""
        next(iter(self.tiles.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_tiles(self) -> QWidget:
        ground = QWidget()
        flow = FlowLayout(ground, current().px(12))
        language = self._work.context.translator.language
        for area in self._work.form.areas:
            tile = AreaTile(area.id, area.label.text(language), picture=104)
            tile.clicked.connect(lambda _on=False: self._keep())
            self.tiles[area.id] = tile
            flow.addWidget(tile)
        return ground

    def _foot(self) -> QWidget:
        _ = self._work.context.translator.text
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        self.go = PrimaryButton(_("Hiermee beginnen"), "arrow-right", self.picked.emit)
        self.go.setObjectName("intake.pick.go")
        everything = QuietButton(_("Toch alle onderwerpen"), on_click=self._take_all)
        everything.setObjectName("intake.pick.all")
        row.addWidget(self.go)
        row.addWidget(everything)
        row.addStretch(1)
        return foot

    def _keep(self) -> None:
        chosen = [area_id for area_id, tile in self.tiles.items() if tile.isChecked()]
        self._work.set_closing(short_areas=tuple(chosen))
        self._show()

    def _take_all(self) -> None:
        self._work.set_closing(short_areas=())
        self.picked.emit()

    def _show(self) -> None:
        chosen = self._work.now.closing.short_areas
        for area_id, tile in self.tiles.items():
            tile.setChecked(area_id in chosen)
            tile.setEnabled(area_id in chosen or can_pick(chosen))
        self.go.setEnabled(bool(chosen))
