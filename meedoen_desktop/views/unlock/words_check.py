"""Step 5 of the first start: three of the words are asked, to know that they are on paper."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from meedoen_desktop.views.unlock.entry import Entry
from meedoen_desktop.views.unlock.step import Step
from meedoen_desktop.views.widgets.form import Form

ASKED = 3


class WordsCheck(Step):
    """Capitals and spaces do not matter; a wrong word gets a sentence, as often as needed."""

    def __init__(self, entry: Entry, words: tuple[str, ...], on_done: Callable[[], object]) -> None:
        _ = entry.translator.text
        super().__init__(
            entry,
            _("Even controleren"),
            _("Neem het papier erbij en typ deze drie woorden over."),
            _("Klaar, open de kluis"),
        )
        self._words, self._on_done = words, on_done
        self.asked = sorted(secrets.SystemRandom().sample(range(len(words)), ASKED))
        self.form = Form()
        self.fields: dict[int, QLineEdit] = {}
        for index in self.asked:
            field = QLineEdit()
            field.setObjectName(f"words.check.{index + 1}")
            self.fields[index] = field
            self.form.add(str(index), _("Woord {nummer}", nummer=index + 1), field)
        self.body.addWidget(self.form)

    def start(self) -> None:
        self.fields[self.asked[0]].setFocus()

    def submit(self) -> None:
        _ = self.entry.translator.text
        self.form.clear_errors()
        for index, field in self.fields.items():
            if field.text().strip().casefold() != self._words[index].casefold():
                sentence = _(
                    "Dit is niet woord {nummer}. Kijk nog eens op het papier.", nummer=index + 1
                )
                self.form.show_error(str(index), sentence)
                return
        self._on_done()
