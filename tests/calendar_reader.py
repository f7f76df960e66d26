"""A second reader of calendar files, written apart from the program and from `icalendar`.

It knows only what tests look at. `icalendar` writes the files, so it is no judge of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

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
    return calendar


def events(content: bytes) -> list[Part]:
    return read(content).named("VEVENT")


def _plain(value: str) -> str:
    signs = {"n": "\n", "N": "\n"}
    return re.sub(r"\\(.)", lambda found: signs.get(found[1], found[1]), value)
