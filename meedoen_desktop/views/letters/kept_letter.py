"""A letter as it went out: to look at, print or save again, and to say that it was sent."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.letters.letters_kept import KeptLetter
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.earlier_card import EarlierCard, sent_chip
from meedoen_desktop.views.letters.letter_deeds import LetterDeeds
from meedoen_desktop.views.letters.outlet import Outlet
from meedoen_desktop.views.letters.panes import Panes
from meedoen_desktop.views.pdf import paper
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Body, Muted
from meedoen_desktop.views.words import letter_state_words as state_words


class KeptLetterView(QObject):
    """Fills ``panes`` with a letter that never changes any more."""

    def __init__(self, panes: Panes, context: Context, letter: KeptLetter, pdf: bytes) -> None:
        super().__init__(panes)
        self._panes, self._context = panes, context
        self.letter, self._pdf = letter, pdf
        self.outlet = Outlet(panes, context)
        self.deeds = LetterDeeds(panes, context, lambda: self.letter, self._changed)
        self.card: Card | None = None
        self.earlier = EarlierCard(context)
        panes.column.addWidget(self.earlier)
        panes.preview.show_pdf(pdf)
        self._fill()

    def flush(self) -> None:
        """Nothing is typed here."""

    def print(self) -> None:
        """Print the very same letter once more."""
        printer = paper.ask_printer(self._panes)
        if printer is not None:
            self.outlet.to_printer(self.letter, self._pdf, printer, self._printed)

    def save(self) -> None:
        """Save a copy of the very same letter."""
        context = self._context
        target = paper.ask_place(self._panes, context.translator, self.letter.file_name)
        if target is not None:
            self.outlet.to_file(self.letter, target, self._saved)

    def show_letters(self, letters: tuple[KeptLetter, ...]) -> None:
        """The other letters to this client."""
        self.earlier.show_letters(letters, besides=self.letter.id)

    def _printed(self) -> None:
        self._context.messages.done(self._context.translator.text("De brief is geprint."))
        self.deeds.read_again()

    def _saved(self) -> None:
        self._context.messages.done(self._context.translator.text("De brief is bewaard."))

    def _fill(self) -> None:
        before = self.card
        self.card = self._build()
        self._panes.column.insertWidget(0, self.card)
        if before is not None:
            self._panes.column.removeWidget(before)
            before.hide()
            before.deleteLater()

    def _build(self) -> Card:
        _ = self._context.translator.text
        card = Card(self.letter.subject)
        card.setObjectName("letter.kept")
        card.body.addWidget(sent_chip(self._context, self.letter), 0, Qt.AlignmentFlag.AlignLeading)
        card.body.addLayout(self._facts())
        card.add(Muted(_("Deze brief staat vast: u ziet precies wat er op papier kwam.")))
        if self.letter.state.archived_on and not self.letter.state.gone:
            card.add(_archived_words(self._context.translator))
        ground = QWidget()
        flow = FlowLayout(ground)
        for button in self._buttons():
            flow.addWidget(button)
        card.add(ground)
        return card

    def _facts(self) -> QGridLayout:
        translator = self._context.translator
        _ = translator.text
        facts = [
            (_("Datum"), translator.day_long(self.letter.dated_on)),
            (_("Kenmerk"), self.letter.reference),
            *state_words.facts(translator, self.letter.state),
        ]
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(current().px(18))
        grid.setVerticalSpacing(current().px(4))
        for row, (label, value) in enumerate(facts):
            grid.addWidget(Muted(label), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Body(value).selectable(), row, 1)
        return grid

    def _buttons(self) -> tuple[QWidget, ...]:
        """What can be said of this letter now, what is likely first."""
        _, deeds, state = self._context.translator.text, self.deeds, self.letter.state
        another = _named(
            SecondaryButton(_("Schrijf nog een brief"), "envelope-simple", self._another),
            "letter.another",
        )
        if not state.gone:
            posted = PrimaryButton(_("Op de post"), "paper-plane-tilt", deeds.post)
            handed = SecondaryButton(_("Overhandigd"), "hand", deeds.hand_over)
            return _named(posted, "letter.sent"), _named(handed, "letter.handed"), another
        found: list[QWidget] = []
        if state.awaits_result:
            result = PrimaryButton(_("Is hij bezorgd?"), "hourglass", deeds.ask_delivery)
            found.append(_named(result, "letter.delivery"))
            if not state.barcode:
                code = SecondaryButton(_("Vul de barcode in"), "pencil-simple", deeds.add_barcode)
                found.append(_named(code, "letter.barcode"))
        back = QuietButton(_("Toch niet verstuurd"), "arrow-u-up-left", deeds.not_gone)
        return *found, _named(back, "letter.unsent"), another

    def _changed(self, letter: KeptLetter) -> None:
        self.letter = letter
        self._fill()

    def _another(self) -> None:
        self._context.navigate("letter", person_id=self.letter.person_id)


def _archived_words(translator: Translator) -> QWidget:
    """It was taken back after it was delivered: nothing is ever taken out of an archive."""
    _ = translator.text
    line = IconLine(
        "info",
        _("In het archief van de gemeente staat deze brief nog als verstuurd."),
        _("Het programma haalt daar niets weg. Vraag de beheerder van het archief om dat te doen."),
        ink="info",
    )
    line.setObjectName("letter.archived")
    return line


def _named(button: QWidget, name: str) -> QWidget:
    button.setObjectName(name)
    return button
