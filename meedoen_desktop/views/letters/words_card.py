"""What else stands in the letter, and how it goes out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QVBoxLayout

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.letters.invitation_wishes import Wishes
from meedoen_desktop.services.letters.letter_writing import LetterStart
from meedoen_desktop.services.persons.person_fields import languages
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.text_area import TextArea

TONE_WORDS = {
    "vrijblijvend": N_("vrijblijvend"),
    "duidelijk": N_("duidelijk: kort en stap voor stap"),
    "verplicht": N_("verplicht: zonder het woord vrijwillig"),
}


class WordsCard(Card):
    """``changed`` with every change; ``filled`` gives wishes with what stands here."""

    changed = Signal()

    def __init__(self, translator: Translator, start: LetterStart) -> None:
        _ = translator.text
        super().__init__(_("In de brief"))
        self._make_fields(translator)
        self._offer_handouts(start.handouts)
        self._make_tone(translator, start.tone)
        self._lay_out(translator, start)
        self.show_wishes(start.wishes)
        self._connect()

    def filled(self, wishes: Wishes) -> Wishes:
        """The same wishes with what is chosen here."""
        return wishes.with_(
            extra=self.extra.text(),
            enclosures=self.enclosures.text(),
            registered=self.registered.isChecked(),
            sheet=self.sheet.isChecked(),
            whatsapp=self.whatsapp.isChecked(),
            call_before=self.call_before.isChecked(),
            interpreter=self.interpreter.isChecked(),
            tone=self.tone.currentData() or "",
        )

    def show_wishes(self, wishes: Wishes) -> None:
        """Fill the fields."""
        self.extra.set_text(wishes.extra)
        self.enclosures.setText(wishes.enclosures)
        self.tone.setCurrentIndex(max(0, self.tone.findData(wishes.tone)))
        for box, chosen in self._boxes(wishes):
            box.setChecked(chosen)

    def _make_fields(self, translator: Translator) -> None:
        _ = translator.text
        self.extra = TextArea(
            _("Bijvoorbeeld: fijn dat u vorige keer over uw moestuin vertelde."),
            min_lines=2,
            max_lines=8,
        )
        self.extra.setObjectName("letter.extra")
        self.enclosures = QLineEdit()
        self.enclosures.setObjectName("letter.enclosures")
        self.enclosures.setPlaceholderText(_("bijvoorbeeld: routekaartje"))
        self.whatsapp = QCheckBox(_("U mag mij ook appen"))
        self.call_before = QCheckBox(_("Ik bel de dag ervoor"))
        self.interpreter = QCheckBox(_("Ik kan voor een tolk zorgen"))
        self.registered = QCheckBox(_("Aangetekend versturen"))
        self.sheet = QCheckBox()
        for name in ("whatsapp", "call_before", "interpreter", "registered", "sheet"):
            getattr(self, name).setObjectName(f"letter.{name}")

    def _offer_handouts(self, names: Sequence[str]) -> None:
        """Folders of the municipality, while one types."""
        completer = QCompleter(list(names), self.enclosures)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.enclosures.setCompleter(completer)

    def _make_tone(self, translator: Translator, usual: str) -> None:
        _ = translator.text
        self.tone = ChoiceField(self)
        self.tone.setObjectName("letter.tone")
        self.tone.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )  # as wide as its words it would push the whole column out of a small window
        self.tone.setMinimumContentsLength(12)
        self.tone.addItem(_("Zoals gewoonlijk: {toon}", toon=_(TONE_WORDS[usual])), "")
        for tone, label in TONE_WORDS.items():
            if tone != usual:
                self.tone.addItem(_(label), tone)

    def _lay_out(self, translator: Translator, start: LetterStart) -> None:
        _ = translator.text
        for name in ("whatsapp", "call_before", "interpreter"):
            if name not in start.conditions:
                getattr(self, name).hide()
        if not start.can_offer_interpreter:
            self.interpreter.hide()
        self._name_sheet(translator, start.sheet_language)
        self.form = Form()
        self.form.add(
            "extra", _("Een persoonlijke zin"), self.extra, hint=_("Komt onderaan de brief.")
        )
        self.form.add("enclosures", _("Bijlagen"), self.enclosures)
        if start.has_tones:
            self.form.add("tone", _("Toon"), self.tone)
        boxes = QVBoxLayout()
        boxes.setSpacing(current().px(2))
        for box, _chosen in self._boxes(start.wishes):
            boxes.addWidget(box)
        self.add(self.form)
        self.body.addLayout(boxes)

    def _boxes(self, wishes: Wishes) -> tuple[tuple[QCheckBox, bool], ...]:
        return (
            (self.whatsapp, wishes.whatsapp),
            (self.call_before, wishes.call_before),
            (self.interpreter, wishes.interpreter),
            (self.registered, wishes.registered),
            (self.sheet, wishes.sheet),
        )

    def _name_sheet(self, translator: Translator, language: str) -> None:
        """Only offered where there is a sheet in the client's language."""
        self.sheet.setHidden(not language)
        if language:
            named = languages(translator.language).get(language, language)
            self.sheet.setText(translator.text("Tweede bladzijde: {taal}", taal=named))
            self.sheet.setToolTip(
                translator.text("Wanneer, waar en met wie, in de taal van de cliënt.")
            )

    def _connect(self) -> None:
        self.extra.textChanged.connect(self.changed)
        self.enclosures.textChanged.connect(lambda _text: self.changed.emit())
        self.tone.currentIndexChanged.connect(lambda _index: self.changed.emit())
        for box, _chosen in self._boxes(Wishes()):
            box.toggled.connect(lambda _on: self.changed.emit())
