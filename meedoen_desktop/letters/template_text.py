"""A template as a text that a consultant can change, and back again.

Letters are Dutch, and so are the marks. ``Onderwerp:`` and ``Slot:`` come first. Then every line
is a paragraph, and ``# `` makes it a heading, ``| naam: waarde`` a line of the table (``|?`` one
that may be left out) and ``- `` an item. ``{waar}`` is a field, in the words of ``fields.WORDS``.
Marks on a line of their own begin a part: ``[altijd]``, ``[als appen en niet route]``,
``[vervolg als tolk]`` (goes on in the same paragraph); ``[toon duidelijk]`` gives that part other
paragraphs for a tone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from meedoen_desktop.letters.composing import holding
from meedoen_desktop.letters.fields import WORDS
from meedoen_desktop.letters.template import CLOSING
from meedoen_desktop.letters.template_blocks import (
    FIELD,
    LetterTemplate,
    Row,
    TemplateBlock,
    parts_of,
)

SUBJECT, END = "Onderwerp", "Slot"
ALWAYS, IF, GOES_ON, TONE = "altijd", "als", "vervolg", "toon"
HEADING, ITEM, ROW, OPTIONAL = "# ", "- ", "| ", "|? "
_Fill = Callable[[str], str]


def as_text(template: LetterTemplate) -> str:
    """The whole template, with its conditions, as a text to change."""
    lines = _head(template, _in_words)
    for block in template.blocks:
        lines += ["", *_mark(block), *_content(block, block.text, _in_words)]
    return "\n".join(lines) + "\n"


def text_for_letter(
    template: LetterTemplate,
    values: Mapping[str, str],
    flags: Collection[str],
    tone: str,
    living: Collection[str],
) -> str:
    """The text of one letter: what holds, filled in, except the fields that are still ``living``.

    Those stay fields, so that another day is another day in the text too.
    """

    def fill(text: str) -> str:
        return FIELD.sub(
            lambda found: (
                f"{{{WORDS[found[1]]}}}"
                if found[1] in living or not values.get(found[1], "").strip()
                else values[found[1]].strip()
            ),
            text,
        )

    lines = _head(template, fill)
    for block in _joined(holding(template, values, flags, tone), values, tone):
        begins = [""] if block.heading or lines[-1] != "" else []
        lines += [*begins, *_content(replace(block, tones=()), block.text, fill)]
    return "\n".join(lines) + "\n"


def _joined(
    blocks: Iterable[TemplateBlock], values: Mapping[str, str], tone: str
) -> Iterator[TemplateBlock]:
    """The blocks in this tone, those that go on joined to the one before."""
    waiting: TemplateBlock | None = None
    for block in blocks:
        rows = tuple(row for row in block.rows if not row.optional or _known(row, values))
        now = replace(block, text=block.paragraphs(tone), rows=rows, tones=())
        if waiting is not None and block.continues and _can_go_on(waiting) and now.text:
            last = f"{waiting.text[-1]} {now.text[0]}"
            waiting = replace(
                now, heading=waiting.heading, text=(*waiting.text[:-1], last, *now.text[1:])
            )
            continue
        if waiting is not None:
            yield waiting
        waiting = now
    if waiting is not None:
        yield waiting


def _can_go_on(block: TemplateBlock) -> bool:
    return bool(block.text) and not (block.rows or block.bullets or block.after)


def _known(row: Row, values: Mapping[str, str]) -> bool:
    return all(values.get(name, "").strip() for name in FIELD.findall(row.value))


def _head(template: LetterTemplate, fill: _Fill) -> list[str]:
    lines = [f"{SUBJECT}: {fill(template.subject)}"]
    return lines if template.closing == CLOSING else [*lines, f"{END}: {template.closing}"]


def _mark(block: TemplateBlock) -> list[str]:
    begin = GOES_ON if block.continues else ""
    if block.condition:
        parts = ((name, "" if holds else "niet ") for name, holds in parts_of(block.condition))
        said = f"{IF} " + " en ".join(f"{turned}{WORDS[name]}" for name, turned in parts)
        return [f"[{' '.join(part for part in (begin, said) if part)}]"]
    if begin:
        return [f"[{begin}]"]
    return [] if block.heading else [f"[{ALWAYS}]"]


def _content(block: TemplateBlock, text: Iterable[str], fill: _Fill) -> list[str]:
    lines = [f"{HEADING}{fill(block.heading)}"] if block.heading else []
    lines += [fill(one) for one in text]
    for tone, paragraphs in block.tones:
        lines += [f"[{TONE} {tone}]", *(fill(one) for one in paragraphs)]
    for row in block.rows:
        sign = OPTIONAL if row.optional else ROW
        lines.append(f"{sign}{fill(row.label)}: {fill(row.value)}")
    lines += [f"{ITEM}{line}" for one in block.bullets for line in fill(one).splitlines()]
    return lines + [fill(one) for one in block.after]


def _in_words(text: str) -> str:
    return FIELD.sub(lambda found: f"{{{WORDS[found[1]]}}}", text)
