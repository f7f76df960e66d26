"""What stands on a CV, in the words in which it is printed."""

from __future__ import annotations

from dataclasses import dataclass, field

from meedoen_desktop.i18n import N_

COLOURFUL, CALM, SOBER = "colourful", "calm", "sober"
LOOKS: dict[str, str] = {COLOURFUL: N_("Kleurrijk"), CALM: N_("Rustig"), SOBER: N_("Sober")}
MOST_LEVEL = 5


@dataclass(frozen=True)
class Entry:
    """One job, course or reference. ``meta`` is where and what kind; ``when`` stands beside it."""

    title: str
    meta: str = ""
    when: str = ""
    text: str = ""

    @property
    def label(self) -> str:
        """What it is called when it does not fit."""
        return self.title or self.meta or self.text


@dataclass(frozen=True)
class Spoken:
    """A language with its level in words and in steps of 1 to 5."""

    name: str
    words: str
    level: int


@dataclass(frozen=True)
class Fact:
    """An icon of the shipped ones with a line of words."""

    icon: str
    words: str


@dataclass(frozen=True)
class CvContent:
    """Everything on the page; empty parts are left out."""

    name: str
    headline: str = ""
    profile: str = ""
    contact: tuple[Fact, ...] = ()
    experience: tuple[Entry, ...] = ()
    education: tuple[Entry, ...] = ()
    languages: tuple[Spoken, ...] = ()
    skills: tuple[str, ...] = ()
    hobbies: tuple[str, ...] = ()
    extras: tuple[Fact, ...] = ()
    """Driving licences and the certificate of conduct (VOG)."""
    references: tuple[Entry, ...] = ()
    photo: bytes = field(default=b"", repr=False)
    """A square JPEG, or nothing."""
    photo_round: bool = True
    look: str = COLOURFUL
    palette: str = ""
    """A key of `palettes.PALETTES`; unknown gives the first."""
