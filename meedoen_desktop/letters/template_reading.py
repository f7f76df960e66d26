"""Reads the text of a letter that somebody changed; errors name the line and what is allowed."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.fields import FIELDS, FLAGS, TONES, WORDS
from meedoen_desktop.letters.template import CLOSING
from meedoen_desktop.letters.template_blocks import FIELD, LetterTemplate, Row, TemplateBlock
from meedoen_desktop.letters.template_text import (
    ALWAYS,
    END,
    GOES_ON,
    IF,
    ITEM,
    OPTIONAL,
    ROW,
    SUBJECT,
    TONE,
)

_MARK = re.compile(r"\[(.*)\]")
_CONDITION = re.compile(rf"(?:{GOES_ON}\s+)?{IF}\s+(.+)")
_BY_WORD = {word: name for name, word in WORDS.items()}


def read_text(text: str, like: LetterTemplate) -> LetterTemplate:
    """The template that ``text`` describes; id, version, name and purpose are those of ``like``.

    Raises ``WrongInput`` with the line; its field is "text".
    """
    reader = _Reader()
    for number, line in enumerate(text.splitlines(), 1):
        reader.read(number, line.strip())
    return reader.template(like)


@dataclass
class _Open:
    """The block that is being read."""

    line: int
    condition: str = ""
    continues: bool = False
    heading: str = ""
    text: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    tones: dict[str, list[str]] = field(default_factory=dict)
    tone: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.heading or self.text or self.rows or self.bullets or self.tones)

    def add(self, paragraph: str) -> None:
        """A paragraph: of a tone, above the table, or below it."""
        if self.tone:
            self.tones[self.tone].append(paragraph)
        else:
            (self.after if self.rows or self.bullets else self.text).append(paragraph)

    def closed(self) -> TemplateBlock:
        """The block, or ``WrongInput`` when nothing stands in it."""
        if not (self.text or self.rows or self.bullets):
            raise _wrong(
                N_(
                    "Regel {line}: onder dit stuk staat nog geen tekst. Vul het aan, of haal "
                    "het weg."
                ),
                self.line,
            )
        for tone, paragraphs in self.tones.items():
            if not paragraphs:
                raise _wrong(
                    N_("Regel {line}: onder [toon {tone}] staat nog geen tekst."),
                    self.line,
                    tone=tone,
                )
        return TemplateBlock(
            self.heading, tuple(self.text), tuple(self.rows), tuple(self.bullets),
            tuple(self.after), self.condition, self.continues,
            tuple((tone, tuple(self.tones[tone])) for tone in TONES if tone in self.tones),
        )  # fmt: skip


class _Reader:
    """Takes one line after the other."""

    def __init__(self) -> None:
        self._subject, self._closing = "", CLOSING
        self._blocks: list[TemplateBlock] = []
        self._open = _Open(1)

    def read(self, number: int, line: str) -> None:
        mark = _MARK.fullmatch(line)
        if not line:
            return
        if line.startswith(f"{SUBJECT}:"):
            self._subject = _fields(number, line.partition(":")[2].strip())
        elif line.startswith(f"{END}:"):
            self._closing = line.partition(":")[2].strip() or CLOSING
        elif mark:
            self._mark(number, mark[1].strip())
        elif line.startswith("#"):
            self._heading(number, line.lstrip("#").strip())
        elif line.startswith((ROW.strip(), OPTIONAL.strip())):
            self._row(number, line)
        elif line.startswith(ITEM):
            self._open.tone = ""
            self._open.bullets.append(_fields(number, line.removeprefix(ITEM).strip()))
        else:
            self._open.add(_fields(number, line))

    def template(self, like: LetterTemplate) -> LetterTemplate:
        self._close()
        if not self._subject:
            raise _wrong(N_("Regel {line}: begin met “Onderwerp:” en waar de brief over gaat."), 1)
        if not self._blocks:
            raise _wrong(N_("Regel {line}: er staat nog geen tekst in de brief."), 2)
        return replace(
            like, subject=self._subject, closing=self._closing, blocks=tuple(self._blocks)
        )

    def _close(self) -> None:
        if not self._open.is_empty:
            self._blocks.append(self._open.closed())

    def _mark(self, number: int, said: str) -> None:
        word, _, rest = said.partition(" ")
        if word == TONE:
            self._tone(number, rest.strip())
            return
        self._close()
        condition = _CONDITION.fullmatch(said)
        if condition:
            self._open = _Open(number, _condition(number, condition[1]), word == GOES_ON)
        elif said in {ALWAYS, GOES_ON}:
            self._open = _Open(number, continues=said == GOES_ON)
        else:
            raise _wrong(
                N_(
                    "Regel {line}: “[{mark}]” ken ik niet. U kunt kiezen uit: [altijd], [als …], "
                    "[vervolg], [vervolg als …] en [toon …]."
                ),
                number,
                mark=said,
            )

    def _tone(self, number: int, tone: str) -> None:
        if tone not in TONES:
            raise _wrong(
                N_("Regel {line}: de toon “{tone}” bestaat niet. U kunt kiezen uit: {allowed}."),
                number,
                tone=tone,
                allowed=", ".join(TONES),
            )
        self._open.tone = tone
        self._open.tones[tone] = []

    def _heading(self, number: int, heading: str) -> None:
        if not self._open.is_empty:
            self._close()
            self._open = _Open(number)
        if not heading:
            raise _wrong(N_("Regel {line}: deze kop is leeg. Zet er woorden achter."), number)
        self._open.line = number
        self._open.heading = _fields(number, heading)

    def _row(self, number: int, line: str) -> None:
        optional = line.startswith(OPTIONAL.strip())
        label, colon, value = line.lstrip("|?").strip().partition(":")
        if not (colon and label.strip() and value.strip()):
            raise _wrong(
                N_("Regel {line}: schrijf een rij als “| Wanneer: dinsdag”, met een dubbele punt."),
                number,
            )
        row = Row(_fields(number, label.strip()), _fields(number, value.strip()), optional)
        self._open.tone = ""
        self._open.rows.append(row)


def _fields(number: int, text: str) -> str:
    """The text with its fields by name instead of by word."""
    for word in FIELD.findall(text):
        name = _named(number, "{" + word + "}", word.strip(), list(FIELDS))
        text = text.replace("{" + word + "}", "{" + name + "}")
    if set("{}") & set(FIELD.sub("", text)):
        raise _wrong(
            N_("Regel {line}: een accolade staat alleen. Schrijf een veld zo: {example}."),
            number,
            example="{" + WORDS["place"] + "}",
        )
    return text


def _condition(number: int, said: str) -> str:
    parts = []
    for part in re.split(r"\s+en\s+", said.strip()):
        turned = part.startswith("niet ")
        word = part.removeprefix("niet ").strip()
        name = _named(number, part, word, [*FLAGS, *FIELDS])
        parts.append(f"not {name}" if turned else name)
    return " and ".join(parts)


def _named(number: int, shown: str, word: str, names: Sequence[str]) -> str:
    """The name that a word stands for; a word that is nearly right is proposed."""
    if word in names:
        return word
    if _BY_WORD.get(word) in names:
        return _BY_WORD[word]
    words = [WORDS[name] for name in names]
    near = difflib.get_close_matches(word, words, 1)
    if near:
        raise _wrong(
            N_("Regel {line}: “{shown}” ken ik niet. Bedoelt u “{near}”?"),
            number,
            shown=shown,
            near=near[0],
        )
    raise _wrong(
        N_("Regel {line}: “{shown}” ken ik niet. U kunt kiezen uit: {allowed}."),
        number,
        shown=shown,
        allowed=", ".join(words),
    )


def _wrong(sentence: str, line: int, **params: object) -> WrongInput:
    return WrongInput(sentence, field="text", line=line, **params)
