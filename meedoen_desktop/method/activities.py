"""What there is to do in a town, and what can be handed out: for "wat is er te doen"."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.datafiles import Table

ACTIVITY_KINDS = ("meet", "move", "make", "learn", "language", "help_out", "work")
HANDOUT_KINDS = ("folder", "film", "sheet")


@dataclass(frozen=True)
class Activity:
    """One activity that clients can join. ``to_check``: an example, not yet the municipality's."""

    id: str
    name: str
    kind: str
    organisation: str
    """Id of an organisation of the same file, or empty."""
    place: str
    when: str
    cost: str
    step_free: bool
    languages: tuple[str, ...]
    """Spoken there; codes such as nl, ar."""
    note: str
    to_check: bool


@dataclass(frozen=True)
class Handout:
    """Something to give: a folder, a film, a sheet."""

    id: str
    name: str
    kind: str
    organisation: str
    note: str
    to_check: bool


def activities(root: Table, organisations: tuple[str, ...]) -> tuple[Activity, ...]:
    """The blocks ``[[activities]]`` of a municipality; may be absent."""
    return tuple(
        Activity(
            id=one.identifier("id"),
            name=one.text("name"),
            kind=one.text("kind", allowed=ACTIVITY_KINDS),
            organisation=_organisation(one, organisations),
            place=one.text("place"),
            when=one.text("when"),
            cost=one.text("cost"),
            step_free=one.flag("step_free"),
            languages=one.texts("languages", pattern=r"[a-z]{2,3}", like="nl"),
            note=one.text("note", "", may_be_empty=True),
            to_check=one.flag("to_check", default=False),
        )
        for one in _entries(root, "activities")
    )


def handouts(root: Table, organisations: tuple[str, ...]) -> tuple[Handout, ...]:
    """The blocks ``[[handouts]]`` of a municipality; may be absent."""
    return tuple(
        Handout(
            id=one.identifier("id"),
            name=one.text("name"),
            kind=one.text("kind", allowed=HANDOUT_KINDS),
            organisation=_organisation(one, organisations),
            note=one.text("note", "", may_be_empty=True),
            to_check=one.flag("to_check", default=False),
        )
        for one in _entries(root, "handouts")
    )


def _entries(root: Table, key: str) -> tuple[Table, ...]:
    tables = root.tables(key, may_be_empty=True)
    root.unique(key, (one.text("id") for one in tables))
    return tables


def _organisation(table: Table, known: tuple[str, ...]) -> str:
    return table.text("organisation", allowed=known) if "organisation" in table else ""
