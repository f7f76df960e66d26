"""The text block of a follow-up talk for the municipality's own suite.

As that of an intake (`suite_text`): fixed blocks in a fixed order, plain text, always Dutch, at
most 4,000 characters; what stayed empty is left out. What was said is shortened first; agreements
and the date stay whole as long as they fit by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from meedoen_desktop.method.suite_text import LONGEST, cut, joined, plain


@dataclass(frozen=True)
class TalkText:
    """What goes into the blocks; the lists are lines, said in full."""

    goal: str
    went: tuple[str, ...] = ()
    """How it went with earlier agreements."""
    discussed: str = ""
    own_words: str = ""
    agreements: tuple[str, ...] = ()
    homework: tuple[str, ...] = ()
    next_date: str = ""


def talk_text(content: TalkText) -> str:
    """The text block, at most 4,000 characters whatever the length of the content."""
    for said, line in ((LONGEST, 400), (2_000, 300), (800, 200), (300, 120)):
        text = _blocks(_shortened(content, said, line))
        if len(text) <= LONGEST:
            return text
    return cut(_blocks(_shortened(content, 300, 80)), LONGEST)


def _shortened(content: TalkText, said: int, line: int) -> TalkText:
    return replace(
        content,
        went=tuple(cut(plain(one), line) for one in content.went),
        discussed=cut(plain(content.discussed), said),
        own_words=cut(plain(content.own_words), said // 2),
        agreements=tuple(cut(plain(one), max(line, 200)) for one in content.agreements),
        homework=tuple(cut(plain(one), max(line, 200)) for one in content.homework),
    )


def _blocks(content: TalkText) -> str:
    words = f"In eigen woorden: “{content.own_words}”" if content.own_words else ""
    blocks = (
        ("DOEL", plain(content.goal)),
        ("HOE HET GING", _listed(content.went)),
        ("BESPROKEN", "\n".join(part for part in (content.discussed, words) if part)),
        ("AFSPRAKEN", _listed(content.agreements)),
        ("HUISWERK", _listed(content.homework)),
        ("VERVOLGDATUM", plain(content.next_date)),
    )
    return joined((title, text) for title, text in blocks if text)


def _listed(lines: tuple[str, ...]) -> str:
    return "\n".join(f"- {line}" for line in lines if line)
