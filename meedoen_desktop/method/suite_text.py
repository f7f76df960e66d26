"""The text block that a consultant pastes into the municipality's own suite.

Fixed blocks in a fixed order, plain text without mark-up, always Dutch, at most 4,000 characters.
When it does not fit, the client's words per area are shortened first, then what was discussed;
agreements and the date stay whole as long as they fit by themselves.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from meedoen_desktop.method.form import Form
from meedoen_desktop.method.intake_rules import AreaAnswer

LONGEST = 4_000
CUT_MARK = " (ingekort)"
IMPORTANCE = ("niet belangrijk", "een beetje belangrijk", "heel belangrijk")
NOTHING = "Niets genoteerd."


@dataclass(frozen=True)
class SuiteText:
    """What goes into the blocks. Lines of ``agreements`` name who does what and when."""

    goal: str
    discussed: str
    areas: tuple[AreaAnswer, ...]
    agreements: tuple[str, ...]
    next_date: str


def suite_text(form: Form, content: SuiteText) -> str:
    """The text block, at most 4,000 characters whatever the length of the content."""
    for most in (600, 200, 80, 0):
        text = _blocks(form, content, most)
        if len(text) <= LONGEST:
            return text
    spare = len(_blocks(form, replace(content, discussed=""), 0)) - len(NOTHING)
    room = max(LONGEST - spare, 40)
    text = _blocks(form, replace(content, discussed=cut(plain(content.discussed), room)), 0)
    return text if len(text) <= LONGEST else _with_short_agreements(form, content)


def _with_short_agreements(form: Form, content: SuiteText) -> str:
    # Only reached with thousands of characters of agreements: each is kept, but shortened.
    short = replace(
        content,
        goal=cut(plain(content.goal), 200),
        discussed="",
        areas=(),
        agreements=tuple(cut(plain(line), 150) for line in content.agreements[:20]),
        next_date=cut(plain(content.next_date), 100),
    )
    return _blocks(form, short, 0)


def _blocks(form: Form, content: SuiteText, most: int) -> str:
    agreements = [f"- {plain(line)}" for line in content.agreements if plain(line)]
    blocks = (
        ("DOEL", plain(content.goal)),
        ("BESPROKEN", plain(content.discussed)),
        ("LEEFGEBIEDEN", "\n".join(_area_lines(form, content.areas, most))),
        ("AFSPRAKEN", "\n".join(agreements)),
        ("VERVOLGDATUM", plain(content.next_date)),
    )
    return joined(blocks)


def joined(blocks: Iterable[tuple[str, str]]) -> str:
    """Titles with their text; an empty block says so."""
    return "\n\n".join(f"{title}\n{text or NOTHING}" for title, text in blocks)


def _area_lines(form: Form, answers: Iterable[AreaAnswer], most: int) -> Iterable[str]:
    said = {answer.area_id: answer for answer in answers}
    for area in form.areas:
        answer = said.get(area.id)
        if answer is not None and (parts := _area_parts(form, answer, most)):
            yield f"- {area.label.text()}: {', '.join(parts)}"


def _area_parts(form: Form, answer: AreaAnswer, most: int) -> list[str]:
    parts = []
    if answer.importance is not None:
        parts.append(IMPORTANCE[answer.importance])
    if answer.number_now is not None:
        wished = f", wil graag {answer.number_wished}" if answer.number_wished else ""
        parts.append(f"cijfer {answer.number_now}{wished}")
    need = form.care_need(answer.care_need)
    if need is not None:
        helper = cut(plain(answer.help_present), 80)
        parts.append(need.label.text().lower() + (f" ({helper})" if helper else ""))
    if answer.words and most:
        parts.append(f"in eigen woorden: “{cut(plain(answer.words), most)}”")
    return parts


def plain(text: str) -> str:
    """Words on one line: no control, direction or private characters that a suite may refuse."""
    kept = "".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in text)
    return " ".join("".join(c for c in kept if unicodedata.category(c)[0] != "C").split())


def cut(text: str, most: int) -> str:
    """``text`` in at most ``most`` characters, cut after a whole word and marked."""
    if len(text) <= most:
        return text
    head = text[: max(most - len(CUT_MARK), 0)]
    return (head.rsplit(" ", 1)[0] if " " in head else head) + CUT_MARK
