"""One proposal: what may be done, between which days, and why. The consultant decides."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.rhythm import Interval, Span, day_text

Params = tuple[tuple[str, object], ...]
Details = tuple[tuple[str, str], ...]


Because = tuple[str, Params]
"""A reason before it is read: of thousands of proposals a screen shows some."""


class Reason(NamedTuple):
    """A sentence of the catalogue with what is filled in: texts, days, times, other sentences."""

    sentence: str
    params: Params = ()

    def text(self, tr: Translator, today: date) -> str:
        """The sentence in the language of the window; a day of another year says its year."""
        return tr.text(self.sentence, **{name: _said(tr, one, today) for name, one in self.params})


class OwnWord(NamedTuple):
    """A word of the profile, which is Dutch, and the common word for other languages."""

    own: str
    common: str

    def text(self, tr: Translator) -> str:
        return self.own if tr.language == "nl" else tr.text(self.common)


class Proposal(NamedTuple):
    """On time from ``start`` up to and including ``until``; never stored, always recomputed.

    Sorted as they are, the first to close comes first. ``key`` is the rule, with the record that
    it is about ("report:<id>"); ``since`` the day of the fact that it follows from. ``kind`` says
    what there is to do, ``way`` how, ``details`` what a form can be filled with.
    """

    until: date
    start: date
    key: str
    since: date
    kind: str
    because: Because
    way: str = ""
    details: Details = ()

    @property
    def reason(self) -> Reason:
        """Why, to be said in words."""
        return Reason(*self.because)

    @property
    def rule(self) -> str:
        """The rule it comes from."""
        return self.key.partition(":")[0]

    @property
    def about(self) -> str:
        """The occurrence ("contact:2026-09-02"): a decision about it holds for it alone."""
        return occurrence(self.key, self.since)

    def is_late(self, today: date) -> bool:
        return today > self.until

    def is_open(self, today: date) -> bool:
        """Whether it may be done now: from the first day on, also when it is late."""
        return self.start <= today

    def detail(self, name: str) -> str:
        """One detail, or "" when it has none of that name."""
        return next((value for key, value in self.details if key == name), "")


def occurrence(key: str, since: date) -> str:
    """The name of one occurrence of a rule."""
    return f"{key}:{since.isoformat()}"


def _said(tr: Translator, value: object, today: date) -> object:
    if isinstance(value, date):
        return day_text(tr, value, today)
    if isinstance(value, Reason):
        return value.text(tr, today)
    return value.text(tr) if isinstance(value, Interval | Span | OwnWord) else value
