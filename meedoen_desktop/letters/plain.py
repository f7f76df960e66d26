"""A letter without layout: to copy as text, or to say and send as a message."""

from __future__ import annotations

from collections.abc import Iterable

from meedoen_desktop.letters.blocks import Block, Bullets, Facts, Heading, Paragraph
from meedoen_desktop.letters.content import LetterContent


def letter_as_text(content: LetterContent) -> str:
    """The letter from salutation to name, as one pastes it into a mail or a system."""
    closing = (content.closing, content.sender_name, content.sender_function)
    parts = [f"{content.salutation},", body_as_text(content.body), "\n".join(filter(None, closing))]
    return "\n\n".join(part for part in parts if part) + "\n"


def body_as_text(body: Iterable[Block]) -> str:
    """Paragraphs with a blank line between them; a heading stands above its part."""
    text = ""
    after_heading = False
    for block in body:
        words = _words(block)
        if words:
            text += ("\n" if after_heading else "\n\n" if text else "") + words
        after_heading = isinstance(block, Heading)
    return text


def _words(block: Block) -> str:
    if isinstance(block, Heading | Paragraph):
        return block.text
    if isinstance(block, Facts):
        return "\n".join(f"{label}: {value}" for label, value in block.rows)
    if isinstance(block, Bullets):
        return "\n".join(f"- {item}" for item in block.items)
    return ""
