"""A colleague changes a client while the form is open: what one types oneself stays.

All other fields show the new value at once. At a field in which somebody is typing a line tells
what the colleague wrote; what is saved then has seen it, so that it is no difference any more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from meedoen_desktop.services.clients.form_news import FormNews, read_news
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.person.person_inputs import Inputs
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.restyled import Restyled


class Meanwhile(Restyled, QWidget):
    """Below a field: what a colleague wrote there, and the way to take that."""

    def __init__(self, words: str, take_words: str, take: Callable[[], object]) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.addWidget(Caption(words), 1)
        self.button = QuietButton(take_words, "arrow-u-up-left", take)
        self._row.addWidget(self.button)
        self.dress()

    def restyle(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(current().px(8))


class PersonNews:
    """The form of ``person_id``; of a new client, who is only here, there is no news."""

    def __init__(
        self, context: Context, person_id: str, inputs: Inputs, rows: Mapping[str, FormRow]
    ) -> None:
        self._context, self._person_id = context, person_id
        self._text, self._inputs, self._rows = context.translator.text, inputs, rows
        self._notes: dict[str, Meanwhile] = {}

    def begin(
        self, stored: dict[str, str], touched: dict[str, str], came: Callable[[FormNews], None]
    ) -> None:
        """``stored`` and ``touched`` are those of the page: what is kept, what was typed here."""
        self._stored, self._touched, self._came = stored, touched, came
        if self._context.sharing.is_shared:
            self.read()

    def read(self) -> None:
        """Read the client again; ``came`` of the page gets the answer, as long as it is there."""
        if self._person_id:
            self._context.tasks.run(
                read_news, self._context.store, self._person_id, done=self._came
            )

    def show(self, news: FormNews, *, unsaved: bool) -> None:
        """Fill what changed elsewhere; ``unsaved``: something that was typed is not kept yet."""
        for key, text in news.texts.items():
            if key not in self._inputs.all or text == self._stored.get(key):
                continue
            self._stored[key] = text
            if text == self._inputs.all[key].text():
                continue  # our own saving
            if key in self._touched and (unsaved or self._has_keyboard(key)):
                self._tell(key, text, news.writers.get(key, ""))
            else:
                self._take(key, text)
        for key, words in news.others.items():
            if words.text != self._inputs.all[key].text() and key not in self._notes:
                self._tell(key, words.text, words.who)

    def _has_keyboard(self, key: str) -> bool:
        widget, focus = self._inputs.all[key].widget, QApplication.focusWidget()
        return focus is not None and (focus is widget or widget.isAncestorOf(focus))

    def _take(self, key: str, text: str) -> None:
        """What was typed here before gives way; it is saved, and older."""
        self._touched.pop(key, None)
        self._inputs.all[key].fill(text)
        self._forget(key)

    def _tell(self, key: str, text: str, writer: str) -> None:
        self._forget(key)
        who = writer or self._text("Een collega")
        said = text or self._text("niets ingevuld")
        words = self._text("{wie} schreef intussen: {tekst}", wie=who, tekst=said)
        note = Meanwhile(words, self._text("Neem over"), lambda: self._take_over(key, text))
        note.button.setObjectName(f"person.meanwhile.{key}")
        self._notes[key] = note
        self._rows[key].add_below(note)

    def _take_over(self, key: str, text: str) -> None:
        """The colleague's words, as if typed here: they are saved over what was typed."""
        self._forget(key)
        self._inputs.all[key].fill(text)
        self._inputs.changed(key)

    def _forget(self, key: str) -> None:
        note = self._notes.pop(key, None)
        if note is not None:
            note.hide()
            note.deleteLater()
