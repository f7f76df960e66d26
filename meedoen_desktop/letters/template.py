"""Letter templates: data files with blocks, conditions and named fields.

A template is a TOML file in ``resources/letters`` (or the municipality's own folder). Each
``[[block]]`` has an optional ``heading``, ``text`` (paragraphs), ``rows`` (the what-when table),
``after`` (paragraphs below it), ``if`` (a condition, "not " before it turns it round),
``tone`` (other paragraphs for a tone profile) and ``continues`` (its first paragraph goes on
where the last one ended). Unknown keys, fields and conditions are refused.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from meedoen_desktop import datafiles
from meedoen_desktop.datafiles import Table
from meedoen_desktop.errors import MissingField
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.blocks import Block, Facts, Heading, Paragraph
from meedoen_desktop.letters.fields import FIELDS, FLAGS, TONES

KIND = "letters"
VOLUNTARY = "voluntary_promise"
COMPULSORY = "verplicht"
_FIELD = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class TemplateBlock:
    """One part of a template; ``condition`` "" means always."""

    heading: str
    text: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]
    after: tuple[str, ...]
    condition: str
    continues: bool
    tones: tuple[tuple[str, tuple[str, ...]], ...]

    def paragraphs(self, tone: str) -> tuple[str, ...]:
        """The paragraphs for this tone."""
        return dict(self.tones).get(tone, self.text)


@dataclass(frozen=True)
class LetterTemplate:
    """A letter template; letters keep ``id`` and ``version``."""

    id: str
    version: int
    name: str
    subject: str
    closing: str
    blocks: tuple[TemplateBlock, ...]


@dataclass(frozen=True)
class Composed:
    """A template with its fields filled in."""

    subject: str
    body: tuple[Block, ...]
    closing: str


def load_template(path: Path) -> LetterTemplate:
    """Read and check one template; raises ``DataFileError`` (file, key, what is allowed)."""
    document = datafiles.load(path, "letter")
    root = document.root
    template = LetterTemplate(
        id=document.id,
        version=document.version,
        name=root.text("name"),
        subject=_checked(root, "subject", root.text("subject")),
        closing=root.text("closing", "Met vriendelijke groet,"),
        blocks=tuple(_block(table) for table in root.tables("block")),
    )
    root.finish()
    return template


def templates() -> datafiles.Catalogue[LetterTemplate]:
    """All letter templates, the municipality's own first, and the files that are wrong."""
    return datafiles.catalogue(KIND, load_template)


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
    true = set(flags) - ({VOLUNTARY} if tone == COMPULSORY else set())
    body: list[Block] = []
    for block in template.blocks:
        if _holds(block.condition, true, values):
            parts = _composed(block, values, tone, draft=draft)
            body = _continued(body, parts) if block.continues else body + parts
    subject = _filled(template.subject, values, draft=draft)
    return Composed(subject, tuple(body), template.closing)


def used_fields(template: LetterTemplate) -> tuple[str, ...]:
    """The fields that a template may need, in the order in which it uses them."""
    texts = [template.subject]
    for block in template.blocks:
        texts += [block.heading, *block.text, *(cell for row in block.rows for cell in row)]
        texts += [*block.after, *(text for _, tone in block.tones for text in tone)]
    return tuple(dict.fromkeys(name for text in texts for name in _FIELD.findall(text)))


def _block(table: Table) -> TemplateBlock:
    block = TemplateBlock(
        heading=_checked(table, "heading", table.text("heading", "")),
        text=_all_checked(table, "text", table.texts("text", ())),
        rows=tuple(_row(row) for row in table.tables("rows", may_be_empty=True)),
        after=_all_checked(table, "after", table.texts("after", ())),
        condition=_condition(table),
        continues=table.flag("continues", default=False),
        tones=_tones(table),
    )
    if not block.text and not block.rows:
        table.fail("text", N_("{file}: {key} ontbreekt. Elk blok heeft text, rows of allebei."))
    return block


def _row(row: Table) -> tuple[str, str]:
    label = _checked(row, "label", row.text("label"))
    return label, _checked(row, "value", row.text("value"))


def _tones(table: Table) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if "tone" not in table:
        return ()
    tones = table.table("tone")
    for name in tones.names():
        if name not in TONES:
            tones.refuse_value(name, name, TONES)
    return tuple(
        (name, _all_checked(tones, name, tones.texts(name))) for name in TONES if name in tones
    )


def _condition(table: Table) -> str:
    condition = table.text("if", "")
    allowed = (*FLAGS, *FIELDS)
    if condition and condition.removeprefix("not ") not in allowed:
        table.refuse_value("if", condition, allowed)
    return condition


def _all_checked(table: Table, key: str, texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(_checked(table, key, text) for text in texts)


def _checked(table: Table, key: str, text: str) -> str:
    """The text, when all its fields exist and its braces come in pairs."""
    for name in _FIELD.findall(text):
        if name not in FIELDS:
            table.refuse_value(key, "{" + name + "}", [f"{{{field}}}" for field in FIELDS])
    if set("{}") & set(_FIELD.sub("", text)):
        table.fail(
            key,
            N_(
                "{file}, {key}: een accolade staat alleen in “{text}”. Schrijf een veld tussen "
                "twee accolades, zonder spaties."
            ),
            text=text,
        )
    return text


def _holds(condition: str, flags: Collection[str], values: Mapping[str, str]) -> bool:
    if not condition:
        return True
    name = condition.removeprefix("not ")
    true = name in flags or bool(values.get(name, "").strip())
    return true != condition.startswith("not ")


def _composed(
    block: TemplateBlock, values: Mapping[str, str], tone: str, *, draft: bool
) -> list[Block]:
    def fill(text: str) -> str:
        return _filled(text, values, draft=draft)

    parts: list[Block] = [Heading(fill(block.heading))] if block.heading else []
    parts += [Paragraph(fill(text)) for text in block.paragraphs(tone)]
    if block.rows:
        parts.append(Facts(tuple((fill(label), fill(value)) for label, value in block.rows)))
    return parts + [Paragraph(fill(text)) for text in block.after]


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

    return _FIELD.sub(value, text)
