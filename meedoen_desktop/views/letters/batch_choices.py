"""What holds for every letter of a pile: for whom, which letter, what stands in each of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import Translator
from meedoen_desktop.letters import fits
from meedoen_desktop.letters.template_blocks import LetterTemplate
from meedoen_desktop.services.letters.letter_batch import FITTING, Batch, Choices
from meedoen_desktop.services.letters.letter_choice import sections
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Body, Muted
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.widgets.text_area import TextArea


class BatchChoices(Restyled, QWidget):
    """``changed`` with every change; ``wanted`` asks to choose clients."""

    changed = Signal()
    wanted = Signal()

    def __init__(
        self, translator: Translator, every: Sequence[LetterTemplate], today: date
    ) -> None:
        super().__init__()
        self._translator, self._today = translator, today
        self._meeting_id = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._make(every)
        for card in (self._who(), self._which(), self._words()):
            self._column.addWidget(card)
        self._connect()
        self.dress()

    @property
    def choices(self) -> Choices:
        """What is chosen now."""
        return Choices(
            self.letter.currentData() or FITTING,
            self._meeting_id,
            self._day(),
            self.extra.text(),
            self.enclosures.text(),
            self.sheets.isChecked(),
        )

    def show_batch(self, batch: Batch) -> None:
        """Fill the fields, silently."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own switch
        self._meeting_id = batch.choices.meeting_id
        self.letter.setCurrentIndex(max(0, self.letter.findData(batch.choices.template_id)))
        first = batch.choices.first_day
        self.first_day.set_value(DayParts.of(first) if first else None)
        self.extra.set_text(batch.choices.extra)
        self.enclosures.setText(batch.choices.enclosures)
        self.sheets.setChecked(batch.choices.sheets)
        self.show_people(len(batch.people))
        self.blockSignals(False)  # noqa: FBT003

    def show_people(self, count: int) -> None:
        """How many there are in the pile."""
        translator = self._translator
        said = translator.plural("{count} cliënt", "{count} cliënten", count)
        self.count.setText(said if count else translator.text("Nog niemand."))

    def hold(self, *, held: bool) -> None:
        """Nothing may change while letters are made."""
        self.setDisabled(held)

    def restyle(self) -> None:
        self._column.setSpacing(current().px(14))

    def _make(self, every: Sequence[LetterTemplate]) -> None:
        _ = self._translator.text
        self.letter = ChoiceField()
        self.letter.setObjectName("batch.letter")
        self.letter.setAccessibleName(_("Welke brief"))
        self.letter.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.letter.setMinimumContentsLength(16)
        self.letter.addItem(_("Wat bij ieder het best past"), FITTING)
        letters = tuple(one for one in every if one.fits.medium == fits.LETTER)
        for _heading, found in sections(letters):
            for one in found:
                self.letter.addItem(one.name, one.id)
        self.first_day = DateField(
            self._translator, _("bijvoorbeeld vrijdag of 14-9"), today=self._today
        )
        self.first_day.setObjectName("batch.first_day")
        self.extra = TextArea(
            _("Bijvoorbeeld: we zijn vanaf nu te vinden in het buurthuis."),
            min_lines=2,
            max_lines=6,
        )
        self.extra.setObjectName("batch.extra")
        self.enclosures = QLineEdit()
        self.enclosures.setObjectName("batch.enclosures")
        self.enclosures.setPlaceholderText(_("bijvoorbeeld: routekaartje"))
        self.sheets = QCheckBox(_("Een blad in de eigen taal erbij"))
        self.sheets.setObjectName("batch.sheets")

    def _who(self) -> Card:
        _ = self._translator.text
        card = Card(_("Aan wie"))
        self.count = Body("")
        self.count.setObjectName("batch.count")
        self.chooser = SecondaryButton(_("Kies cliënten"), "users", self.wanted.emit)
        self.chooser.setObjectName("batch.choose")
        card.add(self.count)
        card.add(self.chooser)
        return card

    def _which(self) -> Card:
        card = Card(self._translator.text("Welke brief"))
        card.add(self.letter)
        return card

    def _words(self) -> Card:
        _ = self._translator.text
        card = Card(_("In elke brief"))
        form = Form()
        form.add("extra", _("Een zin voor iedereen"), self.extra, hint=_("Komt onderaan de brief."))
        form.add("enclosures", _("Bijlagen"), self.enclosures)
        form.add(
            "first_day",
            _("Nieuwe gesprekken vanaf"),
            self.first_day,
            hint=_(
                "Elk gesprek krijgt een eigen moment dat bij u vrij is. Leeg: zo gauw als het past."
            ),
        )
        self.form = form
        card.add(form)
        card.add(self.sheets)
        card.add(Muted(_("Het zegt wanneer en waar, met een code om te bellen.")))
        return card

    def _connect(self) -> None:
        self.letter.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.first_day.textChanged.connect(lambda _text: self.changed.emit())
        self.extra.textChanged.connect(self.changed)
        self.enclosures.textChanged.connect(lambda _text: self.changed.emit())
        self.sheets.toggled.connect(lambda _on: self.changed.emit())

    def _day(self) -> date | None:
        try:
            parts = self.first_day.value()
            return parts.as_date() if parts else None
        except WrongInput:
            return None
