"""*Vaste teksten*: every letter of the program, to change for the whole team."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.letters.template_blocks import LetterTemplate
from meedoen_desktop.services.letters import letter_templates
from meedoen_desktop.services.letters.letter_choice import sections
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import Chip
from meedoen_desktop.views.widgets.labels import Body
from meedoen_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

_Texts = tuple[tuple[LetterTemplate, ...], frozenset[str]]


class TextsPage(Page):
    """A card per purpose; what the team changed is marked."""

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        super().__init__(
            _("Vaste teksten"),
            _("Wat u hier verandert, geldt voor nieuwe brieven van uw hele team."),
        )
        self.setObjectName("letter_texts")
        self._context = context
        self._cards: list[QWidget] = []
        back = IconButton("arrow-left", _("Terug naar de brieven"), self._go_back)
        back.setObjectName("letter_texts.back")
        self._head.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)
        self.refresh()

    def refresh(self) -> None:
        """Read again which texts there are."""
        self._context.tasks.run(_read, self._context.store, done=self._show)

    def flush(self) -> None:
        """Nothing is typed here."""

    def _show(self, read: _Texts) -> None:
        every, changed = read
        for card in self._cards:
            self.body.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        for heading, found in sections(every):
            card = Card(self._context.translator.text(heading))
            for one in found:
                card.add(self._row(one, is_own=one.id in changed))
            self.body.addWidget(card)
            self._cards.append(card)

    def _row(self, template: LetterTemplate, *, is_own: bool) -> QWidget:
        _ = self._context.translator.text
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(current().px(10))
        across.addWidget(Body(template.name), 1)
        if is_own:
            across.addWidget(Chip(_("Eigen tekst"), "info"))
        button = QuietButton(_("Wijzig"), "pencil-simple", partial(self._open, template.id))
        button.setObjectName(f"letter_texts.{template.id}")
        button.setAccessibleName(_("Wijzig {brief}", brief=template.name))
        across.addWidget(button)
        return row

    def _open(self, template_id: str) -> None:
        self._context.navigate("letter_text", template_id=template_id)

    def _go_back(self) -> None:
        self._context.navigate("letters")


def _read(store: Store) -> _Texts:
    return letter_templates.all_templates(store), letter_templates.changed_ids(store)
