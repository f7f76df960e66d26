"""The intake of one client: begin, go on where it stopped, close, read back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from meedoen_desktop.services.intake import intake_closing
from meedoen_desktop.services.intake.intake_fields import begin_with_known
from meedoen_desktop.services.intake.intake_reading import IntakeRecord, intake_view
from meedoen_desktop.services.intake.intake_suite import mark_carried_over
from meedoen_desktop.services.intake.intake_table import IntakeTable, open_table
from meedoen_desktop.services.intake.intakes import RunningIntake
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.intake.papers import IntakePapers
from meedoen_desktop.views.intake.reading_view import ReadingView
from meedoen_desktop.views.intake.start_view import StartView
from meedoen_desktop.views.intake.talk_view import TalkView, Ways
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.widgets.letting_go import let_go

AT_THE_TABLE = frozenset({"table", "home"})


class IntakePage(QFrame):
    """With ``intake_id`` a closed intake is read; otherwise the open one, or a new one."""

    def __init__(self, context: Context, person_id: str, intake_id: str = "") -> None:
        super().__init__()
        self.setObjectName("page")
        self._context, self._person_id, self._intake_id = context, person_id, intake_id
        self.table: IntakeTable | None = None
        self.work: IntakeWork | None = None
        self.papers = IntakePapers(self, context)
        self.content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.refresh()

    def refresh(self) -> None:
        """Read again what lies on the table."""
        self.flush()
        self._context.tasks.run(
            open_table, self._context.store, self._person_id, done=self._opened, owner=self
        )

    def flush(self) -> None:
        """Save what is being typed."""
        if self.work is not None:
            self.work.flush()

    def read_news(self) -> None:
        """What lies around the talk is laid anew; the talk itself is on this laptop alone."""
        if self.work is None:
            self.refresh()
        else:
            self.work.lay_anew(self._laid)

    def _laid(self, table: IntakeTable) -> None:
        self.table = self.papers.table = table

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self.work is not None:
            self.work.reload()
        return super().event(event)

    def _opened(self, table: IntakeTable) -> None:
        self._laid(table)
        if self._intake_id:
            self._read(self._intake_id)
        elif table.running is not None:
            self._talk(table.running)
        else:
            self._start(table)

    def _start(self, table: IntakeTable) -> None:
        start = StartView(self._context, table)
        start.begin.connect(self._begin)
        start.read_back.connect(self._go_read)
        start.privacy_sheet.connect(self.papers.privacy)
        start.paper_form.connect(self.papers.form)
        self._show(start)
        start.start()

    def _begin(self, mode: str, short: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._context.tasks.run(
            partial(begin_with_known, mode=mode, short=short),
            self._context.store,
            self._person_id,
            done=self._talk,
            owner=self,
        )

    def _talk(self, running: RunningIntake) -> None:
        if self.table is None:
            return
        if running.closing.mode in AT_THE_TABLE:
            self._context.together.set(True)
        self._context.idle.hold(self)
        self.work = IntakeWork(self._context, self.table, running, self)
        talk = TalkView(self.work, self._ways())
        self._show(talk)
        talk.take_focus()

    def _ways(self) -> Ways:
        return Ways(
            pause=self._pause,
            close=self._close,
            privacy_sheet=self.papers.privacy,
            take_home=self._take_home,
            dossier=self._dossier,
            copy_suite=self._copy_suite,
            board=self._board if "board" in self._context.places else None,
        )

    def _pause(self) -> None:
        """Stop here; everything stays, and the client page and Vandaag lead back."""
        _ = self._context.translator.text
        self.flush()
        self._context.together.set(False)
        self._context.navigate("client", person_id=self._person_id)
        self._context.messages.info(_("De intake is bewaard. U kunt later verder waar u was."))

    def _board(self) -> None:
        self.flush()
        self._context.navigate("board", person_id=self._person_id)

    def _close(self) -> None:
        if self.work is None or self.table is None:
            return
        self.flush()
        profile = self.table.profile
        known = (profile.id, str(profile.version)) if profile else ("", "")
        self._context.tasks.run(
            partial(intake_closing.close, profile=known),
            self._context.store,
            self.work.draft_id,
            done=self._closed,
            owner=self,
        )

    def _closed(self, intake_id: str) -> None:
        _ = self._context.translator.text
        self.work = None
        self._context.together.set(False)
        self._context.idle.release(self)
        self._context.messages.done(_("De intake is afgerond en staat in het dossier."))
        self._go_read(intake_id)

    def _go_read(self, intake_id: str) -> None:
        """To the closed intake as a place of its own, so that a lock comes back to it."""
        self._context.navigate("intake", person_id=self._person_id, intake_id=intake_id)

    def _read(self, intake_id: str) -> None:
        self._context.tasks.run(
            intake_view, self._context.store, intake_id, done=self._show_record, owner=self
        )

    def _show_record(self, record: IntakeRecord) -> None:
        if self.table is None:
            return
        self._record = record
        self._show(
            ReadingView(
                self._context,
                self.table,
                record,
                copy=self._copy_suite,
                take_home=self._take_home,
                dossier=self._dossier,
            )
        )

    @property
    def record(self) -> IntakeRecord:
        """What is open or read now."""
        return self.work.record if self.work is not None else self._record

    def _copy_suite(self) -> None:
        record = self.record
        self.papers.copy_suite(record)
        if self.work is not None:
            self.work.set_closing(carried_over_on=self._context.clock.today().isoformat())
        else:
            self._context.tasks.run(
                mark_carried_over, self._context.store, record, done=self._carried_over, owner=self
            )

    def _carried_over(self, _nothing: object) -> None:
        self._read(self.record.id)

    def _take_home(self) -> None:
        self.papers.take_home(self.record)

    def _dossier(self) -> None:
        self.papers.dossier(self.record)

    def _show(self, content: QWidget) -> None:
        before, self.content = self.content, content
        self._column.addWidget(content)
        let_go(before, self._column)
