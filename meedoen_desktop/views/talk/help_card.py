"""For the consultant only: how to listen, and where to get help now. Folds away; F8 does it too."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from meedoen_desktop.method.forms import latest_form
from meedoen_desktop.services.talks.talks import REACHED
from meedoen_desktop.views.intake.help_column import HelpColumn
from meedoen_desktop.views.talk.work import TalkWork
from meedoen_desktop.views.widgets.buttons import IconButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Caption, Text

_HINTS = 5


class HelpCard(Card):
    """Reminders about talking (method.md 4), those of the intake form, and the crisis numbers."""

    def __init__(self, work: TalkWork) -> None:
        _ = work.context.translator.text
        self.closer = IconButton("caret-up", _("Hulp inklappen (F8)"), self.toggle, size=18)
        self.closer.setObjectName("talk.help.fold")
        super().__init__(_("Alleen voor u"), self.closer, tone="soft")
        self.setObjectName("talk.help")
        self._work = work
        self._column = HelpColumn()
        self._fill()
        self.add(self._column)
        self.body.setSizeConstraint(QVBoxLayout.SizeConstraint.SetDefaultConstraint)

    @property
    def is_open(self) -> bool:
        return self._column.isVisibleTo(self)

    def toggle(self) -> None:
        """Fold the hints away or back."""
        _ = self._work.context.translator.text
        self._column.setVisible(not self.is_open)
        self.closer.set_icon("caret-up" if self.is_open else "caret-down")
        self.closer.set_name(_("Hulp inklappen (F8)") if self.is_open else _("Hulp voor u (F8)"))

    def _fill(self) -> None:
        translator = self._work.context.translator
        hints = latest_form().hints if self._work.notes.result in REACHED else ()
        shown = [hint.text.text(translator.language) for hint in hints[:_HINTS]]
        self._column.bullets(translator.text("In gesprek"), "lightbulb", shown)
        municipality = self._work.table.municipality
        if municipality is not None and municipality.help_lines:
            self._column.heading(translator.text("Nu hulp nodig"), "lifebuoy")
            for line in municipality.help_lines:
                self._column.add(Text(f"{line.phone}  {line.name}", "strong"))
                self._column.add(Caption(line.when))
