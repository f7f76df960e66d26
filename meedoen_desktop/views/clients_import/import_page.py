"""Importing a client list: file, columns, check, done."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget

from meedoen_desktop.errors import Cancelled, MeedoenError
from meedoen_desktop.services import client_import
from meedoen_desktop.services.client_import import ClientList, Columns, ImportReport
from meedoen_desktop.views.clients_import import file_dialogs
from meedoen_desktop.views.clients_import.columns_step import ColumnsStep
from meedoen_desktop.views.clients_import.file_step import FileStep
from meedoen_desktop.views.clients_import.report_step import ReportStep
from meedoen_desktop.views.clients_import.result_step import ResultStep
from meedoen_desktop.views.clients_import.running import Run, read_list
from meedoen_desktop.views.clients_import.trail import Trail
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.tasks import Done, Failed, Reported
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.words.method_words import method_words

FILE, COLUMNS, REPORT, RESULT = range(4)


class ImportPage(Page):
    """Four steps; nothing changes before the last one."""

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        self._context = context
        super().__init__(_("Lijst inlezen"), scroll=False)
        self.setObjectName("page")
        self.trail = Trail((_("Bestand"), _("Kolommen"), _("Controle"), _("Klaar")))
        self.trail.setObjectName("import.trail")
        self.file = FileStep(context.translator)
        self.columns = ColumnsStep(context.translator)
        self.report = ReportStep(context.translator)
        self.result = ResultStep(context.translator, method_words(context).group.lower())
        self.steps = QStackedWidget()
        self._listed: ClientList | None = None
        self._run: Run | None = None
        self._done: ImportReport | None = None
        self._lay_out()
        self._connect()
        self.go(FILE)

    def refresh(self) -> None:
        """What stands here is about a file, not about the vault: nothing to read again."""

    def flush(self) -> None:
        """Nothing is typed here that must be kept."""

    def go(self, step: int) -> None:
        """Show a step, with the keyboard on its main button."""
        self.steps.setCurrentIndex(step)
        self.trail.set_step(step)
        main = (
            self.file.button,
            self.columns.next_button,
            self.report.start_button,
            self.result.to_clients_button,
        )
        main[step].setFocus()

    def open_file(self, path: Path) -> None:
        """Read a file in the store thread and go on to its columns."""
        self.file.set_busy(is_busy=True)
        self._context.tasks.run(
            read_list, self._context.store, path, done=self._opened, failed=self._not_opened
        )

    def _lay_out(self) -> None:
        self.add(self.trail)
        self.add(self._scroller(), 1)
        for step in (self.file, self.columns, self.report, self.result):
            self.steps.addWidget(step)

    def _scroller(self) -> QScrollArea:
        """Steps fill the window, and scroll as a whole where it is too low for them."""
        area = QScrollArea()
        self.steps.setObjectName("scrollBody")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.steps)
        return area

    def _connect(self) -> None:
        navigate = self._context.navigate
        self.file.chosen.connect(self.open_file)
        self.columns.back.connect(lambda: self.go(FILE))
        self.columns.next.connect(self._check)
        self.report.back.connect(lambda: self.go(COLUMNS))
        self.report.start.connect(self._start)
        self.report.stop.connect(self._stop)
        self.result.save.connect(self._save_rejected)
        self.result.again.connect(lambda: self.go(FILE))
        self.result.to_clients.connect(lambda: navigate("clients"))
        self.result.sort.connect(lambda: navigate("screening"))
        self.result.opened.connect(lambda person: navigate("client", person_id=person))

    def _opened(self, read: tuple[ClientList, Columns]) -> None:
        self.file.set_busy(is_busy=False)
        self._listed, columns = read
        self.columns.show_list(self._listed, columns)
        self.go(COLUMNS)

    def _not_opened(self, error: MeedoenError) -> None:
        self.file.set_busy(is_busy=False)
        self._context.messages.error(error)

    def _check(self) -> None:
        """The dry run; it takes a second or two on a list of thousands."""
        self.columns.set_busy(is_busy=True)
        self._ask(Run(is_trial=True), self._checked, self._not_checked, self.columns.set_progress)

    def _checked(self, report: ImportReport) -> None:
        self.columns.set_busy(is_busy=False)
        self.report.show_report(report)
        self.go(REPORT)

    def _not_checked(self, error: MeedoenError) -> None:
        self.columns.set_busy(is_busy=False)
        self._context.messages.error(error)

    def _start(self) -> None:
        self.report.set_busy(is_busy=True)
        self._run = Run(is_trial=False)
        self._ask(self._run, self._imported, self._not_imported, self.report.progress.set_progress)

    def _ask(self, run: Run, done: Done, failed: Failed, progress: Reported) -> None:
        self._context.tasks.run(
            run, self._context.store, self._listed, self.columns.columns(),
            done=done, failed=failed, progress=progress, owner=self,
        )  # fmt: skip

    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _imported(self, report: ImportReport) -> None:
        self.report.set_busy(is_busy=False)
        self._done = report
        self.result.show_report(report)
        self.go(RESULT)

    def _not_imported(self, error: MeedoenError) -> None:
        self.report.set_busy(is_busy=False)
        if isinstance(error, Cancelled):
            self._context.messages.info(self._context.translator.error(error))
        else:
            self._context.messages.error(error)

    def _save_rejected(self) -> None:
        tr, report = self._context.translator, self._done
        name = f"{tr.text('afgewezen-rijen')}.csv"
        path = file_dialogs.where_to_save(self, tr, name)
        if path is None or report is None:
            return
        saved = tr.text("Bewaard in {naam}.", naam=path.name)
        self._context.tasks.run(
            client_import.write_rejected, self._context.store, report, path,
            done=lambda _count: self.result.show_saved(saved), owner=self,
        )  # fmt: skip
