"""Write the first migration from the entities; only until the first release, then it is frozen."""

from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from meedoen_desktop.models import Base

TARGET = Path(__file__).parents[1] / "meedoen_desktop/store/migrations/versions/0001_tables.py"
HEAD = '''"""The tables of the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    {body}
'''


def main() -> None:
    with create_engine("sqlite://").connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"render_item": _plain_type, "target_metadata": Base.metadata}
        )
        script = produce_migrations(context, Base.metadata)
        body = render_python_code(
            script.upgrade_ops, render_item=_plain_type, render_as_batch=False
        )
    TARGET.write_text(HEAD.format(body=body), "utf-8")


def _plain_type(kind: str, value: object, _context: object) -> str | bool:
    """Migrations stand alone: our column types as the plain type that is in the file."""
    if kind == "type" and type(value).__module__.startswith("meedoen_desktop"):
        return f"sa.String(length={value.impl.length})"  # type: ignore[attr-defined]
    return False


if __name__ == "__main__":
    main()
