"""Column types shared by all entities.

Instants are UTC, days are ISO text, partial dates are ``YYYYMMDD`` with zeros for what is not
known (the register's form); everything is text in the file, so that operations carry it as is.
"""

from __future__ import annotations

import secrets
from datetime import UTC, date, datetime
from typing import Annotated

from sqlalchemy import Dialect, String, Text, TypeDecorator
from sqlalchemy.orm import mapped_column


def new_id() -> str:
    """A record id: 128 random bits as 32 hexadecimal digits."""
    return secrets.token_hex(16)


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept as ISO text in UTC with microseconds (sorts as text)."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return datetime.fromisoformat(value) if value else None


class Day(TypeDecorator[date]):
    """A calendar day, kept as ISO text."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return value.isoformat() if value is not None else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return date.fromisoformat(value) if value else None


Id = Annotated[str, mapped_column(String(32))]
Code = Annotated[str, mapped_column(String(64), default="")]
Line = Annotated[str, mapped_column(String(400), default="")]
LongText = Annotated[str, mapped_column(Text, default="")]
PartialDate = Annotated[str, mapped_column(String(8), default="")]
"""``YYYYMMDD``; zeros for unknown parts; empty when nothing is known."""
