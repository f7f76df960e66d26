"""The lists that invented people and histories are put together from (``resources/practice``)."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop import assets, datafiles
from meedoen_desktop.datafiles import Table

AREAS = ("wonen", "geld", "mensen", "lichaam", "gevoel", "doen", "regelen", "blij")
_STORIES = (
    "spoken", "no_answer", "voicemail", "supporter", "next_steps", "plan_steps", "who", "attention",
    "summaries", "reasons", "supporters", "organisations", "dreams",
)  # fmt: skip


@dataclass(frozen=True)
class Origin:
    """Names that go together. A surname is (prefix, name)."""

    weight: int
    language: str
    women: tuple[str, ...]
    men: tuple[str, ...]
    surnames: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class People:
    """Names, and streets of any town."""

    streets: tuple[str, ...]
    origins: tuple[Origin, ...]


@dataclass(frozen=True)
class Stories:
    """Sentences by kind, and the client's own words by area."""

    by_kind: dict[str, tuple[str, ...]]
    by_area: dict[str, tuple[str, ...]]

    def __getitem__(self, kind: str) -> tuple[str, ...]:
        return self.by_kind[kind]


def people() -> People:
    """The shipped names. Raises ``DataFileError``."""
    root = datafiles.load(assets.resource("practice", "mensen.toml"), "practice-people").root
    found = People(root.texts("streets"), tuple(_origin(table) for table in root.tables("origins")))
    root.finish()
    return found


def stories() -> Stories:
    """The shipped sentences. Raises ``DataFileError``."""
    root = datafiles.load(assets.resource("practice", "verhalen.toml"), "practice-stories").root
    by_area = root.table("area_words")
    found = Stories(
        {kind: root.texts(kind) for kind in _STORIES},
        {area: by_area.texts(area) for area in AREAS},
    )
    root.finish()
    return found


def _origin(table: Table) -> Origin:
    table.identifier("id")
    return Origin(
        table.integer("weight", 1, 100),
        table.text("language", may_be_empty=True),
        table.texts("women"),
        table.texts("men"),
        tuple(_parted(name) for name in table.texts("surnames")),
    )  # fmt: skip


def _parted(name: str) -> tuple[str, str]:
    """Prefix and surname of ``prefix|surname``."""
    prefix, _, surname = name.partition("|")
    return prefix, surname
