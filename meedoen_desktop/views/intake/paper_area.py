"""One subject of a paper form to type over: the questions, and for an area its values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from meedoen_desktop.method.form import Area, Question, Topic
from meedoen_desktop.services.intake.intakes import Answer
from meedoen_desktop.views.intake import paper_codes
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.theme import current, restyle
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Body, Caption, Heading
from meedoen_desktop.views.widgets.pictures import AreaPicture

Watch = Callable[[str, QWidget], None]


class PaperBlock(Card):
    """``watch`` gets every field with its key, in the order of the paper."""

    def __init__(self, work: IntakeWork, block: Area | Topic, watch: Watch) -> None:
        super().__init__()
        self._work, self._watch = work, watch
        self._language = work.context.translator.language
        self._block = block
        head = QHBoxLayout()
        head.setSpacing(current().px(10))
        if isinstance(block, Area):
            head.addWidget(AreaPicture(block.id, 36))
        head.addWidget(Heading(block.label.text(self._language), 3), 1)
        self.body.addLayout(head)
        self.body.addLayout(self._questions(block.questions))
        if isinstance(block, Area):
            self.body.addLayout(self._values())

    def _questions(self, questions: tuple[Question, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(current().px(14))
        grid.setVerticalSpacing(current().px(6))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for row, question in enumerate(questions):
            label = question.label.text(self._language)
            hint = paper_codes.hint(question, self._work.context.translator)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Body(label))
            if hint:
                words.addWidget(Caption(hint))
            grid.addLayout(words, row, 0)
            grid.addWidget(self._question(question, label), row, 1)
        return grid

    def _question(self, question: Question, label: str) -> QLineEdit:
        field = QLineEdit(paper_codes.typed_answer(question, self._work.now.answer(question.id)))
        field.setAccessibleName(label)

        def keep(text: str) -> None:
            answer = paper_codes.read_answer(question, text)
            _mark(field, wrong=answer is None)
            self._work.set_answer(question.id, answer or Answer())

        field.textEdited.connect(keep)
        self._watch(question.id, field)
        return field

    def _values(self) -> QGridLayout:
        _ = self._work.context.translator.text
        grid = QGridLayout()
        grid.setHorizontalSpacing(current().px(14))
        grid.setVerticalSpacing(current().px(2))
        columns = (
            ("importance", _("Belangrijk"), "n b h"),
            ("number_now", _("Cijfer nu"), "1-10"),
            ("number_wished", _("Cijfer graag"), "1-10"),
            ("care_need", _("Hulp"), paper_codes.care_hint(self._work.form)),
            ("help_present", _("Wie helpt"), ""),
        )
        for column, (field, label, hint) in enumerate(columns):
            grid.addWidget(Caption(label), 0, column)
            grid.addWidget(self._value(field, label, hint), 1, column)
            grid.setColumnStretch(column, 2 if field == "help_present" else 1)
        grid.addWidget(self._talk(), 2, 0, 1, 2)
        grid.addWidget(self._words(), 2, 2, 1, 3)
        return grid

    def _value(self, name: str, label: str, hint: str) -> QLineEdit:
        form, area_id = self._work.form, self._block.id
        field = QLineEdit(paper_codes.typed_value(form, self._work.now.area(area_id), name))
        field.setPlaceholderText(hint)
        field.setAccessibleName(label)
        field.setAccessibleDescription(hint)

        def keep(text: str) -> None:
            answer = paper_codes.read_value(form, self._work.now.area(area_id), name, text)
            _mark(field, wrong=answer is None)
            if answer is not None:
                self._work.set_area(answer)

        field.textEdited.connect(keep)
        self._watch(f"{area_id}.{name}", field)
        return field

    def _talk(self) -> QCheckBox:
        area_id = self._block.id
        talk = QCheckBox(self._work.form.labels.want_to_talk.text(self._language))
        talk.setChecked(self._work.now.area(area_id).want_to_talk)
        talk.toggled.connect(
            lambda is_on: self._work.set_area(
                replace(self._work.now.area(area_id), want_to_talk=is_on)
            )
        )
        self._watch(f"{area_id}.want_to_talk", talk)
        return talk

    def _words(self) -> QLineEdit:
        area_id = self._block.id
        field = QLineEdit(self._work.now.area(area_id).words)
        label = self._work.form.labels.words.text(self._language)
        field.setPlaceholderText(label)
        field.setAccessibleName(label)
        field.textEdited.connect(
            lambda text: self._work.set_area(replace(self._work.now.area(area_id), words=text))
        )
        self._watch(f"{area_id}.words", field)
        return field


def _mark(field: QLineEdit, *, wrong: bool) -> None:
    if bool(field.property("wrong")) != wrong:
        field.setProperty("wrong", wrong)
        restyle([field])
