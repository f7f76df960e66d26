"""The open intake on the screen: every answer is here at once, and on disk soon after."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.method.form import Area, Form, Topic
from meedoen_desktop.method.intake_rules import ASKED, AreaAnswer
from meedoen_desktop.services import drafts
from meedoen_desktop.services.clients import area_values
from meedoen_desktop.services.clients.area_values import THEMES
from meedoen_desktop.services.intake import intakes
from meedoen_desktop.services.intake.intake_reading import IntakeRecord, record_of
from meedoen_desktop.services.intake.intake_table import IntakeTable, open_table
from meedoen_desktop.services.intake.intakes import Answer, Closing, RunningIntake
from meedoen_desktop.views.autosave import Autosave
from meedoen_desktop.views.context import Context

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

PLACE = "place"
CLOSING = "closing"

TODO, BUSY, DONE, LATER = "todo", "busy", "done", "later"


class IntakeWork(QObject):
    """Answers while they are given. ``changed`` gives the area, topic or "closing" it is about."""

    changed = Signal(str)
    reloaded = Signal()
    laid = Signal()
    """``table`` is another one: a colleague changed something of this client."""

    def __init__(
        self, context: Context, table: IntakeTable, running: RunningIntake, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.context, self.table, self.now = context, table, running
        self._values: dict[str, Any] = {}
        self._dirty: set[str] = set()
        self._edits = 0
        self._autosave = Autosave(self, context.tasks, context.saves, self._collect, self._save)

    @property
    def form(self) -> Form:
        return self.now.form

    @property
    def draft_id(self) -> str:
        return self.now.draft.id

    @property
    def mode(self) -> str:
        return self.now.closing.mode

    @property
    def closing(self) -> Closing:
        """What the closing page asks."""
        return self.now.closing

    @property
    def record(self) -> IntakeRecord:
        """The intake as it would be closed now."""
        return record_of(self.now, self.context.clock.today())

    def set_answer(self, question_id: str, answer: Answer) -> None:
        """Keep the answer to a question."""
        if answer == self.now.answer(question_id):
            return
        self.now = replace(self.now, answers={**self.now.answers, question_id: answer})
        self._keep(intakes.ANSWER + question_id, {"words": answer.words, "state": answer.state})
        self.changed.emit(self.block_of(question_id))

    def set_area(self, answer: AreaAnswer) -> None:
        """Keep what is said about an area."""
        if answer == self.now.area(answer.area_id):
            return
        self.now = replace(self.now, areas={**self.now.areas, answer.area_id: answer})
        self._keep(area_values.PREFIX + answer.area_id, area_values.as_value(answer))
        self.changed.emit(answer.area_id)

    def set_themes(self, themes: Iterable[str]) -> None:
        """Keep the areas that the client chose to talk about."""
        self.now = replace(self.now, themes=tuple(themes))
        self._keep(THEMES, list(self.now.themes))
        self.changed.emit(CLOSING)

    def set_closing(self, **given: Any) -> None:
        """Keep fields of the closing page; the names are those of ``intakes.Closing``."""
        closing = replace(self.now.closing, **given)
        if closing == self.now.closing:
            return
        self.now = replace(self.now, closing=closing)
        for name in given:
            self._keep(name, asdict(closing)[name])
        self.changed.emit(CLOSING)

    def remember(self, key: str, value: object) -> None:
        """Keep something of the screen with the draft, such as the place that is open."""
        if self.now.extra.get(key) != value:
            self.now = replace(self.now, extra={**self.now.extra, key: value})
            self._keep(key, value)

    def block_of(self, question_id: str) -> str:
        """The area or topic that a question belongs to."""
        for block in self._blocks():
            if any(question.id == question_id for question in block.questions):
                return block.id
        return ""

    def state_of_area(self, area_id: str) -> str:
        """How far an area is: todo, busy, done, or later in a short intake."""
        answer = self.now.area(area_id)
        asked = [field for field in ASKED if answer.is_answered(field)]
        if len(asked) == len(ASKED):
            return DONE
        if answer != AreaAnswer(area_id) or self._given(area_id):
            return BUSY
        picked = self.now.closing.short_areas
        return LATER if picked and area_id not in picked else TODO

    def state_of_topic(self, topic_id: str) -> str:
        """How far a topic is."""
        given = self._given(topic_id)
        if not given:
            return TODO
        return DONE if given == len(self.form.topic(topic_id).questions) else BUSY

    def flush(self) -> None:
        """Hand what was typed to the store thread now."""
        self._autosave.flush()

    def lay_anew(self, told: Callable[[IntakeTable], object]) -> None:
        """What lies around the talk is read again; what was said stays."""

        def lay(table: IntakeTable) -> None:
            self.table = table
            told(table)
            self.laid.emit()

        context = self.context
        context.tasks.run(
            open_table, context.store, self.table.person_id, done=lay, failed=self._gone, owner=self
        )

    def reload(self) -> None:
        """Read again what another window (the board) may have written."""
        self.flush()
        store, draft, edits = self.context.store, self.now.draft, self._edits
        self.context.tasks.run(
            intakes.running,
            store,
            draft,
            done=lambda running: self._reloaded(running, edits),
            failed=self._gone,
            owner=self,
        )

    def _reloaded(self, running: RunningIntake, edits: int) -> None:
        """What was typed since the reading began goes before what was read."""
        if edits != self._edits:
            return
        self.now = running
        self.reloaded.emit()

    def _gone(self, _error: MeedoenError) -> None:
        """The draft was closed or thrown away elsewhere; the page finds out when it saves."""

    def _given(self, block_id: str) -> int:
        blocks = {block.id: block for block in self._blocks()}
        return sum(self.now.answer(one.id).is_given for one in blocks[block_id].questions)

    def _blocks(self) -> tuple[Area | Topic, ...]:
        return (*self.form.areas, *self.form.topics)

    def _keep(self, key: str, value: Any) -> None:
        self._values[key] = value
        self._dirty.add(key)
        self._edits += 1
        self._autosave.touch()

    def _collect(self) -> tuple[Store, str, Mapping[str, Any]]:
        changed = {key: self._values[key] for key in self._dirty}
        self._dirty = set()
        return self.context.store, self.draft_id, changed

    def _save(self, store: Store, draft_id: str, changed: Mapping[str, Any]) -> None:
        """In the store thread. What could not be saved goes along with the next save."""
        try:
            drafts.save_values(store, draft_id, changed)
        except MeedoenError:
            self._dirty = self._dirty | set(changed)
            raise
