"""*De post*: all that lies ready goes out in one go, registered letters with their barcode."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.letters import letter_states
from meedoen_desktop.services.letters.letters_list import LetterLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.post_row import PostRow
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import DateField, day_of
from meedoen_desktop.views.widgets.dates import BACK, DayParts
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.form_dialog import FormDialog

if TYPE_CHECKING:
    from datetime import date

    from meedoen_desktop.store import Store

MINE, TEAM = "mine", "team"
Posted = tuple[tuple[str, str], ...]
"""Ids of letters with their barcodes."""


class PostDialog(FormDialog):
    """``posted`` gives the ids of the steps that were kept, for undo."""

    posted = Signal(tuple)

    def __init__(self, parent: QWidget, context: Context, lines: Sequence[LetterLine]) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("Naar de post"),
            _("Wat gaat er mee? Een vinkje betekent: deze brief is op de post."),
            accept_text=_("Op de post"), cancel_text=_("Laat maar"),
        )  # fmt: skip
        self.setObjectName("post")
        self._context = context
        self.day = DateField(context.translator, today=context.clock.today(), way=BACK)
        self.day.setObjectName("post.day")
        self.day.set_value(DayParts.of(context.clock.today()))
        self.day.setMaximumWidth(current().px(250))
        self._when = FormRow(_("Wanneer"), self.day)
        self.rows = [
            PostRow(context.translator, one, chosen=_goes_along(one, lines)) for one in lines
        ]
        self._add_whose(lines)
        for row in self.rows:
            row.entered.connect(lambda row=row: self._next(row))
            row.box.toggled.connect(lambda _on: self._tell())
            self.lines.addWidget(row)
        self.lines.addWidget(self._when)
        self._show_whose()
        asking = [row for row in self._shown() if row.asks_barcode]
        self.first = asking[0].barcode if asking else self.accept_button

    def submit(self) -> bool:
        """Keep that they went out; an error stays in its field."""
        chosen = [row for row in self._shown() if row.box.isChecked()]
        codes = [row.code() if row.asks_barcode else "" for row in chosen]
        if not chosen or None in codes:
            return False
        went = tuple(
            (row.line.letter_id, code or "") for row, code in zip(chosen, codes, strict=True)
        )
        try:
            kept = post(self._context.store, went, day_of(self.day, "day"))
        except WrongInput as error:
            self._when.set_error(self._context.translator.error(error))
            return False
        self.posted.emit(kept)
        return True

    def _next(self, row: PostRow) -> None:
        """On to the next barcode; after the last one the letters can go."""
        shown = self._shown()
        after = shown[shown.index(row) + 1 :]
        following = next((one.barcode for one in after if one.asks_barcode), None)
        (following or self.accept_button).setFocus()

    def _add_whose(self, lines: Sequence[LetterLine]) -> None:
        """A choice only where there are letters of both."""
        _ = self._context.translator.text
        is_mixed = len({one.is_colleagues for one in lines}) > 1
        self.whose = SegmentedChoice(
            [(MINE, _("Van mij")), (TEAM, _("Hele team"))], MINE if is_mixed else TEAM,
            clearable=False,
        )  # fmt: skip
        self.whose.setObjectName("post.whose")
        self.whose.setAccessibleName(_("Wiens brieven"))
        self.whose.changed.connect(lambda _key: self._choose_whose())
        self.lines.addWidget(self.whose)
        self.whose.setVisible(is_mixed)

    def _choose_whose(self) -> None:
        self._show_whose()
        self.fit_soon()

    def _show_whose(self) -> None:
        shown = self._shown()
        for row in self.rows:
            row.setVisible(row in shown)
        self._tell()

    def _shown(self) -> list[PostRow]:
        """What is not shown does not go along."""
        is_all = self.whose.value() == TEAM
        return [row for row in self.rows if is_all or not row.line.is_colleagues]

    def _tell(self) -> None:
        self.accept_button.setEnabled(any(row.box.isChecked() for row in self._shown()))


def post(store: Store, letters: Posted, day: date | None = None) -> tuple[str, ...]:
    """Each of these letters went into the post; returns the ids of the steps."""
    return tuple(
        letter_states.went(store, letter_id, letter_states.POSTED, day, barcode)
        for letter_id, barcode in letters
    )


def _goes_along(line: LetterLine, lines: Sequence[LetterLine]) -> bool:
    """What came out of one's own printer; a single letter is the one that it is about."""
    return len(lines) == 1 or (line.known.printed_on is not None and not line.is_colleagues)
