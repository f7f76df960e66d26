"""Reading a calendar file (RFC 5545) line by line: components with their properties, no meaning.

What is not well formed is refused with a sentence; what is merely unknown is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from meedoen_desktop.errors import ImportFileError
from meedoen_desktop.i18n import N_

MOST_BYTES = 30_000_000
_DEEPEST = 8
_LONGEST = 1_000_000
"""Characters of one unfolded line; an attachment inside an event may be long."""


@dataclass(frozen=True, slots=True)
class Property:
    """``NAME;PARAM=value:text``; names in capitals."""

    name: str
    params: dict[str, str]
    text: str


@dataclass(slots=True)
class Component:
    """BEGIN to END; ``lines`` in their order."""

    name: str
    lines: list[Property] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        return next((line for line in self.lines if line.name == name), None)

    def all(self, name: str) -> list[Property]:
        return [line for line in self.lines if line.name == name]

    def value_of(self, name: str) -> str:
        found = self.first(name)
        return found.text if found else ""


def read_file(path: Path) -> str:
    """The text of a calendar file; `ImportFileError` when it is none or too large."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise ImportFileError(
                N_(
                    "Dit bestand is te groot ({megabytes} MB). Bewaar in Outlook een kortere "
                    "periode, zonder details. Er is niets veranderd."
                ),
                megabytes=round(size / 1_000_000),
            )
        data = path.read_bytes()
    except OSError as error:
        raise ImportFileError(
            N_("Het bestand kan niet worden gelezen. Staat het nog op dezelfde plek?")
        ) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def components(text: str, wanted: frozenset[str], names: frozenset[str]) -> Iterator[Component]:
    """The components that are wanted, with only the properties of these names."""
    lines = _unfolded(text)
    if next(lines, "").strip().upper() != "BEGIN:VCALENDAR":
        raise _no_calendar()
    inside = [Component("VCALENDAR")]
    for line in lines:
        if not line.strip():
            continue
        if not inside and line.strip().upper() != "BEGIN:VCALENDAR":
            raise _broken()
        found = _property(line)
        if found.name == "BEGIN":
            _open(inside, found.text)
        elif found.name == "END":
            ended = _close(inside, found.text)
            if ended.name in wanted:
                yield ended
        elif inside[-1].name in wanted and found.name in names:
            inside[-1].lines.append(found)
    if inside:
        raise _broken()


def _open(inside: list[Component], name: str) -> None:
    if len(inside) >= _DEEPEST:
        raise _broken()
    inside.append(Component(name.strip().upper()))


def _close(inside: list[Component], name: str) -> Component:
    if inside[-1].name != name.strip().upper():
        raise _broken()
    return inside.pop()


def _unfolded(text: str) -> Iterator[str]:
    pieces: list[str] = []
    length = 0
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line[:1] in {" ", "\t"} and pieces:
            length += len(line)
            if length <= _LONGEST:
                pieces.append(line[1:])
            continue
        if pieces:
            yield "".join(pieces)
        pieces, length = [line], len(line)
    if pieces:
        yield "".join(pieces)


def _property(line: str) -> Property:
    head, text = _split_value(line)
    name, *params = _split_params(head)
    if not name.replace("-", "").isalnum():
        raise _broken()
    known: dict[str, str] = {}
    for param in params:
        key, _, value = param.partition("=")
        known[key.strip().upper()] = value.strip().strip('"')
    return Property(name.upper(), known, text)


def _split_value(line: str) -> tuple[str, str]:
    """At the first colon that is not inside quotes."""
    if '"' not in line:
        head, colon, text = line.partition(":")
    else:
        at = _first_outside(line, ":")
        head, colon, text = (line[:at], ":", line[at + 1 :]) if at >= 0 else (line, "", "")
    if not colon:
        raise _broken()
    return head, text


def _split_params(head: str) -> list[str]:
    if '"' not in head:
        return head.split(";")
    parts: list[str] = []
    while (at := _first_outside(head, ";")) >= 0:
        parts.append(head[:at])
        head = head[at + 1 :]
    return [*parts, head]


def _first_outside(text: str, sign: str) -> int:
    quoted = False
    for number, letter in enumerate(text):
        if letter == '"':
            quoted = not quoted
        elif letter == sign and not quoted:
            return number
    return -1


def _no_calendar() -> ImportFileError:
    return ImportFileError(
        N_(
            "Dit is geen agendabestand. Kies een bestand dat eindigt op .ics. "
            "Er is niets veranderd."
        )
    )


def _broken() -> ImportFileError:
    return ImportFileError(
        N_("Dit agendabestand is beschadigd of niet af. Bewaar het opnieuw. Er is niets veranderd.")
    )
