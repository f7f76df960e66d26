from __future__ import annotations

import pytest

from meedoen_desktop.letters.drawing import Style
from meedoen_desktop.letters.fonts import REGULAR
from meedoen_desktop.letters.wrapping import wrapped

STYLE = Style(REGULAR, 11, "#000000", 5)


@pytest.mark.parametrize("number", ["14 070", "06 12 34 56 78", "070 336 5000"])
@pytest.mark.parametrize("width", range(40, 110, 3))
def test_a_number_is_never_broken_over_two_lines(number: str, width: int) -> None:
    lines = wrapped(f"Wilt u liever samen gaan? Bel Noor Hendriks: {number}.", STYLE, width)
    assert any(number in line for line in lines)


def test_a_line_still_ends_between_a_word_and_a_number() -> None:
    assert len(wrapped("op 24 november 2026 om 10 uur", STYLE, 25)) > 1
