"""A small form in the page itself: saved while one types, Enter keeps it, Escape lets it be."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.services.plans import plan_drafts
from meedoen_desktop.services.plans.plan_drafts import Words
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.views.autosave import Autosave
from meedoen_desktop.views.plan.desk import PlanDesk
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Text
from meedoen_desktop.views.widgets.text_area import TextArea

LONGEST = 400
Write = tuple[str, Callable[..., Undo], tuple[object, ...]]
"""What was done in words, the service, and what it takes after the store."""


class Editor(Card):
    """``key`` names it among the drafts. Subclasses add fields, and say how it is written."""

    stays = False
    """Whether it stays open for the next one after it was kept."""

    def __init__(self, desk: PlanDesk, key: str, keep_words: str, known: Words) -> None:
        super().__init__(tone="soft")
        self.setObjectName(f"plan.{key}")
        self.desk, self.key = desk, key
        self._ = desk.context.translator.text
        self._known, self.given = known, desk.words_of(key, known)
        self.first: QWidget | None = None
        self.is_finished = False
        """Kept or left: its words are not needed any more."""
        self.wrong = Text("", "caption", "error")
        self.wrong.hide()
        self.fields()
        self.add(self.wrong)
        self._foot(keep_words)
        context = desk.context
        self.saving = Autosave(self, context.tasks, context.saves, self._collect, plan_drafts.keep)

    def fields(self) -> None:
        """Put the fields in; nothing here."""

    def typed(self) -> dict[str, str]:
        """What stands in the fields now."""
        return {}

    def action(self) -> Write:
        """How it is written; `WrongInput` for what cannot be kept."""
        raise LookupError(self.key)

    def keep(self) -> None:
        """Write it. A mistake is told here, and nothing is lost."""
        self.saving.flush()
        try:
            words, write, given = self.action()
        except MeedoenError as error:
            self._say(error)
            return
        self.desk.run(write, *given, done=partial(self._kept, words), failed=self._say, owner=self)

    def leave(self) -> None:
        """Close it without writing; what was typed can be had back."""
        self.saving.flush()
        self.is_finished = True
        typed = self.typed()
        self.desk.close(self.key)
        if any(text.strip() != self._known.get(name, "") for name, text in typed.items()):
            self.desk.offer_back(self.key, typed)

    def line(self, name: str, label: str, *, first: bool = False) -> QLineEdit:
        """A field of one line; Enter keeps all."""
        field = QLineEdit(self.given.get(name, ""))
        field.setMaxLength(LONGEST)
        field.setPlaceholderText(label)
        field.setAccessibleName(label)
        field.setObjectName(f"plan.{self.key}.{'first' if first else name}")
        field.textEdited.connect(self._touched)
        field.returnPressed.connect(self.keep)
        if first:
            self.first = field
        return field

    def area(self, name: str, label: str, *, first: bool = False) -> TextArea:
        """Room for the client's own words."""
        field = TextArea(label, min_lines=2, max_lines=6)
        field.setAccessibleName(label)
        field.setObjectName(f"plan.{self.key}.{'first' if first else name}")
        field.set_text(self.given.get(name, ""))
        field.textChanged.connect(self._touched)
        if first:
            self.first = field
        return field

    def flush(self) -> None:
        """Save what is typed now."""
        self.saving.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _touched(self, _text: object = None) -> None:
        self.saving.touch()

    def _foot(self, keep_words: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        keep = SecondaryButton(keep_words, "check", self.keep)
        keep.setObjectName(f"plan.{self.key}.keep")
        leave = QuietButton(self._("Laat maar"), "", self.leave)
        leave.setObjectName(f"plan.{self.key}.leave")
        row.addWidget(keep)
        row.addWidget(leave)
        row.addStretch(1)
        self.body.addLayout(row)

    def _kept(self, words: str, undo: Undo) -> None:
        self.is_finished = True
        self.desk.wrote(self.key, words, undo, again=self.stays)

    def _collect(self) -> tuple[object, ...]:
        plan = self.desk.plan
        person_id = plan.person_id if plan is not None else ""
        return self.desk.context.store, person_id, self.key, self.typed()

    def _say(self, error: MeedoenError) -> None:
        self.wrong.setText(self.desk.context.translator.error(error))
        self.wrong.show()
        if self.first is not None:
            self.first.setFocus()


def labelled(label: str, *fields: QWidget) -> QWidget:
    """A small label above fields."""
    ground = QWidget()
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(current().px(3))
    column.addWidget(Text(label, "caption", "muted"))
    for field in fields:
        column.addWidget(field)
    return ground
