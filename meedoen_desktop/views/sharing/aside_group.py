"""Laptops of which somebody said here that they are not used any more: folded, at the end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sharing.deeds import put_back
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Caption

if TYPE_CHECKING:
    from collections.abc import Callable

    from meedoen_desktop.services.syncing import Colleague


class AsideGroup(QWidget):
    """``line`` makes the line of a laptop; ``turned`` hears whether the group is open."""

    def __init__(
        self, context: Context, some: tuple[Colleague, ...],
        line: Callable[[Colleague, tuple[QWidget, ...]], IconLine],
        turned: Callable[[bool], object], *, is_open: bool,
    ) -> None:  # fmt: skip
        super().__init__()
        self.setObjectName("sharing.aside")
        self._context, self._some, self._line, self._turned = context, some, line, turned
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(10))
        words = context.translator.plural(
            "{count} laptop niet meer in gebruik", "{count} laptops niet meer in gebruik", len(some)
        )
        self._fold = QuietButton(words, "caret-down", self._turn)
        self._fold.setObjectName("sharing.aside.fold")
        column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeading)
        self._inside = QWidget()
        column.addWidget(self._inside)
        self._fill()
        self._show(is_open=is_open)

    def _fill(self) -> None:
        _ = self._context.translator.text
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(10))
        column.addWidget(
            Caption(
                _("Een laptop die weer iets deelt, staat vanzelf weer in de lijst. Dit neemt geen "
                  "toegang weg: vraag daarvoor uw beheerder om het wachtwoord of de rechten van de "
                  "plek te veranderen.")
            )
        )  # fmt: skip
        for one in self._some:
            back = QuietButton(
                _("Toch in gebruik"), "arrow-counter-clockwise",
                partial(put_back, self._context, one),
            )  # fmt: skip
            back.setObjectName("sharing.aside.back")
            back.setAccessibleDescription(one.label)
            column.addWidget(self._line(one, (back,)))

    def _turn(self) -> None:
        is_open = self._inside.isHidden()
        self._show(is_open=is_open)
        self._turned(is_open)

    def _show(self, *, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        self._fold.set_icon("caret-up" if is_open else "caret-down")
