"""What a letter template consists of: blocks with text, a table, a list and a condition."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from meedoen_desktop.letters.fits import ANYTHING, Fits

FIELD = re.compile(r"\{([^{}]*)\}")
NOT, AND = "not ", " and "


@dataclass(frozen=True)
class Row:
    """A line of the what-when table; an ``optional`` one is left out when a field is empty."""

    label: str
    value: str
    optional: bool = False


@dataclass(frozen=True)
class TemplateBlock:
    """One part of a template; ``condition`` "" means always."""

    heading: str = ""
    text: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    bullets: tuple[str, ...] = ()
    """Each line of a filled bullet is an item of its own."""
    after: tuple[str, ...] = ()
    condition: str = ""
    continues: bool = False
    """Its first paragraph goes on where the last one ended."""
    tones: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Other paragraphs for a tone."""

    def paragraphs(self, tone: str) -> tuple[str, ...]:
        """The paragraphs for this tone."""
        return dict(self.tones).get(tone, self.text)

    def texts(self) -> Iterator[str]:
        """Everything in it that may hold fields, in the order of reading."""
        yield self.heading
        yield from self.text
        for _tone, paragraphs in self.tones:
            yield from paragraphs
        for row in self.rows:
            yield from (row.label, row.value)
        yield from (*self.bullets, *self.after)

    def holds(self, flags: Collection[str], values: Mapping[str, str]) -> bool:
        """Whether its condition holds: every part of it, "not " before a part turns it round."""
        return all(
            (name in flags or bool(values.get(name, "").strip())) is wanted
            for name, wanted in parts_of(self.condition)
        )


@dataclass(frozen=True)
class LetterTemplate:
    """A letter template; letters keep ``id`` and ``version``."""

    id: str
    version: int
    name: str
    subject: str
    closing: str
    blocks: tuple[TemplateBlock, ...]
    fits: Fits = ANYTHING


def parts_of(condition: str) -> tuple[tuple[str, bool], ...]:
    """The parts of a condition, each with whether it must hold: "a and not b"."""
    parts = [part.strip() for part in condition.split(AND)] if condition else []
    return tuple((part.removeprefix(NOT).strip(), not part.startswith(NOT)) for part in parts)


def used_fields(template: LetterTemplate) -> tuple[str, ...]:
    """The fields that a template may need, in the order in which it uses them."""
    texts = [template.subject, *(text for block in template.blocks for text in block.texts())]
    return tuple(dict.fromkeys(name for text in texts for name in FIELD.findall(text)))


def needed_fields(template: LetterTemplate) -> frozenset[str]:
    """The fields without which the letter cannot be made, whatever the conditions."""
    always = [template.subject]
    for block in template.blocks:
        texts = block.texts() if not block.condition else ()
        optional = {row.value for row in block.rows if row.optional}
        always += [text for text in texts if text not in optional]
    return frozenset(name for text in always for name in FIELD.findall(text))


def conditions_in(template: LetterTemplate) -> frozenset[str]:
    """The flags and fields that its conditions ask about."""
    return frozenset(name for block in template.blocks for name, _ in parts_of(block.condition))
