"""A CV as it is filled in and kept: plain data, to and from JSON.

What this program does not know is left alone or skipped: a CV of a newer program still opens.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.cv.content import COLOURFUL
from meedoen_desktop.letters.cv.palettes import DEFAULT
from meedoen_desktop.models import new_id

JOBS, COURSES, LANGUAGES, REFERENCES = "jobs", "courses", "languages", "references"
ROW_KINDS = (JOBS, COURSES, LANGUAGES, REFERENCES)
PAID, UNPAID, VOLUNTARY, CARE = "paid", "unpaid", "voluntary", "care"
WORK_KINDS: dict[str, str] = {
    PAID: N_("Betaald werk"),
    VOLUNTARY: N_("Vrijwilligerswerk"),
    CARE: N_("Mantelzorg"),
    UNPAID: N_("Stage of ander werk"),
}
LEVELS: dict[str, str] = {
    "mother": N_("moedertaal"),
    "good": N_("goed"),
    "fair": N_("redelijk"),
    "basic": N_("een beetje"),
    "learning": N_("ik leer het nu"),
}
LICENCES: dict[str, str] = {
    "B": N_("Auto (B)"),
    "AM": N_("Brommer (AM)"),
    "A": N_("Motor (A)"),
    "BE": N_("Auto met aanhanger (BE)"),
    "C": N_("Vrachtwagen (C)"),
    "D": N_("Bus (D)"),
    "T": N_("Tractor (T)"),
    "fork": N_("Heftruck"),
}
HAS_VOG, CAN_VOG = "has", "can"
_MOST_ROWS, _MOST_WORDS = 40, 40
_MOST_LETTERS = 4000


@dataclass(frozen=True)
class CvRow:
    """A job, course, language or reference. ``kind`` is a kind of work or a level."""

    id: str
    kind: str = ""
    what: str = ""
    where: str = ""
    when: str = ""
    text: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.what.strip() or self.where.strip() or self.text.strip())


@dataclass(frozen=True)
class PhotoCut:
    """Which part of the photo shows: the middle as a share of its sides, and how far zoomed in."""

    round: bool = True
    x: float = 0.5
    y: float = 0.42
    zoom: float = 1.0


@dataclass(frozen=True)
class CvData:
    """All that is filled in."""

    title: str = ""
    """For which job; not printed."""
    name: str = ""
    phone: str = ""
    email: str = ""
    town: str = ""
    headline: str = ""
    profile: str = ""
    jobs: tuple[CvRow, ...] = ()
    courses: tuple[CvRow, ...] = ()
    languages: tuple[CvRow, ...] = ()
    references: tuple[CvRow, ...] = ()
    skills: tuple[str, ...] = ()
    hobbies: tuple[str, ...] = ()
    licences: tuple[str, ...] = ()
    vog: str = ""
    look: str = COLOURFUL
    palette: str = DEFAULT
    photo_id: str = ""
    """The attachment that holds the photo, or empty."""
    cut: PhotoCut = field(default_factory=PhotoCut)

    def rows(self, kind: str) -> tuple[CvRow, ...]:
        """The rows of one of `ROW_KINDS`."""
        found: tuple[CvRow, ...] = getattr(self, kind)
        return found

    def with_rows(self, kind: str, rows: tuple[CvRow, ...]) -> CvData:
        """The same with other rows of one kind."""
        changes: dict[str, Any] = {kind: rows}
        return replace(self, **changes)


def new_row(kind: str) -> CvRow:
    """An empty row of one of `ROW_KINDS`."""
    first = {JOBS: PAID, LANGUAGES: "good"}.get(kind, "")
    return CvRow(new_id(), first)


def to_json(data: CvData) -> dict[str, Any]:
    """For JSON."""
    return asdict(data)


def from_json(known: Any) -> CvData:
    """Read what `to_json` made; what is missing, damaged or too long becomes something usable."""
    if not isinstance(known, Mapping):
        return CvData()
    texts = {
        name: _text(known[name])
        for name in (
            "title", "name", "phone", "email", "town", "headline", "profile", "vog", "look",
            "palette", "photo_id",
        )
        if name in known
    }  # fmt: skip
    rows = {kind: _rows(known.get(kind)) for kind in ROW_KINDS}
    words = {name: _words(known.get(name)) for name in ("skills", "hobbies", "licences")}
    given: dict[str, Any] = {**texts, **rows, **words, "cut": _cut(known.get("cut"))}
    return CvData(**given)


def _text(value: Any) -> str:
    return value[:_MOST_LETTERS] if isinstance(value, str) else ""


def _rows(value: Any) -> tuple[CvRow, ...]:
    given = value if isinstance(value, list | tuple) else ()
    found = [one for one in given if isinstance(one, Mapping)]
    return tuple(
        CvRow(
            _text(one.get("id")) or new_id(),
            *(_text(one.get(name)) for name in ("kind", "what", "where", "when", "text")),
        )
        for one in found[:_MOST_ROWS]
    )


def _words(value: Any) -> tuple[str, ...]:
    given = value if isinstance(value, list | tuple) else ()
    found = [_text(one).strip() for one in given]
    return tuple(dict.fromkeys(one for one in found if one))[:_MOST_WORDS]


def _cut(value: Any) -> PhotoCut:
    if not isinstance(value, Mapping):
        return PhotoCut()
    usual = PhotoCut()
    x, y, zoom = (_number(value.get(name), getattr(usual, name)) for name in ("x", "y", "zoom"))
    return PhotoCut(
        bool(value.get("round", True)), min(1.0, max(0.0, x)), min(1.0, max(0.0, y)),
        min(5.0, max(1.0, zoom)),
    )  # fmt: skip


def _number(value: Any, usual: float) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and value == value else usual  # noqa: PLR0124 - not a number
