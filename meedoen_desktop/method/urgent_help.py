"""*Nu hulp nodig*: steps and numbers from data files (experience.md, a working day).

The national file holds for everybody; a file of a municipality replaces contacts of the same id
and adds its own. A wrong file never stands in the way: then the others are shown, and it is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from meedoen_desktop import datafiles
from meedoen_desktop.datafiles import Table
from meedoen_desktop.errors import DataFileError
from meedoen_desktop.i18n import N_

KIND = "urgent"
NATIONAL = "landelijk"
STEP_ICONS = (
    "leaf", "chats", "users", "phone-call", "handshake", "coffee", "ear", "heart", "shield",
    "first-aid", "info", "lifebuoy",
)  # fmt: skip


@dataclass(frozen=True)
class UrgentStep:
    """One thing to do, in the order of the file."""

    id: str
    icon: str
    title: str
    text: str


@dataclass(frozen=True)
class UrgentContact:
    """Whom to call. ``phone`` may be empty: then nobody has filled it in yet."""

    id: str
    name: str
    phone: str
    when: str
    hours: str
    neutral: str
    """What a client reads about it; empty: not in the client's version."""
    website: str
    to_check: bool
    top: bool = False
    """Large, above all else."""

    @property
    def is_uncertain(self) -> bool:
        return self.to_check or not self.phone


@dataclass(frozen=True)
class UrgentHelp:
    """What the window and the sheet show."""

    steps: tuple[UrgentStep, ...]
    neutral_steps: tuple[UrgentStep, ...]
    contacts: tuple[UrgentContact, ...]
    problems: tuple[DataFileError, ...] = ()

    @property
    def for_client(self) -> tuple[UrgentContact, ...]:
        """Those that the client's version shows: with a number, or the own doctor."""
        return tuple(one for one in self.contacts if one.neutral)


@dataclass(frozen=True)
class _File:
    id: str
    municipality: str
    steps: tuple[UrgentStep, ...]
    neutral_steps: tuple[UrgentStep, ...]
    contacts: tuple[UrgentContact, ...]


def urgent_help(municipality_id: str = "") -> UrgentHelp:
    """What holds in a municipality, or in the whole country. `DataFileError` without any file."""
    known = datafiles.catalogue(KIND, read_urgent)
    national = next((one for one in known.items if one.id == NATIONAL), None)
    if national is None:
        raise DataFileError(
            N_("{file}: dit bestand is er niet of is niet te lezen."),
            file=f"{NATIONAL}.toml", key="",
        )  # fmt: skip
    local = next(
        (one for one in known.items if municipality_id and one.municipality == municipality_id),
        None,
    )
    if local is None:
        return UrgentHelp(
            national.steps, national.neutral_steps, national.contacts, known.problems
        )  # fmt: skip
    return UrgentHelp(
        local.steps or national.steps,
        local.neutral_steps or national.neutral_steps,
        _merged(national.contacts, local.contacts),
        known.problems,
    )


def read_urgent(path: Path) -> _File:
    """Read and validate one file. Raises ``DataFileError``."""
    return _read(path, datafiles.stamp(path))


@lru_cache(maxsize=32)
def _read(path: Path, _stamp: tuple[int, int]) -> _File:
    document = datafiles.load(path, "urgent-help")
    root = document.root
    root.text("id", allowed=(path.stem,))
    is_national = document.id == NATIONAL
    municipality = "" if is_national else root.identifier("municipality")
    found = _File(
        document.id,
        municipality,
        _steps(root, "steps", may_be_empty=not is_national),
        _steps(root, "neutral_steps", may_be_empty=not is_national),
        _contacts(root),
    )
    root.finish()
    return found


def _steps(root: Table, key: str, *, may_be_empty: bool) -> tuple[UrgentStep, ...]:
    tables = root.tables(key, may_be_empty=may_be_empty)
    root.unique(key, (one.text("id") for one in tables))
    return tuple(
        UrgentStep(
            one.identifier("id"), one.text("icon", allowed=STEP_ICONS), one.text("title"),
            one.text("text"),
        )
        for one in tables
    )  # fmt: skip


def _contacts(root: Table) -> tuple[UrgentContact, ...]:
    tables = root.tables("contacts")
    root.unique("contacts", (one.text("id") for one in tables))
    return tuple(
        UrgentContact(
            id=one.identifier("id"),
            name=one.text("name"),
            phone=one.text(
                "phone", may_be_empty=True, pattern=r"|[0-9][0-9 -]{1,18}", like="0800-0113"
            ),
            when=one.text("when"),
            hours=one.text("hours", "", may_be_empty=True),
            neutral=one.text("neutral", "", may_be_empty=True),
            website=one.text(
                "website", "", may_be_empty=True, pattern=r"|[a-z0-9.-]+\.[a-z]+", like="113.nl"
            ),
            to_check=one.flag("to_check", default=False),
            top=one.flag("top", default=False),
        )
        for one in tables
    )


def _merged(
    national: tuple[UrgentContact, ...], local: tuple[UrgentContact, ...]
) -> tuple[UrgentContact, ...]:
    """The municipality's own in the place of the national one; new ones at the end."""
    own = {one.id: one for one in local}
    replaced = tuple(own.pop(one.id, one) for one in national)
    return replaced + tuple(one for one in local if one.id in own)
