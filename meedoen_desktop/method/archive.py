"""How a municipality wants documents in its own files: names, openness, numbers.

The words for openness are those of the ZGW standards (Documenten API, the object
`EnkelvoudigInformatieObject`).
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter

from meedoen_desktop.datafiles import Table
from meedoen_desktop.i18n import N_

OPENNESS = (
    "openbaar", "beperkt_openbaar", "intern", "zaakvertrouwelijk", "vertrouwelijk",
    "confidentieel", "geheim", "zeer_geheim",
)  # fmt: skip
KINDS = ("letter", "summary", "plan", "cv", "referral")
NAME_PARTS = frozenset({"soort", "dossier", "datum", "jaar", "kenmerk"})
_PATTERN = "{soort}_{dossier}_{datum}"
_LONGEST_URL = 200


@dataclass(frozen=True)
class Archive:
    """What nobody filled in stays empty in the facts beside a document."""

    rsin: str = ""
    """The number of the municipality as a legal person (nine digits)."""
    file_name: str = _PATTERN
    openness: str = "vertrouwelijk"
    types: tuple[tuple[str, str], ...] = ()
    """Kind of document and the address of its information object type in the own catalogue."""

    def type_of(self, kind: str) -> str:
        """The address, or empty."""
        return dict(self.types).get(kind, "")


def archive(root: Table) -> Archive:
    """The block ``archive`` of a municipality, which may be left out."""
    if "archive" not in root:
        return Archive()
    table = root.table("archive")
    return Archive(
        rsin=_rsin(table),
        file_name=_file_name(table),
        openness=table.text("openness", "vertrouwelijk", allowed=OPENNESS),
        types=_types(table.table("types")) if "types" in table else (),
    )


def _rsin(table: Table) -> str:
    number = table.text("rsin", "", may_be_empty=True, pattern=r"|\d{9}", like="123456782")
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    if number and sum(int(d) * w for d, w in zip(number, weights, strict=True)) % 11:
        table.fail(
            "rsin", N_("{file}, {key}: “{value}” is geen RSIN. Kijk de cijfers na."), value=number
        )
    return number


def _file_name(table: Table) -> str:
    pattern = table.text("file_name", _PATTERN)
    try:
        parts = {name for _, name, _, _ in Formatter().parse(pattern) if name is not None}
    except ValueError:
        parts = {""}
    if not parts <= NAME_PARTS:
        table.refuse_value("file_name", pattern, [f"{{{part}}}" for part in sorted(NAME_PARTS)])
    return pattern


def _types(table: Table) -> tuple[tuple[str, str], ...]:
    return tuple(
        (kind, table.text(kind, pattern=rf"https?://\S{{1,{_LONGEST_URL - 8}}}", like="https://…"))
        for kind in KINDS
        if kind in table
    )
