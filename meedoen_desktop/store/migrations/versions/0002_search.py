"""Full-text search: words and parts of words, kept in step with search_entry by triggers."""

from alembic import op

revision = "0002"
down_revision = "0001"

_NEW = "INSERT INTO {index}(rowid, title, body) VALUES (new.id, new.title, new.body);"
_OLD = (
    "INSERT INTO {index}({index}, rowid, title, body) "
    "VALUES ('delete', old.id, old.title, old.body);"
)


def upgrade() -> None:
    """Create both indexes, fill them from what is there, keep them in step from now on."""
    op.execute(
        "CREATE VIRTUAL TABLE search_words USING fts5(title, body, content='search_entry', "
        "content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
    )
    op.execute(
        "CREATE VIRTUAL TABLE search_parts USING fts5(title, body, content='search_entry', "
        "content_rowid='id', tokenize='trigram', detail=none)"
    )
    for index in ("search_words", "search_parts"):
        op.execute(f"INSERT INTO {index}({index}, rank) VALUES ('secure-delete', 1)")
        op.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")
    _trigger("INSERT", _NEW)
    _trigger("DELETE", _OLD)
    _trigger("UPDATE", _OLD + " " + _NEW)


def _trigger(event: str, body: str) -> None:
    both = " ".join(body.format(index=index) for index in ("search_words", "search_parts"))
    op.execute(
        f"CREATE TRIGGER search_entry_{event.lower()} AFTER {event} ON search_entry "
        f"BEGIN {both} END"
    )
