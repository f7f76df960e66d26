"""The open talk on the screen: what is typed is here at once, and on disk soon after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.services import drafts
from meedoen_desktop.services.intake.intake_table import IntakeTable
from meedoen_desktop.services.talks import talk_reading, talks
from meedoen_desktop.services.talks.talk_opening import TalkTable
from meedoen_desktop.services.talks.talk_reading import TalkRecord
from meedoen_desktop.services.talks.talks import Outcome, TalkNotes
from meedoen_desktop.views.autosave import Autosave
from meedoen_desktop.views.context import Context

if TYPE_CHECKING:
    from meedoen_desktop.store import Store


class TalkWork(QObject):
    """Notes while they are made. ``changed`` comes after each change."""

    changed = Signal()

    def __init__(self, context: Context, talk: TalkTable, parent: QObject) -> None:
        super().__init__(parent)
        self.context, self.talk, self.notes = context, talk, talk.notes
        self._values: dict[str, Any] = {}
        self._autosave = Autosave(self, context.tasks, context.saves, self._collect, self._save)

    @property
    def draft_id(self) -> str:
        return self.talk.draft.id if self.talk.draft is not None else ""

    @property
    def table(self) -> IntakeTable:
        """The client, the consultant, the profile."""
        return self.talk.around

    @property
    def closing(self) -> TalkNotes:
        """What the card of the next appointment shows."""
        return self.notes

    @property
    def record(self) -> TalkRecord:
        """The talk as it would be closed now."""
        return talk_reading.record_of(
            self.notes, self.draft_id, self.table.person_id, self.talk.steps,
            self.context.clock.today(), self.talk.planned,
        )  # fmt: skip

    @property
    def is_by_voice(self) -> bool:
        """Whether one does not sit together: sentences to read aloud help then."""
        return self.notes.form in {"phone", "video"}

    def set_closing(self, **given: Any) -> None:
        """Keep fields by name; the names are those of ``TalkNotes``."""
        notes = replace(self.notes, **given)
        if notes == self.notes:
            return
        self.notes = notes
        for name, value in given.items():
            self._keep(name, talks.value_of(value))
        self.changed.emit()

    def set_outcome(self, step_id: str, outcome: Outcome) -> None:
        """Keep how it went with an earlier agreement."""
        if outcome == self.notes.outcome(step_id):
            return
        told = {**self.notes.outcomes, step_id: outcome}
        self.notes = replace(self.notes, outcomes=told)
        self._keep(talks.OUTCOME + step_id, asdict(outcome))
        self.changed.emit()

    def flush(self) -> None:
        """Hand what was typed to the store thread now."""
        self._autosave.flush()

    def _keep(self, key: str, value: Any) -> None:
        self._values[key] = value
        self._autosave.touch()

    def _collect(self) -> tuple[Store, str, Mapping[str, Any]]:
        changed, self._values = self._values, {}
        return self.context.store, self.draft_id, changed

    def _save(self, store: Store, draft_id: str, changed: Mapping[str, Any]) -> None:
        """In the store thread. What could not be saved goes along with the next save."""
        try:
            drafts.save_values(store, draft_id, changed)
        except MeedoenError:
            self._values = {**changed, **self._values}
            raise
