"""Texts, dates and numbers in the language of a window. Dutch is the source language.

``N_`` only marks a text for the catalogue; a window translates it with its own ``Translator``,
so that the client window may speak another language than the consultant's.
Dates follow taaladvies.net: "dinsdag 14 september 2027 om 10.00 uur".
"""

from __future__ import annotations

import gettext
import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

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


class OwnWords(NamedTuple):
    """What the team calls the people it works for, in Dutch: "inwoner", "inwoners", "de"."""

    one: str
    many: str
    article: str

    def put_into(self, text: str) -> str:
        """The text with these words where it says *cliënt* or *cliënten*."""
        return _CLIENT.sub(self._put, text) if "liënt" in text else text

    def _put(self, found: re.Match[str]) -> str:
        before, capital, many, lists = found.groups()
        word = self.many if many else self.one  # also in "cliëntenlijst"
        if before and not many and self.article == "het":
            before = _OF_HET.get(before, before)
        said = word.capitalize() if capital == "C" else word
        return f"{before + ' ' if before else ''}{said}{lists or ''}"


_CLIENT = re.compile(r"\b(?:(de|De|deze|Deze|die|Die|elke|Elke) )?([Cc])liënt(?:(en)(lijst)?)?\b")
_OF_HET = {
    "de": "het", "De": "Het", "deze": "dit", "Deze": "Dit", "die": "dat", "Die": "Dat",
    "elke": "elk", "Elke": "Elk",
}  # fmt: skip


class Translator:
    """Texts and dates in one language; an unknown language falls back to Dutch.

    ``own`` are the words of the team's method profile, for the Dutch texts.
    """

    def __init__(self, language: str = "nl", own: OwnWords | None = None) -> None:
        self.language = language
        self._own = own if language == "nl" else None

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
        found = self.own(self._catalogue.gettext(message)) if message else ""
        return found.format(**params) if params else found

    def plural(self, one: str, many: str, count: int, **params: object) -> str:
        """The right form for ``count``; ``{count}`` is filled in."""
        found = self.own(self._catalogue.ngettext(one, many, count))
        return found.format(count=count, **params)

    def own(self, text: str) -> str:
        """A Dutch text of a data file with the team's own word for its clients."""
        return self._own.put_into(text) if self._own else text

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
