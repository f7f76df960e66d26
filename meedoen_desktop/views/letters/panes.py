"""Choices beside the letter; one at a time when both do not fit."""

from __future__ import annotations

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.letters.preview import PreviewPane
from meedoen_desktop.views.widgets.two_panes import LEFT, RIGHT, TwoPanes

CHOICES, LETTER = LEFT, RIGHT


class Panes(TwoPanes):
    """``column`` takes the choices; ``preview`` shows the letter."""

    def __init__(self, translator: Translator) -> None:
        _ = translator.text
        self.preview = PreviewPane(translator)
        super().__init__((_("Keuzes"), _("De brief")), self.preview)
        self.switch.setObjectName("letter.switch")
