"""Which laptops share, whose they are, until when we have their work; and who asks to join."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sharing.aside_group import AsideGroup
from meedoen_desktop.views.sharing.deeds import keep_out, put_aside
from meedoen_desktop.views.sharing.digits_dialog import DigitsDialog
from meedoen_desktop.views.sharing.name_dialog import NameDialog
from meedoen_desktop.views.sharing.words import freshness, wall_time
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.letting_go import empty
from meedoen_desktop.views.widgets.more_button import MoreButton

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import Asking, Colleague, SyncState


class Laptops(QWidget):
    """A line for each; who asks stands first, with a button to compare the digits."""

    turned = Signal()
    """What is folded was opened or closed: another height will do."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("sharing.laptops")
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(10))
        self._shown: SyncState | None = None
        self._is_open = False
        context.sharing.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the laptops as they are known now."""
        state = self._context.sharing.state
        if state is None or state == self._shown:
            return
        self._shown = state
        empty(self._column)
        for asks in state.asking:
            self._column.addWidget(self._asking(asks))
        for one in state.colleagues:
            if not one.is_aside:
                self._column.addWidget(self._colleague(one, self._ways(one)))
        for waits in state.waiting_long:
            self._column.addWidget(self._waiting_long(waits))
        for refused in state.refused:
            self._column.addWidget(self._refused(refused))
        gone = tuple(one for one in state.colleagues if one.is_aside)
        if gone:
            group = AsideGroup(
                self._context, gone, self._colleague, self._turn, is_open=self._is_open
            )
            self._column.addWidget(group)
        others = state.asking or state.waiting_long or state.refused or state.own_digits
        if len(state.colleagues) == 1 and not others:
            words = self._context.translator.text("Er doet nog geen andere laptop mee.")
            self._column.addWidget(Muted(words))

    def _asking(self, asks: Asking) -> IconLine:
        _ = self._context.translator.text
        compare = QuietButton(_("Vergelijk de cijfers"), "checks", partial(self._compare, asks))
        compare.setObjectName("sharing.compare")
        return IconLine(
            "hand-waving", asks.label, _("wil meedoen"), buttons=(compare,), strong=True,
            ink="accent",
        )  # fmt: skip

    def _waiting_long(self, asks: Asking) -> IconLine:
        """Who gave up, or was let wait: in sight here alone, until somebody says no."""
        _ = self._context.translator.text
        compare = QuietButton(_("Vergelijk de cijfers"), "checks", partial(self._compare, asks))
        compare.setObjectName("sharing.compare_late")
        no = QuietButton(_("Nee"), "x", partial(keep_out, self._context, asks))
        no.setObjectName("sharing.no")
        for button in (compare, no):
            button.setAccessibleDescription(asks.label)
        day = self._context.translator.day_long(wall_time(asks.since).date())
        below = _("wilde meedoen, wacht al sinds {dag}", dag=day)
        return IconLine("laptop", asks.label, below, buttons=(compare, no))

    def _refused(self, asks: Asking) -> IconLine:
        _ = self._context.translator.text
        again = QuietButton(_("Vergelijk opnieuw"), "checks", partial(self._compare, asks))
        again.setObjectName("sharing.compare_again")
        again.setAccessibleDescription(asks.label)
        below = _("doet niet mee: hier is nee gezegd")
        return IconLine("laptop", asks.label, below, buttons=(again,))

    def _turn(self, is_open: bool) -> None:  # noqa: FBT001 - an answer
        self._is_open = is_open
        self.turned.emit()

    def _colleague(self, one: Colleague, ways: tuple[QWidget, ...]) -> IconLine:
        _ = self._context.translator.text
        fresh = freshness(self._context.translator, one, self._context.clock.today())
        below = f"{one.label} · {fresh}" if one.who and one.who != one.label else fresh
        if one.moved_to is not None:
            below += " · " + _("deelt nu op een andere plek")
        if one.was_restored:
            below += " · " + _("teruggezet uit een kopie")
        if one.is_copy:
            below += " · " + _("dezelfde kluis op twee laptops")
        return IconLine("laptop", one.who or one.label, below, buttons=ways)

    def _ways(self, one: Colleague) -> tuple[QWidget, ...]:
        """What can be done about a laptop: the other of two must not be known by its name."""
        _ = self._context.translator.text
        if not one.is_here:
            gone = _("Niet meer in gebruik"), "tray", partial(put_aside, self._context, one)
            more = MoreButton(_("Meer over {naam}", naam=one.label), (gone,))
            more.setObjectName("sharing.more")
            return (more,)
        if not one.is_copy:
            return ()
        name = QuietButton(_("Geef een eigen naam"), "pencil-simple", self._name)
        name.setObjectName("sharing.name_apart")
        return (name,)

    def _name(self) -> None:
        NameDialog(self.window(), self._context).show_over()

    def _compare(self, asks: Asking) -> None:
        DigitsDialog(self.window(), self._context, asks).show_over()
