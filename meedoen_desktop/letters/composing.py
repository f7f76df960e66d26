"""From a template with its fields to the blocks of a letter."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from meedoen_desktop.errors import MissingField
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.blocks import Block, Bullets, Facts, Heading, Paragraph
from meedoen_desktop.letters.fields import FIELDS, TONES
from meedoen_desktop.letters.template_blocks import FIELD, LetterTemplate, Row, TemplateBlock

ICONS = {
    "Wanneer": "calendar-blank",
    "Hoe lang": "hourglass",
    "Waar": "map-pin",
    "Met wie": "user",
    "Hoe": "chats",
    "Telefoon": "phone",
    "Wat": "info",
    "Bij wie": "users-three",
    "Waarvoor": "hand-heart",
}
"""Before these labels, the same as on the sheet in the client's language: who reads little finds
them back. The labels are those of our letters; another one has no icon.
"""
VOLUNTARY = "voluntary_promise"
COMPULSORY = "verplicht"


@dataclass(frozen=True)
class Composed:
    """A template with its fields filled in."""

    subject: str
    body: tuple[Block, ...]
    closing: str


def compose(
    template: LetterTemplate,
    values: Mapping[str, str],
    flags: Collection[str] = (),
    *,
    tone: str = TONES[0],
    draft: bool = False,
) -> Composed:
    """Fill in the template. ``flags`` are the conditions that hold.

    Raises ``MissingField`` for the first empty field; a ``draft`` shows "[label]" instead.
    With the tone "verplicht" nothing is called voluntary, whatever the flags say.
    """
    body: list[Block] = []
    for block in holding(template, values, flags, tone):
        parts = _composed(block, values, tone, draft=draft)
        body = _continued(body, parts) if block.continues else body + parts
    subject = _filled(template.subject, values, draft=draft)
    return Composed(subject, tuple(body), template.closing)


def holding(
    template: LetterTemplate, values: Mapping[str, str], flags: Collection[str], tone: str
) -> tuple[TemplateBlock, ...]:
    """The blocks whose condition holds, in this tone."""
    true = set(flags) - ({VOLUNTARY} if tone == COMPULSORY else set())
    return tuple(block for block in template.blocks if block.holds(true, values))


def _composed(
    block: TemplateBlock, values: Mapping[str, str], tone: str, *, draft: bool
) -> list[Block]:
    def fill(text: str) -> str:
        return _filled(text, values, draft=draft)

    parts: list[Block] = [Heading(fill(block.heading))] if block.heading else []
    parts += [Paragraph(fill(text)) for text in block.paragraphs(tone)]
    rows = [row for row in block.rows if not row.optional or _is_filled(row, values)]
    if rows:
        told = tuple((fill(row.label), fill(row.value)) for row in rows)
        icons = tuple(ICONS.get(label, "") for label, _value in told)
        parts.append(Facts(told, icons if any(icons) else ()))
    items = [line.strip() for text in block.bullets for line in fill(text).splitlines()]
    if any(items):
        parts.append(Bullets(tuple(item for item in items if item)))
    return parts + [Paragraph(fill(text)) for text in block.after]


def _is_filled(row: Row, values: Mapping[str, str]) -> bool:
    return all(values.get(name, "").strip() for name in FIELD.findall(row.value))


def _continued(body: list[Block], parts: list[Block]) -> list[Block]:
    """Join the first new paragraph to the last one, where both are paragraphs."""
    if body and isinstance(body[-1], Paragraph) and isinstance(parts[0], Paragraph):
        joined = Paragraph(f"{body[-1].text} {parts[0].text}")
        return [*body[:-1], joined, *parts[1:]]
    return body + parts


def _filled(text: str, values: Mapping[str, str], *, draft: bool) -> str:
    def value(found: re.Match[str]) -> str:
        name = found[1]
        filled = values.get(name, "").strip()
        if not filled and not draft:
            raise MissingField(
                N_(
                    "Er ontbreekt iets in deze brief: {label}. Vul dat eerst in. Wat u al had, is "
                    "bewaard."
                ),
                field=name,
                label=FIELDS[name],
            )
        return filled or f"[{FIELDS[name]}]"

    return FIELD.sub(value, text)
