"""Group or route: the consultant chooses first, then may look at what the program sees."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from meedoen_desktop.method.profile import Profile
from meedoen_desktop.services.intake.group_advice import group_advice
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.labels import Body, Muted, Strong
from meedoen_desktop.views.widgets.letting_go import empty
from meedoen_desktop.views.widgets.text_area import TextArea


class GroupCard(Card):
    """Never in *samen kijken*. No automated decision: the advice comes after the choice."""

    def __init__(self, work: IntakeWork, profile: Profile) -> None:
        _ = work.context.translator.text
        word = profile.words.group
        super().__init__(_("Uw keuze van {groep}", groep=word))
        self.setObjectName("intake.group_card")
        self._work, self._profile = work, profile
        self.add(Muted(_("Alleen voor u. U mag dit ook later kiezen.")))
        self.add(FormRow(word.capitalize(), self._choice()))
        self.reason = TextArea(min_lines=2, max_lines=5)
        self.reason.setObjectName("intake.group_reason")
        self.reason.set_text(work.now.closing.group_reason)
        self.reason.textChanged.connect(lambda: work.set_closing(group_reason=self.reason.text()))
        self._why = FormRow(_("Waarom?"), self.reason)
        self.add(self._why)
        self.look = QuietButton(_("Bekijk wat het programma ziet"), "eye", self._show_advice)
        self.look.setObjectName("intake.group_advice")
        self.body.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeading)
        self.advice = QWidget()
        self.advice.setObjectName("intake.group_reasons")
        self._advice_column = QVBoxLayout(self.advice)
        self._advice_column.setContentsMargins(0, 0, 0, 0)
        self.add(self.advice)
        self.advice.hide()
        self._show()

    def _choice(self) -> QComboBox:
        _ = self._work.context.translator.text
        self.choice = ChoiceField()
        self.choice.setObjectName("intake.group")
        self.choice.addItem(_("Nog niet gekozen"), "")
        offered = list(self._profile.offered_groups())
        # A code that is not offered (any more) stays visible for who has it.
        own = self._profile.group(self._work.now.closing.group)
        for group in [*offered, *([own] if own is not None and own not in offered else [])]:
            self.choice.addItem(f"{group.code}  {group.label}", group.code)
        found = self.choice.findData(self._work.now.closing.group)
        self.choice.setCurrentIndex(max(found, 0))
        self.choice.currentIndexChanged.connect(self._chosen)
        return self.choice

    def _chosen(self, _index: int) -> None:
        self._work.set_closing(group=str(self.choice.currentData() or ""))
        self._show()

    def _show(self) -> None:
        chosen = bool(self._work.now.closing.group)
        self._why.setVisible(chosen)
        self.look.setVisible(chosen and not self.advice.isVisibleTo(self))
        if not chosen:
            self.advice.hide()

    def _show_advice(self) -> None:
        translator = self._work.context.translator
        _ = translator.text
        empty(self._advice_column)
        found = group_advice(self._profile, self._work.record, translator)
        word = self._profile.words.group
        self._advice_column.setSpacing(current().px(4))
        if not found:
            self._advice_column.addWidget(Muted(_("In deze intake wijst niets naar een andere.")))
        for advice in found:
            self._advice_column.addWidget(Strong(f"{word} {advice.code}: {advice.label}"))
            self._advice_column.addWidget(Body(" · ".join(advice.reasons)))
        self._advice_column.addWidget(
            Muted(_("Dit zijn alleen cijfers en antwoorden. Uw eigen oordeel gaat voor."))
        )
        self.advice.show()
        self.look.hide()
