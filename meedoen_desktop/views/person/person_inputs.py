"""The fields of a person: how each is shown, read and filled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.letters import nobility
from meedoen_desktop.services.persons.person_fields import languages
from meedoen_desktop.views.person.secret_field import SecretField
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.text_area import TextArea

Widget = TypeVar("Widget", bound=QWidget)
Changed = Callable[[str], None]
"""Called with the key of the field at every change."""

_FIRST_LANGUAGES = ("nl", "en", "ar", "tr", "uk", "pl", "fa", "ti", "so", "fr", "de", "es")
_CODES = ("JH", "JV", "R", "B", "BS", "G", "GI", "M", "MI", "H", "HI", "P", "PS")


@dataclass(frozen=True, slots=True)
class Input:
    """One field on the screen, read and filled as text."""

    widget: QWidget
    text: Callable[[], str]
    fill: Callable[[str], None]


class Inputs:
    """Makes the fields; tells of every change, and when a field is left."""

    def __init__(
        self, translator: Translator, changed: Changed, left: Callable[[], object]
    ) -> None:
        self._text = translator.text
        self.changed = changed
        self._left = left
        self.all: dict[str, Input] = {}

    def line(self, key: str, placeholder: str = "") -> QLineEdit:
        """A line of text."""
        field = QLineEdit()
        field.setPlaceholderText(placeholder)
        field.textEdited.connect(lambda _text: self.changed(key))
        field.editingFinished.connect(self._left)
        return self._keep(key, field, field.text, field.setText)

    def area(self, key: str, placeholder: str = "") -> TextArea:
        """Several lines of text."""
        field = TextArea(placeholder, min_lines=2, max_lines=6)
        field.textChanged.connect(lambda: self.changed(key))
        return self._keep(key, field, field.text, field.set_text)

    def choice(self, key: str, options: Sequence[tuple[str, str]]) -> SegmentedChoice:
        """One of a few, all in sight."""
        field = SegmentedChoice([(code, self._text(label)) for code, label in options])
        field.changed.connect(lambda _value: self.changed(key))
        return self._keep(key, field, field.value, field.set_value)

    def combo(self, key: str, options: Sequence[tuple[str, str]]) -> QComboBox:
        """One of many; the first is nothing."""
        field = ChoiceField()
        field.addItem("", "")
        for code, label in options:
            field.addItem(self._text(label), code)
        field.activated.connect(lambda _index: self.changed(key))
        return self._keep(
            key,
            field,
            lambda: str(field.currentData() or ""),
            lambda text: _choose(field, text),
        )

    def tick(self, key: str, label: str) -> QCheckBox:
        """Yes or no."""
        field = QCheckBox(label)
        field.clicked.connect(lambda _on: self.changed(key))
        return self._keep(
            key,
            field,
            lambda: "ja" if field.isChecked() else "",
            lambda text: field.setChecked(bool(text)),
        )

    def secret(self, key: str, on_show: Callable[[], object]) -> SecretField:
        """A number that stays covered."""
        _ = self._text
        field = SecretField(_("Laat het BSN zien"), _("Verberg het BSN"), on_show)
        field.typed.connect(lambda: self.changed(key))
        return self._keep(key, field, field.text, field.set_text)

    def _keep(
        self, key: str, widget: Widget, text: Callable[[], str], fill: Callable[[str], None]
    ) -> Widget:
        widget.setObjectName(f"person.{key}")
        self.all[key] = Input(widget, text, fill)
        return widget


def _choose(field: QComboBox, code: str) -> None:
    """Choose a code; one that is not offered is added, so that nothing is lost."""
    place = field.findData(code)
    if place < 0:
        field.addItem(code, code)
        place = field.count() - 1
    field.setCurrentIndex(place)


def title_options() -> list[tuple[str, str]]:
    """Noble titles and predicates: code and Dutch word."""
    return [(code, nobility.word_of(code, "")) for code in _CODES]


def language_options(shown_in: str) -> list[tuple[str, str]]:
    """Languages, those that clients speak most first."""
    names = languages(shown_in)
    rest = sorted((code for code in names if code not in _FIRST_LANGUAGES), key=names.__getitem__)
    return [(code, names[code]) for code in (*_FIRST_LANGUAGES, *rest)]


NAME_USES = (
    ("E", N_("Eigen naam")),
    ("P", N_("Naam partner")),
    ("V", N_("Partner-eigen")),
    ("N", N_("Eigen-partner")),
)
GENDERS = (("V", N_("Vrouw")), ("M", N_("Man")), ("O", N_("Onbekend of X")))
DESIGNATIONS = (("to", N_("tegenover (to)")), ("by", N_("bij (by)")))
CHANNELS = (
    ("phone", N_("Bellen")),
    ("whatsapp", N_("WhatsApp")),
    ("sms", N_("Sms")),
    ("email", N_("E-mail")),
    ("letter", N_("Brief")),
    ("supporter", N_("Via de begeleider")),
)
INTERPRETERS = (("phone", N_("Aan de telefoon")), ("present", N_("Komt mee")))
