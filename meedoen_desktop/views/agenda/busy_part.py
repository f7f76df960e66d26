"""When one is busy in the own calendar: read from a file, kept as times only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.services.agenda import busy_calendar
from meedoen_desktop.services.agenda.busy_calendar import BusyRead, BusyState
from meedoen_desktop.views.agenda import file_dialogs
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.labels import Heading, Muted, Text


class BusyPart(QWidget):
    """``tell`` shows what came of it; ``changed`` is called when there are other times."""

    def __init__(
        self, context: Context, tell: Callable[..., None], changed: Callable[[], object]
    ) -> None:
        super().__init__()
        self._context, self._tell, self._changed = context, tell, changed
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(current().px(10))
        self._add_busy()
        self._read()

    def _add_busy(self) -> None:
        _ = self._context.translator.text
        self.lines.addWidget(Heading(_("Wanneer u daar bezet bent"), 3))
        self.lines.addWidget(
            Muted(
                _(
                    "Bewaar uw agenda in Outlook als bestand (.ics) en kies het hier. Meedoen "
                    "onthoudt alleen de tijden, niet wat of met wie. Dit blijft op deze laptop."
                )
            )
        )
        self.state = Text()
        self.state.setObjectName("outlook.state")
        self.lines.addWidget(self.state)
        choose = SecondaryButton(_("Kies een agendabestand"), "folder-open", self._choose)
        choose.setObjectName("outlook.choose")
        self._forget = QuietButton(_("Vergeet deze tijden"), "trash", self._forget_busy)
        self._forget.setObjectName("outlook.forget")
        for button in (choose, self._forget):
            button.setAutoDefault(False)
            self.lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _read(self) -> None:
        self._context.tasks.run(
            busy_calendar.busy_state, self._context.store, done=self._show_state
        )

    def _choose(self) -> None:
        path = file_dialogs.calendar_to_read(self, self._context.translator)
        if path is not None:
            self._context.tasks.run(
                busy_calendar.import_busy, self._context.store, path,
                done=self._imported, failed=self._failed, owner=self,
            )  # fmt: skip

    def _imported(self, found: BusyRead) -> None:
        translator = self._context.translator
        count = len(found.periods)
        said = [
            translator.plural(
                "{count} bezette tijd gelezen.", "{count} bezette tijden gelezen.", count
            )
        ]
        if found.skipped:
            said.append(
                translator.plural(
                    "{count} afspraak is overgeslagen: die komt terug op een manier die Meedoen "
                    "niet kent, of heeft een onbekende tijdzone.",
                    "{count} afspraken zijn overgeslagen: die komen terug op een manier die "
                    "Meedoen niet kent, of hebben een onbekende tijdzone.",
                    found.skipped,
                )
            )
        self._tell(" ".join(said))
        self._read()
        self._changed()

    def _failed(self, error: MeedoenError) -> None:
        self._tell(self._context.translator.error(error), "warning")

    def _forget_busy(self) -> None:
        self._context.tasks.run(
            busy_calendar.forget_busy, self._context.store, done=self._forgotten, owner=self
        )

    def _forgotten(self, _none: None) -> None:
        self._tell(self._context.translator.text("De bezette tijden zijn weg."))
        self._read()
        self._changed()

    def _show_state(self, state: BusyState) -> None:
        translator = self._context.translator
        if state.read_at is None:
            words = translator.text("Nog niet gelezen.")
        else:
            words = translator.plural(
                "{count} bezette tijd, gelezen op {dag}.",
                "{count} bezette tijden, gelezen op {dag}.",
                state.count,
                dag=translator.day(state.read_at.date()),
            )
        self.state.setText(words)
        self._forget.setVisible(bool(state.count))
