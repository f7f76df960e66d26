"""What the coach told, in a report, on the telephone, or with the client at the table."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.trail import trajectories
from meedoen_desktop.services.trail.trail import TrajectoryCase
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.services.trail.trajectories import ReportData
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.trail.trail_dialog import TrailDialog
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.spin_fields import NumberField

_COACH, _TOGETHER = "coach", "three_way"


class ReportDialog(TrailDialog):
    """A report on ``case``; the hours of last time are filled in."""

    def __init__(self, parent: QWidget, context: Context, case: TrajectoryCase) -> None:
        _ = context.translator.text
        who = case.data.coach or case.data.provider
        super().__init__(parent, context, "report", _("Gesprek met de coach"), who)
        self._case = case
        self.how = SegmentedChoice(
            [(_COACH, _("Gesprek of verslag")), (_TOGETHER, _("Driegesprek"))],
            _COACH,
            clearable=False,
        )
        self.how.setObjectName("report.how")
        self.form.add("how", _("Hoe hoorde u het?"), self.how, wide=True)
        self.reported_on = self.day("reported_on", _("Wanneer"), context.clock.today())
        self.hours = NumberField(-1, trajectories.MOST_HOURS)
        self.hours.setObjectName("report.hours")
        self.hours.setSuffix(" " + _("uur per week"))
        self.hours.setSpecialValueText(_("niet gezegd"))
        self.hours.setValue(case.hours[-1][1] if case.hours else -1)
        self.form.add("hours", _("Hoeveel uur nu?"), self.hours)
        self.note = self.area(
            "note", _("Wat vertelde de coach?"),
            hint=_("Wat gaat goed, wat is moeilijk, wat is afgesproken?"),
        )  # fmt: skip
        self.first = self.note

    def keep(self) -> Undo:
        day = self.needed_day(self.reported_on, "reported_on")
        hours = self.hours.value()
        data = ReportData(
            reported_on=day,
            hours=hours if hours >= 0 else None,
            three_way=self.how.value() == _TOGETHER,
            note=self.note.text(),
        )
        return trajectories.report(self.context.store, self._case.id, data)
