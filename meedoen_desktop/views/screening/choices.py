"""What can be chosen for a file: the profile's own lists, each on a row of the keyboard."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.clients.groups import LEVEL, SCREENING
from meedoen_desktop.views.words.method_words import MethodWords

_ROWS = ("1234567890", "QWERTYUIOP", "ASDFGHJK", "ZXCVBNM")
"""Groups, where else, scheme, service level. L is not there: it stands for *later*."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice; ``key`` is "" when the row of the keyboard is full."""

    kind: str
    code: str
    words: str
    key: str
    tip: str = ""

    @property
    def label(self) -> str:
        """The code, unless only the words mean something."""
        return "" if self.kind in {SCREENING, LEVEL} else self.code


@dataclass(frozen=True, slots=True)
class Question:
    """A list to choose from; ``moves_on`` brings the next file."""

    title: str
    options: tuple[Option, ...]
    moves_on: bool = False


def questions(method: MethodWords, translator: Translator) -> tuple[Question, ...]:
    """All lists that this profile has; the first two say where a file belongs."""
    _, profile = translator.text, method.profile
    if profile is None:
        return ()
    groups = [(one.code, one.label, one.description) for one in profile.offered_groups()]
    out = [(one.code, one.label, one.description) for one in profile.sorted_out.values()]
    levels = [(one.code, one.label, "") for one in profile.service_levels]
    found = [
        _question(method.group, method.kind, groups, _ROWS[0], moves_on=True),
        _question(_("Ook uitgesorteerd"), SCREENING, out, _ROWS[1], moves_on=True),
    ]
    keys = list(_ROWS[2])
    for scheme in profile.asked_schemes():
        codes = [(one.code, _bare(one.code, one.label), one.description) for one in scheme.codes]
        found.append(_question(scheme.label, scheme.code, codes, "".join(keys)))
        keys = keys[len(codes) :]
    found.append(_question(_("Begeleiding"), LEVEL, levels, _ROWS[3]))
    return tuple(one for one in found if one.options)


def _question(
    title: str,
    kind: str,
    codes: list[tuple[str, str, str]],
    keys: str,
    *,
    moves_on: bool = False,
) -> Question:
    pressed = keys.ljust(len(codes))
    options = tuple(
        Option(kind, code, words, key.strip(), tip)
        for (code, words, tip), key in zip(codes, pressed, strict=False)
    )
    return Question(title, options, moves_on)


def _bare(code: str, label: str) -> str:
    """The words beside a code: "2A" says nothing more, "1. Geïsoleerd" does."""
    return label.removeprefix(code).lstrip(". ")
