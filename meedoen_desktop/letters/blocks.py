"""The parts that letters and sheets are built of: plain data, no layout."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading that tells the message of the part below it."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """Running text. ``strong`` for the one sentence that must be seen; ``small`` for notes."""

    text: str
    strong: bool = False
    small: bool = False


@dataclass(frozen=True)
class Bullets:
    """A short list; ``numbered`` when the order matters."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Facts:
    """A few facts that must be found at a glance (when, how long, where): a tinted panel.

    ``icons`` are names of shipped icons, one before each row or "" for none.
    """

    rows: tuple[tuple[str, str], ...]
    icons: tuple[str, ...] = ()


@dataclass(frozen=True)
class KeyValues:
    """Many labels with values, between hairlines. ``share`` of the line is for the labels."""

    rows: tuple[tuple[str, str], ...]
    share: float = 0.32


@dataclass(frozen=True)
class Table:
    """Columns with a header row. ``widths`` are shares of the line, such as (2, 1, 1)."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()


@dataclass(frozen=True)
class WriteLines:
    """Empty lines to write on by hand, after an optional label."""

    count: int
    label: str = ""


@dataclass(frozen=True)
class Choices:
    """Boxes to tick, each with its word; ``chosen`` are ticked already."""

    label: str
    options: tuple[str, ...]
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True)
class NumberRow:
    """A row of numbers to circle, with a word at each end; ``chosen`` is circled already."""

    label: str
    low_word: str = ""
    high_word: str = ""
    chosen: int | None = None
    low: int = 1
    high: int = 10


@dataclass(frozen=True)
class Signing:
    """Room for one signature, or the strokes of one that was drawn on a screen.

    Points are shares of the width of the room, from its upper left corner.
    """

    label: str
    name: str = ""
    strokes: tuple[tuple[tuple[float, float], ...], ...] = ()
    dated: str = ""


@dataclass(frozen=True)
class Signatures:
    """Rooms for signatures beside each other."""

    fields: tuple[Signing, ...]


@dataclass(frozen=True)
class Words:
    """Numbered words in columns, such as the recovery words of a vault."""

    words: tuple[str, ...]
    columns: int = 3


@dataclass(frozen=True)
class Rule:
    """A thin line across."""


@dataclass(frozen=True)
class Space:
    """Empty room, in millimetres."""

    height: float = 4.0


@dataclass(frozen=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True)
class Together:
    """Blocks that stay on one page, such as one question with its answer boxes."""

    blocks: tuple[Block, ...]


Block = (
    Heading
    | Paragraph
    | Bullets
    | Facts
    | KeyValues
    | Table
    | WriteLines
    | Choices
    | NumberRow
    | Signatures
    | Words
    | Rule
    | Space
    | PageBreak
    | Together
)
