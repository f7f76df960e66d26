"""Which letter this is and why it is proposed, with the way to another one."""

from __future__ import annotations

from meedoen_desktop.services.letters.letter_choice import Choices
from meedoen_desktop.services.letters.letter_writing import LetterStart
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.kind_dialog import KindDialog
from meedoen_desktop.views.letters.reason_words import reason_words
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Muted


class KindCard(Card):
    """Its button opens the picker; another kind is another visit of the letter page."""

    def __init__(self, context: Context, start: LetterStart, choices: Choices) -> None:
        _ = context.translator.text
        other = QuietButton(_("Andere brief"), "swap", self.choose)
        other.setObjectName("letter.kind")
        super().__init__(start.name, other)
        self.setObjectName("letter.kind.card")
        self._context, self._start, self._choices = context, start, choices
        template_id = start.wishes.template_id
        said = reason_words(context.translator, choices.reason_of(template_id))
        self.reason = Muted(said)
        self.add(self.reason)
        self.reason.setVisible(bool(said))

    def choose(self) -> None:
        """Open the picker."""
        dialog = KindDialog(
            self.window(), self._context, self._choices, self._start.wishes.template_id
        )
        dialog.chosen.connect(self._go)
        dialog.show_over()

    def _go(self, template_id: str) -> None:
        """Another letter; the one that is here already stays as it is."""
        if template_id == self._start.wishes.template_id:
            return
        self._context.navigate("letter", person_id=self._start.person_id, template_id=template_id)
