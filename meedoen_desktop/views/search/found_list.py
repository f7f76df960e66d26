"""The list of finds: a model and how one find is painted."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.search import Found
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap

Index = QModelIndex | QPersistentModelIndex

_KINDS = {
    "person": ("user", N_("Cliënt")),
    "contact": ("note", N_("Notitie")),
    "letter": ("envelope-simple", N_("Brief")),
    "appointment": ("calendar-blank", N_("Afspraak")),
    "intake": ("clipboard-text", N_("Intake")),
    "intake_answer": ("clipboard-text", N_("Intake")),
    "area_rating": ("clipboard-text", N_("Intake")),
    "exercise_result": ("cards", N_("Gesprekskaarten")),
    "talk_log": ("chats", N_("Gesprek")),
    "step_outcome": ("steps", N_("Afspraak over een stap")),
    "goal": ("flag-banner", N_("Doel")),
    "plan_agreement": ("handshake", N_("Afgesproken plan")),
    "plan_step": ("steps", N_("Afspraak over een stap")),
    "relation": ("users", N_("Contactpersoon")),
    "attachment": ("paperclip", N_("Bestand")),
    "referral": ("signpost", N_("Doorverwijzing")),
    "trajectory": ("path", N_("Traject")),
    "trajectory_report": ("path", N_("Verslag van de coach")),
    "indication": ("seal-check", N_("Indicatie")),
    "assessment": ("exam", N_("Test")),
    "cv": ("identification-card", N_("Cv")),
    "organisation": ("buildings", N_("Organisatie")),
}
_OTHER = ("file", N_("Overig"))
FOUND = Qt.ItemDataRole.UserRole


class FoundModel(QAbstractListModel):
    """The finds of the latest search."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._found: tuple[Found, ...] = ()

    def replace(self, found: tuple[Found, ...]) -> None:
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def found_at(self, index: Index) -> Found | None:
        return self._found[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self._found[index.row()]
        kind = self._translator.text(_KINDS.get(found.kind, _OTHER)[1])
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title or kind
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{kind}: {found.title}. {found.detail}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return kind
        return found if role == FOUND else None


class FoundDelegate(QStyledItemDelegate):
    """Icon, name, and under it what was found."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(current().px(300), current().px(56))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Found = index.data(FOUND)
        theme, px = current(), current().px
        box: QRect = option.rect.adjusted(2, 1, -2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selection"))
            painter.drawRoundedRect(box, px(8), px(8))
        icon_name = _KINDS.get(found.kind, _OTHER)[0]
        painter.drawPixmap(box.left() + px(12), box.top() + px(16), pixmap(icon_name, "muted", 22))
        words = box.adjusted(px(46), px(6), -px(12), -px(6))
        kind = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
        self._words(painter, words, (str(index.data()), found.detail), kind)
        painter.restore()

    def _words(self, painter: QPainter, box: QRect, lines: tuple[str, str], kind: str) -> None:
        theme = current()
        half = box.height() // 2
        rows = (box.adjusted(0, 0, 0, -half), box.adjusted(0, half, 0, 0))
        looks = (("strong", "text"), ("caption", "muted"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setFont(theme.font("caption"))
        painter.setPen(QColor(theme.tokens.muted))
        painter.drawText(
            rows[0], Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, kind
        )
        taken = painter.fontMetrics().horizontalAdvance(kind) + theme.px(12)
        for row, text, (role, colour), less in zip(rows, lines, looks, (taken, 0), strict=True):
            painter.setFont(theme.font(role))
            painter.setPen(theme.color(colour))
            room = row.width() - less
            short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(row, flags, short)
