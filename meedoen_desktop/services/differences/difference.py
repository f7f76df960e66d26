"""What a person sees of one disagreement: everybody's words, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

VALUE, TEXT, RETURNED, SAME_DAY = "value", "text", "returned", "same_day"
"""A fact to choose; a long text that can be joined; removed by one and gone on with by another;
two decisions that begin on one day.
"""


@dataclass(frozen=True, slots=True)
class Side:
    """What one person wrote; ``values`` are in their stored form, by field."""

    author: str
    """Id of the consultant; ``name`` is "" when unknown here."""
    name: str
    is_me: bool
    device: str
    """The name of the laptop, when one person wrote both; otherwise empty."""
    at: datetime
    values: Mapping[str, Any]
    shows: bool = False
    """Whether this is what stands there until somebody chooses."""
    removes: bool = False
    was_restored: bool = False
    """It is of before the laptop was restored, which also wrote another side."""
    record_id: str = ""
    """Of ``SAME_DAY`` the decision that this side is."""


@dataclass(frozen=True, slots=True)
class Difference:
    """``subject`` is a key of `subjects`; empty for ``RETURNED`` and ``SAME_DAY``."""

    kind: str
    table: str
    record_id: str
    dossier_id: str
    person_id: str
    subject: str
    sides: tuple[Side, ...]
    record: Mapping[str, Any] = field(default_factory=dict)
    """The whole record as it stands, to say which one it is."""

    @property
    def key(self) -> str:
        """Tells it from all others."""
        return f"{self.record_id}.{self.subject or self.kind}"
