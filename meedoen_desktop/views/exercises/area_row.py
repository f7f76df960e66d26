"""One life area at two times: importance, the number as a line, and what the client said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.exercises.client_results import AreaSession
from meedoen_desktop.services.exercises.kept_exercises import ConsultantView
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.area_bars import AreaBar, AreaBars
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.pictures import AreaPicture
from meedoen_desktop.views.widgets.quote import Quote
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.words.life_area_words import area_of

IMPORTANCE = (N_("niet belangrijk"), N_("een beetje belangrijk"), N_("heel belangrijk"))
_STACK_BELOW = 660


class AreaRow(Restyled, QWidget):
    """``together``: only what the client chose; no words, and nothing of the consultant."""

    def __init__(
        self,
        context: Context,
        area_id: str,
        then: AreaSession | None,
        now: AreaSession,
        *,
        together: bool,
    ) -> None:
        super().__init__()
        self._context, self._area = context, area_id
        self._then, self._now = then, now
        self.setObjectName(f"results.area.{area_id}")
        self._outer = QVBoxLayout(self)
        across = Columns(_STACK_BELOW)
        across.add(self._numbers(), 5)
        if not together:
            across.add(self._said(), 6)
        self._outer.addWidget(across)
        self.dress()

    def restyle(self) -> None:
        self._outer.setContentsMargins(0, current().px(12), 0, current().px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.painter().fillRect(0, 0, self.width(), 1, current().color("line"))

    def _numbers(self) -> QWidget:
        part = QWidget()
        row, column = QHBoxLayout(part), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(14))
        column.setSpacing(current().px(2))
        name = area_of(self._area, self._context.translator.language)
        column.addWidget(AreaBars(name, [self._bar(name)]))
        column.addWidget(Caption(self._importance()))
        column.addStretch(1)
        row.addWidget(AreaPicture(self._area, 56), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        return part

    def _bar(self, name: str) -> AreaBar:
        _ = self._context.translator.text
        now = self._now.value(self._area).number_now
        start = self._then.value(self._area).number_now if self._then else None
        said = _("geen cijfer") if now is None else str(now)
        if now is not None and start not in {None, now}:
            said = _("van {begin} naar {nu}", begin=start, nu=now)
        return AreaBar(self._area, name, start, now, said)

    def _importance(self) -> str:
        """How important now, and before when that was different; the wish with it."""
        _ = self._context.translator.text
        now = self._now.value(self._area)
        before = self._then.value(self._area).importance if self._then else None
        parts = [_(IMPORTANCE[now.importance]) if now.importance is not None else ""]
        if before is not None and before != now.importance:
            parts.append(_("eerst {belang}", belang=_(IMPORTANCE[before])))
        if now.number_wished is not None:
            parts.append(_("wil graag {cijfer}", cijfer=now.number_wished))
        return " · ".join(part for part in parts if part)

    def _said(self) -> QWidget:
        _ = self._context.translator.text
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(6))
        now = self._now.said(self._area)
        before = self._then.said(self._area) if self._then else ""
        if now:
            column.addWidget(Quote(now, f"area:{self._area}"))
        if before and before != now:
            column.addWidget(Caption(_("Eerst: “{woorden}”", woorden=before)))
        view = self._now.board.view(self._area) if self._now.board else None
        if view is not None:
            column.addWidget(self._view(view))
        column.addStretch(1)
        return part

    def _view(self, view: ConsultantView) -> IconLine:
        """Where the consultant saw it differently: recorded, never smoothed over."""
        _ = self._context.translator.text
        seen = _("U zag het anders")
        if view.number_now is not None:
            seen = _("U zag hier een {cijfer}", cijfer=view.number_now)
        elif view.importance is not None:
            seen = _("U zag dit als {belang}", belang=_(IMPORTANCE[view.importance]))
        parts = [view.remark] if view.remark else []
        if view.client_said:
            parts.append(_("De cliënt daarover: “{woorden}”", woorden=view.client_said))
        return IconLine("scales", seen, "\n".join(parts), ink="warning")
