"""The buttons of the agenda: earlier and later, day, week or month, and what can be made."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from meedoen_desktop.views.agenda.meeting_dialog import MeetingDialog
from meedoen_desktop.views.agenda.outlook_dialog import OutlookDialog
from meedoen_desktop.views.agenda.span import DAY, MONTH, WEEK
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.more_button import MoreButton

_ROOMY = 1016
"""Logical pixels of the row from which every button has its words."""


class ToolBar(QWidget):
    """``stepped`` gives -1 or 1, ``mode_chosen`` day, week or month."""

    stepped = Signal(int)
    today_asked = Signal()
    mode_chosen = Signal(str)
    plan_asked = Signal()
    refreshed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        _ = context.translator.text
        earlier = IconButton("caret-left", _("Eerder"), lambda: self.stepped.emit(-1))
        later = IconButton("caret-right", _("Later"), lambda: self.stepped.emit(1))
        self.today = SecondaryButton(_("Vandaag"), "", self.today_asked.emit)
        self.mode = SegmentedChoice(
            ((DAY, _("Dag")), (WEEK, _("Week")), (MONTH, _("Maand"))), WEEK, clearable=False
        )
        self.mode.setAccessibleName(_("Hoeveel u ziet"))
        self.mode.changed.connect(self.mode_chosen)
        self.plan = PrimaryButton(_("Afspraak"), "plus", self.plan_asked.emit)
        self.plan.setAccessibleName(_("Plan een afspraak"))
        self.outlook = SecondaryButton(_("Outlook"), "export", self._open_outlook)
        self.more = MoreButton(
            _("Meer in de agenda"),
            ((_("Nieuwe groepsbijeenkomst"), "users-three", self._new_meeting),
             (_("Uw eigen agenda (Outlook)"), "calendar", self._open_outlook),
             (_("Werkdagen en vrij"), "sun",
              lambda: context.navigate("settings", part="days"))),
        )  # fmt: skip
        names = {"earlier": earlier, "later": later, "today": self.today, "plan": self.plan,
                 "outlook": self.outlook, "more": self.more}  # fmt: skip
        for name, button in names.items():
            button.setObjectName(f"agenda.{name}")
        for key, choice in self.mode.buttons.items():
            choice.setObjectName(f"agenda.mode.{key}")
        self._waiting, self._is_short = 0, False
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(current().px(6))
        leaf = (earlier, self.today, later, self.mode.on_one_line())
        self._groups: list[QHBoxLayout] = []
        for group in (leaf, (self.outlook, self.plan, self.more)):
            row = QHBoxLayout()
            row.setSpacing(current().px(6))
            for button in group:
                row.addWidget(button)
            row.addStretch(1)
            self._rows.addLayout(row)
            self._groups.append(row)
        self.show_waiting(0)
        self.show_together()

    def set_room(self, width: int) -> None:
        """Two rows where one does not fit; a shorter word where it is tight."""
        px = current().px
        if self._is_short != (width < px(_ROOMY)):
            self._is_short = not self._is_short
            self.show_waiting(self._waiting)
        ways = QBoxLayout.Direction
        wide = sum(row.sizeHint().width() for row in self._groups) + px(6)
        self._rows.setDirection(ways.LeftToRight if wide <= width else ways.TopToBottom)

    def show_mode(self, mode: str) -> None:
        self.mode.set_value(mode)

    def show_waiting(self, count: int) -> None:
        """How many appointments still have to go to the own calendar."""
        self._waiting = count
        _ = self._context.translator.text
        self.outlook.setText(
            _("Outlook ({aantal})", aantal=count)
            if self._is_short
            else _("Naar Outlook ({aantal})", aantal=count)
        )
        spoken = self._context.translator.plural(
            "{count} afspraak nog in Outlook zetten",
            "{count} afspraken nog in Outlook zetten",
            count,
        )
        self.outlook.setAccessibleName(spoken)
        self.outlook.setToolTip(spoken)
        self.outlook.setVisible(bool(count) and not self._context.together.is_on)

    def show_together(self) -> None:
        """While the client looks along one can only leaf through the days."""
        is_on = self._context.together.is_on
        for button in (self.plan, self.more):
            button.setVisible(not is_on)
        self.outlook.setVisible(not is_on and bool(self._waiting))

    def _open_outlook(self) -> None:
        OutlookDialog(self.window(), self._context, self.refreshed.emit).show_over()

    def _new_meeting(self) -> None:
        dialog = MeetingDialog(self.window(), self._context)
        dialog.kept.connect(
            lambda meeting_id: self._context.navigate("meeting", meeting_id=meeting_id)
        )
        dialog.show_over()
