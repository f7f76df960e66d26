"""Texts, dates and numbers in the language of a window. Dutch is the source language.

``N_`` only marks a text for the catalogue; a window translates it with its own ``Translator``,
so that the client window may speak another language than the consultant's.
Dates follow taaladvies.net: "dinsdag 14 september 2027 om 10.00 uur".
"""

from __future__ import annotations

import gettext
from functools import cached_property
from typing import TYPE_CHECKING

from meedoen_desktop import assets
from meedoen_desktop.errors import MeedoenError

if TYPE_CHECKING:
    from datetime import date, datetime

PROGRAM_LANGUAGES = ("nl", "en")
RIGHT_TO_LEFT = frozenset({"ar", "fa"})
_DAY_LONG = {"tr": "d MMMM y EEEE"}
"""Languages that put the weekday elsewhere than first."""


def N_(text: str) -> str:  # noqa: N802 - the field's name for "mark only"
    """Mark ``text`` for the catalogue and return it unchanged."""
    return text


class Translator:
    """Texts and dates in one language; an unknown language falls back to Dutch."""

    def __init__(self, language: str = "nl") -> None:
        self.language = language

    @cached_property
    def _catalogue(self) -> gettext.NullTranslations:
        """Opened by its path: ``gettext.translation`` loads the system's locales to find it."""
        path = assets.translations() / self.language / "LC_MESSAGES" / "messages.mo"
        try:
            with path.open("rb") as file:
                return gettext.GNUTranslations(file)
        except FileNotFoundError:
            return gettext.NullTranslations()

    @property
    def is_right_to_left(self) -> bool:
        return self.language in RIGHT_TO_LEFT

    def text(self, message: str, **params: object) -> str:
        """The translation of a marked Dutch text, with named placeholders filled."""
        found = self._catalogue.gettext(message) if message else ""
        return found.format(**params) if params else found

    def plural(self, one: str, many: str, count: int, **params: object) -> str:
        """The right form for ``count``; ``{count}`` is filled in."""
        return self._catalogue.ngettext(one, many, count).format(count=count, **params)

    def error(self, error: MeedoenError) -> str:
        """The sentence of an error in this language."""
        return self.text(error.sentence, **error.params)

    def day(self, day: date) -> str:
        """A short day: "14 sep 2027"."""
        from babel.dates import format_date

        return format_date(day, "d MMM y", locale=self.language).replace(".", "")

    def day_long(self, day: date) -> str:
        """A day in full: "dinsdag 14 september 2027"."""
        from babel.dates import format_date

        return format_date(day, _DAY_LONG.get(self.language, "EEEE d MMMM y"), locale=self.language)

    def time(self, moment: datetime) -> str:
        """Wall time with a point: "10.00"."""
        return f"{moment.hour}.{moment:%M}"
