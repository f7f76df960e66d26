"""From what is filled in to the words on paper. A CV made here is in Dutch."""

from __future__ import annotations

from collections.abc import Iterable

from meedoen_desktop.letters.cv.content import CvContent, Entry, Fact, Spoken
from meedoen_desktop.services.cv.cv_data import (
    CAN_VOG,
    CARE,
    HAS_VOG,
    LEVELS,
    LICENCES,
    UNPAID,
    VOLUNTARY,
    CvData,
    CvRow,
)

_LEVEL_STEPS = {"mother": 5, "good": 4, "fair": 3, "basic": 2, "learning": 1}
_KIND_ON_PAPER = {VOLUNTARY: "vrijwilligerswerk", CARE: "mantelzorg", UNPAID: "stage"}
_BETWEEN = "  ·  "


def on_paper(data: CvData, photo: bytes = b"") -> CvContent:
    """What is printed; ``photo`` is already cut square."""
    return CvContent(
        name=data.name.strip() or "Naam",
        headline=_line(data.headline),
        profile=data.profile.strip(),
        contact=_contact(data),
        experience=tuple(_job(row) for row in _filled(data.jobs)),
        education=tuple(_entry(row) for row in _filled(data.courses)),
        languages=tuple(_language(row) for row in _filled(data.languages)),
        skills=data.skills,
        hobbies=data.hobbies,
        extras=_extras(data),
        references=tuple(_entry(row) for row in _filled(data.references)),
        photo=photo,
        photo_round=data.cut.round,
        look=data.look,
        palette=data.palette,
    )


def _filled(rows: Iterable[CvRow]) -> list[CvRow]:
    return [row for row in rows if not row.is_empty]


def _line(text: str) -> str:
    return " ".join(text.split())


def _contact(data: CvData) -> tuple[Fact, ...]:
    known = (("phone", data.phone), ("envelope-simple", data.email), ("map-pin", data.town))
    return tuple(Fact(icon, _line(words)) for icon, words in known if words.strip())


def _job(row: CvRow) -> Entry:
    """Work that is not paid says what it is: an employer may ask."""
    kind = _KIND_ON_PAPER.get(row.kind, "")
    meta = _BETWEEN.join(part for part in (_line(row.where), kind) if part)
    return Entry(_line(row.what), meta, _line(row.when), row.text.strip())


def _entry(row: CvRow) -> Entry:
    return Entry(_line(row.what), _line(row.where), _line(row.when), row.text.strip())


def _language(row: CvRow) -> Spoken:
    words = _line(row.text) or LEVELS.get(row.kind, "")
    return Spoken(_line(row.what), words, _LEVEL_STEPS.get(row.kind, 3))


def _extras(data: CvData) -> tuple[Fact, ...]:
    """Licences together on one line, the fork-lift and the VOG on their own."""
    codes = [code for code in LICENCES if code in data.licences and code != "fork"]
    facts = [Fact("car", f"Rijbewijs {_and(codes)}")] if codes else []
    if "fork" in data.licences:
        facts.append(Fact("identification-card", "Heftruckcertificaat"))
    vog = {HAS_VOG: "VOG aanwezig", CAN_VOG: "VOG kan ik aanvragen"}.get(data.vog)
    if vog:
        facts.append(Fact("seal-check", vog))
    return tuple(facts)


def _and(words: list[str]) -> str:
    return " en ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)
