"""All cards of a CV under each other; together they are one `CvData`."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.services.cv.cv import CvDesk
from meedoen_desktop.services.cv.cv_data import COURSES, JOBS, LANGUAGES, REFERENCES
from meedoen_desktop.services.cv.cv_data import CvData as Data
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.cv.extras_card import ExtrasCard
from meedoen_desktop.views.cv.look_card import LookCard
from meedoen_desktop.views.cv.person_card import PersonCard, ProfileCard
from meedoen_desktop.views.cv.photo_card import PhotoCard
from meedoen_desktop.views.cv.section_words import rows_cards
from meedoen_desktop.views.cv.words_field import WordsField
from meedoen_desktop.views.widgets.card import Card


class CvEditor(QObject):
    """Puts its cards in ``column``; ``changed`` after each change by hand."""

    changed = Signal()

    def __init__(self, context: Context, desk: CvDesk, column: QVBoxLayout) -> None:
        super().__init__()
        self._known, self._filling = desk.data, True
        translator, _ = context.translator, context.translator.text
        self.look, self.photo = LookCard(translator), PhotoCard(context, desk.person_id)
        self.person, self.profile = PersonCard(translator), ProfileCard(translator, desk.sentences)
        self.rows, self.extras = rows_cards(context), ExtrasCard(translator)
        self.skills = WordsField(
            translator, _("Wat ik goed kan"), _("Typ een woord en druk op Enter"), desk.strengths
        )
        self.skills.line.setObjectName("cv.skills")
        self.hobbies = WordsField(
            translator, _("Wat ik graag doe"), _("Typ een woord en druk op Enter")
        )
        self.hobbies.line.setObjectName("cv.hobbies")
        self.cards: list[QWidget] = [
            self.look, self.person, self.photo, self.profile, self.rows[JOBS], self.rows[COURSES],
            _card(_("Wat ik goed kan"), self.skills), self.rows[LANGUAGES],
            _card(_("Wat ik graag doe"), self.hobbies), self.extras, self.rows[REFERENCES],
        ]  # fmt: skip
        for card in self.cards:
            column.addWidget(card)
        self._show(desk.data)
        self._connect()
        self._filling = False

    def data(self) -> Data:
        """As it is filled in now."""
        texts: dict[str, str] = self.person.texts()
        return replace(
            self._known,
            **texts,
            profile=self.profile.area.text(),
            jobs=self.rows[JOBS].rows(),
            courses=self.rows[COURSES].rows(),
            languages=self.rows[LANGUAGES].rows(),
            references=self.rows[REFERENCES].rows(),
            skills=self.skills.words(),
            hobbies=self.hobbies.words(),
            licences=self.extras.licences(),
            vog=self.extras.vog.value(),
            look=self.look.look.value(),
            palette=self.look.palette_choice.value(),
            photo_id=self.photo.photo_id,
            cut=self.photo.cutter.cut,
        )

    def _show(self, data: Data) -> None:
        self.person.show_data(data)
        self.profile.area.set_text(data.profile)
        for kind, card in self.rows.items():
            card.set_rows(data.rows(kind))
        self.skills.set_words(data.skills)
        self.hobbies.set_words(data.hobbies)
        self.extras.show_choices(data.licences, data.vog)
        self.look.look.set_value(data.look)
        self.look.palette_choice.set_value(data.palette)
        self.photo.show_photo(data.photo_id, data.cut)

    def _connect(self) -> None:
        for signal in (
            self.look.changed, self.person.changed, self.photo.changed, self.profile.changed,
            self.extras.changed, self.skills.changed, self.hobbies.changed,
            *(card.changed for card in self.rows.values()),
        ):  # fmt: skip
            signal.connect(self._edited)

    def _edited(self) -> None:
        if not self._filling:
            self.changed.emit()


def _card(title: str, field: WordsField) -> Card:
    card = Card(title)
    card.add(field)
    return card
