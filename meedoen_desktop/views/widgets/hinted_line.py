"""A field of one line in a row of others: what to type stands in it instead of above it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit


def hinted_line(object_name: str, hint: str, longest: int) -> QLineEdit:
    """``hint`` is its name for a screen reader too; ``longest`` is in characters."""
    field = QLineEdit()
    field.setObjectName(object_name)
    field.setPlaceholderText(hint)
    field.setAccessibleName(hint)
    field.setMaxLength(longest)
    return field
