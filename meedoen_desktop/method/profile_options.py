"""Plain lists of a profile: codes with the words of the municipality (method.md 2, 3 and 10)."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.datafiles import Table

CODE_PATTERN = r"[A-Za-z0-9_]{1,24}"
REASON_KINDS = ("outflow", "out_of_file")


@dataclass(frozen=True)
class Option:
    """One choice of a list; the code is what is stored."""

    code: str
    label: str


@dataclass(frozen=True)
class ExemptionKind(Option):
    """A kind of exemption ("ontheffing"); ``law`` is the article, empty when none is named."""

    law: str


@dataclass(frozen=True)
class ClosingReason(Option):
    """Why a file is closed: ``kind`` is outflow (to work or school) or out_of_file."""

    kind: str


@dataclass(frozen=True)
class Status(Option):
    """Where a client stands; ``stage`` is the place in the flow, 1 for the beginning.

    ``placed``: there is a place to visit. ``work``: paid work, after which aftercare begins.
    """

    stage: int
    placed: bool
    work: bool


@dataclass(frozen=True)
class ProtectedWord:
    """A word with a meaning of its own here; ``indication`` is the kind that it needs, if any."""

    word: str
    meaning: str
    indication: str


LIST_MARKS = (
    "deceased", "secret", "interpreter", "draft", "silent", "unsorted", "gone", "closed", "new",
)  # fmt: skip
"""What a client in the list may have: the marks of `services.client_filter`."""


@dataclass(frozen=True)
class ListFilter(Option):
    """A named filter of the client list; ``mine``: only whose consultant this is."""

    mark: str
    group: str
    mine: bool


def code_of(table: Table) -> str:
    """The permanent code of an entry."""
    return table.text("code", pattern=CODE_PATTERN, like="B2")


def coded(root: Table, key: str) -> tuple[Table, ...]:
    """The entries of a list that a profile may leave out; a code may stand there once."""
    tables = root.tables(key, may_be_empty=True)
    root.unique(key, (code_of(table) for table in tables))
    return tables


def options(root: Table, key: str) -> tuple[Option, ...]:
    """A list of codes and labels."""
    return tuple(Option(code_of(one), one.text("label")) for one in coded(root, key))


def client_filters(root: Table, groups: tuple[str, ...]) -> tuple[ListFilter, ...]:
    """The blocks ``[[client_filters]]``."""
    return tuple(
        ListFilter(
            code_of(one),
            one.text("label"),
            one.text("mark", "", allowed=LIST_MARKS),
            one.text("group", "", allowed=groups),
            one.flag("mine", default=False),
        )
        for one in coded(root, "client_filters")
    )


def exemption_kinds(root: Table) -> tuple[ExemptionKind, ...]:
    """The blocks ``[[exemption_kinds]]``."""
    return tuple(
        ExemptionKind(code_of(one), one.text("label"), one.text("law", "", may_be_empty=True))
        for one in coded(root, "exemption_kinds")
    )


def closing_reasons(root: Table) -> tuple[ClosingReason, ...]:
    """The blocks ``[[closing_reasons]]``."""
    return tuple(
        ClosingReason(code_of(one), one.text("label"), one.text("kind", allowed=REASON_KINDS))
        for one in coded(root, "closing_reasons")
    )


def statuses(root: Table) -> tuple[Status, ...]:
    """The blocks ``[[statuses]]``."""
    return tuple(
        Status(
            code_of(one),
            one.text("label"),
            one.integer("stage", 1, 12),
            one.flag("placed", default=False),
            one.flag("work", default=False),
        )
        for one in coded(root, "statuses")
    )


def protected_words(root: Table, indications: tuple[str, ...]) -> tuple[ProtectedWord, ...]:
    """The blocks ``[[protected_words]]``; a word may stand there once."""
    tables = root.tables("protected_words", may_be_empty=True)
    root.unique("protected_words", (one.text("word") for one in tables))
    return tuple(
        ProtectedWord(
            one.text("word"),
            one.text("meaning"),
            one.text("indication", allowed=indications) if "indication" in one else "",
        )
        for one in tables
    )
