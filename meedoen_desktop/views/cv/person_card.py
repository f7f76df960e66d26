"""Name, what one is or wants to be, how to be reached, and the client's words about himself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.cv.cv_data import CvData
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.text_area import TextArea

FIELDS = ("title", "name", "headline", "phone", "email", "town")


class PersonCard(Card):
    """``changed`` after each letter."""

    changed = Signal()

    def __init__(self, translator: Translator) -> None:
        _ = translator.text
        super().__init__(_("Wie ik ben"))
        self.setObjectName("cv.person")
        self.form = Form(columns=2)
        self.fields: dict[str, QLineEdit] = {}
        self._add("title", _("Voor welke baan?"), 80, hint=_("Dit komt niet op papier."), wide=True)
        self._add("name", _("Naam"), 80, wide=True)
        self._add(
            "headline", _("Wat ik ben of wil zijn"), 120,
            hint=_("Bijvoorbeeld: gastvrouw en kok met geduld"), wide=True,
        )  # fmt: skip
        self._add("phone", _("Telefoon"), 40)
        self._add("email", _("E-mail"), 80)
        self._add("town", _("Woonplaats"), 60, hint=_("Een straat is niet nodig."), wide=True)
        self.add(self.form)

    def show_data(self, data: CvData) -> None:
        """Show what is filled in, without the signal."""
        for name, field in self.fields.items():
            field.setText(getattr(data, name))

    def texts(self) -> dict[str, str]:
        """What is filled in, by the name of the field."""
        return {name: field.text() for name, field in self.fields.items()}

    def _add(
        self, key: str, label: str, longest: int, *, hint: str = "", wide: bool = False
    ) -> None:
        field = QLineEdit()
        field.setObjectName(f"cv.{key}")
        field.setMaxLength(longest)
        field.textEdited.connect(lambda _text: self.changed.emit())
        self.fields[key] = field
        self.form.add(key, label, field, hint=hint, wide=wide)


class ProfileCard(Card):
    """*Over mij*, with sentences of the cards *Sterke kanten* that the client may pick."""

    changed = Signal()

    def __init__(self, translator: Translator, sentences: Sequence[str]) -> None:
        _ = translator.text
        super().__init__(_("Over mij"))
        self.setObjectName("cv.about")
        self._sentences = dict.fromkeys(sentences)
        self.area = TextArea(
            _("Wie bent u, wat kunt u goed, en wat zoekt u? Drie of vier zinnen is genoeg."),
            min_lines=4,
        )
        self.area.setObjectName("cv.profile")
        self.area.setAccessibleName(_("Over mij"))
        self.area.textChanged.connect(self._edited)
        self.add(self.area)
        self.offers: dict[str, QuietButton] = {}
        self._caption = Caption(_("Uit de kaarten Sterke kanten. Druk op een zin die past:"))
        self.add(self._caption)
        self._column = QVBoxLayout()
        flow = FlowLayout(spacing=2)
        for sentence in self._sentences:
            offer = QuietButton(sentence, "plus", partial(self.pick, sentence))
            offer.setAccessibleName(_("Zet erbij: {wat}", wat=sentence))
            self.offers[sentence] = offer
            flow.addWidget(offer)
        self._column.addLayout(flow)
        self.body.addLayout(self._column)
        self._show_offers()

    def pick(self, sentence: str) -> None:
        """Put a sentence behind what is there; it is the client's own text from then on."""
        before = self.area.text().rstrip()
        self.area.set_text(f"{before} {sentence}".strip())
        self.area.setFocus()

    def _edited(self) -> None:
        self._show_offers()
        self.changed.emit()

    def _show_offers(self) -> None:
        text = self.area.text()
        left = [sentence for sentence in self._sentences if sentence not in text]
        for sentence, offer in self.offers.items():
            offer.setVisible(sentence in left)
        self._caption.setVisible(bool(left))

    def restyle(self) -> None:
        super().restyle()
        self.body.setSpacing(current().px(8))
