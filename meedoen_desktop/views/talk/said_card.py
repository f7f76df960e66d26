"""What was said: the consultant's note, and apart from it the client's own words."""

from __future__ import annotations

from PySide6.QtCore import Qt

from meedoen_desktop.views.talk.work import TalkWork
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.text_area import TextArea


class SaidCard(Card):
    """The cursor begins here."""

    def __init__(self, work: TalkWork) -> None:
        _ = work.context.translator.text
        super().__init__()
        self.setObjectName("talk.said")
        self.note = TextArea(min_lines=3)
        self.note.setObjectName("talk.note")
        self.note.set_text(work.notes.note)
        self.note.textChanged.connect(lambda: work.set_closing(note=self.note.text()))
        self.words = TextArea(_("Letterlijk, zoals de cliënt het zei"), min_lines=1, max_lines=6)
        self.words.setObjectName("talk.own_words")
        self.words.set_text(work.notes.own_words)
        self.words.textChanged.connect(lambda: work.set_closing(own_words=self.words.text()))
        self.note_row = FormRow(_("Wat is er gezegd?"), self.note)
        self.words_row = FormRow(_("In eigen woorden"), self.words)
        self.add(self.note_row)
        self.add(self.words_row)
        work.changed.connect(lambda: self.note_row.set_error(""))

    def start(self) -> None:
        """Type right away."""
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, sentence: str) -> None:
        """There is nothing to keep yet; gone with the next change."""
        self.note_row.set_error(sentence)
        self.start()

    def show_reached(self, *, reached: bool) -> None:
        """Without a talk the client said nothing."""
        self.words_row.setVisible(reached)
