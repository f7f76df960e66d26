"""What the parts of the plan page share: the plan, ways to act, which editors are open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.plans import plan_drafts
from meedoen_desktop.services.plans.plan import Plan
from meedoen_desktop.services.plans.plan_drafts import Words
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.trail.doing import Doing
from meedoen_desktop.views.words.days import full_day


class PlanDesk:
    """``changed`` reads the plan again and builds the page anew."""

    def __init__(self, context: Context, page: QWidget, changed: Callable[[], None]) -> None:
        self.context, self.page, self.changed = context, page, changed
        self.doing = Doing(context, page, changed)
        self.plan: Plan | None = None
        self._opened: dict[str, dict[str, str]] = {}
        self.focus = ""
        """Name of the widget that gets the keyboard when the page was built."""

    def read(self, plan: Plan) -> Plan:
        """Another reading; what was typed before opens its editor again."""
        self.plan = plan
        return plan

    @property
    def writes(self) -> bool:
        """Whether the plan can be changed."""
        return self.plan is not None and self.plan.is_open

    def is_open(self, editor: str) -> bool:
        """Whether an editor stands open: opened now, or with words of before."""
        typed = self.plan.typed if self.plan is not None else {}
        return self.writes and (editor in self._opened or editor in typed)

    def words_of(self, editor: str, known: Words) -> Words:
        """What stands in an editor: what it was opened with or typed since, else ``known``."""
        typed = self.plan.typed.get(editor, {}) if self.plan is not None else {}
        return {**known, **typed, **self._opened.get(editor, {})}

    def remember_open(self, editor: str) -> None:
        """Let an editor be open when the page is built next, with the keyboard."""
        self._opened[editor] = {}
        self.focus = f"plan.{editor}.first"

    def remember(self, editor: str, words: dict[str, str]) -> None:
        """What stands in an open editor now, for when the page is built anew."""
        if editor in self._opened or any(words.values()):
            self._opened[editor] = words

    def open(self, editor: str, **words: str) -> None:
        """Open an editor and give it the keyboard; ``words`` are there to begin with."""
        self.remember_open(editor)
        self._opened[editor] = words
        self.changed()

    def close(self, editor: str, back: str = "") -> None:
        """Close an editor; what was typed in it is thrown away on purpose."""
        self._opened.pop(editor, None)
        self.focus = back
        if self.plan is not None:
            self.run(plan_drafts.forget, self.plan.person_id, editor, done=self._closed)

    def offer_back(self, editor: str, words: dict[str, str]) -> None:
        """What was thrown away can come back; the message may outlive the page."""
        context, changed = self.context, self.changed
        person_id = self.plan.person_id if self.plan is not None else ""

        def back() -> None:
            context.tasks.run(
                plan_drafts.keep, context.store, person_id, editor, words,
                done=lambda _none: changed(), owner=context.messages,
            )  # fmt: skip

        _ = context.translator.text
        context.messages.done(_("Niet in het plan gezet."), _("Ongedaan maken"), back)

    def _closed(self, _none: object) -> None:
        self.changed()

    def wrote(self, editor: str, words: str, undo: Undo, *, again: bool = False) -> None:
        """An editor was finished; with ``again`` it stays for the next one."""
        if again:
            self.remember_open(editor)
        else:
            self._opened.pop(editor, None)
        self.doing.done(words, undo)

    def do(self, words: str, action: Callable[..., Undo], *given: Any, focus: str = "") -> None:
        """Act in the store thread, tell it, offer to take it back."""
        self.focus = focus
        self.doing.run(words, action, *given)

    def run(self, function: Callable[..., Any], *given: Any, **how: Any) -> None:
        """Something in the store thread for this page."""
        how.setdefault("owner", self.page)
        self.context.tasks.run(partial(function, self.context.store), *given, **how)

    def day(self, day: Any) -> str:
        """A day as one says it."""
        return full_day(self.context.translator, day, self.context.clock.today())

    @property
    def window(self) -> QWidget:
        """Where dialogs open."""
        return self.page.window()
