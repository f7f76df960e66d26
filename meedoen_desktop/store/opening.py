"""What the first opening of a vault would make anyway, made while nobody waits for it."""

from __future__ import annotations

from cryptography.hazmat.backends import openssl  # noqa: F401 - loaded late by the library itself
from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2


def rehearse() -> None:
    """Open and close an empty database in memory; nothing touches the disk."""
    engine = create_engine("sqlite://", module=dbapi2)
    with Session(engine) as session:
        session.connection().exec_driver_sql("SELECT 1").scalar()
    engine.dispose()
