"""The text of a letter as the coach reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from meedoen_desktop.letters.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    KeyValues,
    Paragraph,
    Together,
)
from meedoen_desktop.letters.content import LetterContent


class PassageKind(StrEnum):
    """What a passage is: sentences, or a panel of facts that only the checklist looks at."""

    TEXT = "text"
    HEADING = "heading"
    FACTS = "facts"


@dataclass(frozen=True, slots=True)
class Passage:
    """One part of a letter. ``is_own``: the consultant typed it and can change it here."""

    text: str
    kind: PassageKind = PassageKind.TEXT
    is_own: bool = False


def passages_of(content: LetterContent) -> tuple[Passage, ...]:
    """Everything the client reads, without salutation, closing and sender."""
    subject = Passage(content.subject, PassageKind.HEADING)
    return (subject, *(one for block in content.body for one in _of(block)))


def _of(block: Block) -> Iterator[Passage]:
    if isinstance(block, Heading):
        yield Passage(block.text, PassageKind.HEADING)
    elif isinstance(block, Paragraph):
        yield Passage(block.text)
    elif isinstance(block, Bullets):
        yield from (Passage(item) for item in block.items)
    elif isinstance(block, Facts | KeyValues):
        yield from (Passage(f"{label}: {value}", PassageKind.FACTS) for label, value in block.rows)
    elif isinstance(block, Together):
        yield from (one for part in block.blocks for one in _of(part))
