"""A second reader of calendar files, written apart from the program: only what tests look at.

With the package `icalendar` at hand its parser reads along; it is no dependency of the program.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
from dataclasses import dataclass, field
from typing import Any

_NAME = re.compile(r"^([A-Za-z-]+)((?:;[A-Za-z-]+=(?:\"[^\"]*\"|[^;:\"]*))*):(.*)$", re.DOTALL)


@dataclass
class Part:
    """BEGIN to END: values by name, the parameters beside them, and what is nested."""

    name: str
    values: dict[str, str] = field(default_factory=dict)
    params: dict[str, str] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)

    def named(self, name: str) -> list[Part]:
        return [part for part in self.parts if part.name == name]


def read(content: bytes) -> Part:
    """The calendar in a file; asserts the rules about lines (RFC 5545 3.1)."""
    assert content.endswith(b"\r\n")
    raw = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in raw)
    assert b"\n" not in content.replace(b"\r\n", b"")
    whole = content.decode().replace("\r\n ", "")
    stack = [Part("")]
    for line in whole.split("\r\n")[:-1]:
        found = _NAME.match(line)
        assert found, line
        name, params, value = found.groups()
        if name == "BEGIN":
            made = Part(value)
            stack[-1].parts.append(made)
            stack.append(made)
        elif name == "END":
            assert stack.pop().name == value
        else:
            assert name not in stack[-1].values, name
            stack[-1].values[name] = _plain(value)
            stack[-1].params[name] = params.lstrip(";")
    assert len(stack) == 1
    (calendar,) = stack[0].parts
    _read_along(content, calendar)
    return calendar


def events(content: bytes) -> list[Part]:
    return read(content).named("VEVENT")


def _plain(value: str) -> str:
    signs = {"n": "\n", "N": "\n"}
    return re.sub(r"\\(.)", lambda found: signs.get(found[1], found[1]), value)


def _read_along(content: bytes, calendar: Part) -> None:
    if importlib.util.find_spec("icalendar") is None:
        return
    other: Any = importlib.import_module("icalendar").Calendar.from_ical(content)
    theirs = [str(event["SUMMARY"]) for event in other.walk("VEVENT")]
    assert theirs == [event.values["SUMMARY"] for event in calendar.named("VEVENT")]
