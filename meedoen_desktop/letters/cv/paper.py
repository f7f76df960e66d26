"""A CV on exactly one page: the largest type in which everything fits, never below what reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from meedoen_desktop.letters.cv import calm, colourful, sober
from meedoen_desktop.letters.cv.content import CALM, COLOURFUL, SOBER, CvContent
from meedoen_desktop.letters.cv.drawn import Drawn, Pair
from meedoen_desktop.letters.cv.palettes import Palette, palette
from meedoen_desktop.letters.document import cleaned
from meedoen_desktop.letters.drawing import Properties, to_pdf

SIZES = (12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.6, 9.2, 8.8)
"""Points of running text, from roomy to the smallest that reads well on paper."""
_SMALL = 9.2
_APART = 3
"""Steps of type size between the columns: more looks like two documents."""
Look = Callable[[CvContent, Palette, Pair, Pair], Drawn]
_LOOKS: dict[str, Look] = {
    COLOURFUL: colourful.draw,
    CALM: calm.draw,
    SOBER: sober.draw,
}


@dataclass(frozen=True)
class CvPaper:
    """The PDF, and what stands not on it because the page is full."""

    pdf: bytes
    lost: tuple[str, ...]
    size: float
    """Points of running text."""

    @property
    def is_small(self) -> bool:
        """Whether the type had to become small to keep it on a page."""
        return self.size <= _SMALL


def cv_paper(content: CvContent) -> CvPaper:
    """The CV as PDF, always one page."""
    clean = cleaned(content)
    look, colours = _LOOKS.get(clean.look, colourful.draw), palette(clean.palette)
    page, sizes = _fitted(lambda sizes: look(clean, colours, sizes, (0.0, 0.0)))
    if not page.lost:
        roomy = look(clean, colours, sizes, page.air)
        page = page if roomy.lost else roomy
    about = Properties(f"Cv {clean.name}", clean.name, clean.headline)
    return CvPaper(to_pdf([page.page], about), page.lost, min(sizes))


def _fitted(draw: Callable[[Pair], Drawn]) -> tuple[Drawn, Pair]:
    """Each column as large as it fits; the two never differ by more than a step or three."""
    main = side = 0
    while True:
        sizes = SIZES[main], SIZES[side]
        page = draw(sizes)
        smallest = len(SIZES) - 1
        grow_less = [
            full and at < smallest for full, at in zip(page.full, (main, side), strict=True)
        ]
        if not any(grow_less):
            return page, sizes
        main, side = main + grow_less[0], side + grow_less[1]
        main, side = max(main, side - _APART), max(side, main - _APART)
