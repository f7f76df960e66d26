"""Where one can be in the program, and how to get there.

A place has a key; ``context.navigate("client", person_id=...)`` goes there. Places of the rail
are built once and refreshed on each visit; the others are built for each visit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias


class Page(Protocol):
    """What every page (a QWidget) can do. Made as ``SomePage(context, **where)``."""

    def refresh(self) -> None:
        """Read again what is shown; called on each visit after the first."""

    def flush(self) -> None:
        """Save what is being typed; called before leaving, lock, close and language switch."""


PageFactory: TypeAlias = Callable[..., Page]
"""Called with the context and, by name, with what to show."""


@dataclass(frozen=True)
class Place:
    """One place; ``title`` is marked Dutch text, ``icon`` a name of the shipped icons."""

    key: str
    title: str
    icon: str
    factory: PageFactory
    under: str = ""
    """The key of the rail place it belongs to; empty for the rail places themselves."""
    for_client: bool = False
    """May be shown in *samen kijken*: only about one client, and hides what is not theirs."""


@dataclass(frozen=True)
class Location:
    """A visit: the key of a place and what the page was asked to show."""

    key: str
    where: dict[str, str] = field(default_factory=dict)
