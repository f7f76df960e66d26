"""The marked texts in the source: ``N_("...")``, ``.text("...")``, ``.plural("one", "many", n)``.

Babel's own extractor takes every call that is named ``text``, also SQL and the keys of data files;
this one looks at the syntax tree. A comment on the line above that starts with "Translators:"
goes along to the catalogue.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SCREENS = ("views/", "sheets/", "tour/", "app.py", "cli")
# texts("board.title") and table.text("name") read a data file.
KEY = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)+")
NAME = re.compile(r"[a-z0-9_]+")
COMMENT = "# Translators:"


@dataclass(frozen=True)
class Marked:
    """A text, or a pair of singular and plural, where it is, and what a translator must know."""

    text: str | tuple[str, str]
    place: str
    comments: list[str]


def calls(package: Path) -> Iterator[tuple[str, list[str], ast.Call]]:
    for path in sorted(package.rglob("*.py")):
        source = path.read_text("utf-8")
        place = path.relative_to(package.parent).as_posix()
        found = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
        for node in sorted(found, key=lambda call: (call.lineno, call.col_offset)):
            yield place, source.splitlines(), node


def marked_texts(package: Path) -> Iterator[Marked]:
    for place, lines, call in calls(package):
        texts = _marked(call)
        if not texts or not all(isinstance(text, ast.Constant) for text in texts):
            continue
        values = tuple(text.value for text in texts if isinstance(text, ast.Constant))
        if not all(isinstance(value, str) and value for value in values):
            continue
        if _function(call) == "text" and _is_key(values[0], place):
            continue
        yield Marked(values if len(values) > 1 else values[0], place, _comments(lines, call))


def put_together(package: Path) -> Iterator[str]:
    """Marked texts that are made with an f-string or ``+`` and so can't be in a catalogue."""
    for place, _, call in calls(package):
        if _function(call) == "text" and not _is_screen(place):
            continue
        for text in _marked(call):
            if isinstance(text, (ast.JoinedStr, ast.BinOp)) and not _is_built_key(text):
                yield f"{place}:{call.lineno}: use a named placeholder, not an f-string or +"


def renamed(package: Path) -> Iterator[str]:
    """A translator's method under a name by which no text is found: it would stay Dutch."""
    for path in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Assign) and _is_translating(node.value):
                names = {_named(target) for target in node.targets}
                if names - {"_", "_text"}:
                    place = path.relative_to(package.parent).as_posix()
                    yield f"{place}:{node.lineno}: call it _, or its texts are not found"


def _is_translating(value: ast.expr) -> bool:
    return (
        isinstance(value, ast.Attribute)
        and value.attr in {"text", "plural"}
        and _named(value.value).endswith("translator")
    )


def _named(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _function(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    return name if name in {"N_", "_"} else ""


def _marked(call: ast.Call) -> list[ast.expr]:
    """The arguments of a call that are texts of the catalogue; empty for any other call."""
    match _function(call):
        case "N_" | "_" | "text" | "_text":
            return call.args[:1]
        case "plural":
            return call.args[:2]
    return []


def _is_screen(place: str) -> bool:
    return place.partition("/")[2].startswith(SCREENS)


def _is_key(text: str, place: str) -> bool:
    return bool(KEY.fullmatch(text) or (not _is_screen(place) and NAME.fullmatch(text)))


def _is_built_key(text: ast.expr) -> bool:
    """f"areas.{area_id}" is a key of a data file, not a sentence."""
    first = text.values[0] if isinstance(text, ast.JoinedStr) and text.values else text
    start = first.value if isinstance(first, ast.Constant) else None
    return isinstance(start, str) and re.fullmatch(r"[a-z0-9_]+\.[a-z0-9_.]*", start) is not None


def _comments(lines: list[str], call: ast.Call) -> list[str]:
    above = lines[call.lineno - 2].strip() if call.lineno > 1 else ""
    return [above.removeprefix(COMMENT).strip()] if above.startswith(COMMENT) else []
