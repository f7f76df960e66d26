"""Why a letter fits, in a sentence of this language."""

from __future__ import annotations

from datetime import date

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.letters.letter_choice import Why


def reason_words(translator: Translator, why: Why | None) -> str:
    """The sentence; "" for a letter that is only there to be chosen."""
    if why is None:
        return ""
    said = {
        name: translator.day_long(value) if isinstance(value, date) else value
        for name, value in why.params.items()
    }
    return translator.text(why.text, **said)
