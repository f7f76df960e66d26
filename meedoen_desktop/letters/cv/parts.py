"""The parts of a CV in their usual order, with their Dutch headings: a CV here is in Dutch."""

from __future__ import annotations

from meedoen_desktop.letters.cv.column import Column, Part, style
from meedoen_desktop.letters.cv.content import CvContent

PROFILE, EXPERIENCE, EDUCATION = "Over mij", "Ervaring", "Opleiding en cursussen"
LANGUAGES, SKILLS, HOBBIES = "Talen", "Wat ik goed kan", "Wat ik graag doe"
EXTRAS, REFERENCES, CONTACT = "Rijbewijs en VOG", "Referenties", "Contact"

_LEAD_FROM, _LEAD = 12.5, 2.5
"""Points of running text from which the profile is larger, and how much."""


def profile(column: Column, content: CvContent) -> Part:
    """The client's own words about himself; large where the page has room."""
    look = column.body
    if column.size >= _LEAD_FROM:
        look = style(look.weight, column.size + _LEAD, look.colour, 1.5)
    items = ((PROFILE, column.text(content.profile, look)),) if content.profile else ()
    return Part(PROFILE, items)


def experience(column: Column, content: CvContent, *, indent: float = 0.0) -> Part:
    """Paid or not: all work stands equal."""
    items = tuple((one.label, column.entry(one, indent=indent)) for one in content.experience)
    return Part(EXPERIENCE, items, gap=column.size * 0.3 - 0.7 + column.air * 0.35)


def education(column: Column, content: CvContent, *, indent: float = 0.0) -> Part:
    """Schools and courses."""
    items = tuple((one.label, column.entry(one, indent=indent)) for one in content.education)
    return Part(EDUCATION, items, gap=column.size * 0.26 - 0.6 + column.air * 0.35)


def languages(column: Column, content: CvContent, *, steps: bool = True) -> Part:
    """Each language with its level in plain words."""
    items = tuple((one.name, column.spoken(one, steps=steps)) for one in content.languages)
    return Part(LANGUAGES, items, gap=1.6)


def extras(column: Column, content: CvContent) -> Part:
    """Driving licences and VOG."""
    has_vog = any(fact.icon == "seal-check" for fact in content.extras)
    drives = any(fact.icon != "seal-check" for fact in content.extras)
    title = EXTRAS if has_vog and drives else "Rijbewijs" if drives else "VOG"
    return Part(title, tuple((one.words, column.fact(one)) for one in content.extras), gap=1.2)


def contact(column: Column, content: CvContent) -> Part:
    """How to reach the client."""
    return Part(CONTACT, tuple((one.words, column.fact(one)) for one in content.contact), gap=1.4)


def references(column: Column, content: CvContent, *, beside: bool = False) -> Part:
    """Who can tell more."""
    items = tuple((one.label, column.entry(one, beside=beside)) for one in content.references)
    return Part(REFERENCES, items, gap=1.8)


def pills(
    title: str, words: tuple[str, ...], column: Column, fill: str, ink: str
) -> Part:  # fmt: skip
    """Skills or hobbies as pills."""
    return Part(title, ((title, column.pills(words, fill, ink)),) if words else ())


def listed(title: str, words: tuple[str, ...], column: Column, between: str = ", ") -> Part:
    """Skills or hobbies as a sentence."""
    return Part(title, ((title, column.text(between.join(words))),) if words else ())
