"""Where the address stands on the paper, so that it shows in the envelope's window.

Defaults follow the NEN 1026 layout in domain/research.md 2.7: the address block is 70 mm wide at
35 mm (left window) or 105 mm (right window), its middle at 63.5 mm, fold mark at 107 mm. Windows
differ per supplier: every number is a setting, and there is a calibration sheet.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

LEFT = "left"
RIGHT = "right"
_X = {LEFT: 35.0, RIGHT: 105.0}


@dataclass(frozen=True)
class WindowSettings:
    """The always-visible part of the window on the folded sheet; millimetres from top left."""

    side: str = RIGHT
    x_mm: float = 105.0
    y_mm: float = 50.0
    width_mm: float = 70.0
    height_mm: float = 27.0
    fold_mm: float = 107.0

    @classmethod
    def centred(cls, side: str, x_mm: float, width_mm: float, centre_mm: float) -> WindowSettings:
        """The place as a municipality's data file gives it: with the block's vertical middle."""
        top = centre_mm - cls.height_mm / 2
        return cls(side=side, x_mm=x_mm, y_mm=top, width_mm=width_mm)

    def on_side(self, side: str) -> WindowSettings:
        """The default place on the other side, with the same height and fold."""
        return replace(self, side=side, x_mm=_X[side])

    @property
    def folds(self) -> tuple[float, ...]:
        """The fold marks: one for a sheet folded in two, two for a sheet folded in three."""
        second = self.fold_mm + 105
        return (self.fold_mm,) if second > 250 else (self.fold_mm, second)
