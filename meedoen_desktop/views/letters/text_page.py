"""Changing one fixed text: the text on the left, the letter of an invented client on the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

from meedoen_desktop.errors import MeedoenError, WrongInput
from meedoen_desktop.services.letters import letter_example, letter_templates, letter_text_drafts
from meedoen_desktop.services.letters.letter_example import Example
from meedoen_desktop.services.letters.letter_templates import Editable
from meedoen_desktop.views.autosave import Autosave
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.panes import Panes
from meedoen_desktop.views.letters.template_editor import TemplateEditor
from meedoen_desktop.views.tasks import Task
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, PrimaryButton, QuietButton
from meedoen_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

_PAUSE = 150
"""Milliseconds without a key before the letter is drawn anew."""
_LOWEST = 260
_Deed = Callable[["Store", str, str], str]
"""Gives the id of the version that it made, or ""."""


class TextPage(Page):
    """The text of ``template_id``; nothing counts for others before *Bewaar*."""

    def __init__(self, context: Context, template_id: str) -> None:
        _ = context.translator.text
        super().__init__(_("Vaste tekst"))
        self.setObjectName("letter_text")
        self._context, self._template_id = context, template_id
        self._asked: Task | None = None
        self.panes = Panes(context.translator)
        self.editor = TemplateEditor(context)
        self.panes.column.addWidget(self.editor)
        self.add(self.panes)
        self.scroller.viewport().installEventFilter(self)
        self._add_head()
        self._save = Autosave(
            self, context.tasks, context.saves, self._collect, letter_text_drafts.save_draft
        )
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._draw)
        self.editor.changed.connect(self._typed)
        self.editor.looked.connect(self._draw)
        self._read()

    def refresh(self) -> None:
        """The text stays as it is while it is being changed."""

    def flush(self) -> None:
        """Save what is being typed."""
        self._save.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Both panes fill the page; on a very low screen the page scrolls instead."""
        if event.type() == QEvent.Type.Resize and watched is self.scroller.viewport():
            px, room = current().px, self.scroller.viewport().height()
            self.panes.setFixedHeight(max(px(_LOWEST), room - px(14)))
        return super().eventFilter(watched, event)

    def _add_head(self) -> None:
        _ = self._context.translator.text
        back = IconButton("arrow-left", _("Terug naar de vaste teksten"), self._go_back)
        back.setObjectName("letter_text.back")
        self._head.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)
        self.resetter = QuietButton(
            _("Terug naar het origineel"), "arrow-counter-clockwise", self._reset
        )
        self.resetter.setObjectName("letter_text.reset")
        self.saver = PrimaryButton(_("Bewaar"), "check", self._keep)
        self.saver.setObjectName("letter_text.save")
        for button in (self.resetter, self.saver):
            button.setEnabled(False)
            self.action_row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _read(self) -> None:
        self._context.tasks.run(
            _read, self._context.store, self._template_id, done=self._show, owner=self
        )

    def _show(self, read: tuple[Editable, str | None]) -> None:
        editable, draft = read
        self.set_title(editable.template.name, self.title_below(editable))
        self.editor.show_text(editable, draft)
        self.resetter.setEnabled(editable.is_own or draft is not None)
        self.saver.setEnabled(draft is not None)
        self._draw()

    def title_below(self, editable: Editable) -> str:
        """Whose text it is, and since when."""
        translator = self._context.translator
        if not editable.is_own:
            return translator.text("De tekst van Meedoen")
        version = editable.versions[0]
        return translator.text(
            "De tekst van uw team, versie {nummer}, van {dag}",
            nummer=version.number, dag=translator.day_long(version.saved_at.date()),
        )  # fmt: skip

    def _collect(self) -> tuple[object, ...]:
        return self._context.store, self._template_id, self.editor.text

    def _typed(self) -> None:
        self._save.touch()
        self._timer.start()
        self.resetter.setEnabled(True)

    def _draw(self) -> None:
        """Draw the example in the store thread; only the latest answer counts."""
        self._timer.stop()
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._context.tasks.run(
            letter_example.example, self._context.store, self._template_id, self.editor.text,
            self.editor.form, done=self._drawn, failed=self._wrong, owner=self,
        )  # fmt: skip

    def _drawn(self, made: Example) -> None:
        self.editor.show_error("")
        self.saver.setEnabled(self.editor.is_changed)
        if made.pdf:
            self.panes.preview.show_pdf(made.pdf)
        else:
            self.panes.preview.show_text(made.text)

    def _wrong(self, error: MeedoenError) -> None:
        line = error.params.get("line") if isinstance(error, WrongInput) else None
        sentence = self._context.translator.error(error)
        self.editor.show_error(sentence, int(line) if isinstance(line, int) else 0)
        self.saver.setEnabled(False)

    def _keep(self) -> None:
        self._save.flush()
        self._change(
            _keep, self.editor.text,
            said=self._context.translator.text("De nieuwe tekst geldt vanaf nu."),
        )  # fmt: skip

    def _reset(self) -> None:
        self._save.flush()
        self._change(
            _reset, self.editor.text,
            said=self._context.translator.text("De tekst van Meedoen geldt weer."),
        )  # fmt: skip

    def _change(self, deed: _Deed, before: str, *, said: str) -> None:
        context, template_id = self._context, self._template_id
        _ = context.translator.text

        def undo(version_id: str) -> None:
            context.tasks.run(
                _undo, context.store, template_id, version_id, before,
                done=lambda _none: context.navigate("letter_text", template_id=template_id),
                owner=context.messages,
            )  # fmt: skip

        def done(version_id: str) -> None:
            context.messages.done(said, _("Ongedaan maken"), lambda: undo(version_id))
            self._read()

        context.tasks.run(deed, context.store, template_id, before, done=done, owner=self)

    def _go_back(self) -> None:
        self._context.navigate("letter_texts")


def _read(store: Store, template_id: str) -> tuple[Editable, str | None]:
    return (
        letter_templates.editable(store, template_id),
        letter_text_drafts.saved_draft(store, template_id),
    )


def _keep(store: Store, template_id: str, text: str) -> str:
    made = letter_templates.save_text(store, template_id, text)
    letter_text_drafts.discard_draft(store, template_id)
    return made


def _reset(store: Store, template_id: str, _text: str) -> str:
    """What was only typed is thrown away; a text of the team gives way to the shipped one."""
    is_own = letter_templates.editable(store, template_id).is_own
    made = letter_templates.reset(store, template_id) if is_own else ""
    letter_text_drafts.discard_draft(store, template_id)
    return made


def _undo(store: Store, template_id: str, version_id: str, text: str) -> None:
    """The version goes, and what was typed stands there again."""
    if version_id:
        letter_templates.take_back(store, version_id)
    letter_text_drafts.save_draft(store, template_id, text)
