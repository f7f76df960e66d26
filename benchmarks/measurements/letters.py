"""200 letters from content to PDF, the program's way: measuring, laying out, drawing."""

from __future__ import annotations

import time

from benchmarks.letter_texts import COUNT, HEAD, letter
from meedoen_desktop.letters.layout import render_letter


def measure() -> dict[str, float]:
    render_letter(letter(0), HEAD)  # fonts are read once
    started = time.perf_counter()
    for number in range(COUNT):
        render_letter(letter(number), HEAD)
    return {"per_s": COUNT / (time.perf_counter() - started)}
