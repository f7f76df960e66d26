"""Full-text search over what the entities offer, kept in step in the same transaction.

Two FTS5 indexes (storage.md): words without diacritics, ranked; and trigrams, so that a part of a
compound is found ("bijdrage" in "eigenbijdrage"). Deleted words leave the index (secure-delete).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, delete, insert, inspect, select, text, update
from sqlalchemy.orm import Session

from meedoen_desktop.models import SearchEntry, Synced

_ENTRIES: Table = SearchEntry.__table__  # type: ignore[assignment]
_KEPT = ("dossier_id", "person_id", "title", "body")
"""What may change of an entry: a record can also move to somebody else."""
_WORD = re.compile(r"\w+", re.UNICODE)
# The best are chosen before their texts are read: a frequent word has thousands of hits.
_BY_WORDS = text(
    "SELECT e.* FROM (SELECT rowid AS entry, rank AS score FROM search_words "
    "WHERE search_words MATCH :query AND rank MATCH 'bm25(8.0, 1.0)' "
    "ORDER BY rank LIMIT :limit) f JOIN search_entry e ON e.id = f.entry ORDER BY f.score"
)
_BY_PART = text(
    "SELECT e.* FROM search_parts f JOIN search_entry e ON e.id = f.rowid "
    "WHERE f.body LIKE :part OR f.title LIKE :part LIMIT :limit"
)


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One find; ``snippet`` is the text around the first found word."""

    table_name: str
    record_id: str
    dossier_id: str
    person_id: str
    title: str
    snippet: str


def index_changes(session: Session) -> None:
    """Called after a flush: bring the entries of changed records up to date."""
    connection = session.connection()
    fresh = [row for entity in session.new if (row := _entry(entity))]
    if fresh:
        connection.execute(insert(_ENTRIES), fresh)
    for entity in session.dirty:
        if isinstance(entity, Synced):
            _replace(session, entity)
    forget(session, [entity.id for entity in session.deleted if isinstance(entity, Synced)])


def forget(session: Session, record_ids: list[str]) -> None:
    """These records are gone."""
    if record_ids:
        gone = delete(_ENTRIES).where(_ENTRIES.c.record_id.in_(record_ids))
        session.connection().execute(gone)


def refresh(session: Session, kind: type[Synced], record_ids: list[str]) -> None:
    """Bring entries in step with rows that were written apart from the session (merging)."""
    connection = session.connection()
    same = select(_ENTRIES).where(_ENTRIES.c.record_id.in_(record_ids))
    present = {row.record_id: (row.title, row.body) for row in connection.execute(same)}
    found = select(kind).where(kind.id.in_(record_ids)).execution_options(populate_existing=True)
    wanted = {row["record_id"]: row for one in session.scalars(found) if (row := _entry(one))}
    changed = [
        row for one, row in wanted.items() if present.get(one) != (row["title"], row["body"])
    ]
    stale = [one for one in present if one not in wanted]
    forget(session, stale + [row["record_id"] for row in changed if row["record_id"] in present])
    if changed:
        connection.execute(insert(_ENTRIES), changed)


def find(session: Session, query: str, limit: int) -> list[SearchHit]:
    """The best ``limit`` hits: whole words and beginnings first, then parts of words."""
    words = _WORD.findall(query)
    if not words:
        return []
    match = " ".join(f'"{word}"*' for word in words)
    rows = list(session.execute(_BY_WORDS, {"query": match, "limit": limit}))
    if len(rows) < limit and len(query.strip()) >= 3:
        known = {row.id for row in rows}
        part = f"%{query.strip()}%"
        found = session.execute(_BY_PART, {"part": part, "limit": limit})
        rows += [row for row in found if row.id not in known]
    return [_hit(row, words[0]) for row in rows[:limit]]


def _entry(entity: Any) -> dict[str, str] | None:
    content = entity.search_text() if isinstance(entity, Synced) else None
    if content is None:
        return None
    person_id, title, body = content
    return {
        "record_id": entity.id,
        "table_name": str(inspect(entity).mapper.local_table.name),
        "dossier_id": entity.dossier_id,
        "person_id": person_id,
        "title": title,
        "body": body,
    }


def _replace(session: Session, entity: Synced) -> None:
    connection = session.connection()
    wanted = _entry(entity)
    same = _ENTRIES.c.record_id == entity.id
    known = [_ENTRIES.c[name] for name in _KEPT]
    present = connection.execute(select(*known).where(same)).first()
    if wanted is None:
        if present is not None:
            connection.execute(delete(_ENTRIES).where(same))
    elif present is None:
        connection.execute(insert(_ENTRIES), wanted)
    elif tuple(present) != tuple(wanted[name] for name in _KEPT):
        connection.execute(update(_ENTRIES).where(same).values(wanted))


def _hit(row: Any, word: str) -> SearchHit:
    return SearchHit(
        row.table_name, row.record_id, row.dossier_id, row.person_id, row.title,
        snippet(row.body, word),
    )  # fmt: skip


def snippet(body: str, word: str, width: int = 120) -> str:
    """At most about ``width`` characters around the first place of ``word``."""
    flat = " ".join(body.split())
    start = max(0, flat.lower().find(word.lower()) - width // 3)
    cut = flat[start : start + width]
    return ("… " if start else "") + cut + (" …" if start + width < len(flat) else "")
