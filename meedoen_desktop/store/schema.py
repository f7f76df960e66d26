"""Bring the file to the schema of this program. Alembic is loaded only when it differs."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from meedoen_desktop.errors import DamagedVault, NewerVault
from meedoen_desktop.i18n import N_
from meedoen_desktop.store.database import make_engine
from meedoen_desktop.store.world import calm

REVISIONS = ("0001", "0002", "0003", "0004")
"""All revisions, oldest first; ``user_version`` counts how many a file has had."""
HEAD = len(REVISIONS)


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
            version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
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

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, REVISIONS[target - 1])
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise DamagedVault(
            N_("De kluis kon niet worden bijgewerkt. Er is niets veranderd. Vraag uw beheerder.")
        )
    connection.exec_driver_sql(f"PRAGMA user_version = {target}")
