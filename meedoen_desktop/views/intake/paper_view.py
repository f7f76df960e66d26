"""Typing over a paper intake: everything under each other, keyboard only.

Importance takes n, b or h; numbers 1 to 10; everywhere ? is *weet ik niet* and - is *liever niet*.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.method.form import Area, Question, Topic
from meedoen_desktop.services.intakes import Answer, day_or_none
from meedoen_desktop.views.intake import paper_codes
from meedoen_desktop.views.intake.place_view import PlaceView
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.labels import Body, Caption, Heading, Muted
from meedoen_desktop.views.widgets.pictures import AreaPicture


class PaperView(PlaceView):
    """Enter goes to the next field; ``finish`` goes to the closing page."""

    finish = Signal()

    def __init__(self, work: IntakeWork) -> None:
        _ = work.context.translator.text
        super().__init__(_("Van papier overnemen"))
        self._work = work
        self.fields: dict[str, QWidget] = {}
        self.add(Heading(_("Van papier overnemen")))
        self.add(
            Muted(
                _("Belangrijk: n (niet), b (beetje) of h (heel). Cijfers: 1 tot en met 10. Overal: "
                  "? is weet ik niet, - is liever niet. Enter gaat naar het volgende veld.")
            )
        )  # fmt: skip
        self.add(self._day())
        for topic in work.form.topics[:1]:
            self.add(self._topic(topic))
        for area in work.form.areas:
            self.add(self._area(area))
        for topic in work.form.topics[1:]:
            self.add(self._topic(topic))
        done = PrimaryButton(_("Naar afronden"), "arrow-right", self.finish.emit)
        done.setObjectName("intake.to_closing")
        self.body.addWidget(done, 0, Qt.AlignmentFlag.AlignLeading)
        work.reloaded.connect(self.reload)

    def start(self) -> None:
        """Put the cursor in the day."""
        self.day.setFocus(Qt.FocusReason.TabFocusReason)

    def reload(self) -> None:
        """Another window changed something; who types here keeps what is in the fields."""

    def _day(self) -> QWidget:
        _ = self._work.context.translator.text
        self.day = DateField(_("dag-maand-jaar"))
        self.day.setObjectName("intake.held_on")
        self.day.setMaximumWidth(current().px(220))
        known = day_or_none(self._work.now.closing.held_on)
        self.day.set_value(DayParts.of(known) if known else None)
        self.day_row = FormRow(_("Op welke dag was het gesprek?"), self.day)
        self.day.editingFinished.connect(self._keep_day)
        self._watch("held_on", self.day)
        return self.day_row

    def _keep_day(self) -> None:
        try:
            found = self.day.value()
        except WrongInput as error:
            self.day_row.set_error(self._work.context.translator.error(error))
            return
        self.day_row.set_error("")
        self._work.set_closing(held_on=found.as_date().isoformat() if found else "")

    def _area(self, area: Area) -> Card:
        card = Card()
        language = self._work.context.translator.language
        head = QHBoxLayout()
        head.setSpacing(current().px(10))
        head.addWidget(AreaPicture(area.id, 36))
        head.addWidget(Heading(area.label.text(language), 3), 1)
        card.body.addLayout(head)
        card.body.addLayout(self._questions(area.questions))
        card.body.addLayout(self._values(area.id))
        return card

    def _topic(self, topic: Topic) -> Card:
        card = Card(topic.label.text(self._work.context.translator.language))
        card.body.addLayout(self._questions(topic.questions))
        return card

    def _questions(self, questions: tuple[Question, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(current().px(14))
        grid.setVerticalSpacing(current().px(6))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for row, question in enumerate(questions):
            label = question.label.text(self._work.context.translator.language)
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

    def _values(self, area_id: str) -> QGridLayout:
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
            grid.addWidget(self._value(area_id, field, label, hint), 1, column)
            grid.setColumnStretch(column, 2 if field == "help_present" else 1)
        talk = QCheckBox(self._work.form.labels.want_to_talk.text(_language(self._work)))
        talk.setChecked(self._work.now.area(area_id).want_to_talk)
        talk.toggled.connect(
            lambda is_on: self._work.set_area(
                replace(self._work.now.area(area_id), want_to_talk=is_on)
            )
        )
        self._watch(f"{area_id}.want_to_talk", talk)
        grid.addWidget(talk, 2, 0, 1, 2)
        words = self._words(area_id)
        grid.addWidget(words, 2, 2, 1, 3)
        return grid

    def _words(self, area_id: str) -> QLineEdit:
        field = QLineEdit(self._work.now.area(area_id).words)
        label = self._work.form.labels.words.text(_language(self._work))
        field.setPlaceholderText(label)
        field.setAccessibleName(label)
        field.textEdited.connect(
            lambda text: self._work.set_area(replace(self._work.now.area(area_id), words=text))
        )
        self._watch(f"{area_id}.words", field)
        return field

    def _value(self, area_id: str, name: str, label: str, hint: str) -> QLineEdit:
        form = self._work.form
        known = paper_codes.typed_value(form, self._work.now.area(area_id), name)
        field = QLineEdit(known)
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

    def _watch(self, key: str, field: QWidget) -> None:
        field.setObjectName(f"intake.paper.{key}")
        field.installEventFilter(self)
        self.fields[key] = field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                return self.focusNextPrevChild(True)  # noqa: FBT003 - Qt's signature
        elif event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, current().px(60))
        return super().eventFilter(watched, event)


def _mark(field: QLineEdit, *, wrong: bool) -> None:
    if bool(field.property("wrong")) != wrong:
        field.setProperty("wrong", wrong)
        field.style().unpolish(field)
        field.style().polish(field)


def _language(work: IntakeWork) -> str:
    return work.context.translator.language
