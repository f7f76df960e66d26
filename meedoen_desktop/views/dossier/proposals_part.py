"""What the method proposes for one client, with why and a button that does it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.services.rhythm.proposals import ProposalLine, first_of
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.words import proposal_words

_LEAD = 28
_MOST = 4
"""Proposals in sight on the page of one client, before *Toon alle*."""


class Deeds(Protocol):
    """What can be done with a proposal; made above, where all packages meet."""

    def buttons(self, line: ProposalLine) -> tuple[QWidget, ...]: ...

    def more(self, line: ProposalLine) -> QWidget: ...


MakeDeeds = Callable[[Context, QWidget, Callable[[], None]], Deeds]


class Proposals(QWidget):
    """The first of what may be done now and what opens soon; the rest with one press."""

    def __init__(
        self, context: Context, lines: Sequence[ProposalLine], deeds: Deeds | None
    ) -> None:
        super().__init__()
        self._context, self._deeds = context, deeds
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(8))
        every = first_of(lines, context.clock.today(), len(lines))
        self._rest = every[_MOST:]
        for line in every[:_MOST]:
            self._add(line)
        if self._rest:
            words = context.translator.text("Toon alle {aantal}", aantal=len(every))
            self._more = QuietButton(words, "caret-down", self._show_all)
            self._more.setObjectName("client.proposals.all")
            self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)

    def _show_all(self) -> None:
        """The keyboard goes on at the first line that came."""
        self._more.hide()
        for line in self._rest:
            self._add(line)
        button = self.findChild(QWidget, f"proposal.more.{self._rest[0].about}")
        if isinstance(button, QWidget):
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, line: ProposalLine) -> None:
        self._column.addWidget(self._line(line))
        buttons = self._deeds.buttons(line) if self._deeds else ()  # one that opens later too
        if buttons:
            below = QHBoxLayout()
            below.addSpacing(current().px(_LEAD))
            for button in buttons:
                below.addWidget(button)
            below.addStretch(1)
            self._column.addLayout(below)

    def _line(self, line: ProposalLine) -> IconLine:
        translator, today = self._context.translator, self._context.clock.today()
        when = proposal_words.when(translator, line, today)
        why = proposal_words.why(translator, line, today)
        shown = IconLine(
            "clock" if line.late else proposal_words.icon(line),
            proposal_words.title(translator, line),
            f"{when}\n{why}",
            buttons=(self._deeds.more(line),) if self._deeds else (),
            ink="warning" if line.late else "muted",
        )
        shown.setObjectName(f"client.proposal.{line.about}")
        return shown
