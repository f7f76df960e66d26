"""Letter templates: data files with blocks, conditions and named fields.

A template is a TOML file in ``resources/letters`` (or the municipality's own folder). Each
``[[block]]`` has an optional ``heading``, ``text`` (paragraphs), ``rows`` (the what-when table),
``bullets``, ``after`` (paragraphs below those), ``if`` (a condition, "not " before it turns it
round, " and " joins two), ``tone`` (other paragraphs for a tone profile) and ``continues`` (its
first paragraph goes on where the last one ended). A block ``use = "..."`` stands for the blocks
of a file in ``resources/letter-parts``. Unknown keys, fields and conditions are refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from meedoen_desktop import datafiles
from meedoen_desktop.datafiles import Table
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.composing import COMPULSORY, VOLUNTARY, Composed, compose
from meedoen_desktop.letters.fields import FIELDS, FLAGS, TONES
from meedoen_desktop.letters.fits import fits
from meedoen_desktop.letters.template_blocks import (
    FIELD,
    LetterTemplate,
    Row,
    TemplateBlock,
    parts_of,
    used_fields,
)

__all__ = [
    "COMPULSORY", "VOLUNTARY", "Composed", "LetterTemplate", "TemplateBlock", "compose",
    "load_template", "templates", "used_fields",
]  # fmt: skip

KIND, PARTS = "letters", "letter-parts"
CLOSING = "Met vriendelijke groet,"
_Shared = Mapping[str, tuple[TemplateBlock, ...]]


@dataclass(frozen=True)
class _Part:
    """Blocks that several letters share."""

    id: str
    blocks: tuple[TemplateBlock, ...]


def load_template(path: Path) -> LetterTemplate:
    """Read and check one template; raises ``DataFileError`` (file, key, what is allowed)."""
    return _template(path, _shared())


def templates() -> datafiles.Catalogue[LetterTemplate]:
    """All letter templates, the municipality's own first, and the files that are wrong.

    Read again only when a file changed: a preview asks for them after every key.
    """
    paths = (*datafiles.files(PARTS), *datafiles.files(KIND))
    return _read_all(tuple((path, datafiles.stamp(path)) for path in paths))


@lru_cache(maxsize=2)
def _read_all(_stamps: object) -> datafiles.Catalogue[LetterTemplate]:
    found = datafiles.catalogue(PARTS, _part)
    shared = _by_id(found.items)
    made = datafiles.catalogue(KIND, lambda path: _template(path, shared))
    return datafiles.Catalogue(made.items, (*found.problems, *made.problems))


def _shared() -> _Shared:
    return _by_id(datafiles.catalogue(PARTS, _part).items)


def _by_id(parts: Iterable[_Part]) -> _Shared:
    found: dict[str, tuple[TemplateBlock, ...]] = {}
    for part in parts:
        found.setdefault(part.id, part.blocks)
    return found


def _template(path: Path, shared: _Shared) -> LetterTemplate:
    document = datafiles.load(path, "letter")
    root = document.root
    template = LetterTemplate(
        id=document.id,
        version=document.version,
        name=root.text("name"),
        subject=_checked(root, "subject", root.text("subject")),
        closing=root.text("closing", CLOSING),
        blocks=tuple(one for table in root.tables("block") for one in _blocks(table, shared)),
        fits=fits(root),
    )
    root.finish()
    return template


def _part(path: Path) -> _Part:
    document = datafiles.load(path, "letter-part")
    part = _Part(document.id, tuple(_block(table) for table in document.root.tables("block")))
    document.root.finish()
    return part


def _blocks(table: Table, shared: _Shared) -> tuple[TemplateBlock, ...]:
    if "use" not in table:
        return (_block(table),)
    used = shared[table.text("use", allowed=tuple(shared))]
    heading = _checked(table, "heading", table.text("heading", ""))
    if not heading:
        return used
    has_table = any(one.rows for one in used)
    return tuple(
        replace(one, heading=heading) if (one.rows if has_table else one.heading) else one
        for one in used
    )


def _block(table: Table) -> TemplateBlock:
    block = TemplateBlock(
        heading=_checked(table, "heading", table.text("heading", "")),
        text=_all_checked(table, "text", table.texts("text", ())),
        rows=tuple(_row(row) for row in table.tables("rows", may_be_empty=True)),
        bullets=_all_checked(table, "bullets", table.texts("bullets", ())),
        after=_all_checked(table, "after", table.texts("after", ())),
        condition=_condition(table),
        continues=table.flag("continues", default=False),
        tones=_tones(table),
    )
    if not block.text and not block.rows and not block.bullets:
        table.fail(
            "text", N_("{file}: {key} ontbreekt. Elk blok heeft text, rows, bullets of meer.")
        )
    return block


def _row(row: Table) -> Row:
    label = _checked(row, "label", row.text("label"))
    value = _checked(row, "value", row.text("value"))
    return Row(label, value, row.flag("optional", default=False))


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
    for name, _wanted in parts_of(condition):
        if name not in allowed:
            table.refuse_value("if", condition, allowed)
    return condition


def _all_checked(table: Table, key: str, texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(_checked(table, key, text) for text in texts)


def _checked(table: Table, key: str, text: str) -> str:
    """The text, when all its fields exist and its braces come in pairs."""
    for name in FIELD.findall(text):
        if name not in FIELDS:
            table.refuse_value(key, "{" + name + "}", [f"{{{field}}}" for field in FIELDS])
    if set("{}") & set(FIELD.sub("", text)):
        table.fail(
            key,
            N_(
                "{file}, {key}: een accolade staat alleen in “{text}”. Schrijf een veld tussen "
                "twee accolades, zonder spaties."
            ),
            text=text,
        )
    return text
