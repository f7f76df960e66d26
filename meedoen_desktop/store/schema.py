"""Bring the file to the schema of this program. Alembic is loaded only when it differs."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine

from meedoen_desktop.errors import DamagedVault, NewerVault
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.database import READ, make_engine
from meedoen_desktop.store.world import calm

REVISIONS = (
    "0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011", "0012",
    "0013", "0014", "0015", "0017", "0018",
)  # fmt: skip
"""All revisions, oldest first; ``user_version`` counts how many a file has had."""
HEAD = len(REVISIONS)
_VERSION = "PRAGMA user_version"


def open_engine(path: Path, key: bytes) -> Engine:
    """An engine on the file, which is brought to ``HEAD`` first; errors as ``ensure_schema``.

    Migrating has a connection of its own, which an up-to-date file does without.
    """
    engine = make_engine(path, key)
    try:
        with calm(), engine.connect() as connection:
            connection.execution_options(**{READ: True})
            if connection.exec_driver_sql(_VERSION).scalar_one() == HEAD:
                return engine
    except BaseException:
        engine.dispose()
        raise
    engine.dispose()
    ensure_schema(path, key)
    return make_engine(path, key)


def ensure_schema(path: Path, key: bytes) -> None:
    """Migrate to ``HEAD`` in one transaction, or raise ``NewerVault``, ``StorageFull``.

    References are off meanwhile (batch mode would delete children by cascade) and checked after.
    """
    migrate(path, key, HEAD)


def migrate(path: Path, key: bytes, target: int) -> None:
    """Migrate up to revision number ``target``; tests make old files with it."""
    engine = make_engine(path, key, migrating=True)
    try:
        with calm(), engine.begin() as connection:
            version = connection.exec_driver_sql(_VERSION).scalar_one()
            if version > HEAD:
                raise NewerVault(
                    N_(
                        "Deze kluis is gemaakt met een nieuwere versie van het programma. "
                        "Er is niets veranderd. Installeer de nieuwste versie."
                    )
                )
            if version < target:
                _upgrade(connection, target)
    finally:
        engine.dispose()


def _upgrade(connection: Connection, target: int) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, REVISIONS[target - 1])
    except CommandError as error:
        raise _not_upgraded() from error
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise _not_upgraded()
    connection.exec_driver_sql(f"PRAGMA user_version = {target}")


def _not_upgraded() -> DamagedVault:
    return DamagedVault(
        N_("De kluis kon niet worden bijgewerkt. Er is niets veranderd. Vraag uw beheerder.")
    )
