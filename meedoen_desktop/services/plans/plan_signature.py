"""A signature as strokes of a pen: what the client drew, never a picture of it.

Points are thousandths of the width of the field, in both directions.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

UNIT = 1000
Point = tuple[int, int]
Stroke = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """``height`` of the field it was drawn in, in thousandths of its width."""

    strokes: tuple[Stroke, ...] = ()
    height: int = 350

    @property
    def is_empty(self) -> bool:
        return not any(self.strokes)

    def dump(self) -> str:
        """As JSON; "" when nothing was drawn."""
        if self.is_empty:
            return ""
        return json.dumps({"height": self.height, "strokes": self.strokes}, separators=(",", ":"))

    @classmethod
    def load(cls, text: str) -> Signature:
        """The inverse of ``dump``; what cannot be read is no signature."""
        try:
            found = json.loads(text) if text else {}
            strokes = tuple(
                tuple((int(x), int(y)) for x, y in stroke) for stroke in found.get("strokes", ())
            )
            return cls(strokes, int(found.get("height", 350)))
        except (ValueError, TypeError, AttributeError):
            return cls()
