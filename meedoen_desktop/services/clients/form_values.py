"""What was filled in on a form, on its way to a record."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def trimmed(data: DataclassInstance) -> dict[str, Any]:
    """The fields by name, texts without stray spaces around them."""
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in asdict(data).items()
    }
