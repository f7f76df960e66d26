"""Reading a calendar file (RFC 5545): the lines are `icalendar`'s, what is looked at is ours.

Only the named properties of the wanted components are taken apart; the words and people in the
rest of the file, and its own zones with rules without end, are never read. What is not well
formed is refused with a sentence; what is merely unknown is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from meedoen_desktop.errors import ImportFileError
from meedoen_desktop.i18n import N_

if TYPE_CHECKING:  # imported where it is needed: it takes a third of a second
    from icalendar.parser import Contentline

MOST_BYTES = 30_000_000
_DEEPEST = 8
_LONGEST = 100_000
"""Characters of one property that is taken apart, unfolded; others may be longer."""
_NAME = re.compile(r"[A-Za-z0-9-]+(?=[:;])")


@dataclass(frozen=True, slots=True)
class Property:
    """``NAME;TZID=zone;FBTYPE=kind:text``; the name in capitals, of the parameters these two."""

    name: str
    text: str
    zone: str = ""
    kind: str = ""


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
    from icalendar.parser import Contentlines

    whole: list[Contentline] = Contentlines.from_ical(text)  # type: ignore[no-untyped-call]
    lines = [line for line in whole if line.strip()]
    if not lines or lines[0].strip().upper() != "BEGIN:VCALENDAR":
        raise _no_calendar()
    inside: list[Component] = []
    for line in lines:
        name = _name(line)
        if not inside and line.strip().upper() != "BEGIN:VCALENDAR":
            raise _broken()
        if name == "BEGIN":
            _open(inside, _part(line))
        elif name == "END":
            ended = _close(inside, _part(line))
            if ended.name in wanted:
                yield ended
        elif inside[-1].name in wanted and name in names:
            inside[-1].lines.append(_property(line))
    if inside:
        raise _broken()


def _part(line: str) -> str:
    """The name in a line of BEGIN or END."""
    return line.partition(":")[2].strip().upper()


def _open(inside: list[Component], name: str) -> None:
    if len(inside) >= _DEEPEST:
        raise _broken()
    inside.append(Component(name))


def _close(inside: list[Component], name: str) -> Component:
    if inside[-1].name != name:
        raise _broken()
    return inside.pop()


def _name(line: str) -> str:
    found = _NAME.match(line)
    if found is None or ":" not in line:
        raise _broken()
    return found[0].upper()


def _property(line: Contentline) -> Property:
    if len(line) > _LONGEST:
        raise _broken()
    try:
        name, params, text = line.parts()
    except ValueError as error:
        raise _broken() from error
    zone, kind = str(params.get("TZID", "")), str(params.get("FBTYPE", ""))
    return Property(name.upper(), text.strip(), zone, kind.upper())


def _no_calendar() -> ImportFileError:
    return ImportFileError(
        N_(
            "Dit is geen agendabestand: er staat geen agenda in. Bewaar uw agenda in Outlook "
            "opnieuw als bestand (.ics) en kies dat. Er is niets veranderd."
        )
    )


def _broken() -> ImportFileError:
    return ImportFileError(
        N_("Dit agendabestand is beschadigd of niet af. Bewaar het opnieuw. Er is niets veranderd.")
    )
