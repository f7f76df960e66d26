"""Importance and numbers of one area: the same values as on the board."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.method.form import Form
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.services.intake.answer_words import shown
from meedoen_desktop.views.intake.answers import no_answers, with_shown
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.labels import Muted, Text
from meedoen_desktop.views.widgets.number_scale import NumberScale

FIELDS = ("importance", "number_now", "number_wished")


class RatingCard(Card):
    """Each choice is saved at once; a digit key gives the number for now."""

    def __init__(self, work: IntakeWork, area_id: str, *, large: bool) -> None:
        super().__init__()
        self._work, self._area_id, self._large = work, area_id, large
        self.fields: dict[str, QWidget] = {}
        _ = work.context.translator.text
        self._add_importance(work.form)
        low, high = _("1 = gaat niet goed"), _("10 = gaat heel goed")
        labels = work.form.labels
        language = work.context.translator.language
        for field, label in (
            ("number_now", labels.number_now),
            ("number_wished", labels.number_wished),
        ):
            scale = NumberScale(no_answers(work.context.translator), low, high)
            scale.changed.connect(lambda value, field=field: self._set(field, value))
            self._add(field, label.text(language), scale)
        self.show_answer(self._answer)

    def show_answer(self, answer: AreaAnswer) -> None:
        """Show what is known, without saving."""
        choice, now, wished = (self.fields[field] for field in FIELDS)
        if isinstance(choice, SegmentedChoice):
            value = shown(answer, "importance")
            choice.set_value("" if value is None else str(value))
        for field, scale in (("number_now", now), ("number_wished", wished)):
            if isinstance(scale, NumberScale):
                scale.set_value(shown(answer, field))

    def give_number(self, number: int) -> None:
        """The number for now, from a digit key."""
        scale = self.fields["number_now"]
        if isinstance(scale, NumberScale):
            scale.set_value(number)
            self._set("number_now", number)

    @property
    def _answer(self) -> AreaAnswer:
        return self._work.now.area(self._area_id)

    def _add_importance(self, form: Form) -> None:
        _ = self._work.context.translator.text
        options = (
            ("0", _("Niet belangrijk")),
            ("1", _("Een beetje")),
            ("2", _("Heel belangrijk")),
            *no_answers(self._work.context.translator),
        )
        choice = SegmentedChoice(options)
        choice.setFocusProxy(choice.buttons["0"])
        choice.changed.connect(
            lambda key: self._set("importance", int(key) if key.isdigit() else key)
        )
        label = form.labels.importance.text(self._work.context.translator.language)
        self._add("importance", label, choice)

    def _add(self, field: str, label: str, widget: QWidget) -> None:
        widget.setObjectName(f"intake.{field}")
        widget.setAccessibleName(label)
        block = QVBoxLayout()
        block.setSpacing(current().px(6))
        block.addWidget(Text(label, "section" if self._large else "card"))
        spoken = self._spoken(field)
        if spoken:
            block.addWidget(Muted(spoken))
        block.addWidget(widget)
        self.body.addLayout(block)
        self.body.addSpacing(current().px(8))
        self.fields[field] = widget

    def _spoken(self, field: str) -> str:
        """In a talk by telephone: what to read aloud, because nobody sees the buttons."""
        if self._work.mode != "phone":
            return ""
        _ = self._work.context.translator.text
        return {
            "importance": _(
                "Lees voor: “Is dit voor u niet belangrijk, een beetje belangrijk of heel "
                "belangrijk?”"
            ),
            "number_now": _(
                "Lees voor: “Welk cijfer geeft u dit nu? Een 1 is: het gaat niet goed. Een 10 is: "
                "het gaat heel goed.” Toets het cijfer; 0 is 10."
            ),
            "number_wished": _("Lees voor: “En welk cijfer zou u graag willen geven?”"),
        }[field]

    def _set(self, field: str, value: int | str | None) -> None:
        self._work.set_area(with_shown(self._answer, field, value))
